// What a receive reports when there is nothing more to receive, or nothing yet, and why (section 10).
// SPDX-License-Identifier: MIT
#include "tests/support/full_buffers.h"

using namespace halfclose;

namespace {

struct WsaGot
{
    int error;
    quint32 count;
    quint32 flags;
    QByteArray data;
};
/// WSARecv with a count of 777 beforehand, to see whether it is touched.
WsaGot wsaReceive(Winsock &winsock, SOCKET s, quint32 flags = 0, int capacity = 100)
{
    QByteArray space(capacity, '?');
    WSABUF buffer{quint32(capacity), space.data()};
    quint32 count = 777;
    const int error = errorOf(winsock, winsock.WSARecv(s, &buffer, &count, &flags));
    return {error, count, flags, error ? QByteArray() : space.first(qsizetype(count))};
}

/// The provider's own answer (WSPRecv): 0 bytes, or an error.
int spiError(Winsock &winsock, SOCKET s)
{
    return winsock.calls().recv(Level::Spi, false, s, 100, 0)->error();
}

void resetBy(RowPair &pair)
{
    setLinger(pair.server, pair.s, 1, 0);
    pair.server.closesocket(pair.s);
    pair.engine.settle();
}

} // namespace

class ReceiveResultsTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void theFlagsDecideHowAnEndShows_data()
    {
        QTest::addColumn<quint32>("flags");
        QTest::addColumn<bool>("messages");
        QTest::newRow("a byte stream") << 0u << false; // RECV-1
        QTest::newRow("messages read as a stream") << quint32(XP1_MESSAGE_ORIENTED | XP1_PSEUDO_STREAM) << false; // RECV-2
        QTest::newRow("messages") << quint32(XP1_MESSAGE_ORIENTED) << true; // RECV-4
    }
    void theFlagsDecideHowAnEndShows()
    {
        QFETCH(quint32, flags);
        ProtocolInfo info;
        info.dwServiceFlags1 = flags;
        QTEST(info.keepsMessages(), "messages");
    }

    void whatCameBeforeTheEndComesFirst_data() { rows(EveryProvider, EveryProfile); }
    void whatCameBeforeTheEndComesFirst()
    {
        RowPair pair(row());
        sendText(pair.server, pair.s, "the last");
        pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        QCOMPARE(receive(pair.client, pair.c).data, QByteArray("the last")); // RECV-6
        for (int i = 0; i < 3; ++i)
            QCOMPARE(receive(pair.client, pair.c).count, 0); // RECV-6: and 0 on every repeat
    }

    void aStreamEndsWithNoBytes_data() { rows(Streams, EveryProfile); }
    void aStreamEndsWithNoBytes()
    {
        RowPair pair(row());
        pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(spiError(pair.client, pair.c), 0); // RECV-1
            const WsaGot got = wsaReceive(pair.client, pair.c);
            QCOMPARE(got.error, 0); // RECV-1
            QCOMPARE(got.count, 0u);
        }
    }

    void messagesEndWithTheirOwnError_data() { rows(Messages, EveryProfile); }
    void messagesEndWithTheirOwnError()
    {
        RowPair pair(row());
        pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(spiError(pair.client, pair.c), WSAEDISCON); // RECV-4
            const WsaGot got = wsaReceive(pair.client, pair.c);
            QCOMPARE(got.error, WSAEDISCON); // RECV-4
            QCOMPARE(got.count, 777u);
            QCOMPARE(receive(pair.client, pair.c).count, 0); // recv has no other word for it
        }
    }

    void askedForPartsTheyEndAsAStream_data() { rows(Messages, EveryProfile); }
    void askedForPartsTheyEndAsAStream()
    {
        RowPair pair(row());
        sendText(pair.server, pair.s, "the last");
        pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        QCOMPARE(wsaReceive(pair.client, pair.c, MSG_PARTIAL).data, QByteArray("the last"));
        const WsaGot got = wsaReceive(pair.client, pair.c, MSG_PARTIAL);
        QCOMPARE(got.error, 0); // RECV-3
        QCOMPARE(got.count, 0u); // RECV-3
    }

    void aResetIsReportedEachTime_data() { rows(EveryProvider, EveryProfile); }
    void aResetIsReportedEachTime()
    {
        RowPair pair(row());
        sendText(pair.server, pair.s, "lost");
        resetBy(pair);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(receive(pair.client, pair.c).error, WSAECONNRESET); // RECV-9, RECV-10
            const WsaGot got = wsaReceive(pair.client, pair.c);
            QCOMPARE(got.error, WSAECONNRESET); // RECV-10
            QCOMPARE(got.count, 777u); // RECV-10: the byte count is untouched
            QCOMPARE(errorOf(pair.client, sendText(pair.client, pair.c, "x")), WSAECONNRESET); // RECV-10
            char octet = 'x';
            const WSABUF buffer{1, &octet};
            quint32 sent = 777;
            QCOMPARE(errorOf(pair.client, pair.client.WSASend(pair.c, &buffer, &sent, 0)), WSAECONNRESET); // RECV-10
            QCOMPARE(sent, 777u); // RECV-10
        }
    }

    void aReceiveThatWaitsLearnsOfTheEnd_data()
    {
        rowsWith<bool>({{"graceful", false}, {"reset", true}});
    }
    void aReceiveThatWaitsLearnsOfTheEnd()
    {
        QFETCH(bool, which);
        RowPair pair(row());
        const CallPtr waiting = pair.client.calls().recv(Level::Api, true, pair.c, 100, 0);
        QVERIFY(!waiting->done());
        if (which)
            setLinger(pair.server, pair.s, 1, 0);
        pair.server.closesocket(pair.s);
        QVERIFY(waitFor(pair.engine, *waiting));
        QCOMPARE(waiting->error(), which ? WSAECONNRESET : 0); // RECV-9
        QCOMPARE(waiting->result(), which ? qint64(SOCKET_ERROR) : 0);
        QCOMPARE(option(pair.client, pair.c, SO_ERROR), 0); // it was the call's error, not the socket's
    }

    void anEndOfOurOwnMakingIsAborted_data() { rows(Tcp, EveryProfile); }
    void anEndOfOurOwnMakingIsAborted()
    {
        RowPair pair(row());
        sendText(pair.server, pair.s, "unread");
        pair.engine.settle();
        pair.client.shutdown(pair.c, SD_RECEIVE);
        QCOMPARE(errorOf(pair.client, sendText(pair.client, pair.c, "x")), WSAECONNABORTED); // RECV-9
    }

    void ourDataToAClosedPeerTurnsTheEndAsTheProfileHasIt_data() { rows(Tcp, EveryProfile); }
    void ourDataToAClosedPeerTurnsTheEndAsTheProfileHasIt()
    {
        RowPair pair(row());
        pair.server.shutdown(pair.s, SD_SEND);
        pair.server.closesocket(pair.s);
        pair.engine.settle();
        QCOMPARE(sendText(pair.client, pair.c, "too late"), 8); // RECV-13: the first send succeeds
        pair.engine.settle();
        const Got got = receive(pair.client, pair.c);
        QCOMPARE(got.count, row().windows ? SOCKET_ERROR : 0); // RECV-13, DVO-10
        QCOMPARE(got.error, row().windows ? WSAECONNABORTED : 0);
    }

    void withoutAConnectionThereIsNothingToReceive_data() { rows(EveryProvider, Documented); }
    void withoutAConnectionThereIsNothingToReceive()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        QCOMPARE(receive(on.client, s).error, WSAENOTCONN); // RECV-16
        QCOMPARE(wsaReceive(on.client, s).error, WSAENOTCONN); // RECV-16
        QCOMPARE(receive(on.server, on.listener).error, WSAENOTCONN);
    }

    void afterOurOwnEndOfReceivingItIsRefused_data()
    {
        rowsWith<int>({{"SD_RECEIVE", SD_RECEIVE}, {"SD_BOTH", SD_BOTH}});
    }
    void afterOurOwnEndOfReceivingItIsRefused()
    {
        QFETCH(int, which);
        RowPair pair(row());
        pair.client.shutdown(pair.c, which);
        QCOMPARE(receive(pair.client, pair.c).error, WSAESHUTDOWN); // RECV-16
        QCOMPARE(wsaReceive(pair.client, pair.c).error, WSAESHUTDOWN); // RECV-16
        QCOMPARE(spiError(pair.client, pair.c), WSAESHUTDOWN);
    }

    void withNothingThereANonblockingReceiveSaysSo_data() { rows(EveryProvider, EveryProfile); }
    void withNothingThereANonblockingReceiveSaysSo()
    {
        RowPair pair(row());
        setNonblocking(pair.client, pair.c);
        QCOMPARE(receive(pair.client, pair.c).error, WSAEWOULDBLOCK); // RECV-17
        QCOMPARE(wsaReceive(pair.client, pair.c).error, WSAEWOULDBLOCK); // RECV-17
        QCOMPARE(wsaReceive(pair.client, pair.c, MSG_PARTIAL).error, WSAEWOULDBLOCK); // RECV-17
    }

    void aReceiveOfNoLengthTakesNothing_data() { rows(EveryProvider, EveryProfile); }
    void aReceiveOfNoLengthTakesNothing()
    {
        RowPair pair(row());
        setNonblocking(pair.client, pair.c);
        sendText(pair.server, pair.s, "still here");
        pair.engine.settle();
        const WsaGot got = wsaReceive(pair.client, pair.c, 0, 0);
        QCOMPARE(got.error, row().windows ? 0 : WSAEINVAL); // RECV-8, DVO-15
        if (row().windows)
            QCOMPARE(got.count, 0u); // RECV-8: and yet it is not the end
        QCOMPARE(receive(pair.client, pair.c).data, QByteArray("still here"));
    }

    void whatHasEndedIsReadable_data()
    {
        rowsWith<bool>({{"graceful", false}, {"reset", true}});
    }
    void whatHasEndedIsReadable()
    {
        // What select would be told; the engine has its conditions and no select.
        QFETCH(bool, which);
        RowPair pair(row());
        QVERIFY(!pair.engine.providerOf(pair.c)->conditions(pair.c).readable);
        if (which)
            setLinger(pair.server, pair.s, 1, 0);
        pair.server.closesocket(pair.s);
        pair.engine.settle();
        const SocketConditions now = pair.engine.providerOf(pair.c)->conditions(pair.c);
        QVERIFY(now.readable); // RECV-19
        QVERIFY(now.writable); // RECV-19
        QVERIFY(!now.outOfBand); // RECV-19: nothing exceptional
    }
};

QTEST_GUILESS_MAIN(ReceiveResultsTest)
#include "tst_receive_results.moc"
