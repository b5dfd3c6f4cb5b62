// Every documented call as a value that may still be waiting: what the runner makes steps of, and what the plain
// functions of Winsock wait for. Parameters are values; each mirrors the page of the function it is named after.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/winsock/call.h"

namespace halfclose {

using CallPtr = std::unique_ptr<Call>;

class Calls
{
public:
    Calls(Engine &engine, Winsock &winsock, int owner);

    CallPtr socket(Level, Provider *provider, int af, int type, int protocol);
    CallPtr bind(Level, SOCKET s, const Address &name);
    CallPtr listen(Level, SOCKET s, int backlog);
    /// connect where @p plain, else WSAConnect; callee data comes as Call::data.
    CallPtr connect(Level, bool plain, SOCKET s, const Address &peer, const std::optional<QByteArray> &callerData,
                    const std::optional<QOS> &sqos);
    /// accept where @p condition is empty and @p plain, else WSAAccept; the socket is Call::result().
    CallPtr accept(Level, bool plain, SOCKET listener, const ConditionFunction &condition,
                   const QByteArray &arguments = {});
    CallPtr send(Level, bool plain, SOCKET s, const QByteArray &bytes, int flags = 0);
    CallPtr recv(Level, bool plain, SOCKET s, qsizetype capacity, int flags = 0);
    CallPtr shutdown(Level, SOCKET s, int how);
    CallPtr sendDisconnect(Level, SOCKET s, const std::optional<QByteArray> &bytes);
    /// @param capacity  none: no buffer is handed in (DISC-5)
    CallPtr recvDisconnect(Level, SOCKET s, std::optional<qsizetype> capacity);
    CallPtr closesocket(Level, SOCKET s);
    CallPtr setsockopt(Level, SOCKET s, int level, int option, const QByteArray &value, const QByteArray &arguments);
    CallPtr getsockopt(Level, SOCKET s, int level, int option, int length, const QByteArray &arguments);
    CallPtr ioctlsocket(Level, SOCKET s, quint32 code, quint32 argument, const QByteArray &arguments);
    /// WSAIoctl: what comes out is Call::data, at most @p capacity octets. @param in  none: no buffer is handed in
    CallPtr ioctl(Level, SOCKET s, quint32 code, const std::optional<QByteArray> &in, qsizetype capacity);
    CallPtr eventSelect(Level, SOCKET s, WSAEVENT event, long networkEvents);
    CallPtr asyncSelect(Level, SOCKET s, quint64 window, quint32 message, long networkEvents);
    CallPtr enumNetworkEvents(Level, SOCKET s, WSAEVENT event);
    CallPtr getsockname(Level, SOCKET s);
    CallPtr getpeername(Level, SOCKET s);

    /// The step whose calls these are, from now on.
    void setLabel(Symbol label) { m_label = label; }

private:
    using Procedure = Call::Attempt;
    struct Names
    {
        const char16_t *api;
        const char16_t *spi;
    };
    /// Writes the call down and tries it for the first time. @param of  the socket it is made on; none for socket()
    CallPtr make(Level level, Names names, std::optional<SOCKET> of, const QByteArray &arguments,
                 const QByteArray &bytes, Procedure procedure);
    QByteArray name(SOCKET s) const;
    bool on() const { return m_engine.recorder().on(); }

    Engine &m_engine;
    Winsock &m_winsock;
    int m_owner;
    Symbol m_label = Symbol::None;
};

} // namespace halfclose
