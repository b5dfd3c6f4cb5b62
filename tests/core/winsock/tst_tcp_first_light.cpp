// The documented graceful shutdown over real TCP, through the plain functions.
// SPDX-License-Identifier: MIT
#include "tests/support/connected_pair.h"

using namespace halfclose;

class TcpFirstLightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halfCloseThenReplyThenClose()
    {
        // SEQ-C1
        ConnectedPair pair(QStringLiteral("tcp"));
        QVERIFY(pair.s != INVALID_SOCKET);
        QCOMPARE(sendText(pair.client, pair.c, "hi"), 2);
        QCOMPARE(pair.client.shutdown(pair.c, SD_SEND), 0);
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("hi"));
        QCOMPARE(receive(pair.server, pair.s).count, 0); // RECV-6
        QCOMPARE(receive(pair.server, pair.s).count, 0);
        QCOMPARE(sendText(pair.server, pair.s, "answer"), 6);
        QCOMPARE(pair.server.shutdown(pair.s, SD_SEND), 0);
        QCOMPARE(pair.server.closesocket(pair.s), 0);
        QCOMPARE(receive(pair.client, pair.c).data, QByteArray("answer"));
        QCOMPARE(receive(pair.client, pair.c).count, 0);
        QCOMPARE(pair.client.closesocket(pair.c), 0);
    }

    void unreadDataAtCloseResets()
    {
        // RECV-9, RECV-10
        ConnectedPair pair(QStringLiteral("tcp"));
        QCOMPARE(sendText(pair.client, pair.c, "unread"), 6);
        pair.engine.settle();
        QCOMPARE(pair.server.closesocket(pair.s), 0);
        pair.engine.settle();
        for (int i = 0; i < 2; ++i) {
            const Got got = receive(pair.client, pair.c);
            QCOMPARE(got.count, SOCKET_ERROR);
            QCOMPARE(got.error, WSAECONNRESET);
        }
    }

    void fdCloseWaitsForTheData_data()
    {
        QTest::addColumn<bool>("windows");
        QTest::newRow("documented: after the last read") << false; // CLO-8
        QTest::newRow("windows: at once") << true; // CLO-9
    }

    void fdCloseWaitsForTheData()
    {
        QFETCH(bool, windows);
        ConnectedPair pair(QStringLiteral("tcp"), windows ? Profile::windows() : Profile::documented());
        const WSAEVENT event = pair.server.WSACreateEvent();
        pair.server.WSAEventSelect(pair.s, event, FD_READ | FD_CLOSE);
        sendText(pair.client, pair.c, "hi");
        pair.client.shutdown(pair.c, SD_SEND);
        pair.engine.settle();
        WSANETWORKEVENTS events;
        pair.server.WSAEnumNetworkEvents(pair.s, event, &events);
        QCOMPARE(events.lNetworkEvents, windows ? FD_READ | FD_CLOSE : FD_READ);
        QCOMPARE(receive(pair.server, pair.s).count, 2);
        pair.server.WSAEnumNetworkEvents(pair.s, event, &events);
        QCOMPARE(events.lNetworkEvents, windows ? 0L : FD_CLOSE);
        QCOMPARE(receive(pair.server, pair.s).count, 0);
        pair.server.WSAEnumNetworkEvents(pair.s, event, &events);
        QCOMPARE(events.lNetworkEvents, 0L); // CLO-4, CLO-7
    }
};

QTEST_APPLESS_MAIN(TcpFirstLightTest)
#include "tst_tcp_first_light.moc"
