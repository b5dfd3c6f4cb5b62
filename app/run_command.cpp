// halfclose run: a lesson over loopback, in its own order or in one that explore reported, and what came of it.
// SPDX-License-Identifier: MIT
#include <optional>

#include "app/commands.h"
#include "app/lesson_run.h"
#include "app/output.h"
#include "app/source.h"
#include "core/export/report_json.h"
#include "core/export/report_text.h"
#include "core/lesson/suggestion.h"
#include "core/run/explorer.h"
#include "core/spi/names.h"
#include "core/trace/json_lines_writer.h"
#include "core/trace/tr.h"
#include "core/verdict/verdict.h"

namespace halfclose {
namespace {

/// @return empty, or what in the schedule cannot be an order of the lesson's steps
QString scheduleMistake(const Lesson &lesson, const QStringList &schedule)
{
    QStringList known;
    for (const Step &step : lesson.steps)
        known.append(step.label);
    for (const QString &label : schedule) {
        if (!known.contains(label))
            return tr("--schedule: the lesson has no step '%1'").arg(label) + didYouMean(label, known);
        if (schedule.count(label) > 1)
            return tr("--schedule: step '%1' can end only once").arg(label);
    }
    return {};
}

int report(const RunCommand &command, const Lesson &lesson, const QList<StepResult> &results, const Trace &trace, bool passed)
{
    const int status = passed ? exit_status::Met : exit_status::Failed;
    const Verdict verdict = verdictOf(trace);
    if (command.format == ReportFormat::Json)
        return deliver(runJson(lesson, results, verdict), status);
    return deliverLaidOut(runText(lesson, results, verdict, textOptions()), status);
}

int runInOwnOrder(const RunCommand &command, const Lesson &lesson)
{
    LessonRun run(lesson);
    std::optional<TraceFile> file;
    QString unwritten;
    if (!command.traceFile.isEmpty()) {
        file.emplace(run.trace(), command.traceFile, errorName);
        unwritten = file->open();
        if (!unwritten.isEmpty())
            return systemRefused(unwritten);
    }
    const QString refused = run.setUp();
    if (!refused.isEmpty())
        return systemRefused(refused);
    run.play([&] {
        if (file && unwritten.isEmpty())
            unwritten = file->writeNew();
    });
    if (file && unwritten.isEmpty())
        unwritten = file->commit();
    const int status = report(command, lesson, run.runner().results(), run.trace(), run.passed());
    return unwritten.isEmpty() ? status : systemRefused(unwritten);
}

int runInGivenOrder(const RunCommand &command, Lesson lesson)
{
    lesson.order = Order::Free; // the schedule is one of the orders that the columns allow
    const QString mistake = scheduleMistake(lesson, command.schedule);
    if (!mistake.isEmpty())
        return refuse({programSays(mistake)});
    const std::unique_ptr<native::Network> network = native::createSystemNetwork();
    QString refused;
    const Interleaving run = runSchedule(lesson, command.schedule, *network, &refused);
    if (!refused.isEmpty() && !run.possible)
        return refuse({programSays(QStringLiteral("--schedule: ") + refused)});
    if (!refused.isEmpty())
        return systemRefused(refused);
    const int status = report(command, lesson, run.results, *run.trace, run.passed);
    const QString unwritten
        = command.traceFile.isEmpty() ? QString() : saveTrace(*run.trace, command.traceFile, errorName);
    return unwritten.isEmpty() ? status : systemRefused(unwritten);
}

} // namespace

int perform(const RunCommand &command)
{
    auto read = readLesson(command.lesson);
    if (const auto *unreadable = std::get_if<Unreadable>(&read))
        return refuse(unreadable->lines);
    Lesson lesson = std::get<Lesson>(std::move(read));
    command.overrides.applyTo(lesson);
    return command.schedule.isEmpty() ? runInOwnOrder(command, lesson) : runInGivenOrder(command, lesson);
}

} // namespace halfclose
