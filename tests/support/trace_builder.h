// Builds the trace of a made-up run, call by call, in the shape that the engine writes: API call, SPI call below
// it, what goes over the wire, and the returns. Time goes on by a microsecond an event.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/spi/names.h"
#include "core/trace/reasons.h"
#include "core/trace/state_names.h"
#include "core/trace/trace.h"

namespace halfclose::test {

class TraceBuilder
{
public:
    Trace trace;

    explicit TraceBuilder(const QStringList &clients = {QStringLiteral("Client side")},
                          const QString &provider = QStringLiteral("tcp"))
    {
        trace.header.title = QStringLiteral("A made-up run");
        trace.header.provider = provider;
        trace.header.order = QStringLiteral("document");
        trace.header.profile = QStringLiteral("documented");
        for (const QString &client : clients)
            trace.header.endpoints.append({client, false});
        trace.header.endpoints.append({QStringLiteral("Server side"), true});
    }

    /// The step that what follows belongs to; empty for set-up.
    TraceBuilder &step(const QString &label)
    {
        m_label = label;
        return *this;
    }

    /// Two sockets, connected: @p client of the first client's column unless @p column says another.
    TraceBuilder &connect(quint32 client, quint32 server, int column = 0, const QString &host = QStringLiteral("127.0.0.1"))
    {
        const QString near = QStringLiteral("%1:%2").arg(host).arg(40000 + client);
        const QString far = QStringLiteral("%1:5000").arg(host);
        m_endpoints[client] = trace.header.endpoints[column].name;
        m_endpoints[server] = trace.header.endpoints.last().name;
        m_peers[client] = server;
        m_peers[server] = client;
        open(client, near, far);
        open(server, far, near);
        return *this;
    }

    /// A socket connected to something outside the engine.
    TraceBuilder &connectOutside(quint32 server)
    {
        m_endpoints[server] = trace.header.endpoints.last().name;
        open(server, QStringLiteral("127.0.0.1:5000"), QStringLiteral("127.0.0.1:6666"));
        return *this;
    }

    /// A client's socket, connected, that nobody has accepted; 9 stands for the server's listener.
    TraceBuilder &connectLone(quint32 client)
    {
        m_endpoints[client] = trace.header.endpoints.first().name;
        m_endpoints[9] = trace.header.endpoints.last().name;
        open(client, QStringLiteral("127.0.0.1:40001"), QStringLiteral("127.0.0.1:5000"));
        return *this;
    }

    quint64 state(quint32 socket, const char16_t *name, const QString &value, Layer layer = Layer::Spi)
    {
        Event event = blank(socket, Kind::State, layer, QString::fromUtf16(name));
        event.arguments = value.toUtf8();
        return add(event);
    }

    /// Opens a call at both layers. @return the SPI call's number, the cause of what it does
    quint64 call(quint32 socket, const QString &api, const QString &arguments, const QByteArray &data = {})
    {
        Event event = blank(socket, Kind::Call, Layer::Api, api);
        event.arguments = arguments.toUtf8();
        event.data = data;
        m_api = add(event);
        event.layer = Layer::Spi;
        event.name = trace.symbol(spiName(api));
        event.cause = m_api;
        m_spi = add(event);
        return m_spi;
    }

    /// Returns from the open call, at both layers.
    TraceBuilder &returns(qint64 result, const QString &outcome, int error = 0, const QByteArray &data = {})
    {
        for (const quint64 cause : {m_spi, m_api}) {
            const Event called = trace.at(cause);
            Event event = blank(called.socket, Kind::Return, called.layer, trace.text(called.name));
            event.cause = cause;
            event.result = result;
            event.error = error;
            event.arguments = outcome.toUtf8();
            event.data = data;
            add(event);
        }
        return *this;
    }

    /// Puts something on the wire. @return its number
    quint64 wire(quint32 socket, const QString &name, quint64 cause, const QByteArray &octets = {},
                 const char16_t *note = nullptr, qint64 userOctets = -1)
    {
        Event event = blank(socket, Kind::Send, Layer::Wire, name);
        event.cause = cause;
        event.data = octets;
        event.result = userOctets < 0 ? octets.size() : userOctets;
        if (!octets.isEmpty() && event.result > 0)
            event.arguments = quoted(octets.right(event.result)).toUtf8();
        if (note)
            event.note = trace.symbol(note);
        return add(event);
    }

    /// The peer's socket sees what @p sent put on the wire.
    quint64 arrives(quint64 sent) { return arrivesAt(m_peers.value(trace.at(sent).socket), sent); }
    quint64 arrivesAt(quint32 socket, quint64 sent)
    {
        Event event = trace.at(sent);
        event.kind = Kind::Receive;
        event.cause = sent;
        event.socket = socket;
        event.endpoint = trace.symbol(m_endpoints.value(event.socket));
        event.label = Symbol::None;
        event.note = Symbol::None;
        return add(event);
    }

    quint64 arrivesFromOutside(quint32 socket, const QString &name, const QByteArray &octets = {})
    {
        Event event = blank(socket, Kind::Receive, Layer::Wire, name);
        event.label = Symbol::None;
        event.data = octets;
        event.result = octets.size();
        return add(event);
    }

    quint64 indication(quint32 socket, const QString &name, quint64 cause, int error = 0)
    {
        Event event = blank(socket, Kind::Indication, Layer::Api, name);
        event.cause = cause;
        event.error = error;
        return add(event);
    }

    // Whole calls, each a step of its own when @p label is given.
    TraceBuilder &send(quint32 socket, const QString &label, const QByteArray &data, bool delivered = true)
    {
        step(label);
        const quint64 spi = call(socket, QStringLiteral("send"), QStringLiteral("s, ") + dataText(data), data);
        const quint64 sent = wire(socket, QStringLiteral("DATA"), spi, data);
        returns(data.size(), QString::number(data.size()));
        if (delivered)
            arrives(sent);
        return *this;
    }
    TraceBuilder &recv(quint32 socket, const QString &label, const QByteArray &data)
    {
        step(label);
        call(socket, QStringLiteral("recv"), QStringLiteral("s"));
        return returns(data.size(), data.isEmpty() ? QStringLiteral("0") : dataText(data), 0, data);
    }
    TraceBuilder &shutdownSend(quint32 socket, const QString &label)
    {
        return ending(socket, label, QStringLiteral("shutdown"), QStringLiteral("s, SD_SEND"), QStringLiteral("FIN"));
    }
    TraceBuilder &closesocket(quint32 socket, const QString &label, bool sendsFin = false)
    {
        return ending(socket, label, QStringLiteral("closesocket"), QStringLiteral("s"),
                      sendsFin ? QStringLiteral("FIN") : QString());
    }
    TraceBuilder &sendDisconnect(quint32 socket, const QString &label, const QByteArray &data, const QString &pdu)
    {
        return ending(socket, label, QStringLiteral("WSASendDisconnect"), QStringLiteral("s, ") + quoted(data), pdu, data);
    }
    TraceBuilder &recvDisconnect(quint32 socket, const QString &label, const QByteArray &data)
    {
        step(label);
        call(socket, QStringLiteral("WSARecvDisconnect"), QStringLiteral("s"));
        return returns(0, quoted(data), 0, data);
    }
    /// A call that throws the connection away.
    TraceBuilder &aborts(quint32 socket, const QString &label, const QString &api, const QString &arguments,
                         const char16_t *reason)
    {
        step(label);
        const quint64 spi = call(socket, api, arguments);
        const quint64 sent = wire(socket, rst(), spi, {}, reason);
        returns(0, QStringLiteral("0"));
        arrives(sent);
        return *this;
    }
    /// The provider throws the connection away, without a call.
    TraceBuilder &resets(quint32 socket, const QString &label, const QString &note, quint64 cause = 0)
    {
        step(label);
        const quint64 sent = wire(socket, rst(), cause, {}, reinterpret_cast<const char16_t *>(note.utf16()));
        arrives(sent);
        return *this;
    }

    TraceBuilder &started(const QString &label) { return stepState(label, state::StepStarted, {}); }
    TraceBuilder &met(const QString &label, const QString &actual = {}) { return stepState(label, state::StepMet, actual); }
    /// Of the column that @p socket belongs to.
    TraceBuilder &met(quint32 socket, const QString &label, const QString &actual)
    {
        step(label);
        Event event = blank(socket, Kind::State, Layer::Api, QString::fromUtf16(state::StepMet));
        event.socket = 0;
        event.arguments = actual.toUtf8();
        add(event);
        return *this;
    }
    TraceBuilder &failed(const QString &label, const QString &actual) { return stepState(label, state::StepFailed, actual); }
    TraceBuilder &stepState(const QString &label, const char16_t *name, const QString &actual)
    {
        step(label);
        state(0, name, actual, Layer::Api);
        return *this;
    }
    TraceBuilder &runEnded(bool passed = true)
    {
        step(QString());
        state(0, state::RunEnded, passed ? QStringLiteral("passed") : QStringLiteral("failed"), Layer::Api);
        return *this;
    }

private:
    static QString spiName(const QString &api)
    {
        static const QHash<QString, QString> names = {
            {QStringLiteral("closesocket"), QStringLiteral("WSPCloseSocket")},
            {QStringLiteral("send"), QStringLiteral("WSPSend")},
            {QStringLiteral("recv"), QStringLiteral("WSPRecv")},
            {QStringLiteral("shutdown"), QStringLiteral("WSPShutdown")},
        };
        return names.value(api, QStringLiteral("WSP") + api.mid(3));
    }

    QString rst() const
    {
        return trace.header.provider == QStringLiteral("session") ? QStringLiteral("ABORT") : QStringLiteral("RST");
    }

    Event blank(quint32 socket, Kind kind, Layer layer, const QString &name)
    {
        Event event;
        event.kind = kind;
        event.layer = layer;
        event.socket = socket;
        event.endpoint = trace.symbol(m_endpoints.value(socket));
        event.label = trace.symbol(m_label);
        event.name = trace.symbol(name);
        return event;
    }

    quint64 add(Event event)
    {
        event.at = std::chrono::microseconds(trace.size() + 1);
        return trace.append(std::move(event));
    }

    void open(quint32 socket, const QString &local, const QString &remote)
    {
        state(socket, state::Provider, trace.header.provider);
        state(socket, state::LocalAddress, local);
        state(socket, state::RemoteAddress, remote);
        state(socket, state::Connection, QStringLiteral("connected"));
    }

    TraceBuilder &ending(quint32 socket, const QString &label, const QString &api, const QString &arguments,
                         const QString &wireName, const QByteArray &data = {})
    {
        step(label);
        const quint64 spi = call(socket, api, arguments, data);
        const quint64 sent = wireName.isEmpty() ? 0 : wire(socket, wireName, spi, data);
        returns(0, QStringLiteral("0"));
        if (sent != 0 && m_peers.contains(socket))
            arrives(sent);
        return *this;
    }

    QString m_label;
    QHash<quint32, QString> m_endpoints;
    QHash<quint32, quint32> m_peers;
    quint64 m_api = 0;
    quint64 m_spi = 0;
};

} // namespace halfclose::test
