// What one end of a session connection wants done or made known, in order: the machine's only way out. Plain values;
// knows nothing of sockets, handles or clocks.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <optional>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/spi/constants.h"

namespace halfclose::session {

/// The names that PDUs have in the trace; each points to a text that lives as long as the program.
namespace pdu {
inline constexpr QStringView Cr = u"CR"; ///< X.224 connection request
inline constexpr QStringView Cc = u"CC"; ///< X.224 connection confirm
inline constexpr QStringView Dr = u"DR"; ///< X.224 disconnect request
inline constexpr QStringView Er = u"ER"; ///< X.224 error
inline constexpr QStringView Connect = u"CONNECT";
inline constexpr QStringView Accept = u"ACCEPT";
inline constexpr QStringView Refuse = u"REFUSE";
inline constexpr QStringView Data = u"DATA";
inline constexpr QStringView Finish = u"FINISH";
inline constexpr QStringView Disconnect = u"DISCONNECT";
inline constexpr QStringView Abort = u"ABORT";
inline constexpr QStringView AbortAccept = u"ABORT ACCEPT";
inline constexpr QStringView Invalid = u"INVALID"; ///< received octets that are no PDU of this protocol
} // namespace pdu

/// Write these octets to the transport, after those of earlier ones. A DATA has all the TPDUs of one send().
struct Transmit
{
    QStringView name; ///< of session::pdu
    QByteArray octets;
    QByteArray data; ///< the user data among them
    QString note; ///< why (core/trace/reasons.h), of ABORT, ABORT ACCEPT, REFUSE, DR and ER; else empty
};

/// A PDU has arrived whole; for the trace. A DATA comes when its message is complete, with the octets of all its TPDUs.
struct Received
{
    QStringView name; ///< of session::pdu
    QByteArray octets;
    QByteArray data;
};

/// A caller asks (acceptor only): answer with accept(), refuse(), or not yet.
struct ConnectIndication
{
    QByteArray callerData; ///< null if none came (UDATA-7)
    std::optional<QOS> qos; ///< as the caller sees it: sending is from caller to called (QOS-4)
};

/// The called side has accepted (initiator only); data may be sent.
struct Connected
{
    QByteArray calleeData;
};

/// The called side has refused (initiator only): WSAECONNREFUSED.
struct Refused
{
    bool byTransport = false; ///< by an X.224 DR or ER instead of a session REFUSE
    quint8 reason = 0; ///< RF parameter 32, the DR's reason or the ER's cause
    QByteArray data;
    QString text; ///< what the reason means
};

/// The proposal of class 2, which carries the QoS, was turned away before anyone was asked. The same call over a new
/// transport connection and without QoS may still succeed (initiator only).
struct RetryWithoutQos
{
};

/// A whole message, perhaps empty; or the rest of one whose beginning takePartial() has handed out.
struct Message
{
    QByteArray bytes;
};

/// The peer's FINISH: it sends no more, and this side still may. Comes at most once.
struct FinishIndication
{
    QByteArray data; ///< the peer's disconnect data
};

/// The peer's DISCONNECT: both directions have ended in order. After a collision of two FINISHes its data is empty and
/// FinishIndication, which came before, has had the peer's.
struct DisconnectIndication
{
    QByteArray data; ///< the peer's disconnect data
};

/// The connection has ended abortively, not by this side's own abort(). Comes at most once and as the last indication;
/// user data of an earlier FinishIndication stays valid.
struct Aborted
{
    int error = 0; ///< WSAECONNRESET, WSAECONNABORTED; WSAETIMEDOUT if the peer never answered the CR
    QString reason; ///< of core/trace/reasons.h, with its detail
    bool byPeer = false; ///< the peer did it, or vanished; false: this side found a fault or waited too long
};

/// Close the transport; nothing follows. With `reset` throw away what is queued. Without, send the transport's own end
/// behind what is queued, read and drop what still comes (a close with unread octets would reset, and destroy what was
/// sent last), and give up after CloseWait.
struct CloseTransport
{
    bool reset = false;
    QString note; ///< why, of a reset
};

/// Call timerExpired() after this time, unless stopped or started anew before. There is only one timer.
struct StartTimer
{
    std::chrono::milliseconds after{0};
};
struct StopTimer
{
};

using Output = std::variant<Transmit, Received, ConnectIndication, Connected, Refused, RetryWithoutQos, Message,
    FinishIndication, DisconnectIndication, Aborted, CloseTransport, StartTimer, StopTimer>;
using Outputs = std::vector<Output>;

} // namespace halfclose::session
