// SPDUs have exactly the octets of the protocol's description; the parameters each may have, must have and may not have;
// and how much user data goes into each.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/provider/session/spdu.h"
#include "tests/core/provider/session/octets_of.h"

using namespace halfclose::session;

namespace {

constexpr auto Structure = SpduFault::Kind::Structure;
constexpr auto Overflow = SpduFault::Kind::Overflow;

Spdu negotiating(Si si, const QByteArray &data)
{
    Spdu spdu;
    spdu.si = si;
    spdu.versions = Version2;
    spdu.requirements = DuplexUnit;
    spdu.data = data;
    return spdu;
}

Spdu refusal(RefuseReason reason, quint8 versions, const QByteArray &data)
{
    Spdu spdu;
    spdu.si = Si::Refuse;
    spdu.transportDisconnect = TransportReleased;
    spdu.versions = versions;
    spdu.reason = quint8(reason);
    spdu.data = data;
    return spdu;
}

Spdu ending(Si si, std::optional<quint8> transportDisconnect, const QByteArray &data, const QByteArray &reflect = {})
{
    Spdu spdu;
    spdu.si = si;
    spdu.transportDisconnect = transportDisconnect;
    spdu.data = data;
    spdu.reflect = reflect;
    return spdu;
}

// A parameter with its LI, long where it must be.
QByteArray parameter(int code, const QByteArray &value)
{
    QByteArray octets(1, char(code));
    if (value.size() >= 255)
        octets += char(0xFF);
    if (value.size() >= 255)
        octets += char(quint8(value.size() >> 8));
    return octets + char(quint8(value.size())) + value;
}

const SpduFault *faultOf(const std::variant<Spdu, SpduFault> &decoded)
{
    return std::get_if<SpduFault>(&decoded);
}

} // namespace

class SpduTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySpduHasTheDocumentedOctets_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::addColumn<QByteArray>("documented");
        const auto row = [](const char *name, const Spdu &spdu, const QByteArray &documented) {
            QTest::newRow(name) << inPacket(encode(spdu)) << documented;
        };
        const QByteArray threeHundred(300, 'd');
        row("CN", negotiating(Si::Connect, "hi"), hex("03 00 00 19 02 F0 80 0D 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 68 69"));
        row("AC", negotiating(Si::Accept, "ok"), hex("03 00 00 19 02 F0 80 0E 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 6F 6B"));
        row("RF, user", refusal(RefuseReason::UserData, 0, "no"), hex("03 00 00 11 02 F0 80 0C 08 11 01 01 32 03 02 6E 6F"));
        row("RF, version", refusal(RefuseReason::VersionNotSupported, Version2, {}),
            hex("03 00 00 12 02 F0 80 0C 09 11 01 01 16 01 02 32 01 84"));
        row("FN", ending(Si::Finish, TransportReleased, "42"), hex("03 00 00 10 02 F0 80 09 07 11 01 01 C1 02 34 32"));
        row("DN", ending(Si::Disconnect, {}, "1042"), hex("03 00 00 0F 02 F0 80 0A 06 C1 04 31 30 34 32"));
        row("DN without data", ending(Si::Disconnect, {}, {}), hex("03 00 00 09 02 F0 80 0A 00"));
        row("FN, long", ending(Si::Finish, TransportReleased, threeHundred),
            hex("03 00 01 3E 02 F0 80 09 FF 01 33 11 01 01 C1 FF 01 2C") + threeHundred);
        row("AB, user", ending(Si::Abort, TransportReleased | UserAbort, "bye"),
            hex("03 00 00 11 02 F0 80 19 08 11 01 03 C1 03 62 79 65"));
        row("AB, protocol error", ending(Si::Abort, TransportReleased | ProtocolErrorAbort, {}, hex("0D 03 16 01")),
            hex("03 00 00 12 02 F0 80 19 09 11 01 05 31 04 0D 03 16 01"));
        row("AB, restriction", ending(Si::Abort, TransportReleased | RestrictionAbort, {}),
            hex("03 00 00 0C 02 F0 80 19 03 11 01 11"));
        row("AA", ending(Si::AbortAccept, {}, {}), hex("03 00 00 09 02 F0 80 1A 00"));
        QTest::newRow("DT") << inPacket(encodeDataHeader() + "abc") << hex("03 00 00 0E 02 F0 80 01 00 01 00 61 62 63");
        QTest::newRow("DT, first") << encodeDataHeader(EnclosureBegins) + "abc" << hex("01 00 01 03 19 01 01 61 62 63");
        QTest::newRow("DT, middle") << encodeDataHeader(quint8(0)) + "def" << hex("01 00 01 03 19 01 00 64 65 66");
        QTest::newRow("DT, last") << encodeDataHeader(EnclosureEnds) + "g" << hex("01 00 01 03 19 01 02 67");
    }
    void everySpduHasTheDocumentedOctets()
    {
        QFETCH(QByteArray, encoded);
        QFETCH(QByteArray, documented);
        QCOMPARE(encoded.toHex(' '), documented.toHex(' '));
    }

    void everyDocumentedSpduIsRead_data()
    {
        QTest::addColumn<QByteArray>("spdu");
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("CN") << hex("0D 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 68 69") << QByteArray("hi");
        QTest::newRow("AC") << hex("0E 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 6F 6B") << QByteArray("ok");
        QTest::newRow("RF, user") << hex("0C 08 11 01 01 32 03 02 6E 6F") << QByteArray("no");
        QTest::newRow("RF, version") << hex("0C 09 11 01 01 16 01 02 32 01 84") << QByteArray();
        QTest::newRow("FN") << hex("09 07 11 01 01 C1 02 34 32") << QByteArray("42");
        QTest::newRow("DN") << hex("0A 06 C1 04 31 30 34 32") << QByteArray("1042");
        QTest::newRow("DN without data") << hex("0A 00") << QByteArray();
        QTest::newRow("FN, long") << hex("09 FF 01 33 11 01 01 C1 FF 01 2C") + QByteArray(300, 'd') << QByteArray(300, 'd');
        QTest::newRow("AB, user") << hex("19 08 11 01 03 C1 03 62 79 65") << QByteArray("bye");
        QTest::newRow("AB, protocol error") << hex("19 09 11 01 05 31 04 0D 03 16 01") << QByteArray();
        QTest::newRow("AB, restriction") << hex("19 03 11 01 11") << QByteArray();
        QTest::newRow("AA") << hex("1A 00") << QByteArray();
    }
    void everyDocumentedSpduIsRead()
    {
        QFETCH(QByteArray, spdu);
        QFETCH(QByteArray, data);
        const auto decoded = decodeSpdu(spdu, 2);
        QVERIFY2(!faultOf(decoded), faultOf(decoded) ? qPrintable(faultOf(decoded)->text) : "");
        QCOMPARE(std::get<Spdu>(decoded).data, data);
        QCOMPARE(std::get<Spdu>(decoded).data.isNull(), data.isNull());
        QCOMPARE(encode(std::get<Spdu>(decoded)), spdu);
    }

    void whatTheParametersSayIsRead()
    {
        const auto connect = std::get<Spdu>(decodeSpdu(
            hex("0D 1A 05 0C 13 01 01 15 04 02 00 01 00 16 01 03 14 02 03 4B 33 02 61 62 34 02 63 64"), 2));
        QCOMPARE(connect.protocolOptions, quint8(1));
        QVERIFY(connect.tsduMaximum == std::optional<TsduMaximum>({512, 256}));
        QCOMPARE(connect.versions, quint8(Version1 | Version2));
        QCOMPARE(connect.requirements, quint16(0x034B));
        QVERIFY(connect.data.isNull());

        const auto bare = std::get<Spdu>(decodeSpdu(hex("0D 00"), 2));
        QCOMPARE(bare.versions, Version1); // PGI 5 absent
        QCOMPARE(bare.requirements, DefaultRequirements);
        QCOMPARE(bare.protocolOptions, quint8(0));

        const auto refuse = std::get<Spdu>(decodeSpdu(hex("0C 09 11 01 01 16 01 02 32 01 84"), 2));
        QCOMPARE(refuse.reason, std::optional<quint8>(0x84));
        QCOMPARE(refuse.versions, Version2);

        const auto abort = std::get<Spdu>(decodeSpdu(hex("19 09 11 01 05 31 04 0D 03 16 01"), 2));
        QCOMPARE(abort.transportDisconnect, std::optional<quint8>(5));
        QCOMPARE(abort.reflect, hex("0D 03 16 01"));
    }

    void theTsduMaximumStandsInItsGroup()
    {
        Spdu connect = negotiating(Si::Connect, {});
        connect.tsduMaximum = TsduMaximum{0x0200, 0x0100};
        QCOMPARE(encode(connect).toHex(' '), hex("0D 12 05 0C 13 01 00 15 04 02 00 01 00 16 01 02 14 02 00 02").toHex(' '));
    }

    void emptyUserDataIsNotNone()
    {
        QVERIFY(std::get<Spdu>(decodeSpdu(hex("0A 00"), 2)).data.isNull());
        const QByteArray empty = std::get<Spdu>(decodeSpdu(hex("0A 02 C1 00"), 2)).data;
        QVERIFY(empty.isEmpty());
        QVERIFY(!empty.isNull());
    }

    void whatIsNoSpduIsAFault_data()
    {
        QTest::addColumn<QByteArray>("tsdu");
        const auto row = [](const char *name, const char *tsdu) { QTest::newRow(name) << hex(tsdu); };
        row("nothing", "");
        row("identifier alone", "0A");
        row("unknown identifier", "7F 00");
        row("expedited data", "05 00");
        row("LI over the end", "0A 01");
        row("long LI over the end", "0A FF 01 00 00");
        row("long LI cut off", "0A FF 01");
        row("long LI for a short length", "0A FF 00 00");
        row("something behind it", "0A 00 0A 00");
        row("parameter's code alone", "0A 01 C1");
        row("parameter over the end", "0A 02 C1 01");
        row("parameter's long LI over the end", "0A 04 C1 FF 01 00");
        row("parameter's long LI for a short length", "0A 05 C1 FF 00 01 61");
        row("CN: group without version", "0D 05 05 03 13 01 00");
        row("CN: group without options", "0D 05 05 03 16 01 02");
        row("CN: version twice", "0D 0B 05 09 13 01 00 16 01 02 16 01 02");
        row("CN: group twice", "0D 10 05 06 13 01 00 16 01 02 05 06 13 01 00 16 01 02");
        row("CN: parameter over its group's end", "0D 08 05 06 13 01 00 16 02 02");
        row("CN: version of two octets", "0D 09 05 07 13 01 00 16 02 00 02");
        row("CN: requirements of one octet", "0D 03 14 01 02");
        row("CN: TSDU maximum of two octets", "0D 0C 05 0A 13 01 00 15 02 00 00 16 01 02");
        row("CN: selector of 17 octets", "0D 13 33 11 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61");
        row("AC: version twice", "0E 0B 05 09 13 01 00 16 01 02 16 01 02");
        row("RF: no reason", "0C 03 11 01 01");
        row("RF: empty reason", "0C 02 32 00");
        row("RF: data without reason 2", "0C 04 32 02 00 61");
        row("RF: unknown parameter", "0C 06 32 01 00 99 01 00");
        row("FN: unknown parameter", "09 03 99 01 00");
        row("FN: a CN's parameter", "09 04 14 02 00 02");
        row("FN: user data twice", "09 06 C1 01 61 C1 01 61");
        row("FN: transport disconnect of no octets", "09 02 11 00");
        row("DN: transport disconnect", "0A 03 11 01 01");
        row("DN: extended user data", "0A 03 C2 01 61");
        row("AB: no transport disconnect", "19 00");
        row("AB: user data, not by the user", "19 06 11 01 01 C1 01 61");
        row("AB: reflection without a protocol error", "19 06 11 01 03 31 01 61");
        row("AB: reflection of 10 octets", "19 0F 11 01 05 31 0A 61 61 61 61 61 61 61 61 61 61");
        row("AA: a parameter", "1A 03 11 01 01");
    }
    void whatIsNoSpduIsAFault()
    {
        QFETCH(QByteArray, tsdu);
        const auto decoded = decodeSpdu(tsdu, 2);
        QVERIFY(faultOf(decoded));
        QVERIFY(faultOf(decoded)->kind == Structure);
        QVERIFY(!faultOf(decoded)->text.isEmpty());
    }

    void unknownParametersAreIgnored_data()
    {
        QTest::addColumn<QByteArray>("tsdu");
        // A connection identifier's group (1) in front, 17 inside the group of version and options, 99 behind.
        const QByteArray parameters = hex("01 03 0A 01 61") + hex("05 0B 13 01 00 16 01 02 17 03 61 62 63") + hex("14 02 00 02")
            + hex("99 02 01 02") + hex("99 00");
        QTest::newRow("CN") << QByteArray(parameter(0x0D, parameters));
        QTest::newRow("AC") << QByteArray(parameter(0x0E, parameters));
    }
    void unknownParametersAreIgnored()
    {
        QFETCH(QByteArray, tsdu);
        const auto decoded = decodeSpdu(tsdu, 2);
        QVERIFY2(!faultOf(decoded), faultOf(decoded) ? qPrintable(faultOf(decoded)->text) : "");
        QCOMPARE(std::get<Spdu>(decoded).versions, Version2);
        QCOMPARE(std::get<Spdu>(decoded).requirements, DuplexUnit);
    }

    // The table "User data limits", both sides of each bound.
    void userDataIsLimited_data()
    {
        QTest::addColumn<QByteArray>("tsdu");
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("legal");
        const auto data = [](int size) { return QByteArray(size, 'd'); };
        const auto connect = [](int version, int code, const QByteArray &value) {
            return parameter(0x0D, hex("05 06 13 01 00 16 01") + char(version) + hex("14 02 00 02") + parameter(code, value));
        };
        const auto accept = [&](int version, int size) {
            return parameter(0x0E, hex("05 06 13 01 00 16 01") + char(version) + hex("14 02 00 02") + parameter(0xC1, data(size)));
        };
        const auto finish = [&](int size) { return parameter(0x09, hex("11 01 01") + parameter(0xC1, data(size))); };
        const auto disconnect = [&](int size) { return parameter(0x0A, parameter(0xC1, data(size))); };
        const auto refuse = [&](int size) { return parameter(0x0C, parameter(0x32, QByteArray(1, 2) + data(size))); };
        const auto abort = [&](int size) { return parameter(0x19, hex("11 01 03") + parameter(0xC1, data(size))); };
        const auto row = [](const char *name, const QByteArray &tsdu, int version, bool legal) {
            QTest::newRow(name) << tsdu << version << legal;
        };
        row("CN, C1 512", connect(1, 0xC1, data(512)), 1, true);
        row("CN, C1 513", connect(1, 0xC1, data(513)), 1, false);
        row("CN, v2, C1 512", connect(2, 0xC1, data(512)), 2, true);
        row("CN, v2, C1 513", connect(2, 0xC1, data(513)), 2, false);
        row("CN, v2, C2 512", connect(2, 0xC2, data(512)), 2, false);
        row("CN, v2, C2 513", connect(2, 0xC2, data(513)), 2, true);
        row("CN, v2, C2 10240", connect(2, 0xC2, data(10'240)), 2, true);
        row("CN, v2, C2 10241", connect(2, 0xC2, data(10'241)), 2, false);
        row("CN, v1, C2", connect(1, 0xC2, data(513)), 1, false);
        row("AC, v1, 512", accept(1, 512), 2, true);
        row("AC, v1, 513", accept(1, 513), 2, false);
        row("AC, v2, 10241", accept(2, 10'241), 2, true);
        row("FN, v1, 512", finish(512), 1, true);
        row("FN, v1, 513", finish(513), 1, false);
        row("FN, v2, 513", finish(513), 2, true);
        row("FN, v2, 65528", finish(65'528), 2, true);
        row("DN, v1, 512", disconnect(512), 1, true);
        row("DN, v1, 513", disconnect(513), 1, false);
        row("DN, v2, 65531", disconnect(65'531), 2, true);
        row("RF, v1, 512", refuse(512), 1, true);
        row("RF, v1, 513", refuse(513), 1, false);
        row("RF, v2, 513", refuse(513), 2, true);
        row("AB, v1, 9", abort(9), 1, true);
        row("AB, v1, 10", abort(10), 1, false);
        row("AB, v2, 10", abort(10), 2, true);
    }
    void userDataIsLimited()
    {
        QFETCH(QByteArray, tsdu);
        QFETCH(int, version);
        QFETCH(bool, legal);
        const auto decoded = decodeSpdu(tsdu, version);
        QCOMPARE(faultOf(decoded) == nullptr, legal);
    }

    void theLargestFinishAndDisconnectFillTheLargestSpdu()
    {
        const QByteArray finish = encode(ending(Si::Finish, TransportReleased, QByteArray(65'528, 'd')));
        QCOMPARE(finish.size(), LargestSpdu);
        QCOMPARE(finish.first(11), hex("09 FF FF FF 11 01 01 C1 FF FF F8"));
        QVERIFY(!faultOf(decodeSpdu(finish, 2)));
        const QByteArray disconnect = encode(ending(Si::Disconnect, {}, QByteArray(65'531, 'd')));
        QCOMPARE(disconnect.size(), LargestSpdu);
        QVERIFY(!faultOf(decodeSpdu(disconnect, 2)));
    }

    void longCallerDataGoesIntoC2()
    {
        QCOMPARE(encode(negotiating(Si::Connect, QByteArray(512, 'd'))).sliced(16, 4), hex("C1 FF 02 00"));
        QCOMPARE(encode(negotiating(Si::Connect, QByteArray(513, 'd'))).sliced(16, 4), hex("C2 FF 02 01"));
        QCOMPARE(encode(negotiating(Si::Accept, QByteArray(513, 'd'))).sliced(16, 4), hex("C1 FF 02 01"));
    }

    void aConnectThatAnnouncesMoreOverflows()
    {
        const auto announced = decodeSpdu(hex("0D 03 3C 01 01"), 2);
        QVERIFY(faultOf(announced));
        QVERIFY(faultOf(announced)->kind == Overflow);
    }

    void nothingOver10240IsSent()
    {
        for (const Si si : {Si::Connect, Si::Accept, Si::Refuse, Si::Finish, Si::Disconnect, Si::Abort})
            QCOMPARE(userDataToSend(si, 2), qsizetype(10'240));
        for (const Si si : {Si::Connect, Si::Accept, Si::Refuse, Si::Finish, Si::Disconnect})
            QCOMPARE(userDataToSend(si, 1), qsizetype(512));
        QCOMPARE(userDataToSend(Si::Abort, 1), qsizetype(9));
    }

    void dataBeginsWithGiveTokens_data()
    {
        QTest::addColumn<QByteArray>("tsdu");
        QTest::addColumn<int>("headerSize"); // 0: a fault
        QTest::addColumn<int>("enclosure"); // -1: none
        const auto row = [](const char *name, const char *tsdu, int size, int enclosure) {
            QTest::newRow(name) << hex(tsdu) << size << enclosure;
        };
        row("data", "01 00 01 00 61 62 63", 4, -1);
        row("no data", "01 00 01 00", 4, -1);
        row("first", "01 00 01 03 19 01 01 61", 7, 1);
        row("middle", "01 00 01 03 19 01 00", 7, 0);
        row("last", "01 00 01 03 19 01 02", 7, 2);
        row("whole", "01 00 01 03 19 01 03 61", 7, 3);
        row("GT alone", "01 00", 0, 0);
        row("GT cut off", "01", 0, 0);
        row("GT with a parameter", "01 03 10 01 00 01 00", 0, 0);
        row("GT before FN", "01 00 09 00", 0, 0);
        row("GT before please tokens", "01 00 02 00", 0, 0);
        row("DT cut off", "01 00 01", 0, 0);
        row("enclosure cut off", "01 00 01 03 19 01", 0, 0);
        row("enclosure of two octets", "01 00 01 04 19 02 03 00", 0, 0);
        row("enclosure 4", "01 00 01 03 19 01 04", 0, 0);
        row("another parameter", "01 00 01 03 C1 01 61", 0, 0);
        row("enclosure with a long LI", "01 00 01 FF 00 03 19 01 03", 0, 0);
    }
    void dataBeginsWithGiveTokens()
    {
        QFETCH(QByteArray, tsdu);
        QFETCH(int, headerSize);
        QFETCH(int, enclosure);
        const auto decoded = decodeDataHeader(tsdu);
        const auto *header = std::get_if<DataHeader>(&decoded);
        QCOMPARE(header != nullptr, headerSize != 0);
        if (!header)
            return;
        QCOMPARE(header->size, qsizetype(headerSize));
        QCOMPARE(header->enclosure ? int(*header->enclosure) : -1, enclosure);
    }

    void everyReasonHasWordsOfItsOwn()
    {
        using enum RefuseReason;
        QStringList words;
        for (const RefuseReason reason : {User, UserCongestion, RefuseReason::UserData, SelectorUnknown, UserNotAttached, Congestion,
                 VersionNotSupported, Unspecified, Restriction})
            words.append(refuseReasonText(quint8(reason)));
        QVERIFY(!words.contains(QString()));
        QCOMPARE(words.removeDuplicates(), 0);
        QVERIFY(refuseReasonText(0x77).contains(QStringLiteral("77"))); // one that nobody has defined is named by its number
    }
};

QTEST_GUILESS_MAIN(SpduTest)
#include "tst_spdu.moc"
