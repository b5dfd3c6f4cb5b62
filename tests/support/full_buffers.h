// A connection on which nothing more can be sent because nobody reads: what lingering, partial sends and graceful
// ends are tested with.
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/rule_test.h"

namespace halfclose {

inline void setBlocking(Winsock &winsock, SOCKET s)
{
    quint32 off = 0;
    winsock.ioctlsocket(s, FIONBIO, &off);
}

/// Sends until no buffer on the way takes more; the socket does not block afterwards. @return how much was taken
inline qint64 fillBuffers(Winsock &winsock, SOCKET s, bool tcp)
{
    setNonblocking(winsock, s);
    const QByteArray piece(tcp ? 100000 : 10000, 'a');
    qint64 taken = 0;
    for (int count = 0; count >= 0; taken += std::max(count, 0))
        count = sendText(winsock, s, piece);
    return taken;
}

/// What receiving has brought in, and how it ended.
struct Drained
{
    qint64 octets = 0;
    Got last{0, {}, 0}; ///< the receive that ended it: a count of 0, or an error
};
/// Receives until the end or an error comes. @p s must not block.
inline Drained drain(Engine &engine, Winsock &winsock, SOCKET s)
{
    Drained drained;
    waitUntil(engine, [&] {
        for (;;) {
            drained.last = receive(winsock, s);
            if (drained.last.count <= 0)
                return drained.last.count == 0 || drained.last.error != WSAEWOULDBLOCK;
            drained.octets += drained.last.count;
        }
    });
    return drained;
}

} // namespace halfclose
