// What errno says, in the words that are the same on every system.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/native/network.h"

namespace halfclose::native {

Failure failureOf(int errorNumber);

} // namespace halfclose::native
