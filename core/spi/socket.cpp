// The socket's state, its doors to the trace, and what its circuit tells it.
// SPDX-License-Identifier: MIT
#include "core/spi/socket.h"

#include <utility>

#include "core/spi/names.h"
#include "core/trace/state_names.h"

namespace halfclose {

Socket::Socket(const ProviderContext &context, const ProtocolInfo &info, CircuitFactory &factory, SOCKET handle,
               int owner, std::unique_ptr<Circuit> circuit)
    : m_context(context)
    , m_info(info)
    , m_factory(factory)
    , m_handle(handle)
    , m_owner(owner)
    , m_circuit(std::move(circuit))
    , m_events(context.profile, *this)
{
    m_circuit->setObserver(this);
    m_circuit->setNumber(quint32(handle));
    note(state::Provider, info.szProtocol.toUtf8());
    note(state::Connection, QByteArrayLiteral("created"));
}

Socket::~Socket()
{
    m_context.reactor.stopTimer(m_lingerTimer);
    if (m_circuit) {
        m_circuit->setObserver(nullptr);
        Circuit *circuit = m_circuit.get();
        circuit->release(std::move(m_circuit));
    }
}

void Socket::setState(State state, quint64 cause)
{
    m_state = state;
    static const QByteArray names[] = {"created", "bound", "listening", "connecting", "connected", "reset"};
    note(state::Connection, names[int(state)], cause);
    if (state == State::Connected) {
        m_connectedSince = m_context.clock.now();
        noteAddresses();
        noteHalves(cause);
        noteLinger();
        noteBlocking();
    }
}

void Socket::note(QStringView property, const QByteArray &value, quint64 cause, QStringView why)
{
    m_context.recorder.state(quint32(m_handle), property, value, cause, Layer::Spi, why);
}

void Socket::noteAddresses()
{
    if (!m_context.recorder.on())
        return;
    note(state::LocalAddress, native::addressText(m_acceptor ? m_acceptor->localAddress() : m_circuit->localAddress()));
    if (isConnected())
        note(state::RemoteAddress, native::addressText(m_circuit->peerAddress()));
}

void Socket::noteHalves(quint64 cause)
{
    if (!m_context.recorder.on())
        return;
    const bool ended = m_circuit && m_circuit->peerEnded();
    static const QByteArray open = "open"; // made once: several calls of a teardown come by here
    static const QByteArray sendShut = "shut (SD_SEND)";
    static const QByteArray receiveShut = "shut (SD_RECEIVE)";
    static const QByteArray peerEnded = "ended";
    const QByteArray &sending = m_sendShut ? sendShut : open;
    const QByteArray &receiving = m_receiveShut ? receiveShut : ended ? peerEnded : open;
    if (std::exchange(m_notedSendHalf, sending) != sending)
        note(state::SendHalf, sending, cause);
    if (std::exchange(m_notedReceiveHalf, receiving) != receiving)
        note(state::ReceiveHalf, receiving, cause);
}

void Socket::noteUnread(quint64 cause)
{
    const qint64 unread = m_circuit ? m_circuit->unread() : 0;
    if (!m_context.recorder.on() || std::exchange(m_notedUnread, unread) == unread)
        return;
    note(state::Unread, QByteArray::number(unread), cause);
}

void Socket::noteRecord(quint64 cause)
{
    if (!m_context.recorder.on())
        return;
    const long events = m_events.record().lNetworkEvents;
    const QByteArray text = events ? networkEventNames(events).toLatin1() : QByteArrayLiteral("none");
    if (std::exchange(m_notedRecord, text) != text)
        note(state::RecordedEvents, text, cause);
}

void Socket::noteLinger()
{
    if (!m_context.recorder.on())
        return;
    note(state::Linger, m_options.linger.l_onoff
             ? "SO_LINGER " + QByteArray::number(m_options.linger.l_linger) + " s"
             : QByteArrayLiteral("SO_DONTLINGER"));
}

void Socket::noteBlocking()
{
    note(state::Blocking, m_blocking ? QByteArrayLiteral("yes") : QByteArrayLiteral("no"));
}

void Socket::noteDisconnectData(quint64 cause)
{
    if (!m_context.recorder.on() || !m_circuit || !(m_info.dwServiceFlags1 & XP1_DISCONNECT_DATA))
        return;
    const std::optional<QByteArray> data = m_circuit->disconnectData();
    if (!data || data->isEmpty())
        note(state::DisconnectData, "none", cause);
    else if (m_disconnectDataRead)
        note(state::DisconnectData, "read (" + QByteArray::number(data->size()) + " bytes)", cause);
    else
        note(state::DisconnectData, QByteArray::number(data->size()) + " bytes waiting", cause);
}

void Socket::circuitConnected(const QByteArray &calleeData, quint64 cause)
{
    m_calleeData = calleeData;
    setState(State::Connected, cause);
    deliverCalleeData();
    m_events.arrived(FD_CONNECT, 0, cause);
    m_events.arrived(FD_WRITE, 0, cause); // EVT-23
}

void Socket::circuitConnectFailed(int error, const QByteArray &calleeData, quint64 cause)
{
    m_calleeData = calleeData;
    m_connectError = error;
    if (!m_blocking)
        m_socketError = error;
    deliverCalleeData();
    // SETUP-13: the same socket may connect again, on a fresh circuit.
    m_circuit->setObserver(nullptr);
    Circuit *failed = m_circuit.get();
    failed->release(std::move(m_circuit));
    int ignored = 0;
    openCircuit(&ignored); // without a descriptor now, the next connect asks again
    setState(m_bound ? State::Bound : State::Created, cause);
    m_events.arrived(FD_CONNECT, error, cause);
}

bool Socket::openCircuit(int *lpErrno)
{
    if (m_circuit)
        return true;
    std::unique_ptr<Circuit> circuit = m_factory.open(m_info.iAddressFamily == AF_INET6, lpErrno);
    if (!circuit)
        return false;
    if (m_bound) {
        *lpErrno = circuit->bind(*m_bound);
        if (*lpErrno)
            return false;
    }
    m_circuit = std::move(circuit);
    m_circuit->setObserver(this);
    m_circuit->setNumber(quint32(m_handle));
    return true;
}

void Socket::circuitDataArrived(quint64 cause)
{
    if (m_receiveShut)
        return;
    noteUnread(cause);
    m_events.arrived(FD_READ, 0, cause);
}

void Socket::circuitOutOfBandArrived(quint64 cause)
{
    m_events.arrived(FD_OOB, 0, cause);
}

void Socket::circuitWritable()
{
    m_events.reenable(FD_WRITE);
    m_events.arrived(FD_WRITE);
}

void Socket::circuitPeerEnded(quint64 cause)
{
    m_endCause = cause;
    noteHalves(cause);
    noteDisconnectData(cause);
    announceCloseIfDue();
    m_closeHeldBack = !m_closeAnnounced;
}

void Socket::circuitLost(int error, quint64 cause)
{
    m_lostError = error;
    m_endCause = cause;
    setState(State::Lost, cause);
    noteUnread(cause);
    if (std::exchange(m_closeAnnounced, true)) // CLO-4
        return;
    m_events.arrived(FD_CLOSE, error == WSAECONNRESET ? m_context.profile.closeErrorOnReset : error, cause);
}

void Socket::circuitResetBehindEnd(quint64 cause)
{
    m_resetBehindEnd = true;
    if (m_context.profile.receiveAfterSendToClosed == 0)
        return; // DVO-10: what has come may still be read, and then the end
    m_lostError = m_context.profile.receiveAfterSendToClosed;
    setState(State::Lost, cause);
}

void Socket::acceptorRequestArrived(quint64 cause)
{
    if (!m_deferred) // COND-8
        m_events.arrived(FD_ACCEPT, 0, cause);
}

bool Socket::closeDue() const
{
    if (m_state != State::Connected || !m_circuit->peerEnded())
        return false;
    return !m_context.profile.closeWaitsForData || m_receiveShut || !m_circuit->hasUnread(); // CLO-8, CLO-9
}

void Socket::announceCloseIfDue()
{
    if (!closeDue() || std::exchange(m_closeAnnounced, true))
        return;
    m_events.arrived(FD_CLOSE, 0, m_endCause);
}

long Socket::trueConditions() const
{
    long events = 0;
    if (m_acceptor && m_acceptor->waiting() > 0 && !m_deferred)
        events |= FD_ACCEPT;
    if (m_state == State::Connected) {
        if (m_circuit->hasUnread() && !m_receiveShut)
            events |= FD_READ;
        if (m_circuit->writable())
            events |= FD_WRITE;
        if (m_circuit->outOfBand() && !m_options.outOfBandInline)
            events |= FD_OOB;
        if (!m_accepted)
            events |= FD_CONNECT;
    }
    if (m_closeAnnounced)
        events |= FD_CLOSE;
    return events;
}

QStringView Socket::closeNote(int error) const
{
    if (error && m_lostError == WSAECONNRESET) {
        return error == WSAECONNRESET ? u"the profile windows reports WSAECONNABORTED here (DVO-2)"
                                      : u"the profile documented reports WSAECONNRESET here (DVO-2)";
    }
    if (m_closeHeldBack)
        return u"the profile windows announces FD_CLOSE before the data has been read (DVO-1)";
    if (m_state == State::Connected && m_circuit->hasUnread() && !m_receiveShut)
        return u"the profile documented holds FD_CLOSE back until the data has been read (DVO-1)";
    return {};
}

void Socket::announced(long event, int error, quint64 cause, QStringView note)
{
    if (m_context.recorder.on()) {
        if (event == FD_CLOSE && note.isEmpty())
            note = closeNote(error);
        m_context.recorder.write({.layer = Layer::Api, .kind = Kind::Indication,
                                  .name = networkEventNames(event), .socket = quint32(m_handle), .cause = cause,
                                  .error = error, .note = note});
        noteRecord(cause);
    }
    if (m_events.way() == NetworkEvents::Way::Event)
        m_context.upcalls.WPUSetEvent(m_event);
    else
        m_context.upcalls.WPUPostMessage({m_handle, m_window, m_message, event, error});
}

} // namespace halfclose
