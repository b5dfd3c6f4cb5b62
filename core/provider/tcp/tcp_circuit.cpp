// SPDX-License-Identifier: MIT
#include "core/provider/tcp/tcp_circuit.h"

#include <utility>

#include "core/provider/failures.h"
#include "core/provider/tcp/tcp_acceptor.h"
#include "core/spi/names.h"
#include "core/trace/reasons.h"

namespace halfclose {

using native::Failure;
using namespace std::chrono_literals;

namespace {

constexpr auto connectLimit = 21s; // as long as Windows asks with its three SYNs

} // namespace

TcpCircuit::TcpCircuit(TcpContext &context)
    : m_tcp(context)
    , m_context(context.streams)
    , m_stream(context.streams, *this, Stream::Reading::WhenAsked)
{
}

TcpCircuit::~TcpCircuit()
{
    setObserver(nullptr);
    letHoldGo();
}

int TcpCircuit::bind(const Address &address)
{
    return winsockError(m_stream.bind(address));
}

int TcpCircuit::connect(const Address &peer, const std::optional<QByteArray> &, const QOS *)
{
    if (TcpAcceptor *acceptor = TcpAcceptor::at(m_tcp, peer)) {
        if (acceptor->conditional())
            return holdConnect(*acceptor, peer);
        acceptor->expectClient();
    }
    const Failure failure = m_stream.connect(peer);
    if (failure != Failure::InProgress)
        return winsockError(failure);
    m_stream.connectingBy(sendEvent(u"SYN", {}));
    return 0;
}

int TcpCircuit::holdConnect(TcpAcceptor &acceptor, const Address &peer)
{
    if (m_stream.localAddress().port == 0) { // the condition function is told who asks
        if (const int error = bind({peer.host, 0}))
            return error;
    }
    m_heldBy = &acceptor;
    m_heldPeer = peer;
    m_heldEvent = sendEvent(u"SYN", {}, u"held back by the engine until the server has decided, for no kernel holds a "
                                        "handshake back (SO_CONDITIONAL_ACCEPT)");
    m_heldTimer = m_context.reactor.startTimer(connectLimit, [this] {
        letHoldGo();
        if (m_observer)
            m_observer->circuitConnectFailed(WSAETIMEDOUT, {}, 0);
    });
    m_heldRequest = acceptor.hold(*this, m_stream.localAddress(), m_heldEvent);
    return 0;
}

void TcpCircuit::letHoldGo()
{
    m_context.reactor.stopTimer(std::exchange(m_heldTimer, 0));
    if (TcpAcceptor *acceptor = std::exchange(m_heldBy, nullptr))
        acceptor->withdraw(m_heldRequest);
}

bool TcpCircuit::goOn()
{
    m_heldBy = nullptr;
    letHoldGo();
    const Failure failure = m_stream.connect(m_heldPeer);
    if (failure == Failure::InProgress) {
        m_stream.connectingBy(m_heldEvent);
        return true;
    }
    if (m_observer)
        m_observer->circuitConnectFailed(winsockError(failure), {}, 0);
    return false;
}

void TcpCircuit::refused(int error, quint64 cause)
{
    m_heldBy = nullptr;
    letHoldGo();
    quint64 event = 0;
    if (m_context.recorder.on())
        event = m_context.recorder.write({.layer = Layer::Wire, .kind = Kind::Receive, .name = u"RST",
                                          .socket = m_number, .cause = cause});
    if (m_observer)
        m_observer->circuitConnectFailed(error, {}, event);
}

Circuit::Sent TcpCircuit::send(QByteArrayView data, int flags)
{
    if (m_lostError)
        return {m_lostError, 0};
    if (m_stream.broken())
        return {WSAECONNRESET, 0};
    const bool outOfBand = flags & MSG_OOB;
    const native::Transfer sent = m_stream.send({data.data(), size_t(data.size())}, outOfBand);
    if (!sent.ok())
        return {m_lostError ? m_lostError : m_stream.broken() ? WSAECONNRESET : winsockError(sent.failure), 0};
    const quint64 event = sendEvent(outOfBand ? QStringView(u"URGENT DATA") : QStringView(u"DATA"),
                                    data.first(sent.count));
    m_stream.sentBy(event, outOfBand);
    return {0, sent.count};
}

Circuit::Received TcpCircuit::receive(qsizetype capacity, int flags)
{
    Received received;
    if (m_lostError) {
        received.error = m_lostError;
        return received;
    }
    const bool outOfBand = flags & MSG_OOB;
    std::vector<char> &space = m_context.scratch;
    if (qsizetype(space.size()) < capacity)
        space.resize(size_t(capacity));
    const bool peek = flags & MSG_PEEK;
    const native::Transfer result = peek ? m_stream.peek({space.data(), size_t(capacity)})
                                         : m_stream.receive({space.data(), size_t(capacity)}, outOfBand);
    tellArrivals();
    if (result.ok())
        received.data = QByteArray(space.data(), result.count);
    if (m_lostError)
        received.error = m_lostError;
    else if (!result.ok() && !m_stream.broken())
        received.error = winsockError(result.failure);
    else
        received.ended = received.data.isEmpty() && capacity > 0 && !outOfBand;
    return received;
}

void TcpCircuit::finish(const std::optional<QByteArray> &)
{
    if (std::exchange(m_finished, true) || m_stream.broken())
        return;
    if (m_stream.finish())
        m_stream.finishedBy(sendEvent(u"FIN", {}));
}

void TcpCircuit::abort(Reason reason)
{
    letHoldGo();
    m_finished = true;
    if (m_stream.connected() && !m_stream.broken())
        sendReset(reason);
    m_stream.abort();
}

void TcpCircuit::crash()
{
    abort(reason::Crash);
}

void TcpCircuit::release(std::unique_ptr<Circuit> self)
{
    setObserver(nullptr);
    letHoldGo();
    m_stream.look();
    tellArrivals();
    if (m_stream.connected() && m_stream.isOpen() && !m_stream.broken()) {
        if (m_stream.closeResets())
            sendReset(reason::UnreadDataAtClose);
        else
            finish(std::nullopt);
    }
    m_stream.close(); // the kernel goes on alone (LING-1)
    m_context.reactor.defer([circuit = std::shared_ptr<Circuit>(std::move(self))] {});
}

bool TcpCircuit::delivered() const
{
    if (m_stream.peerHasAll() || !m_stream.isOpen() || m_stream.broken())
        return true;
    using native::TcpState;
    const TcpState state = m_stream.queues().state;
    return state == TcpState::FinWait2 || state == TcpState::TimeWait || state == TcpState::Closed
        || state == TcpState::None;
}

bool TcpCircuit::closableAtOnce() const
{
    return !m_stream.isOpen() || m_stream.broken() || m_stream.queues().unacknowledged == 0;
}

void TcpCircuit::streamConnected()
{
    if (m_observer)
        m_observer->circuitConnected({}, 0);
}

void TcpCircuit::streamConnectFailed(Failure failure)
{
    if (m_observer)
        m_observer->circuitConnectFailed(winsockError(failure), {}, 0);
}

void TcpCircuit::streamReadable()
{
    tellArrivals();
}

void TcpCircuit::streamOutOfBand()
{
    if (m_number == 0)
        return; // a request not yet accepted: resume() tells
    const quint64 event = m_context.recorder.write({.layer = Layer::Wire, .kind = Kind::Receive, .name = u"URGENT DATA",
                                                    .socket = m_number, .cause = m_stream.urgentCause(), .result = 1});
    if (m_observer)
        m_observer->circuitOutOfBandArrived(event);
}

void TcpCircuit::resume()
{
    if (m_context.recorder.on())
        m_context.recorder.write({.layer = Layer::Wire, .kind = Kind::Receive, .name = u"SYN", .socket = m_number,
                                  .cause = m_stream.connectCause()});
    tellArrivals();
    if (m_stream.outOfBand())
        streamOutOfBand();
    if (std::exchange(m_brokenUntold, false))
        streamBroken(m_stream.ended());
}

void TcpCircuit::shutReceiving()
{
    m_stream.look();
    tellArrivals();
    m_receiveShut = true;
    if (m_stream.unread() > 0)
        dropReceived(reason::UnreadDataAtReceiveShutdown);
}

void TcpCircuit::dropReceived(Reason reason)
{
    if (m_lostError)
        return;
    m_lostError = WSAECONNABORTED;
    abort(reason);
    if (m_observer)
        m_observer->circuitLost(m_lostError, 0);
}

void TcpCircuit::tellArrivals()
{
    if (m_number == 0)
        return; // a request not yet accepted: resume() tells
    const std::vector<Stream::Arrival> arrivals = m_stream.newlyArrived();
    for (const Stream::Arrival &arrival : arrivals) {
        quint64 event = 0;
        if (m_context.recorder.on()) {
            // The octets stay in the kernel until they are read; what they are is known from their send.
            event = m_context.recorder.write({.layer = Layer::Wire, .kind = Kind::Receive, .name = u"DATA",
                                              .socket = m_number, .cause = arrival.cause, .result = arrival.count});
        }
        if (m_observer)
            m_observer->circuitDataArrived(event);
    }
    if (m_receiveShut && !arrivals.empty())
        return dropReceived(reason::DataAfterReceiveShutdown); // SHUT-12
    if (m_stream.ended() && !std::exchange(m_endTold, true)) {
        const quint64 event = m_context.recorder.write({.layer = Layer::Wire, .kind = Kind::Receive, .name = u"FIN",
                                                        .socket = m_number, .cause = m_stream.endCause()});
        if (m_observer)
            m_observer->circuitPeerEnded(event);
    }
}

void TcpCircuit::streamWritable()
{
    if (m_observer)
        m_observer->circuitWritable();
}

void TcpCircuit::streamBroken(bool afterEnd)
{
    if (m_number == 0) {
        m_brokenUntold = true;
        return;
    }
    tellArrivals();
    const quint64 event = m_context.recorder.write({.layer = Layer::Wire, .kind = Kind::Receive, .name = u"RST",
                                                    .socket = m_number, .cause = m_stream.resetCause()});
    if (!afterEnd)
        m_lostError = WSAECONNRESET;
    if (m_observer && afterEnd)
        m_observer->circuitResetBehindEnd(event);
    else if (m_observer)
        m_observer->circuitLost(m_lostError, event);
}

void TcpCircuit::streamFailed(Failure failure)
{
    dropReceived(failureReason(failure));
}

quint64 TcpCircuit::sendEvent(QStringView name, QByteArrayView octets, QStringView note)
{
    if (!m_context.recorder.on())
        return 0;
    return m_context.recorder.write({.layer = Layer::Wire, .kind = Kind::Send, .name = name, .socket = m_number,
                                     .result = octets.size(),
                                     .arguments = octets.isEmpty() ? QByteArray() : dataText(octets.toByteArray()).toUtf8(),
                                     .data = octets.toByteArray(), .note = note});
}

void TcpCircuit::sendReset(QStringView note)
{
    m_stream.resetBy(sendEvent(u"RST", {}, note));
}

} // namespace halfclose
