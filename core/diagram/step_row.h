// One step of the lesson as the diagram's margin shows it: where its label stands, when it ran and what became of it.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/trace/event.h"

namespace halfclose {

/// What a step does, read from its code as the trace gives it.
enum class StepKind : quint8 { Call, Event, Sum, Wait, Crash, Narration };
enum class StepState : quint8 { Running, Met, Failed, TimedOut, NotReached, Narrated };

StepKind stepKind(QByteArrayView code);
/// "FD_CLOSE" in `FD_CLOSE(s2) -> WSAECONNRESET`; empty for a step that waits for no event.
QByteArrayView awaitedEvent(QByteArrayView code);
/// "s2" in `FD_CLOSE(s2)`; empty where none is named.
QByteArrayView awaitedSocket(QByteArrayView code);

struct StepRow
{
    quint64 started = 0; ///< the event that says so
    quint64 ended = 0; ///< the event that says so; 0: still running
    quint64 anchor = 0; ///< the indication that had come before the step waited for it; 0: the step has its own row
    qint32 top = 0; ///< of its label in the margin, in 64ths of a line
    Symbol label = Symbol::None;
    qint16 endpoint = -1;
    StepKind kind = StepKind::Call;
    StepState state = StepState::Running; ///< once ended
    StepState stateAt(quint64 shown) const { return ended != 0 && ended <= shown ? state : StepState::Running; }
};

/// The row of the step that the event @p sequence is in or after; null before the first.
const StepRow *stepRowAt(const std::vector<StepRow> &rows, quint64 sequence);

} // namespace halfclose
