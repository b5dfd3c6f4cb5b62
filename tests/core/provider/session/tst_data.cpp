// Messages keep their boundaries through TPDUs, TSDUs and segments of any size; and what happens at every limit.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/provider/session/machine.h"
#include "tests/core/provider/session/driven_machine.h"
#include "tests/core/provider/session/octets_of.h"

using namespace halfclose;
using namespace halfclose::session;

namespace {

using Role = SessionMachine::Role;

QByteArray numbered(qsizetype size)
{
    QByteArray octets(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        octets[i] = char(quint8(i * 7 + i / 251));
    return octets;
}

Settings segmenting(quint16 fromInitiator, quint16 fromResponder)
{
    Settings settings;
    settings.tsduMaximum = TsduMaximum{fromInitiator, fromResponder};
    return settings;
}

Settings versions(quint8 offered)
{
    Settings settings;
    settings.versions = offered;
    return settings;
}

} // namespace

class DataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsCutAt2045Octets_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QList<qsizetype>>("packets"); // the TPKT lengths; the first TPDU has GT and DT too
        QTest::newRow("empty") << 0 << QList<qsizetype>{11};
        QTest::newRow("fits") << 2041 << QList<qsizetype>{2052};
        QTest::newRow("one too many") << 2042 << QList<qsizetype>{2052, 8};
        QTest::newRow("two full") << 2041 + 2045 << QList<qsizetype>{2052, 2052};
        QTest::newRow("and one") << 2042 + 2045 << QList<qsizetype>{2052, 2052, 8};
    }
    void aMessageIsCutAt2045Octets()
    {
        QFETCH(int, size);
        QFETCH(QList<qsizetype>, packets);
        ConnectedPair pair;
        pair.initiator.machine.send(numbered(size));
        const QByteArray octets = pair.initiator.last<Transmit>()->octets;
        QList<qsizetype> lengths;
        for (qsizetype at = 0; at < octets.size(); at += lengths.last())
            lengths.append(quint8(octets[at + 2]) << 8 | quint8(octets[at + 3]));
        QCOMPARE(lengths, packets);
        pair.run();
        QCOMPARE(pair.acceptor.messages(), QList<QByteArray>{numbered(size)});
    }

    void messagesArriveAsTheyWereSent_data()
    {
        QTest::addColumn<int>("fromInitiator");
        QTest::addColumn<int>("fromResponder");
        QTest::addColumn<int>("piece");
        QTest::newRow("unlimited") << 0 << 0 << 100'000;
        QTest::newRow("unlimited, octet by octet") << 0 << 0 << 1;
        QTest::newRow("segments of one octet") << 8 << 8 << 100'000;
        QTest::newRow("segments of 93 octets one way") << 100 << 0 << 100'000;
        QTest::newRow("segments over several TPDUs") << 5'000 << 65'535 << 1'000;
        QTest::newRow("segments, octet by octet") << 300 << 20 << 1;
    }
    void messagesArriveAsTheyWereSent()
    {
        QFETCH(int, fromInitiator);
        QFETCH(int, fromResponder);
        QFETCH(int, piece);
        ConnectedPair pair(piece, segmenting(quint16(fromInitiator), quint16(fromResponder)));
        QList<QByteArray> sent;
        for (const int size : {0, 1, 2, 92, 93, 94, 186, 2041, 2042, 7'000, 0}) {
            sent.append(numbered(size));
            QCOMPARE(pair.initiator.machine.send(sent.last()), 0);
            QCOMPARE(pair.acceptor.machine.send(sent.last()), 0);
        }
        pair.run();
        QCOMPARE(pair.acceptor.messages(), sent);
        QCOMPARE(pair.initiator.messages(), sent);
        QCOMPARE(pair.initiator.machine.finish(), 0);
        pair.run();
        QCOMPARE(pair.acceptor.machine.finish(), 0);
        pair.run();
        QVERIFY(pair.initiator.machine.finishedBothWays() && pair.acceptor.machine.finishedBothWays());
    }

    void aPartialMessageHasTheDocumentedOctets()
    {
        ConnectedPair pair;
        SessionMachine &sender = pair.initiator.machine;
        pair.initiator.takeUnsent();
        sender.send("abc", false);
        QCOMPARE(pair.initiator.takeUnsent(), hex("03 00 00 0E 02 F0 00 01 00 01 00 61 62 63"));
        sender.send("def", false);
        QCOMPARE(pair.initiator.takeUnsent(), hex("03 00 00 0A 02 F0 00 64 65 66"));
        sender.send({}, false);
        QCOMPARE(pair.initiator.takeUnsent(), QByteArray()); // nothing to say, and the message goes on
        sender.send("g");
        QCOMPARE(pair.initiator.takeUnsent(), hex("03 00 00 08 02 F0 80 67"));
    }

    void segmentsLimitDisconnectDataToo()
    {
        ConnectedPair pair(100'000, segmenting(8, 20));
        QCOMPARE(pair.initiator.machine.finish("a"), WSAEFAULT); // a FINISH with it would be no TSDU of 8 octets
        QCOMPARE(pair.acceptor.machine.userDataLimit(), qsizetype(9));
        QCOMPARE(pair.acceptor.machine.finish("nine oct."), 0);
        pair.run();
        QCOMPARE(pair.initiator.last<FinishIndication>()->data, QByteArray("nine oct."));
    }

    void aSegmentedMessageHasTheDocumentedOctets()
    {
        ConnectedPair pair(100'000, segmenting(10, 10));
        pair.initiator.takeUnsent();
        pair.initiator.machine.send("abcdefg");
        QCOMPARE(pair.initiator.takeUnsent(),
            inPacket(hex("01 00 01 03 19 01 01 61 62 63")) + inPacket(hex("01 00 01 03 19 01 00 64 65 66"))
                + inPacket(hex("01 00 01 03 19 01 02 67")));
        pair.initiator.machine.send("abc");
        QCOMPARE(pair.initiator.takeUnsent(), inPacket(hex("01 00 01 03 19 01 03 61 62 63")));
        pair.initiator.machine.send("a", false);
        QCOMPARE(pair.initiator.takeUnsent(), inPacket(hex("01 00 01 03 19 01 01 61")));
        pair.initiator.machine.send({});
        QCOMPARE(pair.initiator.takeUnsent(), inPacket(hex("01 00 01 03 19 01 02")));
    }

    void partsArriveAsOneMessage_data()
    {
        QTest::addColumn<int>("segment");
        QTest::newRow("one TSDU") << 0;
        QTest::newRow("segments") << 9;
    }
    void partsArriveAsOneMessage() // CAT-13
    {
        QFETCH(int, segment);
        ConnectedPair pair(1, segmenting(quint16(segment), 0));
        for (const char *part : {"abc", "def", ""})
            QCOMPARE(pair.initiator.machine.send(part, false), 0);
        pair.run();
        QCOMPARE(pair.acceptor.count<Message>(), 0);
        QVERIFY(pair.acceptor.machine.bufferedOctets() >= 6);
        QCOMPARE(pair.initiator.machine.send("g"), 0);
        pair.run();
        QCOMPARE(pair.acceptor.messages(), QList<QByteArray>{"abcdefg"});
        QCOMPARE(pair.acceptor.machine.bufferedOctets(), qsizetype(0));
    }

    void whatHasArrivedCanBeTakenBeforeTheMessageIsComplete_data()
    {
        partsArriveAsOneMessage_data();
    }
    void whatHasArrivedCanBeTakenBeforeTheMessageIsComplete()
    {
        QFETCH(int, segment);
        ConnectedPair pair(1, segmenting(quint16(segment), 0));
        QCOMPARE(pair.acceptor.machine.takePartial(), QByteArray());
        pair.initiator.machine.send("abcdef", false);
        pair.run();
        QCOMPARE(pair.acceptor.machine.takePartial(), QByteArray("abcdef"));
        QCOMPARE(pair.acceptor.machine.takePartial(), QByteArray());
        pair.initiator.machine.send("gh", false);
        pair.run();
        QCOMPARE(pair.acceptor.machine.takePartial(), QByteArray("gh"));
        pair.initiator.machine.send("i");
        pair.run();
        QCOMPARE(pair.acceptor.messages(), QList<QByteArray>{"i"});
        QCOMPARE(pair.acceptor.last<Received>()->data, QByteArray("abcdefghi")); // the trace has all of it
        pair.initiator.machine.send("next");
        pair.run();
        QCOMPARE(pair.acceptor.messages(), (QList<QByteArray>{"i", "next"}));
    }

    void finishEndsAMessageLeftOpen()
    {
        ConnectedPair pair;
        pair.initiator.machine.send("abc", false);
        pair.initiator.takeUnsent();
        pair.initiator.machine.finish();
        QCOMPARE(pair.initiator.takeUnsent(), hex("03 00 00 07 02 F0 80") + inPacket(hex("09 03 11 01 01")));
    }

    void abortInsideATsduResetsTheTransport()
    {
        ConnectedPair pair;
        pair.initiator.machine.send("abc", false);
        pair.run();
        pair.initiator.machine.abort(QStringLiteral("linger 0"));
        QVERIFY(pair.initiator.last<CloseTransport>()->reset);
        QCOMPARE(pair.initiator.last<CloseTransport>()->note, QStringLiteral("linger 0"));
        pair.run();
        QCOMPARE(pair.acceptor.count<Message>(), 0); // half a message is none
        QCOMPARE(pair.acceptor.last<Aborted>()->error, WSAECONNRESET);
    }

    void abortBetweenSegmentsIsSent()
    {
        ConnectedPair pair(100'000, segmenting(10, 10));
        pair.initiator.machine.send("abc", false);
        pair.initiator.machine.abort({});
        pair.run();
        QCOMPARE(pair.acceptor.last<Received>()->name, pdu::Abort);
        QCOMPARE(pair.acceptor.count<Message>(), 0);
        QCOMPARE(pair.acceptor.last<Aborted>()->error, WSAECONNRESET);
    }

    void userDataIsLimitedByTheVersion_data()
    {
        QTest::addColumn<int>("offered");
        QTest::addColumn<int>("limit");
        QTest::newRow("version 2") << 2 << 10'240;
        QTest::newRow("version 1") << 1 << 512;
    }
    void userDataIsLimitedByTheVersion() // UDATA-4
    {
        QFETCH(int, offered);
        QFETCH(int, limit);
        const QByteArray most = numbered(limit);
        const QByteArray tooMuch = numbered(limit + 1);
        DrivenMachine client(Role::Initiator, versions(quint8(offered)));
        DrivenMachine server(Role::Acceptor);
        server.machine.start();
        QCOMPARE(client.machine.start(tooMuch), WSAEFAULT);
        QVERIFY(!client.machine.hasOutput());
        QCOMPARE(client.machine.userDataLimit(), qsizetype(limit));
        QCOMPARE(client.machine.start(most), 0);
        exchange(client, server, 1'000);
        QCOMPARE(server.last<ConnectIndication>()->callerData, most);
        QCOMPARE(server.machine.protocolVersion(), offered);

        QCOMPARE(server.machine.userDataLimit(), qsizetype(limit));
        QCOMPARE(server.machine.accept(tooMuch), WSAEFAULT);
        QCOMPARE(server.machine.refuse(tooMuch), WSAEFAULT);
        QCOMPARE(server.machine.accept(most), 0);
        exchange(client, server, 1'000);
        QCOMPARE(client.last<Connected>()->calleeData, most);

        QCOMPARE(client.machine.finish(tooMuch), WSAEFAULT);
        QCOMPARE(client.machine.finish(most), 0);
        exchange(client, server, 1'000);
        QCOMPARE(server.last<FinishIndication>()->data, most);
        QCOMPARE(server.machine.finish(tooMuch), WSAEFAULT);
        QCOMPARE(server.machine.finish(most), 0);
        exchange(client, server, 1'000);
        QCOMPARE(client.last<DisconnectIndication>()->data, most);
    }

    void aRefusalMayCarryAllThatFits()
    {
        DrivenMachine client(Role::Initiator);
        DrivenMachine server(Role::Acceptor);
        server.machine.start();
        client.machine.start();
        exchange(client, server);
        QCOMPARE(server.machine.refuse(numbered(10'240)), 0);
        exchange(client, server);
        QCOMPARE(client.last<Refused>()->data, numbered(10'240));
    }

    void anOlderPeerIsSpokenToInItsVersion()
    {
        ConnectedPair pair(100'000, versions(Version1 | Version2), versions(Version1));
        QCOMPARE(pair.initiator.machine.protocolVersion(), 1);
        QCOMPARE(pair.acceptor.machine.protocolVersion(), 1);
        QCOMPARE(pair.initiator.machine.userDataLimit(), qsizetype(512));
        ConnectedPair both(100'000, versions(Version1 | Version2));
        QCOMPARE(both.initiator.machine.protocolVersion(), 2);
        QCOMPARE(both.acceptor.machine.userDataLimit(), qsizetype(10'240));
    }

    void abortDataOverTheLimitIsLeftOut()
    {
        ConnectedPair pair(100'000, versions(Version1));
        pair.initiator.machine.abort({}, "ten octets");
        QCOMPARE(pair.initiator.last<Transmit>()->octets, inPacket(hex("19 03 11 01 03")));
        ConnectedPair nine(100'000, versions(Version1));
        nine.initiator.machine.abort({}, "nine oct.");
        nine.run();
        QCOMPARE(nine.acceptor.last<Received>()->data, QByteArray("nine oct."));
    }

    void theLargestFinishThatThePeerMaySendIsTaken()
    {
        DrivenMachine end = machineIn(State::Open);
        const QByteArray data = numbered(65'528);
        const QByteArray finish = hex("09 FF FF FF 11 01 01 C1 FF FF F8") + data;
        QByteArray octets;
        x224::DtForm form;
        form.tpduSize = 2048;
        x224::appendDts(octets, form, finish, {}, true);
        end.machine.octets(octets);
        QVERIFY(end.last<FinishIndication>());
        QCOMPARE(end.last<FinishIndication>()->data, data);
    }

    void userDataOverOnesOwnLimitIsARestriction_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("at the limit") << 100;
        QTest::newRow("over it") << 101;
    }
    void userDataOverOnesOwnLimitIsARestriction()
    {
        QFETCH(int, size);
        Settings small;
        small.userDataLimit = 100;
        ConnectedPair pair(100'000, {}, small);
        pair.initiator.machine.finish(numbered(size));
        pair.run();
        QCOMPARE(pair.acceptor.count<FinishIndication>(), size > 100 ? 0 : 1);
        if (size > 100) {
            QCOMPARE(pair.acceptor.last<Transmit>()->octets, hex("03 00 00 0C 02 F0 80 19 03 11 01 11"));
            QCOMPARE(pair.acceptor.last<Aborted>()->error, WSAECONNABORTED);
            QCOMPARE(pair.initiator.last<Aborted>()->error, WSAECONNRESET);
        }
    }

    void calleeDataOverOnesOwnLimitIsARestriction()
    {
        Settings small;
        small.userDataLimit = 1;
        const ConnectedPair pair(100'000, small); // it is answered with "ok"
        DrivenMachine client = pair.initiator;
        QCOMPARE(client.count<Connected>(), 0);
        QCOMPARE(client.last<Aborted>()->error, WSAECONNABORTED);
    }

    void theAnswersDisconnectDataHasALimitToo()
    {
        Settings small;
        small.userDataLimit = 2;
        ConnectedPair pair(100'000, small);
        pair.initiator.machine.finish("42");
        pair.run();
        pair.acceptor.machine.finish("1042");
        pair.run();
        QCOMPARE(pair.initiator.count<DisconnectIndication>(), 0);
        QCOMPARE(pair.initiator.last<Aborted>()->error, WSAECONNABORTED);
    }

    void callerDataOverOnesOwnLimitIsRefused()
    {
        Settings small;
        small.userDataLimit = 1;
        DrivenMachine client(Role::Initiator);
        DrivenMachine server(Role::Acceptor, small);
        server.machine.start();
        client.machine.start("hi");
        exchange(client, server);
        QCOMPARE(client.last<Refused>()->reason, quint8(RefuseReason::Restriction));
        QCOMPARE(server.count<ConnectIndication>(), 0);
    }

    void aMessageOverTheLimitIsNotSent()
    {
        ConnectedPair pair;
        QCOMPARE(pair.initiator.machine.send(QByteArray(MessageLimit + 1, 'x')), WSAEMSGSIZE);
        QCOMPARE(pair.initiator.machine.send(QByteArray(MessageLimit, 'x'), false), 0);
        QCOMPARE(pair.initiator.machine.send("x"), WSAEMSGSIZE);
        QCOMPARE(pair.initiator.machine.send({}), 0);
        QCOMPARE(pair.initiator.machine.send("x"), 0); // another message
        pair.run();
        QCOMPARE(pair.acceptor.messages().size(), qsizetype(2));
        QCOMPARE(pair.acceptor.messages().first().size(), MessageLimit);
    }

    void aMessageOverTheLimitIsARestriction_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("ends");
        QTest::newRow("at the limit") << int(MessageLimit) << true;
        QTest::newRow("over it") << int(MessageLimit) + 1 << true;
        QTest::newRow("far over it, without an end") << int(MessageLimit) + 100'000 << false;
    }
    void aMessageOverTheLimitIsARestriction()
    {
        QFETCH(int, size);
        QFETCH(bool, ends);
        DrivenMachine end = machineIn(State::Open);
        QByteArray octets;
        x224::DtForm form;
        form.tpduSize = 2048;
        x224::appendDts(octets, form, encodeDataHeader(), QByteArray(size, 'x'), ends);
        end.machine.octets(octets);
        const bool over = size > MessageLimit;
        QCOMPARE(end.count<Message>(), over ? 0 : 1);
        QCOMPARE(end.machine.state(), over ? State::Aborting : State::Open);
        if (over) {
            QCOMPARE(end.takeUnsent(), hex("03 00 00 0C 02 F0 80 19 03 11 01 11"));
            QCOMPARE(end.last<Aborted>()->error, WSAECONNABORTED);
            QVERIFY(!end.last<Aborted>()->byPeer);
        }
    }

    void aPeerCannotFillTheMemory()
    {
        // After the fault it goes on sending the same message; nothing of it is kept.
        DrivenMachine end = machineIn(State::Open);
        QByteArray octets;
        x224::DtForm form;
        form.tpduSize = 2048;
        x224::appendDts(octets, form, encodeDataHeader(), QByteArray(MessageLimit + 5'000, 'x'), false);
        end.machine.octets(octets);
        const qsizetype kept = end.machine.bufferedOctets();
        octets.clear();
        x224::appendDts(octets, form, {}, QByteArray(MessageLimit, 'x'), false);
        end.machine.octets(octets);
        QCOMPARE(end.machine.bufferedOctets(), kept);
        QCOMPARE(end.machine.state(), State::Aborting);
    }

    void emptySegmentsCannotFillTheMemoryEither()
    {
        DrivenMachine end(Role::Acceptor);
        end.machine.start();
        end.machine.octets(hex("03 00 00 0E 09 E0 00 00 00 01 00 C0 01 0B"));
        end.machine.octets(inPacket(hex("0D 14 05 0C 13 01 00 15 04 00 FF 00 FF 16 01 02 14 02 00 02 C1 00")));
        QCOMPARE(end.machine.accept(), 0);
        end.machine.octets(inPacket(hex("01 00 01 03 19 01 01")));
        const QByteArray middle = inPacket(hex("01 00 01 03 19 01 00")).repeated(10'000);
        for (int i = 0; i < 200 && end.machine.state() == State::Open; ++i)
            end.machine.octets(middle);
        QCOMPARE(end.machine.state(), State::Aborting);
        QVERIFY(end.takeUnsent().endsWith(hex("19 03 11 01 11")));
    }

    void theTpduSizeIsNegotiated_data()
    {
        QTest::addColumn<QByteArray>("cr");
        QTest::addColumn<QByteArray>("cc");
        QTest::addColumn<int>("size");
        const auto row = [](const char *name, const char *cr, const char *cc, int size) {
            QTest::newRow(name) << hex(cr) << hex(cc) << size;
        };
        row("none", "03 00 00 0B 06 E0 00 00 00 01 00", "03 00 00 0B 06 D0 00 01 00 02 00", 65'531);
        row("128", "03 00 00 0E 09 E0 00 00 00 01 00 C0 01 07", "03 00 00 0E 09 D0 00 01 00 02 00 C0 01 07", 128);
        row("2048", "03 00 00 0E 09 E0 00 00 00 01 00 C0 01 0B", "03 00 00 0E 09 D0 00 01 00 02 00 C0 01 0B", 2'048);
        row("8192, lowered to what class 0 allows", "03 00 00 0E 09 E0 00 00 00 01 00 C0 01 0D",
            "03 00 00 0E 09 D0 00 01 00 02 00 C0 01 0B", 2'048);
        row("preferred maximum alone", "03 00 00 0E 09 E0 00 00 00 01 00 F0 01 02",
            "03 00 00 11 0C D0 00 01 00 02 00 F0 04 00 00 00 02", 256);
        row("preferred maximum over everything", "03 00 00 11 0C E0 00 00 00 01 00 F0 04 FF FF FF FF",
            "03 00 00 11 0C D0 00 01 00 02 00 F0 04 00 00 01 FF", 65'408);
        row("both", "03 00 00 11 0C E0 00 00 00 01 00 C0 01 08 F0 01 0F", "03 00 00 0E 09 D0 00 01 00 02 00 C0 01 08", 256);
    }
    void theTpduSizeIsNegotiated()
    {
        QFETCH(QByteArray, cr);
        QFETCH(QByteArray, cc);
        QFETCH(int, size);
        DrivenMachine end = machineIn(State::AwaitingCr);
        end.machine.octets(cr);
        QCOMPARE(end.takeUnsent().toHex(' '), cc.toHex(' '));
        QCOMPARE(end.machine.tpduSize(), qsizetype(size));
    }

    void withoutANegotiatedSizeATpduHas65528Octets()
    {
        DrivenMachine end = machineIn(State::AwaitingCr);
        end.machine.octets(hex("03 00 00 0B 06 E0 00 00 00 01 00"));
        end.machine.octets(inPacket(hex("0D 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 68 69")));
        end.machine.accept();
        end.takeUnsent();
        end.machine.send(numbered(65'524)); // with GT and DT
        QByteArray octets = end.takeUnsent();
        QCOMPARE(octets.size(), qsizetype(65'535));
        QCOMPARE(octets.first(7), hex("03 00 FF FF 02 F0 80"));
        end.machine.send(numbered(65'525));
        octets = end.takeUnsent();
        QCOMPARE(octets.first(7), hex("03 00 FF FF 02 F0 00"));
        QCOMPARE(octets.size(), qsizetype(65'535 + 8));
    }

    void aSmallerSizeInTheCcIsKeptTo()
    {
        DrivenMachine end = machineIn(State::AwaitingCc);
        end.machine.octets(hex("03 00 00 0E 09 D0 00 01 00 02 00 C0 01 07"));
        end.machine.octets(inPacket(hex("0E 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 6F 6B")));
        end.takeUnsent();
        end.machine.send(numbered(122));
        QCOMPARE(end.takeUnsent().first(7), hex("03 00 00 84 02 F0 00"));
        QCOMPARE(end.machine.tpduSize(), qsizetype(128));
    }

    void aCcWithoutASizeKeepsTheProposal()
    {
        DrivenMachine end = machineIn(State::AwaitingCc);
        end.machine.octets(hex("03 00 00 0B 06 D0 00 01 00 02 00"));
        QCOMPARE(end.machine.state(), State::AwaitingAccept);
        QCOMPARE(end.machine.tpduSize(), qsizetype(2'048));
    }
};

QTEST_GUILESS_MAIN(DataTest)
#include "tst_data.moc"
