// SPDX-License-Identifier: MIT
#include "core/export/text_table.h"

#include <algorithm>

#include <QStringList>

#include "core/export/terminal_text.h"

namespace halfclose {

namespace {

constexpr int narrowColumn = 28;
constexpr int borderWidth = 3; // "│ " before a column and " " behind it

QString rule(const QList<int> &widths, QChar left, QChar middle, QChar right)
{
    QString line(left);
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (i > 0)
            line += middle;
        line += QString(widths[i] + 2, u'─');
    }
    return line + right + u'\n';
}

struct Line
{
    QString text;
    TextStyle style = TextStyle::Plain;
};

QList<Line> cellLines(const TextTable::Cell &cell, int width)
{
    QList<Line> lines;
    for (const StyledText &paragraph : cell) {
        // Narrow columns have no room to spare.
        const int widest = width < narrowColumn ? 2 : width / 2;
        const int indent = std::min(paragraph.indent, widest);
        const int hanging = std::min(paragraph.hanging, widest);
        const QString text = printable(paragraph.text);
        QStringList pieces = wrapped(text, width - std::max(indent, hanging));
        if (indent < hanging) {
            // The first line has more room than the others.
            const QString first = wrapped(text, width - indent).first();
            const QString rest = text.mid(first.size()).trimmed();
            pieces = rest.isEmpty() ? QStringList() : wrapped(rest, width - hanging);
            pieces.prepend(first);
        }
        for (qsizetype i = 0; i < pieces.size(); ++i)
            lines.append({QString(i == 0 ? indent : hanging, u' ') + pieces[i], paragraph.style});
    }
    return lines;
}

} // namespace

QString styled(const QString &text, TextStyle style, bool colours)
{
    if (!colours || style == TextStyle::Plain || text.isEmpty())
        return text;
    const char *code = "1";
    switch (style) {
    case TextStyle::Good:
        code = "32";
        break;
    case TextStyle::Bad:
        code = "1;31";
        break;
    case TextStyle::Faint:
        code = "2";
        break;
    case TextStyle::Heading:
    case TextStyle::Plain:
        break;
    }
    return QStringLiteral("\x1b[%1m%2\x1b[0m").arg(QLatin1String(code), text);
}

TextTable::TextTable(const QStringList &headers)
{
    for (const QString &header : headers)
        m_headers.append(Cell{{header, TextStyle::Heading}});
}

QList<int> TextTable::columnWidths(int width) const
{
    QList<int> natural(m_headers.size(), 1);
    const auto measure = [&natural](const QList<Cell> &cells) {
        for (qsizetype i = 0; i < std::min(cells.size(), natural.size()); ++i) {
            for (const StyledText &paragraph : cells[i])
                natural[i] = std::max(natural[i], paragraph.indent + displayWidth(printable(paragraph.text)));
        }
    };
    measure(m_headers);
    for (const QList<Cell> &row : m_rows)
        measure(row);

    // Narrow columns keep their width; the wide ones share what is left.
    int room = width - 1 - borderWidth * int(natural.size());
    QList<int> widths(natural.size(), 0);
    qsizetype open = natural.size();
    for (bool settled = false; !settled && open > 0;) {
        settled = true;
        const int share = std::max(1, room / int(open));
        for (qsizetype i = 0; i < natural.size(); ++i) {
            if (widths[i] == 0 && natural[i] <= share) {
                widths[i] = natural[i];
                room -= natural[i];
                --open;
                settled = false;
            }
        }
    }
    for (qsizetype i = 0; i < natural.size() && open > 0; ++i) {
        if (widths[i] != 0)
            continue;
        widths[i] = std::max(1, room / int(open));
        room -= widths[i];
        --open;
    }
    return widths;
}

bool TextTable::fits(int width, int least) const
{
    return width - 1 - borderWidth * int(m_headers.size()) >= least * int(m_headers.size());
}

QString TextTable::renderRow(const QList<Cell> &cells, const QList<int> &widths, bool colours) const
{
    QList<QList<Line>> columns;
    qsizetype height = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        columns.append(cellLines(cells.value(i), widths[i]));
        height = std::max(height, columns.last().size());
    }
    QString text;
    for (qsizetype y = 0; y < height; ++y) {
        for (qsizetype i = 0; i < widths.size(); ++i) {
            const Line line = columns[i].value(y);
            const QString room(std::max(0, widths[i] - displayWidth(line.text)), u' ');
            text += QStringLiteral("│ ") + styled(line.text, line.style, colours) + room + u' ';
        }
        text += QStringLiteral("│\n");
    }
    return text;
}

QString TextTable::render(int width, bool colours) const
{
    const QList<int> widths = columnWidths(width);
    QString text = rule(widths, u'┌', u'┬', u'┐');
    text += renderRow(m_headers, widths, colours);
    text += rule(widths, u'├', u'┼', u'┤');
    for (const QList<Cell> &row : m_rows)
        text += renderRow(row, widths, colours);
    return text + rule(widths, u'└', u'┴', u'┘');
}

} // namespace halfclose
