// Steps, operands and outcomes in the lesson's own syntax: what the parser reads, and what reports print as `expected`.
// Knows nothing of Markdown.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

namespace halfclose {

/// `t`, `1025`, `"17"`, `bytes(1000)`, `FD_READ|FD_CLOSE`.
QString operandText(const Operand &operand);
/// `ok`, `"17"`, `WSAECONNRESET`, with the fields behind it: `ok calleeData="hi"`.
QString outcomeText(const Outcome &outcome);
/// The step's code: `t = WSARecvDisconnect(s) -> "17"`; empty for narration.
QString stepText(const Action &action, const std::optional<Outcome> &expected = {});
QString stepText(const Step &step);
/// What a report says that the step expects: `FD_CLOSE`, `no FD_CLOSE`, `FD_CLOSE -> WSAECONNRESET` for an event, else
/// the stated outcome, data of over 4,096 bytes cut; null where the step states none.
QString expectedText(const Step &step);

} // namespace halfclose
