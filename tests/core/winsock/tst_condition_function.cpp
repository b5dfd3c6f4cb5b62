// What the condition function of WSAAccept is told and decides (section 3).
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

namespace {

ConditionFunction always(int decision)
{
    return [decision](AcceptCondition &) { return decision; };
}

} // namespace

class ConditionFunctionTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void withoutOneEveryRequestIsAccepted_data() { rows(EveryProvider, Documented); }
    void withoutOneEveryRequestIsAccepted()
    {
        RowListener on(row());
        on.requested();
        QVERIFY(on.server.WSAAccept(on.listener, nullptr, nullptr) != INVALID_SOCKET); // COND-1
    }

    void itIsAskedAboutTheHeadBeforeTheCallReturns_data() { rows(EveryProvider, Documented); }
    void itIsAskedAboutTheHeadBeforeTheCallReturns()
    {
        RowListener on(row());
        Address oldest;
        on.client.getsockname(on.requested(), &oldest);
        on.requested();
        QList<AcceptCondition> asked;
        Address peer;
        const SOCKET s = on.server.WSAAccept(on.listener, &peer, [&](AcceptCondition &question) {
            asked.append(question);
            return CF_ACCEPT;
        });
        QVERIFY(s != INVALID_SOCKET); // COND-3
        QCOMPARE(asked.size(), 1); // COND-1: once, for one request
        QCOMPARE(asked[0].callerId, std::optional(oldest)); // COND-12
        QCOMPARE(asked[0].calleeId, on.address); // COND-12
        QCOMPARE(asked[0].group, GROUP(0)); // COND-14
        QCOMPARE(peer, oldest);
    }

    void itIsNotAskedWhenNobodyWaits_data() { rows(EveryProvider, Documented); }
    void itIsNotAskedWhenNobodyWaits()
    {
        RowListener on(row());
        setNonblocking(on.server, on.listener);
        bool asked = false;
        const SOCKET s = on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &) {
            asked = true;
            return CF_ACCEPT;
        });
        QCOMPARE(errorOf(on.server, s), WSAEWOULDBLOCK);
        QVERIFY(!asked);
    }

    void theDecisionIsWhatTheCallReports_data()
    {
        rowsWith<int>({{"CF_REJECT", CF_REJECT}, {"CF_DEFER", CF_DEFER}, {"3", 3}, {"-1", -1}}, EveryProvider, Documented);
    }
    void theDecisionIsWhatTheCallReports()
    {
        QFETCH(int, which);
        RowListener on(row());
        on.requested();
        Address peer{QHostAddress(), 99};
        const SOCKET s = on.server.WSAAccept(on.listener, &peer, always(which));
        const int expected = which == CF_REJECT ? WSAECONNREFUSED // COND-4
            : which == CF_DEFER                 ? WSATRY_AGAIN // COND-5
                                                : WSAEINVAL; // COND-6
        QCOMPARE(errorOf(on.server, s), expected);
        QCOMPARE(peer.port, quint16(99)); // DVO-21: filled on acceptance only, as the API page has it
    }

    void aRejectedClientIsTurnedAway_data() { rows(EveryProvider, Documented); }
    void aRejectedClientIsTurnedAway()
    {
        RowListener on(row());
        const SOCKET s = on.requested();
        on.server.WSAAccept(on.listener, nullptr, always(CF_REJECT));
        on.engine.settle();
        if (row().tcp()) {
            QCOMPARE(on.outcome(s), 0); // COND-19: its connect has succeeded already
            QCOMPARE(receive(on.client, s).count, 0); // COND-19: and this is an immediate close
        } else {
            QVERIFY(waitUntil(on.engine, [&] { return on.outcome(s) != WSAEALREADY; }));
            QCOMPARE(on.outcome(s), WSAECONNREFUSED); // COND-4
        }
        setNonblocking(on.server, on.listener);
        QCOMPARE(errorOf(on.server, on.server.accept(on.listener, nullptr)), WSAEWOULDBLOCK); // off the queue
    }

    void aDeferredRequestStaysAtTheHead_data()
    {
        rowsWith<int>({{"then accepted", CF_ACCEPT}, {"then rejected", CF_REJECT}}, EveryProvider, Documented);
    }
    void aDeferredRequestStaysAtTheHead()
    {
        QFETCH(int, which);
        RowListener on(row());
        Address first;
        on.client.getsockname(on.requested(), &first);
        on.requested();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(errorOf(on.server, on.server.WSAAccept(on.listener, nullptr, always(CF_DEFER))), WSATRY_AGAIN);
        std::optional<Address> asked;
        const SOCKET s = on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &question) {
            asked = question.callerId;
            return which;
        });
        QCOMPARE(asked, std::optional(first)); // COND-5
        QCOMPARE(errorOf(on.server, s), which == CF_ACCEPT ? 0 : WSAECONNREFUSED); // COND-7
        Address next;
        QVERIFY(on.server.accept(on.listener, &next) != INVALID_SOCKET);
        QVERIFY(next != first);
    }

    void aPlainAcceptTakesTheDeferredRequest_data() { rows(EveryProvider, Documented); }
    void aPlainAcceptTakesTheDeferredRequest()
    {
        RowListener on(row());
        Address first;
        on.client.getsockname(on.requested(), &first);
        on.requested();
        on.server.WSAAccept(on.listener, nullptr, always(CF_DEFER));
        Address peer;
        QVERIFY(on.server.accept(on.listener, &peer) != INVALID_SOCKET);
        QCOMPARE(peer, first); // COND-10
    }

    void aDeferredHeadHoldsBackIndications_data()
    {
        rowsWith<int>({{"WSAEventSelect", Watcher::E}, {"WSAAsyncSelect", Watcher::A}});
    }
    void aDeferredHeadHoldsBackIndications()
    {
        QFETCH(int, which);
        RowListener on(row());
        Watcher watcher(on.server, on.listener, Watcher::Way(which), FD_ACCEPT);
        on.requested();
        QCOMPARE(watcher.told(), QByteArray("FD_ACCEPT"));
        QCOMPARE(errorOf(on.server, on.server.WSAAccept(on.listener, nullptr, always(CF_DEFER))), WSATRY_AGAIN);
        QCOMPARE(watcher.told(), QByteArray()); // COND-9: not re-enabled, though a request waits
        on.requested();
        QCOMPARE(watcher.told(), QByteArray()); // COND-8
        QVERIFY(on.server.WSAAccept(on.listener, nullptr, always(CF_ACCEPT)) != INVALID_SOCKET);
        QCOMPARE(watcher.told(), QByteArray("FD_ACCEPT")); // COND-9: every other accept re-enables
    }

    void everyOtherOutcomeReenables_data() { rows(EveryProvider, EveryProfile); }
    void everyOtherOutcomeReenables()
    {
        RowListener on(row());
        Watcher watcher(on.server, on.listener, Watcher::A, FD_ACCEPT);
        on.requested();
        on.requested();
        QCOMPARE(watcher.told(), QByteArray("FD_ACCEPT"));
        on.server.WSAAccept(on.listener, nullptr, always(7));
        QCOMPARE(watcher.told(), QByteArray("FD_ACCEPT")); // COND-9, EVT-11
        on.server.WSAAccept(on.listener, nullptr, always(CF_REJECT));
        QCOMPARE(watcher.told(), QByteArray("FD_ACCEPT")); // COND-9
    }

    void itMayCallWinsockItself_data() { rows(EveryProvider, Documented); }
    void itMayCallWinsockItself()
    {
        RowListener on(row());
        on.requested();
        Address name;
        const SOCKET s = on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &) {
            on.server.getsockname(on.listener, &name); // COND-20
            on.server.closesocket(on.socket(on.server));
            return CF_ACCEPT;
        });
        QVERIFY(s != INVALID_SOCKET);
        QCOMPARE(name, on.address);
    }

    void itMayEvenCloseTheListener_data() { rows(EveryProvider, Documented); }
    void itMayEvenCloseTheListener()
    {
        RowListener on(row());
        on.requested();
        const SOCKET s = on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &) {
            on.server.closesocket(on.listener); // COND-20
            return CF_ACCEPT;
        });
        QCOMPARE(errorOf(on.server, s), WSAENOTSOCK);
    }

    void itMayEvenAcceptTheRequestItself_data() { rows(EveryProvider, Documented); }
    void itMayEvenAcceptTheRequestItself()
    {
        RowListener on(row());
        on.requested();
        setNonblocking(on.server, on.listener);
        SOCKET inner = INVALID_SOCKET;
        const SOCKET s = on.server.WSAAccept(on.listener, nullptr, [&](AcceptCondition &) {
            inner = on.server.accept(on.listener, nullptr); // COND-20
            return CF_ACCEPT;
        });
        QVERIFY(inner != INVALID_SOCKET);
        QCOMPARE(errorOf(on.server, s), WSAEWOULDBLOCK);
    }
};

QTEST_GUILESS_MAIN(ConditionFunctionTest)
#include "tst_condition_function.moc"
