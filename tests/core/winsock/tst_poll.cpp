// What WSAPoll tells of a connection at each stage of its teardown, and that asking changes nothing.
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

namespace {

/// What is true of the socket now, of all that can be asked for.
int polled(Winsock &winsock, SOCKET s, qint16 events = POLLRDNORM | POLLRDBAND | POLLWRNORM)
{
    WSAPOLLFD asked[] = {{s, events, 0}};
    return winsock.WSAPoll(asked, 0) < 0 ? -1 : asked[0].revents;
}

} // namespace

class PollTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void anOpenConnectionIsWritable_data() { rows(EveryProvider, Documented); }
    void anOpenConnectionIsWritable()
    {
        RowPair pair(row());
        QCOMPARE(polled(pair.client, pair.c), int(POLLWRNORM));
        sendText(pair.server, pair.s, "x");
        pair.engine.settle();
        QCOMPARE(polled(pair.client, pair.c), POLLWRNORM | POLLRDNORM);
        QCOMPARE(polled(pair.client, pair.c, POLLRDNORM), int(POLLRDNORM)); // what was not asked for is not told
    }

    void thePeersEndHangsUp_data()
    {
        rowsWith<bool>({{"SD_SEND", false}, {"closesocket", true}}, EveryProvider, Documented);
    }
    void thePeersEndHangsUp()
    {
        QFETCH(bool, which);
        RowPair pair(row());
        sendText(pair.server, pair.s, "x");
        if (which)
            pair.server.closesocket(pair.s);
        else
            pair.server.shutdown(pair.s, SD_SEND);
        pair.engine.settle();
        QCOMPARE(polled(pair.client, pair.c), POLLHUP | POLLRDNORM | POLLWRNORM); // RECV-20: data is unread
        QCOMPARE(polled(pair.client, pair.c, 0), int(POLLHUP)); // told whether asked for or not
        QCOMPARE(receive(pair.client, pair.c).data, QByteArray("x"));
        QCOMPARE(polled(pair.client, pair.c), POLLHUP | POLLWRNORM); // RECV-20
    }

    void aResetIsAnError_data() { rows(EveryProvider, Documented); }
    void aResetIsAnError()
    {
        RowPair pair(row());
        setLinger(pair.server, pair.s, 1, 0);
        pair.server.closesocket(pair.s);
        pair.engine.settle();
        QCOMPARE(polled(pair.client, pair.c), POLLERR | POLLHUP | POLLWRNORM); // RECV-20
    }

    void aShutdownOfOnesOwnChangesNothing_data()
    {
        rowsWith<int>({{"SD_SEND", SD_SEND}, {"SD_RECEIVE", SD_RECEIVE}, {"SD_BOTH", SD_BOTH}}, EveryProvider, Documented);
    }
    void aShutdownOfOnesOwnChangesNothing()
    {
        QFETCH(int, which);
        RowPair pair(row());
        const int before = polled(pair.client, pair.c);
        QCOMPARE(pair.client.shutdown(pair.c, which), 0);
        QCOMPARE(polled(pair.client, pair.c), before); // RECV-20
    }

    void aListenerHasSomethingToReadWhenARequestWaits_data() { rows(EveryProvider, Documented); }
    void aListenerHasSomethingToReadWhenARequestWaits()
    {
        RowListener on(row());
        QCOMPARE(polled(on.server, on.listener), 0);
        on.requested();
        QCOMPARE(polled(on.server, on.listener), int(POLLRDNORM));
    }

    void waitsAsLongAsItIsTold_data() { rows(EveryProvider, Documented); }
    void waitsAsLongAsItIsTold()
    {
        RowPair pair(row());
        WSAPOLLFD asked[] = {{pair.c, POLLRDNORM, 0}, {INVALID_SOCKET, POLLRDNORM, 9}};
        QCOMPARE(pair.client.WSAPoll(asked, 20), 0);
        QCOMPARE(asked[1].revents, qint16(0)); // no socket is passed over
        sendText(pair.server, pair.s, "x");
        QCOMPARE(pair.client.WSAPoll(asked, -1), 1);
        QCOMPARE(asked[0].revents, POLLRDNORM);
    }

    void whatIsNoSocketOfOursIsSaid_data() { rows(EveryProvider, Documented); }
    void whatIsNoSocketOfOursIsSaid()
    {
        RowPair pair(row());
        QCOMPARE(polled(pair.client, 12345), int(POLLNVAL));
        QCOMPARE(polled(pair.client, pair.s), int(POLLNVAL)); // another process's
        pair.client.WSACleanup();
        QCOMPARE(polled(pair.client, pair.c), -1);
        QCOMPARE(pair.client.WSAGetLastError(), WSANOTINITIALISED); // SPI-7
    }

    void registeredEventsAreNotDisturbed_data() { rows(EveryProvider, Documented); }
    void registeredEventsAreNotDisturbed()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::E, FD_READ);
        sendText(pair.server, pair.s, "x");
        pair.engine.settle();
        QCOMPARE(polled(pair.client, pair.c, POLLRDNORM), int(POLLRDNORM));
        QCOMPARE(watcher.told(), QByteArray("FD_READ")); // EVT-18
        QCOMPARE(polled(pair.client, pair.c, POLLRDNORM), int(POLLRDNORM));
        QCOMPARE(pair.engine.isSet(watcher.event()), std::optional(false)); // EVT-18
    }
};

QTEST_GUILESS_MAIN(PollTest)
#include "tst_poll.moc"
