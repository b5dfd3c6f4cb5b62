// What the protocol machine has asked for, done: octets written, PDUs put down, news told to the socket.
// SPDX-License-Identifier: MIT
#include <utility>

#include "core/provider/session/session_circuit.h"
#include "core/spi/names.h"
#include "core/trace/reasons.h"

namespace halfclose {

quint64 SessionCircuit::write(Kind kind, QStringView name, quint64 cause, const QByteArray &octets,
                              const QByteArray &data, QStringView note)
{
    Recorder &recorder = m_context.recorder;
    if (!recorder.on())
        return 0;
    return recorder.write({.layer = Layer::Wire, .kind = kind, .name = name, .socket = m_number, .cause = cause,
                           .result = data.size(), .arguments = data.isNull() ? QByteArray() : dataText(data).toUtf8(),
                           .data = octets, .note = note});
}

void SessionCircuit::drain()
{
    if (m_draining)
        return; // what an observer provokes from within comes in its turn
    m_draining = true;
    while (m_machine.hasOutput()) {
        for (const session::Output &output : m_machine.take()) {
            std::visit([this](const auto &o) { act(o); }, output);
            if (std::holds_alternative<session::RetryWithoutQos>(output))
                break; // what follows closes the transport that has just been given up, and there is another one now
        }
    }
    m_draining = false;
    flush();
    doneInBackground();
}

void SessionCircuit::act(const session::Transmit &output)
{
    if (!m_stream->isOpen())
        return;
    // An answer of the machine's own has the PDU it answers as its cause; else it is the call being made.
    const quint64 cause = m_context.recorder.currentCause() ? 0 : m_received;
    const quint64 event = write(Kind::Send, output.name, cause, output.octets, output.data, output.note);
    m_outgoing.push_back({output.octets, 0, event});
    m_outgoingOctets += output.octets.size();
}

void SessionCircuit::act(const session::Received &output)
{
    m_received = write(Kind::Receive, output.name, m_cause, output.octets, output.data);
}

void SessionCircuit::act(const session::ConnectIndication &output)
{
    if (m_events.asked)
        m_events.asked(output, m_received);
}

void SessionCircuit::act(const session::Connected &output)
{
    m_connecting = false;
    if (m_observer)
        m_observer->circuitConnected(output.calleeData, m_received);
}

void SessionCircuit::act(const session::Refused &output)
{
    m_connecting = false;
    m_closing = true;
    // Whoever refused waits for this side to close the transport; the socket makes itself a new circuit.
    closeNow();
    if (m_observer)
        m_observer->circuitConnectFailed(WSAECONNREFUSED, output.data, m_received);
}

void SessionCircuit::act(const session::RetryWithoutQos &)
{
    const Address peer = m_stream->peerAddress();
    m_context.reactor.stopTimer(std::exchange(m_timer, 0));
    write(Kind::Send, u"FIN", m_received);
    m_stream->close();
    m_context.reactor.defer([old = std::shared_ptr<Stream>(std::move(m_stream))] {});
    // NOLINTNEXTLINE(modernize-make-unique): it cannot see the private base
    m_stream.reset(new Stream(m_context, *this, Stream::Reading::AtOnce));
    m_machine = session::SessionMachine(Role::Initiator);
    m_qos.reset();
    m_outgoing.clear();
    m_outgoingOctets = 0;
    native::Failure failure = m_stream->open(peer.host.protocol() == QAbstractSocket::IPv6Protocol);
    if (failure == native::Failure::None)
        failure = m_stream->connect(peer);
    if (failure == native::Failure::InProgress)
        m_stream->connectingBy(write(Kind::Send, u"SYN", m_received));
    else
        streamConnectFailed(failure);
}

void SessionCircuit::act(const session::Message &output)
{
    if (m_released) {
        // Nobody is left to read it: the sender must not believe that somebody did.
        m_machine.abort(QString::fromUtf16(reason::DataAfterClose));
        return;
    }
    if (m_receiveShut)
        return;
    m_inbox.push_back(std::exchange(m_begun, {}) + output.bytes);
    m_unread += m_inbox.back().size();
    if (m_observer)
        m_observer->circuitDataArrived(m_received);
}

void SessionCircuit::act(const session::FinishIndication &output)
{
    peerHasEnded(output.data);
}

void SessionCircuit::act(const session::DisconnectIndication &output)
{
    if (!m_peerEnded) // after a collision the FINISH has brought the data
        peerHasEnded(output.data);
}

void SessionCircuit::peerHasEnded(const QByteArray &data)
{
    m_peerEnded = true;
    m_disconnectData = data;
    if (m_observer)
        m_observer->circuitPeerEnded(m_received);
}

void SessionCircuit::act(const session::Aborted &output)
{
    m_inbox.clear();
    m_unread = 0;
    const bool wasConnecting = std::exchange(m_connecting, false);
    m_lostError = output.error;
    if (m_events.gone) {
        // Nobody's socket yet: the reason is all that remains of it.
        m_context.recorder.write({.layer = Layer::Wire, .kind = Kind::State, .name = u"request ended", .socket = m_number,
                                  .cause = m_received, .error = output.error, .note = output.reason});
        m_events.gone(output.error);
    } else if (m_observer && wasConnecting) {
        m_observer->circuitConnectFailed(output.error, {}, m_received);
    } else if (m_observer) {
        m_observer->circuitLost(output.error, m_received);
    }
}

void SessionCircuit::act(const session::CloseTransport &output)
{
    m_closing = true;
    if (output.reset) {
        if (m_stream->connected() && m_stream->isOpen() && !m_stream->broken())
            m_stream->resetBy(write(Kind::Send, u"RST", m_received, {}, {}, output.note));
        m_outgoing.clear();
        m_outgoingOctets = 0;
        m_stream->abort();
        return;
    }
    if (!m_closeTimer && m_stream->isOpen()) {
        m_closeTimer = m_context.reactor.startTimer(session::CloseWait, [this] {
            closeNow();
            doneInBackground();
        });
    }
    flush();
}

void SessionCircuit::act(const session::StartTimer &output)
{
    m_context.reactor.stopTimer(m_timer);
    m_timer = m_context.reactor.startTimer(output.after, [this] {
        m_machine.timerExpired();
        drain();
    });
}

void SessionCircuit::act(const session::StopTimer &)
{
    m_context.reactor.stopTimer(std::exchange(m_timer, 0));
}

void SessionCircuit::flush()
{
    while (!m_outgoing.empty() && m_stream->isOpen() && m_stream->connected() && !m_stream->broken()) {
        Outgoing &next = m_outgoing.front();
        const native::Transfer sent = m_stream->send(
            {next.octets.constData() + next.sent, size_t(next.octets.size() - next.sent)});
        if (!sent.ok()) {
            if (sent.failure == native::Failure::NoBuffers)
                m_stream->fail(sent.failure); // nobody says when there are some again, and the PDU has no other way
            break;
        }
        next.sent += sent.count;
        m_outgoingOctets -= sent.count;
        if (next.sent < next.octets.size())
            continue;
        m_stream->sentBy(next.event);
        m_outgoing.pop_front();
    }
    const bool full = m_outgoingOctets > m_outgoingLimit;
    if (std::exchange(m_full, full) && !full && m_observer)
        m_observer->circuitWritable();
    if (m_closing)
        closeWhenDone();
}

void SessionCircuit::closeWhenDone()
{
    if (!m_closing || !m_stream->isOpen() || !m_outgoing.empty())
        return;
    if (!std::exchange(m_finSent, true)) {
        if (m_stream->finish())
            m_stream->finishedBy(write(Kind::Send, u"FIN", m_context.recorder.currentCause() ? 0 : m_received));
    }
    if (m_stream->ended()) {
        closeNow();
        doneInBackground();
    }
}

void SessionCircuit::closeNow()
{
    m_closing = true;
    m_context.reactor.stopTimer(std::exchange(m_closeTimer, 0));
    m_stream->close();
}

void SessionCircuit::doneInBackground()
{
    if (m_released && !m_draining && !m_stream->isOpen())
        m_background.drop(this, m_context.reactor);
}

} // namespace halfclose
