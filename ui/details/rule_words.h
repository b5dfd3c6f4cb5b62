// The rule behind what happened, in plain words with its number in the rule book.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/trace.h"

namespace halfclose {

/// Empty where there is nothing to add to what the event itself says.
QString ruleInWords(const Trace &trace, const Event &event);

} // namespace halfclose
