// One thing that happened: the only record of a run, and the only input of verdict, diagram, export and window.
// Plain data; knows nothing of how it is shown.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include <QByteArray>

namespace halfclose {

enum class Layer : quint8 { Api, Spi, Wire, Kernel };
enum class Kind : quint8 { Call, Return, Indication, Send, Receive, State };

/// A text that many events share, by its number in the trace's own table (Trace::text). 0 is the empty text.
enum class Symbol : quint32 { None = 0 };

/// How each kind is filled in:
/// - Call (api, spi): `name` is the documented function, `arguments` its arguments in lesson syntax
///   (`s, "17"`), `data` the bytes handed in, `cause` the API call above an SPI call.
/// - Return: `cause` is its call, `result` the returned number (a byte count, 0, -1 or a socket), `error` the
///   Winsock error, `arguments` the outcome in lesson syntax (`0`, `"17"`, `ok`, `WSAECONNRESET`), `data` the
///   bytes handed out.
/// - Send, Receive (wire): `name` is DATA, FIN, RST or the PDU (CR, CC, CONNECT, ACCEPT, DATA, FINISH,
///   DISCONNECT, ABORT ...), `arguments` the user data in lesson syntax, `result` the number of user octets,
///   `data` the octets on the wire. A Send's cause is the SPI call (or Receive) that provoked it; a Receive's
///   cause is its Send, or 0 when the peer is outside the engine.
/// - Indication (api): `name` is FD_CLOSE and so on, `error` its error code, `cause` the Receive behind it.
/// - State: `name` is a property (see state_names.h), `arguments` its new value, of `socket` if that is not 0,
///   else of the step named by `label` or of the run.
struct Event
{
    quint64 sequence = 0; ///< its place in the trace, from 1
    std::chrono::nanoseconds at{0}; ///< monotonic, from the run's start
    quint64 cause = 0; ///< sequence of the event that caused it; 0 for none
    qint64 result = 0;
    qint32 error = 0; ///< a Winsock error number; 0 for none
    quint32 socket = 0; ///< the engine's number of the socket; 0 for none
    Symbol endpoint = Symbol::None; ///< the lesson's column header
    Symbol label = Symbol::None; ///< the step this belongs to
    Symbol name = Symbol::None;
    Symbol note = Symbol::None; ///< a reason, or what the other profile does
    Layer layer = Layer::Api;
    Kind kind = Kind::Call;
    QByteArray arguments; ///< UTF-8
    QByteArray data;
};

} // namespace halfclose

Q_DECLARE_TYPEINFO(halfclose::Event, Q_RELOCATABLE_TYPE);
