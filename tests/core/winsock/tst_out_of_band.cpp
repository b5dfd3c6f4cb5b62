// Out-of-band data: FD_OOB is level-triggered and re-enabled as FD_READ is (section 11). Only tcp carries any.
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"
#include "tests/support/watcher.h"

using namespace halfclose;

class OutOfBandTest : public RuleTest
{
    Q_OBJECT

    static void bothWays(int profiles = EveryProfile)
    {
        rowsWith<int>({{"WSAEventSelect", Watcher::E}, {"WSAAsyncSelect", Watcher::A}}, OutOfBand, profiles);
    }
    static void sendUrgent(RowPair &pair, const char *octet)
    {
        QCOMPARE(pair.client.send(pair.c, octet, 1, MSG_OOB), 1);
        pair.engine.settle();
    }
    static QByteArray receiveUrgent(RowPair &pair)
    {
        char octet = 0;
        return pair.server.recv(pair.s, &octet, 1, MSG_OOB) == 1 ? QByteArray(1, octet) : QByteArray();
    }

private Q_SLOTS:
    void anUrgentByteIsAnnouncedAndReadApart_data() { bothWays(); }
    void anUrgentByteIsAnnouncedAndReadApart()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_OOB);
        QCOMPARE(watcher.told(), QByteArray());
        sendUrgent(pair, "!");
        QCOMPARE(watcher.told(), QByteArray("FD_OOB")); // EVT-10
        QCOMPARE(watcher.told(), QByteArray()); // EVT-8
        QCOMPARE(receiveUrgent(pair), QByteArray("!"));
        QCOMPARE(watcher.told(), QByteArray()); // EVT-10: true no more
        sendUrgent(pair, "?");
        QCOMPARE(watcher.told(), QByteArray("FD_OOB")); // EVT-9: the receive has re-enabled it
    }

    void whatIsThereAtRegistrationIsAnnounced_data() { bothWays(); }
    void whatIsThereAtRegistrationIsAnnounced()
    {
        QFETCH(int, which);
        RowPair pair(row());
        sendUrgent(pair, "!");
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_OOB);
        QCOMPARE(watcher.told(), QByteArray("FD_OOB")); // EVT-14
        watcher.select(FD_OOB);
        const bool silent = row().windows && which == Watcher::E;
        QCOMPARE(watcher.told(), silent ? QByteArray() : QByteArray("FD_OOB")); // EVT-15, DVO-7
    }

    void anotherByteWhileAnnounced_data() { bothWays(); }
    void anotherByteWhileAnnounced()
    {
        QFETCH(int, which);
        RowPair pair(row());
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_OOB);
        sendUrgent(pair, "!");
        QCOMPARE(watcher.told(), QByteArray("FD_OOB"));
        sendUrgent(pair, "?");
        const bool again = row().windows && which == Watcher::E;
        QCOMPARE(watcher.told(), again ? QByteArray("FD_OOB") : QByteArray()); // EVT-13, DVO-4
    }

    void inLineItIsOrdinaryData_data() { bothWays(Documented); }
    void inLineItIsOrdinaryData()
    {
        QFETCH(int, which);
        RowPair pair(row());
        QCOMPARE(setOption(pair.server, pair.s, SO_OOBINLINE, 1), 0);
        Watcher watcher(pair.server, pair.s, Watcher::Way(which), FD_READ | FD_OOB);
        sendUrgent(pair, "!");
        QCOMPARE(watcher.told(), QByteArray("FD_READ")); // EVT-19
        QCOMPARE(receive(pair.server, pair.s).data, QByteArray("!"));
    }
};

QTEST_GUILESS_MAIN(OutOfBandTest)
#include "tst_out_of_band.moc"
