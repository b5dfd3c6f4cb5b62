// SPDX-License-Identifier: MIT
#include "ui/model/scrubber_ticks.h"

#include <algorithm>
#include <cmath>

namespace halfclose {

double ScrubberScale::placeOf(quint64 shown) const
{
    shown = std::min(shown, size);
    if (ticks.isEmpty())
        return size == 0 ? 0 : double(shown) / double(size);
    quint64 left = first;
    for (qsizetype i = 0; i < stops.size(); ++i) {
        if (shown <= stops[i]) {
            const double part = stops[i] == left ? 1 : double(shown - std::min(shown, left)) / double(stops[i] - left);
            return (double(i) + part) / double(ticks.size());
        }
        left = stops[i];
    }
    return double(stops.size()) / double(ticks.size());
}

quint64 ScrubberScale::shownAt(double place) const
{
    place = std::clamp(place, 0.0, 1.0);
    if (ticks.isEmpty())
        return quint64(std::llround(place * double(size)));
    const double inSteps = place * double(ticks.size());
    const auto step = qsizetype(std::floor(inSteps));
    if (step >= stops.size())
        return stops.isEmpty() ? first : stops.last();
    const quint64 left = step == 0 ? first : stops[step - 1];
    return left + quint64(std::llround((inSteps - double(step)) * double(stops[step] - left)));
}

ScrubberScale scrubberScale(const Lesson &lesson, const StepHistory &history)
{
    ScrubberScale scale;
    scale.first = history.firstStop();
    scale.size = history.size();
    QList<bool> started(lesson.steps.size(), false);
    for (qsizetype i = 0; i < history.starts().size(); ++i) {
        const int step = history.starts()[i].step;
        scale.ticks.append({step, lesson.steps[step].label, true});
        scale.stops.append(history.stopOfStart(i));
        started[step] = true;
    }
    for (int i = 0; i < lesson.steps.size(); ++i) {
        if (!started[i])
            scale.ticks.append({i, lesson.steps[i].label, false});
    }
    return scale;
}

} // namespace halfclose
