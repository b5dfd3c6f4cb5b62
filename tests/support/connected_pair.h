// A client and a server of one engine, connected through the documented calls: what most tests of rules begin with.
// SPDX-License-Identifier: MIT
#pragma once

#include <QTest>

#include "core/winsock/winsock.h"

namespace halfclose {

struct TestEngine
{
    explicit TestEngine(const Profile &profile = Profile::documented(), const Clock *clock = nullptr)
        : engine(*network, clock ? *clock : steady, trace, profile)
        , client(engine, QStringLiteral("Client side"))
        , server(engine, QStringLiteral("Server side"))
    {
        client.WSAStartup();
        server.WSAStartup();
    }

    std::unique_ptr<native::Network> network = native::createSystemNetwork();
    SteadyClock steady;
    Trace trace;
    Engine engine;
    Winsock client;
    Winsock server;
};

/// The catalog entry of a provider: "tcp", "session"; on IPv6 where @p ipv6.
inline ProtocolInfo protocolOf(Engine &engine, const QString &provider, bool ipv6 = false)
{
    for (const ProtocolInfo &info : engine.provider(provider)->protocols()) {
        if (info.iAddressFamily == (ipv6 ? AF_INET6 : AF_INET))
            return info;
    }
    qFatal("no such protocol");
}

inline Address loopback(bool ipv6 = false, quint16 port = 0)
{
    return {QHostAddress(ipv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost), port};
}

/// Two connected sockets: client.s and server.s.
struct ConnectedPair : TestEngine
{
    explicit ConnectedPair(const QString &provider, const Profile &profile = Profile::documented(), bool ipv6 = false,
                           const Clock *manual = nullptr)
        : TestEngine(profile, manual)
    {
        const ProtocolInfo info = protocolOf(engine, provider, ipv6);
        listener = server.socket(info.iAddressFamily, info.iSocketType, info.iProtocol);
        server.bind(listener, loopback(ipv6));
        server.listen(listener, SOMAXCONN);
        Address address;
        server.getsockname(listener, &address);
        c = client.socket(info.iAddressFamily, info.iSocketType, info.iProtocol);
        // Neither may block the other: both are one thread.
        CallPtr connecting = client.calls().connect(Level::Api, true, c, address, std::nullopt, std::nullopt);
        CallPtr accepting = server.calls().accept(Level::Api, true, listener, {});
        while (!(connecting->poll() & accepting->poll()))
            engine.pump(std::chrono::milliseconds(100));
        s = accepting->ok() ? SOCKET(accepting->result()) : INVALID_SOCKET;
        engine.settle();
    }

    SOCKET listener = INVALID_SOCKET;
    SOCKET c = INVALID_SOCKET; ///< the client's
    SOCKET s = INVALID_SOCKET; ///< the server's
};

/// Sends a text and returns what send returned.
inline int sendText(Winsock &winsock, SOCKET s, const QByteArray &text)
{
    return winsock.send(s, text.constData(), int(text.size()), 0);
}

/// Receives once into a buffer of @p capacity; the count is what recv returned.
struct Got
{
    int count;
    QByteArray data;
    int error;
};
inline Got receive(Winsock &winsock, SOCKET s, int capacity = 65536)
{
    QByteArray space(capacity, '\0');
    winsock.WSASetLastError(0);
    const int count = winsock.recv(s, space.data(), capacity, 0);
    return {count, space.first(std::max(count, 0)), winsock.WSAGetLastError()};
}

inline void setNonblocking(Winsock &winsock, SOCKET s)
{
    quint32 on = 1;
    winsock.ioctlsocket(s, FIONBIO, &on);
}

inline int setLinger(Winsock &winsock, SOCKET s, quint16 onoff, quint16 seconds)
{
    const LINGER linger{onoff, seconds};
    return winsock.setsockopt(s, SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&linger), sizeof(linger));
}

} // namespace halfclose
