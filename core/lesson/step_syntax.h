// A step as its grammar reads it, before anything is known of functions, constants and names: words are words here.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <variant>

#include "core/lesson/step_tokens.h"

namespace halfclose {

struct Word
{
    QString text;
    SourceSpan span;
};

/// operand | flags | error: one word may be a name, a constant or an error, several are constants joined by |.
struct SyntaxValue
{
    enum class Kind { Words, Integer, String, Pattern, Missing };
    Kind kind = Kind::Missing;
    QList<Word> words;
    qint64 number = 0; ///< the integer, or the n of bytes(n)
    QByteArray bytes;
    QString text; ///< as written
    SourceSpan span;
};

struct SyntaxArgument
{
    std::optional<Word> keyword;
    SyntaxValue value;
};

struct SyntaxField
{
    Word name;
    SyntaxValue value;
};

struct SyntaxOutcome
{
    bool ok = false;
    SyntaxValue value; ///< Missing where `ok`
    QList<SyntaxField> fields;
};

struct SyntaxCall
{
    Word function;
    QList<SyntaxArgument> arguments;
};
struct SyntaxEvent
{
    bool absent = false;
    Word event;
    std::optional<Word> socket;
};
struct SyntaxSum
{
    QList<SyntaxValue> operands;
};
struct SyntaxWait
{
    qint64 milliseconds = 0;
};
struct SyntaxCrash
{
};

struct StepSyntax
{
    std::optional<Word> binding;
    std::variant<std::monostate, SyntaxCall, SyntaxEvent, SyntaxSum, SyntaxWait, SyntaxCrash> what;
    std::optional<SyntaxOutcome> outcome;
    SourceSpan span;
    bool sound = true; ///< false: a mistake of syntax has been told, and more may be missing because of it
};

} // namespace halfclose
