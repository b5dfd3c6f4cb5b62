// Every built-in lesson, while the network below fails at one call after another: each run ends, says
// what came of it, gives back its descriptors, and its trace is whole. Takes the lists of lessons and calls as
// they are; time passes on a clock of its own.
// SPDX-License-Identifier: MIT
#include <QBuffer>
#include <QTest>

#include "core/lesson/library.h"
#include "core/spi/names.h"
#include "core/trace/json_lines_reader.h"
#include "core/trace/json_lines_writer.h"
#include "core/verdict/wording.h"
#include "tests/support/descriptor_count.h"
#include "tests/support/faulty_network.h"
#include "tests/support/lesson_run.h"
#include "tests/support/providers.h"

using namespace halfclose;
using namespace halfclose::native;
using namespace std::chrono_literals;

namespace {

/// What the kernel may answer to each call; the calls without a reason of their own have one that is not looked at.
QList<Failure> failuresOf(Call call)
{
    switch (call) {
    case Call::Open: return {Failure::NoDescriptors, Failure::NoBuffers};
    case Call::Bind: return {Failure::AddressInUse, Failure::NoBuffers};
    case Call::Listen: return {Failure::AddressInUse};
    case Call::SuspendListening: return {Failure::NotSupported};
    case Call::Connect: return {Failure::Refused, Failure::TimedOut, Failure::AddressNotAvailable, Failure::NoBuffers};
    case Call::TakeError: return {Failure::Refused, Failure::Reset};
    case Call::Accept: return {Failure::NoDescriptors, Failure::NoBuffers, Failure::WouldBlock};
    case Call::Send: return {Failure::Reset, Failure::BrokenPipe, Failure::NoBuffers, Failure::WouldBlock};
    case Call::Receive: return {Failure::Reset, Failure::TimedOut, Failure::NoBuffers, Failure::WouldBlock};
    case Call::ShutdownSending: return {Failure::NotConnected};
    case Call::SetBufferSizes:
    case Call::CreatePoller:
    case Call::Watch: return {Failure::NoBuffers};
    }
    return {};
}

/// One run over a network that a test can make fail.
class FaultyRun
{
public:
    FaultyRun() { network.setClock(&clock); }

    /// @return whether the run ended; more than an hour of the run's own time is no end
    bool play(const Lesson &lesson)
    {
        m_runner = std::make_unique<Runner>(lesson, RunEnvironment{network, clock});
        refused = m_runner->setUp();
        if (!refused.isEmpty())
            return true;
        while (!m_runner->finished() && clock.now() < 1h) {
            const bool started = m_runner->startAll();
            if (!m_runner->finished() && !m_runner->advance(0ms) && !started)
                m_runner->advance(1s);
        }
        return m_runner->finished();
    }
    bool passed() const { return refused.isEmpty() && m_runner->passed(); }

    /// Empty, or what about the end of the run is not as it must be.
    QString complaint() const
    {
        if (!refused.isEmpty())
            return refused.startsWith(QStringLiteral("the system refused")) ? QString() : refused;
        for (const StepResult &result : m_runner->results()) {
            if (result.status == StepStatus::Waiting || result.status == StepStatus::Running)
                return QStringLiteral("a step has no result");
            if (result.status == StepStatus::Failed && result.actual.isEmpty())
                return QStringLiteral("a step failed and does not say with what");
        }
        const Verdict verdict = verdictOf(m_runner->trace());
        if (sentence(verdict).isEmpty())
            return QStringLiteral("no verdict");
        QBuffer buffer;
        buffer.open(QIODevice::ReadWrite);
        if (const QString unwritten = writeTrace(m_runner->trace(), buffer, errorName); !unwritten.isEmpty())
            return unwritten;
        buffer.seek(0);
        const TraceReading again = readTrace(buffer, QStringLiteral("run"));
        if (!again.ok() || again.trace.size() != m_runner->trace().size())
            return QStringLiteral("the trace is not whole: ") + again.error;
        return {};
    }

    ManualClock clock;
    QString refused;

private:
    const std::unique_ptr<Network> m_system = createSystemNetwork();

public:
    FaultyNetwork network{*m_system};

private:
    std::unique_ptr<Runner> m_runner;
};

/// Which of @p count calls to make fail: the first ones, where connections are made, and some of the rest.
QList<int> placesOf(int count)
{
    constexpr int all = 5;
    constexpr int others = 4;
    QList<int> places;
    for (int i = 0; i < std::min(count, all); ++i)
        places.append(i);
    for (int i = 0; i < others && count > all; ++i) {
        const int place = all + (count - all) * i / others;
        if (places.last() != place)
            places.append(place);
    }
    return places;
}

} // namespace

class FaultsOfRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_descriptors = openDescriptors(); }
    void cleanup() { QCOMPARE(openDescriptors(), m_descriptors); }

    void withoutFaultsEveryLessonHolds_data() { lessons(); }
    void withoutFaultsEveryLessonHolds()
    {
        FaultyRun run;
        QVERIFY(run.play(lesson()));
        QVERIFY2(run.passed(), qPrintable(run.refused));
        QCOMPARE(run.complaint(), QString());
    }

    void everyCallMayFailOnce_data() { lessons(); }
    void everyCallMayFailOnce()
    {
        FaultyRun clean;
        QVERIFY(clean.play(lesson()));
        for (const Call call : allCalls) {
            const QList<Failure> failures = failuresOf(call);
            for (const int place : placesOf(clean.network.made(call))) {
                // One failure a place in turn: all of them, over the places.
                const Failure failure = failures[place % failures.size()];
                FaultyRun run;
                run.network.failNext(call, failure, place);
                ended(run, QStringLiteral("%1 number %2: %3").arg(callName(call)).arg(place).arg(failureText(failure)));
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void everyCallMayFailAlways_data() { lessons(); }
    void everyCallMayFailAlways()
    {
        for (const Call call : allCalls) {
            for (const Failure failure : failuresOf(call)) {
                if (failure == Failure::WouldBlock)
                    continue; // no kernel says for ever that something is there and then that nothing is
                FaultyRun run;
                run.network.failAlways(call, failure);
                ended(run, QStringLiteral("%1 always: %2").arg(callName(call), failureText(failure)));
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }

    void theConnectionMayBreakAtEveryTransfer_data() { lessons(); }
    void theConnectionMayBreakAtEveryTransfer()
    {
        FaultyRun clean;
        QVERIFY(clean.play(lesson()));
        for (const int place : placesOf(clean.network.made(Call::Send) + clean.network.made(Call::Receive))) {
            FaultyRun run;
            run.network.resetAt(place);
            ended(run, QStringLiteral("reset at transfer %1").arg(place));
            if (QTest::currentTestFailed())
                return;
        }
    }

    // What a kernel may do at any time without anything being wrong changes no lesson's outcome.
    void aDifficultNetworkChangesNothing_data() { lessons(); }
    void aDifficultNetworkChangesNothing()
    {
        for (const int difficulty : {1, 2, 3}) {
            FaultyRun run;
            run.network.setWouldBlockStorm(difficulty & 1);
            run.network.setReadinessTwice(difficulty & 2);
            QVERIFY(run.play(lesson()));
            QVERIFY2(run.passed(), qPrintable(QStringLiteral("difficulty %1 %2").arg(difficulty).arg(run.refused)));
            QCOMPARE(run.complaint(), QString());
        }
    }

    // Messages have no pieces; a byte stream has, and a lesson may well see them.
    void singleBytesEndEveryLesson_data() { lessons(); }
    void singleBytesEndEveryLesson()
    {
        FaultyRun run;
        run.network.setOneByteTransfers(true);
        ended(run, QStringLiteral("single bytes"));
        if (keepsMessages(lesson().provider))
            QVERIFY(run.passed());
    }

    void withoutDescriptorsARunSaysSo_data() { lessons(); }
    void withoutDescriptorsARunSaysSo()
    {
        FaultyRun run;
        run.network.setNoDescriptors(true);
        QVERIFY(run.play(lesson()));
        QVERIFY(!run.refused.isEmpty());
        QCOMPARE(run.complaint(), QString());
    }

private:
    static void lessons()
    {
        QTest::addColumn<Lesson>("lesson");
        for (const BuiltInLesson &builtIn : builtInLessons())
            QTest::newRow(qPrintable(builtIn.name)) << lessonOf(builtIn.text);
    }
    static Lesson lesson()
    {
        QFETCH(Lesson, lesson);
        return lesson;
    }
    static void ended(FaultyRun &run, const QString &what)
    {
        QVERIFY2(run.play(lesson()), qPrintable(what + QStringLiteral(": the run does not end")));
        QVERIFY2(run.complaint().isEmpty(), qPrintable(what + QStringLiteral(": ") + run.complaint()));
    }

    int m_descriptors = 0;
};

QTEST_GUILESS_MAIN(FaultsOfRunsTest)
#include "tst_faults.moc"
