// SPDX-License-Identifier: MIT
#include "core/winsock/winsock.h"

#include <algorithm>
#include <cstring>

namespace halfclose {

namespace {

std::optional<QByteArray> bytesOf(const WSABUF *buffer)
{
    if (!buffer)
        return std::nullopt;
    return QByteArray(buffer->buf, qsizetype(buffer->len));
}

QByteArray optionText(int option)
{
    return QByteArray::number(option);
}

} // namespace

Winsock::Winsock(Engine &engine, const QString &name)
    : m_engine(engine)
    , m_owner(engine.addEndpoint(this, name))
    , m_calls(engine, *this, m_owner)
{
}

Winsock::~Winsock()
{
    crash();
}

int Winsock::WSAStartup()
{
    ++m_startups;
    return 0;
}

int Winsock::WSACleanup()
{
    if (m_startups == 0) {
        m_lastError = WSANOTINITIALISED;
        return SOCKET_ERROR;
    }
    if (--m_startups == 0)
        crash(); // LING-28
    return 0;
}

void Winsock::crash()
{
    for (const SOCKET s : m_engine.socketsOf(m_owner)) {
        if (Provider *provider = m_engine.providerOf(s))
            provider->crash(s);
    }
    m_messages.clear();
    m_calleeBuffers.clear();
}

qint64 Winsock::finish(CallPtr &call)
{
    while (!call->poll())
        m_engine.pump(std::chrono::milliseconds(-1));
    return call->result();
}

QByteArray &Winsock::receiveSpace(qsizetype capacity)
{
    if (m_receiveSpace.size() < capacity)
        m_receiveSpace.resize(capacity);
    return m_receiveSpace;
}

WSABUF *Winsock::calleeBuffer(SOCKET s)
{
    CalleeBuffer &kept = m_calleeBuffers[s];
    kept.space.resize(65536);
    kept.buffer = {quint32(kept.space.size()), kept.space.data()};
    return &kept.buffer;
}

QByteArray Winsock::calleeData(SOCKET s) const
{
    const auto found = m_calleeBuffers.find(s);
    return found == m_calleeBuffers.end() ? QByteArray()
                                          : found->second.space.first(qsizetype(found->second.buffer.len));
}

SOCKET Winsock::socket(int af, int type, int protocol)
{
    CallPtr call = m_calls.socket(Level::Api, m_engine.match(af, type, protocol), af, type, protocol);
    return call->ok() ? SOCKET(call->result()) : INVALID_SOCKET;
}

int Winsock::bind(SOCKET s, const Address &name)
{
    return int(m_calls.bind(Level::Api, s, name)->result());
}

int Winsock::listen(SOCKET s, int backlog)
{
    return int(m_calls.listen(Level::Api, s, backlog)->result());
}

int Winsock::connect(SOCKET s, const Address &name)
{
    CallPtr call = m_calls.connect(Level::Api, true, s, name, std::nullopt, std::nullopt);
    return int(finish(call));
}

int Winsock::WSAConnect(SOCKET s, const Address &name, const WSABUF *callerData, WSABUF *calleeData, const QOS *sqos,
                        const QOS *gqos)
{
    if (gqos) { // QOS-3
        m_lastError = WSAEINVAL;
        return SOCKET_ERROR;
    }
    CallPtr call = m_calls.connect(Level::Api, false, s, name, bytesOf(callerData),
                                   sqos ? std::optional(*sqos) : std::nullopt);
    const int result = int(finish(call));
    if (calleeData && (result == 0 || call->error() == WSAECONNREFUSED)) {
        if (call->data.size() > qsizetype(calleeData->len)) { // UDATA-4
            m_lastError = WSAEFAULT;
            return SOCKET_ERROR;
        }
        std::memcpy(calleeData->buf, call->data.constData(), size_t(call->data.size()));
        calleeData->len = quint32(call->data.size()); // UDATA-5
    }
    return result;
}

SOCKET Winsock::accept(SOCKET s, Address *addr)
{
    CallPtr call = m_calls.accept(Level::Api, true, s, {});
    finish(call);
    if (addr && call->ok())
        *addr = call->address;
    return call->ok() ? SOCKET(call->result()) : INVALID_SOCKET;
}

SOCKET Winsock::WSAAccept(SOCKET s, Address *addr, const ConditionFunction &condition)
{
    CallPtr call = m_calls.accept(Level::Api, false, s, condition);
    finish(call);
    if (addr && call->ok())
        *addr = call->address;
    return call->ok() ? SOCKET(call->result()) : INVALID_SOCKET;
}

int Winsock::send(SOCKET s, const char *buf, int len, int flags)
{
    if (len < 0 || (!buf && len > 0)) {
        m_lastError = WSAEFAULT;
        return SOCKET_ERROR;
    }
    CallPtr call = m_calls.send(Level::Api, true, s, QByteArray(buf, len), flags);
    return int(finish(call));
}

int Winsock::WSASend(SOCKET s, const WSABUF *buffer, quint32 *sent, quint32 flags)
{
    CallPtr call = m_calls.send(Level::Api, false, s, QByteArray(buffer->buf, qsizetype(buffer->len)), int(flags));
    const qint64 count = finish(call);
    if (count < 0)
        return SOCKET_ERROR;
    *sent = quint32(count);
    return 0;
}

int Winsock::recv(SOCKET s, char *buf, int len, int flags)
{
    CallPtr call = m_calls.recv(Level::Api, true, s, len, flags);
    const qint64 count = finish(call);
    if (!call->data.isEmpty()) // a message cut to the buffer (WSAEMSGSIZE) is handed out too
        std::memcpy(buf, call->data.constData(), size_t(call->data.size()));
    return int(count);
}

int Winsock::WSARecv(SOCKET s, WSABUF *buffer, quint32 *received, quint32 *flags)
{
    CallPtr call = m_calls.recv(Level::Api, false, s, qsizetype(buffer->len), flags ? int(*flags) : 0);
    const qint64 count = finish(call);
    if (!call->data.isEmpty())
        std::memcpy(buffer->buf, call->data.constData(), size_t(call->data.size()));
    if (count < 0)
        return SOCKET_ERROR;
    *received = quint32(count);
    if (flags)
        *flags = quint32(call->flags);
    return 0;
}

int Winsock::shutdown(SOCKET s, int how)
{
    return int(m_calls.shutdown(Level::Api, s, how)->result());
}

int Winsock::WSASendDisconnect(SOCKET s, const WSABUF *outboundDisconnectData)
{
    return int(m_calls.sendDisconnect(Level::Api, s, bytesOf(outboundDisconnectData))->result());
}

int Winsock::WSARecvDisconnect(SOCKET s, WSABUF *inboundDisconnectData)
{
    const auto capacity = inboundDisconnectData ? std::optional(qsizetype(inboundDisconnectData->len)) : std::nullopt;
    const CallPtr call = m_calls.recvDisconnect(Level::Api, s, capacity);
    if (inboundDisconnectData && call->ok()) {
        std::memcpy(inboundDisconnectData->buf, call->data.constData(), size_t(call->data.size()));
        inboundDisconnectData->len = quint32(call->data.size());
    }
    return int(call->result());
}

int Winsock::closesocket(SOCKET s)
{
    CallPtr call = m_calls.closesocket(Level::Api, s);
    return int(finish(call));
}

int Winsock::setsockopt(SOCKET s, int level, int optname, const char *optval, int optlen)
{
    if (!optval || optlen < 0) { // LING-18, LING-19
        m_lastError = m_engine.ownerOf(s) == m_owner ? WSAEFAULT : WSAENOTSOCK;
        return SOCKET_ERROR;
    }
    return int(m_calls.setsockopt(Level::Api, s, level, optname, QByteArray(optval, optlen), optionText(optname))
                   ->result());
}

int Winsock::getsockopt(SOCKET s, int level, int optname, char *optval, int *optlen)
{
    if (!optval || !optlen) {
        m_lastError = WSAEFAULT;
        return SOCKET_ERROR;
    }
    const CallPtr call = m_calls.getsockopt(Level::Api, s, level, optname, *optlen, optionText(optname));
    if (call->ok()) {
        std::memcpy(optval, call->data.constData(), size_t(call->data.size()));
        *optlen = int(call->data.size());
    }
    return int(call->result());
}

int Winsock::ioctlsocket(SOCKET s, quint32 cmd, quint32 *argp)
{
    if (!argp && (cmd == FIONBIO || cmd == FIONREAD)) {
        m_lastError = m_engine.ownerOf(s) == m_owner ? WSAEFAULT : WSAENOTSOCK;
        return SOCKET_ERROR;
    }
    const CallPtr call = m_calls.ioctlsocket(Level::Api, s, cmd, argp ? *argp : 0, QByteArray::number(cmd));
    if (call->ok() && argp && cmd == FIONREAD)
        *argp = call->data.toUInt();
    return int(call->result());
}

int Winsock::WSAIoctl(SOCKET s, quint32 code, const void *in, quint32 inLength, void *out, quint32 outLength,
                      quint32 *returned)
{
    std::optional<QByteArray> given;
    if (in)
        given = QByteArray(static_cast<const char *>(in), qsizetype(inLength));
    const CallPtr call = m_calls.ioctl(Level::Api, s, code, given, out ? qsizetype(outLength) : 0);
    if (call->ok()) {
        if (!call->data.isEmpty())
            std::memcpy(out, call->data.constData(), size_t(call->data.size()));
        if (returned)
            *returned = quint32(call->data.size());
    }
    return int(call->result());
}

qint16 Winsock::polled(const WSAPOLLFD &socket) const
{
    const Provider *provider = m_engine.ownerOf(socket.fd) == m_owner ? m_engine.providerOf(socket.fd) : nullptr;
    if (!provider)
        return POLLNVAL;
    const SocketConditions now = provider->conditions(socket.fd);
    int told = 0;
    if (now.unread)
        told |= POLLRDNORM;
    if (now.outOfBand)
        told |= POLLRDBAND;
    if (now.connected && now.writable)
        told |= POLLWRNORM;
    if (now.peerEnded || now.lost || now.connectError)
        told |= POLLHUP; // RECV-20
    if (now.lost || now.connectError)
        told |= POLLERR;
    return qint16(told & (socket.events | POLLERR | POLLHUP));
}

int Winsock::WSAPoll(std::span<WSAPOLLFD> sockets, int timeout)
{
    if (!started()) {
        m_lastError = WSANOTINITIALISED;
        return SOCKET_ERROR;
    }
    const auto end = m_engine.clock().now() + std::chrono::milliseconds(timeout);
    for (;;) {
        int count = 0;
        for (WSAPOLLFD &socket : sockets) {
            socket.revents = socket.fd == INVALID_SOCKET ? qint16(0) : polled(socket);
            count += socket.revents != 0;
        }
        if (count > 0 || timeout == 0)
            return count;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - m_engine.clock().now());
        if (timeout > 0 && left.count() <= 0)
            return 0;
        m_engine.pump(timeout < 0 ? std::chrono::milliseconds(1000) : left);
    }
}

int Winsock::getsockname(SOCKET s, Address *name)
{
    const CallPtr call = m_calls.getsockname(Level::Api, s);
    if (call->ok())
        *name = call->address;
    return int(call->result());
}

int Winsock::getpeername(SOCKET s, Address *name)
{
    const CallPtr call = m_calls.getpeername(Level::Api, s);
    if (call->ok())
        *name = call->address;
    return int(call->result());
}

int Winsock::WSAEventSelect(SOCKET s, WSAEVENT event, long networkEvents)
{
    return int(m_calls.eventSelect(Level::Api, s, event, networkEvents)->result());
}

int Winsock::WSAAsyncSelect(SOCKET s, quint64 window, quint32 message, long networkEvents)
{
    return int(m_calls.asyncSelect(Level::Api, s, window, message, networkEvents)->result());
}

int Winsock::WSAEnumNetworkEvents(SOCKET s, WSAEVENT event, WSANETWORKEVENTS *networkEvents)
{
    const CallPtr call = m_calls.enumNetworkEvents(Level::Api, s, event);
    if (call->ok()) {
        networkEvents->lNetworkEvents = call->events.lNetworkEvents;
        for (int bit = 0; bit < FD_MAX_EVENTS; ++bit) { // EVT-5: the others stay as they are
            if (call->events.lNetworkEvents & (1L << bit))
                networkEvents->iErrorCode[bit] = call->events.iErrorCode[bit];
        }
    }
    return int(call->result());
}

std::optional<NetworkMessage> Winsock::peekMessage(bool remove)
{
    if (m_messages.empty())
        return std::nullopt;
    const NetworkMessage message = m_messages.front();
    if (remove)
        m_messages.pop_front();
    return message;
}

bool Winsock::hasMessage(SOCKET s, long event) const
{
    return std::any_of(m_messages.begin(), m_messages.end(),
                       [&](const NetworkMessage &m) { return m.socket == s && m.event == event; });
}

std::optional<int> Winsock::takeMessage(SOCKET s, long event)
{
    const auto found = std::find_if(m_messages.begin(), m_messages.end(),
                                    [&](const NetworkMessage &m) { return m.socket == s && m.event == event; });
    if (found == m_messages.end())
        return std::nullopt;
    const int error = found->error;
    m_messages.erase(found);
    return error;
}

} // namespace halfclose
