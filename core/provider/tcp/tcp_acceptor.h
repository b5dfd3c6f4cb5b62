// The listening side over the kernel's TCP. Connections are taken from the kernel at once and wait here, so that a
// condition function can look at the oldest; a full backlog makes the kernel refuse (SETUP-4).
// SPDX-License-Identifier: MIT
#pragma once

#include <deque>

#include "core/provider/tcp/tcp_circuit.h"

namespace halfclose {

class TcpAcceptor final : public Acceptor, private native::Readiness
{
public:
    /// @param descriptor  listening; taken over
    TcpAcceptor(StreamContext &context, const Profile &profile, native::Descriptor descriptor, int backlog);
    ~TcpAcceptor() override;

    Address localAddress() const override { return m_local; }
    const ConnectionRequest *head() const override;
    int waiting() const override { return int(m_pending.size()); }
    std::unique_ptr<Circuit> accept(quint32 number, const QByteArray &calleeData) override;
    void reject(const QByteArray &calleeData) override;

private:
    struct Pending
    {
        ConnectionRequest request;
        std::unique_ptr<TcpCircuit> circuit;
    };

    void ready(const native::Ready &news) override;
    void takeFromKernel();
    std::unique_ptr<TcpCircuit> takeHead();

    StreamContext &m_context;
    const Profile &m_profile;
    native::Descriptor m_descriptor;
    native::Reactor::Token m_token = 0;
    Address m_local;
    int m_backlog;
    bool m_suspended = false;
    quint64 m_lastId = 0;
    mutable std::deque<Pending> m_pending;
};

} // namespace halfclose
