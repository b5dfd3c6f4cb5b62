// What the socket asks of the circuit, and the stream below it.
// SPDX-License-Identifier: MIT
#include "core/provider/session/session_circuit.h"

#include <algorithm>
#include <utility>

#include "core/provider/failures.h"
#include "core/trace/reasons.h"

namespace halfclose {

using namespace std::chrono_literals;
using native::Failure;

namespace {

/// A circuit without a handle waits so long for a peer that never answers its FINISH (as TCP's FIN_WAIT_2 does).
constexpr auto backgroundLimit = 60s;

/// What is received and not read by the application takes no more memory than this and one message. A message of no
/// bytes takes some, too.
constexpr qint64 mostUnread = 2 * 1024 * 1024;
constexpr qint64 costOfMessage = 64;

} // namespace

void SessionBackground::keep(std::unique_ptr<SessionCircuit> circuit)
{
    SessionCircuit *key = circuit.get();
    m_circuits.emplace(key, std::move(circuit));
}

void SessionBackground::drop(SessionCircuit *circuit, native::Reactor &reactor)
{
    const auto found = m_circuits.find(circuit);
    if (found == m_circuits.end())
        return;
    reactor.defer([gone = std::shared_ptr<SessionCircuit>(std::move(found->second))] {});
    m_circuits.erase(found);
}

SessionCircuit::SessionCircuit(StreamContext &context, SessionBackground &background, Role role)
    : m_context(context)
    , m_background(background)
    , m_stream(new Stream(context, *this, Stream::Reading::AtOnce)) // make_unique cannot see the private base
    , m_machine(role)
{
}

SessionCircuit::~SessionCircuit()
{
    m_context.reactor.stopTimer(m_timer);
    m_context.reactor.stopTimer(m_closeTimer);
    m_context.reactor.stopTimer(m_readTimer);
}

Failure SessionCircuit::open(bool ipv6)
{
    return m_stream->open(ipv6);
}

int SessionCircuit::bind(const Address &address)
{
    return winsockError(m_stream->bind(address));
}

int SessionCircuit::connect(const Address &peer, const std::optional<QByteArray> &callerData, const QOS *qos)
{
    m_callerData = callerData;
    m_qos = qos ? std::optional(*qos) : std::nullopt;
    const Failure failure = m_stream->connect(peer);
    if (failure != Failure::InProgress)
        return winsockError(failure);
    m_connecting = true;
    m_stream->connectingBy(write(Kind::Send, u"SYN", 0));
    return 0;
}

bool SessionCircuit::serve(native::Descriptor descriptor, const Address &local, const Address &peer, Events events)
{
    m_events = std::move(events);
    if (!m_stream->adopt(descriptor, local, peer)) {
        m_stream->resetBy(write(Kind::Send, u"RST", 0, {}, {}, failureReason(Failure::NoBuffers)));
        m_stream->abort();
        return false;
    }
    write(Kind::Receive, u"SYN", m_stream->connectCause());
    m_machine.start();
    drain();
    return true;
}

void SessionCircuit::answerAccept(const QByteArray &calleeData)
{
    m_events = {}; // whoever answers knows; the answer itself may find the connection broken
    m_machine.accept(calleeData);
    drain();
}

void SessionCircuit::answerReject(const QByteArray &data)
{
    m_events = {};
    m_machine.refuse(data);
    drain();
}

void SessionCircuit::answerCongested()
{
    m_events = {};
    m_machine.refuseCongested();
    drain();
}

void SessionCircuit::resume()
{
    m_events = {};
    // What came between the request and its acceptance is in the inbox already; the socket asks for it itself.
    if (m_observer && !m_inbox.empty())
        m_observer->circuitDataArrived(m_received);
    if (m_observer && m_peerEnded)
        m_observer->circuitPeerEnded(m_received);
    if (m_observer && m_lostError)
        m_observer->circuitLost(m_lostError, m_received);
}

Circuit::Sent SessionCircuit::send(QByteArrayView data, int flags)
{
    if (m_lostError)
        return {m_lostError, 0};
    if (m_full)
        return {WSAEWOULDBLOCK, 0};
    const int error = m_machine.send(data.toByteArray(), !(flags & MSG_PARTIAL));
    if (error)
        return {error, 0};
    drain();
    return {m_lostError, m_lostError ? 0 : data.size()};
}

Circuit::Received SessionCircuit::receivePart(qsizetype capacity)
{
    Received received;
    // Of a message under way what has come so far; its rest will be its own end.
    QByteArray &message = m_inbox.empty() ? m_begun : m_inbox.front();
    if (m_inbox.empty())
        m_begun += m_machine.takePartial();
    received.data = message.first(std::min(capacity, message.size()));
    message.remove(0, received.data.size());
    received.partial = m_inbox.empty() || !message.isEmpty();
    if (m_inbox.empty())
        return received;
    m_unread -= received.data.size();
    if (message.isEmpty())
        m_inbox.pop_front();
    return received;
}

Circuit::Received SessionCircuit::receive(qsizetype capacity, int flags)
{
    Received received;
    if ((flags & MSG_PARTIAL) && !(flags & MSG_PEEK) && !m_lostError) {
        received = receivePart(capacity);
        if (!received.data.isEmpty() || !received.partial)
            return received;
    }
    if (m_lostError) {
        received.error = m_lostError;
    } else if (m_inbox.empty()) {
        received.partial = false;
        received.ended = m_peerEnded;
        received.error = m_peerEnded ? 0 : WSAEWOULDBLOCK;
    } else if (m_inbox.front().size() > capacity) {
        // A reliable protocol keeps the message until it is read into a buffer that is large enough.
        received.data = m_inbox.front().first(capacity);
        received.error = WSAEMSGSIZE;
    } else if (flags & MSG_PEEK) {
        received.data = m_inbox.front();
    } else {
        received.data = std::move(m_inbox.front());
        m_inbox.pop_front();
        m_unread -= received.data.size();
        readOn();
    }
    return received;
}

void SessionCircuit::finish(const std::optional<QByteArray> &disconnectData)
{
    if (std::exchange(m_finished, true))
        return;
    m_machine.finish(disconnectData.value_or(QByteArray()));
    drain();
}

void SessionCircuit::abort(Reason reason)
{
    m_finished = true;
    m_machine.abort(reason.toString());
    drain();
}

void SessionCircuit::crash()
{
    if (m_stream->connected() && m_stream->isOpen() && !m_stream->broken())
        m_stream->resetBy(write(Kind::Send, u"RST", 0, {}, {}, reason::Crash));
    m_stream->abort();
    m_closing = true;
}

void SessionCircuit::release(std::unique_ptr<Circuit> self)
{
    setObserver(nullptr);
    m_events = {};
    m_released = true;
    readOn();
    m_background.keep(std::unique_ptr<SessionCircuit>(static_cast<SessionCircuit *>(self.release())));
    const bool neverConnected = m_connecting || m_machine.state() == session::State::Idle;
    if (!m_closing && neverConnected) {
        m_machine.abort(QString());
        drain();
        closeNow();
    } else if (!m_closing && !m_lostError) {
        finish(std::nullopt);
    }
    if (m_stream->isOpen())
        m_closeTimer = m_context.reactor.startTimer(backgroundLimit, [this] {
            m_machine.abort(QString::fromUtf16(reason::TimedOut));
            drain();
            closeNow();
        });
    doneInBackground();
}

void SessionCircuit::shutReceiving()
{
    m_receiveShut = true;
    m_inbox.clear();
    m_unread = 0;
    readOn();
}

bool SessionCircuit::delivered() const
{
    return m_lostError || m_machine.finishedBothWays() || m_machine.isClosed();
}

bool SessionCircuit::closableAtOnce() const
{
    return delivered() || (m_machine.state() == session::State::FinishReceived && m_outgoing.empty());
}

void SessionCircuit::setBufferSize(bool sending, int bytes)
{
    m_stream->setBufferSize(sending, bytes);
    if (sending)
        m_outgoingLimit = std::max(bytes, 1);
}

void SessionCircuit::streamConnected()
{
    m_machine.start(m_callerData.value_or(QByteArray()), m_qos);
    drain();
}

void SessionCircuit::streamConnectFailed(Failure failure)
{
    m_connecting = false;
    m_closing = true;
    if (m_observer)
        m_observer->circuitConnectFailed(winsockError(failure), {}, 0);
    doneInBackground();
}

void SessionCircuit::streamReadable()
{
    readStream();
}

void SessionCircuit::readStream()
{
    for (;;) {
        if (!m_stream->isOpen() || m_stream->broken())
            return;
        if (isFull()) {
            m_paused = true;
            m_stream->look();
            return;
        }
        std::vector<char> &space = m_context.scratch;
        const native::Transfer got = m_stream->receive(space);
        for (const Stream::Arrival &arrival : m_stream->newlyArrived())
            m_arrivals.push_back(arrival);
        if (!got.ok() || got.count == 0)
            break;
        feed(QByteArrayView(space.data(), got.count));
        // What stood there when the kernel was asked has been read; what comes later comes with its own news.
        if (got.count < qsizetype(space.size()) && m_stream->unread() == 0 && !m_stream->ended() && !m_stream->outOfBand())
            break;
    }
    if (m_stream->ended() && !std::exchange(m_endFed, true)) {
        m_received = write(Kind::Receive, u"FIN", m_stream->endCause());
        m_machine.transportEnded();
        drain();
        closeWhenDone();
    }
}

bool SessionCircuit::isFull() const
{
    return !m_released && !m_receiveShut && m_unread + qint64(m_inbox.size()) * costOfMessage >= mostUnread;
}

void SessionCircuit::readOn()
{
    if (!m_paused || isFull() || m_readTimer != 0)
        return;
    m_readTimer = m_context.reactor.startTimer(std::chrono::milliseconds(0), [this] {
        m_readTimer = 0;
        m_paused = false;
        readStream();
    });
}

void SessionCircuit::feed(QByteArrayView octets)
{
    // Cut where the sends were, so that each PDU names the send it came with.
    while (!octets.isEmpty()) {
        qsizetype count = octets.size();
        if (!m_arrivals.empty()) {
            Stream::Arrival &arrival = m_arrivals.front();
            count = std::min(count, qsizetype(arrival.count));
            m_cause = arrival.cause;
            arrival.count -= count;
            if (arrival.count == 0)
                m_arrivals.pop_front();
        }
        m_machine.octets(octets.first(count));
        drain();
        octets = octets.sliced(count);
    }
    m_cause = 0;
}

void SessionCircuit::streamWritable()
{
    flush();
}

void SessionCircuit::streamBroken(bool)
{
    m_cause = m_stream->resetCause();
    m_received = write(Kind::Receive, u"RST", m_cause);
    m_machine.transportReset();
    drain();
    m_cause = 0;
    closeNow();
}

void SessionCircuit::streamFailed(Failure failure)
{
    m_machine.transportFailed(failureReason(failure));
    drain();
    if (m_stream->isOpen() && !m_draining) // the session had ended, and only its transport was left
        closeNow();
}

} // namespace halfclose
