// Two ends of a session connection talk: setup, data, orderly release, refusal and abort, with the octets that the
// protocol's description gives.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/provider/session/machine.h"
#include "core/trace/reasons.h"
#include "tests/core/provider/session/driven_machine.h"
#include "tests/core/provider/session/octets_of.h"

using namespace halfclose;
using namespace halfclose::session;

namespace {

using Role = SessionMachine::Role;

QByteArray transmitted(DrivenMachine &end)
{
    const Transmit *transmit = end.last<Transmit>();
    return transmit ? transmit->octets : QByteArray();
}

} // namespace

class MachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentedTeardownHasTheDocumentedOctets()
    {
        DrivenMachine client(Role::Initiator);
        DrivenMachine server(Role::Acceptor);
        QCOMPARE(server.machine.start(), 0);
        QCOMPARE(client.machine.start("hi"), 0);
        QCOMPARE(transmitted(client), hex("03 00 00 0E 09 E0 00 00 00 01 00 C0 01 0B"));

        server.machine.octets(client.takeUnsent());
        QCOMPARE(transmitted(server), hex("03 00 00 0E 09 D0 00 01 00 02 00 C0 01 0B"));

        client.machine.octets(server.takeUnsent());
        QCOMPARE(transmitted(client),
            hex("03 00 00 19 02 F0 80 0D 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 68 69"));

        server.machine.octets(client.takeUnsent());
        QVERIFY(server.last<ConnectIndication>());
        QCOMPARE(server.last<ConnectIndication>()->callerData, QByteArray("hi")); // UDATA-7
        QVERIFY(!server.last<ConnectIndication>()->qos);
        QCOMPARE(server.machine.state(), State::Deciding);

        QCOMPARE(server.machine.accept("ok"), 0);
        QCOMPARE(transmitted(server),
            hex("03 00 00 19 02 F0 80 0E 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 6F 6B"));
        client.machine.octets(server.takeUnsent());
        QVERIFY(client.last<Connected>());
        QCOMPARE(client.last<Connected>()->calleeData, QByteArray("ok"));
        QVERIFY(client.machine.canSend() && server.machine.canSend());

        QCOMPARE(client.machine.send("abc"), 0);
        QCOMPARE(transmitted(client), hex("03 00 00 0E 02 F0 80 01 00 01 00 61 62 63"));
        server.machine.octets(client.takeUnsent());
        QCOMPARE(server.messages(), QList<QByteArray>{"abc"});

        QCOMPARE(client.machine.finish("42"), 0); // WSD-2, DISC-2
        QCOMPARE(transmitted(client), hex("03 00 00 10 02 F0 80 09 07 11 01 01 C1 02 34 32"));
        QVERIFY(!client.machine.canSend());
        QCOMPARE(client.machine.send("late"), WSAESHUTDOWN); // WSD-3
        server.machine.octets(client.takeUnsent());
        QVERIFY(server.last<FinishIndication>());
        QCOMPARE(server.last<FinishIndication>()->data, QByteArray("42"));

        QCOMPARE(server.machine.send("still"), 0); // WRD-6
        client.machine.octets(server.takeUnsent());
        QCOMPARE(client.messages(), QList<QByteArray>{"still"}); // WSD-4

        QCOMPARE(server.machine.finish("1042"), 0); // DISC-4
        QCOMPARE(transmitted(server), hex("03 00 00 0F 02 F0 80 0A 06 C1 04 31 30 34 32"));
        QVERIFY(server.machine.finishedBothWays());
        QCOMPARE(server.machine.state(), State::AwaitingClose);
        client.machine.octets(server.takeUnsent());
        QVERIFY(client.last<DisconnectIndication>());
        QCOMPARE(client.last<DisconnectIndication>()->data, QByteArray("1042"));
        QVERIFY(client.machine.finishedBothWays());
        QVERIFY(client.machine.isClosed()); // the receiver of DN closes
        QVERIFY(!client.last<CloseTransport>()->reset);

        server.machine.transportEnded();
        QVERIFY(server.machine.isClosed());
        QCOMPARE(server.count<Aborted>() + client.count<Aborted>(), 0);
    }

    void theConversationIsTheSameInPiecesOfAnySize_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 2, 3, 5, 6, 7, 8, 11, 1'000'000})
            QTest::addRow("%d octets", piece) << piece;
    }
    void theConversationIsTheSameInPiecesOfAnySize()
    {
        QFETCH(int, piece);
        ConnectedPair pair(piece);
        pair.initiator.machine.send("17");
        pair.initiator.machine.send(QByteArray(3'000, 'x'));
        pair.initiator.machine.finish("17");
        pair.run();
        pair.acceptor.machine.send("reply");
        pair.acceptor.machine.finish("1042");
        pair.run();
        QCOMPARE(pair.initiator.pdus().join(u' '),
            QStringLiteral("> CR < CC > CONNECT < ACCEPT > DATA > DATA > FINISH < DATA < DISCONNECT"));
        QCOMPARE(pair.acceptor.pdus().join(u' '),
            QStringLiteral("< CR > CC < CONNECT > ACCEPT < DATA < DATA < FINISH > DATA > DISCONNECT"));
        QCOMPARE(pair.acceptor.messages(), (QList<QByteArray>{"17", QByteArray(3'000, 'x')}));
        QCOMPARE(pair.initiator.messages(), QList<QByteArray>{"reply"});
        QCOMPARE(pair.acceptor.last<FinishIndication>()->data, QByteArray("17"));
        QCOMPARE(pair.initiator.last<DisconnectIndication>()->data, QByteArray("1042"));
        QVERIFY(pair.initiator.machine.isClosed() && pair.acceptor.machine.isClosed());
    }

    void aReceivedPduHasTheOctetsOfItsSend()
    {
        ConnectedPair pair(1);
        const QByteArray message(5'000, 'x'); // three TPDUs
        pair.initiator.machine.send(message);
        pair.run();
        const Received *received = pair.acceptor.last<Received>();
        QCOMPARE(received->name, pdu::Data);
        QCOMPARE(received->data, message);
        QCOMPARE(received->octets, pair.initiator.last<Transmit>()->octets);
    }

    void theAcceptorMayBeTheFirstToFinish()
    {
        ConnectedPair pair;
        pair.acceptor.machine.finish("bye");
        pair.run();
        QCOMPARE(pair.initiator.last<FinishIndication>()->data, QByteArray("bye"));
        QCOMPARE(pair.initiator.machine.state(), State::FinishReceived);
        pair.initiator.machine.finish();
        QCOMPARE(transmitted(pair.initiator), hex("03 00 00 09 02 F0 80 0A 00"));
        pair.run();
        QVERIFY(pair.acceptor.last<DisconnectIndication>()->data.isNull());
        QVERIFY(pair.initiator.machine.isClosed() && pair.acceptor.machine.isClosed());
    }

    void whenFinishesCrossTheInitiatorDisconnectsFirst()
    {
        ConnectedPair pair;
        pair.initiator.machine.finish("from initiator");
        pair.acceptor.machine.finish("from acceptor");
        const QByteArray finish = pair.initiator.takeUnsent();
        pair.initiator.machine.octets(pair.acceptor.takeUnsent());
        QCOMPARE(pair.initiator.last<FinishIndication>()->data, QByteArray("from acceptor"));
        QCOMPARE(transmitted(pair.initiator), hex("03 00 00 09 02 F0 80 0A 00"));
        QCOMPARE(pair.initiator.machine.state(), State::CollisionDisconnectSent);

        pair.acceptor.machine.octets(finish);
        QCOMPARE(pair.acceptor.last<FinishIndication>()->data, QByteArray("from initiator"));
        QCOMPARE(pair.acceptor.takeUnsent(), QByteArray()); // waits for the initiator's
        QCOMPARE(pair.acceptor.machine.state(), State::CollisionAwaitingDisconnect);

        pair.acceptor.machine.octets(pair.initiator.takeUnsent());
        QCOMPARE(pair.acceptor.takeUnsent(), hex("03 00 00 09 02 F0 80 0A 00"));
        QCOMPARE(pair.acceptor.machine.state(), State::AwaitingClose);
        pair.initiator.machine.octets(hex("03 00 00 09 02 F0 80 0A 00"));
        QVERIFY(pair.initiator.machine.isClosed());
        pair.acceptor.machine.transportEnded();
        for (DrivenMachine *end : {&pair.initiator, &pair.acceptor}) {
            QVERIFY(end->machine.isClosed());
            QVERIFY(end->machine.finishedBothWays());
            QCOMPARE(end->count<FinishIndication>(), 1);
            QVERIFY(end->last<DisconnectIndication>()->data.isNull());
            QCOMPARE(end->count<Aborted>(), 0);
        }
    }

    void dataThatCrossesAFinishIsDelivered()
    {
        ConnectedPair pair;
        pair.acceptor.machine.send("crossing");
        pair.initiator.machine.finish();
        pair.run();
        QCOMPARE(pair.initiator.messages(), QList<QByteArray>{"crossing"});
        QCOMPARE(pair.acceptor.machine.state(), State::FinishReceived);
    }

    void refusalCarriesReasonAndData_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<int>("reason");
        QTest::newRow("with data") << 0 << QByteArray("no") << hex("03 00 00 11 02 F0 80 0C 08 11 01 01 32 03 02 6E 6F") << 2;
        QTest::newRow("without data") << 0 << QByteArray() << hex("03 00 00 0F 02 F0 80 0C 06 11 01 01 32 01 00") << 0;
        QTest::newRow("backlog full") << 1 << QByteArray() << hex("03 00 00 0F 02 F0 80 0C 06 11 01 01 32 01 01") << 1;
    }
    void refusalCarriesReasonAndData() // COND-4
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, octets);
        QFETCH(int, reason);
        DrivenMachine client(Role::Initiator);
        DrivenMachine server(Role::Acceptor);
        server.machine.start();
        client.machine.start();
        exchange(client, server);
        QCOMPARE(kind == 0 ? server.machine.refuse(data) : server.machine.refuseCongested(), 0);
        QCOMPARE(transmitted(server), octets);
        QCOMPARE(server.last<Transmit>()->note, QString::fromUtf16(kind == 0 ? reason::Rejected : reason::BacklogFull));
        QCOMPARE(server.machine.state(), State::AwaitingClose);
        exchange(client, server);
        const Refused *refused = client.last<Refused>();
        QVERIFY(refused);
        QVERIFY(!refused->byTransport);
        QCOMPARE(int(refused->reason), reason);
        QCOMPARE(refused->data, data);
        QVERIFY(client.machine.isClosed() && server.machine.isClosed());
        QCOMPARE(client.count<Aborted>() + server.count<Aborted>(), 0);
    }

    void aDeferredCallerWaitsAndIsThenAccepted() // COND-5, COND-7
    {
        DrivenMachine client(Role::Initiator);
        DrivenMachine server(Role::Acceptor);
        server.machine.start();
        client.machine.start("me");
        exchange(client, server);
        QVERIFY(server.last<StopTimer>()); // a caller who has said what he wants may wait as long as it takes
        server.machine.timerExpired();
        client.machine.timerExpired();
        QCOMPARE(server.machine.state(), State::Deciding);
        QCOMPARE(client.machine.state(), State::AwaitingAccept);
        server.machine.accept();
        exchange(client, server);
        QVERIFY(client.last<Connected>()->calleeData.isNull());
    }

    void aCallerWhoLeavesBeforeTheDecisionIsKnownToHaveLeft()
    {
        DrivenMachine server = machineIn(State::Deciding);
        server.machine.transportEnded();
        QCOMPARE(server.last<Aborted>()->error, WSAECONNRESET); // COND-15
        QCOMPARE(server.machine.accept(), WSAENOTCONN);
    }

    void abortReachesThePeerInEveryState_data()
    {
        QTest::addColumn<int>("initiatorFinishes");
        QTest::addColumn<int>("acceptorFinishes");
        QTest::newRow("open") << 0 << 0;
        QTest::newRow("own half ended") << 1 << 0;
        QTest::newRow("peer's half ended") << 0 << 1;
    }
    void abortReachesThePeerInEveryState() // LING-2, LING-12
    {
        QFETCH(int, initiatorFinishes);
        QFETCH(int, acceptorFinishes);
        ConnectedPair pair;
        if (initiatorFinishes)
            pair.initiator.machine.finish();
        if (acceptorFinishes)
            pair.acceptor.machine.finish();
        pair.run();
        const QString note = QString::fromUtf16(reason::LingerZero);
        pair.initiator.machine.abort(note);
        QCOMPARE(transmitted(pair.initiator), hex("03 00 00 0C 02 F0 80 19 03 11 01 03"));
        QCOMPARE(pair.initiator.last<Transmit>()->note, note);
        QCOMPARE(pair.initiator.machine.state(), State::Aborting);
        pair.run();
        QCOMPARE(pair.acceptor.last<Aborted>()->error, WSAECONNRESET);
        QVERIFY(pair.acceptor.last<Aborted>()->byPeer);
        QCOMPARE(pair.initiator.count<Aborted>(), 0); // whoever aborts knows
        QVERIFY(pair.initiator.machine.isClosed() && pair.acceptor.machine.isClosed());
    }

    void abortCarriesUserData()
    {
        ConnectedPair pair;
        pair.acceptor.machine.abort({}, "bye");
        QCOMPARE(transmitted(pair.acceptor), hex("03 00 00 11 02 F0 80 19 08 11 01 03 C1 03 62 79 65"));
        pair.run();
        QCOMPARE(pair.initiator.last<Received>()->data, QByteArray("bye"));
        QCOMPARE(pair.initiator.last<Aborted>()->error, WSAECONNRESET);
    }

    void abortBeforeTheAcceptIsAnsweredTheSame()
    {
        DrivenMachine client(Role::Initiator);
        DrivenMachine server(Role::Acceptor);
        server.machine.start();
        client.machine.start();
        exchange(client, server);
        client.machine.abort({});
        exchange(client, server);
        QCOMPARE(server.last<Aborted>()->error, WSAECONNRESET);
        QVERIFY(client.machine.isClosed() && server.machine.isClosed());

        DrivenMachine waiting = machineIn(State::AwaitingAccept);
        waiting.machine.octets(inPacket(hex("19 03 11 01 03")));
        QCOMPARE(waiting.last<Aborted>()->error, WSAECONNRESET);
        QVERIFY(waiting.machine.isClosed());
    }

    void abortWithoutASessionDropsTheTransport_data()
    {
        QTest::addColumn<int>("state");
        for (const State state : {State::Idle, State::AwaitingCc, State::AwaitingCr, State::AwaitingConnect, State::AwaitingClose})
            QTest::newRow(qPrintable(stateName(state).toString())) << int(state);
    }
    void abortWithoutASessionDropsTheTransport()
    {
        QFETCH(int, state);
        DrivenMachine end = machineIn(State(state));
        end.machine.abort(QStringLiteral("why"));
        QVERIFY(end.machine.isClosed());
        QVERIFY(end.last<CloseTransport>()->reset);
        QCOMPARE(end.last<CloseTransport>()->note, QStringLiteral("why"));
        QCOMPARE(end.count<Transmit>(), 0);
    }

    void onlyAPeerThatKeepsItsTransportGetsAnAnswerToItsAbort()
    {
        DrivenMachine released = machineIn(State::Open);
        released.machine.octets(inPacket(hex("19 03 11 01 03")));
        QCOMPARE(released.takeUnsent(), QByteArray());
        DrivenMachine kept = machineIn(State::Open);
        kept.machine.octets(inPacket(hex("19 03 11 01 02")));
        QCOMPARE(kept.takeUnsent(), hex("03 00 00 09 02 F0 80 1A 00"));
        QVERIFY(released.machine.isClosed() && kept.machine.isClosed());
    }

    void afterAnAbortOnlyItsEndCounts()
    {
        const QByteArray data = inPacket(hex("01 00 01 00 61"));
        DrivenMachine end = machineIn(State::Aborting);
        end.machine.octets(data);
        end.machine.octets(inPacket(hex("09 03 11 01 01")));
        end.machine.octets(inPacket(hex("7F 00")));
        end.machine.octets(hex("03 00 00 07 02 77 80"));
        QCOMPARE(end.machine.state(), State::Aborting);
        QCOMPARE(end.count<Message>() + end.count<FinishIndication>() + end.count<Aborted>() + end.count<Transmit>(), 0);
        for (const char *ending : {"1A 00", "19 03 11 01 03"}) {
            DrivenMachine ended = machineIn(State::Aborting);
            ended.machine.octets(inPacket(hex(ending)));
            QVERIFY(ended.machine.isClosed());
        }
        end.machine.transportEnded();
        QVERIFY(end.machine.isClosed());
        QCOMPARE(end.count<Aborted>(), 0);
    }

    void callsOutOfOrderAreRefusedAndDoNothing()
    {
        DrivenMachine idle = machineIn(State::Idle);
        QCOMPARE(idle.machine.send("x"), WSAENOTCONN);
        QCOMPARE(idle.machine.finish(), WSAENOTCONN);
        QCOMPARE(idle.machine.accept(), WSAENOTCONN);
        QCOMPARE(idle.machine.refuse(), WSAENOTCONN);
        QCOMPARE(idle.machine.refuseCongested(), WSAENOTCONN);
        QVERIFY(!idle.machine.hasOutput());

        DrivenMachine open = machineIn(State::Open);
        QCOMPARE(open.machine.start(), WSAEISCONN);
        QCOMPARE(open.machine.accept(), WSAENOTCONN);

        DrivenMachine finished = machineIn(State::FinishSent);
        QCOMPARE(finished.machine.finish(), WSAESHUTDOWN);
        QCOMPARE(finished.machine.send("x"), WSAESHUTDOWN);
        DrivenMachine both = machineIn(State::AwaitingClose);
        QCOMPARE(both.machine.send("x"), WSAESHUTDOWN);
        QVERIFY(!open.machine.hasOutput() && !finished.machine.hasOutput() && !both.machine.hasOutput());
    }

    void theEndOfTheTransportIsAResetUnlessTheSessionHasEnded_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("endIsReset");
        QTest::addColumn<bool>("resetIsReset");
        const auto row = [](State state, bool end, bool reset) {
            QTest::newRow(qPrintable(stateName(state).toString())) << int(state) << end << reset;
        };
        for (const State state : {State::AwaitingCc, State::AwaitingAccept, State::AwaitingCr, State::AwaitingConnect,
                 State::Deciding, State::Open, State::FinishSent, State::FinishReceived, State::CollisionDisconnectSent,
                 State::CollisionAwaitingDisconnect})
            row(state, true, true);
        row(State::AwaitingClose, false, true); // the DISCONNECT may not have arrived
        row(State::Aborting, false, false);
    }
    void theEndOfTheTransportIsAResetUnlessTheSessionHasEnded()
    {
        QFETCH(int, state);
        QFETCH(bool, endIsReset);
        QFETCH(bool, resetIsReset);
        DrivenMachine ended = machineIn(State(state));
        ended.machine.transportEnded();
        DrivenMachine reset = machineIn(State(state));
        reset.machine.transportReset();
        QCOMPARE(ended.count<Aborted>(), endIsReset ? 1 : 0);
        QCOMPARE(reset.count<Aborted>(), resetIsReset ? 1 : 0);
        for (DrivenMachine *end : {&ended, &reset}) {
            QVERIFY(end->machine.isClosed());
            QVERIFY(std::holds_alternative<CloseTransport>(end->all.back()));
            if (const Aborted *aborted = end->last<Aborted>()) {
                QCOMPARE(aborted->error, WSAECONNRESET);
                QVERIFY(aborted->byPeer);
            }
        }
    }

    void nobodyIsWaitedForWithoutALimit_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("error"); // 0: the end comes silently
        const auto row = [](State state, int error) {
            QTest::newRow(qPrintable(stateName(state).toString())) << int(state) << error;
        };
        row(State::AwaitingCc, WSAETIMEDOUT);
        row(State::AwaitingCr, WSAECONNABORTED);
        row(State::AwaitingConnect, WSAECONNABORTED);
        row(State::CollisionDisconnectSent, 0);
        row(State::CollisionAwaitingDisconnect, WSAECONNABORTED);
        row(State::AwaitingClose, 0);
        row(State::Aborting, 0);
    }
    void nobodyIsWaitedForWithoutALimit()
    {
        QFETCH(int, state);
        QFETCH(int, error);
        DrivenMachine end = machineIn(State(state));
        end.machine.octets("\x03"); // the beginning of a packet does not buy time
        end.machine.timerExpired();
        QVERIFY(end.machine.isClosed());
        QCOMPARE(end.last<Aborted>() ? end.last<Aborted>()->error : 0, error);
        QVERIFY(!end.last<StartTimer>());
    }

    void theTimerRunsExactlyWhereOneIsNeeded()
    {
        DrivenMachine client(Role::Initiator);
        DrivenMachine server(Role::Acceptor);
        server.machine.start();
        client.machine.start();
        QVERIFY(server.last<StartTimer>()->after == EstablishmentWait);
        QVERIFY(client.last<StartTimer>()->after == EstablishmentWait);
        exchange(client, server);
        QCOMPARE(client.count<StopTimer>(), 1); // its CC has come
        QCOMPARE(server.count<StopTimer>(), 1); // its CONNECT has come
        server.machine.accept();
        exchange(client, server);
        client.machine.finish();
        exchange(client, server);
        server.machine.timerExpired(); // late news of a stopped timer
        QCOMPARE(server.machine.state(), State::FinishReceived);
        server.machine.finish();
        QVERIFY(server.last<StartTimer>()->after == CloseWait);
        exchange(client, server);
        QCOMPARE(server.count<StartTimer>(), server.count<StopTimer>());
        QCOMPARE(client.count<StartTimer>(), client.count<StopTimer>());
    }
};

QTEST_GUILESS_MAIN(MachineTest)
#include "tst_machine.moc"
