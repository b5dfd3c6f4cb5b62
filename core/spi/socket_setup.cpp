// Connection setup: bind, listen, connect, accept (sections 2 to 4 of the rule book).
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstring>
#include <utility>

#include "core/spi/socket.h"
#include "core/spi/wsp_result.h"

namespace halfclose {

namespace {

bool isIpv6(const Address &address)
{
    return address.host.protocol() == QAbstractSocket::IPv6Protocol;
}

} // namespace

int Socket::bind(const Address &name, int *lpErrno)
{
    if (m_state != State::Created)
        return fail(lpErrno, WSAEINVAL);
    if (isIpv6(name) != (m_info.iAddressFamily == AF_INET6))
        return fail(lpErrno, WSAEAFNOSUPPORT);
    if (!openCircuit(lpErrno))
        return SOCKET_ERROR;
    if (const int error = m_circuit->bind(name))
        return fail(lpErrno, error);
    m_bound = m_circuit->localAddress();
    setState(State::Bound);
    noteAddresses();
    return 0;
}

int Socket::listen(int backlog, int *lpErrno)
{
    if (m_state == State::Listening)
        return 0; // SETUP-1; DVO-20: the backlog stays as it was
    if (isConnected())
        return fail(lpErrno, WSAEISCONN);
    if (m_state != State::Bound)
        return fail(lpErrno, WSAEINVAL);
    if (!openCircuit(lpErrno))
        return SOCKET_ERROR;
    int error = 0;
    m_acceptor = m_factory.listen(m_circuit, backlog, &error);
    if (!m_acceptor)
        return fail(lpErrno, error);
    m_acceptor->setObserver(this);
    m_acceptor->setConditional(m_options.conditionalAccept);
    setState(State::Listening);
    noteAddresses();
    return 0;
}

int Socket::checkQos(const QOS *qos) const
{
    if (!qos)
        return 0;
    const FLOWSPEC &sending = qos->SendingFlowspec;
    const auto given = [](quint32 value) { return value != QOS_NOT_SPECIFIED; };
    // QOS-7, QOS-2
    if (!given(sending.TokenRate) || sending.TokenRate == 0)
        return WSAEOPNOTSUPP;
    if (given(sending.PeakBandwidth) && sending.PeakBandwidth < sending.TokenRate)
        return WSAEOPNOTSUPP;
    return 0;
}

int Socket::connect(const Address &peer, const std::optional<QByteArray> &callerData, WSABUF *calleeData,
                    const QOS *sqos, const QOS *gqos, int *lpErrno)
{
    if (m_state == State::Connecting)
        return fail(lpErrno, m_blocking && m_connectUnderWay ? WSAEWOULDBLOCK : WSAEALREADY); // SETUP-11
    if (std::exchange(m_connectUnderWay, false)) {
        // A blocking connect asks again for its outcome.
        return isConnected() ? 0 : fail(lpErrno, m_connectError);
    }
    if (m_state == State::Listening)
        return fail(lpErrno, WSAEINVAL); // SETUP-12
    if (isConnected())
        return fail(lpErrno, WSAEISCONN);
    if (isIpv6(peer) != (m_info.iAddressFamily == AF_INET6))
        return fail(lpErrno, WSAEAFNOSUPPORT); // SETUP-14
    if (peer.host.isNull() || peer.host == QHostAddress(QHostAddress::AnyIPv4)
        || peer.host == QHostAddress(QHostAddress::AnyIPv6) || peer.port == 0)
        return fail(lpErrno, WSAEADDRNOTAVAIL);
    if (gqos)
        return fail(lpErrno, WSAEINVAL); // QOS-3
    if (callerData && !(m_info.dwServiceFlags1 & XP1_CONNECT_DATA))
        return fail(lpErrno, WSAEPROTONOSUPPORT); // UDATA-3
    if (!openCircuit(lpErrno))
        return SOCKET_ERROR;
    if (callerData && callerData->size() > m_circuit->longestConnectData())
        return fail(lpErrno, WSAEFAULT); // UDATA-4
    if (sqos && !(m_info.dwServiceFlags1 & XP1_QOS_SUPPORTED))
        return fail(lpErrno, WSAEOPNOTSUPP);
    if (const int error = checkQos(sqos))
        return fail(lpErrno, error);

    m_connectQos = sqos ? std::optional(*sqos) : m_qos; // QOS-1
    if (m_connectQos)
        m_connectQos->ProviderSpecific = {}; // the caller's memory
    m_connectError = 0;
    m_calleeBuffer = calleeData;
    setState(State::Connecting);
    if (const int error = m_circuit->connect(peer, callerData, m_connectQos ? &*m_connectQos : nullptr)) {
        circuitConnectFailed(error, {}, 0);
        return fail(lpErrno, error);
    }
    if (m_state == State::Connected)
        return 0;
    if (m_state != State::Connecting)
        return fail(lpErrno, m_connectError);
    m_connectUnderWay = m_blocking;
    return fail(lpErrno, WSAEWOULDBLOCK); // SETUP-9
}

void Socket::deliverCalleeData()
{
    WSABUF *buffer = std::exchange(m_calleeBuffer, nullptr);
    if (!buffer)
        return;
    const auto count = std::min(qsizetype(buffer->len), m_calleeData.size());
    if (count > 0)
        std::memcpy(buffer->buf, m_calleeData.constData(), size_t(count));
    buffer->len = quint32(count); // UDATA-5
}

std::unique_ptr<Circuit> Socket::accept(Address *peer, const ConditionFunction &condition,
                                        const std::function<SOCKET()> &newHandle, SOCKET *handle, int *lpErrno)
{
    const auto refuse = [&](int error) {
        *lpErrno = error;
        if (error != WSATRY_AGAIN)
            m_events.reenable(FD_ACCEPT); // EVT-9, COND-9
        noteRecord();
        return nullptr;
    };
    if (!m_acceptor)
        return refuse(WSAEINVAL); // SETUP-17
    const ConnectionRequest *head = m_acceptor->head();
    if (!head)
        return refuse(WSAEWOULDBLOCK);
    if (const int failure = head->failure) {
        m_acceptor->accept(0, {});
        m_deferred = false;
        return refuse(failure); // SETUP-19, COND-15
    }

    QByteArray calleeData;
    if (condition) {
        AcceptCondition question;
        question.callerId = head->peer;
        question.callerData = head->callerData;
        question.sqos = head->qos;
        question.calleeId = head->local;
        question.calleeCapacity = m_acceptor->longestCalleeData();
        const quint64 asked = head->id;
        const int decision = condition(question); // SPI-12: in the caller's thread
        // COND-20: it may have called anything, even for this very listener.
        if (!m_acceptor) {
            *lpErrno = WSAENOTSOCK;
            return nullptr;
        }
        head = m_acceptor->head();
        if (!head || head->id != asked)
            return refuse(WSAEWOULDBLOCK);
        switch (decision) {
        case CF_ACCEPT:
            break;
        case CF_REJECT:
            m_acceptor->reject(question.calleeData.first(std::min(question.calleeData.size(), question.calleeCapacity)));
            m_deferred = false;
            return refuse(WSAECONNREFUSED); // COND-4
        case CF_DEFER:
            m_deferred = true;
            return refuse(WSATRY_AGAIN); // COND-5
        default:
            return refuse(WSAEINVAL); // COND-6
        }
        calleeData = question.calleeData.first(std::min(question.calleeData.size(), question.calleeCapacity));
    }
    m_deferred = false; // COND-7, COND-10
    if (peer)
        *peer = head->peer;
    *handle = newHandle();
    std::unique_ptr<Circuit> circuit = m_acceptor->accept(quint32(*handle), calleeData);
    m_events.reenable(FD_ACCEPT);
    noteRecord();
    if (!circuit)
        *lpErrno = WSAECONNRESET;
    return circuit;
}

void Socket::inherit(const Socket &listener)
{
    m_accepted = true;
    m_options = listener.m_options;
    m_lastLinger = listener.m_lastLinger;
    if (m_options.sendBuffer)
        m_circuit->setBufferSize(true, m_options.sendBuffer);
    if (m_options.receiveBuffer)
        m_circuit->setBufferSize(false, m_options.receiveBuffer);
    if (m_options.outOfBandInline)
        m_circuit->setOutOfBandInline(true);
    m_event = listener.m_event;
    m_window = listener.m_window;
    m_message = listener.m_message;
    m_qos = listener.m_qos;
    m_blocking = listener.m_events.way() == NetworkEvents::Way::None; // SETUP-25
    setState(State::Connected);
    m_circuit->resume();
    if (!m_blocking)
        m_events.select(listener.m_events.way(), listener.m_events.mask()); // SETUP-23, EVT-28
}

int Socket::localName(Address *name, int *lpErrno) const
{
    if (m_state == State::Created)
        return fail(lpErrno, WSAEINVAL);
    *name = m_acceptor ? m_acceptor->localAddress() : m_circuit->localAddress();
    return 0;
}

int Socket::peerName(Address *name, int *lpErrno) const
{
    if (!isConnected() && m_state != State::Connecting) // SETUP-15
        return fail(lpErrno, WSAENOTCONN);
    *name = m_circuit->peerAddress();
    return 0;
}

} // namespace halfclose
