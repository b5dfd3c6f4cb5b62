// Messages keep their boundaries on the provider that has them, whatever their size; a stream has none (section 10).
// SPDX-License-Identifier: MIT
#include "tests/support/full_buffers.h"

using namespace halfclose;

namespace {

struct Part
{
    int error;
    QByteArray data;
    bool more; ///< MSG_PARTIAL on return
};
Part receivePart(Winsock &winsock, SOCKET s, quint32 flags, int capacity)
{
    QByteArray space(capacity, '?');
    WSABUF buffer{quint32(capacity), space.data()};
    quint32 count = 0;
    const int error = errorOf(winsock, winsock.WSARecv(s, &buffer, &count, &flags));
    return {error, space.first(qsizetype(count)), (flags & MSG_PARTIAL) != 0};
}

int sendPart(Winsock &winsock, SOCKET s, QByteArray part, bool more)
{
    const WSABUF buffer{quint32(part.size()), part.data()};
    quint32 sent = 0;
    return errorOf(winsock, winsock.WSASend(s, &buffer, &sent, more ? MSG_PARTIAL : 0));
}

/// Octets in which every misplaced one shows.
QByteArray pattern(qsizetype size)
{
    QByteArray octets(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        octets[i] = char((i * 7 + i / 251) & 0xff);
    return octets;
}

} // namespace

class MessageBoundariesTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void oneReceiveIsOneMessage_data() { rows(Messages, EveryProfile); }
    void oneReceiveIsOneMessage()
    {
        RowPair pair(row());
        for (const char *text : {"one", "two and a half", "3"})
            sendText(pair.client, pair.c, text);
        pair.engine.settle();
        for (const char *text : {"one", "two and a half", "3"})
            QCOMPARE(receive(pair.server, pair.s).data, QByteArray(text)); // RECV-4: messages
    }

    void aStreamHasNone_data() { rows(Streams, EveryProfile); }
    void aStreamHasNone()
    {
        RowPair pair(row());
        sendText(pair.client, pair.c, "one");
        sendText(pair.client, pair.c, "two");
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s, 4).data, QByteArray("onet")); // RECV-1: octets
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("wo"));
    }

    void aMessageOfNoLengthIsNotTheEnd_data() { rows(Messages, EveryProfile); }
    void aMessageOfNoLengthIsNotTheEnd()
    {
        RowPair pair(row());
        QCOMPARE(sendText(pair.client, pair.c, ""), 0);
        sendText(pair.client, pair.c, "after it");
        pair.client.shutdown(pair.c, SD_SEND);
        pair.engine.settle();
        const Part empty = receivePart(pair.server, pair.s, 0, 100);
        QCOMPARE(empty.error, 0); // RECV-4: legal, and so no end
        QCOMPARE(empty.data, QByteArray());
        QCOMPARE(receivePart(pair.server, pair.s, 0, 100).data, QByteArray("after it"));
        QCOMPARE(receivePart(pair.server, pair.s, 0, 100).error, WSAEDISCON); // RECV-4
    }

    void everySizeArrivesWhole_data()
    {
        rowsWith<int>({{"1", 1}, {"one TPDU and more", 65600}, {"many", 300001}, {"the longest", 1024 * 1024}}, Session,
                      Documented);
    }
    void everySizeArrivesWhole()
    {
        QFETCH(int, which);
        RowPair pair(row());
        const QByteArray message = pattern(which);
        const CallPtr sending = pair.client.calls().send(Level::Api, true, pair.c, message, 0);
        setNonblocking(pair.server, pair.s);
        Got got{};
        QVERIFY(waitUntil(pair.engine, [&] {
            sending->poll();
            got = receive(pair.server, pair.s, 1024 * 1024);
            return got.error != WSAEWOULDBLOCK;
        }));
        QCOMPARE(got.count, which);
        QVERIFY(got.data == message);
        QVERIFY(waitFor(pair.engine, *sending));
        QCOMPARE(sending->result(), qint64(which));
    }

    void overTheLongestNothingIsSent_data() { rows(Messages, Documented); }
    void overTheLongestNothingIsSent()
    {
        RowPair pair(row());
        const auto longest = qsizetype(protocolOf(pair.engine, row().provider).dwMessageSize);
        QCOMPARE(errorOf(pair.client, sendText(pair.client, pair.c, QByteArray(longest + 1, 'x'))), WSAEMSGSIZE);
        QCOMPARE(sendText(pair.client, pair.c, "goes on"), 7);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("goes on"));
    }

    void aBufferTooSmallGetsTheBeginningAndLosesNothing_data() { rows(Messages, EveryProfile); }
    void aBufferTooSmallGetsTheBeginningAndLosesNothing()
    {
        // The provider is reliable: the message stays until it is received into a buffer that is large enough.
        RowPair pair(row());
        sendText(pair.client, pair.c, "too long for it");
        sendText(pair.client, pair.c, "the next");
        pair.engine.settle();
        QByteArray space(4, '?');
        QCOMPARE(errorOf(pair.server, pair.server.recv(pair.s, space.data(), 4, 0)), WSAEMSGSIZE);
        QCOMPARE(space, QByteArray("too "));
        QCOMPARE(receivePart(pair.server, pair.s, 0, 4).error, WSAEMSGSIZE);
        QCOMPARE(receive(pair.server, pair.s, 15).data, QByteArray("too long for it"));
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("the next"));
    }

    void peekingLeavesItThere_data() { rows(EveryProvider, Documented); }
    void peekingLeavesItThere()
    {
        RowPair pair(row());
        sendText(pair.client, pair.c, "look");
        pair.engine.settle();
        for (int i = 0; i < 2; ++i) {
            QByteArray space(4, '?');
            QCOMPARE(pair.server.recv(pair.s, space.data(), 4, MSG_PEEK), 4);
            QCOMPARE(space, QByteArray("look"));
        }
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("look"));
        setNonblocking(pair.server, pair.s);
        QCOMPARE(receive(pair.server, pair.s).error, WSAEWOULDBLOCK);
    }

    void partsThatAreSentMakeOneMessage_data() { rows(Messages, Documented); }
    void partsThatAreSentMakeOneMessage()
    {
        RowPair pair(row());
        setNonblocking(pair.server, pair.s);
        QCOMPARE(sendPart(pair.client, pair.c, "in three ", true), 0); // CAT-13
        QCOMPARE(sendPart(pair.client, pair.c, "parts", true), 0);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).error, WSAEWOULDBLOCK); // not whole yet
        QCOMPARE(sendPart(pair.client, pair.c, " sent", false), 0);
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("in three parts sent"));
    }

    void partsThatAreAskedForGoOnWhereTheLastEnded_data() { rows(Messages, EveryProfile); }
    void partsThatAreAskedForGoOnWhereTheLastEnded()
    {
        RowPair pair(row());
        sendText(pair.client, pair.c, "a long one");
        sendText(pair.client, pair.c, "next");
        pair.engine.settle();
        const Part first = receivePart(pair.server, pair.s, MSG_PARTIAL, 7);
        QCOMPARE(first.error, 0); // RECV-3: as a stream, so a small buffer is no error
        QCOMPARE(first.data, QByteArray("a long "));
        QVERIFY(first.more);
        quint32 unread = 0;
        pair.server.ioctlsocket(pair.s, FIONREAD, &unread);
        QCOMPARE(unread, 7u);
        const Part second = receivePart(pair.server, pair.s, MSG_PARTIAL, 100);
        QCOMPARE(second.data, QByteArray("one")); // the boundary is still there
        QVERIFY(!second.more);
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("next"));
    }

    void aMessageUnderWayCanBeReadInParts_data() { rows(Messages, Documented); }
    void aMessageUnderWayCanBeReadInParts()
    {
        RowPair pair(row());
        setNonblocking(pair.server, pair.s);
        sendPart(pair.client, pair.c, "the beginning", true);
        pair.engine.settle();
        const Part first = receivePart(pair.server, pair.s, MSG_PARTIAL, 4);
        QCOMPARE(first.data, QByteArray("the ")); // RECV-3
        QVERIFY(first.more);
        QCOMPARE(receive(pair.server, pair.s).error, WSAEWOULDBLOCK); // whole it is not
        sendPart(pair.client, pair.c, " and the end", false);
        pair.engine.settle();
        const Part rest = receivePart(pair.server, pair.s, MSG_PARTIAL, 100);
        QCOMPARE(rest.data, QByteArray("beginning and the end"));
        QVERIFY(!rest.more);
    }
};

QTEST_GUILESS_MAIN(MessageBoundariesTest)
#include "tst_message_boundaries.moc"
