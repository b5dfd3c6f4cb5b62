// SPDX-License-Identifier: MIT
#include "core/diagram/event_links.h"

#include <algorithm>

namespace halfclose {

namespace {

bool arePartners(Kind first, Kind second)
{
    return (first == Kind::Call && second == Kind::Return) || (first == Kind::Send && second == Kind::Receive);
}

} // namespace

void EventLinks::append(std::span<const Event> prefix)
{
    const Event &event = prefix.back();
    m_partner.push_back(0);
    m_effects.push_back({});
    const quint64 sequence = m_partner.size();
    if (event.cause == 0 || event.cause >= sequence)
        return;
    Effects &cause = m_effects[event.cause - 1];
    m_effects[sequence - 1].previous = cause.latest;
    cause.latest = quint32(sequence);
    if (arePartners(prefix[event.cause - 1].kind, event.kind)) {
        m_partner[sequence - 1] = quint32(event.cause);
        // A message that arrives in several pieces ends with the first: its arrow must not move.
        if (m_partner[event.cause - 1] == 0)
            m_partner[event.cause - 1] = quint32(sequence);
    }
}

std::vector<quint64> EventLinks::effects(quint64 sequence) const
{
    std::vector<quint64> found;
    for (quint64 effect = m_effects[sequence - 1].latest; effect != 0; effect = m_effects[effect - 1].previous)
        found.push_back(effect);
    std::reverse(found.begin(), found.end());
    return found;
}

Causality causality(std::span<const Event> prefix, const EventLinks &links, quint64 sequence)
{
    Causality result;
    if (sequence == 0 || sequence > prefix.size())
        return result;
    for (quint64 cause = prefix[sequence - 1].cause; cause != 0 && cause < sequence;) {
        result.causes.push_back(cause);
        const quint64 next = prefix[cause - 1].cause;
        if (next >= cause)
            break;
        cause = next;
    }
    std::reverse(result.causes.begin(), result.causes.end());

    std::vector<quint64> open{sequence};
    while (!open.empty()) {
        const quint64 next = open.back();
        open.pop_back();
        for (const quint64 effect : links.effects(next)) {
            if (effect > prefix.size())
                continue;
            result.effects.push_back(effect);
            open.push_back(effect);
        }
    }
    std::sort(result.effects.begin(), result.effects.end());
    return result;
}

} // namespace halfclose
