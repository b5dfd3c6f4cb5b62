// The documents that say what the program promises, where they lie beside the project, and their promises one by one.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace halfclose {

/// The document's text; empty where it is not here (then a test that needs it skips).
QString contractDocument(const char *file);

/// Each sentence, item, table row and line of code, spaces made one; a block of code in a named language is one promise.
QStringList promisesOf(const QString &document);

} // namespace halfclose
