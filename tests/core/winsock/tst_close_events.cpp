// FD_CLOSE: what raises it, with which code, when, and how often (section 12).
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

class CloseEventsTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void bothWays_data()
    {
        rowsWith<int>({{"WSAEventSelect", Watcher::E}, {"WSAAsyncSelect", Watcher::A}});
    }

    void thePeersShutdownRaisesIt_data() { bothWays_data(); }
    void thePeersShutdownRaisesIt()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::Way(which), FD_READ | FD_CLOSE);
        pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray("FD_CLOSE")); // CLO-1, CLO-3, CLO-7: no FD_READ
        QCOMPARE(receive(pair.client, pair.c).count, 0);
        QCOMPARE(receive(pair.client, pair.c).count, 0);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray()); // CLO-7: reading the final 0 raises nothing
        pair.server.closesocket(pair.s);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray()); // CLO-4: the close behind its SD_SEND adds nothing
    }

    void thePeersCloseRaisesIt_data() { bothWays_data(); }
    void thePeersCloseRaisesIt()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::Way(which), FD_CLOSE);
        pair.server.closesocket(pair.s);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray("FD_CLOSE")); // CLO-1, CLO-3: error 0, graceful
    }

    void thePeersAnswerToOurEndRaisesIt_data() { bothWays_data(); }
    void thePeersAnswerToOurEndRaisesIt()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::Way(which), FD_CLOSE);
        pair.client.shutdown(pair.c, SD_SEND);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray()); // our own end is none of it
        pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray("FD_CLOSE")); // CLO-3
    }

    void aResetRaisesItWithTheProfilesCode_data() { bothWays_data(); }
    void aResetRaisesItWithTheProfilesCode()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::Way(which), FD_CLOSE);
        setLinger(pair.server, pair.s, 1, 0);
        pair.server.closesocket(pair.s);
        pair.engine.settle();
        QCOMPARE(watcher.told(), row().windows ? QByteArray("FD_CLOSE=WSAECONNABORTED") // CLO-13
                                               : QByteArray("FD_CLOSE=WSAECONNRESET")); // CLO-2, CLO-3
        QCOMPARE(receive(pair.client, pair.c).error, WSAECONNRESET); // CLO-13
        QCOMPARE(errorOf(pair.client, sendText(pair.client, pair.c, "x")), WSAECONNRESET); // CLO-13
        QCOMPARE(watcher.told(), QByteArray()); // CLO-4
    }

    void anEndOfOurOwnMakingIsAborted_data() { rows(Tcp, EveryProfile); }
    void anEndOfOurOwnMakingIsAborted()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::E, FD_CLOSE);
        pair.client.shutdown(pair.c, SD_RECEIVE);
        sendText(pair.server, pair.s, "nobody reads this");
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray("FD_CLOSE=WSAECONNABORTED")); // CLO-2: not by the peer
    }

    void halvesThatEndNothingRaiseNothing_data() { bothWays_data(); }
    void halvesThatEndNothingRaiseNothing()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::Way(which), FD_CLOSE);
        pair.server.shutdown(pair.s, SD_RECEIVE);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray()); // CLO-4
        pair.client.shutdown(pair.c, SD_BOTH);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray()); // CLO-4
        pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray("FD_CLOSE")); // CLO-4: after our SD_BOTH it still comes
    }

    void unreadDataHoldsItBackAsDocumented_data() { bothWays_data(); }
    void unreadDataHoldsItBackAsDocumented()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::Way(which), FD_READ | FD_CLOSE);
        sendText(pair.server, pair.s, "one");
        sendText(pair.server, pair.s, "two");
        pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        // CLO-8: held back; CLO-9: at once
        QCOMPARE(watcher.told(), row().windows ? QByteArray("FD_READ FD_CLOSE") : QByteArray("FD_READ"));
        QCOMPARE(receive(pair.client, pair.c, 3).data, QByteArray("one"));
        QCOMPARE(watcher.told(), QByteArray("FD_READ")); // CLO-8, CLO-9: a partial read raises FD_READ again
        QCOMPARE(receive(pair.client, pair.c, 3).data, QByteArray("two")); // CLO-9: what was there stays readable
        QCOMPARE(watcher.told(), row().windows ? QByteArray() : QByteArray("FD_CLOSE")); // CLO-9, CLO-8
        QCOMPARE(receive(pair.client, pair.c, 3).count, 0);
        QCOMPARE(watcher.told(), QByteArray()); // CLO-9, CLO-4: not repeated
    }

    void registeringLateStillTells_data() { bothWays_data(); }
    void registeringLateStillTells()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::Way(which), FD_READ);
        pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray()); // it has not been asked for
        watcher.select(FD_READ | FD_CLOSE);
        QCOMPARE(watcher.told(), QByteArray("FD_CLOSE")); // CLO-11: though an earlier mask lacked it
        for (int i = 0; i < 2; ++i) {
            watcher.select(FD_READ | FD_CLOSE);
            const bool again = which == Watcher::A || !row().windows; // DVO-7: documented repeats what is true
            QCOMPARE(watcher.told(), again ? QByteArray("FD_CLOSE") : QByteArray()); // CLO-11
        }
    }

    void registeringAfterAResetTellsTheSameCode_data() { rows(EveryProvider, EveryProfile); }
    void registeringAfterAResetTellsTheSameCode()
    {
        RowPair pair(row());
        setLinger(pair.server, pair.s, 1, 0);
        pair.server.closesocket(pair.s);
        pair.engine.settle();
        Watcher watcher(pair.client, pair.c, Watcher::A, FD_CLOSE);
        const QByteArray first = watcher.told();
        QVERIFY(first.startsWith("FD_CLOSE=")); // CLO-11
        watcher.select(FD_CLOSE);
        QCOMPARE(watcher.told(), first); // CLO-11: every time, with the same error code
    }
};

QTEST_GUILESS_MAIN(CloseEventsTest)
#include "tst_close_events.moc"
