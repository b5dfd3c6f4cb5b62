// Linux' socket table, asked for one connection at a time. Knows nothing of descriptors.
// SPDX-License-Identifier: MIT
#pragma once

#include <mutex>

#include "core/native/network.h"

namespace halfclose::native {

/// Linux' own numbers, which TcpState follows.
TcpState linuxTcpState(unsigned number);

/// The system's own socket table, asked for one connection: TIME_WAIT and orphans in FIN_WAIT_2 are in it too.
/// Threads may share it.
class ConnectionTable
{
public:
    ConnectionTable() = default;
    ~ConnectionTable();
    Q_DISABLE_COPY_MOVE(ConnectionTable)

    /// None where the kernel does not know the connection (any more).
    TcpState find(const Address &local, const Address &peer);

    /// The same from the kernel's text files, for systems that refuse the quick question (some containers do).
    static TcpState findInFiles(const Address &local, const Address &peer);

private:
    enum class Answer { Known, Unknown, Refused, NotNow };
    Answer ask(const Address &local, const Address &peer, TcpState &state);
    bool answersAtAll();

    std::mutex m_mutex;
    int m_socket = -1; ///< opened at the first question
    bool m_refused = false;
    bool m_answered = false; ///< the quick question has worked at least once
    bool m_doubted = false; ///< it was tried on a socket that is surely there
    quint32 m_sequence = 0;
};

} // namespace halfclose::native
