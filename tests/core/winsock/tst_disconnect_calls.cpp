// WSASendDisconnect and WSARecvDisconnect as the halves of a teardown, without data (sections 5, 7 and 8).
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

class DisconnectCallsTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void sendDisconnectIsSdSend_data() { rows(EveryProvider, EveryProfile); }
    void sendDisconnectIsSdSend()
    {
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::E, FD_CLOSE);
        QCOMPARE(pair.client.WSASendDisconnect(pair.c, nullptr), 0); // WSD-1, WSD-9, DISC-5
        QCOMPARE(errorOf(pair.client, sendText(pair.client, pair.c, "x")), WSAESHUTDOWN); // WSD-2, WSD-3
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray("FD_CLOSE")); // WSD-5
        QCOMPARE(receive(pair.server, pair.s).count, 0); // WSD-5
        QCOMPARE(sendText(pair.server, pair.s, "answer"), 6);
        pair.engine.settle();
        QCOMPARE(receive(pair.client, pair.c).data, QByteArray("answer")); // WSD-4
        QCOMPARE(pair.client.WSASendDisconnect(pair.c, nullptr), 0); // as SHUT-8
    }

    void sendDisconnectNeitherClosesNorBlocks_data() { rows(EveryProvider, Documented); }
    void sendDisconnectNeitherClosesNorBlocks()
    {
        RowPair pair(row());
        setLinger(pair.client, pair.c, 1, 30);
        setNonblocking(pair.client, pair.c);
        const QByteArray piece(row().stream() ? 100000 : 10000, 'a');
        while (sendText(pair.client, pair.c, piece) > 0) { }
        quint32 off = 0;
        pair.client.ioctlsocket(pair.c, FIONBIO, &off);
        const CallPtr call = pair.client.calls().sendDisconnect(Level::Api, pair.c, std::nullopt);
        QVERIFY(call->done() && call->ok()); // WSD-6
        Address peer;
        QCOMPARE(pair.client.getpeername(pair.c, &peer), 0); // WSD-6: the socket is there
        QCOMPARE(errorOf(pair.client, pair.client.connect(pair.c, peer)), WSAEISCONN); // WSD-6: and of no new use
    }

    void recvDisconnectIsSdReceive_data() { rows(EveryProvider, EveryProfile); }
    void recvDisconnectIsSdReceive()
    {
        RowPair pair(row());
        const CallPtr call = pair.client.calls().recvDisconnect(Level::Api, pair.c, std::nullopt);
        QVERIFY(call->done() && call->ok()); // WRD-1, WRD-9, WRD-5: the peer has not closed, and nobody waits for it
        QCOMPARE(receive(pair.client, pair.c).error, WSAESHUTDOWN); // WRD-2, WRD-3, DISC-5
        QCOMPARE(sendText(pair.client, pair.c, "still"), 5); // WRD-6
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("still"));
        QCOMPARE(pair.client.WSASendDisconnect(pair.c, nullptr), 0); // WRD-6
        Address peer;
        QCOMPARE(pair.client.getpeername(pair.c, &peer), 0); // WRD-7: closes nothing
        QCOMPARE(errorOf(pair.client, pair.client.connect(pair.c, peer)), WSAEISCONN); // WRD-7
    }

    void recvDisconnectResetsAStreamThatIsNotDrained_data()
    {
        rowsWith<bool>({{"unread data", true}, {"later data", false}}, Tcp, Documented);
    }
    void recvDisconnectResetsAStreamThatIsNotDrained()
    {
        QFETCH(bool, which);
        RowPair pair(row());
        if (which)
            sendText(pair.server, pair.s, "unread");
        pair.engine.settle();
        QCOMPARE(pair.client.WSARecvDisconnect(pair.c, nullptr), 0);
        if (!which)
            sendText(pair.server, pair.s, "late");
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).error, WSAECONNRESET); // WRD-4
    }

    void aDrainedStreamEndsInGoodOrder_data() { rows(EveryProvider, Documented); }
    void aDrainedStreamEndsInGoodOrder()
    {
        // SEQ-A5: each side drains to 0 before its WSARecvDisconnect.
        RowPair pair(row());
        sendText(pair.client, pair.c, "data");
        pair.client.WSASendDisconnect(pair.c, nullptr);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("data"));
        QCOMPARE(receive(pair.server, pair.s).count, 0);
        QCOMPARE(pair.server.WSARecvDisconnect(pair.s, nullptr), 0);
        QCOMPARE(pair.server.WSASendDisconnect(pair.s, nullptr), 0);
        pair.engine.settle();
        QCOMPARE(receive(pair.client, pair.c).count, 0);
        QCOMPARE(pair.client.WSARecvDisconnect(pair.c, nullptr), 0);
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        QCOMPARE(pair.server.closesocket(pair.s), 0);
    }

    void bothNeedAConnection_data() { rows(EveryProvider, Documented); }
    void bothNeedAConnection()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        QCOMPARE(errorOf(on.client, on.client.WSASendDisconnect(s, nullptr)), WSAENOTCONN); // DISC-7
        QCOMPARE(errorOf(on.client, on.client.WSARecvDisconnect(s, nullptr)), WSAENOTCONN); // DISC-7
        QCOMPARE(errorOf(on.client, on.client.WSASendDisconnect(4711, nullptr)), WSAENOTSOCK); // DISC-7
        QCOMPARE(errorOf(on.client, on.client.WSARecvDisconnect(4711, nullptr)), WSAENOTSOCK);
        on.client.WSACleanup();
        QCOMPARE(errorOf(on.client, on.client.WSASendDisconnect(s, nullptr)), WSANOTINITIALISED); // DISC-7
    }

    void withoutSupportDataIsRefused_data() { rows(NoUserData, Documented); }
    void withoutSupportDataIsRefused()
    {
        // DISC-1: Windows' TCP has no such bit, and neither has ours.
        RowPair pair(row());
        QVERIFY(!(protocolOf(pair.engine, row().provider).dwServiceFlags1 & XP1_DISCONNECT_DATA));
        char space[] = "total";
        WSABUF buffer{5, space};
        QCOMPARE(errorOf(pair.client, pair.client.WSASendDisconnect(pair.c, &buffer)), WSAENOPROTOOPT); // DISC-6
        QCOMPARE(errorOf(pair.client, pair.client.WSARecvDisconnect(pair.c, &buffer)), WSAENOPROTOOPT); // DISC-6
        QCOMPARE(sendText(pair.client, pair.c, "x"), 1); // and nothing was shut
        QCOMPARE(receive(pair.server, pair.s).count, 1);
        QCOMPARE(sendText(pair.server, pair.s, "y"), 1);
        QCOMPARE(receive(pair.client, pair.c).count, 1);
    }
};

QTEST_GUILESS_MAIN(DisconnectCallsTest)
#include "tst_disconnect_calls.moc"
