// SPDX-License-Identifier: MIT
#include "core/lesson/source_text.h"

#include <algorithm>

namespace halfclose {
namespace {

constexpr QChar byteOrderMark = u'\uFEFF';

// How many bytes the character takes that starts at `at`; 0 where none does (RFC 3629: no surrogates, nothing overlong,
// nothing past U+10FFFF).
qsizetype utf8Length(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return uchar(bytes[i]); };
    const uchar first = byte(at);
    if (first < 0x80)
        return 1;
    const qsizetype length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > bytes.size())
        return 0;
    for (qsizetype i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80)
            return 0;
    }
    const uchar second = byte(at + 1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second > 0x9F;
    const bool tooLarge = first == 0xF4 && second > 0x8F;
    return overlong || surrogate || tooLarge ? 0 : length;
}

} // namespace

SourceText::SourceText(const QString &text) : m_text(text.startsWith(byteOrderMark) ? text.sliced(1) : text)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < m_text.size(); ++i) {
        const QChar c = m_text[i];
        if (c != u'\n' && c != u'\r')
            continue;
        m_lines.push_back({begin, i - begin});
        if (c == u'\r' && i + 1 < m_text.size() && m_text[i + 1] == u'\n')
            ++i;
        begin = i + 1;
    }
    if (begin < m_text.size())
        m_lines.push_back({begin, m_text.size() - begin});
}

QStringView SourceText::line(int index) const
{
    const Line &line = m_lines[size_t(index)];
    return QStringView(m_text).sliced(line.begin, line.length);
}

SourcePosition SourceText::position(int line, qsizetype offset) const
{
    if (line != m_measuredLine) {
        m_measuredLine = line;
        m_columns.clear();
        const QStringView text = this->line(line);
        if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSurrogate(); })) {
            int column = 1;
            for (const QChar c : text) {
                m_columns.push_back(column);
                if (!c.isHighSurrogate())
                    ++column;
            }
            m_columns.push_back(column);
        }
    }
    return {line + 1, m_columns.empty() ? int(offset) + 1 : m_columns[size_t(offset)]};
}

QStringView trimmedBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.first()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.last()))
        text.chop(1);
    return text;
}

qsizetype firstInvalidUtf8(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const qsizetype length = utf8Length(bytes, at);
        if (length == 0)
            return at;
        at += length;
    }
    return -1;
}

} // namespace halfclose
