// A byte stream over the kernel's TCP: data stays in the kernel until the application reads it, so that closing,
// resetting and the states are the kernel's own.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/provider/tcp/tcp_context.h"
#include "core/spi/circuit.h"

namespace halfclose {

class TcpCircuit final : public Circuit, private StreamObserver
{
public:
    explicit TcpCircuit(TcpContext &context);
    ~TcpCircuit() override;

    native::Failure open(bool ipv6) { return m_stream.open(ipv6); }
    /// @return false when the system refuses to watch it
    [[nodiscard]] bool adopt(native::Descriptor descriptor, const Address &local, const Address &peer)
    {
        return m_stream.adopt(descriptor, local, peer);
    }
    quint32 number() const { return m_number; }
    native::Descriptor descriptor() const { return m_stream.descriptor(); }
    native::Descriptor takeDescriptor() { return m_stream.takeDescriptor(); }
    bool broken() const { return m_stream.broken() || m_lostError; }
    quint64 connectCause() const { return m_stream.connectCause(); }

    // Of a connect that an acceptor of this engine holds back (COND-18).
    /// The server has agreed. @return false when the system refuses to connect after all
    bool goOn();
    /// @param cause  the event that says so
    void refused(int error, quint64 cause);

    int bind(const Address &address) override;
    Address localAddress() const override { return m_stream.localAddress(); }
    Address peerAddress() const override { return m_heldBy ? m_heldPeer : m_stream.peerAddress(); }
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
    bool outOfBand() const override { return m_stream.outOfBand(); }
    bool writable() const override { return m_stream.connected() && !m_stream.sendBlocked(); }
    bool peerEnded() const override { return m_stream.ended(); }
    bool finished() const override { return m_finished; }
    bool delivered() const override;
    bool closableAtOnce() const override;
    void setBufferSize(bool sending, int bytes) override { m_stream.setBufferSize(sending, bytes); }
    void setOutOfBandInline(bool on) override { m_stream.setOutOfBandInline(on); }
    native::Queues queues() const override { return m_stream.queues(); }

private:
    void streamConnected() override;
    void streamConnectFailed(native::Failure failure) override;
    void streamReadable() override;
    void streamOutOfBand() override;
    void streamWritable() override;
    void streamBroken(bool afterEnd) override;
    void streamFailed(native::Failure failure) override;

    int holdConnect(TcpAcceptor &acceptor, const Address &peer);
    void letHoldGo();
    void tellArrivals();
    void dropReceived(Reason reason);
    quint64 sendEvent(QStringView name, QByteArrayView octets, QStringView note = {});
    void sendReset(QStringView note);

    TcpContext &m_tcp;
    StreamContext &m_context;
    Stream m_stream;
    bool m_finished = false;
    bool m_endTold = false;
    bool m_receiveShut = false;
    bool m_brokenUntold = false; ///< before there was a socket to tell
    int m_lostError = 0;
    TcpAcceptor *m_heldBy = nullptr;
    quint64 m_heldRequest = 0;
    Address m_heldPeer;
    quint64 m_heldEvent = 0;
    native::Reactor::TimerId m_heldTimer = 0;
};

} // namespace halfclose
