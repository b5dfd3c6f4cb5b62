// Teardown: shutdown, disconnect data, closesocket with its linger table (sections 5 to 9 of the rule book).
// SPDX-License-Identifier: MIT
#include <cstring>
#include <utility>

#include "core/spi/socket.h"
#include "core/spi/wsp_result.h"
#include "core/trace/reasons.h"

namespace halfclose {

void Socket::endSending(const std::optional<QByteArray> &disconnectData)
{
    if (m_sendShut)
        return; // SHUT-8
    m_sendShut = true;
    m_circuit->finish(disconnectData);
    noteHalves(m_context.recorder.currentCause());
}

void Socket::endReceiving()
{
    if (m_receiveShut)
        return;
    m_receiveShut = true;
    m_circuit->shutReceiving(); // SHUT-12
    if (!m_lostError)
        noteHalves(m_context.recorder.currentCause());
    noteUnread(m_context.recorder.currentCause());
    announceCloseIfDue();
}

int Socket::shutdown(int how, int *lpErrno)
{
    if (how < SD_RECEIVE || how > SD_BOTH)
        return fail(lpErrno, WSAEINVAL); // SHUT-1
    if (!isConnected())
        return fail(lpErrno, WSAENOTCONN); // SHUT-2
    if (m_lostError)
        return fail(lpErrno, m_lostError); // SHUT-22
    if (how != SD_RECEIVE)
        endSending(std::nullopt);
    if (how != SD_SEND)
        endReceiving();
    return 0;
}

int Socket::sendDisconnect(const WSABUF *data, int *lpErrno)
{
    if (!isConnected())
        return fail(lpErrno, WSAENOTCONN); // DISC-7
    std::optional<QByteArray> bytes;
    if (data && data->len > 0) {
        if (!(m_info.dwServiceFlags1 & XP1_DISCONNECT_DATA))
            return fail(lpErrno, WSAENOPROTOOPT); // DISC-6
        if (qsizetype(data->len) > m_circuit->longestDisconnectData())
            return fail(lpErrno, WSAEFAULT); // DISC-7
        bytes = QByteArray(data->buf, qsizetype(data->len));
    }
    if (m_lostError)
        return fail(lpErrno, m_lostError);
    if (m_sendShut && bytes)
        return fail(lpErrno, WSAESHUTDOWN); // the teardown has started already: the data could not go out
    endSending(bytes);
    return 0;
}

int Socket::receiveDisconnect(WSABUF *data, int *lpErrno)
{
    if (!isConnected())
        return fail(lpErrno, WSAENOTCONN);
    if (data) {
        if (!(m_info.dwServiceFlags1 & XP1_DISCONNECT_DATA))
            return fail(lpErrno, WSAENOPROTOOPT); // DISC-6
        const std::optional<QByteArray> waiting = m_lostError ? std::nullopt : m_circuit->disconnectData();
        const QByteArray bytes = waiting && !m_disconnectDataRead ? *waiting : QByteArray();
        if (bytes.size() > qsizetype(data->len))
            return fail(lpErrno, WSAEFAULT); // DISC-7; the data stays
        if (!bytes.isEmpty())
            std::memcpy(data->buf, bytes.constData(), size_t(bytes.size()));
        data->len = quint32(bytes.size()); // DISC-8
        m_disconnectDataRead = m_disconnectDataRead || waiting.has_value();
        noteDisconnectData(m_context.recorder.currentCause());
    }
    if (!m_lostError)
        endReceiving(); // WRD-2
    return 0;
}

bool Socket::lingerComplete() const
{
    return m_lingerEnds && (m_circuit->delivered() || m_context.clock.now() >= *m_lingerEnds);
}

int Socket::lingeringClose(int *lpErrno)
{
    if (!m_blocking) {
        // LING-8, LING-9: nothing is started; after a shutdown, or with nothing left to send, the close can be done.
        if (m_circuit->finished() || m_circuit->closableAtOnce())
            return 0;
        return fail(lpErrno, WSAEWOULDBLOCK);
    }
    if (!m_lingerEnds) {
        const std::chrono::seconds interval(m_options.linger.l_linger);
        m_lingerEnds = m_context.clock.now() + interval;
        m_lingerTimer = m_context.reactor.startTimer(interval, [] {}); // wakes whoever waits
        endSending(std::nullopt); // LING-5
    }
    if (m_circuit->delivered())
        return 0; // LING-3
    if (m_context.clock.now() < *m_lingerEnds)
        return fail(lpErrno, WSAEWOULDBLOCK);
    m_circuit->abort(reason::LingerRanOut); // LING-4
    return 0; // LING-10
}

int Socket::close(int *lpErrno)
{
    if (m_state == State::Connected) {
        if (m_options.linger.l_onoff && m_options.linger.l_linger == 0)
            m_circuit->abort(reason::LingerZero); // LING-2
        else if (m_options.linger.l_onoff && lingeringClose(lpErrno) == SOCKET_ERROR)
            return SOCKET_ERROR;
    }
    m_events.select(NetworkEvents::Way::None, 0); // LING-26
    if (m_circuit) {
        m_circuit->setObserver(nullptr);
        Circuit *circuit = m_circuit.get();
        circuit->release(std::move(m_circuit)); // LING-1
    }
    m_acceptor.reset();
    note(u"connection", "closed", m_context.recorder.currentCause());
    return 0;
}

void Socket::crash()
{
    m_events.select(NetworkEvents::Way::None, 0);
    if (m_circuit) {
        m_circuit->setObserver(nullptr);
        m_circuit->crash();
    }
    m_acceptor.reset();
    note(u"connection", "closed", m_context.recorder.currentCause());
}

} // namespace halfclose
