// The record of one socket's network events: which are announced when, and which call lets them be announced
// again. The same for every provider. Mirrors nf-winsock2-wsaeventselect and nf-winsock-wsaasyncselect
// (sections 11 and 12 of the rule book).
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>

#include <QStringView>

#include "core/spi/profile.h"

namespace halfclose {

/// The socket that the events are of.
class NetworkEventsOwner
{
public:
    virtual ~NetworkEventsOwner() = default;
    /// Which conditions are true now: a set of FD_* bits.
    virtual long trueConditions() const = 0;
    /// Something was announced: the record has taken it (Event), or a message is to be posted (Message).
    /// @param note  what the other profile does here; empty where both do the same
    virtual void announced(long event, int error, quint64 cause, QStringView note) = 0;
    /// The call being made announces nothing where the other profile does, or keeps what the other clears.
    virtual void remark(QStringView note) = 0;
};

class NetworkEvents
{
public:
    enum class Way { None, Event, Message }; ///< WSAEventSelect or WSAAsyncSelect

    /// Both outlive this.
    NetworkEvents(const Profile &profile, NetworkEventsOwner &owner);

    /// WSAEventSelect, WSAAsyncSelect: replaces whatever was registered (EVT-2); mask 0 cancels.
    void select(Way way, long mask);
    Way way() const { return m_mask ? m_way : Way::None; }
    long mask() const { return m_mask; }

    /// A new arrival or a changed condition: @p event may have to be announced. @p error is kept with it.
    void arrived(long event, int error = 0, quint64 cause = 0);
    /// A re-enabling call has been made (EVT-9): announces again what is still true (EVT-10).
    void reenable(long event, quint64 cause = 0, QStringView note = {});

    /// WSAEnumNetworkEvents: copies the record and clears it (EVT-5).
    WSANETWORKEVENTS enumerate();
    WSANETWORKEVENTS record() const;
    /// Takes one event off the record. @return its error code, none when it is not recorded
    std::optional<int> take(long event);

private:
    void announce(long event, quint64 cause, QStringView note = {});
    int errorOf(long event) const;

    const Profile &m_profile;
    NetworkEventsOwner &m_owner;
    Way m_way = Way::None;
    long m_mask = 0;
    long m_silenced = 0; ///< Event: arrived again before the re-enabling call, and not announced (DVO-4)
    long m_recorded = 0; ///< Event: waiting to be enumerated
    long m_announced = 0; ///< silent until re-enabled
    long m_enumerated = 0; ///< told under this or an earlier WSAEventSelect (DVO-7)
    std::array<int, FD_MAX_EVENTS> m_errors{}; ///< by bit number
    std::array<quint64, FD_MAX_EVENTS> m_causes{};
};

/// The bit number of one FD_* event.
int eventBit(long event);

} // namespace halfclose
