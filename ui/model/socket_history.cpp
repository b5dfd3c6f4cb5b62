// SPDX-License-Identifier: MIT
#include "ui/model/socket_history.h"

#include <algorithm>

namespace halfclose {

QString SocketView::value(QStringView property) const
{
    for (const Property &known : properties) {
        if (known.name == property)
            return known.value;
    }
    return {};
}

void SocketHistory::grow(const Trace &trace)
{
    for (const Event &event : trace.events().subspan(m_read)) {
        if (event.kind != Kind::State || event.socket == 0)
            continue;
        Socket &socket = m_sockets[event.socket];
        if (socket.endpoint == Symbol::None)
            socket.endpoint = event.endpoint;
        auto found = std::find_if(socket.changes.begin(), socket.changes.end(),
            [&](const Changes &changes) { return changes.property == event.name; });
        if (found == socket.changes.end())
            found = socket.changes.insert(found, {event.name, {}});
        found->sequences.push_back(event.sequence);
    }
    m_read = trace.size();
}

QList<SocketView> SocketHistory::at(const Trace &trace, quint64 shown, quint64 since) const
{
    QList<SocketView> views;
    for (const auto &[number, socket] : m_sockets) {
        SocketView view;
        view.socket = number;
        view.endpoint = trace.text(socket.endpoint);
        for (const Changes &changes : socket.changes) {
            const auto after = std::upper_bound(changes.sequences.begin(), changes.sequences.end(), shown);
            if (after == changes.sequences.begin())
                continue;
            const quint64 sequence = *std::prev(after);
            const auto before = std::lower_bound(changes.sequences.begin(), after, since); // in force when the step began
            const bool same = before == after
                || (before != changes.sequences.begin()
                    && trace.at(*std::prev(before)).arguments == trace.at(sequence).arguments);
            view.properties.append({trace.text(changes.property), QString::fromUtf8(trace.at(sequence).arguments),
                since > 0 && !same});
        }
        if (!view.properties.isEmpty())
            views.append(view);
    }
    return views;
}

} // namespace halfclose
