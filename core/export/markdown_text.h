// Plain text as Markdown, for the short pieces that stand in a table's cells.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace halfclose {

/// @p text so that Markdown shows it as it is, in a GFM table's cell too; on one line.
QString escapedMarkdown(const QString &text);

/// @p text as a code span for a GFM table's cell.
QString codeSpan(const QString &text);

} // namespace halfclose
