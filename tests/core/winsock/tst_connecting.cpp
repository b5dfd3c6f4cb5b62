// connect: when it is refused, how a nonblocking one goes on, and what a pending one allows (section 2).
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"

using namespace halfclose;

class ConnectingTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void connectBindsImplicitly_data() { rows(EveryProvider, Documented); }
    void connectBindsImplicitly()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        Address local;
        QCOMPARE(errorOf(on.client, on.client.getsockname(s, &local)), WSAEINVAL);
        CallPtr connecting = on.client.calls().connect(Level::Api, true, s, on.address, std::nullopt, std::nullopt);
        // A blocking connect returns the final outcome, not WSAEWOULDBLOCK.
        const CallPtr accepting = on.server.calls().accept(Level::Api, true, on.listener, {});
        QVERIFY(waitFor(on.engine, *accepting));
        QVERIFY(waitFor(on.engine, *connecting));
        QCOMPARE(connecting->error(), 0); // SETUP-7
        QCOMPARE(on.client.getsockname(s, &local), 0); // SETUP-7
        QCOMPARE(local.host, on.address.host);
        QVERIFY(local.port != 0);
        QCOMPARE(local, accepting->address);
    }

    void aBlockingConnectReportsTheRefusal_data() { rows(EveryProvider, EveryProfile); }
    void aBlockingConnectReportsTheRefusal()
    {
        RowListener on(row());
        on.server.closesocket(on.listener);
        const SOCKET s = on.socket(on.client);
        QCOMPARE(errorOf(on.client, on.client.connect(s, on.address)), WSAECONNREFUSED); // SETUP-7
        QCOMPARE(option(on.client, s, SO_ERROR), 0); // DVO-14: a blocking failure is not kept
    }

    void aNonblockingConnectGoesOn_data() { rows(EveryProvider, Documented); }
    void aNonblockingConnectGoesOn()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        setNonblocking(on.client, s);
        QCOMPARE(errorOf(on.client, on.client.connect(s, on.address)), WSAEWOULDBLOCK); // SETUP-9
        QCOMPARE(errorOf(on.client, on.client.connect(s, on.address)), WSAEALREADY); // SETUP-11
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET);
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(s) == 0; }));
        QCOMPARE(errorOf(on.client, on.client.connect(s, on.address)), WSAEISCONN); // SETUP-12
    }

    void aPendingConnectCarriesNoData_data() { rows(EveryProvider, Documented); }
    void aPendingConnectCarriesNoData()
    {
        RowListener on(row());
        const SOCKET s = on.connecting();
        QCOMPARE(errorOf(on.client, sendText(on.client, s, "x")), WSAENOTCONN); // SETUP-15
        QCOMPARE(receive(on.client, s).error, WSAENOTCONN); // SETUP-15
        Address peer;
        QCOMPARE(on.client.getpeername(s, &peer), 0); // SETUP-15
        QCOMPARE(peer, on.address);
    }

    void connectFitsTheSocketsState_data() { rows(EveryProvider, Documented); }
    void connectFitsTheSocketsState()
    {
        RowPair pair(row());
        Address address;
        pair.server.getsockname(pair.listener, &address);
        QCOMPARE(errorOf(pair.client, pair.client.connect(pair.c, address)), WSAEISCONN); // SETUP-12
        QCOMPARE(errorOf(pair.server, pair.server.connect(pair.s, address)), WSAEISCONN); // SETUP-12
        QCOMPARE(errorOf(pair.server, pair.server.connect(pair.listener, address)), WSAEINVAL); // SETUP-12
    }

    void aRefusedSocketMayTryAgain_data() { rows(EveryProvider, EveryProfile); }
    void aRefusedSocketMayTryAgain()
    {
        RowListener on(row());
        RowListener nobody(row());
        nobody.server.closesocket(nobody.listener);
        const SOCKET s = on.socket(on.client);
        QCOMPARE(on.client.bind(s, loopback(row().ipv6)), 0);
        Address bound;
        on.client.getsockname(s, &bound);
        setNonblocking(on.client, s);
        on.client.connect(s, nobody.address);
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(s) == WSAECONNREFUSED; }));
        QCOMPARE(errorOf(on.client, on.client.connect(s, on.address)), WSAEWOULDBLOCK); // SETUP-13
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET);
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(s) == 0; }));
        Address local;
        on.client.getsockname(s, &local);
        QCOMPARE(local, bound); // the explicit binding is kept
    }

    void theSocketsErrorIsItsOwn_data() { rows(EveryProvider, EveryProfile); }
    void theSocketsErrorIsItsOwn()
    {
        RowListener on(row());
        on.server.closesocket(on.listener);
        const SOCKET s = on.requested();
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(s) == WSAECONNREFUSED; }));
        on.client.WSASetLastError(0);
        Address local;
        on.client.getsockname(s, &local); // no other call touches it
        QCOMPARE(option(on.client, s, SO_ERROR), WSAECONNREFUSED); // SETUP-29
        QCOMPARE(option(on.client, s, SO_ERROR), row().windows ? WSAECONNREFUSED : 0); // DVO-14
        const QString note = notesOf(on.trace, Kind::Return, u"getsockopt").first();
        QVERIFY2(note.contains(QStringLiteral("DVO-14")), qPrintable(note));
    }

    void theDestinationIsChecked_data() { rows(EveryProvider, Documented); }
    void theDestinationIsChecked()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.client);
        const QHostAddress zeros(row().ipv6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4);
        QCOMPARE(errorOf(on.client, on.client.connect(s, {zeros, 80})), WSAEADDRNOTAVAIL); // SETUP-14
        QCOMPARE(errorOf(on.client, on.client.connect(s, loopback(!row().ipv6, 80))), WSAEAFNOSUPPORT); // SETUP-14
        QCOMPARE(errorOf(on.client, on.client.connect(s, {QHostAddress(QStringLiteral("192.0.2.1")), 80})),
                 row().ipv6 ? WSAEAFNOSUPPORT : WSAEADDRNOTAVAIL); // never beyond loopback
    }

    void theTimeConnectedIsWholeSeconds_data() { rows(EveryProvider, EveryProfile); }
    void theTimeConnectedIsWholeSeconds()
    {
        ManualClock clock;
        RowPair pair(row(), &clock);
        clock.advance(std::chrono::milliseconds(2900));
        QCOMPARE(option(pair.client, pair.c, SO_CONNECT_TIME), 2); // SETUP-28
        QCOMPARE(option(pair.server, pair.s, SO_CONNECT_TIME), 2);
        const SOCKET fresh = pair.client.socket(row().ipv6 ? AF_INET6 : AF_INET, 0, 0);
        if (row().windows) {
            QCOMPARE(option(pair.client, fresh, SO_CONNECT_TIME), -1); // SETUP-28: 0xFFFFFFFF, with success
        } else {
            QCOMPARE(option(pair.client, fresh, SO_CONNECT_TIME), -12345); // DVO-13
            QCOMPARE(pair.client.WSAGetLastError(), WSAENOTCONN);
        }
        const QString note = notesOf(pair.trace, Kind::Return, u"getsockopt").last();
        QVERIFY2(note.contains(QStringLiteral("DVO-13")), qPrintable(note));
    }
};

QTEST_GUILESS_MAIN(ConnectingTest)
#include "tst_connecting.moc"
