// A real connection over loopback, both ends in this process, for tests of what stands on the native network.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/native/owned_descriptor.h"

namespace halfclose::native {

Address loopback(bool ipv6, quint16 port = 0);

struct Listening
{
    OwnedDescriptor descriptor;
    Address address;
};
/// Listening on a free loopback port; no descriptor where something failed.
Listening listenOnLoopback(Network &network, bool ipv6, int backlog = 8);

/// Buffer sizes for all sockets of a pair.
struct Buffers
{
    std::optional<int> send;
    std::optional<int> receive;
};

struct LoopbackPair
{
    Listening listening;
    OwnedDescriptor client;
    OwnedDescriptor server;
    Address clientAddress;
    Address serverAddress;
    explicit operator bool() const { return client && server; }
};
/// Connected, or false after some seconds.
LoopbackPair connectOverLoopback(Network &network, bool ipv6, Buffers buffers = {});

} // namespace halfclose::native
