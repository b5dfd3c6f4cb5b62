// The `key: value` lines between two `---` lines at the very start of a lesson.
// Knows nothing of the Markdown behind them.
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include "core/lesson/lesson.h"
#include "core/lesson/mistake_list.h"

namespace halfclose {

struct FrontMatter
{
    int bodyLine = 0; ///< the first line behind it, from 0
    QString server; ///< the value of `server`; empty where the key is missing
    SourceSpan serverAt;
};

/// Reads the front matter, if there is any, into @p lesson.
FrontMatter readFrontMatter(const SourceText &source, Lesson &lesson, MistakeList &mistakes);

/// title, provider ... in the order of the documentation.
QStringList frontMatterKeys();

} // namespace halfclose
