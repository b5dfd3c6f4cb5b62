// Every built-in lesson does what it says: it runs, again and again, and every order of it that goes wrong is one that
// its prose names. Knows no lesson by its name.
// SPDX-License-Identifier: MIT
#include <QRegularExpression>
#include <QTest>

#include "core/lesson/library.h"
#include "core/lesson/parser.h"
#include "core/run/explorer.h"
#include "core/run/runner.h"
#include "tests/support/descriptor_count.h"
#include "tests/support/hasty_clock.h"

using namespace halfclose;

namespace {

constexpr int timesInARow = 100;

QString report(const Lesson &lesson, const QList<StepResult> &results)
{
    QString text = lesson.order == Order::Free ? QStringLiteral("free order") : QStringLiteral("document order");
    for (int i = 0; i < lesson.steps.size(); ++i) {
        text += QStringLiteral("\n(%1) %2: status %3, actual %4")
                    .arg(lesson.steps[i].label, lesson.steps[i].text)
                    .arg(int(results[i].status))
                    .arg(results[i].actual.left(200));
    }
    return text;
}

/// "(4) comes before (3)"
struct WrongOrder
{
    QString early;
    QString late;
};

/// What a lesson's prose says of the orders that fail: "Every order in which (4) comes before (3) or (7) comes before
/// (6) fails". Nothing when it does not say it in these words.
std::optional<QList<WrongOrder>> wrongOrders(const Lesson &lesson)
{
    static const QRegularExpression sentence(QStringLiteral("Every order in which (.+?) fails\\b"),
                                             QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression clause(QStringLiteral("^\\(([^()]+)\\) comes before \\(([^()]+)\\)$"));
    QList<WrongOrder> orders;
    QRegularExpressionMatchIterator found = sentence.globalMatch(lesson.text);
    while (found.hasNext()) {
        const QStringList clauses = found.next().captured(1).simplified().split(QStringLiteral(" or "));
        for (const QString &text : clauses) {
            const QRegularExpressionMatch match = clause.match(text);
            if (!match.hasMatch())
                return std::nullopt;
            orders.append({match.captured(1), match.captured(2)});
        }
    }
    return orders;
}

/// A failed run ends early, so a step that is missing would have come later.
bool isWrong(const QStringList &order, const QList<WrongOrder> &wrong)
{
    return std::any_of(wrong.begin(), wrong.end(), [&](const WrongOrder &one) {
        const qsizetype early = order.indexOf(one.early);
        const qsizetype late = order.indexOf(one.late);
        return early >= 0 && (late < 0 || early < late);
    });
}

} // namespace

class LibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreEnoughToLearnFrom()
    {
        QVERIFY(builtInLessons().size() >= 20);
    }

    void everyLessonTeaches_data() { lessons(); }
    void everyLessonTeaches()
    {
        const Lesson lesson = current();
        QVERIFY(!lesson.source.isEmpty());
        QVERIFY2(lesson.text.contains(QStringLiteral("**What to look for.**")), "it does not say what to look for");
        QVERIFY2(lesson.text.contains(QStringLiteral("**Question:**")), "it asks nothing");
        const QList<WrongOrder> wrong = *wrongOrders(lesson);
        for (const WrongOrder &order : wrong) {
            for (const QString &label : {order.early, order.late}) {
                const bool there = std::any_of(lesson.steps.begin(), lesson.steps.end(),
                                               [&](const Step &step) { return step.label == label; });
                QVERIFY2(there, qPrintable(QStringLiteral("no step (%1)").arg(label)));
            }
        }
    }

    void everyLessonRunsAHundredTimes_data() { lessons(); }
    void everyLessonRunsAHundredTimes()
    {
        // A lesson of which no order fails holds in free order, too.
        const Lesson lesson = current();
        const bool holdsInFreeOrder = wrongOrders(lesson)->isEmpty();
        const int before = openDescriptors();
        {
            const std::unique_ptr<native::Network> network = native::createSystemNetwork();
            HastyClock clock;
            for (int i = 0; i < timesInARow; ++i) {
                Lesson once = lesson;
                if (holdsInFreeOrder && i % 2 == 1)
                    once.order = Order::Free;
                Runner runner(once, {*network, clock});
                const QString refused = runner.setUp();
                QVERIFY2(refused.isEmpty(), qPrintable(refused));
                runHastily(runner, clock);
                QVERIFY2(runner.passed(), qPrintable(report(once, runner.results())));
            }
        }
        QCOMPARE(openDescriptors(), before);
    }

    void exactlyTheOrdersFailThatTheProseNames_data() { lessons(); }
    void exactlyTheOrdersFailThatTheProseNames()
    {
        const Lesson lesson = current();
        const QList<WrongOrder> wrong = *wrongOrders(lesson);
        const int before = openDescriptors();
        // Three clients who have nothing to do with each other interleave in more ways than anybody wants to see.
        const bool many = lesson.endpoints.size() > 3;
        const Exploration found = explore(lesson, {.limit = 2000, .reduce = many, .keepAll = !many, .keepTraces = 0});
        QVERIFY2(found.refused.isEmpty(), qPrintable(found.refused));
        QVERIFY2(found.complete, qPrintable(QStringLiteral("more than %1 interleavings").arg(found.interleavings)));
        QVERIFY(found.interleavings > 0);
        if (many) {
            QCOMPARE(found.failed, 0);
            QVERIFY(wrong.isEmpty());
        }
        for (const Interleaving &one : found.kept) {
            const bool expected = !isWrong(one.order, wrong);
            QVERIFY2(one.passed == expected,
                     qPrintable(QStringLiteral("%1 %2: %3").arg(one.order.join(u' '), one.passed ? QStringLiteral("passes")
                                                                                               : QStringLiteral("fails"),
                                                                report(lesson, one.results))));
        }
        QCOMPARE(found.failed > 0, !wrong.isEmpty());
        QCOMPARE(openDescriptors(), before);
    }

    void aTranslationRunsTheSameSteps_data() { lessons(); }
    void aTranslationRunsTheSameSteps()
    {
        QFETCH(QString, name);
        const Lesson english = current();
        const Lesson translated = parsed(*builtInLesson(name, QStringLiteral("es")));
        QCOMPARE(translated.provider, english.provider);
        QCOMPARE(translated.order, english.order);
        QCOMPARE(translated.profile, english.profile);
        QCOMPARE(translated.steps.size(), english.steps.size());
        for (int i = 0; i < english.steps.size(); ++i) {
            QCOMPARE(translated.steps[i].label, english.steps[i].label);
            QCOMPARE(translated.steps[i].text, english.steps[i].text);
            QCOMPARE(translated.steps[i].endpoint, english.steps[i].endpoint);
            QCOMPARE(translated.steps[i].row, english.steps[i].row);
        }
    }

private:
    static void lessons()
    {
        QTest::addColumn<QString>("name");
        for (const BuiltInLesson &lesson : builtInLessons())
            QTest::newRow(qPrintable(lesson.name)) << lesson.name;
    }

    static Lesson parsed(const BuiltInLesson &lesson)
    {
        const ParseResult result = parseLesson(lesson.text, lesson.name);
        if (!result.ok())
            qFatal("%s has mistakes", qPrintable(lesson.name));
        if (!wrongOrders(result.lesson))
            qFatal("%s names its wrong orders in words of its own", qPrintable(lesson.name));
        return result.lesson;
    }

    static Lesson current()
    {
        return parsed(*builtInLesson(QString::fromLatin1(QTest::currentDataTag())));
    }
};

QTEST_APPLESS_MAIN(LibraryTest)
#include "tst_library.moc"
