// halfclose explore: every interleaving of a lesson, each over fresh sockets, and those that failed.
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <thread>

#include "app/commands.h"
#include "app/output.h"
#include "app/source.h"
#include "core/export/report_json.h"
#include "core/export/report_text.h"
#include "core/run/explorer.h"

namespace halfclose {

int perform(const ExploreCommand &command)
{
    auto read = readLesson(command.lesson);
    if (const auto *unreadable = std::get_if<Unreadable>(&read))
        return refuse(unreadable->lines);
    Lesson lesson = std::get<Lesson>(std::move(read));
    command.overrides.applyTo(lesson);
    lesson.order = Order::Free; // whatever the lesson says

    ExploreOptions options;
    options.limit = int(command.limit);
    options.jobs = command.jobs > 0 ? command.jobs : std::max(1, int(std::thread::hardware_concurrency()));
    options.reduce = command.reduce;
    if (command.format == ReportFormat::Json)
        options.keepTraces = options.limit; // each failure's report has its verdict
    const Exploration exploration = explore(lesson, options);
    if (!exploration.refused.isEmpty())
        return systemRefused(exploration.refused);
    const int status = exploration.failed == 0 ? exit_status::Met : exit_status::Failed;
    if (command.format == ReportFormat::Json)
        return deliver(exploreJson(lesson, exploration, command.reduce), status);
    return deliverLaidOut(exploreText(lesson, exploration, command.reduce, textOptions()), status);
}

} // namespace halfclose
