// Every interleaving that the columns allow, found by running.
// SPDX-License-Identifier: MIT
#include <sys/resource.h>

#include <QElapsedTimer>

#include "core/run/explorer.h"
#include "tests/support/lesson_run.h"

using namespace halfclose;

namespace {

const QByteArray documented = R"(---
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
)";

} // namespace

class ExplorerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDocumentedLessonHasExactlyFour_data()
    {
        QTest::addColumn<int>("jobs");
        QTest::newRow("one thread") << 1;
        QTest::newRow("two threads") << 2;
    }

    void theDocumentedLessonHasExactlyFour()
    {
        // SEQ-A1, SEQ-A2, SEQ-A3: (5a) anywhere after (5)
        QFETCH(int, jobs);
        const Exploration found = explore(lessonOf(documented), {.jobs = jobs, .keepAll = true});
        QVERIFY2(found.refused.isEmpty(), qPrintable(found.refused));
        QCOMPARE(found.interleavings, 4);
        QCOMPARE(found.passed, 4);
        QVERIFY(found.complete);
        QStringList places;
        for (const Interleaving &one : found.kept) {
            places.append(QString::number(one.order.indexOf(QStringLiteral("5a"))));
            QVERIFY(one.trace != nullptr);
        }
        places.sort();
        QCOMPARE(places, (QStringList{QStringLiteral("5"), QStringLiteral("6"), QStringLiteral("7"), QStringLiteral("8")}));
    }

    void withoutDescriptorsItSaysSo_data() { theDocumentedLessonHasExactlyFour_data(); }
    void withoutDescriptorsItSaysSo()
    {
        QFETCH(int, jobs);
        const Lesson lesson = lessonOf(documented);
        rlimit before{};
        getrlimit(RLIMIT_NOFILE, &before);
        const rlimit none{3, before.rlim_max}; // those that are open stay so
        setrlimit(RLIMIT_NOFILE, &none);
        const Exploration found = explore(lesson, {.jobs = jobs});
        setrlimit(RLIMIT_NOFILE, &before);
        QVERIFY2(found.refused.startsWith(QStringLiteral("the system refused")), qPrintable(found.refused));
        QVERIFY(!found.complete);
        QCOMPARE(found.interleavings, 0);
    }

    void twoIndependentPairsInterleaveInEveryWay()
    {
        // Two steps each side that wait for nothing: (2+2)!/(2!2!) orders.
        const Exploration found = explore(lessonOf(R"(
| C | S |
|---|---|
| (1) `a = 1 + 1` | (3) `b = 1 + 1` |
| (2) `c = 1 + 1` | (4) `d = 1 + 1` |
)"), {});
        QCOMPARE(found.interleavings, 6);
    }

    void aFailingInterleavingRunsAgainAlone()
    {
        // If the server closes before the client has sent, the send meets a closed peer and the receive fails.
        const Lesson lesson = lessonOf(R"(
| C | S |
|---|---|
| (1) `send(s, "x")` | (3) `a = 1 + 1` |
| (2) `recv(s) -> 0` | (4) `closesocket(s)` |
)");
        const Exploration found = explore(lesson, {});
        QVERIFY(found.failed > 0);
        QVERIFY(found.passed + found.failed == found.interleavings);
        std::unique_ptr<native::Network> network = native::createSystemNetwork();
        for (const Interleaving &failed : found.kept) {
            QString refused;
            const Interleaving again = runSchedule(lesson, failed.order, *network, &refused);
            QVERIFY2(refused.isEmpty(), qPrintable(refused));
            QCOMPARE(again.order, failed.order);
            QVERIFY(!again.passed);
        }
    }

    void theLimitCutsAndSaysSo()
    {
        const Exploration found = explore(lessonOf(documented), {.limit = 2});
        QCOMPARE(found.interleavings, 2);
        QVERIFY(!found.complete);
    }

    void stepsOfDifferentClientsCommute()
    {
        const Lesson lesson = lessonOf(R"(
| A | B | S |
|---|---|---|
| (1) `send(s, "a")` | (2) `send(s, "b")` | |
| (3) `shutdown(s, SD_SEND)` | (4) `shutdown(s, SD_SEND)` | |
)");
        const Exploration all = explore(lesson, {});
        const Exploration reduced = explore(lesson, {.reduce = true});
        QCOMPARE(all.interleavings, 6);
        QCOMPARE(reduced.interleavings, 1);
        QVERIFY(reduced.skipped > 0);
    }

    void oneOrderOfEndsHasOneOutcome()
    {
        // A connect is refused when it is made, not when its refusal is looked at (SETUP-7).
        const Exploration found = explore(lessonOf(R"(
| C | S |
|---|---|
| | (1) `listener = socket()` `bind(listener)` |
| | (2) `listen(listener)` |
| (3) `s = socket()` | |
| (4) `connect(s)` | |
)"), {.keepAll = true});
        QVERIFY(found.failed > 0);
        QVERIFY(found.passed > 0);
        for (const Interleaving &one : found.kept) {
            const qsizetype listening = one.order.indexOf(QStringLiteral("2"));
            const bool inTime = listening >= 0 && listening < one.order.indexOf(QStringLiteral("4"));
            QVERIFY2(one.passed == inTime, qPrintable(one.order.join(u' ')));
        }
    }

    void aLessonThatCanOnlyWaitFailsWithoutRealTime()
    {
        QElapsedTimer timer;
        timer.start();
        const Exploration found = explore(lessonOf(R"(---
timeout: 60
---
| C | S |
|---|---|
| (1) `recv(s)` | (2) `recv(s)` |
)"), {});
        QCOMPARE(found.failed, found.interleavings);
        QVERIFY(found.failed >= 1);
        QVERIFY(timer.elapsed() < 30'000);
    }
};

QTEST_APPLESS_MAIN(ExplorerTest)
#include "tst_explorer.moc"
