// Builds a small lesson and its results by hand, without parsing.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"
#include "core/run/step_result.h"

namespace halfclose::test {

/// A lesson with two columns, Client side and Server side (the server), filled step by step.
class LessonBuilder
{
public:
    Lesson lesson;
    QList<StepResult> results;

    LessonBuilder()
    {
        lesson.title = QStringLiteral("A made-up lesson");
        lesson.endpoints = {{QStringLiteral("Client side"), false, false, false},
                            {QStringLiteral("Server side"), true, false, false}};
    }

    LessonBuilder &step(const char16_t *label, int endpoint, int row, const QString &text, StepStatus status,
                        const QString &actual = {}, const QString &expected = {}, const QString &caption = {})
    {
        Step step;
        step.label = QString::fromUtf16(label);
        step.endpoint = endpoint;
        step.row = row;
        step.at.line = 14 + row;
        step.text = text;
        step.caption = caption;
        if (status == StepStatus::Narration)
            step.action = NarrationAction();
        lesson.steps.append(step);
        lesson.rowCount = std::max(lesson.rowCount, row + 1);
        StepResult result;
        result.status = status;
        result.actual = actual;
        result.expected = expected;
        result.start = std::chrono::nanoseconds(1000 * results.size() + 234);
        result.end = result.start + std::chrono::nanoseconds(500);
        results.append(result);
        return *this;
    }
};

} // namespace halfclose::test
