// Text for a terminal: what it may hold, how wide it is there, and how it wraps.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace halfclose {

/// @p text without anything that a terminal would obey or that would reorder what stands beside it: control
/// characters, direction overrides and what Unicode calls no characters become visible escapes (`\x1B`, `\u202E`).
QString printable(const QString &text);

/// Columns that @p text takes: two for a wide character, none for a combining one. Of printable text.
int displayWidth(QStringView text);

/// @p text in lines of at most @p width columns, broken at spaces, and within a word that is longer than a line
/// between characters as people see them. At least one line.
QStringList wrapped(const QString &text, int width);

/// @p text filled up with spaces to @p width columns.
QString padded(const QString &text, int width);

} // namespace halfclose
