// What Markdown means within a cell: its label, its code spans, its text without markup.
// Knows nothing of steps.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace halfclose {

/// Indices into the text it was found in.
struct TextRange
{
    qsizetype begin = 0;
    qsizetype end = 0;
};

struct CodeSpan
{
    TextRange whole; ///< with its backticks
    TextRange code; ///< without them and without the blanks around the code
};

struct CodeSpans
{
    QList<CodeSpan> spans;
    QList<TextRange> unclosed; ///< runs of backticks that nothing closes
};
/// CommonMark's code spans: a run of backticks closed by the next run of the same length.
CodeSpans findCodeSpans(const QString &text);

/// `(5a)` at the start of a cell.
struct CellLabel
{
    QString text; ///< 5a; blanks around it do not count; empty where the cell has no label
    TextRange label; ///< the text between the parentheses
    qsizetype end = 0; ///< behind the closing parenthesis
};
CellLabel labelOf(const QString &cell);

/// Letters, digits, ', ., - and spaces.
bool isLabelText(QStringView text);

/// A header's text without emphasis, code marks, links, tags, entities and escapes.
QString withoutMarkup(const QString &markdown);
/// The other way: escapes whatever withoutMarkup() would take for markup.
QString asMarkdown(const QString &text);

} // namespace halfclose
