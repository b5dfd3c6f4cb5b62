// Sends when the buffers on the way are full: a stream takes what fits, a message goes whole or not at all.
// SPDX-License-Identifier: MIT
#include "tests/support/full_buffers.h"

using namespace halfclose;

class PartialSendsTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void aNonblockingStreamTakesWhatFits_data() { rows(Streams, Documented); }
    void aNonblockingStreamTakesWhatFits()
    {
        RowPair pair(row());
        setNonblocking(pair.client, pair.c);
        setNonblocking(pair.server, pair.s);
        const QByteArray much(16 * 1024 * 1024, 'm');
        const int taken = sendText(pair.client, pair.c, much);
        QVERIFY(taken > 0);
        QVERIFY(taken < much.size()); // not all of it, and the count says so
        qint64 sent = taken;
        for (int more = 0; more >= 0; sent += std::max(more, 0))
            more = sendText(pair.client, pair.c, much.first(100000));
        QCOMPARE(pair.client.WSAGetLastError(), WSAEWOULDBLOCK);
        pair.client.shutdown(pair.c, SD_SEND);
        QCOMPARE(drain(pair.engine, pair.server, pair.s).octets, sent); // RECV-6: what was counted has arrived
    }

    void aMessageIsTakenWholeOrNotAtAll_data() { rows(Messages, Documented); }
    void aMessageIsTakenWholeOrNotAtAll()
    {
        RowPair pair(row());
        setNonblocking(pair.client, pair.c);
        setNonblocking(pair.server, pair.s);
        const QByteArray message(200000, 'm');
        int messages = 0;
        int count = 0;
        while ((count = sendText(pair.client, pair.c, message)) == message.size())
            ++messages;
        QCOMPARE(count, SOCKET_ERROR); // never a part of one
        QCOMPARE(pair.client.WSAGetLastError(), WSAEWOULDBLOCK);
        pair.client.shutdown(pair.c, SD_SEND);
        int received = 0;
        QVERIFY(waitUntil(pair.engine, [&] {
            for (;;) {
                const Got got = receive(pair.server, pair.s, 1024 * 1024);
                if (got.count <= 0)
                    return got.count == 0;
                if (got.count == message.size())
                    ++received;
            }
        }));
        QCOMPARE(received, messages);
    }

    void afterRoomHasComeSendingGoesOn_data() { rows(EveryProvider, Documented); }
    void afterRoomHasComeSendingGoesOn()
    {
        RowPair pair(row());
        fillBuffers(pair.client, pair.c, row().stream());
        setNonblocking(pair.server, pair.s);
        QVERIFY(!pair.engine.providerOf(pair.c)->conditions(pair.c).writable);
        QVERIFY(waitUntil(pair.engine, [&] {
            while (receive(pair.server, pair.s).count > 0) { }
            return pair.engine.providerOf(pair.c)->conditions(pair.c).writable;
        }));
        QCOMPARE(sendText(pair.client, pair.c, "x"), 1);
    }

    void aBlockingSendWaitsUntilAllIsTaken_data() { rows(EveryProvider, Documented); }
    void aBlockingSendWaitsUntilAllIsTaken()
    {
        RowPair pair(row());
        const qint64 before = fillBuffers(pair.client, pair.c, row().stream());
        setBlocking(pair.client, pair.c);
        setNonblocking(pair.server, pair.s);
        const QByteArray more(row().stream() ? 4 * 1024 * 1024 : 1024 * 1024, 'b');
        const CallPtr sending = pair.client.calls().send(Level::Api, true, pair.c, more, 0);
        QVERIFY(!sending->done());
        qint64 received = 0;
        QVERIFY(waitUntil(pair.engine, [&] {
            for (Got got = receive(pair.server, pair.s, 1024 * 1024); got.count > 0;
                 got = receive(pair.server, pair.s, 1024 * 1024))
                received += got.count;
            sending->poll();
            return received >= before + more.size();
        }));
        QVERIFY(waitFor(pair.engine, *sending));
        QCOMPARE(sending->error(), 0);
        QCOMPARE(sending->result(), qint64(more.size()));
        QCOMPARE(received, before + more.size());
    }

    void aBlockedSendEndsWithTheConnection_data() { rows(EveryProvider, EveryProfile); }
    void aBlockedSendEndsWithTheConnection()
    {
        RowPair pair(row());
        fillBuffers(pair.client, pair.c, row().stream());
        setBlocking(pair.client, pair.c);
        const CallPtr sending = pair.client.calls().send(Level::Api, true, pair.c, QByteArray(500000, 'b'), 0);
        QVERIFY(!sending->done());
        setLinger(pair.server, pair.s, 1, 0);
        pair.server.closesocket(pair.s);
        QVERIFY(waitFor(pair.engine, *sending));
        QCOMPARE(sending->error(), WSAECONNRESET); // RECV-10
    }

    void aStreamSendOfNothingSendsNothing_data() { rows(Streams, Documented); }
    void aStreamSendOfNothingSendsNothing()
    {
        RowPair pair(row());
        setNonblocking(pair.server, pair.s);
        QCOMPARE(sendText(pair.client, pair.c, ""), 0);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).error, WSAEWOULDBLOCK);
    }
};

QTEST_GUILESS_MAIN(PartialSendsTest)
#include "tst_partial_sends.moc"
