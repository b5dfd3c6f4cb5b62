// The connection breaks while the called side answers a request: accepts it, rejects it, or has no room for it. The
// answer itself finds that out, and whoever asked and whoever answered are told.
// SPDX-License-Identifier: MIT
#include "tests/support/faulty_listener.h"

using namespace halfclose;

namespace {

/// One that has room for a single request.
struct NarrowListener : FaultyListener<>
{
    explicit NarrowListener(const Row &row) : FaultyListener(row, 1) { setNonblocking(both, listener); }
};

} // namespace

class BrokenAnswersTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    // SETUP-19
    void acceptingFindsItBroken_data() { rows(EveryProvider, Documented); }
    void acceptingFindsItBroken()
    {
        NarrowListener on(row());
        on.connecting();
        on.engine.settle();
        on.network.failNext(native::Call::Send, native::Failure::Reset);
        const SOCKET accepted = on.both.accept(on.listener, nullptr);
        on.engine.settle();
        if (row().tcp())
            return; // nothing is sent to accept
        QVERIFY(on.network.faultsInjected() == 1);
        if (accepted == INVALID_SOCKET)
            QCOMPARE(on.both.WSAGetLastError(), WSAECONNRESET);
        else
            QCOMPARE(receive(on.both, accepted).error, WSAECONNRESET);
    }

    // COND-4
    void rejectingFindsItBroken_data() { rows(EveryProvider, Documented); }
    void rejectingFindsItBroken()
    {
        NarrowListener on(row());
        on.connecting();
        on.engine.settle();
        on.network.failNext(native::Call::Send, native::Failure::Reset);
        const SOCKET accepted = on.both.WSAAccept(on.listener, nullptr, [](AcceptCondition &) { return CF_REJECT; });
        QCOMPARE(errorOf(on.both, accepted), WSAECONNREFUSED);
        on.engine.settle();
    }

    // SETUP-4
    void anyTransferOfTwoRequestsMayBreak_data() { rows(EveryProvider, Documented); }
    void anyTransferOfTwoRequestsMayBreak()
    {
        bool broken = true;
        for (int transfer = 0; broken; ++transfer) {
            QVERIFY(transfer < 100);
            NarrowListener on(row());
            on.network.resetAt(transfer);
            on.connecting();
            on.connecting(); // one too many
            on.engine.settle();
            on.both.accept(on.listener, nullptr);
            on.engine.settle();
            broken = on.network.faultsInjected() > 0;
        }
    }
};

QTEST_GUILESS_MAIN(BrokenAnswersTest)
#include "tst_broken_answers.moc"
