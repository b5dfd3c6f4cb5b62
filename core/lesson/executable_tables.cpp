// SPDX-License-Identifier: MIT
#include "core/lesson/executable_tables.h"

#include <algorithm>

#include <QHash>

#include "core/lesson/wording.h"

namespace halfclose {
namespace {

enum class Use { Prose, Broken, Runs };

QStringList namesOf(const QList<TableCell> &header)
{
    QStringList names;
    for (const TableCell &cell : header)
        names.append(withoutMarkup(cell.text()));
    return names;
}

// A table runs when a cell has a label and code. One in which a bare | tore every such cell apart was meant to.
Use useOf(const SourceText &source, const MarkdownTable &table)
{
    const int columns = cellCount(source.line(table.header));
    Use use = Use::Prose;
    for (int line = table.firstRow(); line < table.end; ++line) {
        if (!source.line(line).contains(u'`'))
            continue;
        const QList<TableCell> cells = cellsOf(source, line);
        for (qsizetype column = 0; column < std::min<qsizetype>(columns, cells.size()); ++column) {
            const QString &text = cells[column].text();
            if (labelOf(text).text.isEmpty())
                continue;
            const CodeSpans code = findCodeSpans(text);
            if (!code.spans.isEmpty())
                return Use::Runs;
            if (!code.unclosed.isEmpty())
                use = Use::Broken;
        }
    }
    return use;
}

// The cell's Markdown without its label and its code.
QString captionOf(const QString &text, qsizetype begin, const QList<CodeSpan> &spans)
{
    QStringList pieces;
    const auto add = [&](qsizetype end) {
        const QString piece = text.sliced(begin, end - begin).trimmed();
        if (!piece.isEmpty())
            pieces.append(piece);
    };
    for (const CodeSpan &span : spans) {
        add(span.whole.begin);
        begin = span.whole.end;
    }
    add(text.size());
    return pieces.join(u' ');
}

class Reader
{
public:
    Reader(const SourceText &source, MistakeList &mistakes) : m_source(source), m_mistakes(mistakes) {}

    ExecutableTables read(int firstLine)
    {
        for (const MarkdownTable &table : chosenTables(firstLine))
            readTable(table);
        if (m_result.tables.isEmpty()) {
            m_mistakes.add({{1, 1}, {1, 1}},
                Wording::tr("no executable table (a table in which a cell begins with a label in parentheses and holds a "
                            "code span: (1) `closesocket(s)`)"));
        }
        return std::move(m_result);
    }

private:
    QList<MarkdownTable> chosenTables(int firstLine) const
    {
        QList<MarkdownTable> chosen;
        QList<QPair<MarkdownTable, Use>> candidates;
        QStringList headers;
        for (const MarkdownTable &table : findTables(m_source, firstLine)) {
            const Use use = useOf(m_source, table);
            if (use != Use::Prose)
                candidates.append({table, use});
            if (use == Use::Runs && headers.isEmpty())
                headers = namesOf(cellsOf(m_source, table.header));
        }
        for (const auto &[table, use] : candidates) {
            if (use == Use::Runs || headers.isEmpty() || namesOf(cellsOf(m_source, table.header)) == headers)
                chosen.append(table);
        }
        return chosen;
    }

    void readTable(const MarkdownTable &table)
    {
        const QList<TableCell> header = cellsOf(m_source, table.header);
        if (m_result.tables.isEmpty())
            readHeader(table, header);
        else
            compareHeader(table, header);
        m_result.tables.append({table, m_result.rowCount});
        for (int line = table.firstRow(); line < table.end; ++line)
            readRow(line, int(header.size()));
    }

    void readHeader(const MarkdownTable &table, const QList<TableCell> &header)
    {
        m_result.columns = namesOf(header);
        for (const TableCell &cell : header)
            m_result.headers.append(cell.span());
        if (header.size() < 2) {
            m_mistakes.add(m_source.span(table.header, 0, m_source.line(table.header).size()),
                Wording::tr("fewer than two columns (a client's and a server's, each with its header)"));
        }
        QHash<QString, qsizetype> first;
        for (qsizetype i = 0; i < header.size(); ++i) {
            const QString &name = m_result.columns[i];
            if (name.isEmpty())
                m_mistakes.add(m_result.headers[i], Wording::tr("a column without a header (it names its endpoint)"));
            else if (first.contains(name))
                m_mistakes.add(m_result.headers[i],
                    Wording::tr("two columns with the header '%1' (each endpoint has a name of its own)").arg(excerpt(name)));
            first.insert(name, i);
        }
    }

    void compareHeader(const MarkdownTable &table, const QList<TableCell> &header)
    {
        const QStringList names = namesOf(header);
        if (names == m_result.columns)
            return;
        qsizetype column = 0;
        while (column < names.size() && names[column] == m_result.columns.value(column))
            ++column;
        const SourceSpan where = column < names.size()
            ? header[column].span()
            : m_source.span(table.header, 0, m_source.line(table.header).size());
        QStringList first;
        for (const QString &name : m_result.columns)
            first.append(excerpt(name));
        m_mistakes.add(where,
            Wording::tr("executable tables with different headers (the first one has %1)")
                .arg(excerpt(QStringLiteral("| %1 |").arg(first.join(QLatin1String(" | "))))));
    }

    void readRow(int line, int columns)
    {
        const QList<TableCell> cells = cellsOf(m_source, line);
        if (cells.size() > columns) {
            m_mistakes.add(cells[columns].span(),
                Wording::tr("a row with more cells than its header: %1 (%2; a | that divides no cells is written \\|)")
                    .arg(QString::number(cells.size()), QString::number(columns)));
        }
        for (int column = 0; column < std::min(columns, int(cells.size())); ++column)
            readCell(cells[column], column);
        ++m_result.rowCount;
    }

    void readCell(const TableCell &cell, int column)
    {
        const QString &text = cell.text();
        if (text.isEmpty())
            return;
        const CodeSpans code = findCodeSpans(text);
        for (const TextRange &backticks : code.unclosed) {
            m_mistakes.add(cell.span(backticks.begin, backticks.end),
                Wording::tr("a backtick that nothing closes in its cell (another ` behind the code; a | in it is written \\|)"));
        }
        const CellLabel label = labelOf(text);
        if (label.text.isEmpty() && code.spans.isEmpty())
            return;
        m_result.cells.append(
            {cell, m_result.rowCount, column, label, code.spans, captionOf(text, label.end, code.spans)});
    }

    const SourceText &m_source;
    MistakeList &m_mistakes;
    ExecutableTables m_result;
};

} // namespace

ExecutableTables readTables(const SourceText &source, int firstLine, MistakeList &mistakes)
{
    return Reader(source, mistakes).read(firstLine);
}

} // namespace halfclose
