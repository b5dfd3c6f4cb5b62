// What a name in a lesson stands for, and how values, outcomes and expectations compare and print.
// SPDX-License-Identifier: MIT
#pragma once

#include <variant>

#include <QHash>

#include "core/lesson/lesson.h"
#include "core/run/step_result.h"
#include "core/spi/constants.h"

namespace halfclose {

struct SocketValue
{
    SOCKET socket = INVALID_SOCKET;
    bool operator==(const SocketValue &) const = default;
};
/// A socket, data (received, an address), or a number (a count, a sum).
using Value = std::variant<SocketValue, QByteArray, qint64>;
using Names = QHash<QString, Value>;

/// What a step came to, before it is compared with what the lesson expects.
struct Actual
{
    int error = 0; ///< of a call: its Winsock error; of an event: its error code
    std::variant<std::monostate, SocketValue, QByteArray, qint64> value; ///< what a success returned
    bool isFlags = false; ///< the number is a set of FD_* bits
    bool isErrorCode = false; ///< the number is a Winsock error (WSAGetLastError)
    bool isEnd = false; ///< the 0 of a graceful end, which is not data
    struct Field
    {
        QString name;
        std::variant<QByteArray, qint64> value;
        bool isErrorCode = false;
    };
    QList<Field> fields;
};

/// The value of an operand; none with a sentence in @p why when a name has no (fitting) value.
std::optional<Value> valueOf(const Operand &operand, const Names &names, QString *why);
/// As data to send: numbers in decimal.
std::optional<QByteArray> bytesOf(const Value &value);
/// As a number: data that is a decimal number counts as one.
std::optional<qint64> numberOf(const Value &value);

/// The outcome in lesson syntax: `"17"`, `0`, `ok`, `WSAECONNRESET`, `FD_READ|FD_CLOSE`.
QString actualText(const Actual &actual);
QString fieldText(const Actual::Field &field);
/// Whether @p actual is what the lesson states (any success where it states nothing).
bool meets(const Actual &actual, const std::optional<Outcome> &expected, const Names &names);

} // namespace halfclose
