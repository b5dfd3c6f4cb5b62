// The rules of the house that a compiler does not check, as pure functions over a file's text: who may include whom,
// where a platform may be named, what stands at the top level. Knows nothing of where the files come from.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <QString>
#include <QStringList>

namespace halfclose::house {

/// Which Qt module a header such as QPainter belongs to ("QtGui"); empty for a header that is not Qt's.
using ModuleOfHeader = std::function<QString(const QString &)>;

/// What is wrong with the file at @p path (from the project's root) that contains @p source: one sentence a fault,
/// each beginning with `path:line: `. Files outside the rooms (tests) have no faults.
QStringList faults(const QString &path, const QString &source, const ModuleOfHeader &moduleOf);

/// Entries of the top level that are not agreed. Dotfiles and build folders are.
QStringList strangersAtTheTop(const QStringList &entries);

} // namespace halfclose::house
