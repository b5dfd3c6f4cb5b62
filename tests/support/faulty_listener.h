// Both sides of a listener over a network that can be made to fail, in real time or in a time of its own.
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/faulty_network.h"
#include "tests/support/rule_test.h"

namespace halfclose {

template<typename ClockUsed = SteadyClock>
struct FaultyListener
{
    /// @param backlog  how many requests may wait
    explicit FaultyListener(const Row &row, int backlog = 5)
        : engine(network, clock, trace, Profile::documented())
        , info(protocolOf(engine, row.provider, row.ipv6))
        , both(engine, QStringLiteral("Both sides"))
    {
        both.WSAStartup();
        listener = both.socket(info.iAddressFamily, info.iSocketType, info.iProtocol);
        both.bind(listener, loopback(row.ipv6));
        both.listen(listener, backlog);
        both.getsockname(listener, &address);
    }
    /// A nonblocking one; INVALID_SOCKET where the system gives none.
    SOCKET socket()
    {
        const SOCKET made = both.socket(info.iAddressFamily, info.iSocketType, info.iProtocol);
        setNonblocking(both, made);
        return made;
    }
    SOCKET connecting()
    {
        const SOCKET s = socket();
        both.connect(s, address);
        return s;
    }

    const std::unique_ptr<native::Network> below = native::createSystemNetwork();
    native::FaultyNetwork network{*below};
    ClockUsed clock;
    Trace trace;
    Engine engine;
    ProtocolInfo info;
    Winsock both;
    SOCKET listener = INVALID_SOCKET;
    Address address;
};

} // namespace halfclose
