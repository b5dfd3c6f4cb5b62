// SPDX-License-Identifier: MIT
#include "ui/timeline/flights.h"

#include <algorithm>

namespace halfclose {

namespace {

constexpr Flights::Time wholeWay{600};
constexpr quint64 mostEvents = 400; ///< more at once is a jump, not a step

Flights::Time duration(double part)
{
    return Flights::Time(qint64(double(wholeWay.count()) * part));
}

} // namespace

void Flights::shownChanged(const Trace &trace, const Diagram &diagram, quint64 before, quint64 after, Time now)
{
    if (after <= before || after - before > mostEvents) {
        m_moving.clear();
        return;
    }
    for (quint64 sequence = before + 1; sequence <= std::min(after, diagram.size()); ++sequence) {
        const Event &event = trace.at(sequence);
        if (!diagram.isVisible(sequence))
            continue;
        const quint64 partner = diagram.links().partner(sequence);
        if (event.kind == Kind::Send) {
            m_moving.push_back({sequence, 0, partner != 0 && partner <= after ? 1.0 : 0.5, now});
        } else if (event.kind == Kind::Receive && partner != 0 && partner <= before) {
            std::erase_if(m_moving, [partner](const Flight &flight) { return flight.send == partner; });
            m_moving.push_back({partner, 0.5, 1, now});
        }
    }
}

void Flights::advance(Time now)
{
    std::erase_if(m_moving, [now](const Flight &flight) { return now - flight.start >= duration(flight.to - flight.from); });
}

std::vector<PaintStyle::Flight> Flights::at(Time now) const
{
    std::vector<PaintStyle::Flight> dots;
    for (const Flight &flight : m_moving) {
        const double way = flight.to - flight.from;
        const double done = double((now - flight.start).count()) / double(duration(way).count());
        dots.push_back({flight.send, flight.from + way * std::clamp(done, 0.0, 1.0)});
    }
    return dots;
}

} // namespace halfclose
