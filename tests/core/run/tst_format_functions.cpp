// lesson-format.md, the table of functions: every one of them, at both levels, takes what its row says and returns it.
// SPDX-License-Identifier: MIT
#include <QRegularExpression>

#include "tests/support/contract.h"

using namespace halfclose;

namespace {

const QByteArray session = "provider: session\n";
const QByteArray listening = "| | (l) `listener = socket()` `bind(listener) -> 0` `listen(listener) -> 0` |\n";

} // namespace

class FormatFunctionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFunctionReturnsWhatItsRowSays_data()
    {
        QTest::addColumn<QByteArray>("lesson");
        promise("| `socket` | | socket |") << lessonWithRows("| (1) `s = socket() -> ok` `connect(s) -> WSAECONNREFUSED` | (2) `x = socket()` |\n");
        promise("| `bind`, `listen` | `s`; `s [, backlog]` | 0 |")
            << lessonWithRows("| (1) `s = socket()` | (2) `l = socket()` `bind(l) -> 0` `listen(l, 5) -> 0` |\n| (3) `connect(s) -> 0` | |\n");
        promise(R"(| `connect`, `WSAConnect` | `s [, callerData]` `[, qos: "rate=N,peak=N,latency=N"]` | 0; `calleeData=` |)")
            << lessonWithRows(listening
                                  + "| (1) `s = socket()` `connect(s, \"me\", qos: \"rate=1,peak=2,latency=3\") -> 0 calleeData=\"you\"` | (2) `WSAAccept(listener, CF_ACCEPT, \"you\") -> ok callerData=\"me\"` |\n"
                                    "| (3) `c = socket()` `WSAConnect(c, \"again\") -> 0 calleeData=\"\"` | (4) `WSAAccept(listener) -> ok callerData=\"again\"` |\n",
                              session);
        promise("| `accept` | `listener` | socket |")
            << lessonWithRows(listening + "| (1) `s = socket()` `connect(s)` | (2) `s = accept(listener) -> ok` `send(s, \"x\")` |\n| (3) `recv(s) -> \"x\"` | |\n");
        promise(R"(| `WSAAccept` | `listener [, CF_ACCEPT \| CF_REJECT \| CF_DEFER [, calleeData]]` | socket; `callerData=`, `callerId=`, `qos=` |)")
            << lessonWithRows(listening
                                  + "| (1) `s = socket()` `connect(s)` | (2) `WSAAccept(listener, CF_DEFER) -> WSATRY_AGAIN` `WSAAccept(listener) -> ok` |\n"
                                    "| (3) `c = socket()` `WSAConnect(c, \"me\") -> WSAECONNREFUSED calleeData=\"no\"` | (4) `WSAAccept(listener, CF_REJECT, \"no\") -> WSAECONNREFUSED` |\n",
                              session);
        promise("| `send`, `WSASend` | `s, data` | bytes sent |")
            << lessonWithRows("| (1) `send(s, \"abc\") -> 3` `WSASend(s, bytes(70000)) -> 70000` | |\n");
        promise("| `recv`, `WSARecv` | `s [, capacity]` | the data; `0` at a graceful close (`WSARecv`, message-oriented: `WSAEDISCON`) |")
            << lessonWithRows("| (1) `send(s, \"abc\")` `shutdown(s, SD_SEND)` | (2) `recv(s) -> \"abc\"` `recv(s) -> 0` `WSARecv(s) -> WSAEDISCON` |\n", session);
        promise("| `recv`, `WSARecv` | `s [, capacity]` | the data; `0` at a graceful close")
            << lessonWithRows("| (1) `send(s, \"abc\")` `shutdown(s, SD_SEND)` | (2) `recv(s, 2) -> \"ab\"` `WSARecv(s, 9) -> \"c\"` `recv(s) -> 0` `WSARecv(s) -> 0` |\n");
        promise(R"(| `shutdown` | `s, SD_RECEIVE \| SD_SEND \| SD_BOTH` | 0 |)")
            << lessonWithRows("| (1) `shutdown(s, SD_RECEIVE) -> 0` `shutdown(s, SD_SEND) -> 0` | (2) `shutdown(s, SD_BOTH) -> 0` |\n");
        promise("| `WSASendDisconnect` | `s [, data]` | 0 |")
            << lessonWithRows("| (1) `WSASendDisconnect(s) -> 0` | (2) `WSASendDisconnect(s, \"17\") -> 0` |\n", session);
        promise(R"(| `WSARecvDisconnect` | `s [, capacity]` | the data, `""` where there is none |)")
            << lessonWithRows("| (1) `WSASendDisconnect(s)` | (2) `WSARecvDisconnect(s) -> \"\"` `WSASendDisconnect(s, \"17\")` |\n"
                              "| (3) `WSARecvDisconnect(s, 20) -> \"17\"` | |\n",
                              session);
        promise("| `closesocket` | `s` | 0 |") << lessonWithRows("| (1) `closesocket(s) -> 0` | (2) `recv(s) -> 0` |\n");
        promise(R"(| `setsockopt` | `s, SO_LINGER, onoff, seconds`; `s, SO_DONTLINGER \| SO_CONDITIONAL_ACCEPT \| SO_RCVBUF \| SO_SNDBUF, value` | 0 |)")
            << lessonWithRows("| (1) `setsockopt(s, SO_LINGER, 1, 0) -> 0` `setsockopt(s, SO_DONTLINGER, 1) -> 0` "
                              "`setsockopt(s, SO_RCVBUF, 5000) -> 0` `setsockopt(s, SO_SNDBUF, 5000) -> 0` | (2) `l = socket()` `setsockopt(l, SO_CONDITIONAL_ACCEPT, 1) -> 0` |\n");
        promise("| `getsockopt` | `s, option` | integer; `SO_LINGER`: l_onoff, and `seconds=` |")
            << lessonWithRows("| (1) `getsockopt(s, SO_LINGER) -> 0 seconds=0` `getsockopt(s, SO_DONTLINGER) -> 1` "
                              "`setsockopt(s, SO_LINGER, 1, 7)` `getsockopt(s, SO_LINGER) -> 1 seconds=7` `getsockopt(s, SO_DONTLINGER) -> 0` | |\n");
        promise(R"(| `ioctlsocket` | `s, FIONBIO, 0 \| 1` | 0 |)")
            << lessonWithRows("| (1) `ioctlsocket(s, FIONBIO, 1) -> 0` `recv(s) -> WSAEWOULDBLOCK` `ioctlsocket(s, FIONBIO, 0) -> 0` | |\n");
        promise("| `WSAEventSelect`, `WSAAsyncSelect` | `s, flags or 0` | 0 |")
            << lessonWithRows("| (1) `WSAEventSelect(s, FD_READ\\|FD_CLOSE) -> 0` `WSAEventSelect(s, 0) -> 0` "
                              "`WSAAsyncSelect(s, FD_READ) -> 0` `WSAAsyncSelect(s, 0) -> 0` | |\n");
        promise("| `WSAEnumNetworkEvents` | `s` | the recorded flags, or 0; a field per event with an error: `FD_CLOSE=WSAECONNRESET` |")
            << lessonWithRows("| (1) `crash` | |\n| | (2) `WSAEnumNetworkEvents(s) -> FD_WRITE\\|FD_CLOSE FD_CLOSE=WSAECONNRESET` `WSAEnumNetworkEvents(s) -> 0` `no FD_READ` |\n");
        promise("| `WSAGetLastError` | | the endpoint's last error, or 0 |")
            << lessonWithRows("| (1) `WSAGetLastError() -> 0` `closesocket(s)` `send(s, \"x\") -> WSAENOTSOCK` `WSAGetLastError() -> WSAENOTSOCK` | (2) `WSAGetLastError() -> 0` |\n");
    }
    void aFunctionReturnsWhatItsRowSays()
    {
        QFETCH(QByteArray, lesson);
        QCOMPARE(outcomeOf(lesson), QStringLiteral("passed"));
    }

    void namesOfSocketsAreAddresses()
    {
        // promise(R"(| `getsockname`, `getpeername` | `s` | `"address:port"` |)")
        const LessonRun run(lessonWithRows("| (1) `a = getsockname(s)` `send(s, a)` | (2) `b = getpeername(s)` `recv(s) -> b` |\n"));
        QVERIFY2(run.passed(), qPrintable(run.report()));
        static const QRegularExpression address(QStringLiteral("^\"127\\.0\\.0\\.1:[1-9][0-9]*\"$"));
        QVERIFY(address.match(run.step(QStringLiteral("1")).actual).hasMatch());
    }

    void theConditionSeesWhoCalls()
    {
        const LessonRun run(lessonWithRows(listening + "| (1) `s = socket()` `connect(s, \"me\", qos: \"rate=1,peak=2,latency=50000\")` | (2) `s = WSAAccept(listener)` |\n",
                                           session));
        QVERIFY2(run.passed(), qPrintable(run.report()));
        QMap<QString, QString> fields;
        for (const auto &[name, value] : run.step(QStringLiteral("2")).fields)
            fields.insert(name, value);
        QCOMPARE(fields.keys().join(u' '), QStringLiteral("callerData callerId qos"));
        QCOMPARE(fields.value(QStringLiteral("callerData")), QStringLiteral("\"me\""));
        QVERIFY(fields.value(QStringLiteral("callerId")).startsWith(QLatin1String("\"127.0.0.1:")));
        QCOMPARE(fields.value(QStringLiteral("qos")), QStringLiteral("\"rate=1,peak=2,latency=50000\""));
    }

    // Every step of it in its provider's name: the outcomes are those of the calls that they serve.
    void everyProvidersFunctionDoesAsTheCallItServes()
    {
        // promise("- **WSP names**: `WSPSocket`, `WSPBind`, `WSPListen`, `WSPConnect`, `WSPAccept`,")
        const LessonRun run(lessonWithRows(R"(| | (1) `listener = WSPSocket()` `WSPBind(listener) -> 0` `WSPListen(listener) -> 0` `WSPEventSelect(listener, FD_ACCEPT)` |
| (2) `s = WSPSocket()` `WSPConnect(s, "me") -> 0 calleeData="you"` | (3) `s = WSPAccept(listener, CF_ACCEPT, "you") -> ok callerData="me"` |
| (4) `WSPSetSockOpt(s, SO_LINGER, 1, 5) -> 0` `WSPGetSockOpt(s, SO_LINGER) -> 1 seconds=5` `WSPSetSockOpt(s, SO_DONTLINGER, 1)` | (5) `WSPIoctl(s, FIONBIO, 1) -> 0` `WSPRecv(s) -> WSAEWOULDBLOCK` |
| (6) `a = WSPGetSockName(s)` `WSPSend(s, a)` | (7) `b = WSPGetPeerName(s)` `WSPRecv(s) -> b` |
| (8) `WSPAsyncSelect(s, FD_CLOSE) -> 0` `WSPEventSelect(s, FD_CLOSE) -> 0` | (9) `WSPShutdown(s, SD_SEND) -> 0` |
| (10) `WSPEnumNetworkEvents(s) -> FD_CLOSE` `WSPRecv(s) -> WSAEDISCON` `WSPSendDisconnect(s, "17") -> 0` | |
| | (11) `WSPRecvDisconnect(s) -> "17"` `WSPCloseSocket(s) -> 0` |
| (12) `WSPCloseSocket(s) -> 0` | |
)",
                                           session));
        QVERIFY2(run.passed(), qPrintable(run.report()));
    }
};

QTEST_APPLESS_MAIN(FormatFunctionsTest)
#include "tst_format_functions.moc"
