// TPDUs have exactly the octets of the protocol's description, and what is not a TPDU is told apart with the reason that
// its refusal carries.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/provider/session/tpkt.h"
#include "core/provider/session/x224.h"
#include "tests/core/provider/session/octets_of.h"

using namespace halfclose::session;
using namespace halfclose::session::x224;

namespace {

const QByteArray PlainCr = hex("03 00 00 0E 09 E0 00 00 00 01 00 C0 01 0B");
const QByteArray PlainCc = hex("03 00 00 0E 09 D0 00 01 00 02 00 C0 01 0B");
const QByteArray QosCr = hex("03 00 00 35 30 E0 00 00 00 01 21 C0 01 0B C4 01 01 C7 01 00 86 03 09 06 0A 87 02 00 02"
                             "88 08 00 32 00 C8 00 3C 00 FA 89 0C 00 27 10 00 03 E8 00 1F 40 00 03 20");

QByteArrayView tpduOf(const QByteArray &packet)
{
    return QByteArrayView(packet).sliced(tpkt::HeaderSize);
}

Connection qosRequest()
{
    Connection cr;
    cr.source = 1;
    cr.preferredClass = 2;
    cr.classOptions = 1;
    cr.sizeCode = 0x0B;
    cr.version = 1;
    cr.alternativeClasses = QByteArray(1, '\0');
    cr.qos.residualErrorRate = ResidualErrorRate{9, 6, 10};
    cr.qos.priority = quint16(2);
    cr.qos.transitDelay = BothWays<TransitDelay>{{50, 200}, {60, 250}};
    cr.qos.maximumThroughput = BothWays<Throughput>{{10'000, 1'000}, {8'000, 800}};
    return cr;
}

} // namespace

class X224Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTpduHasTheDocumentedOctets()
    {
        Connection cr;
        cr.source = 1;
        cr.sizeCode = 0x0B;
        QCOMPARE(tpkt::packet(encode(cr)), PlainCr);

        Connection cc;
        cc.code = CcCode;
        cc.destination = 1;
        cc.source = 2;
        cc.sizeCode = 0x0B;
        QCOMPARE(tpkt::packet(encode(cc)), PlainCc);

        QCOMPARE(tpkt::packet(encode(qosRequest())), QosCr);
        QCOMPARE(tpkt::packet(encode(DisconnectRequest{1, 0x82})), hex("03 00 00 0B 06 80 00 01 00 00 82"));
        QCOMPARE(tpkt::packet(encode(Error{1, 2})), hex("03 00 00 09 04 70 00 01 02"));
    }

    void everyDocumentedTpduIsRead()
    {
        const Tpdu plain = decode(tpduOf(PlainCr));
        const auto *cr = std::get_if<Connection>(&plain);
        QVERIFY(cr);
        QCOMPARE(cr->code, CrCode);
        QCOMPARE(cr->source, quint16(1));
        QCOMPARE(cr->preferredClass, quint8(0));
        QCOMPARE(cr->sizeCode, std::optional<quint8>(0x0B));
        QVERIFY(cr->qos.isEmpty());

        const Tpdu confirm = decode(tpduOf(PlainCc));
        const auto *cc = std::get_if<Connection>(&confirm);
        QVERIFY(cc);
        QCOMPARE(cc->code, CcCode);
        QCOMPARE(cc->destination, quint16(1));
        QCOMPARE(cc->source, quint16(2));

        const Tpdu withQos = decode(tpduOf(QosCr));
        const auto *qos = std::get_if<Connection>(&withQos);
        QVERIFY(qos);
        QCOMPARE(qos->preferredClass, quint8(2));
        QCOMPARE(qos->classOptions, quint8(1));
        QVERIFY(qos->offersClass0());
        QVERIFY(qos->qos == qosRequest().qos);

        const Tpdu refusal = decode(tpduOf(hex("03 00 00 0B 06 80 00 01 00 00 82")));
        QVERIFY(std::holds_alternative<DisconnectRequest>(refusal));
        QCOMPARE(std::get<DisconnectRequest>(refusal).reason, quint8(DrReason::NegotiationFailed));
        const Tpdu error = decode(tpduOf(hex("03 00 00 09 04 70 00 01 02")));
        QVERIFY(std::holds_alternative<Error>(error));
        QCOMPARE(std::get<Error>(error).cause, quint8(ErCause::TpduType));
    }

    void aDataTpduSaysWhetherItEnds()
    {
        const QByteArray last = hex("02 F0 80 67");
        const Tpdu ending = decode(last);
        QVERIFY(std::holds_alternative<Data>(ending));
        QVERIFY(std::get<Data>(ending).endOfTsdu);
        QCOMPARE(std::get<Data>(ending).payload.toByteArray(), QByteArray("g"));
        const QByteArray first = hex("02 F0 00 64 65 66");
        const Tpdu open = decode(first);
        QVERIFY(std::holds_alternative<Data>(open));
        QVERIFY(!std::get<Data>(open).endOfTsdu);
        const QByteArray class2 = hex("04 F0 00 07 80 67");
        const Tpdu other = decode(class2, 2);
        QVERIFY(std::holds_alternative<Data>(other));
        QCOMPARE(std::get<Data>(other).payload.toByteArray(), QByteArray("g"));
    }

    void aTsduIsCutAtTheNegotiatedSize()
    {
        DtForm form;
        form.tpduSize = 2048;
        QByteArray octets;
        appendDts(octets, form, {}, QByteArray(2045, 'x'), true);
        QCOMPARE(octets.size(), qsizetype(2052));
        QCOMPARE(octets.first(7), hex("03 00 08 04 02 F0 80"));

        octets.clear();
        appendDts(octets, form, "h", QByteArray(2045, 'x'), true);
        QCOMPARE(octets.first(8), hex("03 00 08 04 02 F0 00 68"));
        QCOMPARE(octets.sliced(2052), hex("03 00 00 08 02 F0 80 78"));

        octets.clear();
        appendDts(octets, DtForm(), {}, QByteArray(65'528, 'x'), true);
        QCOMPARE(octets.size(), qsizetype(65'535));
        QCOMPARE(octets.first(7), hex("03 00 FF FF 02 F0 80"));

        octets.clear();
        appendDts(octets, DtForm{2, 7, 128}, {}, QByteArray(123, 'x'), true);
        QCOMPARE(octets.first(9), hex("03 00 00 84 04 F0 00 07 80"));
    }

    void onlyTheLastTpduMayBeEmpty()
    {
        QByteArray octets;
        appendDts(octets, DtForm(), {}, {}, false);
        QCOMPARE(octets, QByteArray());
        appendDts(octets, DtForm(), {}, {}, true);
        QCOMPARE(octets, hex("03 00 00 07 02 F0 80"));
    }

    void whatIsNoTpduIsAFault_data()
    {
        QTest::addColumn<QByteArray>("tpdu");
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("cause");
        const auto row = [](const char *name, const char *tpdu, DrReason reason, ErCause cause) {
            QTest::newRow(name) << hex(tpdu) << int(reason) << int(cause);
        };
        constexpr auto length = DrReason::BadLength;
        constexpr auto protocol = DrReason::ProtocolError;
        constexpr auto value = ErCause::ParameterValue;
        row("LI 0", "00 F0 80", length, value);
        row("LI 255 is reserved", "FF F0 80", length, value);
        row("LI over the end", "03 F0 80", length, value);
        row("DT with LI 1", "01 F0 80", length, value);
        row("DT with LI 3", "03 F0 80 00", length, value);
        row("DT in class 2's form", "04 F0 00 01 80", length, value);
        row("DT with a number", "02 F0 81 61", protocol, value);
        row("empty DT that does not end", "02 F0 00", protocol, value);
        row("DT with a flag", "02 F1 80", protocol, ErCause::TpduType);
        row("expedited data", "02 10 80", protocol, ErCause::TpduType);
        row("type 0", "02 00 80", protocol, ErCause::TpduType);
        row("DC, which class 0 lacks", "05 C0 00 01 00 02", protocol, ErCause::TpduType);
        row("CR too short", "05 E0 00 00 00 01", length, value);
        row("CR with a parameter's code alone", "07 E0 00 00 00 01 00 C0", length, value);
        row("CR with a parameter over its end", "08 E0 00 00 00 01 00 C0 01", length, value);
        row("CR with user data in class 0", "06 E0 00 00 00 01 00 61", length, value);
        row("CR with a destination", "06 E0 00 01 00 01 00", protocol, value);
        row("CR with TPDU size 06", "09 E0 00 00 00 01 00 C0 01 06", protocol, value);
        row("CR with TPDU size 0E", "09 E0 00 00 00 01 00 C0 01 0E", protocol, value);
        row("CR with TPDU size of 2 octets", "0A E0 00 00 00 01 00 C0 02 00 0B", protocol, value);
        row("CR with preferred maximum 0", "09 E0 00 00 00 01 00 F0 01 00", protocol, value);
        row("CR with preferred maximum of 5 octets", "0D E0 00 00 00 01 00 F0 05 00 00 00 00 01", protocol, value);
        row("CR with version of no octets", "08 E0 00 00 00 01 21 C4 00", protocol, value);
        row("CR with a short delay", "0F E0 00 00 00 01 21 88 07 00 00 00 00 00 00 00", protocol, value);
        row("CR with a short throughput", "09 E0 00 00 00 01 21 89 01 00", protocol, value);
        row("CC with an unknown parameter", "08 D0 00 01 00 02 00 90 00", protocol, ErCause::ParameterCode);
        row("DR too short", "05 80 00 01 00 00", length, value);
        row("ER too short", "03 70 00 01", length, value);
    }
    void whatIsNoTpduIsAFault()
    {
        QFETCH(QByteArray, tpdu);
        QFETCH(int, reason);
        QFETCH(int, cause);
        const Tpdu decoded = decode(tpdu);
        const auto *fault = std::get_if<Fault>(&decoded);
        QVERIFY(fault);
        QCOMPARE(int(fault->reason), reason);
        QCOMPARE(int(fault->cause), cause);
        QVERIFY(!fault->text.isEmpty());
    }

    void aRequestIsAtMost128Octets()
    {
        // 7 octets and a parameter that fills the rest.
        const auto request = [](int size) {
            return char(quint8(size - 1)) + hex("E0 00 00 00 01 00 C1") + char(quint8(size - 9)) + QByteArray(size - 9, 'x');
        };
        QVERIFY(std::holds_alternative<Connection>(decode(request(128))));
        const Tpdu longer = decode(request(129));
        QVERIFY(std::holds_alternative<Fault>(longer));
        QVERIFY(std::get<Fault>(longer).reason == DrReason::BadLength);
    }

    void whatMayBeInARequestIsRead_data()
    {
        QTest::addColumn<QByteArray>("tpdu");
        QTest::newRow("no parameters") << hex("06 E0 00 00 00 01 00");
        QTest::newRow("TSAPs") << hex("0E E0 00 00 00 01 00 C1 02 00 01 C2 02 00 02");
        QTest::newRow("an unknown parameter") << hex("0A E0 00 00 00 01 00 90 02 01 02");
        QTest::newRow("user data in class 2") << hex("06 E0 00 00 00 01 20 61 62");
        QTest::newRow("a credit in class 4") << hex("06 EF 00 00 00 01 40");
        QTest::newRow("class 0 with QoS, which it cannot have") << hex("0A E0 00 00 00 01 00 87 02 00 01");
    }
    void whatMayBeInARequestIsRead()
    {
        QFETCH(QByteArray, tpdu);
        QVERIFY(std::holds_alternative<Connection>(decode(tpdu)));
    }

    void aRepeatedParameterCountsAsItCameLast()
    {
        const QByteArray tpdu = hex("0C E0 00 00 00 01 00 C0 01 0B C0 01 07");
        QCOMPARE(std::get<Connection>(decode(tpdu)).sizeCode, std::optional<quint8>(0x07));
    }

    void fewerThanTwoOctetsAreNoTpdu()
    {
        for (const QByteArray &octets : {QByteArray(), hex("06")})
            QVERIFY(std::holds_alternative<Fault>(decode(octets)));
    }

    void everyReasonHasWordsOfItsOwn()
    {
        using enum DrReason;
        QStringList words;
        for (const DrReason reason : {Unspecified, CongestionAtTsap, NoUserAtTsap, AddressUnknown, Normal, RemoteCongestion,
                 NegotiationFailed, DuplicateReference, ProtocolError, Refused, BadLength})
            words.append(drReasonText(quint8(reason)));
        QVERIFY(!words.contains(QString()));
        QCOMPARE(words.removeDuplicates(), 0);
        QVERIFY(drReasonText(0x77).contains(QStringLiteral("77"))); // one that nobody has defined is named by its number
    }

    void class0IsOfferedByPreferenceOrAlternative_data()
    {
        QTest::addColumn<QByteArray>("tpdu");
        QTest::addColumn<bool>("offered");
        QTest::newRow("class 0") << hex("06 E0 00 00 00 01 00") << true;
        QTest::newRow("class 1, which includes it") << hex("06 E0 00 00 00 01 10") << true;
        QTest::newRow("class 2 alone") << hex("06 E0 00 00 00 01 20") << false;
        QTest::newRow("class 4 alone") << hex("06 E0 00 00 00 01 40") << false;
        QTest::newRow("class 4, alternatively 2") << hex("09 E0 00 00 00 01 40 C7 01 20") << false;
        QTest::newRow("class 4, alternatively 2 or 0") << hex("0A E0 00 00 00 01 40 C7 02 20 00") << true;
    }
    void class0IsOfferedByPreferenceOrAlternative()
    {
        QFETCH(QByteArray, tpdu);
        QFETCH(bool, offered);
        QCOMPARE(std::get<Connection>(decode(tpdu)).offersClass0(), offered);
    }
};

QTEST_GUILESS_MAIN(X224Test)
#include "tst_x224.moc"
