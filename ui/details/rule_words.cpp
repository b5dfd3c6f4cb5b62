// SPDX-License-Identifier: MIT
#include "ui/details/rule_words.h"


#include "core/spi/names.h"
#include "core/trace/reasons.h"
#include "core/trace/tr.h"

namespace halfclose {

namespace {

struct Words
{
    const char16_t *about;
    const char *text;
};

// Of a call, by its API name.
constexpr Words CallWords[] = {
    {u"WSASendDisconnect", QT_TRANSLATE_NOOP("halfclose", "Ends this side's sending and hands over the disconnect data; receiving goes on (WSD-2, WSD-4).")},
    {u"WSARecvDisconnect", QT_TRANSLATE_NOOP("halfclose", "Takes the peer's disconnect data and ends receiving; sending goes on (WRD-2, WRD-6).")},
    {u"closesocket", QT_TRANSLATE_NOOP("halfclose", "Frees the socket. Without lingering it returns at once and the rest is sent in the background (LING-1); with lingering for 0 seconds the connection is reset (LING-2).")},
    {u"shutdown", QT_TRANSLATE_NOOP("halfclose", "Ends one or both directions and frees nothing; it never blocks and cannot be undone (SHUT-3, SHUT-4).")},
    {u"WSAConnect", QT_TRANSLATE_NOOP("halfclose", "Asks for a connection, on a provider that can with user data (SETUP-7, UDATA-1).")},
    {u"WSAAccept", QT_TRANSLATE_NOOP("halfclose", "Takes the oldest request, if the condition accepts it, and returns a new socket (SETUP-16, COND-1).")},
    {u"accept", QT_TRANSLATE_NOOP("halfclose", "Takes the oldest request and returns a new socket; the listener keeps listening (SETUP-16).")},
    {u"WSAEnumNetworkEvents", QT_TRANSLATE_NOOP("halfclose", "Copies the record of events and clears it (EVT-5).")},
    {u"WSAEventSelect", QT_TRANSLATE_NOOP("halfclose", "Selects the events that are recorded, and makes the socket nonblocking (EVT-1, EVT-3).")},
    {u"WSAAsyncSelect", QT_TRANSLATE_NOOP("halfclose", "Selects the events that are posted as messages, and makes the socket nonblocking (EVT-1, EVT-3).")},
    {u"listen", QT_TRANSLATE_NOOP("halfclose", "From now on requests are queued up to the backlog; one too many is refused (SETUP-1, SETUP-4).")},
};

// Of an error that a call returned.
constexpr Words ErrorWords[] = {
    {u"WSAEDISCON", QT_TRANSLATE_NOOP("halfclose", "On a message-oriented provider the graceful end is an error, since a message may have no bytes (RECV-4).")},
    {u"WSAESHUTDOWN", QT_TRANSLATE_NOOP("halfclose", "That direction has been shut down on this side, for good (SHUT-4, SHUT-6, SHUT-10).")},
    {u"WSAECONNRESET", QT_TRANSLATE_NOOP("halfclose", "The peer closed abortively; every further call says so again (RECV-9, RECV-10).")},
    {u"WSAECONNABORTED", QT_TRANSLATE_NOOP("halfclose", "The circuit ended by a failure on this side: a timeout, a protocol error, or data for a closed peer (RECV-9, RECV-13).")},
    {u"WSAEWOULDBLOCK", QT_TRANSLATE_NOOP("halfclose", "A nonblocking call says that it would have to wait (RECV-17); of closesocket, that it has not begun (LING-8).")},
    {u"WSAECONNREFUSED", QT_TRANSLATE_NOOP("halfclose", "Nobody listens, the backlog is full, or the request was rejected (SETUP-4, COND-4).")},
    {u"WSAENOTCONN", QT_TRANSLATE_NOOP("halfclose", "The socket has no connection, or none yet (SHUT-2, SETUP-15).")},
    {u"WSATRY_AGAIN", QT_TRANSLATE_NOOP("halfclose", "The request was deferred: it stays queued, and FD_ACCEPT is not announced again (COND-5, COND-9).")},
    {u"WSAEPROTONOSUPPORT", QT_TRANSLATE_NOOP("halfclose", "This provider carries no connect data (UDATA-3).")},
    {u"WSAENOPROTOOPT", QT_TRANSLATE_NOOP("halfclose", "This provider carries no disconnect data.")},
    {u"WSAEISCONN", QT_TRANSLATE_NOOP("halfclose", "The socket is connected already (SETUP-12).")},
};

constexpr Words IndicationWords[] = {
    {u"FD_CLOSE", QT_TRANSLATE_NOOP("halfclose", "Announces the end of the connection, once; without an error it was graceful (CLO-1, CLO-4). Receive until 0 after it (CLO-9).")},
    {u"FD_READ", QT_TRANSLATE_NOOP("halfclose", "Data can be received. Announced again after a receive that leaves some (EVT-10, EVT-19).")},
    {u"FD_WRITE", QT_TRANSLATE_NOOP("halfclose", "Sending is possible: announced when connected, and when there is room again after WSAEWOULDBLOCK (EVT-21).")},
    {u"FD_ACCEPT", QT_TRANSLATE_NOOP("halfclose", "A request waits; announced again after an accept if another does (EVT-27).")},
    {u"FD_CONNECT", QT_TRANSLATE_NOOP("halfclose", "The attempt to connect has its outcome (EVT-23).")},
    {u"FD_OOB", QT_TRANSLATE_NOOP("halfclose", "Urgent data can be received (EVT-10).")},
};

constexpr Words WireWords[] = {
    {u"FIN", QT_TRANSLATE_NOOP("halfclose", "This side will send no more; what it sent before arrives first (SHUT-7).")},
    {u"FINISH", QT_TRANSLATE_NOOP("halfclose", "The side that ends the session asks for its orderly release, with its disconnect data (WSD-2).")},
    {u"DISCONNECT", QT_TRANSLATE_NOOP("halfclose", "Answers FINISH, with the responder's disconnect data (DISC-9).")},
    {u"RST", QT_TRANSLATE_NOOP("halfclose", "The connection is thrown away: what was underway or unread is lost.")},
    {u"ABORT", QT_TRANSLATE_NOOP("halfclose", "The session is thrown away: what was underway or unread is lost.")},
};

template<size_t N>
QString find(const Words (&table)[N], const QString &about)
{
    for (const Words &words : table) {
        if (about == QStringView(words.about))
            return tr(words.text);
    }
    return {};
}

} // namespace

QString ruleInWords(const Trace &trace, const Event &event)
{
    const QString &name = trace.text(event.name);
    switch (event.kind) {
    case Kind::Call:
        return find(CallWords, apiName(name));
    case Kind::Return: {
        if (event.error != 0)
            return find(ErrorWords, errorName(event.error));
        const bool receive = apiName(name) == QLatin1String("WSARecv") || name == QLatin1String("recv");
        if (receive && event.arguments == "0")
            return tr("All that came before the end has been read: 0 is the graceful end, and comes again on every repeat (RECV-6).");
        return {};
    }
    case Kind::Indication:
        return find(IndicationWords, name);
    case Kind::Send:
    case Kind::Receive:
        return find(WireWords, name);
    case Kind::State:
        break;
    }
    return {};
}

} // namespace halfclose
