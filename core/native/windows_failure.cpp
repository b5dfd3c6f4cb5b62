// The table from Windows' socket errors to Failure. Knows nothing of the calls that failed.
// SPDX-License-Identifier: MIT
#ifdef _WIN32
#include "core/native/system_failure.h"

#include <winsock2.h>

namespace halfclose::native {

Failure failureOf(int systemError)
{
    switch (systemError) {
    case 0: return Failure::None;
    case WSAEWOULDBLOCK: return Failure::WouldBlock;
    case WSAEINPROGRESS:
    case WSAEALREADY: return Failure::InProgress;
    case WSAECONNREFUSED: return Failure::Refused;
    case WSAECONNRESET:
    case WSAECONNABORTED:
    case WSAENETRESET: return Failure::Reset;
    case WSAESHUTDOWN: return Failure::BrokenPipe;
    case WSAETIMEDOUT: return Failure::TimedOut;
    case WSAEHOSTUNREACH:
    case WSAENETUNREACH:
    case WSAENETDOWN: return Failure::Unreachable;
    case WSAEADDRINUSE: return Failure::AddressInUse;
    case WSAEADDRNOTAVAIL: return Failure::AddressNotAvailable;
    case WSAEMFILE: return Failure::NoDescriptors;
    case WSAENOBUFS: return Failure::NoBuffers;
    case WSAENOTCONN: return Failure::NotConnected;
    case WSAEACCES: return Failure::NotAllowed;
    case WSAEOPNOTSUPP:
    case WSAEAFNOSUPPORT:
    case WSAEPROTONOSUPPORT: return Failure::NotSupported;
    default: return Failure::Other;
    }
}

} // namespace halfclose::native
#endif
