// Two runs of a lesson, step by step: what is the same, what came elsewhere, what became something else, and that the steps
// which both have in the same order stand at the same height.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/diagram/diagram.h"
#include "core/lesson/library.h"
#include "core/lesson/parser.h"
#include "core/run/explorer.h"
#include "ui/compare/run_comparison.h"

using namespace halfclose;

namespace {

KeptRun run(const char *lesson, const QStringList &order, const char *before = nullptr, const char *after = nullptr)
{
    QString text = QString::fromUtf8(builtInLesson(QString::fromLatin1(lesson))->text);
    if (before)
        text.replace(QString::fromLatin1(before), QString::fromLatin1(after));
    const ParseResult parsed = parseLesson(text.toUtf8(), {});
    const auto network = native::createSystemNetwork();
    QString refused;
    const Interleaving found = runSchedule(parsed.lesson, order, *network, &refused);
    return {order.join(u' '), parsed.lesson, found.trace};
}

QStringList labels(const char *order)
{
    return QString::fromLatin1(order).split(u' ');
}

QStringList differing(const RunComparison &comparison, Differs how)
{
    QStringList found;
    for (const ComparedStep &step : comparison.steps) {
        if (step.differs == how)
            found.append(step.label);
    }
    return found;
}

QHash<QString, qint32> tops(const Trace &trace, const DiagramOptions &options)
{
    Diagram diagram(options);
    diagram.extend(trace);
    QHash<QString, qint32> found;
    for (const StepRow &row : diagram.steps())
        found.insert(trace.text(row.label), row.top);
    return found;
}

} // namespace

class RunComparisonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameOrderTwiceIsTheSame()
    {
        const QStringList order = labels("1 2 3 4 5 5a 6 7 8");
        const RunComparison comparison = compareRuns(run("disconnect-data", order), run("disconnect-data", order));
        QCOMPARE(comparison.steps.size(), size_t(9));
        QCOMPARE(comparison.differences(), 0);
        QVERIFY(comparison.firstMarked.empty() && comparison.secondMarked.empty());
        QCOMPARE(comparison.firstOrder, order);
    }

    void aStepThatCameElsewhereIsOneDifference()
    {
        const KeptRun early = run("disconnect-data", labels("1 2 3 4 5 5a 6 7 8"));
        const KeptRun late = run("disconnect-data", labels("1 2 3 4 5 6 7 8 5a"));
        const RunComparison comparison = compareRuns(early, late);
        QCOMPARE(differing(comparison, Differs::Order), QStringList{QStringLiteral("5a")});
        const auto step = std::find_if(comparison.steps.begin(), comparison.steps.end(),
            [](const ComparedStep &each) { return each.differs == Differs::Order; });
        QVERIFY2(step->sentence.contains(QStringLiteral("number 6 in")) && step->sentence.contains(QStringLiteral("number 9 in")),
            qPrintable(step->sentence));
        for (const auto &[kept, marked] : {std::pair(&early, &comparison.firstMarked), std::pair(&late, &comparison.secondMarked)}) {
            const Trace &trace = *kept->trace;
            QVERIFY(std::is_sorted(marked->begin(), marked->end()));
            const bool closes = std::any_of(marked->begin(), marked->end(), [&](quint64 sequence) {
                return trace.text(trace.at(sequence).label) == QLatin1String("5a") && trace.text(trace.at(sequence).name) == QLatin1String("closesocket");
            });
            QVERIFY(closes);
        }
    }

    // LING-2 (hard close): only where (3) came before (4) has the server lost the end and the data.
    void anotherResultAndItsConsequenceAreTold()
    {
        const RunComparison comparison = compareRuns(run("disconnect-data-lost", labels("1 2 3 4 5")), run("disconnect-data-lost", labels("1 2 4")));
        QCOMPARE(differing(comparison, Differs::Outcome), QStringList{QStringLiteral("4")});
        QCOMPARE(differing(comparison, Differs::OnlyInFirst), (QStringList{QStringLiteral("3"), QStringLiteral("5")}));
        const auto step = std::find_if(comparison.steps.begin(), comparison.steps.end(),
            [](const ComparedStep &each) { return each.label == QLatin1String("4"); });
        QVERIFY2(step->sentence.contains(QStringLiteral("WSAECONNRESET")), qPrintable(step->sentence));
    }

    void anotherArgumentIsAnotherCode()
    {
        const QStringList order = labels("1 2 3 4 5 5a 6 7 8");
        const RunComparison comparison = compareRuns(run("disconnect-data", order), run("disconnect-data", order, "1025 + t", "1025 + t + 0"));
        QCOMPARE(differing(comparison, Differs::Code), QStringList{QStringLiteral("4")});
        QCOMPARE(comparison.differences(), 1);
    }

    void stepsOfBothStandLevel_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("5a at once or last") << QStringLiteral("1 2 3 4 5 5a 6 7 8") << QStringLiteral("1 2 3 4 5 6 7 8 5a");
        QTest::newRow("5a before or after 7") << QStringLiteral("1 2 3 4 5 6 5a 7 8") << QStringLiteral("1 2 3 4 5 6 7 5a 8");
    }
    void stepsOfBothStandLevel()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        const KeptRun a = run("disconnect-data", first.split(u' '));
        const KeptRun b = run("disconnect-data", second.split(u' '));
        DiagramOptions options;
        options.floors = levelFloors(*a.trace, *b.trace, options);
        const QHash<QString, qint32> inA = tops(*a.trace, options);
        const QHash<QString, qint32> inB = tops(*b.trace, options);
        for (const QString &label : labels("1 3 4 5 7 8")) // (2) and (6) stand with their indications
            QVERIFY2(inA[label] == inB[label], qPrintable(QStringLiteral("(%1): %2, %3").arg(label).arg(inA[label]).arg(inB[label])));
        QVERIFY(inA[QStringLiteral("5a")] != inB[QStringLiteral("5a")]);
    }
};

QTEST_GUILESS_MAIN(RunComparisonTest)
#include "tst_run_comparison.moc"
