// The record of one socket's network events: which are announced when, and which call lets them be announced
// again. The same for every provider. Mirrors nf-winsock2-wsaeventselect and nf-winsock-wsaasyncselect
// (sections 11 and 12 of the rule book).
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <functional>
#include <optional>

#include "core/spi/profile.h"

namespace halfclose {

class NetworkEvents
{
public:
    enum class Way { None, Event, Message }; ///< WSAEventSelect or WSAAsyncSelect

    /// Something was announced: the record has taken it (Event), or a message is to be posted (Message).
    using Announce = std::function<void(long event, int error, quint64 cause)>;
    /// Which conditions are true now (a set of FD_* bits), and the error code that goes with one.
    using Conditions = std::function<long()>;

    NetworkEvents(const Profile &profile, Conditions conditions, Announce announce);

    /// WSAEventSelect, WSAAsyncSelect: replaces whatever was registered (EVT-2); mask 0 cancels.
    void select(Way way, long mask);
    Way way() const { return m_mask ? m_way : Way::None; }
    long mask() const { return m_mask; }

    /// A new arrival or a changed condition: @p event may have to be announced. @p error is kept with it.
    void arrived(long event, int error = 0, quint64 cause = 0);
    /// A re-enabling call has been made (EVT-9): announces again what is still true (EVT-10).
    void reenable(long event, quint64 cause = 0);

    /// WSAEnumNetworkEvents: copies the record and clears it (EVT-5).
    WSANETWORKEVENTS enumerate();
    WSANETWORKEVENTS record() const;
    /// Takes one event off the record. @return its error code, none when it is not recorded
    std::optional<int> take(long event);

private:
    void announce(long event, quint64 cause);
    int errorOf(long event) const;

    const Profile &m_profile;
    Conditions m_conditions;
    Announce m_announce;
    Way m_way = Way::None;
    long m_mask = 0;
    long m_recorded = 0; ///< Event: waiting to be enumerated
    long m_announced = 0; ///< silent until re-enabled
    long m_enumerated = 0; ///< told under this or an earlier WSAEventSelect (DVO-7)
    std::array<int, FD_MAX_EVENTS> m_errors{}; ///< by bit number
    std::array<quint64, FD_MAX_EVENTS> m_causes{};
};

/// The bit number of one FD_* event.
int eventBit(long event);

} // namespace halfclose
