// Which steps an export shows: from one label to another.
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include "core/export/options.h"
#include "core/lesson/lesson.h"
#include "core/trace/trace.h"

namespace halfclose {

/// One sentence on what is wrong with the ends that @p options ask for; empty where @p labels has both, in that order.
/// @param labels  of all steps, in the lesson's order
QString stepsMistake(const QStringList &labels, const ExportOptions &options);
QStringList stepLabels(const Lesson &lesson);
/// Of the steps that were started, in that order.
QStringList stepLabels(const Trace &trace);

/// In the lesson's order of steps.
class StepRange
{
public:
    /// A label that no step has leaves that end open.
    StepRange(const Lesson &lesson, const ExportOptions &options);
    bool has(int step) const { return step >= m_first && step <= m_last; }

private:
    int m_first = 0;
    int m_last = 0;
};

/// The events of @p trace that belong to the steps asked for: from the first one's start to the last one's end, and
/// with no range asked for all but the set-up before the first step and the clearing up behind the run's end.
struct EventRange
{
    quint64 first = 1; ///< sequence numbers, both included; empty where first > last
    quint64 last = 0;
    EventRange(const Trace &trace, const ExportOptions &options);
    bool has(quint64 sequence) const { return sequence >= first && sequence <= last; }
};

/// The same, but with an end that was not asked for at the trace's end.
EventRange askedEvents(const Trace &trace, const ExportOptions &options);

} // namespace halfclose
