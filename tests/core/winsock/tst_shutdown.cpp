// shutdown: what it refuses, what it ends, what it leaves alone (section 6).
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

class ShutdownTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void howIsChecked_data() { rowsWith<int>({{"-1", -1}, {"3", 3}, {"99", 99}}, EveryProvider, Documented); }
    void howIsChecked()
    {
        QFETCH(int, which);
        RowPair pair(row());
        QCOMPARE(errorOf(pair.client, pair.client.shutdown(pair.c, which)), WSAEINVAL); // SHUT-1
        QCOMPARE(sendText(pair.client, pair.c, "x"), 1);
    }

    void itNeedsAConnection_data()
    {
        rowsWith<int>({{"SD_SEND", SD_SEND}, {"SD_RECEIVE", SD_RECEIVE}}, EveryProvider, Documented);
    }
    void itNeedsAConnection()
    {
        QFETCH(int, which);
        RowListener on(row());
        const SOCKET fresh = on.socket(on.client);
        QCOMPARE(errorOf(on.client, on.client.shutdown(fresh, which)), WSAENOTCONN); // SHUT-2
        QCOMPARE(errorOf(on.server, on.server.shutdown(on.listener, which)), WSAENOTCONN); // SHUT-2
    }

    void afterSdSendNothingIsSentButAllIsReceived_data() { rows(EveryProvider, EveryProfile); }
    void afterSdSendNothingIsSentButAllIsReceived()
    {
        RowPair pair(row());
        for (int i = 0; i < 2; ++i)
            QCOMPARE(pair.client.shutdown(pair.c, SD_SEND), 0); // SHUT-8
        QCOMPARE(errorOf(pair.client, sendText(pair.client, pair.c, "x")), WSAESHUTDOWN); // SHUT-6
        QCOMPARE(sendText(pair.server, pair.s, "answer"), 6);
        QCOMPARE(receive(pair.client, pair.c).data, QByteArray("answer")); // SHUT-8
        QCOMPARE(errorOf(pair.client, sendText(pair.client, pair.c, "x")), WSAESHUTDOWN); // SHUT-4: for good
    }

    void theEndComesBehindEverythingSent_data() { rows(EveryProvider, Documented); }
    void theEndComesBehindEverythingSent()
    {
        RowPair pair(row());
        setNonblocking(pair.client, pair.c);
        setNonblocking(pair.server, pair.s);
        QByteArray sent;
        const QByteArray piece(row().stream() ? 100000 : 10000, 'a');
        for (int count = 0; count >= 0; sent += piece.first(std::max(count, 0)))
            count = sendText(pair.client, pair.c, piece); // until no buffer takes more
        QCOMPARE(pair.client.WSAGetLastError(), WSAEWOULDBLOCK);
        QCOMPARE(pair.client.shutdown(pair.c, SD_SEND), 0);
        QByteArray received;
        QVERIFY(waitUntil(pair.engine, [&] {
            // All that is there at once: hundreds of messages may wait already.
            Got got = receive(pair.server, pair.s);
            for (; got.count > 0; got = receive(pair.server, pair.s))
                received += got.data;
            return got.count == 0;
        }));
        QCOMPARE(received.size(), sent.size()); // SHUT-7: nothing is lost, and then the end
    }

    void itNeverBlocks_data() { rows(EveryProvider, Documented); }
    void itNeverBlocks()
    {
        RowPair pair(row());
        setLinger(pair.client, pair.c, 1, 30);
        setNonblocking(pair.client, pair.c);
        const QByteArray piece(row().stream() ? 100000 : 10000, 'a');
        while (sendText(pair.client, pair.c, piece) > 0) { }
        quint32 off = 0;
        pair.client.ioctlsocket(pair.c, FIONBIO, &off);
        const CallPtr call = pair.client.calls().shutdown(Level::Api, pair.c, SD_BOTH);
        QVERIFY(call->done()); // SHUT-3
        QVERIFY(call->ok());
    }

    void afterSdReceiveNothingIsReceivedButAllIsSent_data() { rows(EveryProvider, EveryProfile); }
    void afterSdReceiveNothingIsReceivedButAllIsSent()
    {
        RowPair pair(row());
        Watcher peer(pair.server, pair.s, Watcher::E, FD_READ | FD_CLOSE);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(pair.client.shutdown(pair.c, SD_RECEIVE), 0);
        QCOMPARE(receive(pair.client, pair.c).error, WSAESHUTDOWN); // SHUT-10, RECV-16
        pair.engine.settle();
        QCOMPARE(peer.told(), QByteArray()); // SHUT-11: the peer has been told nothing
        QCOMPARE(sendText(pair.client, pair.c, "still"), 5); // SHUT-11
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("still"));
    }

    void sdReceiveWinsOverTheEndReadBefore_data() { rows(EveryProvider, Documented); }
    void sdReceiveWinsOverTheEndReadBefore()
    {
        RowPair pair(row());
        pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        QCOMPARE(receive(pair.client, pair.c).count, 0);
        QCOMPARE(pair.client.shutdown(pair.c, SD_RECEIVE), 0);
        QCOMPARE(receive(pair.client, pair.c).error, WSAESHUTDOWN); // SHUT-10
    }

    void sdReceiveWithUnreadDataResets_data() { rows(Tcp, EveryProfile); }
    void sdReceiveWithUnreadDataResets()
    {
        // DVO-19: as the API pages and the page of WSPShutdown have it.
        RowPair pair(row());
        sendText(pair.server, pair.s, "unread");
        pair.engine.settle();
        QCOMPARE(pair.client.shutdown(pair.c, SD_RECEIVE), 0);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).error, WSAECONNRESET); // SHUT-12
        QCOMPARE(receive(pair.client, pair.c).error, WSAESHUTDOWN);
        QCOMPARE(errorOf(pair.client, sendText(pair.client, pair.c, "x")), WSAECONNABORTED); // it ended here
    }

    void dataAfterSdReceiveResets_data() { rows(Tcp, EveryProfile); }
    void dataAfterSdReceiveResets()
    {
        RowPair pair(row());
        QCOMPARE(pair.client.shutdown(pair.c, SD_RECEIVE), 0);
        QCOMPARE(sendText(pair.server, pair.s, "late"), 4);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).error, WSAECONNRESET); // SHUT-12
    }

    void sdBothEndsBothDirections_data() { rows(EveryProvider, Documented); }
    void sdBothEndsBothDirections()
    {
        RowPair pair(row());
        QCOMPARE(pair.client.shutdown(pair.c, SD_BOTH), 0);
        QCOMPARE(errorOf(pair.client, sendText(pair.client, pair.c, "x")), WSAESHUTDOWN); // SHUT-15
        QCOMPARE(receive(pair.client, pair.c).error, WSAESHUTDOWN); // SHUT-15
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).count, 0); // SHUT-15
        QCOMPARE(pair.server.shutdown(pair.s, SD_BOTH), 0); // SHUT-15
        pair.engine.settle();
        Address local;
        Address peer;
        QCOMPARE(pair.client.getsockname(pair.c, &local), 0); // SHUT-16
        QCOMPARE(pair.client.getpeername(pair.c, &peer), 0); // SHUT-16
        QCOMPARE(errorOf(pair.client, pair.client.connect(pair.c, peer)), WSAEISCONN); // SHUT-16, SHUT-4
        QVERIFY(pair.engine.providerOf(pair.c) != nullptr); // SHUT-4: the handle is there until closesocket
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        QVERIFY(pair.engine.providerOf(pair.c) == nullptr);
    }

    void successSetsTheLastErrorToZero_data() { rows(EveryProvider, Documented); }
    void successSetsTheLastErrorToZero()
    {
        RowPair pair(row());
        pair.client.WSASetLastError(WSAEINVAL);
        QCOMPARE(pair.client.shutdown(pair.c, SD_SEND), 0);
        QCOMPARE(pair.client.WSAGetLastError(), 0); // SHUT-17
    }

    void onADeadConnectionItReportsTheReset_data() { rows(EveryProvider, EveryProfile); }
    void onADeadConnectionItReportsTheReset()
    {
        RowPair pair(row());
        setLinger(pair.server, pair.s, 1, 0);
        pair.server.closesocket(pair.s);
        pair.engine.settle();
        QCOMPARE(errorOf(pair.client, pair.client.shutdown(pair.c, SD_SEND)), WSAECONNRESET); // SHUT-22
    }

    void theSafeCloseGetsEverything_data()
    {
        rowsWith<int>({{"WSAEventSelect", Watcher::E}, {"WSAAsyncSelect", Watcher::A}});
    }
    void theSafeCloseGetsEverything()
    {
        // SHUT-23: register FD_CLOSE, SD_SEND, on FD_CLOSE receive until 0, then closesocket.
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::Way(which), FD_READ | FD_CLOSE);
        QCOMPARE(pair.client.shutdown(pair.c, SD_SEND), 0);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).count, 0);
        sendText(pair.server, pair.s, "the rest");
        QCOMPARE(pair.server.closesocket(pair.s), 0);
        QByteArray received;
        bool closeTold = false;
        QVERIFY(waitUntil(pair.engine, [&] {
            const QByteArray told = watcher.told();
            if (told.contains("FD_READ"))
                received += receive(pair.client, pair.c).data;
            closeTold = closeTold || told.contains("FD_CLOSE");
            return closeTold;
        }));
        Got got = receive(pair.client, pair.c);
        while (got.count > 0) {
            received += got.data;
            got = receive(pair.client, pair.c);
        }
        QCOMPARE(got.count, 0);
        QCOMPARE(received, QByteArray("the rest"));
        QCOMPARE(pair.client.closesocket(pair.c), 0);
    }

    void anErrorWhileDrainingMeansItWasNotGraceful_data() { rows(EveryProvider, EveryProfile); }
    void anErrorWhileDrainingMeansItWasNotGraceful()
    {
        RowPair pair(row());
        pair.client.shutdown(pair.c, SD_SEND);
        setLinger(pair.server, pair.s, 1, 0);
        pair.engine.settle();
        pair.server.closesocket(pair.s);
        pair.engine.settle();
        QCOMPARE(receive(pair.client, pair.c).error, WSAECONNRESET); // SHUT-23
    }
};

QTEST_GUILESS_MAIN(ShutdownTest)
#include "tst_shutdown.moc"
