// Which of a text's tables run, their columns, and the cells of their rows: labels, code spans, captions.
// Knows nothing of what the code says.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/front_matter.h"
#include "core/lesson/inline_markdown.h"
#include "core/lesson/markdown_tables.h"
#include "core/lesson/table_row.h"

namespace halfclose {

/// A cell with a label or code; the others are nothing.
struct LessonCell
{
    TableCell cell;
    int row = 0; ///< from 0, over all executable tables
    int column = 0;
    CellLabel label;
    QList<CodeSpan> code;
    QString caption; ///< the text around the code spans
};

struct ExecutableTable
{
    MarkdownTable lines;
    int firstRow = 0;
    int rowCount() const { return lines.end - lines.firstRow(); }
};

struct ExecutableTables
{
    QList<ExecutableTable> tables;
    QStringList columns; ///< their headers without markup
    QList<SourceSpan> headers; ///< where they stand in the first table
    QList<LessonCell> cells; ///< row by row, left to right
    int rowCount = 0;
};

ExecutableTables readTables(const SourceText &source, int firstLine, MistakeList &mistakes);

} // namespace halfclose
