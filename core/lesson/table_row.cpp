// SPDX-License-Identifier: MIT
#include "core/lesson/table_row.h"

#include <algorithm>

namespace halfclose {
namespace {

// GFM: a pipe divides cells unless a backslash stands right in front of it, in a code span too.
bool dividesAt(QStringView line, qsizetype i)
{
    return line[i] == u'|' && (i == 0 || line[i - 1] != u'\\');
}

// Calls with the beginning and the end of every cell, blanks included; the pipes at the edges are optional.
template<typename Visit>
void forEachCell(QStringView line, const Visit &visit)
{
    qsizetype begin = 0;
    qsizetype end = line.size();
    while (begin < end && isBlank(line[begin]))
        ++begin;
    while (end > begin && isBlank(line[end - 1]))
        --end;
    if (begin < end && line[begin] == u'|')
        ++begin;
    qsizetype cell = begin;
    for (qsizetype i = begin; i < end; ++i) {
        if (dividesAt(line, i)) {
            visit(cell, i);
            cell = i + 1;
        }
    }
    if (cell < end)
        visit(cell, end);
}

bool isDelimiterCell(QStringView cell)
{
    cell = trimmedBlanks(cell);
    if (cell.startsWith(u':'))
        cell = cell.sliced(1);
    if (cell.endsWith(u':'))
        cell.chop(1);
    return !cell.isEmpty() && std::all_of(cell.begin(), cell.end(), [](QChar c) { return c == u'-'; });
}

} // namespace

TableCell::TableCell(const SourceText &source, int line, qsizetype begin, qsizetype end)
    : m_source(&source), m_line(line), m_begin(begin)
{
    const QStringView text = source.line(line);
    while (end > m_begin && isBlank(text[end - 1]))
        --end;
    while (m_begin < end && isBlank(text[m_begin]))
        ++m_begin;
    const QStringView within = text.sliced(m_begin, end - m_begin);
    if (!within.contains(u'\\')) { // as nearly all are
        m_text = within.toString();
        return;
    }
    m_text.reserve(within.size());
    for (qsizetype i = m_begin; i < end; ++i) {
        if (text[i] == u'\\' && i + 1 < end && text[i + 1] == u'|') {
            m_pipes.push_back(m_text.size());
            ++i;
        }
        m_text += text[i];
    }
}

SourcePosition TableCell::position(qsizetype index) const
{
    // Behind a pipe everything stands one character further right than in the cell's text; the pipe's own place is its
    // backslash's.
    const auto before = std::lower_bound(m_pipes.begin(), m_pipes.end(), index) - m_pipes.begin();
    return m_source->position(m_line, m_begin + index + before);
}

SourceSpan TableCell::span(qsizetype begin, qsizetype end) const
{
    return {position(begin), position(end)};
}

QList<TableCell> cellsOf(const SourceText &source, int line)
{
    QList<TableCell> cells;
    forEachCell(source.line(line),
        [&](qsizetype begin, qsizetype end) { cells.append(TableCell(source, line, begin, end)); });
    return cells;
}

int cellCount(QStringView line)
{
    int count = 0;
    forEachCell(line, [&](qsizetype, qsizetype) { ++count; });
    return count;
}

bool isDelimiterRow(QStringView line)
{
    if (!line.contains(u'|') && !line.contains(u':'))
        return false;
    bool any = false;
    bool all = true;
    forEachCell(line, [&](qsizetype begin, qsizetype end) {
        any = true;
        all = all && isDelimiterCell(line.sliced(begin, end - begin));
    });
    return any && all;
}

} // namespace halfclose
