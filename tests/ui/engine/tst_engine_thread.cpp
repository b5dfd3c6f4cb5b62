// The engine in its thread does what it is told, says what came of it, stops where it should, and ends at once whenever
// it is thrown away, on real sockets.
// SPDX-License-Identifier: MIT
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "core/trace/state_names.h"
#include "tests/support/descriptor_count.h"
#include "tests/support/faulty_network.h"
#include "tests/support/lesson_run.h"
#include "ui/engine/engine_thread.h"
#include "ui/engine/pace.h"

using namespace halfclose;
using namespace std::chrono_literals;

namespace {

const QByteArray Greeting = R"(
| Client side | Server side |
|---|---|
| (1) `send(s, "hello")` | |
| | (2) `recv(s) -> "hello"` |
| (3) `shutdown(s, SD_SEND)` | (4) `recv(s) -> 0` |
| | (5) `closesocket(s)` |
| (6) `closesocket(s)` | |
)";

// Nothing is ever sent: the server waits until its time has run out.
const QByteArray Waiting = R"(---
timeout: %1
---

| Client side | Server side |
|---|---|
| | (1) `recv(s)` |
| (2) `closesocket(s)` | |
)";

/// The engine with a copy of all that it has told.
struct Driven
{
    EngineThread engine;
    Trace trace;
    EngineStatus status;
    QList<EngineStatus> statuses;
    QObject context;

    explicit Driven(NetworkFactory network = native::createSystemNetwork) : engine(std::move(network))
    {
        QObject::connect(&engine, &EngineThread::advanced, &context, [this](const EngineBatch &batch) {
            if (batch.status.run != status.run)
                trace = Trace();
            trace.apply(batch.piece);
            status = batch.status;
            statuses.append(status);
        });
    }
    StepStatus step(int index) const { return status.results[index].status; }
    bool reaches(RunState state, int timeout = 10000)
    {
        return QTest::qWaitFor([&] { return status.state == state; }, timeout);
    }
    bool ends(int index)
    {
        return QTest::qWaitFor(
            [&] { return status.results.size() > index && step(index) >= StepStatus::Met; }, 10000);
    }
};

} // namespace

class EngineThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLoadedLessonIsConnectedAndWaits()
    {
        Driven run;
        run.engine.load(lessonOf(Greeting));
        QVERIFY(run.reaches(RunState::Ready));
        QCOMPARE(run.status.startable, QList<int>{0});
        QVERIFY(!run.trace.isEmpty());
        QVERIFY(run.trace.find(state::StepStarted) == Symbol::None);
    }

    void steppingStartsOneStepAfterTheOther()
    {
        Driven run;
        run.engine.load(lessonOf(Greeting));
        QVERIFY(run.reaches(RunState::Ready));
        run.engine.step();
        QVERIFY(run.ends(0));
        QCOMPARE(run.step(1), StepStatus::Waiting);
        run.engine.step();
        QVERIFY(run.ends(1));
        QCOMPARE(run.status.results[1].actual, QStringLiteral("\"hello\""));
        QCOMPARE(run.status.state, RunState::Underway);
        QCOMPARE(run.status.startable, (QList<int>{2, 3}));
    }

    void anEndpointIsSteppedByItself()
    {
        Driven run;
        run.engine.load(lessonOf(Greeting));
        QVERIFY(run.reaches(RunState::Ready));
        run.engine.step();
        QVERIFY(run.ends(0));
        run.engine.step();
        QVERIFY(run.ends(1));
        run.engine.stepEndpoint(1); // recv waits: nothing more has come
        QTRY_COMPARE(run.step(3), StepStatus::Running);
        QCOMPARE(run.step(2), StepStatus::Waiting);
        run.engine.stepEndpoint(0);
        QVERIFY(run.ends(3));
        QCOMPARE(run.status.results[3].actual, QStringLiteral("0"));
    }

    void playingGoesToTheEnd()
    {
        Driven run;
        run.engine.setSpeed(10);
        run.engine.load(lessonOf(Greeting));
        run.engine.play();
        QVERIFY(run.reaches(RunState::Finished));
        QVERIFY(run.status.passed);
        QVERIFY(!run.status.playing);
    }

    void playingStopsBeforeABreakpointAndGoesOnFromIt()
    {
        Driven run;
        run.engine.setSpeed(10);
        run.engine.load(lessonOf(Greeting));
        run.engine.setBreakpoints({2});
        run.engine.runToBreakpoint();
        QTRY_COMPARE(run.status.stoppedAt, 2);
        QVERIFY(!run.status.playing);
        QCOMPARE(run.step(1), StepStatus::Met);
        QCOMPARE(run.step(2), StepStatus::Waiting);
        run.engine.runToBreakpoint();
        QVERIFY(run.reaches(RunState::Finished));
    }

    void runningToAStepStopsWhereItMayStart()
    {
        Driven run;
        run.engine.load(lessonOf(Greeting));
        run.engine.runTo(3);
        QTRY_COMPARE(run.status.stoppedAt, 3);
        QCOMPARE(run.step(1), StepStatus::Met);
        QCOMPARE(run.step(3), StepStatus::Waiting);
    }

    void aScheduleIsPlayedAtOnceInItsOrder()
    {
        Driven run;
        run.engine.load(lessonOf(Greeting), {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("4")});
        QVERIFY(QTest::qWaitFor([&] { return !run.status.results.isEmpty() && run.step(3) == StepStatus::Running; }));
        QCOMPARE(run.step(2), StepStatus::Waiting);
        QVERIFY(!run.status.playing);
    }

    // What a changed lesson no longer has is left out; the rest goes as far as it can.
    void aScheduleOfAnotherLessonDoesNotHang()
    {
        Driven run;
        run.engine.load(lessonOf(Greeting), {QStringLiteral("1"), QStringLiteral("no such"), QStringLiteral("6")});
        QVERIFY(run.ends(0));
        QTRY_VERIFY(!run.status.playing);
        QCOMPARE(run.step(1), StepStatus::Waiting);
    }

    void aStepThatWaitsInVainTimesOut()
    {
        Driven run;
        run.engine.load(lessonOf(QByteArray(Waiting).replace("%1", "0.2")));
        QVERIFY(run.reaches(RunState::Ready));
        run.engine.step();
        QVERIFY(run.reaches(RunState::Finished));
        QCOMPARE(run.step(0), StepStatus::TimedOut);
        QVERIFY(!run.status.passed);
    }

    // A class may think about (5a) or (6) for as long as it likes.
    void noTimePassesWhileAStepMayBeStarted()
    {
        Driven run;
        run.engine.load(lessonOf(R"(---
order: free
timeout: 0.15
---

| Client side | Server side |
|---|---|
| (1) `send(s, "x")` | (2) `recv(s) -> "x"` |
| (3) `closesocket(s)` | (4) `closesocket(s)` |
)"));
        QVERIFY(run.reaches(RunState::Ready));
        run.engine.stepEndpoint(1);
        QTRY_COMPARE(run.step(1), StepStatus::Running);
        QElapsedTimer thinking;
        thinking.start();
        QTRY_VERIFY_WITH_TIMEOUT(thinking.hasExpired(400), 1000);
        QCOMPARE(run.step(1), StepStatus::Running);
        run.engine.stepEndpoint(0);
        QVERIFY(run.ends(1));
        QCOMPARE(run.step(1), StepStatus::Met);
        QVERIFY2(run.trace.events().back().at < 150ms, "the time of thinking is not the run's");
    }

    void aWaitEndsThoughAStepMayBeStarted()
    {
        Driven run;
        run.engine.load(lessonOf(R"(
| Client side | Server side |
|---|---|
| (1) `wait 50 ms` | (2) `recv(s)` |
| (3) `closesocket(s)` | |
)"));
        QVERIFY(run.reaches(RunState::Ready));
        run.engine.step();
        QVERIFY(run.ends(0));
    }

    void anotherLoadIsAnotherRun()
    {
        Driven run;
        run.engine.load(lessonOf(Greeting));
        QVERIFY(run.reaches(RunState::Ready));
        run.engine.step();
        QVERIFY(run.ends(0));
        run.engine.load(lessonOf(Greeting));
        QTRY_COMPARE(run.status.run, quint64(2));
        QVERIFY(run.reaches(RunState::Ready));
        QVERIFY(run.trace.find(state::StepStarted) == Symbol::None);
    }

    void whatTheSystemRefusesIsSaid()
    {
        const std::unique_ptr<native::Network> below = native::createSystemNetwork();
        Driven run([&below] {
            auto network = std::make_unique<native::FaultyNetwork>(*below);
            network->setNoDescriptors(true);
            return network;
        });
        run.engine.load(lessonOf(Greeting));
        QVERIFY(run.reaches(RunState::Refused));
        QVERIFY(!run.status.refusal.isEmpty());
        run.engine.step();
        run.engine.play();
        run.engine.load(lessonOf(Greeting));
        QTRY_COMPARE(run.status.run, quint64(2));
    }

    void throwingItAwayInAWaitIsQuickAndLeavesNothing()
    {
        { // what is opened once and kept by Qt itself
            Driven run;
            run.engine.load(lessonOf(Greeting));
            QVERIFY(run.reaches(RunState::Ready));
        }
        const int before = openDescriptors();
        QElapsedTimer timer;
        {
            Driven run;
            run.engine.load(lessonOf(QByteArray(Waiting).replace("%1", "60")));
            QVERIFY(run.reaches(RunState::Ready));
            run.engine.step();
            QVERIFY(run.reaches(RunState::Waiting));
            timer.start();
        }
        QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(openDescriptors(), before);
    }

    void thePaceFollowsTheSpeed()
    {
        QCOMPARE(paceAt(1), StepPace);
        QCOMPARE(paceAt(10), StepPace / 10);
        QCOMPARE(paceAt(0.01), StepPace * 10); // no slower than the slowest
        QCOMPARE(untilNextStart(200ms, 200ms, 1), 700ms);
        QCOMPARE(untilNextStart(5s, 100ms, 1), 350ms); // after a long wait its end is seen first
        QCOMPARE(untilNextStart(5s, 5s, 1), 0ms);
    }
};

QTEST_GUILESS_MAIN(EngineThreadTest)
#include "tst_engine_thread.moc"
