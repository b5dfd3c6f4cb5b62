// What the system itself says of this process's TCP sockets: /proc/net/tcp and tcp6, by the numbers of our descriptors.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace halfclose::test {

struct TabledSocket
{
    bool loopback = false; ///< its own address is 127.0.0.1 or ::1
    bool unbound = false; ///< it has no port, so that nobody can reach it
    bool listening = false;
    quint16 port = 0;
    QString line; ///< as the system has it
};

QList<TabledSocket> ownSockets();

} // namespace halfclose::test
