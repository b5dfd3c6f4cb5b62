// FD_CONNECT and FD_WRITE: when a connection is there, and when there is room to send (section 11).
// SPDX-License-Identifier: MIT
#include "tests/support/faulty_listener.h"
#include "tests/support/watcher.h"

using namespace halfclose;

class ConnectEventsTest : public RuleTest
{
    Q_OBJECT

    static void bothWays(int providers = EveryProvider, int profiles = EveryProfile)
    {
        rowsWith<int>({{"WSAEventSelect", Watcher::E}, {"WSAAsyncSelect", Watcher::A}}, providers, profiles);
    }
    /// Sends until nothing more is taken, and returns how many octets were.
    static qint64 fill(Winsock &winsock, SOCKET s, bool tcp)
    {
        const QByteArray piece(tcp ? 100000 : 10000, 'a');
        qint64 sent = 0;
        for (int count = sendText(winsock, s, piece); count > 0; count = sendText(winsock, s, piece))
            sent += count;
        return sent;
    }

private Q_SLOTS:
    void theOutcomeIsAnnouncedAndThenRoomToSend_data() { bothWays(); }
    void theOutcomeIsAnnouncedAndThenRoomToSend()
    {
        QFETCH(int, which);
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        Watcher watcher(on.client, s, Watcher::Way(which), FD_CONNECT | FD_WRITE | FD_READ);
        QCOMPARE(watcher.told(), QByteArray());
        on.client.connect(s, on.address);
        on.engine.settle();
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET);
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(s) != WSAEALREADY; }));
        if (which == Watcher::A)
            QCOMPARE(on.client.peekMessage(false)->event, FD_CONNECT); // EVT-23: FD_WRITE is the second message
        QCOMPARE(watcher.told(), QByteArray("FD_WRITE FD_CONNECT")); // EVT-21, EVT-23: by bit
        QCOMPARE(sendText(on.client, s, "x"), 1);
        on.engine.settle();
        QCOMPARE(watcher.told(), QByteArray()); // EVT-9: nothing announces FD_CONNECT again
    }

    void aFailureIsAnnouncedWithItsCode_data() { bothWays(); }
    void aFailureIsAnnouncedWithItsCode()
    {
        QFETCH(int, which);
        RowListener on(row());
        on.server.closesocket(on.listener);
        const SOCKET s = on.socket(on.client);
        Watcher watcher(on.client, s, Watcher::Way(which), FD_CONNECT | FD_WRITE);
        on.client.connect(s, on.address);
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(s) != WSAEALREADY; }));
        QCOMPARE(watcher.told(), QByteArray("FD_CONNECT=WSAECONNREFUSED")); // EVT-23, EVT-26; and no FD_WRITE
    }

    void registeringAfterTheConnect_data() { bothWays(); }
    void registeringAfterTheConnect()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::Way(which), FD_CONNECT | FD_WRITE);
        // EVT-24, DVO-8: as observed a window is not told of a connect before its registration.
        const bool told = which == Watcher::E || !row().windows;
        QCOMPARE(watcher.told(), told ? QByteArray("FD_WRITE FD_CONNECT") : QByteArray("FD_WRITE")); // EVT-21
    }

    void anAcceptedSocketHasNoFdConnect_data() { bothWays(); }
    void anAcceptedSocketHasNoFdConnect()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_CONNECT | FD_WRITE);
        QCOMPARE(watcher.told(), QByteArray("FD_WRITE")); // EVT-21, EVT-25
    }

    void aSendNeitherRaisesNorClearsIt_data() { bothWays(); }
    void aSendNeitherRaisesNorClearsIt()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_WRITE);
        QCOMPARE(sendText(pair.server, pair.s, "x"), 1);
        QCOMPARE(watcher.told(), QByteArray("FD_WRITE")); // EVT-22, DVO-9: still recorded
        QCOMPARE(sendText(pair.server, pair.s, "y"), 1);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray()); // EVT-22: not raised
    }

    void roomAfterWouldBlockIsAnnounced_data() { bothWays(); }
    void roomAfterWouldBlockIsAnnounced()
    {
        QFETCH(int, which);
        RowPair pair(row());
        setNonblocking(pair.client, pair.c);
        setOption(pair.server, pair.s, SO_SNDBUF, 20000);
        setOption(pair.client, pair.c, SO_RCVBUF, 20000);
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_WRITE);
        QCOMPARE(watcher.told(), QByteArray("FD_WRITE"));
        const qint64 sent = fill(pair.server, pair.s, row().stream());
        QCOMPARE(pair.server.WSAGetLastError(), WSAEWOULDBLOCK);
        QCOMPARE(watcher.told(), QByteArray());
        qint64 read = 0;
        QByteArray told;
        QVERIFY(waitUntil(pair.engine, [&] {
            for (Got got = receive(pair.client, pair.c); got.count > 0; got = receive(pair.client, pair.c))
                read += got.count;
            told += watcher.told();
            return read == sent && !told.isEmpty();
        }));
        QCOMPARE(told, QByteArray("FD_WRITE")); // EVT-9, EVT-21
        QVERIFY(sendText(pair.server, pair.s, "x") > 0);
    }

    void theCodesOfAFailedConnect_data()
    {
        using native::Failure;
        rowsWith<int>({{"refused", int(Failure::Refused)}, {"timed out", int(Failure::TimedOut)},
                       {"unreachable", int(Failure::Unreachable)}, {"no buffers", int(Failure::NoBuffers)}},
                      Tcp, Documented);
    }
    void theCodesOfAFailedConnect()
    {
        QFETCH(int, which);
        static const QHash<int, int> codes{{int(native::Failure::Refused), WSAECONNREFUSED},
            {int(native::Failure::TimedOut), WSAETIMEDOUT}, {int(native::Failure::Unreachable), WSAENETUNREACH},
            {int(native::Failure::NoBuffers), WSAENOBUFS}};
        FaultyListener on(row());
        const SOCKET s = on.socket();
        Watcher watcher(on.both, s, Watcher::E, FD_CONNECT);
        on.network.failNext(native::Call::Connect, native::Failure(which));
        on.both.connect(s, on.address);
        on.engine.settle();
        QCOMPARE(watcher.told(), "FD_CONNECT=" + errorName(codes[which]).toLatin1()); // EVT-26
        on.both.connect(s, on.address);
        on.engine.settle();
        QCOMPARE(watcher.told(), QByteArray("FD_CONNECT")); // SETUP-13: the same socket, again
    }
};

QTEST_GUILESS_MAIN(ConnectEventsTest)
#include "tst_connect_events.moc"
