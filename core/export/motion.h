// When each event of a diagram appears while a picture of it plays, in seconds: time runs down the picture at one speed
// and rests before every step. What an animated SVG and the player in an HTML file both go by. Knows no format.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/diagram/diagram.h"

namespace halfclose {

class Motion
{
public:
    /// Where stepping stops, as in the window: before the first step, and behind all that happened until the next began.
    struct Stop
    {
        quint64 shown = 0; ///< the prefix of the trace
        double time = 0;
    };

    /// Of the events up to @p last.
    /// @param longest  seconds that the whole may take: everything is hurried to fit; 0 for any
    /// @param first  what plays begins with this event; what was before takes no time
    Motion(const Diagram &diagram, quint64 last, double longest = 0, quint64 first = 1);

    /// Of how many events it knows the time.
    quint64 size() const { return m_times.size(); }
    double at(quint64 sequence) const { return m_times[sequence - 1]; }
    /// From one event to another that is not before it.
    double between(quint64 from, quint64 to) const { return at(to) - at(from); }
    double end() const { return m_end; }
    /// One more than steps were started in what plays, in the order of their starts.
    const std::vector<Stop> &stops() const { return m_stops; }
    /// Where in stops() the step that was started by the event @p started has been seen; 0: it does not play.
    size_t stopBehind(quint64 started) const;

private:
    std::vector<double> m_times;
    std::vector<Stop> m_stops;
    double m_end = 0;
};

} // namespace halfclose
