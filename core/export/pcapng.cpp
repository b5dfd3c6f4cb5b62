// SPDX-License-Identifier: MIT
#include "core/export/pcapng.h"

#include <memory>

#include <QHash>

#include "core/export/pcapng_writer.h"
#include "core/export/step_range.h"
#include "core/export/tcp_packets.h"
#include "core/export/terminal_text.h"
#include "core/trace/state_names.h"

namespace halfclose {

namespace {

constexpr char16_t fileComment[]
    = u"Reconstructed by Halfclose from the trace of a run. Payloads, addresses, ports, their order and their times are "
      u"those of the run; the handshakes, acknowledgements, sequence numbers and checksums are made up to fit.";

/// A socket of the run and the connection that it is an end of.
struct SocketEnd
{
    QByteArray local;
    QByteArray remote;
    std::shared_ptr<TcpConnection> connection;
    TcpConnection::Side side = TcpConnection::Initiator;
};

class Builder
{
public:
    Builder(const Trace &trace, const ExportOptions &options)
        : m_trace(trace)
        , m_range(trace, options)
        , m_writer(QStringLiteral("Halfclose " HALFCLOSE_VERSION), comment(trace))
    {
        if (options.firstStep.isEmpty())
            m_range.first = 1; // the connection's own setting up, too
        for (const TraceHeader::Endpoint &endpoint : trace.header.endpoints) {
            if (endpoint.server)
                m_server = trace.find(endpoint.name);
        }
    }

    QByteArray build()
    {
        for (const Event &event : m_trace.events()) {
            if (event.kind == Kind::State)
                noteAddress(event);
            else if (event.layer == Layer::Wire && event.socket != 0 && m_range.has(event.sequence))
                add(event);
        }
        return m_writer.bytes();
    }

private:
    static QString comment(const Trace &trace)
    {
        return QString::fromUtf16(fileComment) + QStringLiteral("\nLesson: ") + printable(trace.header.title)
            + QStringLiteral("; provider: ") + printable(trace.header.provider);
    }

    void noteAddress(const Event &event);
    SocketEnd *endOf(const Event &event);
    void add(const Event &event);
    void addSend(const Event &event, SocketEnd &end);
    void addReceive(const Event &event, SocketEnd &end);
    void write(const Event &event, const QList<QByteArray> &packets, const QString &text);
    QString described(const Event &event) const;
    static bool isBare(const QString &name) { return name == QStringLiteral("SYN"); }

    const Trace &m_trace;
    EventRange m_range;
    PcapngWriter m_writer;
    Symbol m_server = Symbol::None;
    QHash<quint32, SocketEnd> m_sockets;
    QHash<QByteArray, quint32> m_byAddresses; ///< the latest socket with these local and remote addresses
    QHash<quint64, quint32> m_sentUpTo; ///< by the send's event
};

void Builder::noteAddress(const Event &event)
{
    const QString &name = m_trace.text(event.name);
    const bool local = name == QStringView(state::LocalAddress);
    if (event.socket == 0 || (!local && name != QStringView(state::RemoteAddress)))
        return;
    SocketEnd &end = m_sockets[event.socket];
    (local ? end.local : end.remote) = event.arguments;
    if (!end.local.isEmpty() && !end.remote.isEmpty())
        m_byAddresses.insert(end.local + ' ' + end.remote, event.socket);
}

/// The end that @p event happened at; made, with its handshake, when it is the connection's first. Null where the
/// addresses are not known.
SocketEnd *Builder::endOf(const Event &event)
{
    SocketEnd &end = m_sockets[event.socket];
    if (end.connection)
        return &end;
    const std::optional<TcpAddress> local = TcpAddress::parse(end.local);
    const std::optional<TcpAddress> remote = TcpAddress::parse(end.remote);
    if (!local || !remote)
        return nullptr;
    const auto peer = m_sockets.find(m_byAddresses.value(end.remote + ' ' + end.local));
    if (peer != m_sockets.end() && peer->connection) {
        end.connection = peer->connection;
        end.side = peer->side == TcpConnection::Initiator ? TcpConnection::Responder : TcpConnection::Initiator;
        return &end;
    }
    const bool responds = m_server != Symbol::None && event.endpoint == m_server;
    end.side = responds ? TcpConnection::Responder : TcpConnection::Initiator;
    end.connection = responds ? std::make_shared<TcpConnection>(*remote, *local)
                              : std::make_shared<TcpConnection>(*local, *remote);
    write(event, end.connection->handshake(), QStringLiteral("connection set up"));
    return &end;
}

void Builder::add(const Event &event)
{
    SocketEnd *end = endOf(event);
    if (!end)
        return;
    if (event.kind == Kind::Send)
        addSend(event, *end);
    else if (event.kind == Kind::Receive)
        addReceive(event, *end);
}

void Builder::addSend(const Event &event, SocketEnd &end)
{
    const QString &name = m_trace.text(event.name);
    if (isBare(name))
        return;
    if (name == QStringLiteral("FIN"))
        write(event, {end.connection->finish(end.side)}, described(event));
    else if (name == QStringLiteral("RST"))
        write(event, {end.connection->reset(end.side)}, described(event));
    else
        write(event, end.connection->data(end.side, event.data, name == QStringLiteral("URGENT DATA")), described(event));
    m_sentUpTo.insert(event.sequence, end.connection->sentUpTo(end.side));
}

void Builder::addReceive(const Event &event, SocketEnd &end)
{
    const QString &name = m_trace.text(event.name);
    const TcpConnection::Side peer = end.side == TcpConnection::Initiator ? TcpConnection::Responder
                                                                          : TcpConnection::Initiator;
    if (isBare(name))
        return;
    if (event.cause == 0) {
        // Nobody in the trace sent it: this is its only mention.
        if (name == QStringLiteral("FIN"))
            write(event, {end.connection->finish(peer)}, described(event));
        else if (name == QStringLiteral("RST"))
            return write(event, {end.connection->reset(peer)}, described(event));
        else
            write(event, end.connection->data(peer, event.data), described(event));
    }
    const quint32 upTo = event.cause == 0 ? end.connection->sentUpTo(peer) : m_sentUpTo.value(event.cause);
    if (name == QStringLiteral("RST") || (event.cause != 0 && !m_sentUpTo.contains(event.cause)))
        return;
    if (const std::optional<QByteArray> packet = end.connection->acknowledge(end.side, upTo))
        write(event, {*packet}, QStringLiteral("acknowledges ") + name);
}

void Builder::write(const Event &event, const QList<QByteArray> &packets, const QString &text)
{
    const QString &label = m_trace.text(event.label);
    const QString comment = label.isEmpty() ? text : QStringLiteral("(%1) %2").arg(label, text);
    for (const QByteArray &packet : packets)
        m_writer.addPacket(event.at, packet, printable(comment));
}

/// "WSASendDisconnect(s, "17"): FINISH "17"": the application's call, where one is behind it, and what went out.
QString Builder::described(const Event &event) const
{
    QString what = m_trace.text(event.name);
    if (!event.arguments.isEmpty())
        what += u' ' + QString::fromUtf8(event.arguments);
    if (event.note != Symbol::None)
        what += QStringLiteral(" (%1)").arg(m_trace.text(event.note));
    const Event *call = nullptr;
    for (const Event *at = &event; at->cause != 0 && event.kind == Kind::Send;) {
        at = &m_trace.at(at->cause);
        if (at->kind == Kind::Receive)
            break;
        if (at->kind == Kind::Call)
            call = at;
    }
    if (!call)
        return what;
    return QStringLiteral("%1(%2): %3").arg(m_trace.text(call->name), QString::fromUtf8(call->arguments), what);
}

} // namespace

QByteArray pcapng(const Trace &trace, const ExportOptions &options)
{
    return Builder(trace, options).build();
}

} // namespace halfclose
