// One line of a GFM table cut into cells, and where each character of a cell stands in the line although the backslash
// of every `\|` is gone. Knows nothing of what the cells say.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/lesson/source_text.h"

namespace halfclose {

/// A cell without the blanks around it and with `\|` undone.
class TableCell
{
public:
    /// @param line   from 0
    /// @param begin  the cell's first character in the line, @p end just behind its last
    TableCell(const SourceText &source, int line, qsizetype begin, qsizetype end);

    const QString &text() const { return m_text; }
    SourcePosition position(qsizetype index) const;
    SourceSpan span(qsizetype begin, qsizetype end) const;
    SourceSpan span() const { return span(0, m_text.size()); }

private:
    const SourceText *m_source;
    int m_line;
    qsizetype m_begin;
    QString m_text;
    std::vector<qsizetype> m_pipes; ///< indices in m_text of pipes that had a backslash in front
};

/// The cells of a table's line, from left to right.
QList<TableCell> cellsOf(const SourceText &source, int line);
/// How many cells it has, for less.
int cellCount(QStringView line);
/// `|---|:-:|`: only dashes, colons and pipes, and more than the dashes that would underline a heading.
bool isDelimiterRow(QStringView line);

} // namespace halfclose
