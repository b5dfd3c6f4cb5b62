// A lesson's text cut into lines, and where a character of it stands. Knows nothing of Markdown.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <QByteArrayView>
#include <QStringView>

#include "core/lesson/lesson.h"

namespace halfclose {

/// From a character to just behind another.
struct SourceSpan
{
    SourcePosition at;
    SourcePosition end;
};

class SourceText
{
public:
    /// Lines end with LF, CR or both. A byte order mark in front does not count.
    explicit SourceText(const QString &text);

    const QString &text() const { return m_text; }
    int lineCount() const { return int(m_lines.size()); }
    /// Without its line end; from 0.
    QStringView line(int index) const;
    /// Of the character at @p offset (in UTF-16 units) of a line. In one pass over the text the costs are linear: the
    /// columns of the line asked last are kept.
    SourcePosition position(int line, qsizetype offset) const;
    SourceSpan span(int line, qsizetype begin, qsizetype end) const { return {position(line, begin), position(line, end)}; }

private:
    struct Line
    {
        qsizetype begin;
        qsizetype length;
    };
    QString m_text;
    std::vector<Line> m_lines;
    mutable int m_measuredLine = -1;
    mutable std::vector<int> m_columns; ///< of the measured line; empty where every character is one unit
};

/// Space or tab: what Markdown calls white space within a line.
inline bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}
QStringView trimmedBlanks(QStringView text);

/// The offset of the first byte that belongs to no UTF-8 character; -1 where there is none.
qsizetype firstInvalidUtf8(QByteArrayView bytes);

} // namespace halfclose
