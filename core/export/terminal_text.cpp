// SPDX-License-Identifier: MIT
#include "core/export/terminal_text.h"

#include <algorithm>
#include <iterator>

#include <QTextBoundaryFinder>

namespace halfclose {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// Unicode's East Asian Width W and F (emoji included), joined where only unassigned characters lie between.
constexpr Range wideRanges[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x23F0, 0x23F0},
    {0x23F3, 0x23F3},   {0x25FD, 0x25FE},   {0x2614, 0x2615},   {0x2648, 0x2653},   {0x267F, 0x267F},
    {0x2693, 0x2693},   {0x26A1, 0x26A1},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
    {0x26CE, 0x26CE},   {0x26D4, 0x26D4},   {0x26EA, 0x26EA},   {0x26F2, 0x26F3},   {0x26F5, 0x26F5},
    {0x26FA, 0x26FA},   {0x26FD, 0x26FD},   {0x2705, 0x2705},   {0x270A, 0x270B},   {0x2728, 0x2728},
    {0x274C, 0x274C},   {0x274E, 0x274E},   {0x2753, 0x2755},   {0x2757, 0x2757},   {0x2795, 0x2797},
    {0x27B0, 0x27B0},   {0x27BF, 0x27BF},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2B55, 0x2B55},
    {0x2E80, 0x303E},   {0x3041, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x16FE0, 0x18CFF}, {0x1AFF0, 0x1B2FF}, {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E},
    {0x1F191, 0x1F19A}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393},
    {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3}, {0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E},
    {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D}, {0x1F54B, 0x1F54E}, {0x1F550, 0x1F567},
    {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5},
    {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6D7}, {0x1F6DC, 0x1F6DF}, {0x1F6EB, 0x1F6EC},
    {0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF},
    {0x1FA70, 0x1FAFF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD},
};

bool isWide(char32_t c)
{
    const auto *range = std::lower_bound(std::begin(wideRanges), std::end(wideRanges), c,
                                         [](const Range &r, char32_t value) { return r.last < value; });
    return range != std::end(wideRanges) && c >= range->first;
}

int characterWidth(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return c == 0xAD ? 1 : 0; // terminals show the soft hyphen
    default:
        return isWide(c) ? 2 : 1;
    }
}

/// Characters that turn the direction of what follows them, beyond their own text.
bool reorders(char32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C;
}

/// Set aside by Unicode for never being one; no XML can hold them.
bool isNoCharacter(char32_t c)
{
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

QString hex(char32_t c, int digits)
{
    return QString::number(uint(c), 16).toUpper().rightJustified(digits, u'0');
}

/// The code point at @p i, which is moved behind it; a lone surrogate stands for itself.
char32_t codePoint(QStringView text, qsizetype &i)
{
    const QChar high = text[i++];
    if (high.isHighSurrogate() && i < text.size() && text[i].isLowSurrogate())
        return QChar::surrogateToUcs4(high, text[i++]);
    return high.unicode();
}

/// Whether a name reads on well when it is cut at @p i: WSASend Disconnect(s, FD_ CLOSE.
bool isSeam(const QString &word, qsizetype i)
{
    const QChar before = word[i - 1];
    return QStringView(u"(,_.|-/=").contains(before) || (before.isLower() && word[i].isUpper());
}

/// Where a word that is too long for @p width is cut: at a seam if one is not too near its start, else behind as many characters
/// as there is room for, but behind at least one.
qsizetype cutAt(const QString &word, int width)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    qsizetype cut = 0;
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
        if (cut > 0 && displayWidth(QStringView(word).first(at)) > width)
            break;
        cut = at;
    }
    if (cut >= word.size())
        return cut;
    for (qsizetype seam = cut; seam > cut / 3; --seam) {
        if (isSeam(word, seam))
            return seam;
    }
    return cut > 0 ? cut : word.size();
}

} // namespace

QString printable(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        const char32_t c = codePoint(text, i);
        if (c < 0x20 || (c >= 0x7F && c < 0xA0))
            out += QStringLiteral("\\x") + hex(c, 2);
        else if (reorders(c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || isNoCharacter(c))
            out += QStringLiteral("\\u") + hex(c, 4);
        else if (QChar::isSurrogate(c))
            out += QChar::ReplacementCharacter;
        else
            out += QStringView(text).mid(start, i - start);
    }
    return out;
}

int displayWidth(QStringView text)
{
    int width = 0;
    for (qsizetype i = 0; i < text.size();)
        width += characterWidth(codePoint(text, i));
    return width;
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    QString line;
    int lineWidth = 0;
    bool started = false;
    // Empty words stand for further spaces in a run: what stays on one line stays as it is.
    const QStringList words = text.split(u' ');
    for (QString word : words) {
        int wordWidth = displayWidth(word);
        if (started && lineWidth + 1 + wordWidth <= width) {
            line += u' ' + word;
            lineWidth += 1 + wordWidth;
            continue;
        }
        if (started)
            lines.append(line);
        while (wordWidth > width) {
            const qsizetype cut = cutAt(word, width);
            if (cut >= word.size())
                break;
            lines.append(word.left(cut));
            word = word.mid(cut);
            wordWidth = displayWidth(word);
        }
        line = word;
        lineWidth = wordWidth;
        started = true;
    }
    lines.append(line);
    return lines;
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

} // namespace halfclose
