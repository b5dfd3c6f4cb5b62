// The grammar of steps, by recursive descent. Knows which words are functions and events only as far as a good
// message needs it.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/step_syntax.h"

namespace halfclose {

/// Reads the step at @p code of @p cell; what it could not read is told to @p mistakes.
StepSyntax parseStep(const TableCell &cell, TextRange code, MistakeList &mistakes);

/// The longest `wait`, and the most bytes that `bytes(n)` or a receive's capacity may stand for.
inline constexpr qint64 longestWaitMilliseconds = 3'600'000;
inline constexpr qint64 mostBytes = 64 * 1024 * 1024;

} // namespace halfclose
