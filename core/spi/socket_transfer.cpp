// Sending and receiving (sections 10 of the rule book, and what 6, 7 and 8 forbid afterwards).
// SPDX-License-Identifier: MIT
#include <cstring>
#include <utility>

#include "core/spi/socket.h"
#include "core/spi/wsp_result.h"

namespace halfclose {

int Socket::checkTransfer(bool shut, int *lpErrno) const
{
    if (!isConnected())
        return fail(lpErrno, WSAENOTCONN); // SETUP-15, RECV-16
    if (shut)
        return fail(lpErrno, WSAESHUTDOWN); // SHUT-6, SHUT-10, WSD-3, WRD-3
    if (m_lostError)
        return fail(lpErrno, m_lostError); // RECV-10
    return 0;
}

int Socket::send(QByteArrayView data, quint32 *sent, int flags, int *lpErrno)
{
    if ((flags & MSG_OOB) && !(m_info.dwServiceFlags1 & XP1_EXPEDITED_DATA))
        return fail(lpErrno, WSAEOPNOTSUPP);
    if (checkTransfer(m_sendShut, lpErrno) == SOCKET_ERROR)
        return SOCKET_ERROR;
    m_events.reenable(FD_WRITE); // EVT-9
    if (m_blocking)
        return sendAll(data, sent, flags, lpErrno);
    const Circuit::Sent result = m_circuit->send(data, flags);
    if (result.error)
        return fail(lpErrno, result.error);
    *sent = quint32(result.count);
    return 0;
}

int Socket::sendAll(QByteArrayView data, quint32 *sent, int flags, int *lpErrno)
{
    // A blocking send returns when everything has been taken; asked again, it goes on where it stood.
    do {
        const Circuit::Sent result = m_circuit->send(data.sliced(m_sentOfThisCall), flags);
        if (result.error) {
            if (result.error != WSAEWOULDBLOCK)
                m_sentOfThisCall = 0;
            return fail(lpErrno, result.error);
        }
        m_sentOfThisCall += result.count;
    } while (m_sentOfThisCall < data.size());
    *sent = quint32(std::exchange(m_sentOfThisCall, 0));
    return 0;
}

int Socket::refuseLength(int *lpErrno)
{
    // EVT-11, DVO-5: a failing call re-enables too, except under WSAEventSelect as observed.
    const bool observed = m_events.way() == NetworkEvents::Way::Event;
    if (m_context.profile.lengthErrorReenables || !observed)
        m_events.reenable(FD_READ, 0, observed ? u"the profile windows does not re-enable after this error (DVO-5)" : u"");
    else
        remark(u"the profile documented re-enables FD_READ here (DVO-5)");
    noteRecord();
    return fail(lpErrno, m_context.profile.zeroLengthReceiveIsInvalid ? WSAEINVAL : WSAEFAULT); // DVO-15
}

int Socket::receiveNothing(quint32 *received, int *lpErrno)
{
    remark(u"the profile documented reports WSAEINVAL here (DVO-15)");
    m_events.reenable(FD_READ);
    *received = 0;
    if (m_circuit->hasUnread())
        return 0; // RECV-8
    if (!m_circuit->peerEnded())
        return fail(lpErrno, WSAEWOULDBLOCK);
    return m_info.keepsMessages() ? fail(lpErrno, WSAEDISCON) : 0;
}

int Socket::receive(WSABUF *buffer, quint32 *received, int *flags, int *lpErrno)
{
    const int asked = *flags;
    *flags = 0;
    if (!buffer->buf && buffer->len > 0)
        return refuseLength(lpErrno); // a negative length
    if (buffer->len == 0 && m_context.profile.zeroLengthReceiveIsInvalid) {
        remark(u"the profile windows returns 0 here (DVO-15)");
        return refuseLength(lpErrno);
    }
    if (checkTransfer(m_receiveShut, lpErrno) == SOCKET_ERROR) {
        if (m_resetBehindEnd && *lpErrno == m_lostError)
            remark(u"the profile documented still returns what came, and the end (DVO-10)");
        return SOCKET_ERROR;
    }
    if (buffer->len == 0)
        return receiveNothing(received, lpErrno);
    const Circuit::Received result = m_circuit->receive(buffer->len, asked);
    if (!result.data.isEmpty())
        std::memcpy(buffer->buf, result.data.constData(), size_t(result.data.size()));
    *received = quint32(result.data.size());
    if (result.partial)
        *flags |= MSG_PARTIAL;
    noteUnread(m_context.recorder.currentCause());
    m_events.reenable(asked & MSG_OOB ? FD_OOB : FD_READ); // EVT-9, EVT-10, EVT-11
    if (!result.ended)
        announceCloseIfDue(); // CLO-8: the last byte has been read
    else if (m_resetBehindEnd)
        remark(u"the profile windows reports WSAECONNABORTED here (DVO-10)");
    noteRecord();
    if (m_lostError)
        return fail(lpErrno, m_lostError);
    if (result.error)
        return fail(lpErrno, result.error);
    if (result.ended && m_info.keepsMessages() && !(asked & MSG_PARTIAL)) // RECV-3
        return fail(lpErrno, WSAEDISCON); // RECV-4
    return 0;
}

SocketConditions Socket::conditions() const
{
    SocketConditions now;
    now.connecting = m_state == State::Connecting;
    now.connectError = m_connectError;
    if (m_acceptor) {
        now.readable = now.unread = m_acceptor->waiting() > 0;
    } else if (now.connecting) {
        now.readable = false;
    } else if (!isConnected()) {
        now.readable = now.writable = true; // an error at once
    } else {
        now.readable = m_receiveShut || m_lostError || m_circuit->hasUnread() || m_circuit->peerEnded();
        now.writable = m_sendShut || m_lostError || m_circuit->writable();
        now.connected = true;
        now.lost = m_lostError != 0;
        now.unread = !now.lost && m_circuit->hasUnread();
        now.peerEnded = m_circuit->peerEnded();
    }
    now.outOfBand = m_circuit && m_circuit->outOfBand();
    const bool lingers = m_state == State::Connected && m_options.linger.l_onoff && m_options.linger.l_linger > 0;
    now.closable = !lingers || (m_blocking ? lingerComplete() : m_circuit->finished() || m_circuit->closableAtOnce());
    return now;
}

} // namespace halfclose
