// SPDX-License-Identifier: MIT
#include "core/spi/network_events.h"

#include <bit>

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

NetworkEvents::NetworkEvents(const Profile &profile, NetworkEventsOwner &owner)
    : m_profile(profile)
    , m_owner(owner)
{
}

void NetworkEvents::select(Way way, long mask)
{
    const bool sameWay = way == m_way;
    m_way = way;
    m_mask = mask;
    if (way == Way::Event && m_recorded) { // EVT-16, DVO-6
        m_owner.remark(m_profile.selectingClearsRecord
                           ? u"the profile windows keeps what is recorded and not enumerated (DVO-6)"
                           : u"the profile documented clears what is recorded (DVO-6)");
    }
    if (way != Way::Event || m_profile.selectingClearsRecord)
        m_recorded = 0;
    if (mask == 0)
        return;

    const long conditions = m_owner.trueConditions();
    for (long event = FD_READ; event <= FD_CLOSE; event <<= 1) {
        if (!(conditions & mask & event))
            continue;
        // EVT-24, DVO-8: whether FD_CONNECT is posted to a window that asks after the fact.
        const bool connectMessage = event == FD_CONNECT && way == Way::Message;
        if (connectMessage && !m_profile.asyncSelectPostsConnect) {
            m_owner.remark(u"the profile documented posts FD_CONNECT here (DVO-8)");
            continue;
        }
        // EVT-15, CLO-11, DVO-7: WSAAsyncSelect says it again each time; WSAEventSelect only what was never told.
        const bool toldAlready = way == Way::Event && sameWay && (m_enumerated & event);
        if (toldAlready && !m_profile.selectingRepeats) {
            m_owner.remark(u"the profile documented announces again what is still true (DVO-7)");
            continue;
        }
        m_announced &= ~event;
        announce(event, m_causes[size_t(eventBit(event))],
                 connectMessage    ? QStringView(u"the profile windows does not post this (DVO-8)")
                     : toldAlready ? QStringView(u"the profile windows does not announce this again (DVO-7)")
                                   : QStringView());
    }
}

void NetworkEvents::arrived(long event, int error, quint64 cause)
{
    const auto bit = size_t(eventBit(event));
    m_errors[bit] = error;
    m_causes[bit] = cause;
    if (event == FD_CONNECT) { // SETUP-13: each attempt has an outcome of its own (EVT-23)
        m_announced &= ~event;
        m_enumerated &= ~event;
    }
    const bool recordsAgain = m_profile.arrivalRecordsAgain && (levelTriggered & event); // EVT-13, DVO-4
    if (!(m_mask & event)) {
        if (recordsAgain)
            m_enumerated &= ~event; // this arrival was never told
        return;
    }
    if (!(m_announced & event))
        return announce(event, cause);
    // WSAEventSelect as observed records a new arrival although nobody has re-enabled it.
    if (m_way == Way::Event && recordsAgain)
        announce(event, cause, u"the profile documented stays silent until the re-enabling call (DVO-4)");
    else if (m_way == Way::Event && (levelTriggered & event) && !(m_recorded & event))
        m_silenced |= event;
}

void NetworkEvents::reenable(long event, quint64 cause, QStringView note)
{
    if (onceOnly & event)
        return;
    m_announced &= ~event;
    m_enumerated &= ~event;
    if ((m_silenced & event) && note.isEmpty())
        note = u"the profile windows announced this when it arrived (DVO-4)";
    m_silenced &= ~event;
    if ((levelTriggered & event & m_mask) && (m_owner.trueConditions() & event))
        announce(event, cause ? cause : m_causes[size_t(eventBit(event))], note);
}

void NetworkEvents::announce(long event, quint64 cause, QStringView note)
{
    m_announced |= event;
    if (m_way == Way::Event) {
        if (m_recorded & event)
            return; // nothing that anybody could see has changed
        m_recorded |= event;
    }
    m_owner.announced(event, errorOf(event), cause, note);
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
