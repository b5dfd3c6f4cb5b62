// The documented tables of steps, played call by call in an order that they allow (section 16).
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

namespace {

/// WSPSendDisconnect or WSASendDisconnect with a text.
bool sendDisconnect(Winsock &winsock, Level level, SOCKET s, const QByteArray &text)
{
    return winsock.calls().sendDisconnect(level, s, text)->ok();
}
QByteArray receiveDisconnect(Winsock &winsock, Level level, SOCKET s)
{
    const CallPtr call = winsock.calls().recvDisconnect(level, s, 100);
    return call->ok() ? call->data : QByteArray("failed");
}

} // namespace

class DocumentedSequencesTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void teardownWithDisconnectData_data()
    {
        // SEQ-A3: the server's close (5a) has no place of its own beside steps 6, 7 and 8.
        using Order = std::pair<int, bool>; // before which of the client's steps, and whether the calls are the SPI's
        rowsWith<Order>({{"5a before 6", Order(6, false)}, {"5a before 7", Order(7, false)},
                         {"5a before 8", Order(8, false)}, {"5a last", Order(9, false)},
                         {"SPI, 5' before 6", Order(6, true)}, {"SPI, 5' before 7", Order(7, true)},
                         {"SPI, 5' last", Order(9, true)}},
                        UserData, EveryProfile);
    }
    void teardownWithDisconnectData()
    {
        using Order = std::pair<int, bool>;
        QFETCH(Order, which);
        const Level level = which.second ? Level::Spi : Level::Api;
        RowPair pair(row());
        Watcher client(pair.client, pair.c, Watcher::E, FD_CLOSE);
        Watcher server(pair.server, pair.s, Watcher::E, FD_CLOSE);
        const auto closeServerBefore = [&](int step) {
            if (which.first == step) {
                QVERIFY(pair.server.calls().closesocket(level, pair.s)->ok()); // 5a
                pair.engine.settle();
            }
        };
        QVERIFY(sendDisconnect(pair.client, level, pair.c, "total 42")); // 1
        pair.engine.settle();
        QCOMPARE(server.told(), QByteArray("FD_CLOSE")); // 2
        QCOMPARE(receive(pair.server, pair.s).count, 0); // SEQ-A5: nothing is left in the stream
        QCOMPARE(receiveDisconnect(pair.server, level, pair.s), QByteArray("total 42")); // 3
        QVERIFY(sendDisconnect(pair.server, level, pair.s, "grand total 99")); // 4, 5
        closeServerBefore(6); // SEQ-A2: not before 5
        pair.engine.settle();
        QCOMPARE(client.told(), QByteArray("FD_CLOSE")); // 6: SEQ-A1, SEQ-B1
        closeServerBefore(7);
        QCOMPARE(receiveDisconnect(pair.client, level, pair.c), QByteArray("grand total 99")); // 7: SEQ-A4
        closeServerBefore(8);
        QVERIFY(pair.client.calls().closesocket(level, pair.c)->ok()); // 8
        pair.engine.settle();
        closeServerBefore(9);
        QCOMPARE(pair.engine.socketsOf(pair.client.owner()).size(), 0);
    }

    void plainGracefulShutdown_data()
    {
        // SEQ-C2: the server's close (4') has no order against the client's side.
        rowsWith<bool>({{"4' before 5", true}, {"4' last", false}});
    }
    void plainGracefulShutdown()
    {
        QFETCH(bool, which);
        RowPair pair(row());
        Watcher client(pair.client, pair.c, Watcher::E, FD_READ | FD_CLOSE);
        Watcher server(pair.server, pair.s, Watcher::E, FD_READ | FD_CLOSE);
        sendText(pair.client, pair.c, "question");
        pair.engine.settle();
        QCOMPARE(server.told(), QByteArray("FD_READ"));
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("question"));
        QCOMPARE(pair.client.shutdown(pair.c, SD_SEND), 0); // 1
        pair.engine.settle();
        QCOMPARE(server.told(), QByteArray("FD_CLOSE")); // 2
        QCOMPARE(sendText(pair.server, pair.s, "answer"), 6); // 3
        QCOMPARE(pair.server.shutdown(pair.s, SD_SEND), 0); // 4
        if (which)
            QCOMPARE(pair.server.closesocket(pair.s), 0); // 4'
        pair.engine.settle();
        const QByteArray first = client.told();
        QVERIFY(first.contains("FD_READ")); // 5'
        // SEQ-C3: as observed FD_CLOSE is there already, and who stopped reading now would lose the answer.
        QCOMPARE(first.contains("FD_CLOSE"), row().windows);
        QCOMPARE(receive(pair.client, pair.c).data, QByteArray("answer")); // SEQ-C2: 5' before 5
        if (!row().windows)
            QCOMPARE(client.told(), QByteArray("FD_CLOSE")); // 5: SEQ-C1
        QCOMPARE(receive(pair.client, pair.c).count, 0);
        QCOMPARE(pair.client.closesocket(pair.c), 0); // 6
        if (!which)
            QCOMPARE(pair.server.closesocket(pair.s), 0); // 4'
    }

    void whoStopsReadingAtFdCloseLosesTheAnswer_data() { rows(Tcp, Windows); }
    void whoStopsReadingAtFdCloseLosesTheAnswer()
    {
        // SEQ-C3
        RowPair pair(row());
        Watcher client(pair.client, pair.c, Watcher::E, FD_READ | FD_CLOSE);
        pair.client.shutdown(pair.c, SD_SEND); // 1
        pair.engine.settle();
        sendText(pair.server, pair.s, "answer"); // 3
        pair.server.shutdown(pair.s, SD_SEND); // 4
        pair.engine.settle();
        QVERIFY(client.told().contains("FD_CLOSE")); // 5
        const quint64 before = pair.trace.size();
        QCOMPARE(pair.client.closesocket(pair.c), 0); // 6, without 5'
        bool reset = false;
        for (quint64 sequence = before + 1; sequence <= pair.trace.size(); ++sequence) {
            const Event &event = pair.trace.at(sequence);
            reset = reset || (event.kind == Kind::Send && pair.trace.text(event.name) == u"RST");
        }
        QVERIFY(reset); // the unread answer is gone, and the server is told so
    }
};

QTEST_GUILESS_MAIN(DocumentedSequencesTest)
#include "tst_documented_sequences.moc"
