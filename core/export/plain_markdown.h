// Between Markdown and plain text, for the short pieces that captions and results are.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace halfclose {

/// A caption without its markup: emphasis, code marks, links and backslash escapes are undone.
QString plainMarkdown(const QString &markdown);

/// @p text so that Markdown shows it as it is, in a GFM table's cell too; on one line.
QString escapedMarkdown(const QString &text);

/// @p text as a code span for a GFM table's cell.
QString codeSpan(const QString &text);

} // namespace halfclose
