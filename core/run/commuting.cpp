// SPDX-License-Identifier: MIT
#include "core/run/commuting.h"

#include <algorithm>

namespace halfclose {

namespace {

/// The socket a step names; empty when it names none.
QString socketOf(const Step &step)
{
    if (const auto *event = std::get_if<EventAction>(&step.action))
        return event->absent ? QString() : event->socket; // `no EVENT` lets time pass, which concerns everybody
    const auto *call = std::get_if<CallAction>(&step.action);
    if (!call || call->arguments.isEmpty())
        return {};
    const auto *name = std::get_if<NameOperand>(&call->arguments.first().value);
    return name ? name->name : QString();
}

} // namespace

Commuting::Commuting(const Lesson &lesson)
{
    QList<int> clients;
    for (int i = 0; i < lesson.endpoints.size(); ++i) {
        if (!lesson.endpoints[i].server)
            clients.append(i);
    }
    for (const Step &step : lesson.steps) {
        m_endpoint.append(step.endpoint);
        int connection = Everything;
        const QString socket = socketOf(step);
        if (std::holds_alternative<SumAction>(step.action) || std::holds_alternative<NarrationAction>(step.action)) {
            connection = Nothing;
        } else if (!lesson.connectsExplicitly && !socket.isEmpty()) {
            const bool server = lesson.endpoints[step.endpoint].server;
            bool number = false;
            const int nth = socket == QLatin1String("s") ? 1 : socket.mid(1).toInt(&number);
            if (!server && socket == QLatin1String("s"))
                connection = step.endpoint;
            else if (server && (number || socket == QLatin1String("s")) && nth >= 1 && nth <= clients.size())
                connection = clients[nth - 1];
        }
        m_connection.append(connection);
    }
}

bool Commuting::operator()(int a, int b) const
{
    if (m_endpoint[a] == m_endpoint[b])
        return false;
    if (m_connection[a] == Nothing || m_connection[b] == Nothing)
        return true;
    return m_connection[a] != Everything && m_connection[b] != Everything && m_connection[a] != m_connection[b];
}

} // namespace halfclose
