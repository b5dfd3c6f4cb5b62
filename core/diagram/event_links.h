// Which events belong together: the two ends of a call or of a message, and what an event brought about. Grows with
// the trace; 12 bytes an event. Knows nothing of where things are drawn.
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "core/trace/event.h"

namespace halfclose {

class EventLinks
{
public:
    void reserve(size_t events)
    {
        m_partner.reserve(events);
        m_effects.reserve(events);
    }
    /// Takes in the last event of @p prefix. Causes that are not earlier events, or not of the fitting kind, are
    /// ignored: a trace from a file may say anything.
    void append(std::span<const Event> prefix);
    quint64 size() const { return m_partner.size(); }

    /// A call's return or a send's receive, and back; 0 for none (yet).
    quint64 partner(quint64 sequence) const { return m_partner[sequence - 1]; }
    /// What names @p sequence as its cause, in the order of the trace.
    std::vector<quint64> effects(quint64 sequence) const;

private:
    struct Effects
    {
        quint32 latest = 0; ///< the last event with this one as its cause
        quint32 previous = 0; ///< the event before this one with the same cause
    };
    std::vector<quint32> m_partner;
    std::vector<Effects> m_effects;
};

/// What led to @p sequence, and what followed from it, over any number of steps; both without itself, ascending.
struct Causality
{
    std::vector<quint64> causes;
    std::vector<quint64> effects;
};
/// @param prefix  the events that count: later effects are left out
Causality causality(std::span<const Event> prefix, const EventLinks &links, quint64 sequence);

} // namespace halfclose
