// The listening side over the kernel's TCP. Connections are taken from the kernel at once and wait here, so that a
// condition function can look at the oldest; a full backlog makes the kernel refuse (SETUP-4). Under
// SO_CONDITIONAL_ACCEPT clients of this engine wait here before they connect at all, for a kernel cannot hold a handshake
// back (COND-18).
// SPDX-License-Identifier: MIT
#pragma once

#include <deque>

#include "core/provider/tcp/tcp_circuit.h"

namespace halfclose {

class TcpAcceptor final : public Acceptor, private native::Readiness
{
public:
    /// @param descriptor  listening; taken over. @param number  the listening socket's
    TcpAcceptor(TcpContext &context, native::Descriptor descriptor, int backlog, quint32 number);
    ~TcpAcceptor() override;

    /// Who listens at @p address in this engine; null for nobody.
    static TcpAcceptor *at(const TcpContext &context, const Address &address);

    Address localAddress() const override { return m_local; }
    const ConnectionRequest *head() const override;
    int waiting() const override { return int(m_pending.size()); }
    std::unique_ptr<Circuit> accept(quint32 number, const QByteArray &calleeData) override;
    void reject(const QByteArray &calleeData) override;
    void setConditional(bool on) override { m_conditional = on; }

    bool conditional() const { return m_conditional; }
    /// A client of this engine is about to connect: a full backlog must refuse it, though nobody has looked meanwhile.
    void expectClient();
    /// A client waits for the decision. @param cause  its SYN. @return the request's number
    quint64 hold(TcpCircuit &client, const Address &clientAddress, quint64 cause);
    /// It waits no more (COND-15).
    void withdraw(quint64 request);

private:
    struct Pending
    {
        ConnectionRequest request;
        std::unique_ptr<TcpCircuit> circuit; ///< null while its client is held, and when there was no descriptor for it
        TcpCircuit *held = nullptr;
    };

    void ready(const native::Ready &news) override;
    void takeFromKernel();
    /// Looks again after a while: the system was out of something, and says nothing when it is no more.
    void tryAgain();
    /// One connection from the kernel, or why it cannot be had; none when none waits.
    std::optional<Pending> fetch();
    void enqueue(Pending pending);
    Pending takeHead();
    /// There is room again: the kernel may let clients in again.
    void goOnListening();
    std::unique_ptr<TcpCircuit> letConnect(TcpCircuit &client, const Address &clientAddress);
    std::unique_ptr<TcpCircuit> takeFrom(const Address &client);
    quint64 refusalEvent(const QString &detail);

    TcpContext &m_context;
    native::Network &m_network;
    native::Descriptor m_descriptor;
    native::Reactor::Token m_token = 0;
    Address m_local;
    int m_backlog;
    quint32 m_number;
    int m_expected = 0; ///< clients of this engine that may be in the kernel's queue
    bool m_drained = false; ///< the kernel's queue was empty and no news of it has come since
    bool m_suspended = false;
    bool m_conditional = false;
    native::Reactor::TimerId m_retryTimer = 0; ///< the system was out of something when a client came
    native::Reactor::TimerId m_resumeTimer = 0;
    quint64 m_lastId = 0;
    mutable std::deque<Pending> m_pending;
};

} // namespace halfclose
