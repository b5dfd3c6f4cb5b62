// SPDX-License-Identifier: MIT
#include "core/lesson/markdown_tables.h"

#include <algorithm>

#include <QSet>

#include "core/lesson/table_row.h"

namespace halfclose {
namespace {

// CommonMark 4.6, HTML blocks of kind 6: they last to the next empty line.
const QSet<QString> &htmlBlockNames()
{
    static const QSet<QString> names = [] {
        const QString all = QStringLiteral(
            "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div "
            "dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe "
            "legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table "
            "tbody td tfoot th thead title tr track ul");
        const QStringList list = all.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return names;
}

qsizetype indentOf(QStringView line)
{
    qsizetype columns = 0;
    for (const QChar c : line) {
        if (c == u'\t')
            columns += 4 - columns % 4;
        else if (c == u' ')
            ++columns;
        else
            break;
    }
    return columns;
}

qsizetype runLength(QStringView text, QChar c)
{
    qsizetype length = 0;
    while (length < text.size() && text[length] == c)
        ++length;
    return length;
}

// The number of fence characters when the line (without its indent) opens fenced code; 0 when it does not.
qsizetype fenceLength(QStringView text)
{
    if (text.isEmpty() || (text.first() != u'`' && text.first() != u'~'))
        return 0;
    const qsizetype length = runLength(text, text.first());
    const bool isCodeSpan = text.first() == u'`' && text.sliced(length).contains(u'`');
    return length >= 3 && !isCodeSpan ? length : 0;
}

bool isThematicBreak(QStringView text)
{
    if (text.isEmpty() || !QStringView(u"*-_").contains(text.first()))
        return false;
    qsizetype marks = 0;
    for (const QChar c : text) {
        if (c == text.first())
            ++marks;
        else if (!isBlank(c))
            return false;
    }
    return marks >= 3;
}

bool isHeading(QStringView text)
{
    const qsizetype length = runLength(text, u'#');
    return length >= 1 && length <= 6 && (length == text.size() || isBlank(text[length]));
}

bool isListItem(QStringView text)
{
    qsizetype marker = 0;
    while (marker < text.size() && marker < 9 && text[marker] >= u'0' && text[marker] <= u'9')
        ++marker;
    const bool numbered = marker > 0 && marker < text.size() && (text[marker] == u'.' || text[marker] == u')');
    const bool bullet = marker == 0 && !text.isEmpty() && QStringView(u"-+*").contains(text.first());
    return (numbered || bullet) && (marker + 1 == text.size() || isBlank(text[marker + 1]));
}

// What ends an HTML block that this line opens: a text to look for, an empty line (a space), or nothing at all.
QStringList htmlBlockEnds(QStringView text)
{
    if (!text.startsWith(u'<'))
        return {};
    if (text.startsWith(u"<!--"))
        return {QStringLiteral("-->")};
    if (text.startsWith(u"<?"))
        return {QStringLiteral("?>")};
    if (text.startsWith(u"<![CDATA["))
        return {QStringLiteral("]]>")};
    if (text.size() > 2 && text[1] == u'!' && text[2].isLetter())
        return {QStringLiteral(">")};
    const qsizetype begin = text.size() > 1 && text[1] == u'/' ? 2 : 1;
    qsizetype end = begin;
    while (end < text.size() && end < 16 && text[end].isLetterOrNumber())
        ++end;
    if (end < text.size() && !isBlank(text[end]) && text[end] != u'>' && text[end] != u'/')
        return {};
    const QString name = text.sliced(begin, end - begin).toString().toLower();
    const QStringList raw{
        QStringLiteral("pre"), QStringLiteral("script"), QStringLiteral("style"), QStringLiteral("textarea")};
    if (begin == 1 && raw.contains(name)) {
        return {QStringLiteral("</pre>"), QStringLiteral("</script>"), QStringLiteral("</style>"),
            QStringLiteral("</textarea>")};
    }
    return htmlBlockNames().contains(name) ? QStringList{QStringLiteral(" ")} : QStringList{};
}

bool opensOtherBlock(QStringView text)
{
    return text.startsWith(u'>') || isHeading(text) || fenceLength(text) > 0 || isThematicBreak(text)
        || isListItem(text) || !htmlBlockEnds(text).isEmpty();
}

class Scanner
{
public:
    explicit Scanner(const SourceText &source) : m_source(source) {}

    QList<MarkdownTable> scan(int first)
    {
        QList<MarkdownTable> tables;
        for (int line = first; line < m_source.lineCount();) {
            const QStringView text = trimmedBlanks(m_source.line(line));
            if (text.isEmpty() || indentOf(m_source.line(line)) > 3) {
                ++line;
            } else if (fenceLength(text) > 0) {
                line = behindFence(line, text);
            } else if (const QStringList ends = htmlBlockEnds(text); !ends.isEmpty()) {
                line = behindHtml(line, ends);
            } else if (isHeader(line, text)) {
                tables.append({line, behindTable(line)});
                line = tables.last().end;
            } else {
                ++line;
            }
        }
        return tables;
    }

private:
    bool isHeader(int line, QStringView text) const
    {
        if (line + 1 >= m_source.lineCount())
            return false;
        const QStringView below = m_source.line(line + 1);
        return indentOf(below) <= 3 && isDelimiterRow(below) && cellCount(below) == cellCount(text)
            && !opensOtherBlock(text);
    }

    int behindTable(int header) const
    {
        int line = header + 2;
        for (; line < m_source.lineCount(); ++line) {
            const QStringView text = trimmedBlanks(m_source.line(line));
            if (text.isEmpty() || (indentOf(m_source.line(line)) <= 3 && opensOtherBlock(text)))
                break;
        }
        return line;
    }

    int behindFence(int opening, QStringView fence) const
    {
        const QChar mark = fence.first();
        const qsizetype length = fenceLength(fence);
        for (int line = opening + 1; line < m_source.lineCount(); ++line) {
            const QStringView text = trimmedBlanks(m_source.line(line));
            if (indentOf(m_source.line(line)) <= 3 && runLength(text, mark) == text.size() && text.size() >= length)
                return line + 1;
        }
        return m_source.lineCount();
    }

    int behindHtml(int opening, const QStringList &ends) const
    {
        const bool toEmptyLine = ends.first() == u" ";
        for (int line = opening; line < m_source.lineCount(); ++line) {
            const QStringView text = m_source.line(line);
            const auto ended = [&](const QString &end) { return text.contains(end, Qt::CaseInsensitive); };
            if (toEmptyLine ? trimmedBlanks(text).isEmpty() : std::any_of(ends.begin(), ends.end(), ended))
                return line + 1;
        }
        return m_source.lineCount();
    }

    const SourceText &m_source;
};

} // namespace

QList<MarkdownTable> findTables(const SourceText &source, int first)
{
    return Scanner(source).scan(first);
}

} // namespace halfclose
