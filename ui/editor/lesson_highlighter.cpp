// SPDX-License-Identifier: MIT
#include "ui/editor/lesson_highlighter.h"

#include <QRegularExpression>

namespace halfclose {

namespace {

enum State { Body = 0, FrontMatter = 1, Fence = 2 };

QTextCharFormat inked(const QColor &colour, bool bold = false)
{
    QTextCharFormat format;
    format.setForeground(colour);
    if (bold)
        format.setFontWeight(QFont::Bold);
    return format;
}

} // namespace

LessonHighlighter::LessonHighlighter(QTextDocument *document, const Palette &colours)
    : QSyntaxHighlighter(document), m_colours(&colours)
{
}

void LessonHighlighter::setColours(const Palette &colours)
{
    m_colours = &colours;
    rehighlight();
}

void LessonHighlighter::highlightBlock(const QString &text)
{
    static const QRegularExpression heading(QStringLiteral("^#{1,6} "));
    static const QRegularExpression label(QStringLiteral("\\([^()`|]+\\)(?=[^|]*`)"));
    static const QRegularExpression code(QStringLiteral("(`+)(.+?)\\1(?!`)"));
    static const QRegularExpression key(QStringLiteral("^([A-Za-z]+)(:)"));
    const bool first = currentBlock().blockNumber() == 0;
    const int before = first ? Body : previousBlockState();
    const bool dashes = text.trimmed() == QLatin1String("---");
    const auto length = int(text.size());

    setCurrentBlockState(before < 0 ? Body : before);
    if ((first && dashes) || (before == FrontMatter && !first)) {
        setCurrentBlockState(dashes && !first ? Body : FrontMatter);
        setFormat(0, length, inked(m_colours->quietText));
        const QRegularExpressionMatch match = key.match(text);
        if (match.hasMatch())
            setFormat(0, int(match.capturedLength(1)), inked(m_colours->indication, true));
        return;
    }
    if (text.startsWith(QLatin1String("```"))) {
        setCurrentBlockState(before == Fence ? Body : Fence);
        setFormat(0, length, inked(m_colours->quietText));
        return;
    }
    if (before == Fence) {
        setFormat(0, length, inked(m_colours->quietText));
        return;
    }
    if (heading.match(text).hasMatch()) {
        setFormat(0, length, inked(m_colours->text, true));
        return;
    }
    const bool row = text.trimmed().startsWith(u'|');
    if (row) {
        for (int i = 0; i < length; ++i) {
            if (text[i] == u'|' && (i == 0 || text[i - 1] != u'\\'))
                setFormat(i, 1, inked(m_colours->quietText));
        }
        for (auto labels = label.globalMatch(text); labels.hasNext();) {
            const QRegularExpressionMatch match = labels.next();
            setFormat(int(match.capturedStart()), int(match.capturedLength()), inked(m_colours->waiting, true));
        }
    }
    for (auto codes = code.globalMatch(text); codes.hasNext();) {
        const QRegularExpressionMatch match = codes.next();
        setFormat(int(match.capturedStart()), int(match.capturedLength()), inked(m_colours->client));
        if (row)
            highlightStep(match.captured(2), int(match.capturedStart(2)));
    }
}

void LessonHighlighter::highlightStep(const QString &code, int at)
{
    static const QRegularExpression string(QStringLiteral("\"(?:[^\"\\\\]|\\\\.)*\""));
    static const QRegularExpression constant(QStringLiteral("\\b(?:FD|SD|CF|SO)_[A-Z_]+\\b|\\bFIONBIO\\b"));
    static const QRegularExpression error(QStringLiteral("\\bWSAE[A-Z]+\\b|\\bWSATRY_AGAIN\\b"));
    static const QRegularExpression arrow(QStringLiteral("->"));
    const QPair<const QRegularExpression *, QColor> rules[] = {
        {&constant, m_colours->indication}, {&error, m_colours->failed}, {&arrow, m_colours->quietText},
        {&string, m_colours->met}};
    for (const auto &[rule, colour] : rules) {
        for (auto matches = rule->globalMatch(code); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            setFormat(at + int(match.capturedStart()), int(match.capturedLength()), inked(colour));
        }
    }
}

} // namespace halfclose
