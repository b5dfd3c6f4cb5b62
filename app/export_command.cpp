// halfclose export: a lesson's run, or a saved trace, as a file of another form.
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include "app/commands.h"
#include "app/lesson_run.h"
#include "app/output.h"
#include "app/source.h"
#include "core/export/step_range.h"
#include "core/trace/atomic_file.h"
#include "core/trace/tr.h"
#include "ui/export/export_formats.h"

namespace halfclose {
namespace {

/// The usual ones; where a step itself calls the provider, its layer too, or that call would not be seen.
LayerSet usualLayers(const Trace &trace, LayerSet usual)
{
    const auto events = trace.events();
    const bool direct = std::any_of(events.begin(), events.end(), [](const Event &event) {
        return event.kind == Kind::Call && event.layer == Layer::Spi && event.cause == 0 && event.label != Symbol::None;
    });
    return usual.with(Layer::Spi, usual.has(Layer::Spi) || direct);
}

int writeFile(const ExportCommand &command, const Trace &trace, const ExportOptions &options, int status)
{
    AtomicFile file(command.output, AtomicFile::Until::Aside);
    QString unwritten;
    bool begun = false; // only when there is something to write
    const auto take = [&](QByteArrayView piece) {
        if (!std::exchange(begun, true))
            unwritten = file.open();
        if (unwritten.isEmpty())
            unwritten = file.write(QByteArray::fromRawData(piece.data(), piece.size()));
    };
    const QString refused = exportTo(take, trace, command.format, options);
    if (!refused.isEmpty())
        return refuse({programSays(refused)});
    if (unwritten.isEmpty())
        unwritten = file.commit();
    return unwritten.isEmpty() ? status : systemRefused(unwritten);
}

int write(const ExportCommand &command, const Trace &trace, int status)
{
    ExportOptions options = command.options;
    if (!command.layersAsked)
        options.layers = usualLayers(trace, options.layers);
    if (command.output != QLatin1String("-"))
        return writeFile(command, trace, options, status);
    const Exported exported = exportTrace(trace, command.format, options);
    return exported.refused.isEmpty() ? deliver(exported.bytes, status) : refuse({programSays(exported.refused)});
}

int runAndWrite(const ExportCommand &command, Lesson lesson)
{
    const QString mistake = stepsMistake(stepLabels(lesson), command.options);
    if (!mistake.isEmpty())
        return refuse({programSays(mistake)});
    command.overrides.applyTo(lesson);
    LessonRun run(lesson);
    const QString refused = run.setUp();
    if (!refused.isEmpty())
        return systemRefused(refused);
    run.play();
    return write(command, run.trace(), run.passed() ? exit_status::Met : exit_status::Failed);
}

} // namespace

int perform(const ExportCommand &command)
{
    auto read = readLessonOrTrace(command.source);
    if (const auto *unreadable = std::get_if<Unreadable>(&read))
        return refuse(unreadable->lines);
    if (auto *lesson = std::get_if<Lesson>(&read))
        return runAndWrite(command, std::move(*lesson));
    const TraceReading &reading = std::get<TraceReading>(read);
    if (command.overrides.any())
        return refuse({programSays(tr("%1 is a saved trace, which no option can run otherwise").arg(command.source))});
    if (!reading.note.isEmpty())
        complain(reading.note);
    const QString mistake = stepsMistake(stepLabels(reading.trace), command.options);
    if (!mistake.isEmpty())
        return refuse({programSays(mistake)});
    return write(command, reading.trace, exit_status::Met);
}

} // namespace halfclose
