// The operating system's sockets and readiness as this program uses them, behind an interface: the real one calls
// the kernel, the tests' one makes any call fail. Knows nothing of Winsock. Only loopback is ever used: bind() and
// connect() refuse any address but 127.0.0.1 and ::1, and listen() a socket that is not bound to one of them.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QByteArray>
#include <QHostAddress>
#include <QString>

namespace halfclose::native {

/// The system's number for a socket; -1 is none. Owned by whoever opened or accepted it until close().
using Descriptor = qintptr;
inline constexpr Descriptor NoDescriptor = -1;

/// What can go wrong, the same on every system.
enum class Failure {
    None,
    WouldBlock,
    InProgress, ///< a connect goes on
    Refused,
    Reset, ///< the peer reset the connection
    BrokenPipe, ///< what we sent was answered with a reset after the peer's orderly end
    TimedOut,
    Unreachable,
    AddressInUse,
    AddressNotAvailable,
    NoDescriptors,
    NoBuffers,
    NotConnected,
    NotAllowed,
    NotSupported,
    Other,
};

/// A plain sentence part for messages: "no free descriptors".
QString failureText(Failure failure);

/// The address of nobody, for all to share: even an empty QHostAddress is made on the heap.
const QHostAddress &noHost();

struct Address
{
    QHostAddress host = noHost();
    quint16 port = 0;
    bool operator==(const Address &) const = default;
};
/// "127.0.0.1:5000" or "[::1]:5000".
QByteArray addressText(const Address &address);

/// A count of bytes, or why there is none. `count` 0 from receive() is the peer's orderly end.
struct Transfer
{
    Failure failure = Failure::None;
    qsizetype count = 0;
    bool ok() const { return failure == Failure::None; }
};
struct Opened
{
    Failure failure = Failure::None;
    Descriptor descriptor = NoDescriptor;
    Address peer{}; ///< of accept()
    bool ok() const { return failure == Failure::None; }
};

/// RFC 9293's states as the kernel has them.
enum class TcpState { None, Established, SynSent, SynReceived, FinWait1, FinWait2, TimeWait, Closed, CloseWait, LastAck, Listen, Closing };
/// "FIN_WAIT_2"; "none" where the kernel no longer knows the connection.
QString tcpStateName(TcpState state);

/// What the kernel knows of a connection's queues.
struct Queues
{
    TcpState state = TcpState::None;
    qint64 unread = 0; ///< received, not read by us
    qint64 unacknowledged = 0; ///< accepted from us and not acknowledged by the peer's kernel (unsent included)
    qint64 unsent = 0; ///< accepted from us and not sent, for the peer's window is full
};

enum Interest : quint8 { Readable = 1, Writable = 2 };
/// One descriptor's news. Edge-triggered: each arrival is told once.
struct Ready
{
    quint64 token = 0; ///< as given to watch()
    bool readable = false;
    bool writable = false;
    bool peerEnded = false; ///< the peer's FIN is here, perhaps behind unread data; not told with a reset
    bool broken = false; ///< reset, or both ends down: ask takeError()
    bool outOfBand = false; ///< an urgent byte is here
};

/// Every call may be made from any thread, for different descriptors at the same time.
class Network
{
public:
    virtual ~Network() = default;

    /// A non-blocking, close-on-exec stream socket that sends without delay; @p ipv6 chooses the family. What accept()
    /// returns is the same.
    virtual Opened open(bool ipv6) = 0;
    /// Port 0 takes a free one. A port whose old connections are in TIME_WAIT is free. NotAllowed: not loopback.
    virtual Failure bind(Descriptor, const Address &) = 0;
    /// Again on a listening socket: the new backlog.
    virtual Failure listen(Descriptor, int backlog) = 0;
    /// Stops listening without closing: further requests are refused by the kernel until listen() again, on the same
    /// port. Connections that were not accepted yet are reset: accept them first. NotSupported on Windows.
    virtual Failure suspendListening(Descriptor) = 0;
    /// InProgress, None (connected at once) or a failure.
    virtual Failure connect(Descriptor, const Address &) = 0;
    /// The pending error of the socket (the outcome of a connect, a reset), cleared by the call.
    virtual Failure takeError(Descriptor) = 0;
    virtual Opened accept(Descriptor) = 0;
    /// BrokenPipe too after shutdownSending(), and once a reset has been told.
    virtual Transfer send(Descriptor, std::span<const char>, bool outOfBand = false) = 0;
    /// Out of band without such a byte: WouldBlock.
    virtual Transfer receive(Descriptor, std::span<char>, bool outOfBand = false) = 0;
    /// As receive(), in band, and leaves it all where it is.
    virtual Transfer peek(Descriptor, std::span<char>) = 0;
    /// Urgent bytes stay in the stream (or no more): none is out of band then.
    virtual void setOutOfBandInline(Descriptor, bool) = 0;
    /// FIN after what has been accepted.
    virtual Failure shutdownSending(Descriptor) = 0;
    /// Closes; the kernel finishes in the background, or resets where unread data is left. Pollers forget the
    /// descriptor by themselves; what one has already returned of it is stale.
    virtual void close(Descriptor) = 0;
    /// Closes with RST, losing what is queued.
    virtual void abort(Descriptor) = 0;
    /// @return false where the system refuses the size.
    virtual bool setBufferSizes(Descriptor, std::optional<int> send, std::optional<int> receive) = 0;
    virtual Address localAddress(Descriptor) = 0;
    virtual Address peerAddress(Descriptor) = 0;
    /// Of any socket, also one that is reset; a FIN is not counted as a byte.
    virtual Queues queues(Descriptor) = 0;
    /// The state alone, for a third of the cost. Both say Closed of a connection in TIME_WAIT, which the kernel keeps
    /// without its socket: see connectionState().
    virtual TcpState state(Descriptor) = 0;
    virtual qint64 unread(Descriptor) = 0;
    /// The state of a connection that perhaps has no descriptor any more, from the system's own socket table.
    virtual TcpState stateOf(const Address &local, const Address &peer) = 0;
    /// The state of the connection between @p local and @p peer, TIME_WAIT too, whether or not it still has its
    /// @p descriptor (NoDescriptor when not).
    TcpState connectionState(Descriptor descriptor, const Address &local, const Address &peer);

    /// Readiness sets are separate, so that several engines can share a Network. A socket is in one set at a time.
    class Poller
    {
    public:
        virtual ~Poller() = default;
        /// What is true already is told at once. A socket that neither listens nor connects yet is `broken`: watch it
        /// after that. @return false when the system has no memory for it.
        virtual bool watch(Descriptor, quint8 interest, quint64 token) = 0;
        /// Tells what is true now once more.
        virtual void change(Descriptor, quint8 interest, quint64 token) = 0;
        virtual void unwatch(Descriptor) = 0;
        /// As unwatch(), of a descriptor that is closed right after: some systems forget it by themselves.
        virtual void aboutToClose(Descriptor descriptor) { unwatch(descriptor); }
        /// Waits at most @p atMost (negative: for ever) and returns what became ready, in no particular order, valid
        /// until the next call. More may be ready than one call tells.
        virtual std::span<const Ready> wait(std::chrono::milliseconds atMost) = 0;
        /// Readable while wait() would return something; -1 where the system has no such thing.
        virtual int descriptor() const = 0;
    };
    /// Null when the system has no descriptor left for it.
    virtual std::unique_ptr<Poller> createPoller() = 0;
};

/// The real thing.
std::unique_ptr<Network> createSystemNetwork();

} // namespace halfclose::native
