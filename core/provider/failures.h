// The Winsock error for what the system reports, and the reason that a trace gives for it.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/native/network.h"
#include "core/spi/constants.h"
#include "core/trace/reasons.h"

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

/// What ends a connection that the system has failed.
inline QString failureReason(native::Failure failure)
{
    return QString::fromUtf16(reason::SystemFailure) + QStringLiteral(": ") + native::failureText(failure);
}

} // namespace halfclose
