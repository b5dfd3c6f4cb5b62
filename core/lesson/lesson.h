// A lesson as the parser understood it: what runs, what is expected, and where each piece stands in the text.
// Plain values; knows nothing of sockets or of running.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <variant>

#include <QByteArray>
#include <QList>
#include <QString>

namespace halfclose {

/// A place in the lesson's text. Lines and columns count from 1; a column is a character (a Unicode code point).
struct SourcePosition
{
    int line = 1;
    int column = 1;
    bool operator==(const SourcePosition &) const = default;
};

struct NameOperand
{
    QString name; ///< an earlier binding of the same endpoint
    bool operator==(const NameOperand &) const = default;
};
struct PatternOperand
{
    qint64 count = 0; ///< bytes(count): byte i is i mod 251
    bool operator==(const PatternOperand &) const = default;
};
struct FlagsOperand
{
    QStringList names; ///< documented constants, joined by |: FD_READ|FD_CLOSE, SD_SEND, SO_LINGER, CF_ACCEPT
    quint32 value = 0; ///< their values or'ed
    bool operator==(const FlagsOperand &) const = default;
};
/// A value as written: a name, an integer, a string's bytes, bytes(n), or constants.
using Operand = std::variant<NameOperand, qint64, QByteArray, PatternOperand, FlagsOperand>;

struct Argument
{
    QString keyword; ///< `qos` in `qos: "rate=1"`; empty for a positional argument
    Operand value;
    SourcePosition at;
    bool operator==(const Argument &other) const { return keyword == other.keyword && value == other.value; }
};

struct OkOutcome
{
    bool operator==(const OkOutcome &) const = default;
};
struct ErrorOutcome
{
    int error = 0; ///< WSAECONNRESET ...
    bool operator==(const ErrorOutcome &) const = default;
};
struct OutcomeField
{
    QString name; ///< calleeData, seconds, FD_CLOSE ...
    std::variant<Operand, ErrorOutcome> value;
    bool operator==(const OutcomeField &) const = default;
};
/// What stands after `->`.
struct Outcome
{
    std::variant<OkOutcome, Operand, ErrorOutcome> value;
    QList<OutcomeField> fields;
    bool operator==(const Outcome &) const = default;
};

struct CallAction
{
    QString binding; ///< empty when the value is not kept
    QString function; ///< documented name: WSASendDisconnect, WSPRecv
    QList<Argument> arguments;
    bool operator==(const CallAction &) const = default;
};
struct EventAction
{
    bool absent = false; ///< `no FD_CLOSE`
    quint32 event = 0; ///< one FD_* bit
    QString socket = QStringLiteral("s");
    bool operator==(const EventAction &) const = default;
};
struct SumAction
{
    QString binding;
    QList<Operand> operands;
    bool operator==(const SumAction &) const = default;
};
struct WaitAction
{
    qint64 milliseconds = 0;
    bool operator==(const WaitAction &) const = default;
};
struct CrashAction
{
    bool operator==(const CrashAction &) const = default;
};
struct NarrationAction
{
    bool operator==(const NarrationAction &) const = default;
};
using Action = std::variant<CallAction, EventAction, SumAction, WaitAction, CrashAction, NarrationAction>;

struct Step
{
    QString label; ///< 1, 5a, 2.3, r4c1
    int endpoint = 0; ///< index into Lesson::endpoints
    int row = 0; ///< from 0, over all executable tables
    SourcePosition at; ///< where its code starts (after the backtick), or its cell for narration
    SourcePosition end; ///< just behind its code
    QString text; ///< its code as written, `\|` undone; empty for narration
    QString caption; ///< the cell's text around the code spans, Markdown; on the cell's first step only
    Action action;
    std::optional<Outcome> expected; ///< an EventAction's expectation is an ErrorOutcome
};

struct Endpoint
{
    QString name; ///< the header's text without markup
    bool server = false;
    bool explicitEvents = false; ///< selects events or sets FIONBIO itself
    bool hasEventSteps = false;
};

/// A piece of the document in reading order: prose as Markdown, or the executable table with that index.
struct Block
{
    QString markdown;
    int table = -1; ///< from 0; -1 for prose
    int firstRow = 0; ///< of the table: its rows are firstRow .. firstRow + rowCount - 1
    int rowCount = 0;
    int firstLine = 1; ///< where it starts in the text
};

enum class Order { Document, Free };

struct Lesson
{
    QString title;
    QString provider = QStringLiteral("tcp");
    Order order = Order::Document;
    QString profile = QStringLiteral("documented");
    double timeoutSeconds = 2;
    QString source; ///< where the sequence is documented
    QString text; ///< the whole Markdown

    QList<Endpoint> endpoints; ///< the columns, left to right
    QList<Step> steps; ///< row by row, left to right, within a cell in order
    QList<Block> blocks;
    int rowCount = 0;
    bool connectsExplicitly = false; ///< has connect, WSAConnect or WSPConnect steps

    int serverIndex() const
    {
        for (int i = 0; i < endpoints.size(); ++i) {
            if (endpoints[i].server)
                return i;
        }
        return -1;
    }
};

/// One mistake in a lesson's text.
struct Mistake
{
    SourcePosition at;
    SourcePosition end; ///< just behind the offending piece; equal to `at` when unknown
    QString message; ///< "unknown function 'recw' (did you mean 'recv'?)"
};

} // namespace halfclose
