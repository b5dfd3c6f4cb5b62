// SPDX-License-Identifier: MIT
#include "core/winsock/calls.h"

#include <utility>

#include <QStringBuilder>

#include "core/spi/names.h"
#include "core/winsock/winsock.h"

namespace halfclose {

Calls::Calls(Engine &engine, Winsock &winsock, int owner)
    : m_engine(engine)
    , m_winsock(winsock)
    , m_owner(owner)
{
}

QByteArray Calls::name(SOCKET s) const
{
    return m_engine.recorder().socketName(quint32(s));
}

CallPtr Calls::make(Level level, Names names, std::optional<SOCKET> of, const QByteArray &arguments,
                    const QByteArray &bytes, Procedure procedure)
{
    const SOCKET s = of.value_or(INVALID_SOCKET);
    auto call = std::make_unique<Call>();
    call->m_engine = &m_engine;
    call->m_socket = s;
    call->m_endpoint = m_engine.endpointSymbol(m_owner);
    call->m_label = m_label;
    call->m_spi = names.spi;
    Recorder &recorder = m_engine.recorder();
    const Recorder::Scope scope(recorder, call->m_endpoint, m_label, 0);
    Recorder::Entry entry{.kind = Kind::Call, .socket = s == INVALID_SOCKET ? 0 : quint32(s),
                          .arguments = arguments, .data = bytes, .endpoint = call->m_endpoint};
    if (level == Level::Api) {
        call->m_winsock = &m_winsock;
        call->m_api = names.api;
        entry.layer = Layer::Api;
        entry.name = call->m_api;
        call->m_apiEvent = recorder.write(entry);
        if (!m_winsock.started()) { // SPI-7
            call->finish(SOCKET_ERROR, WSANOTINITIALISED);
            return call;
        }
    }
    Provider *provider = m_engine.ownerOf(s) == m_owner ? m_engine.providerOf(s) : nullptr;
    if (!provider && of) {
        call->finish(SOCKET_ERROR, WSAENOTSOCK); // SPI-7
        return call;
    }
    entry.layer = Layer::Spi;
    entry.name = call->m_spi;
    entry.cause = call->m_apiEvent;
    call->m_spiEvent = recorder.write(std::move(entry));
    call->m_provider = provider;
    call->m_attempt = std::move(procedure);
    call->poll();
    return call;
}

CallPtr Calls::socket(Level level, Provider *provider, int af, int type, int protocol)
{
    const int owner = m_owner;
    CallPtr call = make(level, {u"socket", u"WSPSocket"}, std::nullopt, {}, {},
                        [provider, owner, af, type, protocol](Provider *, Call &c, int *lpErrno) -> qint64 {
                            if (!provider) {
                                *lpErrno = WSAEPROTONOSUPPORT;
                                return SOCKET_ERROR;
                            }
                            c.text = QByteArrayLiteral("ok");
                            return qint64(provider->WSPSocket(af, type, protocol, owner, lpErrno));
                        });
    return call;
}

CallPtr Calls::bind(Level level, SOCKET s, const Address &address)
{
    return make(level, {u"bind", u"WSPBind"}, s, on() ? name(s) : QByteArray(), {},
                [s, address](Provider *p, Call &, int *lpErrno) { return p->WSPBind(s, address, lpErrno); });
}

CallPtr Calls::listen(Level level, SOCKET s, int backlog)
{
    return make(level, {u"listen", u"WSPListen"}, s,
                !on()                  ? QByteArray()
                    : backlog == SOMAXCONN ? name(s)
                                           : name(s) % ", " % QByteArray::number(backlog),
                {}, [s, backlog](Provider *p, Call &, int *lpErrno) { return p->WSPListen(s, backlog, lpErrno); });
}

CallPtr Calls::connect(Level level, bool plain, SOCKET s, const Address &peer,
                       const std::optional<QByteArray> &callerData, const std::optional<QOS> &sqos)
{
    QByteArray arguments;
    if (on())
        arguments = callerData ? name(s) % ", " % dataText(*callerData).toUtf8() : name(s);
    // UDATA-6: the buffer must live until the connect is complete, which may be long after this call.
    WSABUF *calleeData = plain ? nullptr : m_winsock.calleeBuffer(s);
    return make(level, {plain ? u"connect" : u"WSAConnect", u"WSPConnect"}, s, arguments,
                callerData.value_or(QByteArray()), [=, this](Provider *p, Call &c, int *lpErrno) {
                    const int result
                        = p->WSPConnect(s, peer, callerData, calleeData, sqos ? &*sqos : nullptr, nullptr, lpErrno);
                    if (!plain && (result == 0 || *lpErrno == WSAECONNREFUSED))
                        c.data = m_winsock.calleeData(s);
                    return result;
                });
}

CallPtr Calls::accept(Level level, bool plain, SOCKET listener, const ConditionFunction &condition,
                      const QByteArray &arguments)
{
    return make(level, {plain ? u"accept" : u"WSAAccept", u"WSPAccept"}, listener,
                !on()                     ? QByteArray()
                    : arguments.isEmpty() ? name(listener)
                                          : name(listener) % ", " % arguments,
                {}, [listener, condition](Provider *p, Call &c, int *lpErrno) {
                    const SOCKET s = p->WSPAccept(listener, &c.address, condition, lpErrno);
                    c.text = QByteArrayLiteral("ok");
                    return s == INVALID_SOCKET ? qint64(SOCKET_ERROR) : qint64(s);
                });
}

CallPtr Calls::send(Level level, bool plain, SOCKET s, const QByteArray &bytes, int flags)
{
    return make(level, {plain ? u"send" : u"WSASend", u"WSPSend"}, s,
                on() ? name(s) % ", " % dataText(bytes).toUtf8() : QByteArray(), bytes,
                [s, bytes, flags](Provider *p, Call &, int *lpErrno) -> qint64 {
                    quint32 sent = 0;
                    return p->WSPSend(s, bytes, &sent, flags, lpErrno) == 0 ? qint64(sent) : SOCKET_ERROR;
                });
}

CallPtr Calls::recv(Level level, bool plain, SOCKET s, qsizetype capacity, int flags)
{
    const bool zeroAtEnd = plain && level == Level::Api;
    constexpr qsizetype usual = 65536;
    return make(level, {plain ? u"recv" : u"WSARecv", u"WSPRecv"}, s,
                !on()                   ? QByteArray()
                    : capacity == usual ? name(s)
                                        : name(s) % ", " % QByteArray::number(capacity),
                {}, [=, this](Provider *p, Call &c, int *lpErrno) -> qint64 {
                    // A negative length has no buffer; the provider says what is wrong with it (SPI-6).
                    WSABUF buffer{quint32(capacity),
                                  capacity < 0 ? nullptr : m_winsock.receiveSpace(capacity).data()};
                    quint32 received = 0;
                    int givenFlags = flags;
                    int result = p->WSPRecv(s, &buffer, &received, &givenFlags, lpErrno);
                    if (*lpErrno == WSAEDISCON && zeroAtEnd) {
                        *lpErrno = 0; // the plain call has no other word for the end (RECV-4)
                        result = 0;
                        c.ended = true;
                    }
                    if (received > 0)
                        c.data = QByteArray(buffer.buf, qsizetype(received));
                    if (result != 0)
                        return SOCKET_ERROR;
                    c.flags = givenFlags;
                    const bool asMessages = p->keepsMessages(s) && !(flags & MSG_PARTIAL); // RECV-3
                    c.ended = c.ended || (received == 0 && !asMessages && capacity > 0);
                    if (on() && !c.ended)
                        c.text = dataText(c.data).toUtf8();
                    return qint64(received);
                });
}

CallPtr Calls::shutdown(Level level, SOCKET s, int how)
{
    static const QByteArray names[] = {"SD_RECEIVE", "SD_SEND", "SD_BOTH"};
    QByteArray arguments;
    if (on())
        arguments = name(s) % ", " % (how >= SD_RECEIVE && how <= SD_BOTH ? names[how] : QByteArray::number(how));
    return make(level, {u"shutdown", u"WSPShutdown"}, s, arguments, {},
                [=, this](Provider *p, Call &, int *lpErrno) {
                    const int result = p->WSPShutdown(s, how, lpErrno);
                    if (result == 0 && level == Level::Api)
                        m_winsock.WSASetLastError(0); // SHUT-17
                    return result;
                });
}

CallPtr Calls::sendDisconnect(Level level, SOCKET s, const std::optional<QByteArray> &bytes)
{
    QByteArray arguments;
    if (on())
        arguments = bytes ? name(s) % ", " % dataText(*bytes).toUtf8() : name(s);
    return make(level, {u"WSASendDisconnect", u"WSPSendDisconnect"}, s, arguments, bytes.value_or(QByteArray()),
                [s, bytes](Provider *p, Call &, int *lpErrno) {
                    if (!bytes)
                        return p->WSPSendDisconnect(s, nullptr, lpErrno);
                    QByteArray copy = *bytes;
                    const WSABUF buffer{quint32(copy.size()), copy.data()};
                    return p->WSPSendDisconnect(s, &buffer, lpErrno);
                });
}

CallPtr Calls::recvDisconnect(Level level, SOCKET s, std::optional<qsizetype> capacity)
{
    return make(level, {u"WSARecvDisconnect", u"WSPRecvDisconnect"}, s, on() ? name(s) : QByteArray(), {},
                [=, this](Provider *p, Call &c, int *lpErrno) {
                    c.text = QByteArrayLiteral("\"\"");
                    if (!capacity)
                        return p->WSPRecvDisconnect(s, nullptr, lpErrno);
                    QByteArray &space = m_winsock.receiveSpace(*capacity);
                    WSABUF buffer{quint32(*capacity), space.data()};
                    const int result = p->WSPRecvDisconnect(s, &buffer, lpErrno);
                    if (result == 0)
                        c.data = QByteArray(space.constData(), qsizetype(buffer.len));
                    if (on())
                        c.text = dataText(c.data).toUtf8();
                    return result;
                });
}

CallPtr Calls::closesocket(Level level, SOCKET s)
{
    return make(level, {u"closesocket", u"WSPCloseSocket"}, s, on() ? name(s) : QByteArray(), {},
                [=, this](Provider *p, Call &, int *lpErrno) {
                    const int result = p->WSPCloseSocket(s, lpErrno);
                    if (result == 0)
                        m_winsock.forget(s);
                    return result;
                });
}

CallPtr Calls::setsockopt(Level level, SOCKET s, int optionLevel, int option, const QByteArray &value,
                          const QByteArray &arguments)
{
    return make(level, {u"setsockopt", u"WSPSetSockOpt"}, s, on() ? name(s) % ", " % arguments : QByteArray(), {},
                [=](Provider *p, Call &, int *lpErrno) {
                    return p->WSPSetSockOpt(s, optionLevel, option, value.constData(), int(value.size()), lpErrno);
                });
}

CallPtr Calls::getsockopt(Level level, SOCKET s, int optionLevel, int option, int length, const QByteArray &arguments)
{
    return make(level, {u"getsockopt", u"WSPGetSockOpt"}, s, on() ? name(s) % ", " % arguments : QByteArray(), {},
                [=](Provider *p, Call &c, int *lpErrno) {
                    QByteArray value(length, '\0');
                    int size = length;
                    const int result = p->WSPGetSockOpt(s, optionLevel, option, value.data(), &size, lpErrno);
                    c.data = result == 0 ? value.first(size) : QByteArray();
                    return result;
                });
}

CallPtr Calls::ioctlsocket(Level level, SOCKET s, quint32 code, quint32 argument, const QByteArray &arguments)
{
    return make(level, {u"ioctlsocket", u"WSPIoctl"}, s, on() ? name(s) % ", " % arguments : QByteArray(), {},
                [=](Provider *p, Call &c, int *lpErrno) {
                    quint32 value = argument; // in and out
                    WSABUF buffer{sizeof(value), reinterpret_cast<char *>(&value)};
                    const int result = p->WSPIoctl(s, code, &buffer, &buffer, lpErrno);
                    c.data = QByteArray::number(value);
                    return result;
                });
}

CallPtr Calls::ioctl(Level level, SOCKET s, quint32 code, const std::optional<QByteArray> &in, qsizetype capacity)
{
    return make(level, {u"WSAIoctl", u"WSPIoctl"}, s, on() ? name(s) % ", " % QByteArray::number(code) : QByteArray(), {},
                [=](Provider *p, Call &c, int *lpErrno) {
                    QByteArray given = in.value_or(QByteArray());
                    QByteArray space(capacity, '\0');
                    const WSABUF from{quint32(given.size()), given.data()};
                    WSABUF to{quint32(capacity), space.data()};
                    const int result = p->WSPIoctl(s, code, in ? &from : nullptr, capacity ? &to : nullptr, lpErrno);
                    const bool asks = code == SIO_GET_QOS || code == FIONREAD;
                    c.data = result == 0 && asks ? space.first(qsizetype(to.len)) : QByteArray();
                    return result;
                });
}

CallPtr Calls::eventSelect(Level level, SOCKET s, WSAEVENT event, long networkEvents)
{
    return make(level, {u"WSAEventSelect", u"WSPEventSelect"}, s,
                on() ? name(s) % ", " % networkEventNames(networkEvents).toLatin1() : QByteArray(), {},
                [=](Provider *p, Call &, int *lpErrno) { return p->WSPEventSelect(s, event, networkEvents, lpErrno); });
}

CallPtr Calls::asyncSelect(Level level, SOCKET s, quint64 window, quint32 message, long networkEvents)
{
    return make(level, {u"WSAAsyncSelect", u"WSPAsyncSelect"}, s,
                on() ? name(s) % ", " % networkEventNames(networkEvents).toLatin1() : QByteArray(), {},
                [=](Provider *p, Call &, int *lpErrno) {
                    return p->WSPAsyncSelect(s, window, message, networkEvents, lpErrno);
                });
}

CallPtr Calls::enumNetworkEvents(Level level, SOCKET s, WSAEVENT event)
{
    return make(level, {u"WSAEnumNetworkEvents", u"WSPEnumNetworkEvents"}, s, on() ? name(s) : QByteArray(), {},
                [s, event](Provider *p, Call &c, int *lpErrno) {
                    const int result = p->WSPEnumNetworkEvents(s, event, &c.events, lpErrno);
                    c.text = networkEventNames(c.events.lNetworkEvents).toLatin1();
                    return result;
                });
}

CallPtr Calls::getsockname(Level level, SOCKET s)
{
    return make(level, {u"getsockname", u"WSPGetSockName"}, s, on() ? name(s) : QByteArray(), {},
                [s](Provider *p, Call &c, int *lpErrno) {
                    const int result = p->WSPGetSockName(s, &c.address, lpErrno);
                    c.text = '"' % native::addressText(c.address) % '"';
                    return result;
                });
}

CallPtr Calls::getpeername(Level level, SOCKET s)
{
    return make(level, {u"getpeername", u"WSPGetPeerName"}, s, on() ? name(s) : QByteArray(), {},
                [s](Provider *p, Call &c, int *lpErrno) {
                    const int result = p->WSPGetPeerName(s, &c.address, lpErrno);
                    c.text = '"' % native::addressText(c.address) % '"';
                    return result;
                });
}

} // namespace halfclose
