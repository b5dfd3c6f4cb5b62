// Every function of a lesson: its arguments, what it returns and which output parameters it has. The one table that the
// checks, the suggestions and the documentation's test read. Knows nothing of the text.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace halfclose {

enum class ArgumentKind {
    Socket, ///< a bound name
    Data, ///< a name, a string, bytes(n), or a number (its decimal digits)
    Number, ///< an integer of a range, or a name
    Constant, ///< exactly one of some constants
    Events, ///< FD_* constants joined by |, or 0
    Qos, ///< "rate=N,peak=N,latency=N", or a name
};

struct Parameter
{
    QString name; ///< as documented: s, capacity
    ArgumentKind kind = ArgumentKind::Data;
    bool optional = false;
    qint64 least = 0; ///< of a Number
    qint64 most = 0;
    QStringList constants; ///< of a Constant
};

enum class ValueKind {
    Socket, ///< expected as `ok`
    Zero, ///< 0 at success
    Count, ///< a number
    Data, ///< bytes, or the 0 of a graceful close
    Address, ///< "address:port"
    Events, ///< FD_* constants, or 0
    LastError, ///< a Winsock error, or 0
};

struct OutputField
{
    QString name; ///< calleeData, seconds, FD_CLOSE
    enum class Kind { Data, Number, Error } kind = Kind::Data;
};

/// One way to call a function; setsockopt has two.
struct Signature
{
    QList<Parameter> parameters; ///< positional, the optional ones last
    QList<Parameter> keywords; ///< qos

    qsizetype required() const;
    /// `s [, capacity]`
    QString text() const;
};

struct FunctionInfo
{
    QString name;
    QList<Signature> signatures; ///< told apart by the constant of their second parameter
    ValueKind value = ValueKind::Zero;
    QList<OutputField> fields;
    bool fieldsForLingerOnly = false; ///< getsockopt has `seconds` with SO_LINGER alone
};

/// The function of that name; nullptr where lessons have none.
const FunctionInfo *findFunction(const QString &name);
/// All of them: the API's names, then the WSP names.
QStringList functionNames();
/// FD_READ ... FD_CLOSE.
QStringList eventNames();
/// connect, WSAConnect, WSPConnect: a lesson that calls one connects by itself.
bool isConnect(const QString &function);
/// WSAEventSelect, WSAAsyncSelect, ioctlsocket and their WSP forms: an endpoint that calls one decides itself whether
/// its sockets block.
bool decidesBlocking(const QString &function);

} // namespace halfclose
