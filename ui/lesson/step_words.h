// A step in the words of the table: its code in either vocabulary, what became of it as one short line, and where it
// stands in a sentence. Knows nothing of painting.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/options.h"
#include "core/lesson/lesson.h"
#include "ui/model/step_history.h"

namespace halfclose {

/// Its code without what is expected of it: `t = WSARecvDisconnect(s)`.
QString codeOf(const Step &step, Vocabulary vocabulary);
/// A call or event without its arguments and binding: `WSARecvDisconnect`, `FD_CLOSE`.
QString shortCodeOf(const Step &step, Vocabulary vocabulary);
/// What is shown below it, with a sign: "✓ → 0", "✓ indicated", "… waiting", "✗ → WSAECONNRESET, expected "17"".
/// Empty while it has not been started.
QString resultOf(const Step &step, const StepView &view);
/// "(5a) closesocket(s) on Server side"
QString placeOf(const Lesson &lesson, int step, Vocabulary vocabulary);
/// The caption's text without its markup.
QString plainText(const QString &markdown);

} // namespace halfclose
