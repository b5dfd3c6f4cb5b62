// SO_CONDITIONAL_ACCEPT: the client's connect waits for the decision (COND-15, COND-18). The kernel cannot hold a
// handshake back, so on tcp this holds for clients of the same engine.
// SPDX-License-Identifier: MIT
#include "tests/support/faulty_listener.h"
#include "tests/support/loopback_pair.h"
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

namespace {

struct Conditional : RowListener
{
    explicit Conditional(const Row &row, int backlog = SOMAXCONN, const Clock *clock = nullptr)
        : RowListener(row, backlog, clock)
    {
        setOption(server, listener, SO_CONDITIONAL_ACCEPT, 1);
    }
    SOCKET decide(int decision)
    {
        return server.WSAAccept(listener, nullptr, [decision](AcceptCondition &) { return decision; });
    }
};

} // namespace

class ConditionalAcceptTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void itIsOffUntilSet_data() { rows(EveryProvider, Documented); }
    void itIsOffUntilSet()
    {
        RowListener on(row());
        QCOMPARE(option(on.server, on.listener, SO_CONDITIONAL_ACCEPT), 0); // COND-18
        QCOMPARE(setOption(on.server, on.listener, SO_CONDITIONAL_ACCEPT, 1), 0);
        QCOMPARE(option(on.server, on.listener, SO_CONDITIONAL_ACCEPT), 1);
        QCOMPARE(setOption(on.server, on.listener, SO_CONDITIONAL_ACCEPT, 0), 0);
        const SOCKET s = on.requested();
        if (row().tcp())
            QCOMPARE(on.outcome(s), 0); // COND-19: connected before anybody has decided
    }

    void theClientWaitsForTheDecision_data() { rows(EveryProvider, EveryProfile); }
    void theClientWaitsForTheDecision()
    {
        Conditional on(row());
        Watcher watcher(on.server, on.listener, Watcher::E, FD_ACCEPT);
        const SOCKET c = on.requested();
        QCOMPARE(watcher.told(), QByteArray("FD_ACCEPT"));
        QCOMPARE(on.outcome(c), WSAEALREADY); // COND-18
        QCOMPARE(errorOf(on.server, on.decide(CF_DEFER)), WSATRY_AGAIN);
        on.engine.settle();
        QCOMPARE(on.outcome(c), WSAEALREADY);
        const SOCKET s = on.decide(CF_ACCEPT);
        QVERIFY(s != INVALID_SOCKET); // COND-18
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(c) == 0; }));
        QCOMPARE(sendText(on.client, c, "hello"), 5);
        on.engine.settle();
        QCOMPARE(receive(on.server, s).data, QByteArray("hello"));
    }

    void theConditionFunctionKnowsTheCaller_data() { rows(EveryProvider, Documented); }
    void theConditionFunctionKnowsTheCaller()
    {
        Conditional on(row());
        const SOCKET c = on.requested();
        std::optional<Address> caller;
        const SOCKET s = on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &question) {
            caller = question.callerId;
            return CF_ACCEPT;
        });
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(c) == 0; }));
        Address local;
        on.client.getsockname(c, &local);
        QCOMPARE(caller, std::optional(local));
        Address peer;
        on.server.getpeername(s, &peer);
        QCOMPARE(peer, local);
    }

    // The kernel has its part only behind the decision, and may fail it: the server is told, and the next client gets in.
    void theKernelMayFailBehindTheDecision_data()
    {
        using native::Call;
        rowsWith<int>({{"the client has no port", int(Call::Connect)}, {"it takes its time", int(Call::Accept)},
                       {"nothing to wait with", int(Call::CreatePoller)}},
                      Tcp, Documented);
    }
    void theKernelMayFailBehindTheDecision()
    {
        using native::Call;
        using native::Failure;
        QFETCH(int, which);
        FaultyListener on(row());
        setNonblocking(on.both, on.listener);
        setOption(on.both, on.listener, SO_CONDITIONAL_ACCEPT, 1);
        const SOCKET c = on.connecting();
        on.engine.settle();
        if (Call(which) == Call::Connect)
            on.network.failNext(Call::Connect, Failure::AddressNotAvailable);
        else
            on.network.failNext(Call::Accept, Failure::WouldBlock);
        if (Call(which) == Call::CreatePoller)
            on.network.failNext(Call::CreatePoller, Failure::NoDescriptors);
        const SOCKET s = on.both.WSAAccept(on.listener, nullptr, [](AcceptCondition &) { return CF_ACCEPT; });
        on.engine.settle();
        const SocketConditions client = on.engine.providerOf(c)->conditions(c);
        QVERIFY(!client.connecting); // it has its answer, too
        if (Call(which) == Call::Accept) {
            QVERIFY(s != INVALID_SOCKET);
            QCOMPARE(client.connectError, 0);
        } else {
            QCOMPARE(errorOf(on.both, s), WSAECONNRESET);
            QCOMPARE(client.connectError, Call(which) == Call::Connect ? WSAEADDRNOTAVAIL : 0);
        }
        on.network.clearFaults();
        on.connecting();
        on.engine.settle();
        QVERIFY(on.both.accept(on.listener, nullptr) != INVALID_SOCKET);
    }

    void aRejectedClientIsRefused_data() { rows(EveryProvider, EveryProfile); }
    void aRejectedClientIsRefused()
    {
        Conditional on(row());
        const SOCKET c = on.requested();
        QCOMPARE(errorOf(on.server, on.decide(CF_REJECT)), WSAECONNREFUSED);
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(c) != WSAEALREADY; }));
        QCOMPARE(on.outcome(c), WSAECONNREFUSED); // COND-18
    }

    void theTraceSaysWhereTheKernelIsHelped_data() { rows(Tcp, Documented); }
    void theTraceSaysWhereTheKernelIsHelped()
    {
        Conditional on(row());
        on.requested();
        QVERIFY(notesOf(on.trace, Kind::Send, u"SYN").first().contains(QStringLiteral("SO_CONDITIONAL_ACCEPT")));
    }

    void aRequestWithdrawnBeforeTheDecisionSaysSo_data() { rows(Tcp, Documented); }
    void aRequestWithdrawnBeforeTheDecisionSaysSo()
    {
        Conditional on(row());
        const SOCKET c = on.requested();
        on.requested();
        QCOMPARE(on.client.closesocket(c), 0);
        on.engine.settle();
        QCOMPARE(errorOf(on.server, on.decide(CF_ACCEPT)), WSAEACCES); // COND-15
        QVERIFY(on.decide(CF_ACCEPT) != INVALID_SOCKET);
    }

    void aSlowServerMakesTheClientTimeOut_data() { rows(Tcp, Documented); }
    void aSlowServerMakesTheClientTimeOut()
    {
        ManualClock clock;
        Conditional on(row(), SOMAXCONN, &clock);
        const SOCKET c = on.requested();
        clock.advance(std::chrono::seconds(20));
        on.engine.settle();
        QCOMPARE(on.outcome(c), WSAEALREADY);
        clock.advance(std::chrono::seconds(2));
        on.engine.settle();
        QCOMPARE(on.outcome(c), WSAETIMEDOUT); // COND-18
        QCOMPARE(errorOf(on.server, on.decide(CF_ACCEPT)), WSAEACCES); // COND-15
    }

    void closingTheListenerRefusesWhoWaits_data() { rows(Tcp, Documented); }
    void closingTheListenerRefusesWhoWaits()
    {
        Conditional on(row());
        const SOCKET c = on.requested();
        QCOMPARE(on.server.closesocket(on.listener), 0);
        on.engine.settle();
        QCOMPARE(on.outcome(c), WSAECONNREFUSED);
    }

    void turningItOffLetsTheWaitingGoOn_data() { rows(Tcp, Documented); }
    void turningItOffLetsTheWaitingGoOn()
    {
        Conditional on(row());
        const SOCKET c = on.requested();
        setOption(on.server, on.listener, SO_CONDITIONAL_ACCEPT, 0);
        QCOMPARE(on.outcome(c), WSAEALREADY); // asked under the old option
        on.engine.settle();
        QCOMPARE(on.outcome(on.requested()), 0); // COND-19
        QVERIFY(on.decide(CF_ACCEPT) != INVALID_SOCKET);
        QVERIFY(on.decide(CF_ACCEPT) != INVALID_SOCKET);
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(c) == 0; }));
    }

    void theBacklogIsInEffectOff_data() { rows(Tcp, Documented); }
    void theBacklogIsInEffectOff()
    {
        Conditional on(row(), 1);
        const SOCKET first = on.requested();
        const SOCKET second = on.requested();
        QCOMPARE(on.outcome(first), WSAEALREADY);
        QCOMPARE(on.outcome(second), WSAEALREADY); // COND-18
        QVERIFY(on.decide(CF_ACCEPT) != INVALID_SOCKET);
        QVERIFY(on.decide(CF_ACCEPT) != INVALID_SOCKET);
    }

    void aClientFromOutsideIsConnectedByTheKernel_data() { rows(Tcp, Documented); }
    void aClientFromOutsideIsConnectedByTheKernel()
    {
        Conditional on(row());
        const SOCKET held = on.requested();
        native::OwnedDescriptor outside(*on.network, on.network->open(row().ipv6).descriptor);
        on.network->connect(outside.get(), on.address);
        on.engine.settle();
        const SOCKET first = on.decide(CF_ACCEPT); // the held one is older
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(held) == 0; }));
        const SOCKET second = on.decide(CF_ACCEPT);
        Address peer;
        on.server.getpeername(second, &peer);
        QCOMPARE(peer, on.network->localAddress(outside.get()));
        Address heldLocal;
        on.client.getsockname(held, &heldLocal);
        on.server.getpeername(first, &peer);
        QCOMPARE(peer, heldLocal);
    }
};

QTEST_GUILESS_MAIN(ConditionalAcceptTest)
#include "tst_conditional_accept.moc"
