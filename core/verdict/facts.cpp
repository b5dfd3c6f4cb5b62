// SPDX-License-Identifier: MIT
#include "core/verdict/facts.h"

#include <algorithm>

#include "core/trace/reasons.h"
#include "core/trace/state_names.h"

namespace halfclose::facts {

namespace {

/// More than any call nests: API call, provider's call, what that provoked.
constexpr int deepestNesting = 16;

bool isCall(const Event &event)
{
    return event.kind == Kind::Call && (event.layer == Layer::Api || event.layer == Layer::Spi);
}

QByteArray addressPair(const QByteArray &local, const QByteArray &remote)
{
    return local + ' ' + remote;
}

} // namespace

Reader::Word Reader::word(Symbol name)
{
    const auto index = size_t(name);
    if (index >= m_words.size())
        m_words.resize(size_t(m_trace.symbolCount()), Word::Unknown);
    Word &known = m_words[index];
    if (known != Word::Unknown)
        return known;
    struct Row
    {
        const char16_t *text;
        Word word;
    };
    static constexpr Row rows[] = {
        {u"send", Word::Send}, {u"WSASend", Word::Send}, {u"WSPSend", Word::Send},
        {u"recv", Word::Receive}, {u"WSARecv", Word::Receive}, {u"WSPRecv", Word::Receive},
        {u"shutdown", Word::Shutdown}, {u"WSPShutdown", Word::Shutdown},
        {u"WSASendDisconnect", Word::SendDisconnect}, {u"WSPSendDisconnect", Word::SendDisconnect},
        {u"WSARecvDisconnect", Word::ReceiveDisconnect}, {u"WSPRecvDisconnect", Word::ReceiveDisconnect},
        {u"closesocket", Word::Close}, {u"WSPCloseSocket", Word::Close},
        {u"DATA", Word::Data}, {u"URGENT DATA", Word::Data}, {u"FIN", Word::Fin},
        {u"FINISH", Word::SessionEnd}, {u"DISCONNECT", Word::SessionEnd},
        {u"RST", Word::Abort}, {u"ABORT", Word::Abort},
        {state::LocalAddress, Word::Local}, {state::RemoteAddress, Word::Remote},
        {state::Connection, Word::Connection}, {state::Provider, Word::Provider},
        {state::StepMet, Word::Met}, {state::StepFailed, Word::Failed}, {state::StepTimedOut, Word::TimedOut},
        {state::StepNotReached, Word::NotReached}, {state::StepNarrated, Word::Narrated},
        {state::RunEnded, Word::RunEnded},
    };
    known = Word::Other;
    const QString &text = m_trace.text(name);
    for (const Row &row : rows) {
        if (QStringView(row.text) == text)
            known = row.word;
    }
    return known;
}

Socket &Reader::socket(quint32 number, Symbol endpoint)
{
    const auto known = m_byNumber.constFind(number);
    const int index = known != m_byNumber.constEnd() ? *known : int(m_sockets.size());
    if (index == int(m_sockets.size())) {
        m_byNumber.insert(number, index);
        m_sockets.emplace_back().number = number;
    }
    Socket &found = m_sockets[size_t(index)];
    if (found.endpoint == Symbol::None)
        found.endpoint = endpoint;
    return found;
}

void Reader::readTo(quint64 events)
{
    for (; m_position < std::min(events, m_trace.size()); ++m_position)
        read(m_trace.at(m_position + 1));
}

void Reader::read(const Event &event)
{
    switch (event.kind) {
    case Kind::Call:
        if (isCall(event) && event.label != Symbol::None && !m_firstCalls.contains(event.label))
            m_firstCalls.insert(event.label, event.name);
        break;
    case Kind::Return:
        readReturn(event);
        break;
    case Kind::Send:
        readWireSend(event);
        break;
    case Kind::Receive:
        readWireReceive(event);
        break;
    case Kind::State:
        readState(event);
        break;
    case Kind::Indication:
        break;
    }
}

void Reader::readReturn(const Event &event)
{
    if (event.error != 0 || event.cause == 0)
        return;
    const Event &call = m_trace.at(event.cause);
    // The call inside a call says the same once more.
    if (!isCall(call) || (call.cause != 0 && isCall(m_trace.at(call.cause))))
        return;
    const quint32 number = event.socket != 0 ? event.socket : call.socket;
    if (number == 0)
        return;
    Socket &at = socket(number, event.endpoint);
    const Word what = word(call.name);
    if (what == Word::Send)
        at.sent += std::max<qint64>(event.result, 0);
    else if (what == Word::Receive)
        at.read += std::max<qint64>(event.result, 0);
    else if (call.label != Symbol::None)
        readTeardown(at, call, event, what);
}

void Reader::readTeardown(Socket &at, const Event &call, const Event &back, Word what)
{
    const Deed deed{call.sequence, call.endpoint, call.name, call.label};
    switch (what) {
    case Word::Shutdown:
        if (!call.arguments.contains("SD_SEND"))
            note(at.receiveShut, deed);
        if (!call.arguments.contains("SD_RECEIVE"))
            note(at.began, deed);
        break;
    case Word::SendDisconnect:
        note(at.began, deed);
        if (!call.data.isEmpty())
            at.disconnectData = call.data;
        break;
    case Word::ReceiveDisconnect:
        note(at.receiveShut, deed);
        at.disconnectDataRead = at.disconnectDataRead || !back.data.isEmpty();
        break;
    case Word::Close:
        note(at.began, deed);
        note(at.closed, deed);
        at.gone = true;
        at.ended = true; // LING-1: the rest goes on in the background
        break;
    default:
        break;
    }
}

void Reader::readWireSend(const Event &event)
{
    const Word what = word(event.name);
    if (event.socket == 0 || (what != Word::Fin && what != Word::SessionEnd && what != Word::Abort))
        return;
    Socket &at = socket(event.socket, event.endpoint);
    const std::optional<Deed> deed = deedBehind(event);
    if (what == Word::Abort) {
        Abort abort = abortOf(event, at);
        const bool endOfRun = m_runEnded && abort.by.label == Symbol::None;
        if (abort.reason == QStringView(reason::Stopped) || endOfRun || at.abort)
            return;
        note(at.began, abort.by);
        at.abort = std::move(abort);
        return;
    }
    // What no step did (the end of a run that leaves sockets open) ends nothing.
    const bool answer = event.cause != 0 && m_trace.at(event.cause).kind == Kind::Receive;
    if (!(deed ? deed->label != Symbol::None : answer || event.label != Symbol::None))
        return;
    at.ended = at.ended || what == Word::SessionEnd || !at.session;
    if (deed)
        note(at.began, *deed);
}

void Reader::readWireReceive(const Event &event)
{
    if (event.socket == 0)
        return;
    Socket &at = socket(event.socket, event.endpoint);
    const bool foreign = isForeign(event, at);
    at.outsidePeer = at.outsidePeer || (event.cause == 0 && at.peer < 0);
    switch (word(event.name)) {
    case Word::Data:
        at.arrived += std::max<qint64>(event.result, 0);
        break;
    case Word::Fin:
    case Word::SessionEnd:
        if (!foreign || (at.session && word(event.name) == Word::Fin))
            break;
        at.peerEnded = true;
        note(at.peerBegan, event.cause ? deedBehind(m_trace.at(event.cause)).value_or(Deed{event.cause})
                                       : Deed{event.sequence});
        break;
    case Word::Abort:
        if (!foreign || at.resetSeen || m_runEnded)
            break;
        if (event.cause)
            at.resetSeen = abortOf(m_trace.at(event.cause), {});
        else
            at.resetSeen = Abort{Deed{event.sequence}, event.sequence, QString::fromUtf16(reason::PeerAbort), {}};
        break;
    default:
        break;
    }
}

/// What arrived was not sent by the socket at the other end: by another program, by a listener that refuses, or by
/// the system for a socket that is gone.
bool Reader::isForeign(const Event &receive, const Socket &at) const
{
    if (receive.cause == 0)
        return true;
    return at.peer < 0 || m_sockets[size_t(at.peer)].number != m_trace.at(receive.cause).socket;
}

void Reader::readState(const Event &event)
{
    const auto ended = [&](StepEnd::How how) { m_steps.push_back({event.label, how, event.sequence}); };
    switch (word(event.name)) {
    case Word::Met:
        return ended(StepEnd::How::Met);
    case Word::Failed:
        return ended(StepEnd::How::Failed);
    case Word::TimedOut:
        return ended(StepEnd::How::TimedOut);
    case Word::NotReached:
        return ended(StepEnd::How::NotReached);
    case Word::Narrated:
        return ended(StepEnd::How::Narrated);
    case Word::RunEnded:
        m_runEnded = true;
        return;
    default:
        break;
    }
    if (event.socket == 0 || event.layer == Layer::Kernel)
        return;
    Socket &at = socket(event.socket, event.endpoint);
    switch (word(event.name)) {
    case Word::Local:
        at.local = event.arguments;
        pair(int(&at - m_sockets.data()));
        break;
    case Word::Remote:
        at.remote = event.arguments;
        pair(int(&at - m_sockets.data()));
        break;
    case Word::Connection:
        at.connected = at.connected || event.arguments == "connected";
        at.gone = at.gone || event.arguments == "closed";
        break;
    case Word::Provider:
        at.session = event.arguments == "session";
        break;
    default:
        break;
    }
}

/// Two sockets are the ends of one connection when each has the other's address.
void Reader::pair(int index)
{
    Socket &at = m_sockets[size_t(index)];
    if (at.peer >= 0 || at.local.isEmpty() || at.remote.isEmpty())
        return;
    const int other = m_lonely.value(addressPair(at.remote, at.local), -1);
    if (other < 0 || other == index) {
        m_lonely.insert(addressPair(at.local, at.remote), index);
        return;
    }
    m_lonely.remove(addressPair(at.remote, at.local));
    at.peer = other;
    m_sockets[size_t(other)].peer = index;
}

/// The call of the application behind what its provider did; none for an answer to what came from the peer.
const Event *Reader::outermostCall(const Event &event) const
{
    const Event *call = nullptr;
    const Event *at = &event;
    // A made-up trace may nest as deep as it is long.
    for (int depth = 0; at->cause != 0 && depth < deepestNesting; ++depth) {
        at = &m_trace.at(at->cause);
        if (isCall(*at))
            call = at;
        else if (at->kind == Kind::Receive || call)
            break;
    }
    return call;
}

std::optional<Deed> Reader::deedBehind(const Event &event) const
{
    const Event *call = outermostCall(event);
    if (!call)
        return std::nullopt;
    return Deed{call->sequence, call->endpoint, call->name, call->label};
}

Abort Reader::abortOf(const Event &event, const Socket &by) const
{
    Abort abort;
    abort.event = event.sequence;
    const QString &said = m_trace.text(event.note);
    const qsizetype colon = said.indexOf(QStringLiteral(": "));
    abort.reason = said.left(colon);
    abort.detail = colon < 0 ? QString() : said.mid(colon + 2);
    // What came too late was lost by the call that stopped taking it, not by the peer's send.
    if (abort.reason == QStringView(reason::DataAfterClose) && by.closed) {
        abort.by = *by.closed;
        return abort;
    }
    if (abort.reason == QStringView(reason::DataAfterReceiveShutdown) && by.receiveShut) {
        abort.by = *by.receiveShut;
        return abort;
    }
    abort.by = deedBehind(event).value_or(Deed{event.sequence, event.endpoint, Symbol::None, event.label});
    return abort;
}

void Reader::note(std::optional<Deed> &slot, const Deed &deed)
{
    if (!slot || deed.event < slot->event)
        slot = deed;
}

} // namespace halfclose::facts
