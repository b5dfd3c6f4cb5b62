// How each connection of a run ended: who began, graceful or abortive and why, what was sent, delivered, read and
// lost, and whether the run follows its lesson's table. A function of the trace alone, so also of any prefix of it.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <optional>

#include <QByteArray>
#include <QList>
#include <QString>

#include "core/trace/trace.h"

namespace halfclose {

/// One thing that an endpoint did to a connection.
struct Act
{
    QString endpoint; ///< the lesson's column header; empty for a peer outside the engine
    QString call; ///< documented name; empty where no call did it (a crash, a protocol error)
    QString label; ///< the step; empty outside the lesson's steps
    quint64 event = 0; ///< the call in the trace, or what stands for it
    bool operator==(const Act &) const = default;
};

enum class Ending {
    Graceful, ///< both ends have ended their sending in good order; see isOver() for whether that is all
    Abortive,
    Open,
};

/// Message bytes of one direction.
struct LedgerEntry
{
    QString from; ///< the sending endpoint
    qint64 sent = 0; ///< accepted by send
    qint64 delivered = 0; ///< arrived at the peer's socket
    qint64 read = 0; ///< handed out by the peer's receives
    qint64 lost = 0; ///< sent and never read, once they cannot be read any more
    qint64 unread = 0; ///< of the lost ones, those that lay at the peer's socket
    std::optional<Act> lostBy; ///< what lost them; there whenever lost is not 0
    std::optional<QByteArray> disconnectData;
    bool disconnectDataRead = false;
    bool disconnectDataMissed = false; ///< its reader closed without having read it
};

struct ConnectionVerdict
{
    QString connection; ///< the client's endpoint, with (2), (3) ... where it has several
    QString client;
    QString server;
    std::optional<Act> began; ///< the first act of teardown; none while nobody has begun
    Ending kind = Ending::Open;
    std::optional<Act> abortedBy; ///< for Abortive
    QString reason; ///< for Abortive: one of core/trace/reasons.h
    QString detail; ///< for Abortive: what the note says beyond the reason
    qint64 unreadAtAbort = 0; ///< bytes that lay unread at the socket of the one who aborted
    bool clientEnded = false; ///< has ended its sending for good
    bool serverEnded = false;
    bool clientClosed = false; ///< its socket is gone, or is none of this trace
    bool serverClosed = false;
    QList<LedgerEntry> ledger; ///< client to server, server to client
};

/// Whether the steps went as the lesson's table says.
struct TableVerdict
{
    enum class State {
        SoFar, ///< nothing has gone wrong, and the run goes on
        Follows,
        Leaves,
    };
    State state = State::SoFar;
    bool documented = false; ///< one of the documented sequences (section 16 of the rule book)
    QString leftAt; ///< label of the first step that left it
    QString actual; ///< what that step returned instead; empty where it returned nothing
    bool timedOut = false;
    QString outOfOrderWith; ///< the step that had to end before `leftAt` did; empty where that is not the reason
};

struct Verdict
{
    QList<ConnectionVerdict> connections; ///< in the order in which they came to be
    TableVerdict table;
    bool ended = false; ///< the run is over
    int clients = 0; ///< how many client endpoints the lesson has
};

/// Whether nothing can happen to it any more: closed at both ends or thrown away, or the run is over.
bool isOver(const ConnectionVerdict &connection, const Verdict &verdict);

Verdict verdictOf(const Trace &trace);
/// As it was after the first @p events events.
Verdict verdictOf(const Trace &trace, quint64 events);

/// Follows a trace that grows, without reading its beginning again.
class VerdictReader
{
public:
    explicit VerdictReader(const Trace &trace);
    ~VerdictReader();
    /// The verdict on the first @p events events. Going forward costs what is new; going back starts over.
    Verdict at(quint64 events);

private:
    class Facts;
    const Trace &m_trace;
    std::unique_ptr<Facts> m_facts;
};

} // namespace halfclose
