// The table's states, and where stepping stops, are functions of a prefix of the trace.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "tests/support/lesson_builder.h"
#include "tests/support/trace_builder.h"
#include "ui/model/scrubber_ticks.h"
#include "ui/model/step_history.h"

using namespace halfclose;
using test::LessonBuilder;
using test::TraceBuilder;

namespace {

Lesson threeSteps()
{
    LessonBuilder lesson;
    lesson.step(u"1", 0, 0, QStringLiteral("send(s, \"x\")"), StepStatus::Met);
    lesson.step(u"2", 1, 1, QStringLiteral("recv(s) -> \"x\""), StepStatus::Met);
    lesson.step(u"3", 0, 2, QStringLiteral("closesocket(s)"), StepStatus::Met);
    return lesson.lesson;
}

struct Run
{
    TraceBuilder builder;
    StepHistory history;
    quint64 setUp = 0;
    quint64 second = 0; ///< where the second step starts

    Run()
    {
        history.begin(threeSteps());
        builder.connect(1, 2);
        setUp = builder.trace.size();
        builder.started(QStringLiteral("1")).send(1, QStringLiteral("1"), "x").met(QStringLiteral("1"), QStringLiteral("1"));
        second = builder.trace.size() + 1;
        builder.started(QStringLiteral("2")).recv(2, QStringLiteral("2"), "x");
        history.grow(builder.trace);
    }
};

} // namespace

class StepHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepIsWhatThePrefixSays()
    {
        const Run run;
        QCOMPARE(run.history.at(run.setUp)[0].status, StepStatus::Waiting);
        QCOMPARE(run.history.at(run.setUp + 1)[0].status, StepStatus::Running);
        const StepView met = run.history.at(run.second - 1)[0];
        QCOMPARE(met.status, StepStatus::Met);
        QCOMPARE(met.returned, QStringLiteral("1"));
        QVERIFY(met.end > met.start);
        QCOMPARE(run.history.at(run.builder.trace.size())[1].status, StepStatus::Running);
        QCOMPARE(run.history.at(run.builder.trace.size())[2].status, StepStatus::Waiting);
    }

    void growingReadsOnlyWhatIsNew()
    {
        Run run;
        run.builder.met(QStringLiteral("2"), QStringLiteral("\"x\""));
        run.history.grow(run.builder.trace);
        QCOMPARE(run.history.at(run.builder.trace.size())[1].status, StepStatus::Met);
        QCOMPARE(run.history.starts().size(), 2);
    }

    void theCurrentStepWasStartedLast()
    {
        const Run run;
        QCOMPARE(run.history.currentStep(run.setUp), -1);
        QCOMPARE(run.history.currentStep(run.second - 1), 0);
        QCOMPARE(run.history.currentStep(run.second), 1);
        QCOMPARE(run.history.currentStart(run.second), run.second);
    }

    void steppingStopsBeforeEachStart()
    {
        const Run run;
        const quint64 end = run.builder.trace.size();
        QCOMPARE(run.history.firstStop(), run.setUp);
        QCOMPARE(run.history.stopAfter(run.setUp), run.second - 1);
        QCOMPARE(run.history.stopAfter(run.second - 1), end);
        QCOMPARE(run.history.stopAfter(end), end);
        QCOMPARE(run.history.stopBefore(end), run.second - 1);
        QCOMPARE(run.history.stopBefore(run.second - 1), run.setUp);
        QCOMPARE(run.history.stopBefore(run.setUp), run.setUp);
    }

    void aStepHasItsOwnStop()
    {
        const Run run;
        QCOMPARE(run.history.stopOf(0), run.second - 1);
        QCOMPARE(run.history.stopOf(1), run.builder.trace.size());
        QVERIFY(!run.history.stopOf(2));
    }

    void stepsThatStartOneBehindTheOtherAreTwoStops()
    {
        TraceBuilder builder;
        StepHistory history;
        history.begin(threeSteps());
        builder.started(QStringLiteral("1")).started(QStringLiteral("2"));
        history.grow(builder.trace);
        QCOMPARE(history.stopOf(0), quint64(1));
        QCOMPARE(history.stopOf(1), quint64(2));
        QCOMPARE(history.stopAfter(0), quint64(1));
        QCOMPARE(history.stopBefore(2), quint64(1));
    }

    void theScrubberGivesEveryStepTheSameRoom()
    {
        const Run run;
        const ScrubberScale scale = scrubberScale(threeSteps(), run.history);
        QCOMPARE(scale.ticks.size(), 3);
        QCOMPARE(scale.ticks[2], (ScrubberTick{2, QStringLiteral("3"), false}));
        QCOMPARE(scale.placeOf(run.setUp), 0.0);
        QCOMPARE(scale.placeOf(run.second - 1), scale.tickPlace(0));
        QCOMPARE(scale.placeOf(run.builder.trace.size()), scale.tickPlace(1));
        QCOMPARE(scale.end(), scale.tickPlace(1));
    }

    void aPlaceOnTheScrubberAndItsEventsAreTheSame()
    {
        const Run run;
        const ScrubberScale scale = scrubberScale(threeSteps(), run.history);
        for (quint64 shown = run.setUp; shown <= run.builder.trace.size(); ++shown)
            QCOMPARE(scale.shownAt(scale.placeOf(shown)), shown);
        QCOMPARE(scale.shownAt(1), run.builder.trace.size()); // not beyond what there is
        QCOMPARE(scale.shownAt(-3), run.setUp);
    }

    void aTraceWithoutALessonIsScrubbedByItsEvents()
    {
        ScrubberScale scale;
        scale.size = 200;
        QCOMPARE(scale.placeOf(50), 0.25);
        QCOMPARE(scale.shownAt(0.25), quint64(50));
        QCOMPARE(ScrubberScale().placeOf(0), 0.0);
    }
};

QTEST_APPLESS_MAIN(StepHistoryTest)
#include "tst_step_history.moc"
