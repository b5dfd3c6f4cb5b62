// A step's words in the table: its code without what is expected of it, in either vocabulary, and what became of it.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "tests/support/lesson_run.h"
#include "ui/lesson/step_words.h"

using namespace halfclose;

namespace {

// One step of every kind, by label.
Step step(const char *label)
{
    static const Lesson lesson = lessonOf(R"(
| Client side | Server side |
|---|---|
| (1) `send(s, "a->b")` | |
| | (2) `t = recv(s) -> "a->b"` |
| (3) `closesocket(s)` | (4) `FD_CLOSE -> WSAECONNRESET` |
| | (5) `no FD_READ` |
| | (6) `sum = 1 + 2 -> 3` |
| | (7) `wait 5 ms` |
| | (8) `crash` |
)");
    for (const Step &each : lesson.steps) {
        if (each.label == QLatin1String(label))
            return each;
    }
    qFatal("no step %s", label);
}

StepView view(StepStatus status, const char *returned = "", const char *expected = "")
{
    StepView made;
    made.status = status;
    made.returned = QString::fromUtf8(returned);
    made.expected = QString::fromUtf8(expected);
    return made;
}

} // namespace

class StepWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsExpectedIsNotShownBeforehand()
    {
        QCOMPARE(codeOf(step("2"), Vocabulary::Api), QStringLiteral("t = recv(s)"));
        QCOMPARE(codeOf(step("1"), Vocabulary::Api), QStringLiteral("send(s, \"a->b\")")); // an arrow in a string is text
        QCOMPARE(codeOf(step("4"), Vocabulary::Api), QStringLiteral("FD_CLOSE"));
    }

    void theProvidersNamesAreOtherWordsForTheSameCall()
    {
        QCOMPARE(codeOf(step("2"), Vocabulary::Spi), QStringLiteral("t = WSPRecv(s)"));
        QCOMPARE(codeOf(step("3"), Vocabulary::Spi), QStringLiteral("WSPCloseSocket(s)"));
        QCOMPARE(codeOf(step("6"), Vocabulary::Spi), QStringLiteral("sum = 1 + 2"));
    }

    void whatBecameOfAStepHasASign()
    {
        QCOMPARE(resultOf(step("1"), view(StepStatus::Waiting)), QString());
        QCOMPARE(resultOf(step("2"), view(StepStatus::Running)), QStringLiteral("… waiting"));
        QCOMPARE(resultOf(step("2"), view(StepStatus::Met, "\"x\"")), QStringLiteral("✓ → \"x\""));
        QCOMPARE(resultOf(step("4"), view(StepStatus::Met, "FD_CLOSE -> WSAECONNRESET")),
            QStringLiteral("✓ indicated with WSAECONNRESET"));
        QCOMPARE(resultOf(step("4"), view(StepStatus::Met, "FD_CLOSE")), QStringLiteral("✓ indicated"));
        QCOMPARE(resultOf(step("5"), view(StepStatus::Met, "no FD_READ")), QStringLiteral("✓ not indicated"));
        QCOMPARE(resultOf(step("6"), view(StepStatus::Met, "3")), QStringLiteral("✓ = 3"));
        QCOMPARE(resultOf(step("2"), view(StepStatus::Failed, "0", "\"x\"")), QStringLiteral("✗ → 0, expected \"x\""));
        QCOMPARE(resultOf(step("2"), view(StepStatus::TimedOut, "", "\"x\"")), QStringLiteral("✗ timed out, expected \"x\""));
        QCOMPARE(resultOf(step("2"), view(StepStatus::NotReached)), QStringLiteral("– not reached"));
    }

    void captionsLoseTheirMarkupAndTakeNoHtml()
    {
        QCOMPARE(plainText(QStringLiteral("gets the *client's* total")), QStringLiteral("gets the client's total"));
        QCOMPARE(plainText(QStringLiteral("a <img src=x> b")), QStringLiteral("a <img src=x> b"));
        QCOMPARE(plainText(QStringLiteral("plain")), QStringLiteral("plain"));
    }
};

QTEST_MAIN(StepWordsTest)
#include "tst_step_words.moc"
