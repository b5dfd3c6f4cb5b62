// SPDX-License-Identifier: MIT
#include "core/spi/network_events.h"

#include <bit>
#include <utility>

namespace halfclose {

namespace {

// EVT-10: as long as the condition holds, the re-enabling call announces it again.
constexpr long levelTriggered = FD_READ | FD_OOB | FD_ACCEPT;
constexpr long onceOnly = FD_CONNECT | FD_CLOSE;

} // namespace

int eventBit(long event)
{
    return std::countr_zero(static_cast<unsigned long>(event));
}

NetworkEvents::NetworkEvents(const Profile &profile, Conditions conditions, Announce announce)
    : m_profile(profile)
    , m_conditions(std::move(conditions))
    , m_announce(std::move(announce))
{
}

void NetworkEvents::select(Way way, long mask)
{
    const bool sameWay = way == m_way;
    m_way = way;
    m_mask = mask;
    if (way == Way::Message || m_profile.selectingClearsRecord) // EVT-16, DVO-6
        m_recorded = 0;
    if (mask == 0)
        return;

    const long conditions = m_conditions();
    for (long event = FD_READ; event <= FD_CLOSE; event <<= 1) {
        if (!(conditions & mask & event))
            continue;
        // EVT-24, DVO-8: whether FD_CONNECT is posted to a window that asks after the fact.
        if (event == FD_CONNECT && way == Way::Message && !m_profile.asyncSelectPostsConnect)
            continue;
        // EVT-15, CLO-11, DVO-7: WSAAsyncSelect says it again each time; WSAEventSelect only what was never told.
        const bool toldAlready = way == Way::Event && sameWay && (m_enumerated & event);
        if (toldAlready && !m_profile.selectingRepeats)
            continue;
        m_announced &= ~event;
        announce(event, m_causes[size_t(eventBit(event))]);
    }
}

void NetworkEvents::arrived(long event, int error, quint64 cause)
{
    const auto bit = size_t(eventBit(event));
    m_errors[bit] = error;
    m_causes[bit] = cause;
    if (!(m_mask & event))
        return;
    if (m_announced & event) {
        // EVT-13, DVO-4: WSAEventSelect as observed records a new arrival although nobody has re-enabled it.
        const bool again = m_way == Way::Event && m_profile.arrivalRecordsAgain && (levelTriggered & event);
        if (!again)
            return;
    }
    announce(event, cause);
}

void NetworkEvents::reenable(long event, quint64 cause)
{
    if (onceOnly & event)
        return;
    m_announced &= ~event;
    m_enumerated &= ~event;
    if ((levelTriggered & event & m_mask) && (m_conditions() & event))
        announce(event, cause ? cause : m_causes[size_t(eventBit(event))]);
}

void NetworkEvents::announce(long event, quint64 cause)
{
    m_announced |= event;
    if (m_way == Way::Event) {
        if (m_recorded & event)
            return; // nothing that anybody could see has changed
        m_recorded |= event;
    }
    m_announce(event, errorOf(event), cause);
}

int NetworkEvents::errorOf(long event) const
{
    return m_errors[size_t(eventBit(event))];
}

WSANETWORKEVENTS NetworkEvents::enumerate()
{
    const WSANETWORKEVENTS events = record();
    // EVT-7: what is recorded but not selected now stays until it is selected again.
    m_enumerated |= m_recorded & m_mask;
    m_recorded &= ~m_mask;
    return events;
}

WSANETWORKEVENTS NetworkEvents::record() const
{
    WSANETWORKEVENTS events;
    events.lNetworkEvents = m_recorded & m_mask;
    for (int bit = 0; bit < FD_MAX_EVENTS; ++bit) {
        if (events.lNetworkEvents & (1L << bit))
            events.iErrorCode[bit] = m_errors[size_t(bit)];
    }
    return events;
}

std::optional<int> NetworkEvents::take(long event)
{
    if (!(m_recorded & m_mask & event))
        return std::nullopt;
    m_recorded &= ~event;
    m_enumerated |= event;
    return errorOf(event);
}

} // namespace halfclose
