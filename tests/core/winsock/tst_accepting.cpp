// accept: the order of requests, its errors, and what the new socket inherits (section 2).
// SPDX-License-Identifier: MIT
#include "tests/support/faulty_listener.h"
#include "tests/support/watcher.h"

using namespace halfclose;

class AcceptingTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void theOldestRequestComesFirst_data() { rows(EveryProvider, Documented); }
    void theOldestRequestComesFirst()
    {
        RowListener on(row());
        QList<Address> clients;
        for (int i = 0; i < 3; ++i) {
            Address local;
            on.client.getsockname(on.requested(), &local);
            clients.append(local);
        }
        for (const Address &client : clients) {
            Address peer;
            const SOCKET s = on.server.accept(on.listener, &peer);
            QVERIFY(s != INVALID_SOCKET && s != on.listener);
            QCOMPARE(peer, client); // SETUP-16
            Address name;
            QCOMPARE(on.server.getpeername(s, &name), 0);
            QCOMPARE(name, peer);
            QCOMPARE(errorOf(on.server, on.server.accept(s, nullptr)), WSAEINVAL); // SETUP-16
        }
        setNonblocking(on.server, on.listener);
        QCOMPARE(errorOf(on.server, on.server.accept(on.listener, nullptr)), WSAEWOULDBLOCK); // SETUP-17
        on.requested();
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET); // SETUP-16: the listener goes on
    }

    void acceptNeedsAListeningSocket_data() { rows(EveryProvider, Documented); }
    void acceptNeedsAListeningSocket()
    {
        RowListener on(row());
        const SOCKET s = on.socket(on.server);
        QCOMPARE(errorOf(on.server, on.server.accept(s, nullptr)), WSAEINVAL); // SETUP-17
        on.server.bind(s, loopback(row().ipv6));
        QCOMPARE(errorOf(on.server, on.server.accept(s, nullptr)), WSAEINVAL);
    }

    void anEmptyQueueWaits_data() { rows(EveryProvider, Documented); }
    void anEmptyQueueWaits()
    {
        RowListener on(row());
        const CallPtr accepting = on.server.calls().accept(Level::Api, true, on.listener, {});
        on.engine.settle();
        QVERIFY(!accepting->poll()); // SETUP-17
        on.connecting();
        QVERIFY(waitFor(on.engine, *accepting));
        QVERIFY(accepting->ok());
    }

    void theAddressMayBeLeftOut_data() { rows(EveryProvider, Documented); }
    void theAddressMayBeLeftOut()
    {
        // The length beside the address, and what 0 in it does, have no place in these signatures.
        RowListener on(row());
        on.requested();
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET); // SETUP-20
        on.requested();
        QVERIFY(on.server.WSAAccept(on.listener, nullptr, {}) != INVALID_SOCKET); // SETUP-20
    }

    void aRequestWaitsUntilTheServerActs_data() { rows(EveryProvider, Documented); }
    void aRequestWaitsUntilTheServerActs()
    {
        ManualClock clock;
        RowListener on(row(), SOMAXCONN, &clock);
        const SOCKET s = on.requested();
        clock.advance(std::chrono::seconds(2));
        on.engine.settle();
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET); // SETUP-6
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(s) == 0; }));
    }

    void aRequestResetBeforeAcceptSaysSo_data() { rows(Tcp, Documented); }
    void aRequestResetBeforeAcceptSaysSo()
    {
        RowListener on(row());
        const SOCKET first = on.requested();
        on.requested();
        setLinger(on.client, first, 1, 0);
        QCOMPARE(on.client.closesocket(first), 0);
        on.engine.settle();
        setNonblocking(on.server, on.listener);
        QCOMPARE(errorOf(on.server, on.server.accept(on.listener, nullptr)), WSAECONNRESET); // SETUP-19, COND-15
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET); // the next one is not concerned
        QCOMPARE(errorOf(on.server, on.server.accept(on.listener, nullptr)), WSAEWOULDBLOCK);
    }

    void closingTheListenerEndsAWaitingAccept_data() { rows(EveryProvider, Documented); }
    void closingTheListenerEndsAWaitingAccept()
    {
        RowListener on(row());
        const CallPtr accepting = on.server.calls().accept(Level::Api, true, on.listener, {});
        QVERIFY(!accepting->poll());
        QCOMPARE(on.server.closesocket(on.listener), 0);
        QVERIFY(accepting->poll());
        QVERIFY(!accepting->ok()); // SETUP-27
    }

    void closingTheListenerRefusesWhoWaits_data() { rows(EveryProvider, Documented); }
    void closingTheListenerRefusesWhoWaits()
    {
        RowListener on(row());
        const SOCKET s = on.requested();
        on.server.closesocket(on.listener);
        on.engine.settle();
        if (row().tcp()) {
            QCOMPARE(receive(on.client, s).error, WSAECONNRESET); // the kernel had completed the handshake
        } else {
            QVERIFY(waitUntil(on.engine, [&] { return on.outcome(s) != WSAEALREADY; }));
            QVERIFY(on.outcome(s) != 0);
        }
        QCOMPARE(errorOf(on.client, on.client.connect(on.socket(on.client), on.address)), WSAECONNREFUSED);
    }

    void withoutDescriptorsAcceptSaysSo_data() { rows(Tcp, Documented); }
    void withoutDescriptorsAcceptSaysSo()
    {
        FaultyListener on(row());
        const SOCKET s = on.socket();
        on.network.failNext(native::Call::Accept, native::Failure::NoDescriptors);
        on.both.connect(s, on.address);
        QCOMPARE(errorOf(on.both, on.both.accept(on.listener, nullptr)), WSAEMFILE); // SETUP-17
        QVERIFY(on.both.accept(on.listener, nullptr) != INVALID_SOCKET); // the request has waited
        QVERIFY(on.socket() != INVALID_SOCKET);
        on.network.failNext(native::Call::Open, native::Failure::NoDescriptors);
        QCOMPARE(errorOf(on.both, on.both.socket(on.info.iAddressFamily, SOCK_STREAM, IPPROTO_TCP)), WSAEMFILE);
    }

    void theListenersOptionsAreInherited_data() { rows(EveryProvider, Documented); }
    void theListenersOptionsAreInherited()
    {
        RowListener on(row());
        setLinger(on.server, on.listener, 1, 555);
        struct Set
        {
            int name;
            int value;
            int level = SOL_SOCKET;
        };
        static constexpr Set sets[] = {{SO_REUSEADDR, 1}, {SO_KEEPALIVE, 1}, {SO_OOBINLINE, 1}, {SO_SNDBUF, 20000},
                                       {SO_RCVBUF, 30000}, {SO_SNDTIMEO, 4000}, {SO_RCVTIMEO, 5000},
                                       {TCP_NODELAY, 1, IPPROTO_TCP}};
        for (const Set &set : sets) {
            if (set.level == IPPROTO_TCP && !row().tcp())
                continue;
            QCOMPARE(setOption(on.server, on.listener, set.name, set.value, set.level), 0);
        }
        on.requested();
        const SOCKET s = on.server.accept(on.listener, nullptr);
        LINGER linger;
        int length = sizeof(linger);
        QCOMPARE(on.server.getsockopt(s, SOL_SOCKET, SO_LINGER, reinterpret_cast<char *>(&linger), &length), 0);
        QCOMPARE(int(linger.l_onoff), 1); // SETUP-24
        QCOMPARE(int(linger.l_linger), 555);
        for (const Set &set : sets) {
            if (set.level == IPPROTO_TCP && !row().tcp())
                continue;
            QCOMPARE(option(on.server, s, set.name, set.level), set.value); // SETUP-24
        }
    }

    void theRegistrationIsInherited_data()
    {
        rowsWith<int>({{"WSAEventSelect", Watcher::E}, {"WSAAsyncSelect", Watcher::A}});
    }
    void theRegistrationIsInherited()
    {
        QFETCH(int, which);
        RowListener on(row());
        Watcher watcher(on.server, on.listener, Watcher::Way(which), FD_ACCEPT | FD_READ | FD_WRITE | FD_CLOSE);
        const SOCKET c = on.requested();
        QCOMPARE(watcher.told(), QByteArray("FD_ACCEPT"));
        const SOCKET s = on.server.accept(on.listener, nullptr);
        QCOMPARE(watcher.told(s), QByteArray("FD_WRITE")); // SETUP-23, EVT-28
        QCOMPARE(receive(on.server, s).error, WSAEWOULDBLOCK); // SETUP-25: nonblocking with it
        quint32 off = 0;
        QCOMPARE(errorOf(on.server, on.server.ioctlsocket(s, FIONBIO, &off)), WSAEINVAL); // SETUP-23: registered
        on.engine.settle();
        sendText(on.client, c, "hi");
        on.engine.settle();
        QCOMPARE(watcher.told(s), QByteArray("FD_READ"));
        QCOMPARE(watcher.told(), QByteArray());
    }

    void anUnregisteredListenerGivesBlockingSockets_data() { rows(EveryProvider, Documented); }
    void anUnregisteredListenerGivesBlockingSockets()
    {
        RowListener on(row());
        setNonblocking(on.server, on.listener);
        on.requested();
        const SOCKET s = on.server.accept(on.listener, nullptr);
        QVERIFY(on.engine.providerOf(s)->blocking(s)); // SETUP-25: FIONBIO alone is not inherited
    }
};

QTEST_GUILESS_MAIN(AcceptingTest)
#include "tst_accepting.moc"
