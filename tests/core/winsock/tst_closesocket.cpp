// closesocket: what it refuses, what it cancels, and what happens to a socket nobody closes (section 9).
// SPDX-License-Identifier: MIT
#include "tests/support/full_buffers.h"
#include "tests/support/watcher.h"

using namespace halfclose;

namespace {

/// The wire events that end a connection by force.
int abortiveSends(const Trace &trace)
{
    return int(notesOf(trace, Kind::Send, u"RST").size() + notesOf(trace, Kind::Send, u"ABORT").size());
}

} // namespace

class ClosesocketTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void aHandleThatIsNoneIsRefused_data() { rows(EveryProvider, Documented); }
    void aHandleThatIsNoneIsRefused()
    {
        RowPair pair(row());
        QCOMPARE(errorOf(pair.client, pair.client.closesocket(4711)), WSAENOTSOCK); // LING-21
        QCOMPARE(errorOf(pair.client, pair.client.closesocket(pair.s)), WSAENOTSOCK); // another process's
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        QCOMPARE(errorOf(pair.client, pair.client.closesocket(pair.c)), WSAENOTSOCK); // LING-21
        pair.client.WSACleanup();
        QCOMPARE(errorOf(pair.client, pair.client.closesocket(pair.c)), WSANOTINITIALISED); // LING-21
    }

    void callsThatWaitAreCancelled_data() { rows(EveryProvider, EveryProfile); }
    void callsThatWaitAreCancelled()
    {
        RowPair pair(row());
        const CallPtr waiting = pair.client.calls().recv(Level::Api, true, pair.c, 100, 0);
        QVERIFY(!waiting->done());
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        QVERIFY(waitFor(pair.engine, *waiting)); // LING-23
        QCOMPARE(waiting->result(), qint64(SOCKET_ERROR));
    }

    void itPostsNothingForItsSocket_data()
    {
        rowsWith<QPair<int, bool>>({{"WSAEventSelect, graceful", {Watcher::E, false}},
                                    {"WSAEventSelect, hard", {Watcher::E, true}},
                                    {"WSAAsyncSelect, graceful", {Watcher::A, false}},
                                    {"WSAAsyncSelect, hard", {Watcher::A, true}}});
    }
    void itPostsNothingForItsSocket()
    {
        using Which = QPair<int, bool>;
        QFETCH(Which, which);
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::Way(which.first), FD_READ | FD_CLOSE);
        watcher.told();
        if (which.second)
            setLinger(pair.client, pair.c, 1, 0);
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        pair.engine.settle();
        pair.server.shutdown(pair.s, SD_SEND); // its answer is for nobody any more
        pair.engine.settle();
        QCOMPARE(pair.engine.isSet(watcher.event()), std::optional(false)); // LING-26, CLO-15
        QVERIFY(!pair.client.peekMessage().has_value()); // LING-26, CLO-15
    }

    void itIsTheEndThatTheApplicationDidNotSay_data() { rows(EveryProvider, Documented); }
    void itIsTheEndThatTheApplicationDidNotSay()
    {
        RowPair pair(row());
        sendText(pair.client, pair.c, "last words");
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("last words"));
        QCOMPARE(receive(pair.server, pair.s).count, 0); // LING-5: the shutdown sequence has run
        QCOMPARE(abortiveSends(pair.trace), 0);
    }

    void closingWithUnreadOctetsResetsAStream_data() { rows(Tcp, Documented); }
    void closingWithUnreadOctetsResetsAStream()
    {
        RowPair pair(row());
        sendText(pair.server, pair.s, "never read");
        pair.engine.settle();
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).error, WSAECONNRESET);
    }

    void bothMayCloseAtOnce_data() { rows(EveryProvider, EveryProfile); }
    void bothMayCloseAtOnce()
    {
        RowPair pair(row());
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        QCOMPARE(pair.server.closesocket(pair.s), 0);
        pair.engine.settle();
        QCOMPARE(abortiveSends(pair.trace), 0); // two graceful ends that cross are no error
    }

    void theLastCleanupResetsWhatIsOpen_data() { rows(EveryProvider, Documented); }
    void theLastCleanupResetsWhatIsOpen()
    {
        RowPair pair(row());
        pair.client.WSAStartup();
        QCOMPARE(pair.client.WSACleanup(), 0);
        QCOMPARE(sendText(pair.client, pair.c, "x"), 1); // LING-28: not the last reference
        QCOMPARE(pair.client.WSACleanup(), 0);
        pair.engine.settle();
        setNonblocking(pair.server, pair.s);
        QCOMPARE(drain(pair.engine, pair.server, pair.s).last.error, WSAECONNRESET); // LING-28
        QCOMPARE(errorOf(pair.client, pair.client.WSACleanup()), WSANOTINITIALISED);
        pair.client.WSAStartup();
        QCOMPARE(errorOf(pair.client, sendText(pair.client, pair.c, "x")), WSAENOTSOCK); // LING-28
    }

    void whatWasClosedBeforeTheCleanupIsStillSent_data() { rows(EveryProvider, Documented); }
    void whatWasClosedBeforeTheCleanupIsStillSent()
    {
        // DVO-22: as the SPI's page has it; the API's only says that the data may be lost.
        RowPair pair(row());
        const qint64 taken = fillBuffers(pair.client, pair.c, row().stream());
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        QCOMPARE(pair.client.WSACleanup(), 0);
        setNonblocking(pair.server, pair.s);
        const Drained peer = drain(pair.engine, pair.server, pair.s);
        QCOMPARE(peer.octets, taken); // DVO-22
        QCOMPARE(peer.last.count, 0);
    }

    void anEndpointThatCrashesResetsItsConnections_data() { rows(EveryProvider, EveryProfile); }
    void anEndpointThatCrashesResetsItsConnections()
    {
        RowPair pair(row());
        pair.client.crash();
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).error, WSAECONNRESET); // RECV-9
    }

    void aNewSocketOrAListenerClosesAtOnceWhateverItLingers_data() { rows(EveryProvider, Documented); }
    void aNewSocketOrAListenerClosesAtOnceWhateverItLingers()
    {
        RowListener on(row());
        const SOCKET fresh = on.socket(on.client);
        setLinger(on.client, fresh, 1, 30);
        setNonblocking(on.client, fresh);
        QCOMPARE(on.client.closesocket(fresh), 0); // LING-1: there is nothing to deliver
        setLinger(on.server, on.listener, 1, 30);
        QCOMPARE(on.server.closesocket(on.listener), 0);
    }
};

QTEST_GUILESS_MAIN(ClosesocketTest)
#include "tst_closesocket.moc"
