// Finds the GFM tables of a Markdown text, as far as its block structure must be known for that: what stands in fenced
// or indented code, in HTML, in quotes or in lists is no table here. Knows nothing of what the tables say.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include "core/lesson/source_text.h"

namespace halfclose {

/// Lines from 0: a header, the delimiter row below it, then the body up to @p end (not included).
struct MarkdownTable
{
    int header = 0;
    int end = 0;
    int firstRow() const { return header + 2; }
};

/// The tables from line @p first on, in the order of the text.
QList<MarkdownTable> findTables(const SourceText &source, int first);

} // namespace halfclose
