// SPDX-License-Identifier: MIT
#include "core/diagram/diagram.h"

#include <QSet>

#include "core/diagram/spacing.h"

namespace halfclose {

Diagram::Diagram(const DiagramOptions &options)
    : m_options(options)
{
}

void Diagram::extend(const Trace &trace)
{
    if (m_participants.empty())
        readHeader(trace);
    const std::span<const Event> events = trace.events();
    if (m_y.empty()) {
        // A whole trace is often all there will be; one that grows makes room as it does.
        m_y.reserve(events.size());
        m_flags.reserve(events.size());
        m_links.reserve(events.size());
    }
    for (size_t i = m_y.size(); i < events.size(); ++i) {
        const Event &event = events[i];
        m_links.append(events.first(i + 1));
        m_cut = false;
        const Placed placed = place(trace, event, resolve(trace, event.endpoint));
        m_y.push_back(placed.y);
        m_flags.push_back(quint8((placed.visible ? Visible : 0) | (m_cut && placed.visible ? AfterCut : 0)));
        if (placed.visible)
            m_lastTime = event.at;
    }
}

void Diagram::readHeader(const Trace &trace)
{
    for (const bool server : {false, true}) {
        for (const TraceHeader::Endpoint &endpoint : trace.header.endpoints) {
            if (endpoint.server == server)
                m_participants.push_back({endpoint.name, server});
        }
    }
    if (trace.header.endpoints.isEmpty()) {
        // A file may name endpoints in its events alone.
        QSet<Symbol> seen{Symbol::None};
        for (const Event &event : trace.events()) {
            if (!seen.contains(event.endpoint))
                m_participants.push_back({trace.text(event.endpoint), false});
            seen.insert(event.endpoint);
        }
    }
    const bool served = std::any_of(m_participants.begin(), m_participants.end(),
        [](const Participant &participant) { return participant.server; });
    if (!served && m_participants.size() > 1)
        m_participants.back().server = true;
    m_endpoints.resize(m_participants.size());
    m_sky.setCorridors(2 * m_participants.size() + 1);
}

int Diagram::participant(Symbol endpoint) const
{
    const auto number = size_t(endpoint);
    return number < m_participantOfSymbol.size() ? std::max(m_participantOfSymbol[number], qint16(-1)) : -1;
}

int Diagram::resolve(const Trace &trace, Symbol endpoint)
{
    const auto number = size_t(endpoint);
    if (number >= m_participantOfSymbol.size())
        m_participantOfSymbol.resize(number + 1, Unresolved);
    qint16 &index = m_participantOfSymbol[number];
    if (index == Unresolved) {
        const auto found = std::find_if(m_participants.begin(), m_participants.end(),
            [&](const Participant &participant) { return participant.name == trace.text(endpoint); });
        index = endpoint == Symbol::None || found == m_participants.end() ? qint16(-1)
                                                                          : qint16(found - m_participants.begin());
    }
    return index;
}

int Diagram::peer(const Trace &trace, quint64 sequence) const
{
    const Event &event = trace.at(sequence);
    const int own = participant(event.endpoint);
    if (const quint64 other = m_links.partner(sequence))
        return participant(trace.at(other).endpoint);
    const auto found = m_sockets.constFind(event.socket);
    if (found != m_sockets.constEnd()) {
        if (found->peer >= 0)
            return found->peer;
        const int byAddress = m_addresses.value(found->remoteAddress, -1);
        if (byAddress >= 0 && byAddress != own)
            return byAddress;
    }
    const int count = int(m_participants.size());
    if (own >= 0 && own < count - 1)
        return count - 1;
    return count == 2 ? 0 : -1;
}

const StepRow *Diagram::step(Symbol label) const
{
    const auto found = m_stepOfLabel.constFind(label);
    return found == m_stepOfLabel.constEnd() ? nullptr : &m_steps[size_t(*found)];
}

quint64 Diagram::firstAt(qint32 y) const
{
    return quint64(std::lower_bound(m_y.begin(), m_y.end(), y) - m_y.begin()) + 1;
}

qint32 Diagram::spanEnd(quint64 sequence) const
{
    const auto found = std::lower_bound(m_spans.begin(), m_spans.end(), sequence);
    const bool known = found != m_spans.end() && *found == sequence;
    return known ? m_ends.end(size_t(found - m_spans.begin())) : IntervalIndex::Open;
}

void Diagram::openSpan(quint64 sequence, qint32 end)
{
    m_spans.push_back(quint32(sequence));
    m_ends.add(end);
}

void Diagram::closeSpan(quint64 sequence, qint32 end)
{
    const auto found = std::lower_bound(m_spans.begin(), m_spans.end(), sequence);
    if (found != m_spans.end() && *found == sequence)
        m_ends.setEnd(size_t(found - m_spans.begin()), end);
}

} // namespace halfclose
