// Two thousand lessons that nobody thought of: each is read, printed and read again as the same; it runs to an end,
// gives every descriptor back, does the same again, and its interleavings are the same when explored twice.
// HALFCLOSE_SEED=N runs the one lesson of that seed and prints it.
// SPDX-License-Identifier: MIT
#include <atomic>
#include <csignal>
#include <cstdio>
#include <thread>
#include <unistd.h>

#include <QRegularExpression>
#include <QTest>

#include "core/lesson/printer.h"
#include "core/run/explorer.h"
#include "tests/support/descriptor_count.h"
#include "tests/support/hasty_clock.h"
#include "tests/support/lesson_generator.h"
#include "tests/support/lesson_mistakes.h"

// Where the sanitizers' own library has it: what else to say before they end the program.
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

using namespace halfclose;
using namespace std::chrono_literals;

namespace {

constexpr int seeds = 2000;
constexpr int seedsOfOneRow = 100;
constexpr auto longestLesson = 30s;

std::atomic<quint32> seedUnderWay{0};

void tellSeed()
{
    char text[80];
    const int length = std::snprintf(text, sizeof text, "the lesson of seed %u was under way\n", seedUnderWay.load());
    [[maybe_unused]] const ssize_t told = write(STDERR_FILENO, text, size_t(length));
}

/// Ends the program when a lesson does not end, and says which one.
class Watchdog
{
public:
    Watchdog() : m_thread([this] { watch(); }) {}
    ~Watchdog()
    {
        m_done = true;
        m_thread.join();
    }

private:
    void watch()
    {
        quint32 seed = seedUnderWay;
        auto since = std::chrono::steady_clock::now();
        while (!m_done) {
            std::this_thread::sleep_for(20ms);
            const auto now = std::chrono::steady_clock::now();
            if (seed != seedUnderWay) {
                seed = seedUnderWay;
                since = now;
            } else if (now - since > longestLesson) {
                std::fputs("a lesson does not end: ", stderr);
                std::abort();
            }
        }
    }

    std::atomic<bool> m_done = false;
    std::thread m_thread;
};

struct Ended
{
    QString refused;
    bool finished = false;
    QStringList outcomes; ///< by step: its label, status, result and fields
    int failedStep = -1;
    StepResult failure;
};

Ended ran(const Lesson &lesson, native::Network &network)
{
    ManualClock clock;
    Runner runner(lesson, {network, clock});
    Ended ended;
    ended.refused = runner.setUp();
    if (!ended.refused.isEmpty())
        return ended;
    runHastily(runner, clock);
    ended.finished = runner.finished();
    for (int i = 0; i < lesson.steps.size(); ++i) {
        const StepResult &result = runner.result(i);
        ended.outcomes.append(QStringLiteral("(%1) %2 %3").arg(lesson.steps[i].label).arg(int(result.status)).arg(result.actual));
        if (result.status == StepStatus::Failed || result.status == StepStatus::TimedOut) {
            ended.failedStep = i;
            ended.failure = result;
        }
    }
    return ended;
}

/// Lets a lesson that fails expect what came of it, step after step, so that what stands behind a failure is run as well.
Lesson mended(test::GeneratedLesson made, native::Network &network, int times)
{
    Lesson lesson = parseLesson(made.markdown(), QStringLiteral("made up")).lesson;
    for (int i = 0; i < times; ++i) {
        const Ended ended = ran(lesson, network);
        if (ended.failedStep < 0)
            break;
        const Step &step = lesson.steps[ended.failedStep];
        const bool expectable = std::holds_alternative<CallAction>(step.action) && ended.failure.status == StepStatus::Failed
            && ended.failure.actual.startsWith(QLatin1String("WSAE"));
        if (expectable)
            made.find(step.label)->outcome = ended.failure.actual;
        else
            made.quieten(step.label);
        const ParseResult parsed = parseLesson(made.markdown(), QStringLiteral("made up"));
        if (!parsed.ok())
            break;
        lesson = parsed.lesson;
    }
    return lesson;
}

QStringList ordersOf(const Exploration &found)
{
    QStringList orders;
    for (const Interleaving &one : found.kept)
        orders.append(one.order.join(u',') + (one.passed ? QStringLiteral(" passes") : QStringLiteral(" fails")));
    return orders;
}

/// @return empty, or what does not hold
QString whatIsWrong(quint32 seed)
{
    const std::unique_ptr<native::Network> own = native::createSystemNetwork();
    native::Network &network = *own;
    const test::GeneratedLesson made = test::generatedLesson(seed);
    const QByteArray text = made.markdown();
    const ParseResult parsed = parseLesson(text, QStringLiteral("made up"));
    if (!parsed.ok())
        return QStringLiteral("not valid: ") + mistakeLines(parsed.mistakes).join(u'\n');

    const ParseResult printed = parseLesson(printLesson(parsed.lesson).toUtf8(), QStringLiteral("made up"));
    if (!printed.ok() || !sayTheSame(parsed.lesson, printed.lesson))
        return QStringLiteral("printed and read again it is another: ") + printLesson(parsed.lesson);

    const Lesson lesson = mended(made, network, 8);
    const Ended once = ran(lesson, network);
    const Ended again = ran(lesson, network);
    if (!once.refused.isEmpty())
        return once.refused;
    if (!once.finished)
        return QStringLiteral("the run has no end");
    // Addresses differ from run to run, nothing else does.
    static const QRegularExpression port(QStringLiteral("127\\.0\\.0\\.1:[0-9]+"));
    QStringList first = once.outcomes;
    QStringList second = again.outcomes;
    if (first.replaceInStrings(port, QStringLiteral("address")) != second.replaceInStrings(port, QStringLiteral("address")))
        return QStringLiteral("two runs differ:\n%1\nand\n%2\n%3").arg(first.join(u'\n'), second.join(u'\n'), lesson.text);

    const ExploreOptions options{.limit = 3, .keepAll = true, .keepTraces = 0};
    const Exploration found = explore(lesson, options);
    const Exploration foundAgain = explore(lesson, options);
    if (!found.refused.isEmpty() || !foundAgain.refused.isEmpty())
        return found.refused + foundAgain.refused + u'\n' + lesson.text;
    if (found.interleavings != foundAgain.interleavings || found.complete != foundAgain.complete
        || ordersOf(found) != ordersOf(foundAgain)) {
        return QStringLiteral("two explorations differ:\n%1\nand\n%2\n%3")
            .arg(ordersOf(found).join(u'\n'), ordersOf(foundAgain).join(u'\n'), lesson.text);
    }
    return {};
}

} // namespace

class GeneratedLessonsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (__sanitizer_set_death_callback)
            __sanitizer_set_death_callback(tellSeed);
        std::signal(SIGABRT, [](int) {
            tellSeed();
            std::signal(SIGABRT, SIG_DFL);
            std::raise(SIGABRT);
        });
    }

    void theSameSeedMakesTheSameLesson()
    {
        for (quint32 seed = 0; seed < 50; ++seed)
            QCOMPARE(test::generatedLesson(seed).markdown(), test::generatedLesson(seed).markdown());
        QVERIFY(test::generatedLesson(1).markdown() != test::generatedLesson(2).markdown());
    }

    void everyLessonHolds_data()
    {
        QTest::addColumn<quint32>("first");
        QTest::addColumn<quint32>("last");
        bool given = false;
        const quint32 seed = qEnvironmentVariable("HALFCLOSE_SEED").toUInt(&given);
        if (given) {
            QTest::newRow("the given seed") << seed << seed;
            return;
        }
        for (quint32 first = 0; first < seeds; first += seedsOfOneRow)
            QTest::addRow("seeds %u to %u", first, first + seedsOfOneRow - 1) << first << first + seedsOfOneRow - 1;
    }
    void everyLessonHolds()
    {
        QFETCH(quint32, first);
        QFETCH(quint32, last);
        const Watchdog watchdog;
        for (quint32 seed = first; seed <= last; ++seed) {
            seedUnderWay = seed;
            if (first == last)
                qInfo("%s", test::generatedLesson(seed).markdown().constData());
            const int before = openDescriptors();
            QString wrong = whatIsWrong(seed);
            if (wrong.isEmpty() && openDescriptors() != before)
                wrong = QStringLiteral("%1 descriptors are left open").arg(openDescriptors() - before);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(wrong)));
        }
    }
};

QTEST_APPLESS_MAIN(GeneratedLessonsTest)
#include "tst_generated_lessons.moc"
