// A table for a terminal: columns fitted to a width, cells of wrapped paragraphs, colours only when asked for.
// Knows nothing of lessons.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace halfclose {

enum class TextStyle { Plain, Heading, Good, Bad, Faint };

/// One paragraph; its text is made printable.
struct StyledText
{
    QString text;
    TextStyle style = TextStyle::Plain;
    int indent = 0; ///< columns before its first line
    int hanging = 0; ///< columns before its other lines
};

/// @p text as the terminal's colours; as it is without them.
QString styled(const QString &text, TextStyle style, bool colours);

class TextTable
{
public:
    using Cell = QList<StyledText>;

    explicit TextTable(const QStringList &headers);
    void addRow(const QList<Cell> &cells) { m_rows.append(cells); }
    /// Whether every column keeps at least @p least columns of a line of @p width.
    bool fits(int width, int least) const;
    /// Lines, each ended by a line break.
    QString render(int width, bool colours) const;

private:
    QList<int> columnWidths(int width) const;
    QString renderRow(const QList<Cell> &cells, const QList<int> &widths, bool colours) const;

    QList<Cell> m_headers;
    QList<QList<Cell>> m_rows;
};

} // namespace halfclose
