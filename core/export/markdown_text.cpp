// SPDX-License-Identifier: MIT
#include "core/export/markdown_text.h"

#include <algorithm>

#include "core/export/terminal_text.h"

namespace halfclose {

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
