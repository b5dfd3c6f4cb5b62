// The status line in words: where the live run stands, what is shown of it, and how its steps went.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/options.h"
#include "core/lesson/lesson.h"
#include "ui/engine/engine_status.h"
#include "ui/model/step_history.h"

namespace halfclose {

/// What the words are about.
struct LiveView
{
    const Lesson &lesson;
    const EngineStatus &status;
    const StepHistory &history;
    quint64 shown = 0;
    bool live = true; ///< false for a saved trace
    bool following = true;
    Vocabulary vocabulary = Vocabulary::Api;
};

/// "Live: waiting for FD_CLOSE on Client side"
QString liveText(const LiveView &view);
/// "Live at (7), showing (4)"; empty while the live end is shown.
QString pastText(const LiveView &view);
/// "7 steps met · 0 failed · 38 events"
QString countText(const LiveView &view);
/// "step 6 of 9"; empty for a trace without steps.
QString stepText(const LiveView &view);

} // namespace halfclose
