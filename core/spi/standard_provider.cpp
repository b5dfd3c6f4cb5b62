// SPDX-License-Identifier: MIT
#include "core/spi/standard_provider.h"

#include <algorithm>
#include <utility>

#include "core/spi/wsp_result.h"

namespace halfclose {

StandardProvider::StandardProvider(const ProviderContext &context, const QString &name,
                                   const QList<ProtocolInfo> &protocols, std::unique_ptr<CircuitFactory> factory)
    : m_context(context)
    , m_name(name)
    , m_protocols(protocols)
    , m_factory(std::move(factory))
{
}

StandardProvider::~StandardProvider()
{
    // What the sockets' circuits have put off until the end of a poll still needs the factory.
    m_sockets.clear();
    m_context.reactor.runDeferred();
}

Socket *StandardProvider::find(SOCKET s, int *lpErrno) const
{
    const auto found = m_sockets.find(s);
    if (found != m_sockets.end())
        return found->second.get();
    *lpErrno = WSAENOTSOCK;
    return nullptr;
}

const Socket *StandardProvider::peek(SOCKET s) const
{
    const auto found = m_sockets.find(s);
    return found == m_sockets.end() ? nullptr : found->second.get();
}

SOCKET StandardProvider::WSPSocket(int af, int type, int protocol, int owner, int *lpErrno)
{
    // SPI-8: 0 is a wildcard for the family and the type; for the protocol where the entry says so. SPI-9: who has
    // chosen the provider already may leave the rest to it.
    const auto left = [](int value) { return value == 0 || value == FROM_PROTOCOL_INFO; };
    const auto info = std::find_if(m_protocols.cbegin(), m_protocols.cend(), [&](const ProtocolInfo &entry) {
        const bool anyProtocol = protocol == FROM_PROTOCOL_INFO
            || (protocol == 0 && (entry.dwProviderFlags & PFL_MATCHES_PROTOCOL_ZERO));
        return (left(af) || af == entry.iAddressFamily) && (left(type) || type == entry.iSocketType)
            && (anyProtocol || protocol == entry.iProtocol);
    });
    if (info == m_protocols.cend()) {
        *lpErrno = WSAEPROTONOSUPPORT;
        return INVALID_SOCKET;
    }
    std::unique_ptr<Circuit> circuit = m_factory->open(info->iAddressFamily == AF_INET6, lpErrno);
    if (!circuit)
        return INVALID_SOCKET;
    const SOCKET handle = m_context.upcalls.WPUCreateSocketHandle(owner);
    m_sockets[handle] = std::make_shared<Socket>(m_context, *info, *m_factory, handle, owner, std::move(circuit));
    return handle;
}

SOCKET StandardProvider::WSPAccept(SOCKET s, Address *addr, const ConditionFunction &condition, int *lpErrno)
{
    const auto found = m_sockets.find(s);
    if (found == m_sockets.end()) {
        *lpErrno = WSAENOTSOCK;
        return INVALID_SOCKET;
    }
    const std::shared_ptr<Socket> listener = found->second; // the condition function may close it (COND-20)
    SOCKET handle = INVALID_SOCKET;
    const auto newHandle = [&] { return m_context.upcalls.WPUCreateSocketHandle(listener->owner()); };
    std::unique_ptr<Circuit> circuit = listener->accept(addr, condition, newHandle, &handle, lpErrno);
    if (!circuit) {
        if (handle != INVALID_SOCKET)
            m_context.upcalls.WPUCloseSocketHandle(handle);
        return INVALID_SOCKET;
    }
    const auto accepted = std::make_shared<Socket>(m_context, listener->info(), *m_factory, handle, listener->owner(),
                                                   std::move(circuit));
    m_sockets[handle] = accepted;
    accepted->inherit(*listener);
    return handle;
}

int StandardProvider::WSPBind(SOCKET s, const Address &name, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->bind(name, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPListen(SOCKET s, int backlog, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->listen(backlog, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPConnect(SOCKET s, const Address &name, const std::optional<QByteArray> &callerData,
                                 WSABUF *calleeData, const QOS *sqos, const QOS *gqos, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->connect(name, callerData, calleeData, sqos, gqos, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPSend(SOCKET s, QByteArrayView data, quint32 *sent, int flags, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->send(data, sent, flags, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPRecv(SOCKET s, WSABUF *buffer, quint32 *received, int *flags, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->receive(buffer, received, flags, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPShutdown(SOCKET s, int how, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->shutdown(how, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPSendDisconnect(SOCKET s, const WSABUF *outboundDisconnectData, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->sendDisconnect(outboundDisconnectData, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPRecvDisconnect(SOCKET s, WSABUF *inboundDisconnectData, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->receiveDisconnect(inboundDisconnectData, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPCloseSocket(SOCKET s, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    if (!socket || socket->close(lpErrno) == SOCKET_ERROR)
        return SOCKET_ERROR;
    m_sockets.erase(s);
    m_context.upcalls.WPUCloseSocketHandle(s);
    return 0;
}

int StandardProvider::WSPSetSockOpt(SOCKET s, int level, int option, const char *value, int length, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->setOption(level, option, value, length, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPGetSockOpt(SOCKET s, int level, int option, char *value, int *length, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->getOption(level, option, value, length, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPIoctl(SOCKET s, quint32 code, const WSABUF *in, WSABUF *out, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->ioctl(code, in, out, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPEventSelect(SOCKET s, WSAEVENT event, long networkEvents, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->eventSelect(event, networkEvents, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPAsyncSelect(SOCKET s, quint64 window, quint32 message, long networkEvents, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->asyncSelect(window, message, networkEvents, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPEnumNetworkEvents(SOCKET s, WSAEVENT event, WSANETWORKEVENTS *events, int *lpErrno)
{
    Socket *socket = find(s, lpErrno);
    return socket ? socket->enumNetworkEvents(event, events) : SOCKET_ERROR;
}

int StandardProvider::WSPGetSockName(SOCKET s, Address *name, int *lpErrno)
{
    const Socket *socket = find(s, lpErrno);
    return socket ? socket->localName(name, lpErrno) : SOCKET_ERROR;
}

int StandardProvider::WSPGetPeerName(SOCKET s, Address *name, int *lpErrno)
{
    const Socket *socket = find(s, lpErrno);
    return socket ? socket->peerName(name, lpErrno) : SOCKET_ERROR;
}

bool StandardProvider::blocking(SOCKET s) const
{
    const Socket *socket = peek(s);
    return socket && socket->blocking();
}

bool StandardProvider::keepsMessages(SOCKET s) const
{
    const Socket *socket = peek(s);
    return socket && socket->info().keepsMessages();
}

SocketConditions StandardProvider::conditions(SOCKET s) const
{
    const Socket *socket = peek(s);
    // An unknown handle: whatever is called fails at once.
    return socket ? socket->conditions() : SocketConditions{.readable = true, .writable = true};
}

WSANETWORKEVENTS StandardProvider::recordedEvents(SOCKET s) const
{
    const Socket *socket = peek(s);
    return socket ? socket->recordedEvents() : WSANETWORKEVENTS{};
}

std::optional<int> StandardProvider::takeRecordedEvent(SOCKET s, long event)
{
    int ignored = 0;
    Socket *socket = find(s, &ignored);
    return socket ? socket->takeRecordedEvent(event) : std::nullopt;
}

native::Queues StandardProvider::queues(SOCKET s) const
{
    const Socket *socket = peek(s);
    return socket ? socket->queues() : native::Queues{};
}

void StandardProvider::crash(SOCKET s)
{
    int ignored = 0;
    if (Socket *socket = find(s, &ignored)) {
        socket->crash();
        m_sockets.erase(s);
        m_context.upcalls.WPUCloseSocketHandle(s);
    }
}

} // namespace halfclose
