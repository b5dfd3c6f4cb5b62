// A provider out of a circuit factory: every WSP* procedure, with Winsock's rules, for whatever carries the bytes.
// SPDX-License-Identifier: MIT
#pragma once

#include <unordered_map>

#include "core/spi/socket.h"

namespace halfclose {

class StandardProvider final : public Provider
{
public:
    StandardProvider(const ProviderContext &context, const QString &name, const QList<ProtocolInfo> &protocols,
                     std::unique_ptr<CircuitFactory> factory);
    ~StandardProvider() override;

    QString name() const override { return m_name; }
    QList<ProtocolInfo> protocols() const override { return m_protocols; }

    SOCKET WSPSocket(int af, int type, int protocol, int owner, int *lpErrno) override;
    int WSPBind(SOCKET s, const Address &name, int *lpErrno) override;
    int WSPListen(SOCKET s, int backlog, int *lpErrno) override;
    int WSPConnect(SOCKET s, const Address &name, const std::optional<QByteArray> &callerData, WSABUF *calleeData,
                   const QOS *sqos, const QOS *gqos, int *lpErrno) override;
    SOCKET WSPAccept(SOCKET s, Address *addr, const ConditionFunction &condition, int *lpErrno) override;
    int WSPSend(SOCKET s, QByteArrayView data, quint32 *sent, int flags, int *lpErrno) override;
    int WSPRecv(SOCKET s, WSABUF *buffer, quint32 *received, int *flags, int *lpErrno) override;
    int WSPShutdown(SOCKET s, int how, int *lpErrno) override;
    int WSPSendDisconnect(SOCKET s, const WSABUF *outboundDisconnectData, int *lpErrno) override;
    int WSPRecvDisconnect(SOCKET s, WSABUF *inboundDisconnectData, int *lpErrno) override;
    int WSPCloseSocket(SOCKET s, int *lpErrno) override;
    int WSPSetSockOpt(SOCKET s, int level, int option, const char *value, int length, int *lpErrno) override;
    int WSPGetSockOpt(SOCKET s, int level, int option, char *value, int *length, int *lpErrno) override;
    int WSPIoctl(SOCKET s, quint32 code, const WSABUF *in, WSABUF *out, int *lpErrno) override;
    int WSPEventSelect(SOCKET s, WSAEVENT event, long networkEvents, int *lpErrno) override;
    int WSPAsyncSelect(SOCKET s, quint64 window, quint32 message, long networkEvents, int *lpErrno) override;
    int WSPEnumNetworkEvents(SOCKET s, WSAEVENT event, WSANETWORKEVENTS *events, int *lpErrno) override;
    int WSPGetSockName(SOCKET s, Address *name, int *lpErrno) override;
    int WSPGetPeerName(SOCKET s, Address *name, int *lpErrno) override;

    bool owns(SOCKET s) const override { return m_sockets.contains(s); }
    bool blocking(SOCKET s) const override;
    bool keepsMessages(SOCKET s) const override;
    SocketConditions conditions(SOCKET s) const override;
    WSANETWORKEVENTS recordedEvents(SOCKET s) const override;
    std::optional<int> takeRecordedEvent(SOCKET s, long event) override;
    native::Queues queues(SOCKET s) const override;
    void crash(SOCKET s) override;
    int backgroundCircuits() const override { return m_factory->backgroundCircuits(); }
    bool settled() override { return m_factory->settled(); }

private:
    /// The socket, or null with WSAENOTSOCK: a WSP procedure checks for itself (SPI-6).
    Socket *find(SOCKET s, int *lpErrno) const;
    const Socket *peek(SOCKET s) const;

    ProviderContext m_context;
    QString m_name;
    QList<ProtocolInfo> m_protocols;
    std::unique_ptr<CircuitFactory> m_factory;
    std::unordered_map<SOCKET, std::shared_ptr<Socket>> m_sockets; ///< shared with a call that the condition function is in
};

} // namespace halfclose
