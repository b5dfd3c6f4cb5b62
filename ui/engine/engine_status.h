// What the engine's thread tells the window: where the live run stands, and what has been added to its trace.
// Plain values that cross threads; knows nothing of widgets.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include "core/run/step_result.h"
#include "core/trace/trace.h"

namespace halfclose {

enum class RunState {
    Empty, ///< nothing is loaded
    Ready, ///< set up; no step has been started
    Underway, ///< a step may be started
    Waiting, ///< no step may be started until one that waits has ended
    Finished, ///< the last step ended, or the first one failed
    Refused, ///< the system refused what the run needs
};

struct EngineStatus
{
    quint64 run = 0; ///< counts the runs of one engine, from 1
    RunState state = RunState::Empty;
    bool playing = false; ///< starts steps by itself
    bool passed = false; ///< meaningful when finished
    int stoppedAt = -1; ///< the step before which playing stopped, at a breakpoint or where it was sent
    QString refusal; ///< why the system refused: one sentence
    QList<int> startable; ///< steps that may be started now
    QList<int> running; ///< steps started and not ended
    QList<StepResult> results; ///< in the lesson's order of steps

    bool over() const { return state == RunState::Finished || state == RunState::Refused; }
    bool operator==(const EngineStatus &) const = default;
};

/// What a run has done since the batch before.
struct EngineBatch
{
    EngineStatus status;
    TraceHeader header; ///< the same in every batch of a run
    Trace::Piece piece;
};

} // namespace halfclose

Q_DECLARE_METATYPE(halfclose::EngineBatch)
