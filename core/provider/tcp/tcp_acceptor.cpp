// SPDX-License-Identifier: MIT
#include "core/provider/tcp/tcp_acceptor.h"

#include <algorithm>
#include <utility>

namespace halfclose {

namespace {

constexpr int mostWaiting = 200; // SETUP-4: a backlog is clamped without a word

} // namespace

TcpAcceptor::TcpAcceptor(StreamContext &context, const Profile &profile, native::Descriptor descriptor, int backlog)
    : m_context(context)
    , m_profile(profile)
    , m_descriptor(descriptor)
    , m_local(context.network.localAddress(descriptor))
    , m_backlog(std::clamp(backlog, 1, mostWaiting))
{
    m_token = context.reactor.watch(descriptor, native::Readable, this);
}

TcpAcceptor::~TcpAcceptor()
{
    m_context.reactor.unwatch(m_token, m_descriptor);
    m_context.network.close(m_descriptor);
}

const ConnectionRequest *TcpAcceptor::head() const
{
    if (m_pending.empty())
        return nullptr;
    Pending &oldest = m_pending.front();
    if (oldest.circuit->broken())
        oldest.request.failure = WSAECONNRESET; // SETUP-19
    return &oldest.request;
}

void TcpAcceptor::ready(const native::Ready &)
{
    takeFromKernel();
}

void TcpAcceptor::takeFromKernel()
{
    while (int(m_pending.size()) < m_backlog) {
        const native::Opened opened = m_context.network.accept(m_descriptor);
        if (!opened.ok())
            return;
        Pending pending;
        pending.request.id = ++m_lastId;
        pending.request.peer = opened.peer;
        pending.request.local = m_local;
        pending.circuit = std::make_unique<TcpCircuit>(m_context, m_profile);
        pending.circuit->adopt(opened.descriptor, opened.peer);
        m_pending.push_back(std::move(pending));
        if (m_observer)
            m_observer->acceptorRequestArrived(0);
    }
    if (!std::exchange(m_suspended, true))
        m_context.network.suspendListening(m_descriptor);
}

std::unique_ptr<TcpCircuit> TcpAcceptor::takeHead()
{
    std::unique_ptr<TcpCircuit> circuit = std::move(m_pending.front().circuit);
    m_pending.pop_front();
    if (std::exchange(m_suspended, false))
        m_context.network.listen(m_descriptor, m_backlog);
    takeFromKernel();
    return circuit;
}

std::unique_ptr<Circuit> TcpAcceptor::accept(quint32 number, const QByteArray &)
{
    const bool failed = m_pending.front().circuit->broken();
    std::unique_ptr<TcpCircuit> circuit = takeHead();
    if (failed)
        return nullptr;
    circuit->setNumber(number);
    return circuit;
}

void TcpAcceptor::reject(const QByteArray &)
{
    // COND-19: the kernel has completed the handshake; to the client a rejection looks like an immediate close.
    std::unique_ptr<TcpCircuit> circuit = takeHead();
    TcpCircuit *raw = circuit.get();
    raw->release(std::move(circuit));
}

} // namespace halfclose
