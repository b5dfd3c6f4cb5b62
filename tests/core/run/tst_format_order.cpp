// lesson-format.md, "Connections" and "Order": who is connected to whom, what waits for what, and what ends a run.
// SPDX-License-Identifier: MIT
#include "core/run/explorer.h"
#include "tests/support/contract.h"

using namespace halfclose;

namespace {

const QByteArray session = "provider: session\n";
const QByteArray freely = "order: free\n";

} // namespace

class FormatOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheDocumentSaysHolds_data()
    {
        QTest::addColumn<QByteArray>("lesson");
        QTest::addColumn<QString>("outcome");
        const QString passed = QStringLiteral("passed");

        promise("A lesson without `connect`, `WSAConnect` or `WSPConnect` steps is connected before its first step: the server listens on loopback, each client connects, the server accepts.")
            << QByteArray("---\nserver: S\n---\n| A | S | B |\n|---|---|---|\n| (1) `send(s, \"a\")` | (2) `recv(s1) -> \"a\"` | |\n"
                          "| | (3) `recv(s2) -> \"b\"` | (4) `send(s, \"b\")` |\n")
            << passed;
        promise("Each client's connected socket is `s`; the server's are `s1`, `s2`, ... in the order of the client columns, and `s` is `s1`.")
            << QByteArray("---\nserver: S\n---\n| A | S | B |\n|---|---|---|\n| (1) `send(s, \"a\")` | | (2) `send(s, \"b\")` |\n"
                          "| | (3) `recv(s) -> \"a\"` `send(s1, \"c\")` `recv(s2) -> \"b\"` | |\n| (4) `recv(s) -> \"c\"` | | |\n")
            << passed;
        promise("- In such a lesson every connected socket has `WSAEventSelect(s, FD_READ|FD_WRITE|FD_OOB|FD_CLOSE)` in force (so it is non-blocking),")
            << lessonWithRows("| (1) `recv(s) -> WSAEWOULDBLOCK` `FD_WRITE` `no FD_READ` `no FD_OOB` | |\n| | (2) `closesocket(s)` |\n| (3) `FD_CLOSE` | |\n") << passed;
        promise("unless some step of that endpoint selects events or sets `FIONBIO` itself,")
            << lessonWithRows("| (1) `recv(s) -> WSAEWOULDBLOCK` `no FD_READ` `WSAEventSelect(s, FD_READ)` | |\n", "timeout: 0.05\n")
            << QStringLiteral("(1) timed out");
        promise("or sets `FIONBIO` itself, or the endpoint")
            << lessonWithRows("| (1) `no FD_READ` `ioctlsocket(s, FIONBIO, 1)` | |\n| | (2) `send(s, \"x\")` |\n| (3) `FD_READ` | |\n", "timeout: 0.05\n")
            << QStringLiteral("(3) timed out");
        promise("or the endpoint has no event step at all (then its sockets are blocking).")
            << lessonWithRows("| (1) `recv(s) -> WSAEWOULDBLOCK` | |\n", "timeout: 0.05\n") << QStringLiteral("(1) timed out");
        promise("- In a lesson with such steps nothing is connected, bound or selected implicitly:")
            << lessonWithRows("| (1) `send(s, \"x\")` `s = socket()` `connect(s)` | |\n")
            << QStringLiteral("3:13 the name 's' is used before it is bound (an earlier step of this column binds it: s = ...)");
        promise("the server's column creates `listener` itself (`listener = socket()`, `bind(listener)`, `listen(listener)`), and a client's `connect` goes to the server's listener,")
            << lessonWithRows("| | (1) `listener = socket()` `bind(listener)` `listen(listener)` |\n| (2) `s = socket()` `connect(s)` | (3) `accept(listener)` |\n") << passed;
        promise("or, where there is none (not yet, or no more), to a port of this host that refuses.")
            << lessonWithRows("| (1) `s = socket()` `connect(s) -> WSAECONNREFUSED` | |\n| | (2) `listener = socket()` `bind(listener)` `listen(listener)` `closesocket(listener)` |\n"
                              "| (3) `c = socket()` `connect(c) -> WSAECONNREFUSED` | |\n")
            << passed;
        promise("A non-blocking `connect` step that gets WSAEWOULDBLOCK and does not expect it waits for the attempt's outcome; it is not called again.")
            << lessonWithRows("| (1) `s = socket()` `ioctlsocket(s, FIONBIO, 1)` `connect(s) -> WSAECONNREFUSED` | (2) `listener = socket()` `bind(listener)` `listen(listener)` |\n"
                              "| (3) `c = socket()` `ioctlsocket(c, FIONBIO, 1)` `connect(c) -> 0` | (4) `accept(listener)` |\n"
                              "| (5) `d = socket()` `ioctlsocket(d, FIONBIO, 1)` `connect(d) -> WSAEWOULDBLOCK` `connect(d) -> WSAEALREADY` | |\n",
                              session)
            << passed;
        promise("- `capacity` of a receive defaults to 65536; a receive returns what is there.")
            << lessonWithRows("| (1) `send(s, bytes(65536))` `send(s, bytes(4))` | (2) `wait 1 ms` |\n| | (3) `recv(s) -> bytes(65536)` `recv(s, 9) -> bytes(4)` |\n") << passed;

        promise("- Within a column, steps run from top to bottom.")
            << lessonWithRows("| (1) `send(s, \"a\")` | |\n| (2) `send(s, \"b\")` `send(s, \"c\")` | |\n| (3) `send(s, \"d\")` | (4) `recv(s) -> \"abcd\"` |\n") << passed;
        promise("- `document`: a row's steps start when every step of the rows above has ended;")
            << lessonWithRows("| | (1) `recv(s)` |\n| (2) `send(s, \"x\")` | |\n", "timeout: 0.05\n") << QStringLiteral("(1) timed out");
        promise("steps in one row start from left to right, and none waits for another in its own row.")
            << lessonWithRows("| (1) `recv(s) -> \"x\"` | (2) `send(s, \"x\")` |\n") << passed;
        promise("- `free`: columns are tied by nothing but what they wait for.")
            << lessonWithRows("| | (1) `recv(s) -> \"x\"` |\n| (2) `send(s, \"x\")` | |\n", freely) << passed;
        promise("- A step whose call would block waits for its socket, for at most `timeout`")
            << lessonWithRows("| (1) `recv(s) -> \"x\"` | (2) `wait 30 ms` `send(s, \"x\")` |\n") << passed;
        promise("(so does a non-blocking call that gets WSAEWOULDBLOCK, unless the step expects exactly that).")
            << lessonWithRows("| (1) `ioctlsocket(s, FIONBIO, 1)` `recv(s) -> WSAEWOULDBLOCK` `recv(s) -> \"x\"` | (2) `wait 30 ms` `send(s, \"x\")` |\n") << passed;
        promise("A wait that runs out fails the step as `timed out`.")
            << lessonWithRows("| (1) `FD_READ` | |\n", "timeout: 0.05\n") << QStringLiteral("(1) timed out");
        promise("User data longer than the provider carries is not a bad lesson (the call fails as documented).")
            << lessonWithRows("| (1) `WSASendDisconnect(s, bytes(70000)) -> WSAEFAULT` | |\n", session) << passed;
    }
    void whatTheDocumentSaysHolds()
    {
        QFETCH(QByteArray, lesson);
        QFETCH(QString, outcome);
        QCOMPARE(outcomeOf(lesson), outcome);
    }

    void stepsOfARowStartFromLeftToRight()
    {
        const LessonRun run(lessonWithRows("| (1) `a = 1 + 1` | (2) `b = 1 + 1` |\n| (3) `a = 1 + 1` | (4) `b = 1 + 1` |\n"));
        for (const auto &[earlier, later] : {std::pair("1", "2"), std::pair("2", "3"), std::pair("3", "4")})
            QVERIFY(run.step(QLatin1String(earlier)).start <= run.step(QLatin1String(later)).start);
    }

    void theFirstFailedStepEndsTheRun()
    {
        // promise("- The first failed step ends the run; steps not run are `not reached`.")
        const LessonRun run(lessonWithRows("| (1) `send(s, \"x\") -> 2` | |\n| (2) `send(s, \"x\")` | (3) `recv(s)` |\n"));
        QCOMPARE(run.step(QStringLiteral("1")).status, StepStatus::Failed);
        QCOMPARE(run.step(QStringLiteral("2")).status, StepStatus::NotReached);
        QCOMPARE(run.step(QStringLiteral("3")).status, StepStatus::NotReached);
    }

    void exploringIsFreeWhateverTheLessonSays()
    {
        // promise("`explore` always runs free, whatever `order` says.")
        for (const char *order : {"order: document\n", "order: free\n"}) {
            const Exploration found = explore(lessonOf(lessonWithRows("| (1) `a = 1 + 1` | |\n| | (2) `b = 1 + 1` |\n", order)), {});
            QCOMPARE(found.interleavings, 2);
        }
    }

    void aBlockingCallsBarLastsAsLongAsTheCall()
    {
        const LessonRun run(lessonWithRows("| (1) `recv(s) -> \"x\"` | (2) `wait 30 ms` `send(s, \"x\")` |\n"));
        QVERIFY(run.passed());
        const StepResult received = run.step(QStringLiteral("1"));
        QVERIFY(received.start < run.step(QStringLiteral("2")).end);
        QVERIFY(received.end >= run.step(QStringLiteral("2.2")).start);
    }
};

QTEST_APPLESS_MAIN(FormatOrderTest)
#include "tst_format_order.moc"
