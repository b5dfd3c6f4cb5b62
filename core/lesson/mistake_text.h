// A mistake as the command line prints it: FILE:LINE:COLUMN: error: what is wrong (what would be right).
// Knows nothing of where it is printed.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

namespace halfclose {

/// One line, without its line end. Nothing in it can steer a terminal, whatever the lesson or the file's name holds.
QString mistakeText(const QString &file, const Mistake &mistake);

/// Control characters, line ends, and those that turn the direction of writing become \xHH or \u{HHHH}.
QString withoutControls(const QString &text);

} // namespace halfclose
