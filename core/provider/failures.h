// The Winsock error for what the system reports.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/native/network.h"
#include "core/spi/constants.h"

namespace halfclose {

constexpr int winsockError(native::Failure failure)
{
    using native::Failure;
    switch (failure) {
    case Failure::None:
        return 0;
    case Failure::WouldBlock:
    case Failure::InProgress:
        return WSAEWOULDBLOCK;
    case Failure::Refused:
        return WSAECONNREFUSED;
    case Failure::Reset:
    case Failure::BrokenPipe:
        return WSAECONNRESET;
    case Failure::TimedOut:
        return WSAETIMEDOUT;
    case Failure::Unreachable:
        return WSAENETUNREACH;
    case Failure::AddressInUse:
        return WSAEADDRINUSE;
    case Failure::AddressNotAvailable:
        return WSAEADDRNOTAVAIL;
    case Failure::NoDescriptors:
        return WSAEMFILE;
    case Failure::NoBuffers:
        return WSAENOBUFS;
    case Failure::NotConnected:
        return WSAENOTCONN;
    case Failure::NotAllowed:
        return WSAEADDRNOTAVAIL;
    case Failure::NotSupported:
        return WSAEOPNOTSUPP;
    case Failure::Other:
        break;
    }
    return WSAENETDOWN;
}

} // namespace halfclose
