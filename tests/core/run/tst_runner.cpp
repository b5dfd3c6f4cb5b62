// A lesson is played as lesson-format.md says: order, waiting, binding, expectations, connections.
// SPDX-License-Identifier: MIT
#include "tests/support/contract.h"
#include "tests/support/lesson_run.h"
#include "tests/support/providers.h"

using namespace halfclose;

class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentedLessonRuns()
    {
        const LessonRun run(R"(---
provider: session
---

| Client side | Server side |
|---|---|
| (1) `WSASendDisconnect(s, "17")` | |
| | (2) `FD_CLOSE` |
| | (3) `t = WSARecvDisconnect(s) -> "17"` |
| | (4) `total = 1025 + t` |
| | (5) `WSASendDisconnect(s, total)` |
| (6) `FD_CLOSE` | (5a) `closesocket(s)` |
| (7) `WSARecvDisconnect(s) -> "1042"` | |
| (8) `closesocket(s)` | |
)");
        QVERIFY2(run.passed(), qPrintable(run.report()));
        QCOMPARE(run.step(QStringLiteral("3")).actual, QStringLiteral("\"17\""));
        QCOMPARE(run.step(QStringLiteral("4")).actual, QStringLiteral("1042"));
        QCOMPARE(run.step(QStringLiteral("2")).expected, QStringLiteral("FD_CLOSE"));
        QVERIFY(run.step(QStringLiteral("1")).expected.isNull());
    }

    void theFirstFailedStepEndsTheRun()
    {
        const LessonRun run(R"(
| C | S |
|---|---|
| (1) `send(s, "x") -> 2` | |
| | (2) `recv(s)` |
)");
        QVERIFY(!run.passed());
        QCOMPARE(run.step(QStringLiteral("1")).status, StepStatus::Failed);
        QCOMPARE(run.step(QStringLiteral("1")).actual, QStringLiteral("1"));
        QCOMPARE(run.step(QStringLiteral("2")).status, StepStatus::NotReached);
        QVERIFY(run.step(QStringLiteral("2")).actual.isNull());
    }

    void aBlockingCallBlocksItsEndpointOnly()
    {
        // Both start in one row; the server's receive waits for what the client sends two steps later.
        const LessonRun blocking(R"(---
server: Server
---
| Server | Client |
|---|---|
| (1) `recv(s) -> "late"` | (2) `send(s, "late")` |
)");
        QVERIFY2(blocking.passed(), qPrintable(blocking.report()));
        QVERIFY(blocking.step(QStringLiteral("1")).end >= blocking.step(QStringLiteral("2")).start);
    }

    void stepsOfOneRowDoNotWaitForEachOther()
    {
        // Both ends have said FINISH before either has heard the other's (session-protocol.md, "Both send FN").
        const LessonRun run(R"(---
provider: session
---
| C | S |
|---|---|
| (1) `WSASendDisconnect(s, "17")` | (2) `WSASendDisconnect(s, "25")` |
| (3) `FD_CLOSE` | (4) `FD_CLOSE` |
| (5) `WSARecvDisconnect(s) -> "25"` | (6) `WSARecvDisconnect(s) -> "17"` |
)");
        QVERIFY2(run.passed(), qPrintable(run.report()));
        QStringList pdus;
        for (const Event &event : run.trace().events()) {
            if (event.layer == Layer::Wire && event.kind == Kind::Send && event.label != Symbol::None)
                pdus.append(run.trace().text(event.name));
        }
        QCOMPARE(pdus.count(QStringLiteral("FINISH")), 2);
    }

    void aWaitThatRunsOutTimesOut()
    {
        const LessonRun run(R"(---
timeout: 0.05
---
| C | S |
|---|---|
| | (1) `recv(s)` |
| (2) `send(s, "x")` | |
)");
        QCOMPARE(run.step(QStringLiteral("1")).status, StepStatus::TimedOut);
        QVERIFY(run.step(QStringLiteral("1")).actual.isNull());
        QCOMPARE(run.step(QStringLiteral("2")).status, StepStatus::NotReached);
    }

    void freeOrderTiesColumnsByWhatTheyWaitForOnly()
    {
        // In document order the first step would wait for ever.
        const LessonRun run(R"(---
order: free
---
| C | S |
|---|---|
| | (1) `recv(s) -> "x"` |
| (2) `send(s, "x")` | |
)");
        QVERIFY2(run.passed(), qPrintable(run.report()));
    }

    void anAbsentEventIsWatchedFor()
    {
        const LessonRun run(R"(
| C | S |
|---|---|
| | (1) `no FD_CLOSE` |
| (2) `shutdown(s, SD_SEND)` | |
| | (3) `FD_CLOSE` |
| | (4) `no FD_CLOSE` |
)");
        QVERIFY2(run.passed(), qPrintable(run.report()));
        QCOMPARE(run.step(QStringLiteral("1")).actual, QStringLiteral("no FD_CLOSE"));
        const LessonRun wrong(R"(
| C | S |
|---|---|
| (1) `shutdown(s, SD_SEND)` | |
| | (2) `no FD_CLOSE` |
)");
        QCOMPARE(wrong.step(QStringLiteral("2")).status, StepStatus::Failed);
        QCOMPARE(wrong.step(QStringLiteral("2")).actual, QStringLiteral("FD_CLOSE"));
    }

    void aCrashResetsEverySocketOfItsEndpoint_data() { everyProvider(); }
    void aCrashResetsEverySocketOfItsEndpoint()
    {
        QFETCH(QByteArray, provider);
        const LessonRun run("---\nprovider: " + provider + R"(
---
| C | S |
|---|---|
| (1) `crash` | |
| | (2) `FD_CLOSE -> WSAECONNRESET` |
| | (3) `recv(s) -> WSAECONNRESET` |
| | (4) `send(s, "x") -> WSAECONNRESET` |
| | (5) `WSAGetLastError() -> WSAECONNRESET` |
)");
        QVERIFY2(run.passed(), qPrintable(run.report()));
        QCOMPARE(run.step(QStringLiteral("2")).actual, QStringLiteral("FD_CLOSE -> WSAECONNRESET"));
    }

    void explicitConnections_data() { everyProvider(); }
    void explicitConnections()
    {
        QFETCH(QByteArray, provider);
        const LessonRun run("---\nprovider: " + provider + R"(
---
| C | S |
|---|---|
| | (1) `listener = socket()` `bind(listener)` `listen(listener)` |
| (2) `s = socket()` `connect(s)` | (3) `s = accept(listener)` |
| (4) `send(s, "hi") -> 2` | |
| | (4a) `recv(s) -> "hi"` |
| | (5) `closesocket(s)` `closesocket(listener)` |
| (6) `recv(s) -> 0` `closesocket(s)` | |
)");
        QVERIFY2(run.passed(), qPrintable(run.report()));
    }

    void connectWithoutListenerIsRefused_data() { everyProvider(); }
    void connectWithoutListenerIsRefused()
    {
        QFETCH(QByteArray, provider);
        const LessonRun run("---\nprovider: " + provider + R"(
---
| C | S |
|---|---|
| (1) `s = socket()` `connect(s) -> WSAECONNREFUSED` | |
| | (2) `listener = socket()` |
)");
        QVERIFY2(run.passed(), qPrintable(run.report())); // SETUP-13
    }

    void aNonblockingConnectWaitsForItsOutcome_data() { everyProvider(); }
    void aNonblockingConnectWaitsForItsOutcome()
    {
        QFETCH(QByteArray, provider);
        const LessonRun run("---\nprovider: " + provider + R"(
---
| C | S |
|---|---|
| | (1) `listener = socket()` `bind(listener)` `listen(listener)` |
| (2) `s = socket()` `ioctlsocket(s, FIONBIO, 1)` `connect(s) -> 0` | (3) `s = accept(listener)` |
| (4) `c = socket()` `ioctlsocket(c, FIONBIO, 1)` `connect(c) -> WSAEWOULDBLOCK` | (5) `s2 = accept(listener)` |
)");
        QVERIFY2(run.passed(), qPrintable(run.report())); // SETUP-9
    }

    void theConditionFunctionSeesTheCaller()
    {
        const LessonRun run(R"(---
provider: session
---
| C | S |
|---|---|
| | (1) `listener = socket()` `bind(listener)` `listen(listener)` |
| (2) `s = socket()` `WSAConnect(s, "hi", qos: "rate=1000,peak=2000,latency=50000") -> ok calleeData="ok"` | (3) `WSAAccept(listener, CF_DEFER) -> WSATRY_AGAIN` `s = WSAAccept(listener, CF_ACCEPT, "ok") -> ok callerData="hi"` |
| (4) `c = socket()` `WSAConnect(c, "me too") -> WSAECONNREFUSED calleeData="full"` | (5) `WSAAccept(listener, CF_REJECT, "full") -> WSAECONNREFUSED` |
)");
        QVERIFY2(run.passed(), qPrintable(run.report())); // COND-3, COND-4, COND-5, COND-7
        const StepResult accepted = run.step(QStringLiteral("3.2"));
        for (const auto &[name, value] : accepted.fields) {
            if (name == QLatin1String("qos"))
                QVERIFY2(value.contains(QLatin1String("rate=1000")), qPrintable(value)); // QOS-4
        }
    }

    void unreadDataAtCloseEatsTheReply()
    {
        // The last kilobyte that is lost: what a connection does that closes with a byte unread (README).
        const LessonRun run(R"(
| Client | Server |
|---|---|
| (1) `send(s, "request")` | |
| | (2) `send(s, bytes(1024))` |
| | (3) `closesocket(s)` |
| (4) `recv(s) -> WSAECONNRESET` | |
)");
        QVERIFY2(run.passed(), qPrintable(run.report())); // RECV-10
    }

    void aValueByItselfKeepsItsKind()
    {
        const LessonRun run(R"(
| C | S |
|---|---|
| (1) `x = "abc" -> "abc"` `send(s, x)` | (2) `recv(s) -> "abc"` |
| (3) `y = bytes(300)` `send(s, y)` | (4) `recv(s, 1000) -> bytes(300)` |
| (5) `z = 17 -> 17` `w = z + 1 -> 18` | |
)");
        QVERIFY2(run.passed(), qPrintable(run.report()));
    }

    void whatAStepLacksIsSaid_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char *name, const QByteArray &rows, const char *outcome) {
            QTest::newRow(name) << rows << QString::fromLatin1(outcome);
        };
        row("a socket", "| (1) `x = 5` | |\n| (2) `send(x, \"a\")` | |\n", "(2) failed: send needs a socket here");
        row("data", "| (1) `t = socket()` | |\n| (2) `send(s, t)` | |\n", "(2) failed: send needs data here");
        row("a number", "| (1) `x = \"abc\"` | |\n| (2) `recv(s, x)` | |\n", "(2) failed: recv needs a number here");
        row("a number to add", "| (1) `x = \"abc\"` | |\n| (2) `y = x + 1` | |\n", "(2) failed: a decimal number is needed to add");
        row("a sum that there is room for", "| (1) `x = 9223372036854775807 + 1` | |\n", "(1) failed: the sum is too large");
        const QByteArray nothing = "| (1) `shutdown(s, SD_RECEIVE)` | |\n| (2) `t = recv(s) -> WSAESHUTDOWN` | |\n";
        const char *unbound = "(3) failed: 't' has no value: the step that binds it did not return one";
        row("a value to send", nothing + "| (3) `send(s, t)` | |\n", unbound);
        row("a value to add", nothing + "| (3) `x = 1 + t` | |\n", unbound);
        row("a value to keep", nothing + "| (3) `x = t` | |\n", unbound);
    }
    void whatAStepLacksIsSaid()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, outcome);
        QCOMPARE(outcomeOf(lessonWithRows(rows)), outcome);
    }

    void aFailedNameFailsItsStepAndNothingElse()
    {
        const LessonRun run(R"(
| C | S |
|---|---|
| (1) `t = recv(s) -> 0` | (2) `closesocket(s)` |
| (3) `x = t + 1` | |
)");
        QVERIFY2(run.passed(), qPrintable(run.report()));
    }
};

QTEST_APPLESS_MAIN(RunnerTest)
#include "tst_runner.moc"
