// Options, modes and the registration of network events (sections 9 and 11 of the rule book).
// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstring>

#include "core/spi/socket.h"
#include "core/spi/wsp_result.h"
#include "core/trace/state_names.h"

namespace halfclose {

namespace {

/// Reads an integer option of 1, 2 or 4 octets.
int integerOf(const char *value, int length)
{
    qint32 number = 0;
    std::memcpy(&number, value, size_t(std::min(length, 4)));
    return number;
}

int give(const void *from, int size, char *value, int *length, int *lpErrno)
{
    if (!value || !length || *length < size)
        return fail(lpErrno, WSAEFAULT);
    std::memcpy(value, from, size_t(size));
    *length = size;
    return 0;
}

} // namespace

int Socket::setLinger(int option, const char *value, int length, int *lpErrno)
{
    if (!value)
        return fail(lpErrno, WSAEFAULT); // LING-18, LING-19
    LINGER &linger = m_options.linger;
    if (option == SO_LINGER) {
        if (length < int(sizeof(LINGER)))
            return fail(lpErrno, WSAEFAULT); // LING-18
        std::memcpy(&linger, value, sizeof(LINGER));
        m_lastLinger = linger.l_linger;
    } else if (length == 3) {
        return fail(lpErrno, WSAEFAULT); // LING-19
    } else if (integerOf(value, length)) {
        linger.l_onoff = 0; // LING-14
    } else {
        linger = {1, m_lastLinger}; // LING-15
    }
    noteLinger();
    return 0;
}

int Socket::setOption(int level, int option, const char *value, int length, int *lpErrno)
{
    const bool delay = level == IPPROTO_TCP && option == TCP_NODELAY && m_info.iProtocol == IPPROTO_TCP;
    if (level != SOL_SOCKET && !delay)
        return fail(lpErrno, WSAENOPROTOOPT);
    if (!delay && (option == SO_LINGER || option == SO_DONTLINGER))
        return setLinger(option, value, length, lpErrno);
    if (!value || length < 1)
        return fail(lpErrno, WSAEFAULT);
    const int number = integerOf(value, length);
    if (delay) {
        m_options.noDelay = number != 0;
        return 0;
    }
    switch (option) {
    case SO_CONDITIONAL_ACCEPT:
        m_options.conditionalAccept = number != 0;
        if (m_acceptor)
            m_acceptor->setConditional(number != 0);
        return 0;
    case SO_SNDBUF:
    case SO_RCVBUF:
        if (number < 0)
            return fail(lpErrno, WSAEINVAL);
        (option == SO_SNDBUF ? m_options.sendBuffer : m_options.receiveBuffer) = number;
        if (m_circuit)
            m_circuit->setBufferSize(option == SO_SNDBUF, number);
        return 0;
    case SO_REUSEADDR:
        m_options.reuseAddress = number;
        return 0;
    case SO_KEEPALIVE:
        m_options.keepAlive = number;
        return 0;
    case SO_OOBINLINE:
        m_options.outOfBandInline = number;
        if (m_circuit)
            m_circuit->setOutOfBandInline(number != 0);
        return 0;
    case SO_SNDTIMEO:
        m_options.sendTimeout = number;
        return 0;
    case SO_RCVTIMEO:
        m_options.receiveTimeout = number;
        return 0;
    default:
        return fail(lpErrno, WSAENOPROTOOPT);
    }
}

int Socket::getOption(int level, int option, char *value, int *length, int *lpErrno)
{
    if (level == IPPROTO_TCP && option == TCP_NODELAY && m_info.iProtocol == IPPROTO_TCP) {
        const qint32 on = m_options.noDelay;
        return give(&on, sizeof(on), value, length, lpErrno);
    }
    if (level != SOL_SOCKET)
        return fail(lpErrno, WSAENOPROTOOPT);
    if (option == SO_LINGER)
        return give(&m_options.linger, sizeof(LINGER), value, length, lpErrno); // LING-16
    if (option == SO_DONTLINGER && value && length && *length >= 1) {
        const qint32 off = m_options.linger.l_onoff == 0;
        return give(&off, std::min(*length, 4), value, length, lpErrno);
    }
    qint32 number = 0;
    switch (option) {
    case SO_CONDITIONAL_ACCEPT:
        number = m_options.conditionalAccept;
        break;
    case SO_ACCEPTCONN:
        number = m_state == State::Listening; // SETUP-1
        break;
    case SO_ERROR:
        number = m_socketError;
        if (number) { // DVO-14
            remark(m_context.profile.readingClearsError ? u"the profile windows does not clear the error (DVO-14)"
                                                        : u"the profile documented clears the error (DVO-14)");
        }
        if (m_context.profile.readingClearsError)
            m_socketError = 0;
        break;
    case SO_TYPE:
        number = m_info.iSocketType;
        break;
    case SO_CONNECT_TIME: // SETUP-28
        if (!isConnected()) { // DVO-13
            remark(m_context.profile.connectTimeFailsUnconnected
                       ? u"the profile windows returns 0xFFFFFFFF here (DVO-13)"
                       : u"the profile documented reports WSAENOTCONN here (DVO-13)");
        }
        if (!isConnected() && m_context.profile.connectTimeFailsUnconnected)
            return fail(lpErrno, WSAENOTCONN);
        number = isConnected()
            ? qint32(std::chrono::duration_cast<std::chrono::seconds>(m_context.clock.now() - m_connectedSince).count())
            : -1;
        break;
    case SO_SNDBUF:
        number = m_options.sendBuffer;
        break;
    case SO_RCVBUF:
        number = m_options.receiveBuffer;
        break;
    case SO_REUSEADDR:
        number = m_options.reuseAddress;
        break;
    case SO_KEEPALIVE:
        number = m_options.keepAlive;
        break;
    case SO_OOBINLINE:
        number = m_options.outOfBandInline;
        break;
    case SO_SNDTIMEO:
        number = m_options.sendTimeout;
        break;
    case SO_RCVTIMEO:
        number = m_options.receiveTimeout;
        break;
    default:
        return fail(lpErrno, WSAENOPROTOOPT);
    }
    return give(&number, sizeof(number), value, length, lpErrno);
}

int Socket::setQos(const WSABUF *in, int *lpErrno)
{
    QOS wanted;
    if (!in || !in->buf || in->len < sizeof(wanted))
        return fail(lpErrno, WSAEFAULT);
    if (isConnected() || m_state == State::Connecting)
        return fail(lpErrno, WSAEOPNOTSUPP); // the protocol negotiates it at setup alone
    std::memcpy(&wanted, in->buf, sizeof(wanted));
    if (const int error = checkQos(&wanted))
        return fail(lpErrno, error);
    wanted.ProviderSpecific = {}; // the caller's memory
    m_qos = wanted;
    return 0;
}

int Socket::ioctl(quint32 code, const WSABUF *in, WSABUF *out, int *lpErrno)
{
    const auto answer = [&](const auto &value) {
        if (!out || !out->buf || out->len < sizeof(value))
            return fail(lpErrno, WSAEFAULT);
        std::memcpy(out->buf, &value, sizeof(value));
        out->len = sizeof(value);
        return 0;
    };
    switch (code) {
    case FIONBIO: {
        quint32 on = 0;
        if (!in || !in->buf || in->len < sizeof(on))
            return fail(lpErrno, WSAEFAULT);
        std::memcpy(&on, in->buf, sizeof(on));
        if (on == 0 && m_events.way() != NetworkEvents::Way::None)
            return fail(lpErrno, WSAEINVAL); // EVT-3
        m_blocking = on == 0;
        noteBlocking();
        return 0;
    }
    case FIONREAD:
        return answer(quint32(isConnected() ? m_circuit->unread() : 0));
    case SIO_GET_QOS:
    case SIO_SET_QOS:
        if (!(m_info.dwServiceFlags1 & XP1_QOS_SUPPORTED))
            return fail(lpErrno, WSAENOPROTOOPT); // QOS-8
        return code == SIO_SET_QOS ? setQos(in, lpErrno) : answer((m_connectQos ? m_connectQos : m_qos).value_or(QOS()));
    default:
        return fail(lpErrno, WSAEOPNOTSUPP);
    }
}

int Socket::eventSelect(WSAEVENT event, long networkEvents, int *)
{
    m_event = event;
    m_blocking = false; // EVT-3
    m_events.select(NetworkEvents::Way::Event, networkEvents); // EVT-2
    noteBlocking();
    noteRecord();
    return 0;
}

int Socket::asyncSelect(quint64 window, quint32 message, long networkEvents, int *)
{
    m_window = window;
    m_message = message;
    m_blocking = false; // EVT-3
    m_events.select(NetworkEvents::Way::Message, networkEvents);
    noteBlocking();
    noteRecord();
    return 0;
}

int Socket::enumNetworkEvents(WSAEVENT event, WSANETWORKEVENTS *events)
{
    // EVT-5: the error codes of bits that are not set stay as the caller had them.
    const WSANETWORKEVENTS recorded = m_events.enumerate();
    events->lNetworkEvents = recorded.lNetworkEvents;
    for (int bit = 0; bit < FD_MAX_EVENTS; ++bit) {
        if (recorded.lNetworkEvents & (1L << bit))
            events->iErrorCode[bit] = recorded.iErrorCode[bit];
    }
    if (event)
        m_context.upcalls.WPUResetEvent(event); // EVT-5
    noteRecord();
    return 0;
}

std::optional<int> Socket::takeRecordedEvent(long event)
{
    const std::optional<int> error = m_events.take(event);
    noteRecord();
    return error;
}

} // namespace halfclose
