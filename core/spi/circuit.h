// The virtual circuit under one socket, as a provider implements it: bytes or messages, orderly ends, resets. The
// Winsock rules stand above it, in Socket; a circuit knows no handles, events or options and never waits.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>

#include <QByteArray>

#include "core/native/network.h"
#include "core/spi/constants.h"

namespace halfclose {

using native::Address;

/// What a circuit tells the socket above it. `cause` is the trace event behind the news. The socket may call the
/// circuit from within, but not destroy it.
class CircuitObserver
{
public:
    virtual ~CircuitObserver() = default;
    virtual void circuitConnected(const QByteArray &calleeData, quint64 cause) = 0;
    /// The connect attempt failed with a Winsock error; the callee may have sent data with its refusal.
    virtual void circuitConnectFailed(int error, const QByteArray &calleeData, quint64 cause) = 0;
    virtual void circuitDataArrived(quint64 cause) = 0;
    virtual void circuitOutOfBandArrived(quint64 cause) = 0;
    /// There is room again after a send that could not take everything.
    virtual void circuitWritable() = 0;
    /// The peer will send no more; what it sent before may still be unread.
    virtual void circuitPeerEnded(quint64 cause) = 0;
    /// Reset, aborted or failed, with WSAECONNRESET or WSAECONNABORTED; what was unread is gone.
    virtual void circuitLost(int error, quint64 cause) = 0;
    /// The peer ended in good order, is gone, and has answered what we sent since with a reset (RECV-13).
    virtual void circuitResetBehindEnd(quint64 cause) = 0;
};

/// Why a circuit is aborted; the texts stand in core/trace/reasons.h.
using Reason = QStringView;

class Circuit
{
public:
    struct Sent
    {
        int error = 0; ///< 0, WSAEWOULDBLOCK, WSAEMSGSIZE, WSAECONNRESET ...
        qint64 count = 0; ///< bytes taken
    };
    struct Received
    {
        int error = 0; ///< 0, WSAEWOULDBLOCK, WSAEMSGSIZE (data holds what fitted), WSAECONNRESET ...
        bool ended = false; ///< nothing left, and the peer has ended
        bool partial = false; ///< more of this message follows
        QByteArray data;
    };

    virtual ~Circuit() = default;
    void setObserver(CircuitObserver *observer) { m_observer = observer; }
    /// The number of the socket that its trace events name.
    void setNumber(quint32 number) { m_number = number; }

    virtual int bind(const Address &address) = 0;
    virtual Address localAddress() const = 0;
    virtual Address peerAddress() const = 0;

    /// Starts connecting; the outcome comes to the observer, perhaps before this returns.
    /// @return 0 or a Winsock error when nothing was started
    virtual int connect(const Address &peer, const std::optional<QByteArray> &callerData, const QOS *qos) = 0;
    virtual Sent send(QByteArrayView data, int flags) = 0;
    /// @param capacity  the most that `data` may hold; a message over it stays whole (WSAEMSGSIZE) without MSG_PARTIAL
    virtual Received receive(qsizetype capacity, int flags) = 0;

    /// Ends our direction after everything sent: FIN, FINISH or DISCONNECT, with disconnect data where carried.
    virtual void finish(const std::optional<QByteArray> &disconnectData) = 0;
    /// Ends both directions at once, losing what is under way.
    virtual void abort(Reason reason) = 0;
    /// The endpoint died: like abort, but nothing of ours is said any more, only the system resets.
    virtual void crash() = 0;
    /// The handle is gone. Finishes in the background if it has not (LING-1); the circuit then lives until it is
    /// done. @param self  the owner's pointer
    virtual void release(std::unique_ptr<Circuit> self) = 0;

    /// No more will be read (SD_RECEIVE). A byte stream resets when something is unread or comes later (SHUT-12).
    virtual void shutReceiving() = 0;
    /// An accepted circuit has its socket now: tells what has come in the meantime.
    virtual void resume() { }

    virtual qint64 unread() const = 0; ///< bytes received, not read, by us
    virtual bool hasUnread() const { return unread() > 0; } ///< also a message of no bytes
    virtual bool outOfBand() const { return false; } ///< an urgent byte waits
    virtual bool writable() const = 0; ///< a send would take something
    virtual bool peerEnded() const = 0; ///< the peer's end has arrived
    virtual bool finished() const = 0; ///< finish() has been called
    /// Everything we sent and our end have reached the peer: a lingering close is complete (LING-3).
    virtual bool delivered() const = 0;
    /// Nothing would be left to deliver if we closed now: no unsent data (LING-3, nonblocking).
    virtual bool closableAtOnce() const = 0;
    /// The peer's disconnect data that has arrived; none before, or where the provider carries none.
    virtual std::optional<QByteArray> disconnectData() const { return std::nullopt; }
    /// The longest disconnect data that finish() can carry now.
    virtual qsizetype longestDisconnectData() const { return 0; }
    virtual qsizetype longestConnectData() const { return 0; }

    virtual void setBufferSize(bool sending, int bytes) = 0;
    virtual void setOutOfBandInline(bool) { }
    virtual native::Queues queues() const = 0;

protected:
    CircuitObserver *m_observer = nullptr;
    quint32 m_number = 0;
};

/// A connection request at a listening socket, before it is accepted.
struct ConnectionRequest
{
    quint64 id = 0;
    Address peer;
    Address local;
    std::optional<QByteArray> callerData;
    std::optional<QOS> qos;
    int failure = 0; ///< WSAECONNRESET: reset by the peer meanwhile; WSAEACCES: withdrawn or timed out
    quint64 cause = 0; ///< the trace event it came with
};

class AcceptorObserver
{
public:
    virtual ~AcceptorObserver() = default;
    virtual void acceptorRequestArrived(quint64 cause) = 0;
};

/// The listening side of a provider: requests in order, oldest first.
class Acceptor
{
public:
    virtual ~Acceptor() = default;
    void setObserver(AcceptorObserver *observer) { m_observer = observer; }
    virtual Address localAddress() const = 0;
    /// The oldest request; null when none waits.
    virtual const ConnectionRequest *head() const = 0;
    virtual int waiting() const = 0;
    /// Takes the head off the queue. @return null when it has failed meanwhile
    virtual std::unique_ptr<Circuit> accept(quint32 number, const QByteArray &calleeData) = 0;
    /// Refuses the head (CF_REJECT) and takes it off the queue.
    virtual void reject(const QByteArray &calleeData) = 0;
    /// The longest data that accept() or reject() can carry; 0: none (UDATA-8).
    virtual qsizetype longestCalleeData() const { return 0; }
    /// SO_CONDITIONAL_ACCEPT (COND-18): whether clients wait for the decision.
    virtual void setConditional(bool) { }

protected:
    AcceptorObserver *m_observer = nullptr;
};

} // namespace halfclose
