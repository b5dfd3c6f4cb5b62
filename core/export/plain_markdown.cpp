// SPDX-License-Identifier: MIT
#include "core/export/plain_markdown.h"

#include <algorithm>

#include "core/export/terminal_text.h"

namespace halfclose {

namespace {

bool isPunctuation(QChar c)
{
    return c.unicode() < 0x80 && c.isPrint() && !c.isLetterOrNumber() && c != u' ';
}

bool isEmphasis(QChar c)
{
    return c == u'*' || c == u'_';
}

} // namespace

QString plainMarkdown(const QString &markdown)
{
    QString out;
    bool linksFollow = true; // searched for in vain only once
    for (qsizetype i = 0; i < markdown.size(); ++i) {
        const QChar c = markdown[i];
        const QChar before = i > 0 ? markdown[i - 1] : QChar(u' ');
        const QChar after = i + 1 < markdown.size() ? markdown[i + 1] : QChar(u' ');
        if (c == u'\\' && isPunctuation(after)) {
            out += after;
            ++i;
            continue;
        }
        // Inside of a word, and with spaces around, these are ordinary characters.
        const bool inWord = before.isLetterOrNumber() && after.isLetterOrNumber();
        if ((isEmphasis(c) && !inWord && !(before.isSpace() && after.isSpace())) || c == u'`')
            continue;
        if (linksFollow && (c == u'[' || (c == u'!' && after == u'['))) {
            const qsizetype close = markdown.indexOf(QStringLiteral("]("), i);
            const qsizetype end = close < 0 ? -1 : markdown.indexOf(u')', close);
            if (end >= 0) {
                const qsizetype open = c == u'[' ? i + 1 : i + 2;
                out += plainMarkdown(markdown.mid(open, close - open));
                i = end;
                continue;
            }
            linksFollow = false;
        }
        out += c;
    }
    return out.simplified();
}

QString escapedMarkdown(const QString &text)
{
    const QString shown = printable(text);
    QString out;
    for (const QChar c : shown) {
        if (QStringView(u"\\`*_[]<>|&~#!$").contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

QString codeSpan(const QString &text)
{
    QString shown = printable(text);
    qsizetype longest = 0;
    for (qsizetype i = 0, run = 0; i < shown.size(); ++i) {
        run = shown[i] == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    // A space inside of the fence keeps a backtick at the edge apart from it; Markdown takes one off again.
    if (longest > 0 || (shown.startsWith(u' ') && shown.endsWith(u' ') && !shown.trimmed().isEmpty()))
        shown = u' ' + shown + u' ';
    return fence + shown.replace(u'|', QStringLiteral("\\|")) + fence;
}

} // namespace halfclose
