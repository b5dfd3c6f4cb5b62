// What became of each step of a lesson, read out of a trace: so that a saved run has its table again.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "core/lesson/lesson.h"
#include "core/run/step_result.h"
#include "core/trace/trace.h"

namespace halfclose {

/// The lesson that @p trace brings along, as it ran; none where its text is no lesson.
std::optional<Lesson> lessonOf(const Trace &trace);

/// One result for each of @p lesson's steps; what the trace does not mention is not reached.
QList<StepResult> resultsOf(const Lesson &lesson, const Trace &trace);

} // namespace halfclose
