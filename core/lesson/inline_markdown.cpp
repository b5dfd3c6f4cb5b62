// SPDX-License-Identifier: MIT
#include "core/lesson/inline_markdown.h"

#include <algorithm>
#include <map>
#include <vector>

#include <QRegularExpression>

#include "core/lesson/source_text.h"

namespace halfclose {
namespace {

bool isAsciiPunctuation(QChar c)
{
    return c.unicode() > 0x20 && c.unicode() < 0x7F && !c.isLetterOrNumber();
}

qsizetype behindRun(const QString &text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && text[end] == u'`')
        ++end;
    return end;
}

// Every run of backticks by its length, so that an opening run finds its closing one without walking the text again.
class Runs
{
public:
    explicit Runs(const QString &text)
    {
        for (qsizetype i = 0; i < text.size();) {
            if (text[i] != u'`') {
                ++i;
                continue;
            }
            const qsizetype end = behindRun(text, i);
            m_begins[end - i].push_back(i);
            i = end;
        }
    }

    // The first run of that length that begins at `from` or later; -1 where there is none.
    qsizetype next(qsizetype length, qsizetype from) const
    {
        const auto found = m_begins.find(length);
        if (found == m_begins.end())
            return -1;
        const auto begin = std::lower_bound(found->second.begin(), found->second.end(), from);
        return begin == found->second.end() ? -1 : *begin;
    }

private:
    std::map<qsizetype, std::vector<qsizetype>> m_begins;
};

TextRange trimmed(const QString &text, TextRange range)
{
    const auto blank = [&](qsizetype i) { return text[i].isSpace(); };
    while (range.end > range.begin && blank(range.end - 1))
        --range.end;
    while (range.begin < range.end && blank(range.begin))
        ++range.begin;
    return range;
}

QString entity(const QString &name)
{
    static const std::map<QString, QString> named{{QStringLiteral("amp"), QStringLiteral("&")},
        {QStringLiteral("lt"), QStringLiteral("<")}, {QStringLiteral("gt"), QStringLiteral(">")},
        {QStringLiteral("quot"), QStringLiteral("\"")}, {QStringLiteral("apos"), QStringLiteral("'")},
        {QStringLiteral("nbsp"), QStringLiteral("\u00A0")}};
    if (const auto found = named.find(name); found != named.end())
        return found->second;
    if (!name.startsWith(u'#'))
        return {};
    const bool hexadecimal = name.size() > 1 && name[1].toLower() == u'x';
    bool number = false;
    const uint code = name.sliced(hexadecimal ? 2 : 1).toUInt(&number, hexadecimal ? 16 : 10);
    const bool character = number && code > 0 && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    const char32_t ucs4 = char32_t(code);
    return character ? QString::fromUcs4(&ucs4, 1) : QString();
}

// Text outside code spans: tags, images and links, emphasis, entities and escapes go.
QString plainText(QString text)
{
    static const QRegularExpression tag(QStringLiteral("(?<!\\\\)</?[A-Za-z][^<>]{0,200}>"));
    static const QRegularExpression link(QStringLiteral("(?<!\\\\)!?\\[([^\\[\\]]{0,200})\\](\\([^()]{0,500}\\)|\\[[^\\[\\]]{0,200}\\])"));
    static const QRegularExpression reference(QStringLiteral("^&(#?[A-Za-z0-9]{1,31});"));
    text.remove(tag);
    text.replace(link, QStringLiteral("\\1"));
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\\' && i + 1 < text.size() && isAsciiPunctuation(text[i + 1])) {
            plain += text[++i];
        } else if (c == u'~' && text.mid(i + 1, 1) == u"~") {
            ++i;
        } else if (c == u'*') {
            // Between two blanks a star is one: 2 * 3.
            const bool blankBefore = i == 0 || isBlank(text[i - 1]);
            const bool blankBehind = i + 1 == text.size() || isBlank(text[i + 1]);
            if (blankBefore && blankBehind)
                plain += c;
        } else if (c == u'_') {
            // Between two letters an underscore is one: client_1.
            const bool wordBefore = i > 0 && text[i - 1].isLetterOrNumber();
            const bool wordBehind = i + 1 < text.size() && text[i + 1].isLetterOrNumber();
            if (wordBefore && wordBehind)
                plain += c;
        } else if (c == u'&') {
            const QRegularExpressionMatch match = reference.match(text.mid(i, 34));
            const QString meant = match.hasMatch() ? entity(match.captured(1)) : QString();
            plain += meant.isEmpty() ? QString(c) : meant;
            i += meant.isEmpty() ? 0 : match.capturedLength() - 1;
        } else {
            plain += c;
        }
    }
    return plain;
}

} // namespace

CodeSpans findCodeSpans(const QString &text)
{
    CodeSpans found;
    const Runs runs(text);
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] == u'\\' && i + 1 < text.size() && isAsciiPunctuation(text[i + 1])) {
            i += 2; // outside code a backslash makes the next mark plain text, a backtick too
            continue;
        }
        if (text[i] != u'`') {
            ++i;
            continue;
        }
        const qsizetype open = behindRun(text, i);
        const qsizetype close = runs.next(open - i, open);
        if (close < 0) {
            found.unclosed.append({i, open});
            i = open;
            continue;
        }
        const qsizetype end = close + (open - i);
        found.spans.append({{i, end}, trimmed(text, {open, close})});
        i = end;
    }
    return found;
}

bool isLabelText(QStringView text)
{
    const auto allowed = [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c == u'\'' || c == u'.' || c == u'-' || c == u' ';
    };
    return !trimmedBlanks(text).isEmpty() && std::all_of(text.begin(), text.end(), allowed);
}

CellLabel labelOf(const QString &cell)
{
    if (!cell.startsWith(u'('))
        return {};
    const qsizetype close = cell.indexOf(u')');
    if (close < 0 || !isLabelText(QStringView(cell).sliced(1, close - 1)))
        return {};
    const TextRange label = trimmed(cell, {1, close});
    return {cell.sliced(label.begin, label.end - label.begin), label, close + 1};
}

QString withoutMarkup(const QString &markdown)
{
    QString plain;
    qsizetype done = 0;
    for (const CodeSpan &span : findCodeSpans(markdown).spans) {
        plain += plainText(markdown.sliced(done, span.whole.begin - done));
        plain += markdown.sliced(span.code.begin, span.code.end - span.code.begin);
        done = span.whole.end;
    }
    return (plain + plainText(markdown.sliced(done))).simplified();
}

QString asMarkdown(const QString &text)
{
    QString markdown;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_~[]<>&").contains(c))
            markdown += u'\\';
        markdown += c;
    }
    return markdown;
}

} // namespace halfclose
