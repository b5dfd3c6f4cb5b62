// Another code for one step of a lesson: the lesson's text with it, and what is wrong with it. Pure functions.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/parser.h"

namespace halfclose {

/// @p code as it stands in a table's cell: with `\|` for `|`.
QString codeInCell(const QString &code);
/// The lesson's text with @p code instead of the step's own.
QString textWithStep(const Lesson &lesson, int step, const QString &code);
/// What @p result, read from that text, has against it: one sentence, with the line where that is another one; empty for
/// nothing.
QString mistakeInChange(const Lesson &lesson, int step, const ParseResult &result);

} // namespace halfclose
