// The messages that are on their way along their arrows just now. Time is handed in; knows nothing of timers.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <vector>

#include "core/diagram/diagram.h"
#include "ui/render/diagram_painter.h"

namespace halfclose {

class Flights
{
public:
    using Time = std::chrono::milliseconds;

    /// What is shown went from @p before to @p after events at @p now: messages sent or received in between begin
    /// to move. Going back, or far ahead at once, moves nothing.
    void shownChanged(const Trace &trace, const Diagram &diagram, quint64 before, quint64 after, Time now);
    void clear() { m_moving.clear(); }
    /// Ends what has arrived by @p now.
    void advance(Time now);
    bool moving() const { return !m_moving.empty(); }
    std::vector<PaintStyle::Flight> at(Time now) const;

private:
    struct Flight
    {
        quint64 send;
        double from; ///< part of the way
        double to;
        Time start;
    };
    std::vector<Flight> m_moving;
};

} // namespace halfclose
