// A session connection under a socket: the protocol machine (machine.h) on a TCP stream. Reads what arrives at once,
// keeps whole messages until the application wants them, and goes on alone after the handle is gone.
// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <unordered_map>

#include "core/provider/session/machine.h"
#include "core/provider/stream.h"
#include "core/spi/circuit.h"

namespace halfclose {

class SessionCircuit;

/// The circuits whose handles are gone and that still have something to finish (LING-1).
class SessionBackground
{
public:
    void keep(std::unique_ptr<SessionCircuit> circuit);
    void drop(SessionCircuit *circuit, native::Reactor &reactor);
    int size() const { return int(m_circuits.size()); }

private:
    std::unordered_map<SessionCircuit *, std::unique_ptr<SessionCircuit>> m_circuits; ///< strangers may leave thousands
};

class SessionCircuit final : public Circuit, private StreamObserver
{
public:
    using Role = session::SessionMachine::Role;
    SessionCircuit(StreamContext &context, SessionBackground &background, Role role);
    ~SessionCircuit() override;

    native::Failure open(bool ipv6);
    native::Descriptor descriptor() const { return m_stream->descriptor(); }
    native::Descriptor takeDescriptor() { return m_stream->takeDescriptor(); }
    quint32 number() const { return m_number; }

    /// What an acceptor wants to know of a connection that is not a socket yet.
    struct Events
    {
        std::function<void(const session::ConnectIndication &, quint64 cause)> asked;
        std::function<void(int error)> gone; ///< ended before it was accepted
    };
    /// The called side: begins to wait for a CONNECT. @p descriptor is taken over.
    /// @return false when the system refuses to watch it; then nothing has begun
    [[nodiscard]] bool serve(native::Descriptor descriptor, const Address &local, const Address &peer, Events events);
    void answerAccept(const QByteArray &calleeData);
    void answerReject(const QByteArray &data);
    void answerCongested();
    qsizetype answerLimit() const { return m_machine.userDataLimit(); }
    bool silent() const { return m_machine.state() == session::State::AwaitingCr; }

    int bind(const Address &address) override;
    Address localAddress() const override { return m_stream->localAddress(); }
    Address peerAddress() const override { return m_stream->peerAddress(); }
    int connect(const Address &peer, const std::optional<QByteArray> &callerData, const QOS *qos) override;
    Sent send(QByteArrayView data, int flags) override;
    Received receive(qsizetype capacity, int flags) override;
    void finish(const std::optional<QByteArray> &disconnectData) override;
    void abort(Reason reason) override;
    void crash() override;
    void release(std::unique_ptr<Circuit> self) override;
    void shutReceiving() override;
    void resume() override;
    qint64 unread() const override { return m_unread; }
    bool hasUnread() const override { return !m_inbox.empty(); }
    bool writable() const override { return m_machine.canSend() && !m_full; }
    bool peerEnded() const override { return m_peerEnded; }
    bool finished() const override { return m_finished; }
    bool delivered() const override;
    bool closableAtOnce() const override;
    std::optional<QByteArray> disconnectData() const override { return m_disconnectData; }
    qsizetype longestDisconnectData() const override { return m_machine.userDataLimit(); }
    qsizetype longestConnectData() const override { return session::CallerDataLimit; }
    void setBufferSize(bool sending, int bytes) override;
    native::Queues queues() const override { return m_stream->queues(); }

private:
    void streamConnected() override;
    void streamConnectFailed(native::Failure failure) override;
    void streamReadable() override;
    void streamWritable() override;
    void streamBroken(bool afterEnd) override;
    void streamFailed(native::Failure failure) override;

    Received receivePart(qsizetype capacity);
    void readStream();
    /// So much is unread that the rest waits in the kernel, and soon at the sender.
    bool isFull() const;
    /// Reads on from the stream soon, where that was stopped and need not be any more.
    void readOn();
    void feed(QByteArrayView octets);
    /// Does what the machine has asked for.
    void drain();
    void act(const session::Transmit &output);
    void act(const session::Received &output);
    void act(const session::ConnectIndication &output);
    void act(const session::Connected &output);
    void act(const session::Refused &output);
    void act(const session::RetryWithoutQos &output);
    void act(const session::Message &output);
    void act(const session::FinishIndication &output);
    void act(const session::DisconnectIndication &output);
    void act(const session::Aborted &output);
    void act(const session::CloseTransport &output);
    void act(const session::StartTimer &output);
    void act(const session::StopTimer &output);
    void peerHasEnded(const QByteArray &data);
    void flush();
    void closeWhenDone();
    void closeNow();
    void doneInBackground();
    quint64 write(Kind kind, QStringView name, quint64 cause, const QByteArray &octets = {}, const QByteArray &data = {},
                  QStringView note = {});

    StreamContext &m_context;
    SessionBackground &m_background;
    std::unique_ptr<Stream> m_stream;
    session::SessionMachine m_machine;
    Events m_events;
    std::optional<QByteArray> m_callerData;
    std::optional<QOS> m_qos;
    struct Outgoing
    {
        QByteArray octets;
        qsizetype sent = 0;
        quint64 event = 0;
    };
    std::deque<Outgoing> m_outgoing;
    qint64 m_outgoingOctets = 0;
    qint64 m_outgoingLimit = 65536;
    std::deque<QByteArray> m_inbox; ///< whole messages
    QByteArray m_begun; ///< taken of a message that is not whole (MSG_PARTIAL), and not read yet
    qint64 m_unread = 0;
    std::deque<Stream::Arrival> m_arrivals; ///< octets to feed, by the send they came with
    quint64 m_cause = 0; ///< the send that is being fed
    quint64 m_received = 0; ///< the last PDU's event
    std::optional<QByteArray> m_disconnectData;
    native::Reactor::TimerId m_timer = 0;
    native::Reactor::TimerId m_closeTimer = 0;
    native::Reactor::TimerId m_readTimer = 0;
    int m_lostError = 0;
    bool m_connecting = false;
    bool m_full = false;
    bool m_finished = false;
    bool m_peerEnded = false;
    bool m_receiveShut = false;
    bool m_paused = false; ///< the stream is not read: see isFull()
    bool m_closing = false; ///< the machine has let the transport go
    bool m_finSent = false;
    bool m_endFed = false;
    bool m_released = false;
    bool m_draining = false;
};

} // namespace halfclose
