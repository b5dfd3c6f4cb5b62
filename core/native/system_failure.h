// What the system's error numbers say, in the words that are the same on every system.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/native/network.h"

namespace halfclose::native {

/// @p systemError is an errno, on Windows what WSAGetLastError() returns.
Failure failureOf(int systemError);

} // namespace halfclose::native
