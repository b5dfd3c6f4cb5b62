// Loopback addresses between Qt's form and the system's. Knows no other address: what is not loopback has no system form.
// SPDX-License-Identifier: MIT
#pragma once

#ifdef _WIN32
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netinet/in.h>
#include <sys/socket.h>
#endif

#include "core/native/network.h"

namespace halfclose::native {

#ifdef _WIN32
using AddressLength = int;
#else
using AddressLength = socklen_t;
#endif

/// The system's form of an address: to be filled by the system, or by toSystem().
union SystemAddress {
    sockaddr any;
    sockaddr_in ipv4;
    sockaddr_in6 ipv6;
};

/// @return the length of @p out in use, 0 when @p address is neither 127.0.0.1 nor ::1.
AddressLength toSystem(const Address &address, SystemAddress &out);
Address fromSystem(const SystemAddress &address);
/// Whether the system's form is 127.0.0.1 or ::1, whatever the port.
bool isLoopback(const SystemAddress &address);

} // namespace halfclose::native
