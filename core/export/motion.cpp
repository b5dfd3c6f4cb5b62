// SPDX-License-Identifier: MIT
#include "core/export/motion.h"

#include <algorithm>

namespace halfclose {

namespace {

constexpr double linesPerSecond = 3;
constexpr double rest = 0.8; ///< before a step: what went before has settled by then
constexpr double outlook = 0.05; ///< how long before a step its stop is

} // namespace

Motion::Motion(const Diagram &diagram, quint64 size, double longest)
{
    const std::vector<StepRow> &steps = diagram.steps();
    size = std::min(size, diagram.size());
    m_times.reserve(size);
    size_t started = 0;
    double resting = 0;
    for (quint64 sequence = 1; sequence <= size; ++sequence) {
        double time = double(diagram.y(sequence)) / 64 / linesPerSecond + resting;
        if (started < steps.size() && steps[started].started == sequence) {
            ++started;
            resting += rest;
            time += rest;
            m_stops.push_back({sequence - 1, time - outlook});
        }
        m_times.push_back(std::max(time, m_times.empty() ? 0 : m_times.back()));
    }
    m_end = (m_times.empty() ? 0 : m_times.back()) + 2 * rest;
    m_stops.push_back({size, m_end});
    if (longest > 0 && m_end > longest) {
        const double faster = longest / m_end;
        for (double &time : m_times)
            time *= faster;
        for (Stop &stop : m_stops)
            stop.time *= faster;
        m_end = longest;
    }
}

} // namespace halfclose
