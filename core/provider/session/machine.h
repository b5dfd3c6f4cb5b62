// One end of a session connection as a function of what happens to it: calls of its user, octets and the end of its
// transport, its timer. What it wants done comes out as values (outputs.h). Knows nothing of sockets, clocks or threads;
// bytes and rules are those of X.225 kernel and duplex over X.224 class 0 over TPKT.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>

#include <QByteArray>
#include <QByteArrayView>

#include "core/provider/session/outputs.h"
#include "core/provider/session/spdu.h"
#include "core/provider/session/states.h"
#include "core/provider/session/x224.h"

namespace halfclose::session {

/// A peer that connects must have sent its CONNECT by then, and a called one its CC.
inline constexpr std::chrono::milliseconds EstablishmentWait{10'000};
/// After DISCONNECT, REFUSE or ABORT the peer must have closed the transport by then.
inline constexpr std::chrono::milliseconds CloseWait{5'000};
/// Over this a message is not sent (WSAEMSGSIZE) and not received (ABORT, implementation restriction).
inline constexpr qsizetype MessageLimit = 1024 * 1024;
/// The longest caller data that start() takes: version 2 of the protocol alone is offered, as only it has C2.
inline constexpr qsizetype CallerDataLimit = 10'240;

/// What an end offers and bears, where that is not the usual.
struct Settings
{
    quint8 versions = 0; ///< offered or supported; 0: the initiator offers 2, the acceptor supports 1 and 2
    quint8 tpduSizeCode = x224::ProposedSizeCode; ///< proposed, or the most that is agreed to
    std::optional<TsduMaximum> tsduMaximum; ///< proposed by the initiator; the acceptor agrees to any
    qsizetype userDataLimit = LargestSpdu; ///< more user data than this in one SPDU is an implementation restriction
};

class SessionMachine
{
public:
    enum class Role : quint8 { Initiator, Acceptor };

    explicit SessionMachine(Role role, const Settings &settings = {});
    ~SessionMachine();
    /// A value: a copy goes its own way, so that every continuation of a moment can be tried.
    SessionMachine(const SessionMachine &);
    SessionMachine(SessionMachine &&) noexcept;
    SessionMachine &operator=(SessionMachine &&) noexcept;

    // What the user does. Each returns 0 or a Winsock error, with which nothing has happened.

    /// The transport is connected: the initiator calls, the acceptor (without arguments) begins to wait for a caller.
    /// @return WSAEFAULT for data over CallerDataLimit, WSAEISCONN when started already
    int start(const QByteArray &callerData = {}, const std::optional<QOS> &qos = std::nullopt);
    /// CF_ACCEPT. @return WSAEFAULT for data over userDataLimit(), WSAENOTCONN when nobody is asking
    int accept(const QByteArray &calleeData = {});
    /// CF_REJECT, with data that the caller gets. @return as accept()
    int refuse(const QByteArray &data = {});
    /// The backlog is full: refused for temporary congestion. @return as accept()
    int refuseCongested();
    /// One message, or with @p endOfMessage false (MSG_PARTIAL) a part of one.
    /// @return WSAENOTCONN, WSAESHUTDOWN after finish(), WSAEMSGSIZE for a message over MessageLimit
    int send(const QByteArray &bytes, bool endOfMessage = true);
    /// Ends sending, with disconnect data: FINISH as the first, DISCONNECT as the second. A message left open ends here.
    /// @return WSAEFAULT for data over userDataLimit(), WSAENOTCONN, WSAESHUTDOWN if it was called before
    int finish(const QByteArray &data = {});
    /// Throws the connection away; never fails, and indicates nothing. ABORT where the protocol has room for one, else
    /// the transport is closed or reset. @p note is the trace's reason. Data over the limit is left out.
    void abort(const QString &note, const QByteArray &data = {});

    // What happens to it.

    /// Received octets, in pieces of any size. Those that come after the end are dropped.
    void octets(QByteArrayView bytes);
    /// The peer has ended its direction of the transport.
    void transportEnded();
    /// The transport is gone (RST, or it could not be written).
    void transportReset();
    /// The system has failed the transport. @p note is the trace's reason.
    void transportFailed(const QString &note);
    void timerExpired();

    /// What has come out since the last time, in order.
    Outputs take();
    bool hasOutput() const;

    // What it is in.

    State state() const;
    /// send() would be accepted.
    bool canSend() const;
    /// Both directions have ended in order: the second half's DISCONNECT was sent or has come.
    bool finishedBothWays() const;
    bool isClosed() const { return state() == State::Closed; }
    /// The longest user data that accept(), refuse() or finish(), whichever is next, takes now.
    qsizetype userDataLimit() const;
    /// 1 or 2; 0 while not negotiated.
    int protocolVersion() const;
    /// In octets, its own header of 3 included; 0 while not negotiated.
    qsizetype tpduSize() const;
    /// Octets of a message that has not arrived whole, and of a PDU that has not.
    qsizetype bufferedOctets() const;
    /// Hands out what has arrived of a message that is not complete (a receive with MSG_PARTIAL); its Message then has
    /// only the rest.
    QByteArray takePartial();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace halfclose::session
