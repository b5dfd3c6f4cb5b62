// What a lesson states of a step, in the lesson's own syntax.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

namespace halfclose {

/// `"17"`, `FD_CLOSE -> WSAECONNRESET`, `no FD_CLOSE`; null where the step states nothing.
QString expectedText(const Step &step);

} // namespace halfclose
