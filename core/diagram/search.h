// Looks for a text in the events of a trace: names, arguments, errors, notes and data. Fast enough to answer while
// somebody types, over a million events.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/diagram.h"

namespace halfclose {

/// The nearest visible event behind @p from (before it when @p backwards) that has @p text, round the end of the first
/// @p shown events; @p from itself comes last. Letters match in either case, but in data.
/// @param from  0: from the beginning (or the end)
/// @return 0 when there is none, or @p text is empty
quint64 findEvent(const Trace &trace, const Diagram &diagram, quint64 shown, const QString &text, quint64 from, bool backwards);

} // namespace halfclose
