// SPDX-License-Identifier: MIT
#include "core/export/step_range.h"

#include "core/lesson/suggestion.h"
#include "core/trace/state_names.h"
#include "core/trace/tr.h"

namespace halfclose {

QString stepsMistake(const QStringList &labels, const ExportOptions &options)
{
    for (const QString &end : {options.firstStep, options.lastStep}) {
        if (!end.isEmpty() && !labels.contains(end))
            return tr("there is no step (%1) to export").arg(end) + didYouMean(end, labels);
    }
    if (!options.firstStep.isEmpty() && !options.lastStep.isEmpty()
        && labels.indexOf(options.firstStep) > labels.indexOf(options.lastStep))
        return tr("step (%1) comes after step (%2): there is nothing between them to export").arg(options.firstStep, options.lastStep);
    return {};
}

QStringList stepLabels(const Lesson &lesson)
{
    QStringList labels;
    for (const Step &step : lesson.steps)
        labels.append(step.label);
    return labels;
}

QStringList stepLabels(const Trace &trace)
{
    QStringList labels;
    const Symbol started = trace.find(state::StepStarted);
    for (const Event &event : trace.events()) {
        if (started != Symbol::None && event.kind == Kind::State && event.socket == 0 && event.name == started)
            labels.append(trace.text(event.label));
    }
    return labels;
}

StepRange::StepRange(const Lesson &lesson, const ExportOptions &options)
    : m_last(int(lesson.steps.size()) - 1)
{
    for (int i = 0; i < lesson.steps.size(); ++i) {
        if (lesson.steps[i].label == options.firstStep)
            m_first = i;
        if (lesson.steps[i].label == options.lastStep)
            m_last = i;
    }
}

EventRange::EventRange(const Trace &trace, const ExportOptions &options)
    : last(trace.size())
{
    const Symbol started = trace.find(state::StepStarted);
    const Symbol runEnded = trace.find(state::RunEnded);
    const Symbol firstLabel = trace.find(options.firstStep);
    const Symbol lastLabel = trace.find(options.lastStep);
    const bool firstAsked = !options.firstStep.isEmpty() && firstLabel != Symbol::None;
    const bool lastAsked = !options.lastStep.isEmpty() && lastLabel != Symbol::None;
    bool begun = false;
    quint64 lastOfLabel = 0;
    for (const Event &event : trace.events()) {
        const bool state = event.kind == Kind::State && event.socket == 0;
        if (!begun && state && event.name == started && (!firstAsked || event.label == firstLabel)) {
            begun = true;
            first = event.sequence;
        }
        if (lastAsked && event.label == lastLabel)
            lastOfLabel = event.sequence;
        if (state && event.name == runEnded && runEnded != Symbol::None)
            last = event.sequence;
    }
    if (lastOfLabel != 0)
        last = lastOfLabel;
}

EventRange askedEvents(const Trace &trace, const ExportOptions &options)
{
    EventRange range(trace, options);
    if (options.firstStep.isEmpty())
        range.first = 1;
    if (options.lastStep.isEmpty())
        range.last = trace.size();
    return range;
}

} // namespace halfclose
