// Socket options in general: which there are, what lengths and values they take, and what is refused.
// SPDX-License-Identifier: MIT
#include "tests/support/rule_test.h"

using namespace halfclose;

class OptionsTest : public RuleTest
{
    Q_OBJECT

    static constexpr int nobodysOption = 0x7777;
    static constexpr int nobodysLevel = 4711;

    struct One : RowListener
    {
        explicit One(const Row &row)
            : RowListener(row)
            , s(socket(client))
        {
        }
        SOCKET s;
    };
    static int readError(Winsock &winsock, SOCKET s, int level, int name)
    {
        int value = 0;
        int length = sizeof(value);
        return errorOf(winsock, winsock.getsockopt(s, level, name, reinterpret_cast<char *>(&value), &length));
    }

private Q_SLOTS:
    void anOptionThatNobodyHasIsRefused_data()
    {
        rowsWith<QPair<int, int>>({{"of the socket's level", {SOL_SOCKET, nobodysOption}},
                                   {"of a level that there is not", {nobodysLevel, SO_SNDBUF}},
                                   {"of TCP's level", {IPPROTO_TCP, nobodysOption}}},
                                  EveryProvider, Documented);
    }
    void anOptionThatNobodyHasIsRefused()
    {
        using Where = QPair<int, int>;
        QFETCH(Where, which);
        One one(row());
        QCOMPARE(readError(one.client, one.s, which.first, which.second), WSAENOPROTOOPT);
        QCOMPARE(errorOf(one.client, setOption(one.client, one.s, which.second, 1, which.first)), WSAENOPROTOOPT);
    }

    void aSocketKnowsItsType_data() { rows(EveryProvider, Documented); }
    void aSocketKnowsItsType()
    {
        One one(row());
        QCOMPARE(option(one.client, one.s, SO_TYPE), one.info.iSocketType);
        QCOMPARE(errorOf(one.client, setOption(one.client, one.s, SO_TYPE, 1)), WSAENOPROTOOPT); // and keeps it
    }

    void aBufferOfLessThanNothingIsRefused_data()
    {
        rowsWith<int>({{"to send", SO_SNDBUF}, {"to receive", SO_RCVBUF}}, EveryProvider, Documented);
    }
    void aBufferOfLessThanNothingIsRefused()
    {
        QFETCH(int, which);
        One one(row());
        QCOMPARE(setOption(one.client, one.s, which, 20'000), 0);
        QCOMPARE(errorOf(one.client, setOption(one.client, one.s, which, -1)), WSAEINVAL);
        QCOMPARE(option(one.client, one.s, which), 20'000); // as it was
    }

    // SPI-6: the provider checks its own parameters.
    void withoutAValueNothingIsSet_data() { rows(EveryProvider, Documented); }
    void withoutAValueNothingIsSet()
    {
        One one(row());
        Provider *provider = one.engine.providerOf(one.s);
        const char value[4] = {};
        for (const auto &[from, length] : {std::pair<const char *, int>(nullptr, 4), {value, 0}}) {
            int error = 0;
            QCOMPARE(provider->WSPSetSockOpt(one.s, SOL_SOCKET, SO_SNDBUF, from, length, &error), SOCKET_ERROR);
            QCOMPARE(error, WSAEFAULT);
        }
        int error = 0;
        QCOMPARE(provider->WSPIoctl(one.s, FIONBIO, nullptr, nullptr, &error), SOCKET_ERROR);
        QCOMPARE(error, WSAEFAULT);
        QVERIFY(provider->blocking(one.s));
    }
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "tst_options.moc"
