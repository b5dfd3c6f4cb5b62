// A full backlog: who comes too late is refused, and who waits is not disturbed (SETUP-4, SETUP-6).
// SPDX-License-Identifier: MIT
#include "tests/support/faulty_network.h"
#include "tests/support/rule_test.h"

using namespace halfclose;

class BacklogTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void whoFindsItFullIsRefused_data() { rows(EveryProvider, Documented); }
    void whoFindsItFullIsRefused()
    {
        RowListener on(row(), 2);
        const SOCKET first = on.requested();
        const SOCKET second = on.requested();
        const SOCKET third = on.requested();
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(third) != WSAEALREADY; }));
        QCOMPARE(on.outcome(third), WSAECONNREFUSED); // SETUP-4
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET);
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET);
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(first) == 0 && on.outcome(second) == 0; }));
    }

    void evenWhenNobodyHasLookedMeanwhile_data() { rows(EveryProvider, Documented); }
    void evenWhenNobodyHasLookedMeanwhile()
    {
        RowListener on(row(), 1);
        const SOCKET first = on.connecting();
        const SOCKET second = on.connecting();
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(second) != WSAEALREADY; }));
        QCOMPARE(on.outcome(second), WSAECONNREFUSED); // SETUP-4
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET);
        QVERIFY(waitUntil(on.engine, [&] { return on.outcome(first) == 0; }));
    }

    void thereIsRoomAgainAfterAnAccept_data() { rows(EveryProvider, Documented); }
    void thereIsRoomAgainAfterAnAccept()
    {
        RowListener on(row(), 1);
        on.requested();
        for (int i = 0; i < 3; ++i) {
            QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET);
            const SOCKET next = on.requested();
            QVERIFY(waitUntil(on.engine, [&] { return on.outcome(next) == (row().tcp() ? 0 : WSAEALREADY); }));
        }
    }

    void aListenerThatCouldNotGoOnTriesAgain_data()
    {
        rowsWith<bool>({{"for the next client", false}, {"for a client from outside", true}}, Tcp, Documented);
    }
    void aListenerThatCouldNotGoOnTriesAgain()
    {
        QFETCH(bool, which);
        const std::unique_ptr<native::Network> below = native::createSystemNetwork();
        native::FaultyNetwork network(*below);
        ManualClock clock;
        Trace trace;
        Engine engine(network, clock, trace, Profile::documented());
        Winsock both(engine, QStringLiteral("Both sides"));
        both.WSAStartup();
        const int family = row().ipv6 ? AF_INET6 : AF_INET;
        const auto socket = [&] {
            const SOCKET s = both.socket(family, SOCK_STREAM, IPPROTO_TCP);
            setNonblocking(both, s);
            return s;
        };
        const SOCKET listener = socket();
        both.bind(listener, loopback(row().ipv6));
        both.listen(listener, 1);
        Address address;
        both.getsockname(listener, &address);
        both.connect(socket(), address);
        engine.settle(); // the backlog is full, the listener refuses
        network.failNext(native::Call::Listen, native::Failure::NoBuffers);
        QVERIFY(both.accept(listener, nullptr) != INVALID_SOCKET);
        QCOMPARE(network.faultsInjected(), 1);
        if (which) {
            const native::Opened outside = below->open(row().ipv6);
            QVERIFY(outside.ok());
            clock.advance(std::chrono::seconds(1));
            engine.pump(std::chrono::milliseconds(0));
            const native::Failure connected = below->connect(outside.descriptor, address);
            QVERIFY(connected == native::Failure::None || connected == native::Failure::InProgress);
            engine.settle();
            QVERIFY(waitUntil(engine, [&] { return engine.providerOf(listener)->conditions(listener).readable; }));
            QVERIFY(both.accept(listener, nullptr) != INVALID_SOCKET); // SETUP-4: there is room again
            below->close(outside.descriptor);
            return;
        }
        const SOCKET next = socket();
        both.connect(next, address);
        engine.settle();
        QVERIFY(both.accept(listener, nullptr) != INVALID_SOCKET); // SETUP-4: there is room again
    }

    void theSizeIsClampedWithoutAWord_data()
    {
        rowsWith<int>({{"0", 0}, {"-3", -3}, {"SOMAXCONN", SOMAXCONN}}, EveryProvider, Documented);
    }
    void theSizeIsClampedWithoutAWord()
    {
        QFETCH(int, which);
        RowListener on(row());
        const SOCKET listener = on.socket(on.server);
        on.server.bind(listener, loopback(row().ipv6));
        QCOMPARE(on.server.listen(listener, which), 0); // SETUP-4
        on.server.getsockname(listener, &on.address);
        on.requested();
        QVERIFY(on.server.accept(listener, nullptr) != INVALID_SOCKET);
    }
};

QTEST_GUILESS_MAIN(BacklogTest)
#include "tst_backlog.moc"
