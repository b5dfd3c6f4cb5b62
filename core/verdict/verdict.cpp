// SPDX-License-Identifier: MIT
#include "core/verdict/verdict.h"

#include <algorithm>

#include "core/trace/reasons.h"
#include "core/verdict/facts.h"
#include "core/verdict/table.h"

namespace halfclose {

namespace {

using facts::Abort;
using facts::Deed;
using facts::Socket;

/// Judges what the facts say, without changing them.
class Judge
{
public:
    Judge(const Trace &trace, const facts::Reader &reader)
        : m_trace(trace)
        , m_sockets(reader.sockets())
    {
    }

    QList<ConnectionVerdict> connections() const
    {
        QList<ConnectionVerdict> verdicts;
        QHash<QString, int> counts;
        for (size_t i = 0; i < m_sockets.size(); ++i) {
            const Socket &socket = m_sockets[i];
            const Socket *peer = peerOf(socket);
            // A pair is judged once, at its client's end.
            if (peer && (isServer(*peer) ? false : isServer(socket) || socket.peer < int(i)))
                continue;
            if (!socket.connected && !(peer && peer->connected))
                continue;
            ConnectionVerdict verdict = judge(socket, peer);
            const int count = ++counts[verdict.connection];
            if (count > 1)
                verdict.connection += QStringLiteral(" (%1)").arg(count);
            verdicts.append(verdict);
        }
        return verdicts;
    }

private:
    const Socket *peerOf(const Socket &socket) const
    {
        return socket.peer < 0 ? nullptr : &m_sockets[size_t(socket.peer)];
    }

    bool isServer(const Socket &socket) const
    {
        const QString &name = m_trace.text(socket.endpoint);
        const auto &endpoints = m_trace.header.endpoints;
        return std::any_of(endpoints.begin(), endpoints.end(),
                           [&](const TraceHeader::Endpoint &e) { return e.server && e.name == name; });
    }

    QString serverName() const
    {
        for (const TraceHeader::Endpoint &endpoint : m_trace.header.endpoints) {
            if (endpoint.server)
                return endpoint.name;
        }
        return {};
    }

    Act act(const Deed &deed) const
    {
        return {m_trace.text(deed.endpoint), m_trace.text(deed.call), m_trace.text(deed.label), deed.event};
    }

    ConnectionVerdict judge(const Socket &socket, const Socket *peer) const;
    std::optional<Abort> abort(const Socket &socket, const Socket *peer) const;
    LedgerEntry ledger(const Socket &from, const Socket &to, const Abort *abort) const;
    LedgerEntry ledgerToNobody(const Socket &from) const;
    LedgerEntry ledgerFromNobody(const Socket &to) const;
    std::optional<Deed> lostBy(const Socket &to, const Abort *abort) const;

    const Trace &m_trace;
    const std::vector<Socket> &m_sockets;
};

/// The earlier of two, of which either may be missing.
template<typename Happening>
const Happening *earlier(const Happening *a, const Happening *b)
{
    if (!a || !b)
        return a ? a : b;
    return b->event < a->event ? b : a;
}

template<typename T>
const T *pointer(const std::optional<T> &value)
{
    return value ? &*value : nullptr;
}

ConnectionVerdict Judge::judge(const Socket &socket, const Socket *peer) const
{
    const bool socketServes = isServer(socket);
    const Socket *client = socketServes ? peer : &socket;
    const Socket *server = socketServes ? &socket : peer;
    ConnectionVerdict verdict;
    verdict.client = client ? m_trace.text(client->endpoint) : QString();
    verdict.server = server ? m_trace.text(server->endpoint) : client->outsidePeer ? QString() : serverName();
    verdict.connection = client ? verdict.client : QStringLiteral("outside");

    const Deed *began = earlier(earlier(pointer(socket.began), peer ? pointer(peer->began) : nullptr), pointer(socket.peerBegan));
    const std::optional<Abort> found = this->abort(socket, peer);
    const Abort *abort = pointer(found);
    if (began)
        verdict.began = act(*began);
    else if (abort)
        verdict.began = act(abort->by);
    if (abort) {
        verdict.kind = Ending::Abortive;
        verdict.abortedBy = act(abort->by);
        verdict.reason = abort->reason;
        verdict.detail = abort->detail;
        const Socket &owner = peer && peer->endpoint == abort->by.endpoint ? *peer : socket;
        verdict.unreadAtAbort = std::max<qint64>(owner.arrived - owner.read, 0);
    }
    const bool peerEnded = peer ? peer->ended : socket.peerEnded;
    verdict.clientEnded = socketServes ? peerEnded : socket.ended;
    verdict.serverEnded = socketServes ? socket.ended : peerEnded;
    verdict.clientClosed = !client || client->gone;
    verdict.serverClosed = !server || server->gone;
    if (!abort && verdict.clientEnded && verdict.serverEnded)
        verdict.kind = Ending::Graceful;

    if (client && server)
        verdict.ledger = {ledger(*client, *server, abort), ledger(*server, *client, abort)};
    else if (client)
        verdict.ledger = {ledgerToNobody(*client), ledgerFromNobody(*client)};
    else
        verdict.ledger = {ledgerFromNobody(*server), ledgerToNobody(*server)};
    if (!server)
        verdict.ledger.last().from = verdict.server;
    return verdict;
}

/// What threw the connection away first.
std::optional<Abort> Judge::abort(const Socket &socket, const Socket *peer) const
{
    const Abort *first = earlier(pointer(socket.abort), peer ? pointer(peer->abort) : nullptr);
    std::optional<Abort> abort = first ? std::optional(*first) : std::nullopt;
    const auto consider = [&abort](const Socket &at, const Socket *from) {
        if (!at.resetSeen || (abort && abort->event < at.resetSeen->event))
            return;
        abort = at.resetSeen;
        if (!from || abort->by.endpoint != Symbol::None)
            return;
        abort->by.endpoint = from->endpoint;
        if (from->closed) {
            // Nobody at that end sent it: its system did, for a socket that was gone (RECV-13).
            abort->by = *from->closed;
            abort->reason = QString::fromUtf16(reason::DataAfterClose);
        }
    };
    consider(socket, peer);
    if (peer)
        consider(*peer, &socket);
    return abort;
}

LedgerEntry Judge::ledger(const Socket &from, const Socket &to, const Abort *abort) const
{
    LedgerEntry entry;
    entry.from = m_trace.text(from.endpoint);
    entry.sent = from.sent;
    entry.delivered = to.arrived;
    entry.read = to.read;
    entry.disconnectData = from.disconnectData;
    entry.disconnectDataRead = from.disconnectData.has_value() && to.disconnectDataRead;
    entry.disconnectDataMissed = from.disconnectData.has_value() && !to.disconnectDataRead && to.closed.has_value();
    const std::optional<Deed> by = lostBy(to, abort);
    entry.lost = by ? std::max<qint64>(from.sent - to.read, 0) : 0;
    if (entry.lost > 0) {
        entry.unread = std::clamp<qint64>(to.arrived - to.read, 0, entry.lost);
        entry.lostBy = act(*by);
    }
    return entry;
}

/// What made it impossible for @p to to read any more: its own close or receive shutdown if that came before the
/// connection was thrown away, else what threw it away. None while it can still read.
std::optional<Deed> Judge::lostBy(const Socket &to, const Abort *abort) const
{
    const Deed *own = earlier(pointer(to.closed), pointer(to.receiveShut));
    if (abort)
        return own && own->event < abort->event ? *own : abort->by;
    return own ? std::optional(*own) : std::nullopt;
}

/// To a peer without a socket in the trace: another program, of which only what passed this socket is known, or a
/// listener that has not accepted the connection.
LedgerEntry Judge::ledgerToNobody(const Socket &from) const
{
    LedgerEntry entry;
    entry.from = m_trace.text(from.endpoint);
    entry.sent = from.sent;
    entry.disconnectData = from.disconnectData;
    if (from.outsidePeer) {
        entry.delivered = entry.read = from.sent;
        return entry;
    }
    const Abort *abort = earlier(pointer(from.abort), pointer(from.resetSeen));
    const Deed *by = abort ? &abort->by : pointer(from.peerBegan);
    entry.lost = by ? from.sent : 0;
    if (entry.lost > 0)
        entry.lostBy = act(*by);
    return entry;
}

LedgerEntry Judge::ledgerFromNobody(const Socket &to) const
{
    LedgerEntry entry;
    entry.sent = entry.delivered = to.arrived;
    entry.read = to.read;
    const Abort *abort = earlier(pointer(to.abort), pointer(to.resetSeen));
    const std::optional<Deed> by = lostBy(to, abort);
    entry.lost = by ? std::max<qint64>(to.arrived - to.read, 0) : 0;
    entry.unread = entry.lost;
    if (entry.lost > 0)
        entry.lostBy = act(*by);
    return entry;
}

Verdict judged(const Trace &trace, const facts::Reader &reader)
{
    Verdict verdict;
    verdict.connections = Judge(trace, reader).connections();
    verdict.table = tableVerdict(trace, reader);
    verdict.ended = reader.runEnded();
    for (const TraceHeader::Endpoint &endpoint : trace.header.endpoints)
        verdict.clients += endpoint.server ? 0 : 1;
    return verdict;
}

} // namespace

class VerdictReader::Facts : public facts::Reader
{
public:
    using facts::Reader::Reader;
};

VerdictReader::VerdictReader(const Trace &trace)
    : m_trace(trace)
    , m_facts(std::make_unique<Facts>(trace))
{
}

VerdictReader::~VerdictReader() = default;

Verdict VerdictReader::at(quint64 events)
{
    if (events < m_facts->position())
        m_facts = std::make_unique<Facts>(m_trace);
    m_facts->readTo(events);
    return judged(m_trace, *m_facts);
}

bool isOver(const ConnectionVerdict &connection, const Verdict &verdict)
{
    return verdict.ended || connection.kind == Ending::Abortive || (connection.clientClosed && connection.serverClosed);
}

Verdict verdictOf(const Trace &trace)
{
    return verdictOf(trace, trace.size());
}

Verdict verdictOf(const Trace &trace, quint64 events)
{
    return VerdictReader(trace).at(events);
}

} // namespace halfclose
