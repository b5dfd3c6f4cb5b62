// SPDX-License-Identifier: MIT
#include "tests/support/sample_trace.h"

namespace halfclose::test {

using namespace std::chrono_literals;

namespace {

quint32 socketOf(int endpoint)
{
    return quint32(endpoint + 1);
}

} // namespace

TraceWriter::TraceWriter(const QStringList &endpoints, const QString &provider)
    : m_provider(provider)
{
    trace.header.provider = provider;
    for (const QString &name : endpoints)
        trace.header.endpoints.append({name, name == endpoints.last()});
    // What every run begins with, before its first step.
    for (int i = 0; i < endpoints.size(); ++i) {
        Event name;
        name.socket = socketOf(i);
        name.arguments = i + 1 == endpoints.size() ? "s1" : "s";
        add(i, Layer::Spi, Kind::State, "name", "", name);
        kernelState(i, "ESTABLISHED");
    }
}

quint64 TraceWriter::add(int endpoint, Layer layer, Kind kind, const char *name, const char *label, Event event)
{
    event.at = m_now;
    event.layer = layer;
    event.kind = kind;
    event.name = trace.symbol(QString::fromUtf8(name));
    event.label = trace.symbol(QString::fromUtf8(label));
    if (endpoint >= 0)
        event.endpoint = trace.symbol(trace.header.endpoints[endpoint].name);
    m_now += 1us;
    return trace.append(std::move(event));
}

quint64 TraceWriter::startStep(int endpoint, const char *label, const char *code)
{
    Event event;
    event.arguments = code;
    return add(endpoint, Layer::Api, Kind::State, "step started", label, event);
}

quint64 TraceWriter::endStep(int endpoint, const char *label, const char *name, const char *outcome, const char *expected)
{
    Event event;
    event.arguments = outcome;
    event.note = trace.symbol(QString::fromUtf8(expected));
    return add(endpoint, Layer::Api, Kind::State, name, label, event);
}

quint64 TraceWriter::call(int endpoint, const char *label, const char *name, const char *arguments)
{
    Event event;
    event.socket = socketOf(endpoint);
    event.arguments = arguments;
    return add(endpoint, Layer::Api, Kind::Call, name, label, event);
}

quint64 TraceWriter::spiCall(int endpoint, const char *label, const char *name, const char *arguments, quint64 cause)
{
    Event event;
    event.socket = socketOf(endpoint);
    event.arguments = arguments;
    event.cause = cause;
    return add(endpoint, Layer::Spi, Kind::Call, name, label, event);
}

quint64 TraceWriter::giveBack(quint64 call, const char *outcome, int error)
{
    Event event = trace.at(call);
    event.at = m_now;
    event.kind = Kind::Return;
    event.cause = call;
    event.arguments = outcome;
    event.error = error;
    event.result = error ? -1 : 0;
    m_now += 1us;
    return trace.append(std::move(event));
}

quint64 TraceWriter::send(int endpoint, const char *label, const char *name, const char *data, quint64 cause, const char *note)
{
    Event event;
    event.socket = socketOf(endpoint);
    event.cause = cause;
    event.result = qint64(qstrlen(data));
    if (event.result > 0)
        event.arguments = QByteArray("\"") + data + '"';
    if (m_provider == QStringLiteral("session"))
        event.data = QByteArray("\x03\x00\x00\x10\x02\xF0\x80", 7) + data;
    else
        event.data = data;
    event.note = trace.symbol(QString::fromUtf8(note));
    return add(endpoint, Layer::Wire, Kind::Send, name, label, event);
}

quint64 TraceWriter::receive(int endpoint, quint64 send)
{
    Event event = trace.at(send);
    event.at = m_now;
    event.kind = Kind::Receive;
    event.cause = send;
    event.socket = socketOf(endpoint);
    event.endpoint = trace.symbol(trace.header.endpoints[endpoint].name);
    m_now += 1us;
    return trace.append(std::move(event));
}

quint64 TraceWriter::indicate(int endpoint, const char *name, quint64 cause, int error)
{
    Event event;
    event.socket = socketOf(endpoint);
    event.cause = cause;
    event.error = error;
    return add(endpoint, Layer::Api, Kind::Indication, name, "", event);
}

quint64 TraceWriter::kernelState(int endpoint, const char *state)
{
    Event event;
    event.socket = socketOf(endpoint);
    event.arguments = state;
    return add(endpoint, Layer::Kernel, Kind::State, "tcp state", "", event);
}

quint64 TraceWriter::endRun(const char *outcome)
{
    Event event;
    event.arguments = outcome;
    return add(-1, Layer::Api, Kind::State, "run ended", "", event);
}

TraceWriter::Made TraceWriter::begin(int endpoint, const char *label, const char *code, const char *name,
                                     const char *spiName, const char *arguments)
{
    startStep(endpoint, label, code);
    const quint64 api = call(endpoint, label, name, arguments);
    return {api, spiCall(endpoint, label, spiName, arguments, api)};
}

void TraceWriter::finish(int endpoint, const char *label, Made made, const char *outcome, int error)
{
    giveBack(made.spiCall, outcome, error);
    giveBack(made.call, outcome, error);
    endStep(endpoint, label, "step met", outcome);
}

namespace {

void tearDown(TraceWriter &writer, int client, int server, const QByteArray &suffix)
{
    const auto label = [&suffix](const char *number) { return number + suffix; };
    const auto step = [&](int endpoint, const char *number, const char *code, const char *name, const char *spi,
                          const char *arguments, const char *outcome) {
        const QByteArray l = label(number);
        writer.finish(endpoint, l, writer.begin(endpoint, l, code, name, spi, arguments), outcome);
    };
    const QByteArray one = label("1");
    const auto first = writer.begin(client, one, "WSASendDisconnect(s, \"17\")", "WSASendDisconnect",
                                    "WSPSendDisconnect", "s, \"17\"");
    const quint64 finish = writer.send(client, one, "FINISH", "17", first.spiCall);
    writer.finish(client, one, first, "0");
    const quint64 finished = writer.receive(server, finish);
    writer.indicate(server, "FD_CLOSE", finished);
    writer.kernelState(client, "ESTABLISHED");
    writer.pass(80us);
    writer.startStep(server, label("2"), "FD_CLOSE");
    writer.endStep(server, label("2"), "step met", "FD_CLOSE");
    step(server, "3", "t = WSARecvDisconnect(s) -> \"17\"", "WSARecvDisconnect", "WSPRecvDisconnect", "s", "\"17\"");
    writer.pass(20us);
    writer.startStep(server, label("4"), "total = 1025 + t");
    writer.endStep(server, label("4"), "step met", "1042");
    writer.pass(200us);
    const QByteArray five = label("5");
    const auto second = writer.begin(server, five, "WSASendDisconnect(s, total)", "WSASendDisconnect",
                                     "WSPSendDisconnect", "s, \"1042\"");
    const quint64 disconnect = writer.send(server, five, "DISCONNECT", "1042", second.spiCall);
    writer.finish(server, five, second, "0");
    const quint64 disconnected = writer.receive(client, disconnect);
    writer.indicate(client, "FD_CLOSE", disconnected);
    const quint64 fin = writer.send(client, "", "FIN", "", disconnected);
    writer.kernelState(client, "FIN_WAIT_2");
    writer.receive(server, fin);
    writer.kernelState(server, "CLOSE_WAIT");
    writer.startStep(client, label("6"), "FD_CLOSE");
    writer.endStep(client, label("6"), "step met", "FD_CLOSE");
    const QByteArray fiveA = label("5a");
    const auto close = writer.begin(server, fiveA, "closesocket(s)", "closesocket", "WSPCloseSocket", "s");
    const quint64 back = writer.send(server, fiveA, "FIN", "", close.spiCall);
    writer.finish(server, fiveA, close, "0");
    writer.receive(client, back);
    writer.kernelState(client, "TIME_WAIT");
    step(client, "7", "WSARecvDisconnect(s) -> \"1042\"", "WSARecvDisconnect", "WSPRecvDisconnect", "s", "\"1042\"");
    step(client, "8", "closesocket(s)", "closesocket", "WSPCloseSocket", "s", "0");
}

} // namespace

Trace documentedTeardown()
{
    TraceWriter writer({QStringLiteral("Client side"), QStringLiteral("Server side")});
    writer.trace.header.title = QStringLiteral("Connection Setup and Teardown");
    tearDown(writer, 0, 1, "");
    writer.endRun("passed");
    return std::move(writer.trace);
}

Trace grandTotal(int clients)
{
    QStringList names;
    for (int i = 1; i <= clients; ++i)
        names.append(QStringLiteral("Client %1").arg(i));
    TraceWriter writer(names + QStringList{QStringLiteral("Server")});
    for (int i = 0; i < clients; ++i)
        tearDown(writer, i, clients, "." + QByteArray::number(i + 1));
    writer.endRun("passed");
    return std::move(writer.trace);
}

Trace manyMessages(int count, int clients)
{
    QStringList names;
    for (int i = 1; i <= clients; ++i)
        names.append(QStringLiteral("Client %1").arg(i));
    TraceWriter writer(names + QStringList{QStringLiteral("Server")}, QStringLiteral("tcp"));
    for (int i = 0; i < count; ++i) {
        const int client = i / 2 % clients;
        const int from = i % 2 == 0 ? client : clients;
        const int to = i % 2 == 0 ? clients : client;
        const QByteArray label = QByteArray::number(i + 1);
        const auto made = writer.begin(from, label, "send(s, \"hello\")", "send", "WSPSend", "s, \"hello\"");
        const quint64 sent = writer.send(from, label, "DATA", "hello", made.spiCall);
        writer.finish(from, label, made, "5");
        writer.indicate(to, "FD_READ", writer.receive(to, sent));
        writer.pass(std::chrono::microseconds(i % 7 * 13));
    }
    writer.endRun("passed");
    return std::move(writer.trace);
}

} // namespace halfclose::test
