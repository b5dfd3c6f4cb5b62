// The table from errno to Failure. Knows nothing of the calls that failed.
// SPDX-License-Identifier: MIT
#ifndef _WIN32
#include "core/native/system_failure.h"

#include <cerrno>

namespace halfclose::native {

Failure failureOf(int systemError)
{
    switch (systemError) {
    case 0: return Failure::None;
    case EAGAIN: return Failure::WouldBlock;
    case EINPROGRESS:
    case EALREADY: return Failure::InProgress;
    case ECONNREFUSED: return Failure::Refused;
    case ECONNRESET:
    case ECONNABORTED: return Failure::Reset;
    case EPIPE: return Failure::BrokenPipe;
    case ETIMEDOUT: return Failure::TimedOut;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ENETDOWN: return Failure::Unreachable;
    case EADDRINUSE: return Failure::AddressInUse;
    case EADDRNOTAVAIL: return Failure::AddressNotAvailable;
    case EMFILE:
    case ENFILE: return Failure::NoDescriptors;
    case ENOBUFS:
    case ENOMEM: return Failure::NoBuffers;
    case ENOTCONN: return Failure::NotConnected;
    case EACCES:
    case EPERM: return Failure::NotAllowed;
    case EOPNOTSUPP:
    case EAFNOSUPPORT:
    case EPROTONOSUPPORT: return Failure::NotSupported;
    default: return Failure::Other;
    }
}

} // namespace halfclose::native
#endif
