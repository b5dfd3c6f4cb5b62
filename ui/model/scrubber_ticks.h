// Between the events of a trace and places on the scrubber: every step has the same room, so that a label stays where it
// is while the run goes on. Pure arithmetic; places are from 0 to 1.
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/model/step_history.h"

namespace halfclose {

struct ScrubberTick
{
    int step = -1;
    QString label;
    bool started = false;
    bool operator==(const ScrubberTick &) const = default;
};

struct ScrubberScale
{
    QList<ScrubberTick> ticks; ///< the steps in the order of their starts, then the others in the lesson's order
    QList<quint64> stops; ///< of the steps that were started: how many events are shown at their ticks
    quint64 first = 0; ///< how many events are shown at the left end
    quint64 size = 0; ///< how many there are

    /// Place of tick @p index.
    double tickPlace(qsizetype index) const { return double(index + 1) / double(ticks.size()); }
    /// Place at which the first @p shown events are seen.
    double placeOf(quint64 shown) const;
    /// How many events are shown at @p place; never more than there are.
    quint64 shownAt(double place) const;
    /// Right end of what there is.
    double end() const { return placeOf(size); }
    bool operator==(const ScrubberScale &) const = default;
};

ScrubberScale scrubberScale(const Lesson &lesson, const StepHistory &history);

} // namespace halfclose
