// What a terminal shows of a run and of an exploration.
// SPDX-License-Identifier: MIT
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "core/export/report_text.h"
#include "core/export/terminal_text.h"
#include "tests/support/lesson_builder.h"
#include "tests/support/trace_builder.h"

using namespace halfclose;
using test::LessonBuilder;
using test::TraceBuilder;

namespace {

LessonBuilder passedRun()
{
    LessonBuilder built;
    built.step(u"1", 0, 0, QStringLiteral("WSASendDisconnect(s, \"17\")"), StepStatus::Met, QStringLiteral("0"), {},
               QStringLiteral("concludes the *session* and supplies the total"));
    built.step(u"2", 1, 1, QStringLiteral("FD_CLOSE"), StepStatus::Met, QStringLiteral("FD_CLOSE"));
    built.step(u"3", 1, 2, {}, StepStatus::Narration, {}, {}, QStringLiteral("thinks"));
    return built;
}

Verdict lossyVerdict()
{
    TraceBuilder run;
    run.connect(1, 2).send(1, QStringLiteral("1"), QByteArray(1024, 'x'));
    run.aborts(2, QStringLiteral("2"), QStringLiteral("closesocket"), QStringLiteral("s"), reason::UnreadDataAtClose);
    return verdictOf(run.trace);
}

int widest(const QString &text)
{
    int width = 0;
    for (const QString &line : text.split(u'\n'))
        width = std::max(width, displayWidth(line));
    return width;
}

} // namespace

class ReportTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableHasWhatEachStepReturned()
    {
        const LessonBuilder built = passedRun();
        const QString text = runText(built.lesson, built.results, lossyVerdict());
        const QStringList lines = text.split(u'\n');
        const auto has = [&lines](const char16_t *left, const char16_t *right) {
            return std::any_of(lines.begin(), lines.end(), [&](const QString &line) {
                const QStringList cells = line.split(u'│');
                return cells.size() == 4 && cells[1].trimmed() == QStringView(left)
                    && cells[2].trimmed() == QStringView(right);
            });
        };
        QVERIFY(has(u"Client side", u"Server side"));
        QVERIFY(has(u"(1) WSASendDisconnect(s, \"17\")", u""));
        QVERIFY(has(u"✓ 0", u""));
        QVERIFY(has(u"", u"(2) FD_CLOSE"));
        QVERIFY(has(u"", u"✓ FD_CLOSE"));
        QVERIFY(has(u"", u"(3) thinks"));
        QVERIFY(text.contains(QStringLiteral("concludes the session")));
        QVERIFY(text.contains(QStringLiteral("Passed: all 2 steps were met.")));
        QVERIFY(text.startsWith(QStringLiteral("A made-up lesson\n")));
    }

    void theVerdictStandsBelowIt()
    {
        const LessonBuilder built = passedRun();
        const QString text = runText(built.lesson, built.results, lossyVerdict(), {100, false});
        QVERIFY(text.contains(QStringLiteral("The server reset the connection with closesocket at (2) while 1,024 bytes were")));
        const QString row = text.split(u'\n').filter(QStringLiteral("│ Client side │")).last();
        const QStringList cells = row.split(u'│');
        QCOMPARE(cells[2].trimmed(), QStringLiteral("1024"));
        QCOMPARE(cells[3].trimmed(), QStringLiteral("1024"));
        QCOMPARE(cells[4].trimmed(), QStringLiteral("0"));
        QCOMPARE(cells[5].trimmed(), QStringLiteral("1024"));
        QVERIFY(cells[7].contains(QStringLiteral("closesocket at (2)")));
    }

    void aFailedStepSaysWhatWasExpected()
    {
        LessonBuilder built;
        built.step(u"1", 0, 0, QStringLiteral("recv(s) -> \"a\""), StepStatus::Failed, QStringLiteral("\"b\""),
                   QStringLiteral("\"a\""));
        built.step(u"2", 0, 1, QStringLiteral("closesocket(s)"), StepStatus::NotReached);
        const QString text = runText(built.lesson, built.results, {});
        QVERIFY(text.contains(QStringLiteral("✗ expected \"a\", got \"b\"")));
        QVERIFY(text.contains(QStringLiteral("· not reached")));
        QVERIFY(text.contains(QStringLiteral("Failed at (1): expected \"a\", got \"b\".")));
    }

    void aTimeOutAndAMissingSuccessAreSaid()
    {
        LessonBuilder built;
        built.step(u"1", 0, 0, QStringLiteral("recv(s)"), StepStatus::TimedOut);
        QVERIFY(runText(built.lesson, built.results, {}).contains(QStringLiteral("✗ timed out")));
        LessonBuilder other;
        other.step(u"1", 0, 0, QStringLiteral("send(s, \"x\")"), StepStatus::Failed, QStringLiteral("WSAESHUTDOWN"));
        QVERIFY(runText(other.lesson, other.results, {}).contains(QStringLiteral("✗ must succeed, got WSAESHUTDOWN")));
    }

    void itFitsTheTerminal()
    {
        LessonBuilder built = passedRun();
        built.step(u"4", 1, 3, QStringLiteral("send(s, \"") + QString(300, u'x') + QStringLiteral("\")"), StepStatus::Met,
                   QStringLiteral("300"), {}, QStringLiteral(u"\u6F22\u5B57\u6F22\u5B57 e\u0301\u0301 \U0001F600"));
        for (int width = 20; width <= 200; width += 3) {
            const QString text = runText(built.lesson, built.results, lossyVerdict(), {width, true});
            QString plain = text;
            plain.remove(QRegularExpression(QStringLiteral("\x1b\\[[0-9;]*m")));
            QVERIFY2(widest(plain) <= width, qPrintable(plain));
        }
    }

    void theEdgesOfTheTableAreStraight()
    {
        LessonBuilder built;
        built.step(u"1", 0, 0, QStringLiteral(u"send(s, \"\u6F22e\u0301\U0001F600\")"), StepStatus::Met, QStringLiteral("9"));
        built.step(u"2", 1, 1, QStringLiteral("recv(s)"), StepStatus::Met, QStringLiteral("9"));
        const QString text = runText(built.lesson, built.results, {});
        QSet<int> widths;
        for (const QString &line : text.split(u'\n')) {
            if (line.startsWith(u'│') || line.startsWith(u'┌'))
                widths.insert(displayWidth(line));
        }
        QCOMPARE(widths.size(), 1);
    }

    void manyColumnsBecomeAList()
    {
        LessonBuilder built;
        for (int i = 0; i < 8; ++i)
            built.lesson.endpoints.prepend({QStringLiteral("Client %1").arg(i), false, false, false});
        built.step(u"1", 2, 0, QStringLiteral("closesocket(s)"), StepStatus::Met, QStringLiteral("0"));
        const QString text = runText(built.lesson, built.results, {});
        QVERIFY(text.contains(QStringLiteral("(1) Client 5: closesocket(s)\n    ✓ 0\n")));
        QVERIFY(widest(text) <= 80);
    }

    void nothingOfALessonCommandsTheTerminal()
    {
        LessonBuilder built;
        const QString evil = QStringLiteral(u"\x1b]0;owned\x07\x1b[2J\u009b31m\u202E");
        built.lesson.title = evil;
        built.lesson.endpoints[0].name = evil;
        built.step(u"1", 0, 0, evil, StepStatus::Failed, evil, evil, evil);
        for (const int width : {20, 80}) {
            const QString text = runText(built.lesson, built.results, {}, {width, false});
            for (const QChar c : text)
                QVERIFY(c == u'\n' || (c.unicode() >= 0x20 && !(c.unicode() >= 0x7F && c.unicode() < 0xA0) && c.unicode() != 0x202E));
        }
    }

    void coloursOnlyWhenAskedFor()
    {
        const LessonBuilder built = passedRun();
        QVERIFY(!runText(built.lesson, built.results, lossyVerdict(), {80, false}).contains(QChar(0x1B)));
        QVERIFY(runText(built.lesson, built.results, lossyVerdict(), {80, true}).contains(QStringLiteral("\x1b[32m    ✓ 0")));
    }

    void aRunThatWasStoppedHasNotPassed()
    {
        LessonBuilder built = passedRun();
        built.results[1] = {};
        built.results[1].status = StepStatus::NotReached;
        const QString text = runText(built.lesson, built.results, lossyVerdict());
        QVERIFY2(text.contains(QStringLiteral("Failed: the run ended before its last step.")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("· not reached")));
    }

    void onlyOrdersThatFailAreTold()
    {
        const LessonBuilder built = passedRun();
        Exploration exploration;
        exploration.interleavings = exploration.passed = 1;
        exploration.kept.append({{QStringLiteral("1"), QStringLiteral("2")}, true, built.results, {}});
        QVERIFY(!exploreText(built.lesson, exploration).contains(QStringLiteral("1,2")));
    }

    void exploreEndsWithItsCount()
    {
        LessonBuilder built;
        built.step(u"1", 0, 0, QStringLiteral("recv(s) -> \"a\""), StepStatus::Failed, QStringLiteral("\"b\""),
                   QStringLiteral("\"a\""));
        Exploration exploration;
        exploration.interleavings = 4;
        exploration.passed = 3;
        exploration.failed = 1;
        exploration.kept.append({{QStringLiteral("1"), QStringLiteral("5a")}, false, built.results, {}});
        exploration.skipped = 2;
        const QString text = exploreText(built.lesson, exploration, true);
        QVERIFY(text.endsWith(QStringLiteral("4 interleavings, 3 passed, 1 failed\n")));
        QVERIFY(text.contains(QStringLiteral("failed: 1,5a\n")));
        QVERIFY(text.contains(QStringLiteral("    Failed at (1): expected \"a\", got \"b\".\n")));
        QVERIFY(text.contains(QStringLiteral("skipped 2 that differ only in steps that commute")));
        QVERIFY(!exploreText(built.lesson, exploration).contains(QStringLiteral("skipped")));
        exploration.complete = false;
        QVERIFY(exploreText(built.lesson, exploration).contains(QStringLiteral("cut off at the limit")));
    }
};

QTEST_APPLESS_MAIN(ReportTextTest)
#include "tst_report_text.moc"
