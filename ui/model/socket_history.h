// What every socket was in at any moment of a trace: the fold of its State events, found without going through them all.
// Knows nothing of widgets.
// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <vector>

#include "core/trace/trace.h"

namespace halfclose {

struct SocketView
{
    struct Property
    {
        QString name; ///< as in state_names.h
        QString value;
        bool changed = false; ///< by the step that was started last
    };

    quint32 socket = 0; ///< the engine's number
    QString endpoint;
    QList<Property> properties; ///< those that are known, in the order in which they first became known

    /// Empty when nothing is known of it.
    QString value(QStringView property) const;
};

class SocketHistory
{
public:
    void clear() { *this = SocketHistory(); }
    /// Reads what @p trace has more than the last time.
    void grow(const Trace &trace);

    /// The sockets there have been within the first @p shown events of the trace read, in the order of their numbers.
    /// @param since  what was set by an event from this sequence on counts as changed
    QList<SocketView> at(const Trace &trace, quint64 shown, quint64 since) const;

private:
    struct Changes
    {
        Symbol property;
        std::vector<quint64> sequences; ///< of the events that set it
    };
    struct Socket
    {
        Symbol endpoint = Symbol::None;
        std::vector<Changes> changes;
    };

    std::map<quint32, Socket> m_sockets;
    quint64 m_read = 0;
};

} // namespace halfclose
