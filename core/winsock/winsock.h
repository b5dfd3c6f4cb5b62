// Windows Sockets 2 as one process sees it: the documented functions, over an engine shared with the other endpoints.
// Each returns what its page says and leaves the error to WSAGetLastError(). A blocking call waits by letting the
// whole engine go on. Single-threaded: one instance is one thread of its process.
// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <map>
#include <span>

#include "core/winsock/calls.h"

namespace halfclose {

class Winsock
{
public:
    /// @param engine  outlives this
    /// @param name    the endpoint's name in the trace ("Client side")
    Winsock(Engine &engine, const QString &name);
    ~Winsock();
    Winsock(const Winsock &) = delete;
    Winsock &operator=(const Winsock &) = delete;

    /// @return 0. Before it, every socket call reports WSANOTINITIALISED. Mirrors nf-winsock-wsastartup.
    int WSAStartup();
    /// Resets the sockets still open when the last reference goes (LING-28). Mirrors nf-winsock-wsacleanup.
    int WSACleanup();
    bool started() const { return m_startups > 0; }

    /// Mirrors nf-winsock-wsagetlasterror: the error of this endpoint's last failed call.
    int WSAGetLastError() const { return m_lastError; }
    void WSASetLastError(int error) { m_lastError = error; }

    /// @return the entries of all providers. Mirrors nf-winsock2-wsaenumprotocolsw.
    const QList<ProtocolInfo> &WSAEnumProtocols() const { return m_engine.catalog(); }

    /// @return a blocking socket of the first catalog entry that matches (0 is a wildcard), or INVALID_SOCKET with
    /// WSAEPROTONOSUPPORT, WSAEMFILE, WSAENOBUFS. Mirrors nf-winsock2-socket.
    SOCKET socket(int af, int type, int protocol);
    /// @return 0, or SOCKET_ERROR with WSAEINVAL (bound already), WSAEADDRINUSE, WSAEADDRNOTAVAIL (not a loopback
    /// address), WSAEAFNOSUPPORT. Mirrors nf-winsock-bind.
    int bind(SOCKET s, const Address &name);
    /// @param backlog  most requests that wait; clamped without a word (SETUP-4)
    /// @return 0, or SOCKET_ERROR with WSAEINVAL (unbound), WSAEISCONN. Mirrors nf-winsock2-listen.
    int listen(SOCKET s, int backlog);
    /// @return 0, or SOCKET_ERROR with WSAEWOULDBLOCK (nonblocking: the attempt goes on), WSAEALREADY, WSAEISCONN,
    /// WSAECONNREFUSED, WSAEADDRNOTAVAIL, WSAEAFNOSUPPORT, WSAEINVAL. Mirrors nf-winsock2-connect.
    int connect(SOCKET s, const Address &name);
    /// As connect, with caller data (nullptr: none), a buffer for callee data (`len` in octets, in and out; kept by
    /// the caller until the connect is complete) and QoS. Also WSAEPROTONOSUPPORT, WSAEFAULT, WSAEOPNOTSUPP.
    /// Mirrors nf-winsock2-wsaconnect.
    int WSAConnect(SOCKET s, const Address &name, const WSABUF *callerData, WSABUF *calleeData, const QOS *sqos,
                   const QOS *gqos);
    /// @return a new socket with the listener's properties (SETUP-23), or INVALID_SOCKET with WSAEINVAL,
    /// WSAEWOULDBLOCK, WSAECONNRESET. @param addr  the peer's address, or nullptr. Mirrors nf-winsock2-accept.
    SOCKET accept(SOCKET s, Address *addr);
    /// As accept, after @p condition has returned CF_ACCEPT; else WSAECONNREFUSED (CF_REJECT), WSATRY_AGAIN
    /// (CF_DEFER) or WSAEINVAL. The condition is called before this returns. Mirrors nf-winsock2-wsaaccept.
    SOCKET WSAAccept(SOCKET s, Address *addr, const ConditionFunction &condition);
    /// @param len  octets. @return octets taken, or SOCKET_ERROR with WSAENOTCONN, WSAESHUTDOWN, WSAEWOULDBLOCK,
    /// WSAEMSGSIZE, WSAECONNRESET, WSAECONNABORTED. Mirrors nf-winsock2-send.
    int send(SOCKET s, const char *buf, int len, int flags);
    /// @return octets received, 0 at a graceful end, or SOCKET_ERROR with WSAENOTCONN, WSAESHUTDOWN,
    /// WSAEWOULDBLOCK, WSAEMSGSIZE, WSAECONNRESET, WSAECONNABORTED. Mirrors nf-winsock-recv.
    int recv(SOCKET s, char *buf, int len, int flags);
    /// @return 0, or SOCKET_ERROR as recv, and WSAEDISCON at the graceful end of a message-oriented socket (RECV-4).
    /// @param received  octets; untouched on an error (RECV-10). Mirrors nf-winsock2-wsarecv (not overlapped).
    int WSARecv(SOCKET s, WSABUF *buffer, quint32 *received, quint32 *flags);
    /// @return 0, or SOCKET_ERROR as send. Mirrors nf-winsock2-wsasend (not overlapped).
    int WSASend(SOCKET s, const WSABUF *buffer, quint32 *sent, quint32 flags);
    /// Stops sending, receiving or both; frees nothing (SHUT-4), never blocks (SHUT-3).
    /// @param how  SD_RECEIVE, SD_SEND or SD_BOTH
    /// @return 0, or SOCKET_ERROR with WSAEINVAL (SHUT-1), WSAENOTCONN (SHUT-2), WSAECONNRESET. Mirrors
    /// nf-winsock-shutdown.
    int shutdown(SOCKET s, int how);
    /// shutdown(SD_SEND) with disconnect data (nullptr: none). @return 0, or SOCKET_ERROR with WSAENOTCONN,
    /// WSAENOPROTOOPT (DISC-6), WSAEFAULT (too long). Mirrors nf-winsock2-wsasenddisconnect.
    int WSASendDisconnect(SOCKET s, const WSABUF *outboundDisconnectData);
    /// shutdown(SD_RECEIVE) and the peer's disconnect data; `len` becomes its octets (DISC-8).
    /// @return as WSASendDisconnect. Mirrors nf-winsock2-wsarecvdisconnect.
    int WSARecvDisconnect(SOCKET s, WSABUF *inboundDisconnectData);
    /// @return 0, or SOCKET_ERROR with WSAENOTSOCK, WSAEWOULDBLOCK (LING-3). Mirrors nf-winsock-closesocket.
    int closesocket(SOCKET s);
    /// @param optlen  octets. Mirrors nf-winsock-setsockopt.
    int setsockopt(SOCKET s, int level, int optname, const char *optval, int optlen);
    int getsockopt(SOCKET s, int level, int optname, char *optval, int *optlen); ///< Mirrors nf-winsock-getsockopt.
    int ioctlsocket(SOCKET s, quint32 cmd, quint32 *argp); ///< Mirrors nf-winsock-ioctlsocket.
    /// FIONBIO, FIONREAD, SIO_GET_QOS and SIO_SET_QOS, the latter before the connect. Lengths in octets.
    /// @return 0, or SOCKET_ERROR with WSAEFAULT (a buffer too small), WSAENOPROTOOPT (QOS-8), WSAEOPNOTSUPP.
    /// Mirrors nf-winsock2-wsaioctl (not overlapped).
    int WSAIoctl(SOCKET s, quint32 code, const void *in, quint32 inLength, void *out, quint32 outLength,
                 quint32 *returned);
    /// Waits until something is true of one of @p sockets, and changes nothing (EVT-18).
    /// @param timeout  milliseconds; 0: not at all, negative: for ever
    /// @return how many have something in `revents`, or SOCKET_ERROR. Mirrors nf-winsock2-wsapoll.
    int WSAPoll(std::span<WSAPOLLFD> sockets, int timeout);
    int getsockname(SOCKET s, Address *name); ///< Mirrors nf-winsock-getsockname.
    int getpeername(SOCKET s, Address *name); ///< Mirrors nf-winsock-getpeername.

    /// Selects which events set @p event and are recorded; makes the socket nonblocking (EVT-3). Mirrors
    /// nf-winsock2-wsaeventselect.
    int WSAEventSelect(SOCKET s, WSAEVENT event, long networkEvents);
    /// Selects which events are posted as messages (see peekMessage). Mirrors nf-winsock-wsaasyncselect.
    int WSAAsyncSelect(SOCKET s, quint64 window, quint32 message, long networkEvents);
    /// Copies the record and clears it; resets @p event unless it is 0 (EVT-5). Mirrors
    /// nf-winsock2-wsaenumnetworkevents.
    int WSAEnumNetworkEvents(SOCKET s, WSAEVENT event, WSANETWORKEVENTS *networkEvents);

    WSAEVENT WSACreateEvent() { return m_engine.createEvent(); }
    bool WSACloseEvent(WSAEVENT event) { return m_engine.closeEvent(event); }
    bool WSASetEvent(WSAEVENT event) { return m_engine.setEvent(event, true); }
    bool WSAResetEvent(WSAEVENT event) { return m_engine.setEvent(event, false); }

    /// The oldest message that WSAAsyncSelect posted; none when the queue is empty. Stands for PeekMessage.
    std::optional<NetworkMessage> peekMessage(bool remove = true);
    /// Takes the oldest message with that socket and event. @return its error code, or none
    std::optional<int> takeMessage(SOCKET s, long event);
    bool hasMessage(SOCKET s, long event) const;
    void postMessage(const NetworkMessage &message) { m_messages.push_back(message); }

    /// Ends the process as if killed: every socket is reset.
    void crash();

    /// The same calls as values that may still be waiting.
    Calls &calls() { return m_calls; }
    int owner() const { return m_owner; }
    Engine &engine() { return m_engine; }

    // For Calls: buffers that outlive one attempt.
    QByteArray &receiveSpace(qsizetype capacity);
    WSABUF *calleeBuffer(SOCKET s);
    QByteArray calleeData(SOCKET s) const;
    void forget(SOCKET s) { m_calleeBuffers.erase(s); }

private:
    qint16 polled(const WSAPOLLFD &socket) const;
    /// Waits until the call has returned. @return its result
    qint64 finish(CallPtr &call);

    struct CalleeBuffer
    {
        QByteArray space;
        WSABUF buffer;
    };
    Engine &m_engine;
    int m_owner;
    Calls m_calls;
    int m_startups = 0;
    int m_lastError = 0;
    std::deque<NetworkMessage> m_messages;
    QByteArray m_receiveSpace;
    std::map<SOCKET, CalleeBuffer> m_calleeBuffers;
};

} // namespace halfclose
