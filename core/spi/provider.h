// What a service provider is: the WSP* procedures, called by the API layer or straight by a lesson. One difference
// from ws2spi.h: a procedure never waits. On a blocking socket WSAEWOULDBLOCK means "call again, with the same
// arguments, when something has happened"; the layer above waits, so that every provider is spared it.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>

#include <QByteArray>
#include <QList>

#include "core/native/network.h"
#include "core/spi/constants.h"
#include "core/spi/protocol_info.h"

namespace halfclose {

using native::Address;

/// What the condition function is told, and what it may answer (STR-12, COND-1 ... COND-20).
struct AcceptCondition
{
    std::optional<Address> callerId; ///< COND-12: none if unavailable
    std::optional<QByteArray> callerData; ///< UDATA-7
    std::optional<QOS> sqos; ///< QOS-4: none: the caller asked for none; may be changed in place
    Address calleeId;
    qsizetype calleeCapacity = 0; ///< UDATA-8: 0: reply data is unsupported
    QByteArray calleeData; ///< out: at most calleeCapacity octets
    GROUP group = 0; ///< COND-14: reserved, 0
};
using ConditionFunction = std::function<int(AcceptCondition &)>;

/// What select() and the explorer need to know of a socket without changing it.
struct SocketConditions
{
    bool readable = false; ///< a receive or accept would return at once (data, end, error, request)
    bool writable = false; ///< a send would return at once
    bool connecting = false;
    int connectError = 0; ///< of the last attempt, once it has failed
    bool closable = true; ///< closesocket would return at once
    bool outOfBand = false;
    bool connected = false; ///< or has been
    bool unread = false; ///< data or a message waits, or a request
    bool peerEnded = false; ///< the peer's end has come
    bool lost = false; ///< reset or aborted
};

class Provider
{
public:
    virtual ~Provider() = default;

    virtual QString name() const = 0; ///< tcp, session
    virtual QList<ProtocolInfo> protocols() const = 0;

    /// Makes a socket. @param owner  the endpoint it belongs to, as the API layer numbers them
    virtual SOCKET WSPSocket(int af, int type, int protocol, int owner, int *lpErrno) = 0;
    virtual int WSPBind(SOCKET s, const Address &name, int *lpErrno) = 0;
    virtual int WSPListen(SOCKET s, int backlog, int *lpErrno) = 0;
    virtual int WSPConnect(SOCKET s, const Address &name, const std::optional<QByteArray> &callerData,
                           WSABUF *calleeData, const QOS *sqos, const QOS *gqos, int *lpErrno)
        = 0;
    virtual SOCKET WSPAccept(SOCKET s, Address *addr, const ConditionFunction &condition, int *lpErrno) = 0;
    virtual int WSPSend(SOCKET s, QByteArrayView data, quint32 *sent, int flags, int *lpErrno) = 0;
    virtual int WSPRecv(SOCKET s, WSABUF *buffer, quint32 *received, int *flags, int *lpErrno) = 0;
    virtual int WSPShutdown(SOCKET s, int how, int *lpErrno) = 0;
    virtual int WSPSendDisconnect(SOCKET s, const WSABUF *outboundDisconnectData, int *lpErrno) = 0;
    virtual int WSPRecvDisconnect(SOCKET s, WSABUF *inboundDisconnectData, int *lpErrno) = 0;
    virtual int WSPCloseSocket(SOCKET s, int *lpErrno) = 0;
    virtual int WSPSetSockOpt(SOCKET s, int level, int option, const char *value, int length, int *lpErrno) = 0;
    virtual int WSPGetSockOpt(SOCKET s, int level, int option, char *value, int *length, int *lpErrno) = 0;
    /// @param in, out  either may be null; out->len becomes the number of octets returned
    virtual int WSPIoctl(SOCKET s, quint32 code, const WSABUF *in, WSABUF *out, int *lpErrno) = 0;
    virtual int WSPEventSelect(SOCKET s, WSAEVENT event, long networkEvents, int *lpErrno) = 0;
    virtual int WSPAsyncSelect(SOCKET s, quint64 window, quint32 message, long networkEvents, int *lpErrno) = 0;
    virtual int WSPEnumNetworkEvents(SOCKET s, WSAEVENT event, WSANETWORKEVENTS *events, int *lpErrno) = 0;
    virtual int WSPGetSockName(SOCKET s, Address *name, int *lpErrno) = 0;
    virtual int WSPGetPeerName(SOCKET s, Address *name, int *lpErrno) = 0;

    // Beside the documented table: what the layers above ask without changing anything.
    virtual bool owns(SOCKET s) const = 0;
    virtual bool blocking(SOCKET s) const = 0;
    /// RECV-4: a message of no bytes is data here, and the end is WSAEDISCON.
    virtual bool keepsMessages(SOCKET s) const = 0;
    virtual SocketConditions conditions(SOCKET s) const = 0;
    /// What WSPEnumNetworkEvents would report now, left where it is.
    virtual WSANETWORKEVENTS recordedEvents(SOCKET s) const = 0;
    /// Takes one recorded event and leaves the others; none when it is not recorded. @return its error code
    virtual std::optional<int> takeRecordedEvent(SOCKET s, long event) = 0;
    virtual native::Queues queues(SOCKET s) const = 0;
    /// Resets the socket as if its process had been killed, and frees it.
    virtual void crash(SOCKET s) = 0;
    /// Circuits that go on after their handles are gone.
    virtual int backgroundCircuits() const = 0;
    /// True when everything sent between sockets of this engine has arrived.
    virtual bool settled() = 0;
};

/// A message that WSAAsyncSelect posted (EVT-1).
struct NetworkMessage
{
    SOCKET socket = INVALID_SOCKET; ///< wParam
    quint64 window = 0;
    quint32 message = 0;
    long event = 0; ///< LOWORD(lParam)
    int error = 0; ///< HIWORD(lParam)
};

/// What the DLL offers its providers (SPI-11, SPI-13).
class Upcalls
{
public:
    virtual ~Upcalls() = default;
    virtual SOCKET WPUCreateSocketHandle(int owner) = 0;
    virtual void WPUCloseSocketHandle(SOCKET s) = 0;
    virtual void WPUSetEvent(WSAEVENT event) = 0;
    virtual void WPUResetEvent(WSAEVENT event) = 0;
    virtual void WPUPostMessage(const NetworkMessage &message) = 0;
};

} // namespace halfclose
