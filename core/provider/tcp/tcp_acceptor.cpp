// SPDX-License-Identifier: MIT
#include "core/provider/tcp/tcp_acceptor.h"

#include <algorithm>
#include <utility>

#include "core/provider/failures.h"
#include "core/trace/reasons.h"

namespace halfclose {

using namespace std::chrono_literals;

namespace {

constexpr int mostWaiting = 200; // SETUP-4: a backlog is clamped without a word
constexpr auto retryInterval = 100ms;
constexpr auto handshakeLimit = 1s; // over loopback it is done before connect() returns, save on a starved machine

QString rejected(const QString &detail)
{
    const QString why = QString::fromUtf16(reason::Rejected);
    return detail.isEmpty() ? why : why + QStringLiteral(": ") + detail;
}

} // namespace

TcpAcceptor::TcpAcceptor(TcpContext &context, native::Descriptor descriptor, int backlog, quint32 number)
    : m_context(context)
    , m_network(context.streams.network)
    , m_descriptor(descriptor)
    , m_local(m_network.localAddress(descriptor))
    , m_backlog(std::clamp(backlog, 1, mostWaiting))
    , m_number(number)
{
    m_token = context.streams.reactor.watch(descriptor, native::Readable, this);
    if (!m_token)
        tryAgain();
    context.acceptors.push_back(this);
}

TcpAcceptor::~TcpAcceptor()
{
    m_observer = nullptr;
    std::erase(m_context.acceptors, this);
    m_context.streams.reactor.stopTimer(m_resumeTimer);
    m_context.streams.reactor.stopTimer(m_retryTimer);
    m_context.streams.reactor.unwatch(m_token, m_descriptor);
    takeFromKernel(); // so that every reset below is told of
    m_network.close(m_descriptor);
    for (Pending &pending : std::exchange(m_pending, {})) {
        if (pending.held) {
            pending.held->refused(WSAECONNREFUSED, refusalEvent(QStringLiteral("the listener was closed")));
        } else if (pending.circuit) {
            pending.circuit->setNumber(m_number);
            pending.circuit->abort(rejected(QStringLiteral("the listener was closed")));
        }
    }
}

TcpAcceptor *TcpAcceptor::at(const TcpContext &context, const Address &address)
{
    const auto found = std::find_if(context.acceptors.begin(), context.acceptors.end(),
                                    [&](const TcpAcceptor *acceptor) { return acceptor->m_local == address; });
    return found == context.acceptors.end() ? nullptr : *found;
}

const ConnectionRequest *TcpAcceptor::head() const
{
    if (m_pending.empty())
        return nullptr;
    Pending &oldest = m_pending.front();
    if (oldest.circuit && oldest.circuit->broken())
        oldest.request.failure = WSAECONNRESET; // SETUP-19
    return &oldest.request;
}

void TcpAcceptor::ready(const native::Ready &)
{
    m_drained = false;
    takeFromKernel();
}

void TcpAcceptor::expectClient()
{
    goOnListening();
    if (int(m_pending.size()) + m_expected >= m_backlog)
        takeFromKernel();
    ++m_expected;
    m_drained = false;
}

void TcpAcceptor::takeFromKernel()
{
    m_expected = 0;
    while (int(m_pending.size()) < m_backlog) {
        std::optional<Pending> pending = fetch();
        if (!pending || (!pending->circuit && !m_pending.empty()))
            return; // SETUP-17: what waits is told of first
        const bool taken = pending->circuit != nullptr;
        enqueue(std::move(*pending));
        if (!taken)
            return;
    }
    // COND-18: while clients wait for decisions the backlog is in effect off; the kernel's own stays.
    if (!m_conditional && !std::exchange(m_suspended, true))
        m_network.suspendListening(m_descriptor);
}

std::optional<TcpAcceptor::Pending> TcpAcceptor::fetch()
{
    const native::Opened opened = m_network.accept(m_descriptor);
    Pending pending;
    if (opened.ok()) {
        pending.request.peer = opened.peer;
        pending.circuit = std::make_unique<TcpCircuit>(m_context);
        if (pending.circuit->adopt(opened.descriptor, m_local, opened.peer)) {
            pending.request.cause = pending.circuit->connectCause();
        } else {
            pending.circuit->abort(failureReason(native::Failure::NoBuffers));
            pending.circuit.reset();
            pending.request.failure = WSAENOBUFS;
        }
    } else if (opened.failure == native::Failure::NoDescriptors || opened.failure == native::Failure::NoBuffers) {
        // SETUP-17: the request stays in the kernel; the next accept is told so, and the one after it finds it.
        pending.request.failure = winsockError(opened.failure);
    } else {
        m_drained = opened.failure == native::Failure::WouldBlock; // until the next edge
        if (!m_drained)
            tryAgain();
        return std::nullopt;
    }
    return pending;
}

void TcpAcceptor::tryAgain()
{
    native::Reactor &reactor = m_context.streams.reactor;
    reactor.stopTimer(m_retryTimer);
    m_retryTimer = reactor.startTimer(retryInterval, [this] {
        native::Reactor &ours = m_context.streams.reactor;
        if (!m_token)
            m_token = ours.watch(m_descriptor, native::Readable, this);
        if (!m_token)
            tryAgain();
        ready({});
    });
}

void TcpAcceptor::enqueue(Pending pending)
{
    pending.request.id = ++m_lastId;
    pending.request.local = m_local;
    const quint64 cause = pending.request.cause;
    m_pending.push_back(std::move(pending));
    if (m_observer)
        m_observer->acceptorRequestArrived(cause);
}

TcpAcceptor::Pending TcpAcceptor::takeHead()
{
    Pending pending = std::move(m_pending.front());
    m_pending.pop_front();
    goOnListening();
    return pending;
}

void TcpAcceptor::goOnListening()
{
    if (!m_suspended || int(m_pending.size()) >= m_backlog)
        return;
    m_context.streams.reactor.stopTimer(std::exchange(m_resumeTimer, 0));
    if (m_network.listen(m_descriptor, m_backlog) == native::Failure::None) {
        m_suspended = m_drained = false;
        return;
    }
    // The system is out of something, for now: without another try nobody could ever connect here again.
    m_resumeTimer = m_context.streams.reactor.startTimer(retryInterval, [this] { goOnListening(); });
}

std::unique_ptr<Circuit> TcpAcceptor::accept(quint32 number, const QByteArray &)
{
    Pending pending = takeHead();
    std::unique_ptr<TcpCircuit> circuit = std::move(pending.circuit);
    if (pending.held)
        circuit = letConnect(*pending.held, pending.request.peer);
    if (pending.request.failure)
        circuit.reset();
    if (!m_drained)
        takeFromKernel();
    if (!circuit || circuit->broken())
        return nullptr;
    circuit->setNumber(number);
    return circuit;
}

void TcpAcceptor::reject(const QByteArray &)
{
    Pending pending = takeHead();
    if (pending.held) {
        pending.held->refused(WSAECONNREFUSED, refusalEvent({}));
    } else if (pending.circuit) {
        // COND-19: the kernel has completed the handshake; to the client a rejection looks like an immediate close.
        TcpCircuit *raw = pending.circuit.get();
        raw->setNumber(m_number);
        raw->release(std::move(pending.circuit));
    }
    takeFromKernel();
}

quint64 TcpAcceptor::refusalEvent(const QString &detail)
{
    return m_context.streams.recorder.write(
        {.layer = Layer::Wire, .kind = Kind::Send, .name = u"RST", .socket = m_number, .note = rejected(detail)});
}

quint64 TcpAcceptor::hold(TcpCircuit &client, const Address &clientAddress, quint64 cause)
{
    Pending pending;
    pending.request.peer = clientAddress;
    pending.request.cause = cause;
    pending.held = &client;
    enqueue(std::move(pending));
    return m_lastId;
}

void TcpAcceptor::withdraw(quint64 request)
{
    for (Pending &pending : m_pending) {
        if (pending.request.id != request)
            continue;
        pending.held = nullptr;
        pending.request.failure = WSAEACCES; // COND-15
    }
}

std::unique_ptr<TcpCircuit> TcpAcceptor::letConnect(TcpCircuit &client, const Address &clientAddress)
{
    if (!client.goOn())
        return nullptr;
    m_drained = false;
    std::unique_ptr<TcpCircuit> circuit = takeFrom(clientAddress);
    if (circuit)
        return circuit;
    const std::unique_ptr<native::Network::Poller> poller = m_network.createPoller();
    if (!poller || !poller->watch(m_descriptor, native::Readable, 1))
        return nullptr;
    poller->wait(handshakeLimit);
    return takeFrom(clientAddress);
}

/// The connection from @p client; others that come to light on the way get in line.
std::unique_ptr<TcpCircuit> TcpAcceptor::takeFrom(const Address &client)
{
    for (;;) {
        std::optional<Pending> pending = fetch();
        if (!pending || pending->request.failure)
            return nullptr;
        if (pending->request.peer == client)
            return std::move(pending->circuit);
        enqueue(std::move(*pending));
    }
}

} // namespace halfclose
