// The linger table: what kind of close each setting makes, and whether the call waits (section 9).
// SPDX-License-Identifier: MIT
#include "tests/support/full_buffers.h"

using namespace halfclose;
using namespace std::chrono_literals;

namespace {

constexpr quint16 Interval = 30; ///< seconds of a lingering close, on a clock that only the test moves

/// A client whose data is held back because the server does not read.
struct Stuck : RowPair
{
    explicit Stuck(const Row &row, const Clock *clock = nullptr)
        : RowPair(row, clock)
        , taken(fillBuffers(client, c, row.stream()))
    {
        setNonblocking(server, s);
        setBlocking(client, c);
    }
    CallPtr close() { return client.calls().closesocket(Level::Api, c); }

    qint64 taken;
};

enum class Remedy { DontLinger, LingerOff, LingerZero, Shutdown };

} // namespace

class LingerTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void bothModes_data()
    {
        rowsWith<bool>({{"blocking", true}, {"nonblocking", false}}, EveryProvider, Documented);
    }

    void byDefaultTheCloseGoesOnInTheBackground_data() { bothModes_data(); }
    void byDefaultTheCloseGoesOnInTheBackground()
    {
        QFETCH(bool, which);
        Stuck pair(row());
        if (!which)
            setNonblocking(pair.client, pair.c);
        const CallPtr call = pair.close();
        QVERIFY(call->done()); // LING-1: it never waits
        QCOMPARE(call->error(), 0); // LING-1: and never reports WSAEWOULDBLOCK
        QVERIFY(pair.engine.providerOf(pair.c) == nullptr);
        const Drained peer = drain(pair.engine, pair.server, pair.s);
        QCOMPARE(peer.octets, pair.taken); // LING-5, LING-7: every byte, and then 0
        QCOMPARE(peer.last.count, 0); // LING-7
    }

    void aShutdownBeforeItChangesNothing_data() { rows(EveryProvider, Documented); }
    void aShutdownBeforeItChangesNothing()
    {
        Stuck pair(row());
        QCOMPARE(pair.client.shutdown(pair.c, SD_BOTH), 0);
        QCOMPARE(pair.close()->error(), 0);
        pair.client.WSACleanup(); // the process goes on without any socket, as a thread that exits
        const Drained peer = drain(pair.engine, pair.server, pair.s);
        QCOMPARE(peer.octets, pair.taken); // LING-7
        QCOMPARE(peer.last.count, 0);
    }

    void lingerZeroIsAHardClose_data() { bothModes_data(); }
    void lingerZeroIsAHardClose()
    {
        QFETCH(bool, which);
        Stuck pair(row());
        if (!which)
            setNonblocking(pair.client, pair.c);
        QCOMPARE(setLinger(pair.client, pair.c, 1, 0), 0);
        const CallPtr call = pair.close();
        QVERIFY(call->done()); // LING-2: at once
        QCOMPARE(call->error(), 0);
        const Drained peer = drain(pair.engine, pair.server, pair.s);
        QCOMPARE(peer.last.error, WSAECONNRESET); // LING-2, LING-12
        QVERIFY(peer.octets < pair.taken); // LING-2: unsent data is lost
    }

    void aLingeringCloseWaitsForTheDelivery_data() { rows(EveryProvider, Documented); }
    void aLingeringCloseWaitsForTheDelivery()
    {
        ManualClock clock; // stands still: nothing can run out
        Stuck pair(row(), &clock);
        setLinger(pair.client, pair.c, 1, Interval);
        const CallPtr call = pair.close();
        QVERIFY(!call->done()); // LING-3: it waits
        pair.engine.pump(0ms);
        QVERIFY(!call->poll());
        const Drained peer = drain(pair.engine, pair.server, pair.s);
        QCOMPARE(peer.octets, pair.taken);
        QCOMPARE(peer.last.count, 0); // LING-3: graceful
        pair.server.shutdown(pair.s, SD_SEND); // on session the interval ends with the peer's own end
        QVERIFY(waitFor(pair.engine, *call)); // LING-3: once delivered
        QCOMPARE(call->error(), 0);
        QVERIFY(pair.engine.providerOf(pair.c) == nullptr);
    }

    void withNothingLeftItDoesNotWait_data() { rows(Tcp, Documented); }
    void withNothingLeftItDoesNotWait()
    {
        ManualClock clock;
        RowPair pair(row(), &clock);
        setLinger(pair.client, pair.c, 1, Interval);
        sendText(pair.client, pair.c, "delivered");
        pair.engine.settle();
        const CallPtr call = pair.client.calls().closesocket(Level::Api, pair.c);
        QVERIFY(waitFor(pair.engine, *call)); // LING-3: the peer's system has everything, read or not
        QCOMPARE(call->error(), 0);
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("delivered"));
        QCOMPARE(receive(pair.server, pair.s).count, 0);
    }

    void anIntervalThatRunsOutIsAHardClose_data() { rows(EveryProvider, Documented); }
    void anIntervalThatRunsOutIsAHardClose()
    {
        ManualClock clock;
        Stuck pair(row(), &clock);
        setLinger(pair.client, pair.c, 1, Interval);
        const CallPtr call = pair.close();
        clock.advance(std::chrono::seconds(Interval) - 1ns);
        pair.engine.pump(0ms);
        QVERIFY(!call->poll()); // LING-4: not before l_linger seconds
        clock.advance(1ns);
        pair.engine.pump(0ms);
        QVERIFY(call->poll()); // LING-4
        QCOMPARE(call->error(), 0); // LING-4, LING-10: 0 although nothing was delivered
        const Drained peer = drain(pair.engine, pair.server, pair.s);
        QCOMPARE(peer.last.error, WSAECONNRESET); // LING-4: the connection was ended
        QVERIFY(peer.octets < pair.taken); // LING-10
    }

    void aNonblockingLingeringCloseStartsNothing_data() { rows(EveryProvider, Documented); }
    void aNonblockingLingeringCloseStartsNothing()
    {
        Stuck pair(row());
        setLinger(pair.client, pair.c, 1, Interval);
        setNonblocking(pair.client, pair.c);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(pair.close()->error(), WSAEWOULDBLOCK); // LING-3, LING-8, LING-9: each time
        QVERIFY(pair.engine.providerOf(pair.c) != nullptr); // LING-8: the handle stays valid
        while (receive(pair.server, pair.s).count > 0 || pair.engine.pump(0ms)) { }
        QCOMPARE(receive(pair.server, pair.s).error, WSAEWOULDBLOCK); // LING-8: no disconnect was started
        QCOMPARE(sendText(pair.client, pair.c, "x"), 1); // LING-8
        QCOMPARE(sendText(pair.server, pair.s, "y"), 1);
        pair.engine.settle();
        QCOMPARE(receive(pair.client, pair.c).data, QByteArray("y"));
    }

    void wouldBlockHasItsRemedies_data()
    {
        rowsWith<int>({{"SO_DONTLINGER", int(Remedy::DontLinger)},
                       {"SO_LINGER off", int(Remedy::LingerOff)},
                       {"l_linger 0", int(Remedy::LingerZero)},
                       {"shutdown", int(Remedy::Shutdown)}},
                      EveryProvider, Documented);
    }
    void wouldBlockHasItsRemedies()
    {
        QFETCH(int, which);
        Stuck pair(row());
        setLinger(pair.client, pair.c, 1, Interval);
        setNonblocking(pair.client, pair.c);
        QCOMPARE(pair.close()->error(), WSAEWOULDBLOCK);
        switch (Remedy(which)) {
        case Remedy::DontLinger: // DVO-23: enabling it, not "disabling" as one page says
            QCOMPARE(setOption(pair.client, pair.c, SO_DONTLINGER, 1), 0);
            break;
        case Remedy::LingerOff:
            QCOMPARE(setLinger(pair.client, pair.c, 0, Interval), 0);
            break;
        case Remedy::LingerZero:
            QCOMPARE(setLinger(pair.client, pair.c, 1, 0), 0);
            break;
        case Remedy::Shutdown:
            QCOMPARE(pair.client.shutdown(pair.c, SD_SEND), 0);
            break;
        }
        QCOMPARE(pair.close()->error(), 0); // LING-9
        const Drained peer = drain(pair.engine, pair.server, pair.s);
        if (Remedy(which) == Remedy::LingerZero) {
            QCOMPARE(peer.last.error, WSAECONNRESET); // LING-2
        } else {
            QCOMPARE(peer.octets, pair.taken); // LING-1
            QCOMPARE(peer.last.count, 0);
        }
    }

    void aResetCloseLeavesItsAddressFree_data() { rows(Tcp, Documented); }
    void aResetCloseLeavesItsAddressFree()
    {
        // LING-11: no TIME_WAIT holds the pair of addresses after a hard close, as often as one likes.
        RowListener on(row());
        Address local = loopback(row().ipv6);
        for (int i = 0; i < 3; ++i) {
            const SOCKET s = on.socket(on.client);
            QCOMPARE(errorOf(on.client, on.client.bind(s, local)), 0);
            QCOMPARE(errorOf(on.client, on.client.connect(s, on.address)), 0);
            QCOMPARE(on.client.getsockname(s, &local), 0); // the port of the first, for all
            QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET);
            setLinger(on.client, s, 1, 0);
            QCOMPARE(on.client.closesocket(s), 0);
            on.engine.settle();
        }
    }
};

QTEST_GUILESS_MAIN(LingerTest)
#include "tst_linger.moc"
