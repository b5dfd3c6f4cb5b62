// Cuts a step's code into words, numbers, strings and marks, each with its place in the lesson's text.
// Knows nothing of what steps there are.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include "core/lesson/inline_markdown.h"
#include "core/lesson/mistake_list.h"
#include "core/lesson/table_row.h"

namespace halfclose {

enum class TokenKind { Word, Integer, String, Mark, End };

struct Token
{
    TokenKind kind = TokenKind::End;
    QString text; ///< as written
    qint64 number = 0; ///< of an integer
    QByteArray bytes; ///< of a string, its escapes undone
    SourceSpan span;
    bool is(QStringView mark) const { return kind == TokenKind::Mark && text == mark; }
};

struct TokenList
{
    QList<Token> tokens; ///< the last one is the End, at the end of the code
    bool sound = true; ///< false: something was left out, so that what is missing may not be missing
};

/// @param code  where the step stands in its cell
TokenList tokensOf(const TableCell &cell, TextRange code, MistakeList &mistakes);

} // namespace halfclose
