// SPDX-License-Identifier: MIT
#include "core/export/motion.h"

#include <algorithm>

namespace halfclose {

namespace {

constexpr double linesPerSecond = 3;
constexpr double rest = 0.8; ///< before a step: what went before has settled by then
constexpr double outlook = 0.05; ///< how long before a step its stop is

} // namespace

Motion::Motion(const Diagram &diagram, quint64 last, double longest, quint64 first)
{
    const std::vector<StepRow> &steps = diagram.steps();
    last = std::min(last, diagram.size());
    m_times.reserve(last);
    size_t started = 0;
    double resting = 0;
    const double beginning = first > 1 && first <= last ? double(diagram.y(first)) : 0;
    for (quint64 sequence = 1; sequence <= last; ++sequence) {
        double time = std::max(0.0, double(diagram.y(sequence)) - beginning) / 64 / linesPerSecond + resting;
        if (started < steps.size() && steps[started].started == sequence) {
            ++started;
            if (sequence >= first) {
                resting += rest;
                time += rest;
                m_stops.push_back({sequence - 1, time - outlook});
            }
        }
        m_times.push_back(std::max(time, m_times.empty() ? 0 : m_times.back()));
    }
    m_end = (m_times.empty() ? 0 : m_times.back()) + 2 * rest;
    m_stops.push_back({last, m_end});
    if (longest > 0 && m_end > longest) {
        const double faster = longest / m_end;
        for (double &time : m_times)
            time *= faster;
        for (Stop &stop : m_stops)
            stop.time *= faster;
        m_end = longest;
    }
}

size_t Motion::stopBehind(quint64 started) const
{
    // The last one is the end, no step's.
    const auto end = m_stops.empty() ? m_stops.end() : m_stops.end() - 1;
    const auto found = std::lower_bound(m_stops.begin(), end, started,
        [](const Stop &stop, quint64 wanted) { return stop.shown + 1 < wanted; });
    return found != end && found->shown + 1 == started ? size_t(found - m_stops.begin()) + 1 : 0;
}

} // namespace halfclose
