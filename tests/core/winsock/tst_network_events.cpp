// What is announced when, and what is announced again: registration, recording, re-enabling (section 11), under
// WSAEventSelect (E) and WSAAsyncSelect (A), in both profiles.
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

class NetworkEventsTest : public RuleTest
{
    Q_OBJECT

    static void bothWays(int providers = EveryProvider, int profiles = EveryProfile)
    {
        rowsWith<int>({{"WSAEventSelect", Watcher::E}, {"WSAAsyncSelect", Watcher::A}}, providers, profiles);
    }
    /// One octet sent by the client and arrived: on session a message of one octet.
    static void arrive(RowPair &pair, const char *octet)
    {
        QCOMPARE(sendText(pair.client, pair.c, octet), 1);
        pair.engine.settle();
    }

private Q_SLOTS:
    void selectingMakesItNonblocking_data() { bothWays(EveryProvider, Documented); }
    void selectingMakesItNonblocking()
    {
        QFETCH(int, which);
        RowPair pair(row());
        quint32 off = 0;
        quint32 on = 1;
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), 0);
        QCOMPARE(receive(pair.server, pair.s).error, WSAEWOULDBLOCK); // EVT-3: whatever the mask
        QCOMPARE(pair.server.ioctlsocket(pair.s, FIONBIO, &off), 0); // nothing is registered
        QVERIFY(pair.engine.providerOf(pair.s)->blocking(pair.s));
        watcher.select(FD_READ);
        QVERIFY(!pair.engine.providerOf(pair.s)->blocking(pair.s));
        QCOMPARE(errorOf(pair.server, pair.server.ioctlsocket(pair.s, FIONBIO, &off)), WSAEINVAL); // EVT-3
        QCOMPARE(pair.server.ioctlsocket(pair.s, FIONBIO, &on), 0); // EVT-3
    }

    void theLastRegistrationCounts_data() { bothWays(); }
    void theLastRegistrationCounts()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher first(pair.server, pair.s, Watcher::Way(which), FD_READ);
        Watcher second(pair.server, pair.s, which == Watcher::E ? Watcher::A : Watcher::E, FD_READ);
        arrive(pair, "x");
        QCOMPARE(pair.engine.isSet(first.event()), std::optional(false)); // EVT-2
        QCOMPARE(pair.engine.isSet(second.event()), std::optional(second.way() == Watcher::E));
        QCOMPARE(pair.server.hasMessage(pair.s, FD_READ), second.way() == Watcher::A); // EVT-2
        QCOMPARE(second.told(), QByteArray("FD_READ"));
    }

    void theMaskIsReplacedToo_data() { bothWays(); }
    void theMaskIsReplacedToo()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_READ);
        watcher.select(FD_CLOSE);
        arrive(pair, "x");
        QCOMPARE(watcher.told(), QByteArray()); // EVT-2: the masks do not add up
    }

    void aMaskOfZeroCancels_data() { bothWays(); }
    void aMaskOfZeroCancels()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_READ | FD_CLOSE);
        watcher.select(0);
        arrive(pair, "x");
        pair.client.shutdown(pair.c, SD_SEND);
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray()); // EVT-2
        QCOMPARE(pair.engine.isSet(watcher.event()), std::optional(false));
    }

    void aPostedMessageSurvivesTheCancel_data() { rows(); }
    void aPostedMessageSurvivesTheCancel()
    {
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::A, FD_READ);
        arrive(pair, "x");
        watcher.select(0);
        QVERIFY(pair.server.hasMessage(pair.s, FD_READ)); // EVT-2
    }

    void enumeratingCopiesClearsAndResets_data() { rows(); }
    void enumeratingCopiesClearsAndResets()
    {
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::E, FD_READ);
        arrive(pair, "x");
        QCOMPARE(pair.engine.isSet(watcher.event()), std::optional(true)); // EVT-1
        WSANETWORKEVENTS events;
        for (int &error : events.iErrorCode)
            error = 77;
        QCOMPARE(errorOf(pair.server, pair.server.WSAEnumNetworkEvents(99999, watcher.event(), &events)), WSAENOTSOCK);
        QCOMPARE(events.lNetworkEvents, 0L);
        QCOMPARE(pair.engine.isSet(watcher.event()), std::optional(true)); // EVT-5: a failure changes neither
        QCOMPARE(pair.server.WSAEnumNetworkEvents(pair.s, watcher.event(), &events), 0);
        QCOMPARE(events.lNetworkEvents, FD_READ); // EVT-5: copied ...
        QCOMPARE(events.iErrorCode[FD_READ_BIT], 0);
        for (int bit = FD_READ_BIT + 1; bit < FD_MAX_EVENTS; ++bit)
            QCOMPARE(events.iErrorCode[bit], 77); // EVT-5: only what is set is written
        QCOMPARE(pair.engine.isSet(watcher.event()), std::optional(false)); // EVT-5: ... reset
        QCOMPARE(pair.server.WSAEnumNetworkEvents(pair.s, watcher.event(), &events), 0);
        QCOMPARE(events.lNetworkEvents, 0L); // EVT-5: ... and cleared
    }

    void theEventObjectStaysSetUntilSomeoneResetsIt_data() { rows(); }
    void theEventObjectStaysSetUntilSomeoneResetsIt()
    {
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::E, FD_READ);
        arrive(pair, "x");
        WSANETWORKEVENTS events;
        QCOMPARE(pair.server.WSAEnumNetworkEvents(pair.s, 0, &events), 0);
        QCOMPARE(events.lNetworkEvents, FD_READ);
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("x"));
        QCOMPARE(pair.engine.isSet(watcher.event()), std::optional(true)); // EVT-17
        QVERIFY(pair.server.WSAResetEvent(watcher.event()));
        QCOMPARE(pair.engine.isSet(watcher.event()), std::optional(false)); // EVT-17
    }

    void aMessageNamesSocketEventAndError_data() { rows(); }
    void aMessageNamesSocketEventAndError()
    {
        RowPair pair(row());
        QCOMPARE(pair.server.WSAAsyncSelect(pair.s, 7, 0x401, FD_READ | FD_CLOSE), 0);
        arrive(pair, "x");
        const std::optional<NetworkMessage> message = pair.server.peekMessage();
        QVERIFY(message.has_value());
        QCOMPARE(message->window, quint64(7)); // EVT-1
        QCOMPARE(message->message, quint32(0x401)); // EVT-1
        QCOMPARE(message->socket, pair.s); // EVT-1: wParam
        QCOMPARE(message->event, FD_READ); // EVT-1: LOWORD(lParam)
        QCOMPARE(message->error, 0); // EVT-1: HIWORD(lParam)
        setLinger(pair.client, pair.c, 1, 0);
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        pair.engine.settle();
        const std::optional<NetworkMessage> closing = pair.server.peekMessage();
        QVERIFY(closing.has_value());
        QCOMPARE(closing->event, FD_CLOSE); // EVT-1: one message an event
        QCOMPARE(closing->error, row().windows ? WSAECONNABORTED : WSAECONNRESET); // EVT-1, CLO-13, DVO-2
        QVERIFY(!pair.server.peekMessage());
    }

    void whatIsTrueAtRegistrationIsAnnounced_data() { bothWays(); }
    void whatIsTrueAtRegistrationIsAnnounced()
    {
        QFETCH(int, which);
        RowPair pair(row());
        arrive(pair, "x");
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_READ);
        QCOMPARE(watcher.told(), QByteArray("FD_READ")); // EVT-14, EVT-19
    }

    void whatWasOutsideTheMaskIsReportedOnceSelected_data() { bothWays(); }
    void whatWasOutsideTheMaskIsReportedOnceSelected()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_CLOSE);
        arrive(pair, "x");
        QCOMPARE(watcher.told(), QByteArray());
        watcher.select(FD_READ | FD_CLOSE);
        QCOMPARE(watcher.told(), QByteArray("FD_READ")); // EVT-7
    }

    void whatWasReadWhileUnregisteredIsNotAnnounced_data() { bothWays(); }
    void whatWasReadWhileUnregisteredIsNotAnnounced()
    {
        QFETCH(int, which);
        RowPair pair(row());
        arrive(pair, "x");
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("x"));
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_READ);
        QCOMPARE(watcher.told(), QByteArray()); // EVT-19
        arrive(pair, "y");
        QCOMPARE(watcher.told(), QByteArray("FD_READ")); // EVT-19: on arrival
    }

    void whatIsLeftAfterAReceiveIsAnnouncedAgain_data() { bothWays(); }
    void whatIsLeftAfterAReceiveIsAnnouncedAgain()
    {
        QFETCH(int, which);
        RowPair pair(row());
        arrive(pair, "x");
        arrive(pair, "y");
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_READ);
        QCOMPARE(watcher.told(), QByteArray("FD_READ"));
        QCOMPARE(watcher.told(), QByteArray()); // EVT-8: silent until the re-enabling call
        QCOMPARE(receive(pair.server, pair.s, 1).data, QByteArray("x"));
        QCOMPARE(receive(pair.server, pair.s, 1).data, QByteArray("y"));
        QCOMPARE(watcher.told(), QByteArray("FD_READ")); // EVT-9, EVT-10, EVT-19: for what the first receive left
        QCOMPARE(receive(pair.server, pair.s, 1).error, WSAEWOULDBLOCK); // EVT-8: it was true when it was announced
        QCOMPARE(watcher.told(), QByteArray());
    }

    void aFailingReceiveReenablesToo_data() { bothWays(); }
    void aFailingReceiveReenablesToo()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_READ);
        QCOMPARE(receive(pair.server, pair.s).error, WSAEWOULDBLOCK);
        arrive(pair, "x");
        QCOMPARE(watcher.told(), QByteArray("FD_READ")); // EVT-11: the failed call has not made it deaf
        char space[1];
        QCOMPARE(pair.server.recv(pair.s, space, -1, 0), SOCKET_ERROR);
        QCOMPARE(pair.server.WSAGetLastError(), row().windows ? WSAEFAULT : WSAEINVAL); // DVO-15
        const bool silent = row().windows && which == Watcher::E;
        QCOMPARE(watcher.told(), silent ? QByteArray() : QByteArray("FD_READ")); // EVT-11, DVO-5
    }

    void anArrivalWhileAnnounced_data() { bothWays(); }
    void anArrivalWhileAnnounced()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_READ);
        arrive(pair, "x");
        QCOMPARE(watcher.told(), QByteArray("FD_READ"));
        arrive(pair, "y");
        // EVT-8: silent until the re-enabling call; EVT-13, DVO-4: as observed, E records the new arrival.
        const bool again = row().windows && which == Watcher::E;
        QCOMPARE(watcher.told(), again ? QByteArray("FD_READ") : QByteArray());
    }

    void registeringAgainWhileItIsStillTrue_data() { bothWays(); }
    void registeringAgainWhileItIsStillTrue()
    {
        QFETCH(int, which);
        RowPair pair(row());
        arrive(pair, "x");
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_READ | FD_WRITE);
        QCOMPARE(watcher.told(), QByteArray("FD_READ FD_WRITE"));
        // EVT-15, DVO-7: A says it each time; E does not, as observed, and does, as documented (EVT-14).
        const QByteArray again = row().windows && which == Watcher::E ? "" : "FD_READ FD_WRITE";
        watcher.select(FD_READ | FD_WRITE);
        QCOMPARE(watcher.told(), again); // EVT-15
        watcher.select(0);
        watcher.select(FD_READ | FD_WRITE);
        QCOMPARE(watcher.told(), again); // EVT-15: the same with a mask of 0 between
    }

    void whatIsRecordedAndNotEnumeratedAtRegistration_data() { rows(); }
    void whatIsRecordedAndNotEnumeratedAtRegistration()
    {
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::E, FD_READ);
        arrive(pair, "x");
        watcher.select(FD_CLOSE);
        QCOMPARE(watcher.told(), QByteArray());
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("x")); // so that only the record can tell
        watcher.select(FD_READ | FD_CLOSE);
        // EVT-16, DVO-6: as observed it survives; as documented every call clears the record.
        QCOMPARE(watcher.told(), row().windows ? QByteArray("FD_READ") : QByteArray());
    }

    void askingForReadinessDisturbsNothing_data() { bothWays(); }
    void askingForReadinessDisturbsNothing()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_READ);
        arrive(pair, "x");
        const Provider *provider = pair.engine.providerOf(pair.s);
        QVERIFY(provider->conditions(pair.s).readable); // what select() would tell
        QCOMPARE(watcher.told(), QByteArray("FD_READ")); // EVT-18: not taken away
        QVERIFY(provider->conditions(pair.s).readable);
        QCOMPARE(pair.engine.isSet(watcher.event()), std::optional(false)); // EVT-18: nor signalled again
        QCOMPARE(watcher.told(), QByteArray());
    }

    void requestsAreAnnouncedOneAtATime_data() { bothWays(); }
    void requestsAreAnnouncedOneAtATime()
    {
        QFETCH(int, which);
        RowListener on(row());
        const SOCKET first = on.requested();
        Q_UNUSED(first)
        Watcher watcher(on.server, on.listener, Watcher::Way(which), FD_ACCEPT);
        QCOMPARE(watcher.told(), QByteArray("FD_ACCEPT")); // EVT-14
        on.requested();
        const bool again = row().windows && which == Watcher::E;
        QCOMPARE(watcher.told(), again ? QByteArray("FD_ACCEPT") : QByteArray()); // EVT-13, EVT-27
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET);
        QCOMPARE(watcher.told(), QByteArray("FD_ACCEPT")); // EVT-9, EVT-10, EVT-27: another one waits
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET);
        QCOMPARE(watcher.told(), QByteArray()); // EVT-27
    }

    void whoWasAcceptedBeforeRegisteringIsNotAnnounced_data() { bothWays(); }
    void whoWasAcceptedBeforeRegisteringIsNotAnnounced()
    {
        QFETCH(int, which);
        RowListener on(row());
        on.requested();
        QVERIFY(on.server.accept(on.listener, nullptr) != INVALID_SOCKET);
        Watcher watcher(on.server, on.listener, Watcher::Way(which), FD_ACCEPT);
        QCOMPARE(watcher.told(), QByteArray()); // EVT-27
    }
};

QTEST_GUILESS_MAIN(NetworkEventsTest)
#include "tst_network_events.moc"
