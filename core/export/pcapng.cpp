// SPDX-License-Identifier: MIT
#include "core/export/pcapng.h"

#include <memory>

#include <QHash>

#include "core/export/pcapng_writer.h"
#include "core/export/step_range.h"
#include "core/export/tcp_packets.h"
#include "core/export/terminal_text.h"
#include "core/trace/in_words.h"
#include "core/trace/state_names.h"

namespace halfclose {

namespace {

constexpr char16_t fileComment[]
    = u"Reconstructed by Halfclose from the trace of a run. Payloads, addresses, ports, their order and their times are "
      u"those of the run; the handshakes, acknowledgements, sequence numbers and checksums are made up to fit.";

/// How far a call may be above what it provoked; a made-up trace may nest as deep as it is long.
constexpr int deepestNesting = 16;

/// One end of a connection.
struct End
{
    std::shared_ptr<TcpConnection> connection; ///< null where it is not known
    TcpConnection::Side side = TcpConnection::Initiator;

    TcpConnection::Side otherSide() const
    {
        return side == TcpConnection::Initiator ? TcpConnection::Responder : TcpConnection::Initiator;
    }
};

struct SocketAddresses
{
    QByteArray local;
    QByteArray remote;
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
        // A socket's addresses are told once it is connected, behind what has connected it.
        for (const Event &event : m_trace.events()) {
            if (event.kind == Kind::State)
                noteAddress(event);
        }
        for (const Event &event : m_trace.events()) {
            if (event.layer == Layer::Wire && event.socket != 0 && m_range.has(event.sequence))
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
    End endOf(const Event &event);
    End connected(quint32 socket, const SocketAddresses &addresses, const Event &event);
    void add(const Event &event);
    void addSend(const Event &event, const End &end);
    void addReceive(const Event &event, const End &end);
    void write(const Event &event, const QList<QByteArray> &packets, const QString &text);
    QString described(const Event &event) const;
    static bool isBare(const QString &name) { return name == QStringLiteral("SYN"); }

    const Trace &m_trace;
    EventRange m_range;
    PcapngWriter m_writer;
    Symbol m_server = Symbol::None;
    QHash<quint32, SocketAddresses> m_addresses;
    QHash<QByteArray, quint32> m_byAddresses; ///< the latest socket with these local and remote addresses
    QHash<quint32, End> m_sockets;
    QHash<quint64, End> m_ends; ///< where each wire event happened
    QHash<quint64, quint32> m_sentUpTo; ///< by the send's event
};

void Builder::noteAddress(const Event &event)
{
    const QString &name = m_trace.text(event.name);
    const bool local = name == QStringView(state::LocalAddress);
    if (event.socket == 0 || (!local && name != QStringView(state::RemoteAddress)))
        return;
    SocketAddresses &addresses = m_addresses[event.socket];
    (local ? addresses.local : addresses.remote) = event.arguments;
    if (!addresses.local.isEmpty() && !addresses.remote.isEmpty())
        m_byAddresses.insert(addresses.local + ' ' + addresses.remote, event.socket);
}

/// Where @p event happened. A listening socket has many peers: there the event's cause tells which.
End Builder::endOf(const Event &event)
{
    const auto known = m_sockets.constFind(event.socket);
    if (known != m_sockets.constEnd())
        return *known;
    const SocketAddresses addresses = m_addresses.value(event.socket);
    if (!addresses.remote.isEmpty())
        return connected(event.socket, addresses, event);
    End end = m_ends.value(event.cause);
    if (event.kind == Kind::Receive && end.connection)
        end.side = end.otherSide();
    return end;
}

/// The connection of a socket, made with its handshake where this is its first event.
End Builder::connected(quint32 socket, const SocketAddresses &addresses, const Event &event)
{
    End end;
    const std::optional<TcpAddress> local = TcpAddress::parse(addresses.local);
    const std::optional<TcpAddress> remote = TcpAddress::parse(addresses.remote);
    if (!local || !remote)
        return end;
    end = m_sockets.value(m_byAddresses.value(addresses.remote + ' ' + addresses.local));
    if (end.connection) {
        end.side = end.otherSide();
    } else {
        const bool responds = m_server != Symbol::None && event.endpoint == m_server;
        end.side = responds ? TcpConnection::Responder : TcpConnection::Initiator;
        end.connection = responds ? std::make_shared<TcpConnection>(*remote, *local)
                                  : std::make_shared<TcpConnection>(*local, *remote);
        for (const QByteArray &packet : end.connection->handshake())
            m_writer.addPacket(event.at, packet, QStringLiteral("connection set up"));
    }
    m_sockets.insert(socket, end);
    return end;
}

void Builder::add(const Event &event)
{
    const End end = endOf(event);
    if (!end.connection)
        return;
    m_ends.insert(event.sequence, end);
    if (event.kind == Kind::Send)
        addSend(event, end);
    else if (event.kind == Kind::Receive)
        addReceive(event, end);
}

void Builder::addSend(const Event &event, const End &end)
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

void Builder::addReceive(const Event &event, const End &end)
{
    const QString &name = m_trace.text(event.name);
    const TcpConnection::Side peer = end.otherSide();
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
        what += QStringLiteral(" (%1)").arg(inWords(m_trace.text(event.note)));
    const Event *call = nullptr;
    const Event *at = &event;
    for (int depth = 0; at->cause != 0 && event.kind == Kind::Send && depth < deepestNesting; ++depth) {
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
