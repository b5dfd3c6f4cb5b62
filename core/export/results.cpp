// SPDX-License-Identifier: MIT
#include "core/export/results.h"

#include <optional>

#include <QHash>

#include "core/lesson/parser.h"
#include "core/lesson/step_text.h"
#include "core/trace/state_names.h"

namespace halfclose {

namespace {

std::optional<StepStatus> statusOf(const QString &name)
{
    struct Row
    {
        const char16_t *name;
        StepStatus status;
    };
    constexpr Row rows[] = {
        {state::StepStarted, StepStatus::Running}, {state::StepMet, StepStatus::Met},
        {state::StepFailed, StepStatus::Failed}, {state::StepTimedOut, StepStatus::TimedOut},
        {state::StepNotReached, StepStatus::NotReached}, {state::StepNarrated, StepStatus::Narration},
    };
    for (const Row &row : rows) {
        if (name == QStringView(row.name))
            return row.status;
    }
    return std::nullopt;
}

} // namespace

std::optional<Lesson> lessonOf(const Trace &trace)
{
    ParseResult parsed = parseLesson(trace.header.lesson.toUtf8(), trace.header.title);
    if (!parsed.ok())
        return std::nullopt;
    Lesson &lesson = parsed.lesson;
    lesson.title = trace.header.title;
    lesson.provider = trace.header.provider;
    lesson.profile = trace.header.profile;
    lesson.order = trace.header.order == QStringLiteral("free") ? Order::Free : Order::Document;
    return lesson;
}

QList<StepResult> resultsOf(const Lesson &lesson, const Trace &trace)
{
    QHash<QString, qsizetype> byLabel;
    QList<StepResult> results(lesson.steps.size());
    for (qsizetype i = 0; i < lesson.steps.size(); ++i) {
        byLabel.insert(lesson.steps[i].label, i);
        const bool narration = std::holds_alternative<NarrationAction>(lesson.steps[i].action);
        results[i].status = narration ? StepStatus::Narration : StepStatus::NotReached;
        results[i].expected = expectedText(lesson.steps[i]);
    }
    for (const Event &event : trace.events()) {
        if (event.kind != Kind::State || event.socket != 0 || event.label == Symbol::None)
            continue;
        const std::optional<StepStatus> status = statusOf(trace.text(event.name));
        const auto step = byLabel.constFind(trace.text(event.label));
        if (!status || step == byLabel.constEnd())
            continue;
        StepResult &result = results[*step];
        result.status = *status;
        if (*status == StepStatus::Running) {
            result.start = event.at;
        } else if (*status == StepStatus::Met || *status == StepStatus::Failed || *status == StepStatus::TimedOut) {
            result.end = event.at;
            result.actual = event.arguments.isEmpty() ? QString() : QString::fromUtf8(event.arguments);
        }
    }
    return results;
}

} // namespace halfclose
