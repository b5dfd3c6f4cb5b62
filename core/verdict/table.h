// Whether the steps of a run went as their table says, with the documented sequences known by their partial order.
// Inside of core/verdict only.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/verdict/facts.h"
#include "core/verdict/verdict.h"

namespace halfclose {

TableVerdict tableVerdict(const Trace &trace, const facts::Reader &reader);

} // namespace halfclose
