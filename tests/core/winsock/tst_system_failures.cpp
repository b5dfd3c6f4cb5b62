// The system fails where the network does not: no descriptors for a client, a receive or a send that gives up for a
// reason of its own. Whoever has the socket is told so, the trace says why, and nobody else is concerned.
// SPDX-License-Identifier: MIT
#include "core/trace/reasons.h"
#include "tests/support/faulty_listener.h"

using namespace halfclose;
using namespace std::chrono_literals;
using native::Failure;

namespace {

/// In a time of its own.
struct FaultyEngine : FaultyListener<ManualClock>
{
    using FaultyListener::FaultyListener;

    SOCKET connecting()
    {
        const SOCKET client = FaultyListener::connecting();
        engine.settle();
        return client;
    }
    bool acceptable() const { return engine.providerOf(listener)->conditions(listener).readable; }
    /// Two ends, connected.
    void connect()
    {
        c = connecting();
        s = both.accept(listener, nullptr);
        setNonblocking(both, s);
        engine.settle();
    }
    /// The notes of the wire events by which connections were thrown away.
    QStringList resets() const { return notesOf(trace, Kind::Send, u"RST"); }

    SOCKET c = INVALID_SOCKET;
    SOCKET s = INVALID_SOCKET;
};

QString reasonWith(const QString &detail)
{
    return QString::fromUtf16(reason::SystemFailure) + QStringLiteral(": ") + detail;
}

} // namespace

class SystemFailuresTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    // SETUP-17
    void withoutDescriptorsAcceptSaysSoAndTheRequestWaits_data()
    {
        rowsWith<bool>({{"no descriptors", true}, {"no buffers", false}}, EveryProvider, Documented);
    }
    void withoutDescriptorsAcceptSaysSoAndTheRequestWaits()
    {
        QFETCH(bool, which);
        FaultyEngine on(row());
        on.network.failAlways(native::Call::Accept, which ? Failure::NoDescriptors : Failure::NoBuffers);
        on.connecting();
        for (int i = 0; i < 2; ++i) {
            QVERIFY(on.acceptable());
            QCOMPARE(errorOf(on.both, on.both.accept(on.listener, nullptr)), which ? WSAEMFILE : WSAENOBUFS);
            on.clock.advance(1s);
            on.engine.settle();
        }
        on.network.clearFaults();
        on.clock.advance(1s);
        on.engine.settle();
        SOCKET accepted = on.both.accept(on.listener, nullptr);
        if (row().tcp() && accepted == INVALID_SOCKET) // told before there were descriptors again
            accepted = on.both.accept(on.listener, nullptr);
        QVERIFY(accepted != INVALID_SOCKET);
        QVERIFY(!on.acceptable());
    }

    // SETUP-6: nobody has called accept meanwhile, and no other client comes to remind the listener.
    void theListenerTriesAgainByItself_data()
    {
        rowsWith<int>({{"no descriptors", int(Failure::NoDescriptors)}, {"another failure", int(Failure::Other)}},
                      EveryProvider, Documented);
    }
    void theListenerTriesAgainByItself()
    {
        QFETCH(int, which);
        FaultyEngine on(row());
        on.network.failNext(native::Call::Accept, Failure(which));
        on.connecting();
        QCOMPARE(on.network.faultsInjected(), 1);
        on.clock.advance(1s);
        on.engine.settle();
        if (row().tcp() && which == int(Failure::NoDescriptors))
            QCOMPARE(errorOf(on.both, on.both.accept(on.listener, nullptr)), WSAEMFILE); // SETUP-17
        QVERIFY(on.acceptable());
        QVERIFY(on.both.accept(on.listener, nullptr) != INVALID_SOCKET);
    }

    void aListenerThatCannotBeWatchedTriesAgain_data() { rows(EveryProvider, Documented); }
    void aListenerThatCannotBeWatchedTriesAgain()
    {
        FaultyEngine on(row());
        const SOCKET second = on.socket();
        on.both.bind(second, loopback(row().ipv6));
        on.network.failNext(native::Call::Watch, Failure::NoBuffers);
        QCOMPARE(on.both.listen(second, 5), 0);
        on.both.getsockname(second, &on.address);
        const SOCKET s = on.connecting();
        on.clock.advance(1s);
        on.engine.settle();
        QVERIFY(on.engine.providerOf(second)->conditions(second).readable);
        QVERIFY(on.both.accept(second, nullptr) != INVALID_SOCKET);
        on.engine.settle();
        QVERIFY(!on.engine.providerOf(s)->conditions(s).connecting);
    }

    void aClientThatCannotBeWatchedIsResetAndTheNextIsNot_data() { rows(EveryProvider, Documented); }
    void aClientThatCannotBeWatchedIsResetAndTheNextIsNot()
    {
        FaultyEngine on(row());
        on.network.failNext(native::Call::Watch, Failure::NoBuffers, 1); // the first is the client's own
        const SOCKET s = on.connecting();
        QCOMPARE(on.network.faultsInjected(), 1);
        QCOMPARE(on.resets(), QStringList(reasonWith(QStringLiteral("no memory for buffers"))));
        if (row().tcp())
            QCOMPARE(errorOf(on.both, on.both.accept(on.listener, nullptr)), WSAENOBUFS);
        // Whether its system told it of the connection or of the reset first is that system's own affair.
        QVERIFY(on.engine.providerOf(s)->conditions(s).connectError != 0 || receive(on.both, s).error == WSAECONNRESET);
        on.connect();
        QVERIFY(on.s != INVALID_SOCKET);
    }

    // RECV-9, RECV-10: told each time
    void aReceiveThatTheSystemFailsEndsTheConnection_data()
    {
        rowsWith<int>({{"timed out", int(Failure::TimedOut)}, {"unreachable", int(Failure::Unreachable)},
                       {"no buffers", int(Failure::NoBuffers)}, {"anything else", int(Failure::Other)}},
                      EveryProvider, Documented);
    }
    void aReceiveThatTheSystemFailsEndsTheConnection()
    {
        QFETCH(int, which);
        FaultyEngine on(row());
        on.connect();
        sendText(on.both, on.c, "17");
        on.network.failNext(native::Call::Receive, Failure(which));
        if (!row().tcp())
            on.engine.settle(); // a session reads what comes at once
        QCOMPARE(receive(on.both, on.s).error, WSAECONNABORTED);
        QCOMPARE(on.network.faultsInjected(), 1);
        QCOMPARE(receive(on.both, on.s).error, WSAECONNABORTED);
        QCOMPARE(errorOf(on.both, sendText(on.both, on.s, "1042")), WSAECONNABORTED);
        QCOMPARE(on.resets(), QStringList(reasonWith(native::failureText(Failure(which)))));
        on.engine.settle();
        QCOMPARE(receive(on.both, on.c).error, WSAECONNRESET); // abortive at the peer, too
    }

    // RECV-9
    void aSendThatTheSystemFailsEndsTheConnection_data()
    {
        rowsWith<int>({{"timed out", int(Failure::TimedOut)}, {"anything else", int(Failure::Other)}}, EveryProvider,
                      Documented);
    }
    void aSendThatTheSystemFailsEndsTheConnection()
    {
        QFETCH(int, which);
        FaultyEngine on(row());
        on.connect();
        on.network.failNext(native::Call::Send, Failure(which));
        QCOMPARE(errorOf(on.both, sendText(on.both, on.c, "17")), WSAECONNABORTED);
        QCOMPARE(errorOf(on.both, sendText(on.both, on.c, "17")), WSAECONNABORTED);
        QCOMPARE(on.resets(), QStringList(reasonWith(native::failureText(Failure(which)))));
        on.engine.settle();
        QCOMPARE(receive(on.both, on.s).error, WSAECONNRESET);
    }

    // Section 15: WSAENOBUFS. Nothing of it was sent, so that a byte stream goes on.
    void aSendWithoutBuffersMayBeRepeated_data() { rows(Tcp, Documented); }
    void aSendWithoutBuffersMayBeRepeated()
    {
        FaultyEngine on(row());
        on.connect();
        on.network.failNext(native::Call::Send, Failure::NoBuffers);
        QCOMPARE(errorOf(on.both, sendText(on.both, on.c, "17")), WSAENOBUFS);
        QCOMPARE(sendText(on.both, on.c, "17"), 2);
        on.engine.settle();
        QCOMPARE(receive(on.both, on.s).data, QByteArray("17"));
    }

    // A PDU that cannot go out has no second way.
    void aPduWithoutBuffersEndsTheSession_data() { rows(Session, Documented); }
    void aPduWithoutBuffersEndsTheSession()
    {
        FaultyEngine on(row());
        on.connect();
        on.network.failNext(native::Call::Send, Failure::NoBuffers);
        QCOMPARE(errorOf(on.both, sendText(on.both, on.c, "17")), WSAECONNABORTED);
        QCOMPARE(on.resets(), QStringList(reasonWith(QStringLiteral("no memory for buffers"))));
        on.engine.settle();
        QCOMPARE(receive(on.both, on.s).error, WSAECONNRESET);
    }

    // CLO-2: WSAECONNABORTED is a timeout or another failure
    void fdCloseSaysWhatItIs_data() { rows(EveryProvider, Documented); }
    void fdCloseSaysWhatItIs()
    {
        FaultyEngine on(row());
        on.connect();
        const WSAEVENT event = on.both.WSACreateEvent();
        on.both.WSAEventSelect(on.s, event, FD_CLOSE);
        sendText(on.both, on.c, "17");
        on.network.failNext(native::Call::Receive, Failure::TimedOut);
        on.engine.settle();
        receive(on.both, on.s);
        WSANETWORKEVENTS events;
        QCOMPARE(on.both.WSAEnumNetworkEvents(on.s, event, &events), 0);
        QCOMPARE(events.lNetworkEvents, FD_CLOSE);
        QCOMPARE(events.iErrorCode[FD_CLOSE_BIT], WSAECONNABORTED);
    }

    // SHUT-22
    void aHalfCloseThatTheSystemFailsEndsTheConnection_data() { rows(Tcp, Documented); }
    void aHalfCloseThatTheSystemFailsEndsTheConnection()
    {
        FaultyEngine on(row());
        on.connect();
        on.network.failNext(native::Call::ShutdownSending, Failure::Other);
        on.both.shutdown(on.c, SD_SEND);
        QCOMPARE(errorOf(on.both, on.both.shutdown(on.c, SD_SEND)), WSAECONNABORTED);
        on.engine.settle();
        QCOMPARE(receive(on.both, on.s).error, WSAECONNRESET);
        QCOMPARE(notesOf(on.trace, Kind::Send, u"FIN"), QStringList());
    }
};

QTEST_GUILESS_MAIN(SystemFailuresTest)
#include "tst_system_failures.moc"
