// SPDX-License-Identifier: MIT
#include "core/verdict/wording.h"

#include <QLocale>

#include "core/spi/names.h"
#include "core/trace/in_words.h"
#include "core/trace/reasons.h"
#include "core/trace/tr.h"

namespace halfclose {

namespace {

QString capitalized(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// "closesocket at (4)"; either may be missing.
QString deed(const Act &act)
{
    if (act.call.isEmpty())
        return act.label.isEmpty() ? QString() : tr("(%1)").arg(act.label);
    return act.label.isEmpty() ? act.call : tr("%1 at (%2)").arg(act.call, act.label);
}

bool is(const QString &text, const char16_t *reason)
{
    return text == QStringView(reason);
}

qint64 lostBytes(const ConnectionVerdict &connection)
{
    qint64 lost = 0;
    for (const LedgerEntry &entry : connection.ledger)
        lost += entry.lost;
    return lost;
}

/// What threw the connection away, as a clause: "the server reset the connection with closesocket at (4) ...".
QString abortClause(const ConnectionVerdict &connection, const QString &who)
{
    const QString how = deed(*connection.abortedBy);
    const QString unread = bytesText(connection.unreadAtAbort);
    const QString &reason = connection.reason;
    const bool known = !how.isEmpty();
    if (is(reason, reason::Crash))
        return (known ? tr("%1 crashed at %2, which reset the connection") : tr("%1 crashed, which reset the connection"))
            .arg(who, deed({{}, {}, connection.abortedBy->label}));
    if (is(reason, reason::LingerZero) && known)
        return tr("%1 reset the connection with %2, told to linger for 0 seconds").arg(who, how);
    if (is(reason, reason::LingerRanOut) && known)
        return tr("%1 reset the connection when the linger interval of %2 ran out").arg(who, how);
    if (is(reason, reason::UnreadDataAtClose) || is(reason, reason::UnreadDataAtReceiveShutdown))
        return (connection.unreadAtAbort == 1 ? tr("%1 reset the connection with %2 while %3 was unread")
                                              : tr("%1 reset the connection with %2 while %3 were unread"))
            .arg(who, how, unread);
    if ((is(reason, reason::DataAfterClose) || is(reason, reason::DataAfterReceiveShutdown)) && known)
        return tr("data came for %1 after its %2, which reset the connection").arg(who, how);
    if (is(reason, reason::PeerAbort))
        return connection.abortedBy->endpoint.isEmpty() ? tr("the peer reset the connection")
                                                        : tr("%1 reset the connection").arg(who);
    if (is(reason, reason::ProtocolError))
        return connection.detail.isEmpty()
            ? tr("%1 ended the connection for a protocol error").arg(who)
            : tr("%1 ended the connection for a protocol error (%2)").arg(who, inWords(connection.detail));
    if (is(reason, reason::LimitExceeded))
        return tr("%1 ended the connection because its peer sent more than it takes").arg(who);
    if (is(reason, reason::TimedOut))
        return tr("%1 ended the connection because its peer did not answer in time").arg(who);
    if (is(reason, reason::SystemFailure))
        return connection.detail.isEmpty() ? tr("the system failed %1").arg(who)
                                           : tr("the system failed %1 (%2)").arg(who, inWords(connection.detail));
    if (is(reason, reason::Rejected))
        return tr("%1 rejected the connection").arg(who);
    if (is(reason, reason::BacklogFull))
        return tr("%1 refused the connection because its backlog was full").arg(who);
    return known ? tr("%1 reset the connection with %2").arg(who, how) : tr("%1 reset the connection").arg(who);
}

/// "closesocket at (5) lost 1,024 bytes from the client and 5 bytes from the server"
QString lossClause(const ConnectionVerdict &connection, const Verdict &verdict)
{
    QStringList clauses;
    quint64 deedBefore = 0;
    for (const LedgerEntry &entry : connection.ledger) {
        if (entry.lost == 0)
            continue;
        const QString what = tr("%1 from %2").arg(bytesText(entry.lost), roleName(entry.from, connection, verdict));
        const bool said = connection.abortedBy && entry.lostBy->event == connection.abortedBy->event;
        const QString how = deed(*entry.lostBy);
        if (entry.lostBy->event == deedBefore)
            clauses.append(what);
        else
            clauses.append(said || how.isEmpty() ? tr("this lost %1").arg(what) : tr("%1 lost %2").arg(how, what));
        deedBefore = entry.lostBy->event;
    }
    return clauses.join(tr(" and "));
}

QString beganClause(const ConnectionVerdict &connection, const Verdict &verdict)
{
    const QString who = roleName(connection.began->endpoint, connection, verdict);
    const QString how = deed(*connection.began);
    return how.isEmpty() ? tr("%1 began").arg(who) : tr("%1 began with %2").arg(who, how);
}

QString disconnectDataSentence(const ConnectionVerdict &connection, const Verdict &verdict)
{
    QStringList sentences;
    for (const LedgerEntry &entry : connection.ledger) {
        if (!entry.disconnectData || entry.disconnectDataRead || connection.kind == Ending::Open)
            continue;
        const QString data = dataText(*entry.disconnectData);
        const QString from = roleName(entry.from, connection, verdict);
        if (connection.kind == Ending::Abortive)
            sentences.append(tr("The disconnect data %1 from %2 is lost.").arg(data, from));
        else if (entry.disconnectDataMissed || verdict.ended)
            sentences.append(tr("The disconnect data %1 from %2 was never read.").arg(data, from));
        else
            sentences.append(tr("The disconnect data %1 from %2 has not been read yet.").arg(data, from));
    }
    return sentences.join(u' ');
}

QString openSentence(const ConnectionVerdict &connection, const Verdict &verdict)
{
    if (!connection.began)
        return verdict.ended ? tr("nobody closed the connection") : tr("the connection is open");
    const QString other = roleName(connection.began->endpoint == connection.server ? connection.client : connection.server,
                                   connection, verdict);
    const QString end = verdict.ended ? tr("%1, but %2 had not closed its side when the run ended")
                                      : tr("%1; %2 has not closed its side yet");
    return end.arg(beganClause(connection, verdict), other);
}

QString gracefulSentence(const ConnectionVerdict &connection, const Verdict &verdict)
{
    if (!isOver(connection, verdict)) {
        const QString end = tr("both sides have ended their sending, and %1 still has its socket");
        const QString neither = tr("both sides have ended their sending, and still have their sockets");
        const QString who = roleName(connection.clientClosed ? connection.server : connection.client, connection, verdict);
        const QString so = connection.clientClosed || connection.serverClosed ? end.arg(who) : neither;
        return connection.began ? tr("%1; %2").arg(beganClause(connection, verdict), so) : so;
    }
    return connection.began ? tr("%1; both sides closed gracefully").arg(beganClause(connection, verdict))
                            : tr("both sides closed gracefully");
}

QString abortiveSentence(const ConnectionVerdict &connection, const Verdict &verdict)
{
    const Act &by = *connection.abortedBy;
    const QString clause = abortClause(connection, roleName(by.endpoint, connection, verdict));
    if (!connection.began || connection.began->event == by.event)
        return clause;
    return tr("%1, but %2").arg(beganClause(connection, verdict), clause);
}

/// Whether the abort's clause has said how many bytes lay unread.
bool saysUnread(const ConnectionVerdict &connection)
{
    return is(connection.reason, reason::UnreadDataAtClose) || is(connection.reason, reason::UnreadDataAtReceiveShutdown);
}

bool endedWell(const ConnectionVerdict &connection, const Verdict &verdict)
{
    return connection.kind == Ending::Graceful && isOver(connection, verdict) && lostBytes(connection) == 0;
}

} // namespace

QString bytesText(qint64 count)
{
    // The C locale groups no digits.
    const QLocale system;
    const QLocale locale = system.language() == QLocale::C ? QLocale(QLocale::English) : system;
    return count == 1 ? tr("1 byte") : tr("%1 bytes").arg(locale.toString(count));
}

QString roleName(const QString &endpoint, const ConnectionVerdict &connection, const Verdict &verdict)
{
    if (endpoint.isEmpty())
        return tr("the peer");
    if (endpoint == connection.server)
        return tr("the server");
    return verdict.clients == 1 ? tr("the client") : endpoint;
}

QString lossText(const LedgerEntry &entry)
{
    if (entry.lost == 0)
        return {};
    const QString how = deed(*entry.lostBy);
    if (how.isEmpty())
        return tr("the reset");
    return entry.unread == 0 ? how : tr("%1, %2 unread").arg(how, bytesText(entry.unread));
}

QString causeText(const ConnectionVerdict &verdict)
{
    const auto at = [](const Act &act) { return act.label.isEmpty() ? QString() : QStringLiteral(" at ") + act.label; };
    QString cause;
    if (verdict.kind == Ending::Abortive) {
        const Act &by = *verdict.abortedBy;
        cause = (verdict.reason.isEmpty() ? QStringLiteral("reset") : verdict.reason) + at(by);
        if (!by.call.isEmpty())
            cause += QStringLiteral(": ") + by.call;
        if (!verdict.detail.isEmpty())
            cause += QStringLiteral(": ") + verdict.detail;
    } else if (verdict.began) {
        cause = verdict.began->call.isEmpty() ? QStringLiteral("peer") : verdict.began->call + at(*verdict.began);
    }
    for (const LedgerEntry &entry : verdict.ledger) {
        if (entry.lost == 0 || (verdict.abortedBy && verdict.abortedBy->event == entry.lostBy->event))
            continue;
        cause += QStringLiteral("%1%2 %3 lost by %4%5")
                     .arg(cause.isEmpty() ? QString() : QStringLiteral("; "))
                     .arg(entry.lost)
                     .arg(entry.lost == 1 ? QStringLiteral("byte") : QStringLiteral("bytes"))
                     .arg(entry.lostBy->call, at(*entry.lostBy));
    }
    return cause;
}

QString sentence(const ConnectionVerdict &connection, const Verdict &verdict)
{
    QString text;
    switch (connection.kind) {
    case Ending::Open:
        text = openSentence(connection, verdict);
        break;
    case Ending::Graceful:
        text = gracefulSentence(connection, verdict);
        break;
    case Ending::Abortive:
        text = abortiveSentence(connection, verdict);
        break;
    }
    const qint64 lost = lostBytes(connection);
    const QString data = disconnectDataSentence(connection, verdict);
    const bool over = isOver(connection, verdict);
    if (lost == 0 && !data.isEmpty())
        text = (connection.kind == Ending::Graceful && over ? tr("%1 and no message bytes were lost")
                                                            : tr("%1; no message bytes were lost"))
                   .arg(text);
    else if (lost == 0 && connection.kind == Ending::Graceful && !over)
        text = tr("%1; nothing is lost so far").arg(text);
    else if (lost == 0 && connection.kind == Ending::Graceful)
        text = tr("%1 and nothing was lost").arg(text);
    else if (lost == 0 && connection.kind == Ending::Abortive)
        text = tr("%1; nothing was lost").arg(text);
    else if (lost > 0 && lost == connection.unreadAtAbort && saysUnread(connection))
        text = lost == 1 ? tr("%1: it is lost").arg(text) : tr("%1: they are lost").arg(text);
    else if (lost > 0)
        text = tr("%1; %2").arg(text, lossClause(connection, verdict));
    text = capitalized(text) + u'.';
    return data.isEmpty() ? text : text + u' ' + data;
}

QString sentence(const Verdict &verdict)
{
    const auto &connections = verdict.connections;
    if (connections.isEmpty())
        return verdict.ended ? tr("No connection came to be.") : tr("There is no connection yet.");
    if (connections.size() == 1)
        return sentence(connections.first(), verdict);
    QStringList parts;
    for (const ConnectionVerdict &connection : connections) {
        if (!endedWell(connection, verdict))
            parts.append(tr("%1: %2").arg(connection.connection, sentence(connection, verdict)));
    }
    const qsizetype well = connections.size() - parts.size();
    if (parts.isEmpty())
        parts.append(tr("All %1 connections closed gracefully and nothing was lost.").arg(well));
    else if (well > 0)
        parts.prepend(tr("Of %1 connections, %2 closed gracefully and lost nothing.").arg(connections.size()).arg(well));
    return parts.join(u' ');
}

QString tableSentence(const Verdict &verdict)
{
    const TableVerdict &table = verdict.table;
    switch (table.state) {
    case TableVerdict::State::SoFar:
        return {};
    case TableVerdict::State::Follows:
        return table.documented ? tr("The run follows the documented table.") : tr("The run follows the lesson's table.");
    case TableVerdict::State::Leaves:
        break;
    }
    if (!table.outOfOrderWith.isEmpty())
        return tr("The run leaves the documented table at (%1), which came before (%2).")
            .arg(table.leftAt, table.outOfOrderWith);
    if (table.timedOut)
        return tr("The run leaves the table at (%1), which timed out.").arg(table.leftAt);
    if (table.actual.isEmpty())
        return tr("The run leaves the table at (%1).").arg(table.leftAt);
    return tr("The run leaves the table at (%1), which gave %2.").arg(table.leftAt, table.actual);
}

} // namespace halfclose
