// Every form of step is read as documented.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/lesson/step_text.h"
#include "core/spi/constants.h"
#include "tests/support/lesson_mistakes.h"

using namespace halfclose;

namespace {

// The step follows others that bind what it may need.
Step parsedStep(const QByteArray &code)
{
    const ParseResult result = parseLesson("| Client | Server |\n|---|---|\n"
                                           "| | (a) `listener = socket()` `total = 5` `s = socket()` `x = socket()` |\n"
                                           "| | (b) ``" + code + "`` |\n",
        QStringLiteral("test"));
    for (const QString &line : mistakeLines(result.mistakes))
        qWarning("%s", qPrintable(line));
    return result.mistakes.isEmpty() ? result.lesson.steps.last() : Step();
}

CallAction parsedCall(const QByteArray &code)
{
    return std::get<CallAction>(parsedStep(code).action);
}

Operand parsedData(const QByteArray &operand)
{
    return parsedCall("send(s, " + operand + ")").arguments[1].value;
}

} // namespace

class StepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFormIsAStep_data()
    {
        QTest::addColumn<QByteArray>("code");
        for (const char *code : {"socket()", "bind(s)", "listen(s)", "listen(s, 5)", "listen(s, 0)", "connect(s)",
                 "connect(s, \"hi\") -> 0 calleeData=\"ok\"", "WSAConnect(s, \"hi\", qos: \"rate=1,peak=2,latency=3\")",
                 "WSAConnect(s, qos: \"rate=4294967295\") -> WSAEWOULDBLOCK", "accept(listener)",
                 "accept(listener) -> WSAEWOULDBLOCK", "WSAAccept(listener)", "WSAAccept(listener, CF_DEFER) -> WSATRY_AGAIN",
                 "t = WSAAccept(listener, CF_ACCEPT, \"ok\") -> ok callerData=\"hi\" callerId=\"\" qos=\"rate=1\"",
                 "WSAAccept(listener, CF_REJECT, bytes(3)) -> WSAECONNREFUSED", "send(s, \"a\") -> 1", "send(s, total)",
                 "send(s, 17)", "WSASend(s, bytes(1000)) -> 1000", "recv(s) -> 0", "recv(s, 10) -> \"a\"",
                 "WSARecv(s) -> WSAEDISCON", "recv(s) -> bytes(70000)", "recv(s) -> total", "recv(s) -> \"\"",
                 "shutdown(s, SD_BOTH)", "shutdown(s, SD_SEND) -> WSAENOTCONN", "WSASendDisconnect(s)",
                 "WSASendDisconnect(s, \"17\") -> ok", "WSARecvDisconnect(s, 0) -> WSAEFAULT", "closesocket(s) -> 0",
                 "setsockopt(s, SO_LINGER, 1, 0)", "setsockopt(s, SO_DONTLINGER, 1)",
                 "setsockopt(s, SO_CONDITIONAL_ACCEPT, 1)", "setsockopt(s, SO_RCVBUF, total)",
                 "getsockopt(s, SO_LINGER) -> 1 seconds=5", "getsockopt(s, SO_ERROR) -> 0", "getsockopt(s, SO_DONTLINGER)",
                 "ioctlsocket(s, FIONBIO, 1)", "WSAEventSelect(s, FD_READ)", "WSAEventSelect(s, 0)",
                 "WSAAsyncSelect(s, 0)", "WSAEnumNetworkEvents(s) -> 0", "WSAEnumNetworkEvents(s) -> FD_CLOSE FD_CLOSE=WSAECONNRESET",
                 "WSAGetLastError() -> WSAEWOULDBLOCK", "WSAGetLastError() -> 0", "getsockname(s) -> \"127.0.0.1:1\"",
                 "getpeername(s) -> WSAENOTCONN", "FD_READ", "FD_ACCEPT(listener)", "FD_CLOSE -> WSAECONNRESET",
                 "no FD_CLOSE", "no FD_CLOSE(x)", "y = 1 + total + \"17\" -> 23", "y = total", "wait 0 ms", "wait 100 ms", "crash",
                 "WSPSocket()", "WSPBind(s)", "WSPListen(s, 1)", "WSPConnect(s)", "WSPAccept(listener, CF_ACCEPT)",
                 "WSPSend(s, \"a\")", "WSPRecv(s, 5)", "WSPShutdown(s, SD_RECEIVE)", "WSPSendDisconnect(s, total)",
                 "WSPRecvDisconnect(s)", "WSPCloseSocket(s)", "WSPSetSockOpt(s, SO_LINGER, 1, 5)",
                 "WSPGetSockOpt(s, SO_LINGER) -> 1 seconds=5", "WSPIoctl(s, FIONBIO, 0)", "WSPEventSelect(s, FD_OOB)",
                 "WSPAsyncSelect(s, FD_CONNECT)", "WSPEnumNetworkEvents(s)", "WSPGetSockName(s)", "WSPGetPeerName(s)"})
            QTest::newRow(code) << QByteArray(code);
    }
    // What is read prints as it was written, where it was written with the usual spaces.
    void everyFormIsAStep()
    {
        QFETCH(QByteArray, code);
        const Step step = parsedStep(code);
        QCOMPARE(stepText(step), QString::fromUtf8(code));
        QCOMPARE(step.text, QString::fromUtf8(code));
    }

    void spacesDoNotMatter()
    {
        QCOMPARE(stepText(parsedStep(" t=recv( s ,10 )->\"a\" ")), QStringLiteral("t = recv(s, 10) -> \"a\""));
        QCOMPARE(stepText(parsedStep("WSAEventSelect(s,FD_READ \\| FD_CLOSE)")), QStringLiteral("WSAEventSelect(s, FD_READ|FD_CLOSE)"));
        QCOMPARE(stepText(parsedStep("y=1+-2->-1")), QStringLiteral("y = 1 + -2 -> -1"));
        QCOMPARE(stepText(parsedStep("wait 100ms")), QStringLiteral("wait 100 ms"));
        QCOMPARE(stepText(parsedStep("no FD_CLOSE ( x )")), QStringLiteral("no FD_CLOSE(x)"));
    }

    void keyedArgumentsStandBehindTheOthers()
    {
        const CallAction call = parsedCall("connect(s, qos: \"rate=1\", \"hi\")");
        QCOMPARE(call.arguments.size(), 3);
        QVERIFY(call.arguments[1].keyword.isEmpty());
        QVERIFY(call.arguments[1].value == Operand(QByteArray("hi")));
        QCOMPARE(call.arguments[2].keyword, QStringLiteral("qos"));
    }

    void constantsHaveTheirValues()
    {
        const auto flags = [](const QByteArray &code, int argument) {
            return std::get<FlagsOperand>(parsedCall(code).arguments[argument].value);
        };
        QCOMPARE(flags("shutdown(s, SD_SEND)", 1).value, quint32(SD_SEND));
        QCOMPARE(flags("WSAAccept(listener, CF_DEFER)", 1).value, quint32(CF_DEFER));
        QCOMPARE(flags("setsockopt(s, SO_DONTLINGER, 1)", 1).value, quint32(SO_DONTLINGER));
        QCOMPARE(flags("ioctlsocket(s, FIONBIO, 1)", 1).value, FIONBIO);
        const FlagsOperand events = flags("WSAEventSelect(s, FD_CLOSE\\|FD_READ)", 1);
        QCOMPARE(events.value, quint32(FD_READ | FD_CLOSE));
        QCOMPARE(events.names, (QStringList{QStringLiteral("FD_CLOSE"), QStringLiteral("FD_READ")}));
    }

    void stringsHoldAnyByte()
    {
        QVERIFY(parsedData("\"a\\\"\\\\\\n\\r\\t\\x00\\xfF\\x41\"") == Operand(QByteArray("a\"\\\n\r\t\0\xFF" "A", 9)));
        QVERIFY(parsedData("\"a`b (c), d -> e: f = g + h\"") == Operand(QByteArray("a`b (c), d -> e: f = g + h")));
        QVERIFY(parsedData("\"a\\|b\"") == Operand(QByteArray("a|b")));
        QVERIFY(parsedData("\"\"") == Operand(QByteArray("")));
        QVERIFY(parsedData("\"é🙂\"") == Operand(QByteArray("é🙂")));
        QVERIFY(parsedData("bytes(0)") == Operand(PatternOperand{0}));
        QVERIFY(parsedData("-9223372036854775808") == Operand(std::numeric_limits<qint64>::min()));
    }

    void anErrorIsTheValueOfGetLastErrorAndElseAFailure()
    {
        for (const char *code : {"WSAGetLastError() -> WSAEWOULDBLOCK", "recv(s) -> WSAEWOULDBLOCK", "FD_CLOSE -> WSAEWOULDBLOCK"}) {
            const Step step = parsedStep(code);
            QCOMPARE(std::get<ErrorOutcome>(step.expected->value).error, WSAEWOULDBLOCK);
        }
        const Step step = parsedStep("WSAEnumNetworkEvents(s) -> FD_CLOSE FD_CLOSE=WSAECONNRESET");
        QCOMPARE(step.expected->fields[0].name, QStringLiteral("FD_CLOSE"));
        QVERIFY(step.expected->fields[0].value == (std::variant<Operand, ErrorOutcome>(ErrorOutcome{WSAECONNRESET})));
    }

    void whatIsExpectedPrintsAsInAReport_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *code, const char *expected) {
            QTest::newRow(code) << QByteArray(code) << (expected ? QString::fromUtf8(expected) : QString());
        };
        row("recv(s)", nullptr);
        row("recv(s) -> \"17\"", "\"17\"");
        row("recv(s) -> 0", "0");
        row("FD_CLOSE(x)", "FD_CLOSE");
        row("FD_CLOSE -> WSAECONNRESET", "FD_CLOSE -> WSAECONNRESET");
        row("no FD_CLOSE", "no FD_CLOSE");
        row("getsockopt(s, SO_LINGER) -> 1 seconds=5", "1 seconds=5");
        row("WSAEnumNetworkEvents(s) -> FD_READ\\|FD_CLOSE", "FD_READ|FD_CLOSE");
        row("wait 5 ms", nullptr);
    }
    void whatIsExpectedPrintsAsInAReport()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, expected);
        const QString text = expectedText(parsedStep(code));
        QCOMPARE(text, expected);
        QCOMPARE(text.isNull(), expected.isNull());
    }
};

QTEST_GUILESS_MAIN(StepsTest)
#include "tst_steps.moc"
