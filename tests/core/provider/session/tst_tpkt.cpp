// Packets come out of a stream as they went in, however it was cut; a header that lies is found at once.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/provider/session/tpkt.h"
#include "tests/core/provider/session/octets_of.h"

using namespace halfclose::session;
using Outcome = tpkt::Reader::Outcome;

class TpktTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePacketCountsItsHeader()
    {
        QCOMPARE(tpkt::packet(hex("02 F0 80")), hex("03 00 00 07 02 F0 80"));
        QCOMPARE(tpkt::packet(QByteArray(65'531, 'x')).first(4), hex("03 00 FF FF"));
    }

    void packetsComeOutOfPiecesOfAnySize_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 2, 3, 4, 5, 7, 8, 100})
            QTest::addRow("%d octets", piece) << piece;
    }
    void packetsComeOutOfPiecesOfAnySize()
    {
        QFETCH(int, piece);
        const QList<QByteArray> packets{hex("03 00 00 07 02 F0 80"), hex("03 00 00 0A 02 F0 00 64 65 66"),
            tpkt::packet(QByteArray(300, 'x')), hex("03 00 00 08 02 F0 80 67")};
        const QByteArray stream = packets.join();
        tpkt::Reader reader;
        QList<QByteArray> found;
        for (qsizetype at = 0; at < stream.size(); at += piece) {
            reader.append(QByteArrayView(stream).sliced(at, std::min<qsizetype>(piece, stream.size() - at)));
            for (auto result = reader.next(); result.outcome == Outcome::Packet; result = reader.next())
                found.append(result.packet.toByteArray());
        }
        QCOMPARE(found, packets);
        QCOMPARE(reader.buffered(), qsizetype(0));
    }

    void anUnfinishedPacketWaits()
    {
        tpkt::Reader reader;
        reader.append(hex("03 00 00 08 02 F0 80"));
        QVERIFY(reader.next().outcome == Outcome::NeedsMore);
        QCOMPARE(reader.buffered(), qsizetype(7));
        reader.append("g");
        const auto result = reader.next();
        QVERIFY(result.outcome == Outcome::Packet);
        QCOMPARE(result.tpdu().toByteArray(), hex("02 F0 80 67"));
    }

    void aHeaderIsJudgedAsSoonAsItCanBe_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char *name, const char *octets, Outcome outcome) {
            QTest::newRow(name) << hex(octets) << int(outcome);
        };
        row("nothing", "", Outcome::NeedsMore);
        row("version", "03", Outcome::NeedsMore);
        row("version 4", "04", Outcome::WrongVersion);
        row("version 0", "00", Outcome::WrongVersion);
        row("a TLS hello", "16 03 01", Outcome::WrongVersion);
        row("HTTP", "47 45 54 20 2F", Outcome::WrongVersion);
        row("half a length", "03 00 00", Outcome::NeedsMore);
        row("length 0", "03 00 00 00", Outcome::WrongLength);
        row("length of the header alone", "03 00 00 04", Outcome::WrongLength);
        row("length 6", "03 00 00 06 01 02", Outcome::WrongLength);
        row("length 7", "03 00 00 07", Outcome::NeedsMore);
        row("length 65535", "03 00 FF FF", Outcome::NeedsMore);
        row("the reserved octet does not count", "03 FF 00 07 02 F0 80", Outcome::Packet);
    }
    void aHeaderIsJudgedAsSoonAsItCanBe()
    {
        QFETCH(QByteArray, octets);
        QFETCH(int, outcome);
        tpkt::Reader reader;
        reader.append(octets);
        QCOMPARE(int(reader.next().outcome), outcome);
    }

    void aFaultBehindAGoodPacketIsFoundInItsTurn()
    {
        tpkt::Reader reader;
        reader.append(hex("03 00 00 07 02 F0 80 05 00 00 07"));
        QVERIFY(reader.next().outcome == Outcome::Packet);
        QVERIFY(reader.next().outcome == Outcome::WrongVersion);
        QVERIFY(reader.next().outcome == Outcome::WrongVersion);
        QCOMPARE(reader.rest().toByteArray(), hex("05 00 00 07"));
    }
};

QTEST_GUILESS_MAIN(TpktTest)
#include "tst_tpkt.moc"
