// The two-column table with results, as GFM, and the pieces that it is escaped with.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/export/markdown.h"
#include "core/export/markdown_text.h"
#include "core/export/results.h"
#include "tests/support/lesson_builder.h"
#include "tests/support/nasty_texts.h"
#include "tests/support/trace_builder.h"

using namespace halfclose;
using test::LessonBuilder;
using test::TraceBuilder;

namespace {

QString written(const LessonBuilder &built, const ExportOptions &options = {})
{
    TraceBuilder run;
    run.connect(1, 2).send(1, QStringLiteral("1"), "hello").shutdownSend(1, QStringLiteral("2")).shutdownSend(2, QStringLiteral("3")).runEnded();
    return QString::fromUtf8(markdownTable(built.lesson, built.results, verdictOf(run.trace), options));
}

LessonBuilder sampleRun()
{
    LessonBuilder built;
    built.lesson.title = QStringLiteral("Sending & ending");
    built.step(u"1", 0, 0, QStringLiteral("send(s, \"a|b\")"), StepStatus::Met, QStringLiteral("3"), {},
               QStringLiteral("sends *its* data"));
    built.step(u"1.2", 0, 0, QStringLiteral("shutdown(s, SD_SEND)"), StepStatus::Met, QStringLiteral("0"));
    built.step(u"2", 1, 0, {}, StepStatus::Narration, {}, {}, QStringLiteral("listens"));
    built.step(u"3", 1, 1, QStringLiteral("recv(s) -> \"x\""), StepStatus::Failed, QStringLiteral("\"a|b\""),
               QStringLiteral("\"x\""));
    built.step(u"4", 0, 2, QStringLiteral("closesocket(s)"), StepStatus::NotReached);
    return built;
}

/// The cells of a GFM row.
QStringList cells(const QString &line)
{
    QStringList all{QString()};
    for (qsizetype i = 1; i < line.size() - 1; ++i) {
        if (line[i] == u'\\' && line[i + 1] == u'|')
            all.last() += line[++i];
        else if (line[i] == u'|')
            all.append(QString());
        else
            all.last() += line[i];
    }
    for (QString &cell : all)
        cell = cell.trimmed();
    return all;
}

} // namespace

class MarkdownTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableHasWhatEachStepReturned()
    {
        const QStringList lines = written(sampleRun()).split(u'\n');
        const qsizetype head = lines.indexOf(QStringLiteral("| Client side | Server side |"));
        QVERIFY(head > 0);
        QCOMPARE(lines[head + 1], QStringLiteral("|---|---|"));
        QCOMPARE(cells(lines[head + 2]),
                 (QStringList{QStringLiteral("(1) `send(s, \"a|b\")` sends *its* data — ✓ 3 `shutdown(s, SD_SEND)` — ✓ 0"),
                              QStringLiteral("(2) listens")}));
        QCOMPARE(cells(lines[head + 3]),
                 (QStringList{QString(), QStringLiteral("(3) `recv(s) -> \"x\"` — **✗ expected \"x\", got \"a|b\"**")}));
        QCOMPARE(cells(lines[head + 4]), (QStringList{QStringLiteral("(4) `closesocket(s)` — · not reached"), QString()}));
        QVERIFY(lines[head + 2].contains(QStringLiteral("`send(s, \"a\\|b\")`")));
    }

    void itBeginsAsALessonDoes()
    {
        const QString text = written(sampleRun());
        QVERIFY(text.startsWith(QStringLiteral("---\ntitle: Sending & ending\nprovider: tcp\norder: document\n"
                                               "profile: documented\ntimeout: 2\nserver: Server side\n---\n\n"
                                               "# Sending \\& ending\n\n")));
        QVERIFY(text.contains(QStringLiteral("\nThe client began with shutdown at (2); both sides closed gracefully and nothing was lost.\n")));
        QVERIFY(text.contains(QStringLiteral("| Client side | 5 | 5 | 0 | 0 | | |")));
    }

    void withoutCaptionsItIsTheTableAlone()
    {
        ExportOptions options;
        options.captions = false;
        const QString text = written(sampleRun(), options);
        QVERIFY(text.startsWith(QStringLiteral("| Client side | Server side |\n")));
        QCOMPARE(text.count(u'\n'), 5);
        options.firstStep = QStringLiteral("3");
        options.lastStep = QStringLiteral("3");
        QCOMPARE(written(sampleRun(), options).count(u'\n'), 3);
        options.captions = true;
        options.title = QStringLiteral("Mine");
        QVERIFY(written(sampleRun(), options).contains(QStringLiteral("# Mine\n")));
    }

    void escapedTextIsShownAsItIs()
    {
        QCOMPARE(escapedMarkdown(QStringLiteral("a|b*c_d`<e>[f]#g\\")),
                 QStringLiteral("a\\|b\\*c\\_d\\`\\<e\\>\\[f\\]\\#g\\\\"));
        QCOMPARE(escapedMarkdown(QStringLiteral("a\nb")), QStringLiteral("a\\\\x0Ab"));
    }

    void codeSpansBearBackticks()
    {
        QCOMPARE(codeSpan(QStringLiteral("a")), QStringLiteral("`a`"));
        QCOMPARE(codeSpan(QStringLiteral("a`b")), QStringLiteral("`` a`b ``"));
        QCOMPARE(codeSpan(QStringLiteral("```")), QStringLiteral("```` ``` ````"));
        QCOMPARE(codeSpan(QStringLiteral("a|b")), QStringLiteral("`a\\|b`"));
    }

    void nastyTextsStayInTheirCells()
    {
        for (const QString &text : test::nastyTexts()) {
            if (text.size() > 1000)
                continue;
            LessonBuilder built;
            built.lesson.title = text;
            built.lesson.endpoints[0].name = text + QStringLiteral("x");
            built.step(u"1", 0, 0, QStringLiteral("send(s, ") + text, StepStatus::Met, text);
            ExportOptions options;
            options.captions = false;
            const QStringList lines = written(built, options).split(u'\n');
            QCOMPARE(lines.size(), 4);
            QCOMPARE(cells(lines[0]).size(), 2);
            QCOMPARE(cells(lines[2]).size(), 2);
            for (const QChar c : lines[2])
                QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x7F);
        }
    }

    void resultsAreReadOutOfATrace()
    {
        LessonBuilder built = sampleRun();
        for (StepResult &result : built.results)
            result = {};
        built.lesson.steps[3].expected = Outcome{Operand(QByteArray("x")), {}};
        TraceBuilder run;
        run.connect(1, 2).started(QStringLiteral("1")).met(QStringLiteral("1"), QStringLiteral("3"));
        run.started(QStringLiteral("1.2")).stepState(QStringLiteral("1.2"), state::StepTimedOut, {});
        run.started(QStringLiteral("3")).failed(QStringLiteral("3"), QStringLiteral("\"a|b\""));
        const QList<StepResult> results = resultsOf(built.lesson, run.trace);
        QCOMPARE(results.size(), 5);
        QCOMPARE(results[0].status, StepStatus::Met);
        QCOMPARE(results[0].actual, QStringLiteral("3"));
        QVERIFY(results[0].end > results[0].start);
        QCOMPARE(results[1].status, StepStatus::TimedOut);
        QVERIFY(results[1].actual.isNull());
        QCOMPARE(results[2].status, StepStatus::Narration);
        QCOMPARE(results[3].status, StepStatus::Failed);
        QCOMPARE(results[3].expected, QStringLiteral("\"x\""));
        QCOMPARE(results[4].status, StepStatus::NotReached);
    }
};

QTEST_APPLESS_MAIN(MarkdownTest)
#include "tst_markdown.moc"
