// Traces of any shape for tests that must hold for all of them. A seed makes the same one again.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/trace.h"

namespace halfclose::test {

/// Calls that overlap across endpoints, messages that cross, arrive late or never, resets, indications with errors,
/// kernel states, steps that wait, fail or compute, and data of all lengths.
Trace randomTrace(quint32 seed, int events, int clients);

} // namespace halfclose::test
