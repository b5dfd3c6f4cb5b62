// The readiness set of this system. Knows nothing of the connections that are watched.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include "core/native/network.h"

#if !defined(__linux__) && !defined(_WIN32)
#error "core/native has a readiness set for Linux (epoll) and Windows (network events); this system needs one beside them"
#endif

namespace halfclose::native {

/// Null when the system has no descriptor left for it.
std::unique_ptr<Network::Poller> createSystemPoller();

} // namespace halfclose::native
