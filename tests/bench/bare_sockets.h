// The exchange of a tcp cycle by hand: what anybody's program would do without Winsock. Apart from the benchmark because
// the system's names and Winsock's are the same words.
// SPDX-License-Identifier: MIT
#pragma once

namespace halfclose::bench {

/// Every descriptor non-blocking and watched with epoll (level-triggered); nothing is read before epoll tells of it.
class BareSockets
{
public:
    BareSockets();
    ~BareSockets();
    BareSockets(const BareSockets &) = delete;
    BareSockets &operator=(const BareSockets &) = delete;

    /// Connect, accept, 2 bytes, half-close, 4 bytes back, half-close, both receive 0, both close.
    /// @return whether all went as it should
    bool cycle();

private:
    int m_epoll = -1;
    int m_listener = -1;
    unsigned short m_port = 0; ///< in network order
};

} // namespace halfclose::bench
