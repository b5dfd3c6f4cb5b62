// Holds a contract's document and the program together: a test names, by the document's own words, the promise it checks.
// tests/house/tst_contracts.cpp finds every promise in the documents without a test, and every quotation that no
// document has (any more).
// SPDX-License-Identifier: MIT
#pragma once

#include <QTest>

#include "tests/support/lesson_mistakes.h"
#include "tests/support/lesson_run.h"

namespace halfclose {

/// A row of test data named by the words of a promise: some of them, or several promises that one test holds. Where
/// there is no row, a comment quotes it: // promise("...").
inline QTestData &promise(const char *words)
{
    return QTest::newRow(words);
}

/// A lesson with two columns, Client and Server.
inline QByteArray lessonWithRows(const QByteArray &rows, const QByteArray &keys = {})
{
    const QByteArray front = keys.isEmpty() ? QByteArray() : "---\n" + keys + "---\n";
    return front + "| Client | Server |\n|---|---|\n" + rows;
}

/// What comes of a lesson: its mistakes ("3:8 unknown ..."), "passed", "(2) failed: 17" or "(2) timed out".
inline QString outcomeOf(const QByteArray &lesson)
{
    const ParseResult parsed = parseLesson(lesson, QStringLiteral("test"));
    if (!parsed.ok())
        return mistakeLines(parsed.mistakes).join(u'\n');
    const LessonRun run(parsed.lesson);
    if (!run.refused.isEmpty())
        return run.refused;
    for (const Step &step : parsed.lesson.steps) {
        const StepResult result = run.step(step.label);
        if (result.status == StepStatus::Failed)
            return QStringLiteral("(%1) failed: %2").arg(step.label, result.actual);
        if (result.status == StepStatus::TimedOut)
            return QStringLiteral("(%1) timed out").arg(step.label);
    }
    return run.passed() ? QStringLiteral("passed") : QStringLiteral("not passed");
}

} // namespace halfclose
