// Exploring a built-in lesson comes to the same however often, on however many threads; and where orders that cannot
// matter are left out, no outcome is lost by it.
// SPDX-License-Identifier: MIT
#include <climits>

#include <QRegularExpression>
#include <QTest>

#include "core/lesson/library.h"
#include "core/run/explorer.h"
#include "tests/support/lesson_run.h"

using namespace halfclose;

namespace {

constexpr int limit = 2000;

QString withoutPorts(QString text)
{
    static const QRegularExpression port(QStringLiteral("127\\.0\\.0\\.1:[0-9]+"));
    return text.replace(port, QStringLiteral("address"));
}

/// What every step came to: two interleavings with the same outcome differ only in their order.
QString outcomeOf(const Interleaving &one)
{
    QString text = one.passed ? QStringLiteral("passes") : QStringLiteral("fails");
    for (const StepResult &result : one.results) {
        text += QStringLiteral(" | %1 %2").arg(int(result.status)).arg(result.actual);
        for (const auto &[name, value] : result.fields)
            text += QStringLiteral(" %1=%2").arg(name, value);
    }
    return withoutPorts(text);
}

QStringList ordersOf(const Exploration &found)
{
    QStringList orders;
    for (const Interleaving &one : found.kept)
        orders.append(one.order.join(u',') + QStringLiteral(": ") + outcomeOf(one));
    return orders;
}

QSet<QString> outcomesOf(const Exploration &found)
{
    QSet<QString> outcomes;
    for (const Interleaving &one : found.kept)
        outcomes.insert(outcomeOf(one));
    return outcomes;
}

} // namespace

class ExploringLibraryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itComesToTheSameAgainAndOnTwoThreads_data() { lessons(); }
    void itComesToTheSameAgainAndOnTwoThreads()
    {
        const Lesson lesson = current();
        const bool many = lesson.endpoints.size() > 3;
        const ExploreOptions options{.limit = limit, .reduce = many, .keepAll = true, .keepTraces = 0};
        const Exploration once = explore(lesson, options);
        QVERIFY2(once.refused.isEmpty(), qPrintable(once.refused));
        QVERIFY(once.complete);
        ExploreOptions onTwo = options;
        onTwo.jobs = 2;
        for (const ExploreOptions &way : {options, onTwo}) {
            const Exploration again = explore(lesson, way);
            QCOMPARE(again.interleavings, once.interleavings);
            QCOMPARE(again.passed, once.passed);
            QCOMPARE(again.failed, once.failed);
            QCOMPARE(again.skipped, once.skipped);
            QCOMPARE(again.complete, once.complete);
            QCOMPARE(ordersOf(again), ordersOf(once));
        }
    }

    void whatIsLeftOutBringsNothingNew_data() { lessons(3); }
    void whatIsLeftOutBringsNothingNew()
    {
        const Lesson lesson = current();
        const Exploration all = explore(lesson, {.limit = limit, .keepAll = true, .keepTraces = 0});
        const Exploration reduced = explore(lesson, {.limit = limit, .reduce = true, .keepAll = true, .keepTraces = 0});
        QVERIFY(all.complete && reduced.complete);
        QVERIFY(reduced.interleavings <= all.interleavings);
        QCOMPARE(reduced.skipped > 0, reduced.interleavings < all.interleavings);
        QCOMPARE(outcomesOf(reduced), outcomesOf(all));
        const QStringList every = ordersOf(all);
        for (const QString &order : ordersOf(reduced))
            QVERIFY2(every.contains(order), qPrintable(order));
    }

    // Several clients are where it pays: the server's dealings with one say nothing to another.
    void clientsWhoDoNotMeetAreNotInterleaved()
    {
        const Lesson lesson = lessonOf(R"(
| A | B | S |
|---|---|---|
| (1) `send(s, "a")` | (2) `send(s, "b")` | |
| (3) `crash` | (4) `shutdown(s, SD_SEND)` | (5) `recv(s1)` |
| | | (6) `recv(s2)` |
)");
        const Exploration all = explore(lesson, {.limit = limit, .keepAll = true, .keepTraces = 0});
        const Exploration reduced = explore(lesson, {.limit = limit, .reduce = true, .keepAll = true, .keepTraces = 0});
        QVERIFY(all.complete && reduced.complete);
        QVERIFY2(reduced.interleavings < all.interleavings,
                 qPrintable(QStringLiteral("%1 of %2").arg(reduced.interleavings).arg(all.interleavings)));
        QVERIFY(reduced.skipped > 0);
        QCOMPARE(outcomesOf(reduced), outcomesOf(all));
    }

private:
    /// @param mostEndpoints  more of them interleave in more ways than anybody can wait for
    static void lessons(int mostEndpoints = INT_MAX)
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : builtInLessonNames()) {
            if (lessonOf(builtInLesson(name)->text).endpoints.size() <= mostEndpoints)
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    static Lesson current()
    {
        return lessonOf(builtInLesson(QString::fromLatin1(QTest::currentDataTag()))->text);
    }
};

QTEST_APPLESS_MAIN(ExploringLibraryTest)
#include "tst_exploring_library.moc"
