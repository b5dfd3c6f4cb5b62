// SO_LINGER and SO_DONTLINGER as options: one state under two names, and what lengths they take (section 9).
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"

using namespace halfclose;

namespace {

struct Read
{
    int error;
    LINGER linger;
    int length;
};
Read readLinger(Winsock &winsock, SOCKET s, int length = sizeof(LINGER))
{
    QByteArray space(16, '\x55');
    const int error = errorOf(winsock, winsock.getsockopt(s, SOL_SOCKET, SO_LINGER, space.data(), &length));
    LINGER linger;
    std::memcpy(&linger, space.constData(), sizeof(linger));
    return {error, linger, length};
}

int setRaw(Winsock &winsock, SOCKET s, int name, const QByteArray &value)
{
    return errorOf(winsock, winsock.setsockopt(s, SOL_SOCKET, name, value.constData(), int(value.size())));
}

struct One : TestEngine
{
    explicit One(const Row &row)
        : TestEngine(row.profile())
    {
        const ProtocolInfo info = protocolOf(engine, row.provider, row.ipv6);
        s = client.socket(info.iAddressFamily, info.iSocketType, info.iProtocol);
    }
    SOCKET s;
};

} // namespace

class LingerOptionsTest : public RuleTest
{
    Q_OBJECT

private Q_SLOTS:
    void theDefaultIsNotToLinger_data() { rows(EveryProvider, EveryProfile); }
    void theDefaultIsNotToLinger()
    {
        One one(row());
        const Read read = readLinger(one.client, one.s);
        QCOMPARE(read.error, 0);
        QCOMPARE(read.linger.l_onoff, quint16(0)); // LING-13, DVO-23: off, against one of the tables
        QCOMPARE(read.linger.l_linger, quint16(0)); // LING-13
        QCOMPARE(option(one.client, one.s, SO_DONTLINGER), 1); // LING-13
    }

    void whatIsSetReadsBack_data()
    {
        rowsWith<QList<int>>({{"{0,0}", {0, 0}},
                              {"{0,73}", {0, 73}},
                              {"{1,0}", {1, 0}},
                              {"{5,189}", {5, 189}},
                              {"{0x100,7}", {0x100, 7}}},
                             EveryProvider, Documented);
    }
    void whatIsSetReadsBack()
    {
        QFETCH(QList<int>, which);
        One one(row());
        QCOMPARE(setLinger(one.client, one.s, quint16(which[0]), quint16(which[1])), 0);
        const Read read = readLinger(one.client, one.s);
        QCOMPARE(read.error, 0);
        QCOMPARE(read.linger.l_onoff, quint16(which[0])); // LING-16: nonzero as it was set
        if (which[0] != 0)
            QCOMPARE(read.linger.l_linger, quint16(which[1])); // LING-16
        QCOMPARE(option(one.client, one.s, SO_DONTLINGER), int(which[0] == 0)); // LING-14
    }

    void eachIsTheOthersOpposite_data() { rows(EveryProvider, EveryProfile); }
    void eachIsTheOthersOpposite()
    {
        // DVO-16: the pages differ, Windows agrees with setsockopt's; so do both profiles.
        One one(row());
        setLinger(one.client, one.s, 1, 9);
        QCOMPARE(option(one.client, one.s, SO_DONTLINGER), 0); // LING-14
        QCOMPARE(setOption(one.client, one.s, SO_DONTLINGER, 1), 0);
        QCOMPARE(readLinger(one.client, one.s).linger.l_onoff, quint16(0)); // LING-14
        QCOMPARE(option(one.client, one.s, SO_DONTLINGER), 1);
        QCOMPARE(setOption(one.client, one.s, SO_DONTLINGER, 0), 0);
        QVERIFY(readLinger(one.client, one.s).linger.l_onoff != 0); // LING-15
        QCOMPARE(readLinger(one.client, one.s).linger.l_linger, quint16(9)); // LING-15: the last time that was set
    }

    void withoutATimeSetLingeringStillTurnsOn_data() { rows(EveryProvider, Documented); }
    void withoutATimeSetLingeringStillTurnsOn()
    {
        One one(row());
        QCOMPARE(setOption(one.client, one.s, SO_DONTLINGER, 0), 0);
        const LINGER linger = readLinger(one.client, one.s).linger;
        QVERIFY(linger.l_onoff != 0); // LING-15: for a time of the engine's choice,
        QVERIFY(linger.l_linger > 0); // which is not the one that turns every close into a reset
    }

    void aLingerStructureCutShortIsRefused_data()
    {
        rowsWith<int>({{"0", 0}, {"1", 1}, {"2", 2}}, EveryProvider, Documented);
    }
    void aLingerStructureCutShortIsRefused()
    {
        QFETCH(int, which);
        One one(row());
        QCOMPARE(setRaw(one.client, one.s, SO_LINGER, QByteArray(which, '\1')), WSAEFAULT); // LING-18
        QCOMPARE(readLinger(one.client, one.s, which).error, WSAEFAULT); // LING-18
        QCOMPARE(readLinger(one.client, one.s).linger.l_onoff, quint16(0)); // nothing was set
    }

    void aLongerOneIsTakenForWhatItBeginsWith_data() { rows(EveryProvider, Documented); }
    void aLongerOneIsTakenForWhatItBeginsWith()
    {
        One one(row());
        QCOMPARE(setRaw(one.client, one.s, SO_LINGER, QByteArray("\1\0\5\0\7\7\7\7", 8)), 0); // LING-18
        const Read read = readLinger(one.client, one.s, 8);
        QCOMPARE(read.error, 0);
        QCOMPARE(read.length, 4); // LING-18
        QCOMPARE(read.linger.l_linger, quint16(5));
    }

    void dontLingerTakesIntegersOfAnySize_data()
    {
        rowsWith<QByteArray>({{"1 octet", QByteArray("\1", 1)},
                              {"2 octets", QByteArray("\1\0", 2)},
                              {"4 octets", QByteArray("\1\0\0\0", 4)},
                              {"another truth", QByteArray("\0\2\0\0", 4)}},
                             EveryProvider, Documented);
    }
    void dontLingerTakesIntegersOfAnySize()
    {
        QFETCH(QByteArray, which);
        One one(row());
        setLinger(one.client, one.s, 1, 9);
        QCOMPARE(setRaw(one.client, one.s, SO_DONTLINGER, which), 0); // LING-19
        QCOMPARE(option(one.client, one.s, SO_DONTLINGER), 1); // LING-19: reads back 0 or 1
        QCOMPARE(setRaw(one.client, one.s, SO_DONTLINGER, QByteArray(which.size(), '\0')), 0);
        QCOMPARE(option(one.client, one.s, SO_DONTLINGER), 0); // LING-19
    }

    void dontLingerOfThreeOctetsIsRefused_data() { rows(EveryProvider, Documented); }
    void dontLingerOfThreeOctetsIsRefused()
    {
        One one(row());
        QCOMPARE(setRaw(one.client, one.s, SO_DONTLINGER, QByteArray(3, '\0')), WSAEFAULT); // LING-19: 1, 2 or 4, and no other
        QCOMPARE(option(one.client, one.s, SO_DONTLINGER), 1); // nothing was set
    }

    void dontLingerOfNoOctetsIsTaken_data() { rows(EveryProvider, Documented); }
    void dontLingerOfNoOctetsIsTaken()
    {
        One one(row());
        QCOMPARE(one.client.setsockopt(one.s, SOL_SOCKET, SO_DONTLINGER, "", 0), 0); // LING-19
    }

    void noValueAtAllIsRefused_data()
    {
        rowsWith<int>({{"SO_LINGER", SO_LINGER}, {"SO_DONTLINGER", SO_DONTLINGER}}, EveryProvider, Documented);
    }
    void noValueAtAllIsRefused()
    {
        QFETCH(int, which);
        One one(row());
        int length = 4;
        QCOMPARE(errorOf(one.client, one.client.setsockopt(one.s, SOL_SOCKET, which, nullptr, 4)), WSAEFAULT); // LING-18, LING-19
        QCOMPARE(errorOf(one.client, one.client.getsockopt(one.s, SOL_SOCKET, which, nullptr, &length)), WSAEFAULT); // LING-18
        QCOMPARE(errorOf(one.client, one.client.setsockopt(one.s, SOL_SOCKET, which, "\1\1\1\1", -1)), WSAEFAULT);
        Provider *provider = one.engine.providerOf(one.s);
        int error = 0; // SPI-6: the provider checks its own parameters
        QCOMPARE(provider->WSPSetSockOpt(one.s, SOL_SOCKET, which, nullptr, 4, &error), SOCKET_ERROR);
        QCOMPARE(error, WSAEFAULT); // LING-18, LING-19
    }
};

QTEST_GUILESS_MAIN(LingerOptionsTest)
#include "tst_linger_options.moc"
