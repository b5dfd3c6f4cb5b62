// SPDX-License-Identifier: MIT
#include "core/provider/stream.h"

#include <algorithm>
#include <utility>

namespace halfclose {

using native::Failure;

Stream::Stream(StreamContext &context, StreamObserver &observer, Reading reading)
    : m_context(context)
    , m_observer(observer)
    , m_reading(reading)
{
}

Stream::~Stream()
{
    close();
}

Failure Stream::open(bool ipv6)
{
    const native::Opened opened = m_context.network.open(ipv6);
    m_descriptor = opened.descriptor;
    return opened.failure;
}

bool Stream::adopt(native::Descriptor descriptor, const Address &local, const Address &peer)
{
    m_descriptor = descriptor;
    m_local = local;
    m_peer = peer;
    attach();
    m_established = true;
    m_token = m_context.reactor.watch(descriptor, native::Readable | native::Writable, this);
    return m_token != 0;
}

Failure Stream::bind(const Address &address)
{
    const Failure failure = m_context.network.bind(m_descriptor, address);
    if (failure == Failure::None)
        m_local = m_context.network.localAddress(m_descriptor);
    return failure;
}

Failure Stream::connect(const Address &peer)
{
    m_peer = peer;
    const Failure failure = m_context.network.connect(m_descriptor, peer);
    if (failure != Failure::None && failure != Failure::InProgress)
        return failure;
    m_connecting = true;
    m_local = m_context.network.localAddress(m_descriptor);
    attach();
    m_token = m_context.reactor.watch(m_descriptor, native::Readable | native::Writable, this);
    return m_token ? Failure::InProgress : Failure::NoBuffers;
}

void Stream::attach()
{
    m_place = m_context.wires.attach(m_local, m_peer);
    m_place.ours().unsent = [this] { return m_context.network.queues(m_descriptor).unsent; };
}

native::Transfer Stream::send(std::span<const char> octets, bool outOfBand)
{
    const native::Transfer result = m_context.network.send(m_descriptor, octets, outOfBand);
    if (result.ok()) {
        m_place.ours().sent += result.count;
        if (outOfBand && result.count > 0) {
            ++m_place.ours().urgentSent;
            if (!m_place.theirs().urgentInline)
                --m_place.ours().sent; // the last octet is not in the stream
        }
        m_sendBlocked = result.count < qsizetype(octets.size());
    } else if (result.failure == Failure::WouldBlock) {
        m_sendBlocked = true;
    } else if (result.failure != Failure::NoBuffers) { // nothing was taken, and a later send may work: WSAENOBUFS
        brokenBy(result.failure);
    }
    return result;
}

native::Transfer Stream::receive(std::span<char> space, bool outOfBand)
{
    const native::Transfer result = m_context.network.receive(m_descriptor, space, outOfBand);
    if (outOfBand) {
        m_outOfBand = m_outOfBand && !result.ok();
        return result;
    }
    if (result.ok() && result.count == 0 && !space.empty()) {
        m_ended = true;
        m_place.ours().finSeen = true;
    } else if (result.ok()) {
        m_read += result.count;
        m_unread = std::max(m_unread - result.count, qint64(0));
        m_place.theirs().askedInVain = 0; // there is room again
        arrivedUpTo(m_read + m_unread);
    } else if (result.failure != Failure::WouldBlock) {
        brokenBy(result.failure);
    }
    return result;
}

native::Transfer Stream::peek(std::span<char> space)
{
    return m_context.network.peek(m_descriptor, space);
}

void Stream::setOutOfBandInline(bool on)
{
    if (!isOpen())
        return;
    m_context.network.setOutOfBandInline(m_descriptor, on);
    if (m_place.wire)
        m_place.ours().urgentInline = on;
}

void Stream::look()
{
    if (!connected() || m_broken || m_descriptor == native::NoDescriptor)
        return;
    // Where both ends are ours and all that was sent has been read, the kernel need not be asked.
    if (m_place.theirs().attached && !m_urgentSeen && m_place.theirs().sent == m_read) {
        m_unread = 0;
        return;
    }
    m_unread = m_context.network.unread(m_descriptor);
    if (m_unread == 0 && m_urgentSeen) {
        const native::Transfer behind = peek({m_context.scratch.data(), m_context.scratch.size()});
        m_unread = behind.ok() ? behind.count : 0;
    }
    arrivedUpTo(m_read + m_unread);
}

void Stream::arrivedUpTo(qint64 total)
{
    m_place.ours().arrived = std::max(m_place.ours().arrived, total);
}

std::vector<Stream::Arrival> Stream::newlyArrived()
{
    std::vector<Arrival> arrivals;
    if (!connected())
        return arrivals;
    const qint64 total = m_place.ours().arrived;
    auto &pieces = m_place.theirs().pieces;
    while (m_told < total) {
        qint64 end = total;
        quint64 cause = 0;
        if (!pieces.empty()) {
            end = std::min(total, pieces.front().end);
            cause = pieces.front().event;
            if (pieces.front().end <= total)
                pieces.pop_front();
        }
        if (end > m_told)
            arrivals.push_back({end - m_told, cause});
        m_told = std::max(m_told, end);
    }
    return arrivals;
}

void Stream::sentBy(quint64 event, bool outOfBand)
{
    if (outOfBand)
        m_place.ours().urgentEvent = event;
    if (m_place.ours().sent == m_attributed)
        return;
    m_attributed = m_place.ours().sent;
    if (m_place.theirs().attached)
        m_place.ours().pieces.push_back({m_attributed, event});
}

bool Stream::finish()
{
    if (!isOpen() || m_broken)
        return false;
    if (m_place.ours().finSent)
        return true;
    Failure failure = m_context.network.shutdownSending(m_descriptor);
    if (failure == Failure::None) {
        m_place.ours().finSent = true;
        return true;
    }
    // As a rule the peer's reset, which nobody has been told of yet.
    const Failure pending = m_context.network.takeError(m_descriptor);
    brokenBy(pending != Failure::None ? pending : failure);
    return false;
}

void Stream::connectingBy(quint64 event)
{
    if (m_place.wire)
        m_place.ours().connectEvent = event;
}

void Stream::finishedBy(quint64 event)
{
    m_place.ours().finEvent = event;
}

void Stream::resetBy(quint64 event)
{
    if (m_place.wire)
        m_place.ours().resetEvent = event;
}

bool Stream::closeResets() const
{
    // The kernel resets when octets are unread now, or come later to a socket that is gone.
    return connected() && !m_broken
        && (m_unread > 0 || (m_place.theirs().attached && m_place.theirs().sent > m_place.ours().arrived));
}

void Stream::close()
{
    if (!isOpen())
        return;
    if (connected() && !m_broken) {
        WireEnd &ours = m_place.ours();
        if (closeResets())
            ours.resetSent = true;
        ours.finSent = true;
    }
    letGo();
    m_context.network.close(std::exchange(m_descriptor, native::NoDescriptor));
}

void Stream::abort()
{
    if (!isOpen())
        return;
    if (connected() && !m_broken)
        m_place.ours().resetSent = true;
    letGo();
    m_context.network.abort(std::exchange(m_descriptor, native::NoDescriptor));
}

void Stream::letGo()
{
    m_context.reactor.aboutToClose(std::exchange(m_token, 0), m_descriptor);
    if (!connected())
        return;
    m_place.ours().broken = true; // nothing will be seen here any more
    m_place.ours().gone = true;
    // The kernel goes on with what the peer's window has held back; nobody can wait for that.
    const bool peerHasIt = m_place.theirs().attached && m_place.theirs().arrived >= m_place.ours().sent;
    m_place.ours().unsent = [held = peerHasIt ? 0 : m_context.network.queues(m_descriptor).unsent] { return held; };
}

native::Descriptor Stream::takeDescriptor()
{
    m_context.reactor.unwatch(std::exchange(m_token, 0), m_descriptor);
    return std::exchange(m_descriptor, native::NoDescriptor);
}

native::Queues Stream::queues() const
{
    if (isOpen())
        return m_context.network.queues(m_descriptor);
    native::Queues gone;
    if (connected())
        gone.state = m_context.network.stateOf(m_local, m_peer);
    return gone;
}

void Stream::setBufferSize(bool sending, int bytes)
{
    if (!isOpen())
        return;
    m_context.network.setBufferSizes(m_descriptor, sending ? std::optional(bytes) : std::nullopt,
                                     sending ? std::nullopt : std::optional(bytes));
}

void Stream::breakDown(bool afterEnd)
{
    if (std::exchange(m_broken, true))
        return;
    afterEnd = afterEnd || m_ended;
    if (!afterEnd)
        m_unread = 0; // behind an orderly end what came before it may still be read
    if (connected())
        m_place.ours().broken = true;
    m_observer.streamBroken(afterEnd);
}

void Stream::fail(Failure failure)
{
    if (connected() && isOpen() && !m_broken)
        m_observer.streamFailed(failure);
}

void Stream::brokenBy(Failure failure)
{
    if (failure == Failure::Reset || failure == Failure::BrokenPipe)
        breakDown(failure == Failure::BrokenPipe);
    else
        fail(failure);
}

void Stream::ready(const native::Ready &news)
{
    if (m_connecting) {
        if (!news.writable && !news.broken)
            return;
        const Failure failure = m_context.network.takeError(m_descriptor);
        m_connecting = false;
        if (failure != Failure::None) {
            m_context.reactor.unwatch(std::exchange(m_token, 0), m_descriptor);
            m_place = {};
            m_observer.streamConnectFailed(failure);
            return;
        }
        m_established = true;
        m_observer.streamConnected();
    }
    if (m_broken || !isOpen())
        return;
    // `broken` also stands for both ends being down in good order, and then the peer's end is told of, too.
    if (news.broken && !news.peerEnded) {
        const Failure failure = m_context.network.takeError(m_descriptor);
        if (failure != Failure::None) {
            look();
            brokenBy(failure);
            return;
        }
    }
    if (news.outOfBand && !m_place.ours().urgentInline) {
        // Told again with every arrival while the octet waits; a new one replaces it.
        const int sent = m_place.theirs().urgentSent;
        if (!m_outOfBand || sent != m_urgentTold) {
            m_outOfBand = m_urgentSeen = true;
            m_urgentTold = sent;
            m_observer.streamOutOfBand();
        }
    }
    if (m_broken || !isOpen())
        return;
    if (news.readable || news.peerEnded) {
        if (m_reading == Reading::WhenAsked)
            look();
        if (news.peerEnded) {
            m_ended = true;
            m_place.ours().finSeen = true;
        }
        m_observer.streamReadable();
    }
    if (news.writable && isOpen() && m_sendBlocked) {
        m_sendBlocked = false;
        m_observer.streamWritable();
    }
}

} // namespace halfclose
