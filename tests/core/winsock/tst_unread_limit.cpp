// What an application leaves unread waits at its sender and takes no memory without end; a call on no socket is refused.
// SPDX-License-Identifier: MIT
#include "tests/support/own_time.h"
#include "tests/support/rule_test.h"

using namespace halfclose;

class UnreadLimitTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { const test::OwnTime opensItsFile; } // which no test shall seem to have left open

    void aSenderWithoutAReaderIsStoppedAndNothingIsLost_data() { rows(EveryProvider, Documented); }
    void aSenderWithoutAReaderIsStoppedAndNothingIsLost()
    {
        RowPair pair(row());
        setNonblocking(pair.client, pair.c);
        setNonblocking(pair.server, pair.s);
        const QByteArray piece(60000, 'a'); // which one receive takes
        qint64 sent = 0;
        constexpr qint64 farTooMuch = 256 * 1024 * 1024;
        for (int count = 0; count >= 0 && sent < farTooMuch; sent += std::max(count, 0)) {
            count = sendText(pair.client, pair.c, piece);
            pair.engine.pump(std::chrono::milliseconds(0));
        }
        QVERIFY2(sent < farTooMuch, "the receiver took everything"); // found by a test of FD_WRITE: it never came
        qint64 received = 0;
        QVERIFY(waitUntil(pair.engine, [&] {
            received += receive(pair.server, pair.s).data.size();
            return received == sent;
        }));
        QCOMPARE(sendText(pair.client, pair.c, "x"), 1); // there is room again
    }

    // Nothing can be waited for that only a read sets going: waiting for it again at every step took a lesson its time.
    void whatNobodyReadsIsWaitedForOnce_data() { rows(Streams, Documented); }
    void whatNobodyReadsIsWaitedForOnce()
    {
        RowPair pair(row());
        setNonblocking(pair.client, pair.c);
        QCOMPARE(setOption(pair.client, pair.c, SO_SNDBUF, 200'000), 0);
        const int taken = sendText(pair.client, pair.c, QByteArray(1'000'000, 'a'));
        QVERIFY(taken > 0 && taken < 1'000'000);
        pair.engine.settle();
        const test::OwnTime time;
        for (int i = 0; i < 100; ++i)
            pair.engine.settle();
        QVERIFY2(time.milliseconds() < 1'000, qPrintable(QString::number(time.milliseconds())));
        setNonblocking(pair.server, pair.s);
        int received = 0;
        QVERIFY(waitUntil(pair.engine, [&] {
            received += int(receive(pair.server, pair.s).data.size());
            return received == taken;
        }));
    }

    void closingWithAFullReceiverStillEnds_data() { rows(Session, Documented); }
    void closingWithAFullReceiverStillEnds()
    {
        RowPair pair(row());
        setNonblocking(pair.client, pair.c);
        const QByteArray piece(60000, 'a');
        while (sendText(pair.client, pair.c, piece) >= 0)
            pair.engine.pump(std::chrono::milliseconds(0));
        QCOMPARE(pair.client.closesocket(pair.c), 0);
        QCOMPARE(pair.server.closesocket(pair.s), 0);
        Provider *provider = pair.engine.provider(QStringLiteral("session"));
        QVERIFY(waitUntil(pair.engine, [&] { return provider->backgroundCircuits() == 0; }));
    }

    void aCallOnNoSocketIsRefused_data() { rows(EveryProvider, Documented); }
    void aCallOnNoSocketIsRefused()
    {
        RowPair pair(row());
        char data = 0;
        QCOMPARE(errorOf(pair.client, pair.client.recv(INVALID_SOCKET, &data, 1, 0)), WSAENOTSOCK); // SPI-7
        QCOMPARE(errorOf(pair.client, pair.client.closesocket(INVALID_SOCKET)), WSAENOTSOCK);
        QCOMPARE(errorOf(pair.client, pair.client.shutdown(INVALID_SOCKET, SD_SEND)), WSAENOTSOCK);
    }
};

QTEST_APPLESS_MAIN(UnreadLimitTest)
#include "tst_unread_limit.moc"
