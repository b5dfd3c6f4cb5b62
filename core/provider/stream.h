// One end of a TCP connection with what every provider needs around it: the descriptor and its readiness, the two
// addresses, what has been sent and has arrived (see Wires). Records no trace events itself; the circuit above says
// which event each send, end or reset belongs to.
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include "core/native/reactor.h"
#include "core/provider/wires.h"
#include "core/spi/recorder.h"

namespace halfclose {

/// What the circuits of one engine share. Everything outlives them.
struct StreamContext
{
    native::Network &network;
    native::Reactor &reactor;
    Recorder &recorder;
    const Clock &clock;
    Wires wires = {};
    std::vector<char> scratch = std::vector<char>(65536); ///< for receives, so that what is kept is as small as what came
};

/// Told of news, from within Reactor::poll(); may close or abort the stream, but not destroy it.
class StreamObserver
{
public:
    virtual ~StreamObserver() = default;
    virtual void streamConnected() = 0;
    virtual void streamConnectFailed(native::Failure failure) = 0;
    /// Octets have arrived, or the peer's end has, or both: ask newlyArrived() and ended().
    virtual void streamReadable() = 0;
    /// An urgent octet is here: outOfBand().
    virtual void streamOutOfBand() { }
    virtual void streamWritable() = 0;
    /// Reset by the peer. @param afterEnd  it answers what we sent behind its orderly end
    virtual void streamBroken(bool afterEnd) = 0;
    /// The system has failed the connection for a reason of its own (RECV-9): whoever is told aborts it.
    virtual void streamFailed(native::Failure failure) = 0;
};

class Stream final : public native::Readiness
{
public:
    /// How the user reads: at once whatever comes, or when its own user asks. The latter has to know what waits.
    enum class Reading { AtOnce, WhenAsked };
    Stream(StreamContext &context, StreamObserver &observer, Reading reading);
    ~Stream() override;

    native::Failure open(bool ipv6);
    /// Takes over an accepted descriptor and begins to watch it. @return false when the system refuses that
    [[nodiscard]] bool adopt(native::Descriptor descriptor, const Address &local, const Address &peer);
    native::Failure bind(const Address &address);
    native::Failure connect(const Address &peer);

    native::Transfer send(std::span<const char> octets, bool outOfBand = false);
    native::Transfer receive(std::span<char> space, bool outOfBand = false);
    native::Transfer peek(std::span<char> space);
    void setOutOfBandInline(bool on);
    /// FIN, after what has been sent. @return false where the connection turned out to be gone; the observer knows
    bool finish();
    /// Nothing more can be done with this connection: tells the observer so.
    void fail(native::Failure failure);
    /// The system finishes in the background; where octets are unread, it resets instead. @return whether it does
    bool closeResets() const;
    void close();
    /// RST; what is queued is lost.
    void abort();
    /// Gives the descriptor away (a bound one that starts to listen).
    native::Descriptor takeDescriptor();

    /// Octets sent since the last call belong to @p event.
    void sentBy(quint64 event, bool outOfBand = false);
    void connectingBy(quint64 event);
    void finishedBy(quint64 event);
    void resetBy(quint64 event);

    /// Looks for arrivals; cheap when nothing came. Called before the user decides by unread().
    void look();
    struct Arrival
    {
        qint64 count;
        quint64 cause; ///< the send it came with; 0 when unknown
    };
    /// What has arrived since the last call, cut where the sends were.
    std::vector<Arrival> newlyArrived();
    /// The send event behind the peer's end, or reset.
    quint64 connectCause() const { return m_place.wire ? m_place.theirs().connectEvent : 0; }
    quint64 urgentCause() const { return m_place.wire ? m_place.theirs().urgentEvent : 0; }
    quint64 endCause() const { return m_place.wire ? m_place.theirs().finEvent : 0; }
    quint64 resetCause() const { return m_place.wire ? m_place.theirs().resetEvent : 0; }

    native::Descriptor descriptor() const { return m_descriptor; }
    /// Known of a peer in this engine, before its system has acknowledged it: everything sent, and our end, is there.
    bool peerHasAll() const
    {
        return connected() && m_place.theirs().attached && m_place.ours().finSent && m_place.theirs().finSeen
            && m_place.theirs().arrived >= m_place.ours().sent;
    }
    bool isOpen() const { return m_descriptor != native::NoDescriptor; }
    bool connected() const { return m_established; }
    bool ended() const { return m_ended; } ///< the peer's FIN is here
    bool broken() const { return m_broken; }
    bool outOfBand() const { return m_outOfBand; } ///< an urgent octet waits
    qint64 unread() const { return m_unread; } ///< in the kernel's buffer
    bool sendBlocked() const { return m_sendBlocked; }
    void setSendBlocked() { m_sendBlocked = true; }
    const Address &localAddress() const { return m_local; }
    const Address &peerAddress() const { return m_peer; }
    native::Queues queues() const;
    void setBufferSize(bool sending, int bytes);

    void ready(const native::Ready &news) override;

private:
    void attach();
    void arrivedUpTo(qint64 total);
    void breakDown(bool afterEnd);
    /// What the kernel says of the connection itself, told as what it is.
    void brokenBy(native::Failure failure);
    void letGo();

    StreamContext &m_context;
    StreamObserver &m_observer;
    const Reading m_reading;
    native::Descriptor m_descriptor = native::NoDescriptor;
    native::Reactor::Token m_token = 0;
    Address m_local;
    Address m_peer;
    Wires::Place m_place;
    bool m_connecting = false;
    bool m_established = false;
    bool m_ended = false;
    bool m_broken = false;
    bool m_sendBlocked = false;
    bool m_outOfBand = false;
    bool m_urgentSeen = false; ///< ever: the kernel then counts what is unread up to the urgent octet only
    int m_urgentTold = 0;
    qint64 m_unread = 0;
    qint64 m_read = 0; ///< octets given to the user
    qint64 m_told = 0; ///< octets newlyArrived() has told of
    qint64 m_attributed = 0; ///< octets sent that belong to an event
};

} // namespace halfclose
