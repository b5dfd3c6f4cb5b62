// A byte stream over the kernel's TCP: data stays in the kernel until the application reads it, so that closing,
// resetting and the states are the kernel's own.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/provider/stream.h"
#include "core/spi/circuit.h"
#include "core/spi/profile.h"

namespace halfclose {

class TcpCircuit final : public Circuit, private StreamObserver
{
public:
    TcpCircuit(StreamContext &context, const Profile &profile);
    ~TcpCircuit() override;

    native::Failure open(bool ipv6) { return m_stream.open(ipv6); }
    void adopt(native::Descriptor descriptor, const Address &peer) { m_stream.adopt(descriptor, peer); }
    native::Descriptor descriptor() const { return m_stream.descriptor(); }
    native::Descriptor takeDescriptor() { return m_stream.takeDescriptor(); }
    bool broken() const { return m_stream.broken(); }

    int bind(const Address &address) override;
    Address localAddress() const override { return m_stream.localAddress(); }
    Address peerAddress() const override { return m_stream.peerAddress(); }
    int connect(const Address &peer, const std::optional<QByteArray> &callerData, const QOS *qos) override;
    Sent send(QByteArrayView data, int flags) override;
    Received receive(qsizetype capacity, int flags) override;
    void finish(const std::optional<QByteArray> &disconnectData) override;
    void abort(Reason reason) override;
    void crash() override;
    void release(std::unique_ptr<Circuit> self) override;

    void shutReceiving() override;
    void resume() override;

    qint64 unread() const override { return m_stream.unread(); }
    bool writable() const override { return m_stream.connected() && !m_stream.sendBlocked(); }
    bool peerEnded() const override { return m_stream.ended(); }
    bool finished() const override { return m_finished; }
    bool delivered() const override;
    bool closableAtOnce() const override;
    void setBufferSize(bool sending, int bytes) override { m_stream.setBufferSize(sending, bytes); }
    native::Queues queues() const override { return m_stream.queues(); }

private:
    void streamConnected() override;
    void streamConnectFailed(native::Failure failure) override;
    void streamReadable() override;
    void streamWritable() override;
    void streamBroken(bool afterEnd) override;

    void tellArrivals();
    void dropReceived(Reason reason);
    quint64 sendEvent(QStringView name, QByteArrayView octets, QStringView note = {});
    void sendReset(QStringView note);

    StreamContext &m_context;
    const Profile &m_profile;
    Stream m_stream;
    bool m_finished = false;
    bool m_endTold = false;
    bool m_receiveShut = false;
    bool m_brokenUntold = false; ///< before there was a socket to tell
    int m_lostError = 0;
};

} // namespace halfclose
