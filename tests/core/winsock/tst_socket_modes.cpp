// ioctlsocket: blocking or not, how much can be read, and what it refuses.
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"

using namespace halfclose;

class SocketModesTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void aNewSocketBlocksUntilItIsToldOtherwise_data() { rows(EveryProvider, Documented); }
    void aNewSocketBlocksUntilItIsToldOtherwise()
    {
        RowPair pair(row());
        const CallPtr waiting = pair.client.calls().recv(Level::Api, true, pair.c, 10, 0);
        QVERIFY(!waiting->done());
        setNonblocking(pair.client, pair.c);
        QCOMPARE(receive(pair.client, pair.c).error, WSAEWOULDBLOCK); // RECV-17
        quint32 off = 0;
        QCOMPARE(pair.client.ioctlsocket(pair.c, FIONBIO, &off), 0);
        const CallPtr again = pair.client.calls().recv(Level::Api, true, pair.c, 10, 0);
        QVERIFY(!again->done());
    }

    void itTellsHowMuchCanBeRead_data() { rows(EveryProvider, Documented); }
    void itTellsHowMuchCanBeRead()
    {
        RowPair pair(row());
        quint32 count = 99;
        QCOMPARE(pair.client.ioctlsocket(pair.c, FIONREAD, &count), 0);
        QCOMPARE(count, 0u);
        sendText(pair.server, pair.s, "seven b");
        pair.engine.settle();
        QCOMPARE(pair.client.ioctlsocket(pair.c, FIONREAD, &count), 0);
        QCOMPARE(count, 7u);
    }

    void whatItCannotDoItRefuses_data() { rows(EveryProvider, Documented); }
    void whatItCannotDoItRefuses()
    {
        RowPair pair(row());
        quint32 value = 1;
        QCOMPARE(errorOf(pair.client, pair.client.ioctlsocket(4711, FIONBIO, &value)), WSAENOTSOCK);
        QCOMPARE(errorOf(pair.client, pair.client.ioctlsocket(pair.c, FIONBIO, nullptr)), WSAEFAULT);
        QCOMPARE(errorOf(pair.client, pair.client.ioctlsocket(pair.c, FIONREAD, nullptr)), WSAEFAULT);
        QCOMPARE(errorOf(pair.client, pair.client.ioctlsocket(pair.c, 0x12345678, &value)), WSAEOPNOTSUPP);
    }
};

QTEST_GUILESS_MAIN(SocketModesTest)
#include "tst_socket_modes.moc"
