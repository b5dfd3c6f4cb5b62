// Making the endpoints and, for lessons that do not do it themselves, connecting them.
// SPDX-License-Identifier: MIT
#include <algorithm>

#include <QCoreApplication>

#include "core/run/runner_private.h"
#include "core/spi/names.h"
#include "core/trace/state_names.h"

namespace halfclose {

using namespace std::chrono_literals;

QString Runner::Private::systemRefused(const QString &what, int error) const
{
    return QCoreApplication::translate("Runner", "the system refused %1: %2 (%3)")
        .arg(what, errorMeaning(error), errorName(error));
}

QString Runner::Private::setUp()
{
    if (!engine->valid())
        return systemRefused(QCoreApplication::translate("Runner", "a descriptor for waiting on sockets"), WSAEMFILE);
    for (int i = 0; i < lesson.endpoints.size(); ++i) {
        columns[size_t(i)].winsock = std::make_unique<Winsock>(*engine, lesson.endpoints[i].name);
        columns[size_t(i)].winsock->WSAStartup();
    }
    const native::Opened opened = environment.network.open(false);
    if (!opened.ok())
        return systemRefused(QCoreApplication::translate("Runner", "a socket"), WSAEMFILE);
    refusing = opened.descriptor;
    if (environment.network.bind(refusing, {QHostAddress(QHostAddress::LocalHost), 0}) != native::Failure::None)
        return systemRefused(QCoreApplication::translate("Runner", "a port on 127.0.0.1"), WSAEADDRINUSE);
    refusingAddress = environment.network.localAddress(refusing);
    return lesson.connectsExplicitly ? QString() : connectImplicitly();
}

QString Runner::Private::connectImplicitly()
{
    const int serverIndex = lesson.serverIndex();
    Column &server = columns[size_t(serverIndex)];
    Calls &serverCalls = server.winsock->calls();
    const ProtocolInfo info = provider->protocols().first();
    const auto open = [&](Column &column) {
        return column.winsock->calls().socket(Level::Api, provider, info.iAddressFamily, info.iSocketType, info.iProtocol);
    };
    const QString aSocket = QCoreApplication::translate("Runner", "a socket");

    CallPtr call = open(server);
    if (!call->ok())
        return systemRefused(aSocket, call->error());
    const auto listener = SOCKET(call->result());
    engine->recorder().nameSocket(quint32(listener), QStringLiteral("listener"));
    call = serverCalls.bind(Level::Api, listener, {QHostAddress(QHostAddress::LocalHost), 0});
    if (call->ok())
        call = serverCalls.listen(Level::Api, listener, SOMAXCONN);
    if (!call->ok())
        return systemRefused(QCoreApplication::translate("Runner", "a port on 127.0.0.1 to listen on"), call->error());
    const Address address = serverCalls.getsockname(Level::Spi, listener)->address;

    int number = 0;
    for (int i = 0; i < lesson.endpoints.size(); ++i) {
        if (i == serverIndex)
            continue;
        Column &client = columns[size_t(i)];
        call = open(client);
        if (!call->ok())
            return systemRefused(aSocket, call->error());
        const auto s = SOCKET(call->result());
        client.names.insert(QStringLiteral("s"), SocketValue{s});
        nameNewSocket(client, s, QStringLiteral("s"));
        CallPtr connecting = client.winsock->calls().connect(Level::Api, true, s, address, std::nullopt, std::nullopt);
        CallPtr accepting = serverCalls.accept(Level::Api, true, listener, {});
        const auto limit = environment.clock.now() + 10s;
        // Both are asked each time: a session's connect returns only after the accept has.
        const auto bothReturned = [&] {
            const bool connected = connecting->poll();
            return accepting->poll() && connected;
        };
        while (!bothReturned() && environment.clock.now() < limit)
            engine->pump(100ms);
        if (!connecting->done() || !connecting->ok() || !accepting->done() || !accepting->ok()) {
            const int error = connecting->done() && !connecting->ok() ? connecting->error()
                : accepting->done() && !accepting->ok()               ? accepting->error()
                                                                      : WSAETIMEDOUT;
            return systemRefused(QCoreApplication::translate("Runner", "a connection over loopback"), error);
        }
        const auto accepted = SOCKET(accepting->result());
        ++number;
        const QString name = QStringLiteral("s%1").arg(number);
        server.names.insert(name, SocketValue{accepted});
        if (number == 1)
            server.names.insert(QStringLiteral("s"), SocketValue{accepted});
        nameNewSocket(server, accepted, lesson.endpoints.size() > 2 ? name : QStringLiteral("s"));
    }
    call = serverCalls.closesocket(Level::Api, listener);

    constexpr long implicitEvents = FD_READ | FD_WRITE | FD_OOB | FD_CLOSE;
    for (int i = 0; i < lesson.endpoints.size(); ++i) {
        const Endpoint &endpoint = lesson.endpoints[i];
        if (endpoint.explicitEvents || !endpoint.hasEventSteps)
            continue;
        Column &column = columns[size_t(i)];
        for (const SOCKET s : engine->socketsOf(column.winsock->owner())) {
            const WSAEVENT event = column.winsock->WSACreateEvent();
            column.eventObjects[s] = event;
            column.winsock->WSAEventSelect(s, event, implicitEvents);
        }
    }
    engine->settle();
    noteKernelStates();
    return {};
}

Address Runner::Private::destination() const
{
    const Column &server = columns[size_t(lesson.serverIndex())];
    Address found = refusingAddress;
    for (const SOCKET s : engine->socketsOf(server.winsock->owner())) {
        qint32 listening = 0;
        int length = sizeof(listening);
        int error = 0;
        Provider *owner = engine->providerOf(s);
        owner->WSPGetSockOpt(s, SOL_SOCKET, SO_ACCEPTCONN, reinterpret_cast<char *>(&listening), &length, &error);
        if (listening)
            owner->WSPGetSockName(s, &found, &error);
    }
    return found;
}

void Runner::Private::nameNewSocket(const Column &, SOCKET s, const QString &name)
{
    engine->recorder().nameSocket(quint32(s), name);
    known.push_back({s, {}, {}});
}

CallContext Runner::Private::contextOf(Column &column)
{
    return {*column.winsock, column.names, *provider, [this] { return destination(); },
            [&column](SOCKET s) {
                WSAEVENT &event = column.eventObjects[s];
                if (!event)
                    event = column.winsock->WSACreateEvent();
                return event;
            }};
}

void Runner::Private::writeStep(int index, QStringView name, const QString &arguments, const QString &note)
{
    Recorder &recorder = engine->recorder();
    if (!recorder.on())
        return;
    const Step &step = lesson.steps[index];
    const Recorder::Scope scope(recorder, engine->endpointSymbol(columnOf(index).winsock->owner()),
                                recorder.symbol(step.label), 0);
    recorder.write({.layer = Layer::Api, .kind = Kind::State, .name = name, .arguments = arguments.toUtf8(), .note = note});
}

void Runner::Private::noteKernelStates()
{
    if (!engine->recorder().on())
        return;
    for (KnownSocket &socket : known) {
        native::TcpState now = native::TcpState::None;
        if (Provider *owner = engine->providerOf(socket.socket)) {
            int error = 0;
            owner->WSPGetSockName(socket.socket, &socket.local, &error);
            owner->WSPGetPeerName(socket.socket, &socket.peer, &error);
            now = owner->queues(socket.socket).state;
            // A descriptor's own view of TIME_WAIT is "closed": the connection lives on in the system's table.
            if (now == native::TcpState::Closed && socket.peer.port) {
                const native::TcpState lingering = environment.network.stateOf(socket.local, socket.peer);
                now = lingering == native::TcpState::None ? now : lingering;
            }
        } else if (socket.noted && socket.state == native::TcpState::None) {
            continue; // neither handle nor connection: what the system has forgotten does not come back
        } else if (socket.peer.port) {
            now = environment.network.stateOf(socket.local, socket.peer);
        }
        if (socket.noted && socket.state == now)
            continue;
        socket.state = now;
        socket.noted = true;
        engine->recorder().state(quint32(socket.socket), state::TcpState, native::tcpStateName(now).toLatin1(), 0,
                                 Layer::Kernel);
    }
}

} // namespace halfclose
