// A step as a sentence that can be said aloud in front of a class: what somebody does, and what came of it.
// Knows nothing of widgets.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/options.h"
#include "core/lesson/lesson.h"
#include "ui/model/step_history.h"

namespace halfclose {

/// "The client" and "The server" where there is one of each, else the column's header: "Client 2".
QString spokenName(const Lesson &lesson, int endpoint);
/// "The client half-closes with shutdown(s, SD_SEND): it will send no more."
QString spokenDeed(const Lesson &lesson, int step, Vocabulary vocabulary);
/// "It gets 0: the other side has ended." Empty before the step has started, and for steps that have no outcome.
QString spokenOutcome(const Lesson &lesson, int step, const StepView &view);

} // namespace halfclose
