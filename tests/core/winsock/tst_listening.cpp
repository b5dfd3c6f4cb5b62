// Becoming a server: socket, bind, listen, and what each says when it comes at the wrong time (section 2).
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"

using namespace halfclose;

class ListeningTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void listenNeedsABoundSocket_data() { rows(EveryProvider, Documented); }
    void listenNeedsABoundSocket()
    {
        RowListener on(row());
        const SOCKET fresh = on.socket(on.server);
        QCOMPARE(errorOf(on.server, on.server.listen(fresh, 5)), WSAEINVAL); // SETUP-1
        QCOMPARE(on.server.bind(fresh, loopback(row().ipv6)), 0);
        QCOMPARE(option(on.server, fresh, SO_ACCEPTCONN), 0);
        QCOMPARE(on.server.listen(fresh, 5), 0);
        QCOMPARE(option(on.server, fresh, SO_ACCEPTCONN), 1); // SETUP-1
    }

    void listenRefusesAConnectedSocket_data() { rows(EveryProvider, Documented); }
    void listenRefusesAConnectedSocket()
    {
        RowPair pair(row());
        QCOMPARE(errorOf(pair.client, pair.client.listen(pair.c, 5)), WSAEISCONN); // SETUP-1
        QCOMPARE(errorOf(pair.server, pair.server.listen(pair.s, 5)), WSAEISCONN);
    }

    void aSecondListenChangesNothing_data() { rows(EveryProvider, Documented); }
    void aSecondListenChangesNothing()
    {
        RowListener on(row(), 2);
        QCOMPARE(on.server.listen(on.listener, 1), 0); // SETUP-1
        // DVO-20: the backlog stays as the first call set it, as the API page has it.
        const SOCKET first = on.requested();
        const SOCKET second = on.requested();
        QCOMPARE(on.outcome(first) == WSAECONNREFUSED, false);
        QCOMPARE(on.outcome(second) == WSAECONNREFUSED, false);
        for (int i = 0; i < 2; ++i)
            QVERIFY(on.server.WSAAccept(on.listener, nullptr, {}) != INVALID_SOCKET);
    }

    void aBoundSocketIsNotBoundAgain_data() { rows(EveryProvider, Documented); }
    void aBoundSocketIsNotBoundAgain()
    {
        RowListener on(row());
        QCOMPARE(errorOf(on.server, on.server.bind(on.listener, loopback(row().ipv6))), WSAEINVAL);
        const SOCKET other = on.socket(on.server);
        QCOMPARE(errorOf(on.server, on.server.bind(other, on.address)), WSAEADDRINUSE);
        QCOMPARE(errorOf(on.server, on.server.bind(other, loopback(!row().ipv6))), WSAEAFNOSUPPORT);
    }

    void onlyLoopbackCanBeBound_data() { rows(EveryProvider, Documented); }
    void onlyLoopbackCanBeBound()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.server);
        const QHostAddress any(row().ipv6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4);
        QCOMPARE(errorOf(on.server, on.server.bind(s, {any, 0})), WSAEADDRNOTAVAIL);
    }
};

QTEST_GUILESS_MAIN(ListeningTest)
#include "tst_listening.moc"
