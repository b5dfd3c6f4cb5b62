// Disconnect data on the provider that carries it: sent with the teardown, read behind it (section 5).
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

namespace {

int sendDisconnect(Winsock &winsock, SOCKET s, QByteArray data)
{
    const WSABUF buffer{quint32(data.size()), data.data()};
    return winsock.WSASendDisconnect(s, &buffer);
}

struct Inbound
{
    int error;
    QByteArray data;
};
Inbound receiveDisconnect(Winsock &winsock, SOCKET s, int capacity = 65536)
{
    QByteArray space(capacity, '?');
    WSABUF buffer{quint32(capacity), space.data()};
    const int error = errorOf(winsock, winsock.WSARecvDisconnect(s, &buffer));
    return {error, error ? QByteArray() : space.first(qsizetype(buffer.len))};
}

} // namespace

class DisconnectDataTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void theProviderSaysThatItCarriesIt_data() { rows(UserData, Documented); }
    void theProviderSaysThatItCarriesIt()
    {
        TestEngine on;
        QVERIFY(protocolOf(on.engine, row().provider).dwServiceFlags1 & XP1_DISCONNECT_DATA); // DISC-1
    }

    void itArrivesWithTheTeardownAndNotInTheStream_data() { rows(UserData, EveryProfile); }
    void itArrivesWithTheTeardownAndNotInTheStream()
    {
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::E, FD_CLOSE);
        sendText(pair.client, pair.c, "stream");
        QCOMPARE(sendDisconnect(pair.client, pair.c, "42"), 0); // DISC-2
        QCOMPARE(errorOf(pair.client, sendText(pair.client, pair.c, "x")), WSAESHUTDOWN); // WSD-3
        pair.engine.settle();
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("stream"));
        QCOMPARE(receive(pair.server, pair.s).count, 0); // DISC-2: not part of the stream
        QCOMPARE(watcher.told(), QByteArray("FD_CLOSE")); // DISC-3
        const Inbound got = receiveDisconnect(pair.server, pair.s);
        QCOMPARE(got.error, 0);
        QCOMPARE(got.data, QByteArray("42")); // DISC-2, DISC-8
    }

    void theResponderAnswersWithItsOwn_data() { rows(UserData, Documented); }
    void theResponderAnswersWithItsOwn()
    {
        RowPair pair(row());
        Watcher watcher(pair.client, pair.c, Watcher::E, FD_CLOSE);
        sendDisconnect(pair.client, pair.c, "17");
        pair.engine.settle();
        QCOMPARE(receiveDisconnect(pair.server, pair.s).data, QByteArray("17"));
        QCOMPARE(sendDisconnect(pair.server, pair.s, "1017"), 0); // DISC-4, WRD-6
        pair.engine.settle();
        QCOMPARE(watcher.told(), QByteArray("FD_CLOSE"));
        QCOMPARE(receiveDisconnect(pair.client, pair.c).data, QByteArray("1017")); // DISC-4, WSD-4
    }

    void itSurvivesTheRespondersClose_data()
    {
        rowsWith<bool>({{"closed before", true}, {"closed after", false}}, UserData, Documented);
    }
    void itSurvivesTheRespondersClose()
    {
        // DISC-9, SEQ-A3, SEQ-A4: the responder's closesocket is unordered against our reading.
        QFETCH(bool, which);
        RowPair pair(row());
        sendDisconnect(pair.client, pair.c, "17");
        pair.engine.settle();
        receiveDisconnect(pair.server, pair.s);
        sendDisconnect(pair.server, pair.s, "1017");
        if (which)
            QCOMPARE(pair.server.closesocket(pair.s), 0);
        pair.engine.settle();
        QCOMPARE(receiveDisconnect(pair.client, pair.c).data, QByteArray("1017"));
        if (!which)
            QCOMPARE(pair.server.closesocket(pair.s), 0);
        QCOMPARE(pair.client.closesocket(pair.c), 0);
    }

    void beforeTheTeardownThereIsNone_data() { rows(UserData, Documented); }
    void beforeTheTeardownThereIsNone()
    {
        RowPair pair(row());
        const Inbound got = receiveDisconnect(pair.server, pair.s);
        QCOMPARE(got.error, 0); // WRD-5, DISC-3: too early, nothing to read
        QCOMPARE(got.data, QByteArray());
    }

    void aBufferTooSmallLosesNothing_data() { rows(UserData, Documented); }
    void aBufferTooSmallLosesNothing()
    {
        RowPair pair(row());
        sendDisconnect(pair.client, pair.c, "a long total");
        pair.engine.settle();
        QCOMPARE(receiveDisconnect(pair.server, pair.s, 3).error, WSAEFAULT); // DISC-7
        QCOMPARE(receiveDisconnect(pair.server, pair.s).data, QByteArray("a long total"));
    }

    void dataOverTheLimitIsRefused_data() { rows(UserData, Documented); }
    void dataOverTheLimitIsRefused()
    {
        RowPair pair(row());
        QCOMPARE(errorOf(pair.client, sendDisconnect(pair.client, pair.c, QByteArray(10241, 'x'))), WSAEFAULT); // DISC-7
        QCOMPARE(sendText(pair.client, pair.c, "x"), 1); // nothing was shut
        QCOMPARE(sendDisconnect(pair.client, pair.c, QByteArray(512, 'x')), 0);
        pair.engine.settle();
        receive(pair.server, pair.s);
        QCOMPARE(receiveDisconnect(pair.server, pair.s).data, QByteArray(512, 'x'));
    }

    void noBufferMeansNoDataAsked_data() { rows(UserData, Documented); }
    void noBufferMeansNoDataAsked()
    {
        RowPair pair(row());
        sendDisconnect(pair.client, pair.c, "17");
        pair.engine.settle();
        QCOMPARE(pair.server.WSARecvDisconnect(pair.s, nullptr), 0); // DISC-5
        QCOMPARE(receiveDisconnect(pair.server, pair.s).data, QByteArray("17")); // it has not been read yet
    }
};

QTEST_GUILESS_MAIN(DisconnectDataTest)
#include "tst_disconnect_data.moc"
