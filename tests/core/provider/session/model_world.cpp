// The rules of the model's world: which octets may arrive, which calls may be made, and the promises that each output
// is held against.
// SPDX-License-Identifier: MIT
#include "tests/core/provider/session/model_world.h"

#include <QCryptographicHash>

namespace halfclose::session {
namespace {

const QByteArray CallerData = "caller";
const QByteArray CalleeData = "callee";
const QByteArray DisconnectData = "total";

bool isIndication(const Output &output)
{
    return std::holds_alternative<ConnectIndication>(output) || std::holds_alternative<Connected>(output)
        || std::holds_alternative<Refused>(output) || std::holds_alternative<Message>(output)
        || std::holds_alternative<FinishIndication>(output) || std::holds_alternative<DisconnectIndication>(output)
        || std::holds_alternative<Aborted>(output);
}

} // namespace

World::World(const Budget &each, const Settings &settings)
    : m_ends{End(SessionMachine::Role::Initiator, settings), End(SessionMachine::Role::Acceptor, settings)}
{
    for (End &end : m_ends)
        end.left = each;
    m_ends[1].machine.start();
    m_ends[0].machine.start(CallerData);
    for (End &end : m_ends)
        collect(end);
}

// Octets arrive in the pieces that a machine can tell apart: up to the middle of a packet, and up to its end.
qsizetype World::nextCut(const End &from, qsizetype taken) const
{
    constexpr qsizetype inside = 5;
    const QByteArray &stream = from.stream;
    qsizetype at = 0;
    while (at < stream.size()) {
        const qsizetype length = quint8(stream[at + 2]) << 8 | quint8(stream[at + 3]);
        if (taken < at + inside)
            return at + inside;
        if (taken < at + length)
            return at + length;
        at += length;
    }
    return taken;
}

std::vector<Action> World::actions() const
{
    std::vector<Action> list;
    for (int index = 0; index < 2; ++index) {
        const End &end = m_ends[size_t(index)];
        const End &peer = other(end);
        const auto add = [&](Deed deed) { list.push_back({deed, index}); };
        if (end.crashed)
            continue;
        const bool pending = end.taken < peer.stream.size();
        if (pending && !end.told)
            add(Deed::Deliver);
        // Only an end that threw its transport away, or died, can lose what it had sent.
        if (peer.isOver() && !end.told) {
            if (!pending)
                add(Deed::End);
            if (peer.crashed || peer.closedWithReset)
                add(Deed::Reset);
        }
        if (end.machine.isClosed())
            continue;
        if (end.machine.state() == State::Deciding) {
            add(Deed::Accept);
            add(Deed::Refuse);
        }
        if (end.machine.canSend()) {
            if (end.left.sends > 0)
                add(Deed::Send);
            if (end.left.parts > 0)
                add(Deed::SendPart);
            if (end.left.finishes > 0)
                add(Deed::Finish);
        }
        if (end.left.aborts > 0)
            add(Deed::Abort);
        if (end.left.crashes > 0)
            add(Deed::Crash);
        if (end.left.timeouts > 0 && end.timer)
            add(Deed::Timeout);
    }
    return list;
}

void World::perform(Action action)
{
    End &end = m_ends[size_t(action.end)];
    const QByteArray name = QByteArray::number(end.sent.count('|')) + (action.end == 0 ? 'i' : 'a');
    switch (action.deed) {
    case Deed::Accept:
        demand(end.machine.accept(CalleeData) == 0, "accept() is taken while deciding");
        break;
    case Deed::Refuse:
        demand(end.machine.refuse(CalleeData) == 0, "refuse() is taken while deciding");
        break;
    case Deed::Send:
        --end.left.sends;
        demand(end.machine.send(name) == 0, "send() is taken while sending is open");
        end.sent += std::exchange(end.sentOpen, {}) + name + '|';
        end.open = false;
        break;
    case Deed::SendPart:
        --end.left.parts;
        demand(end.machine.send(name, false) == 0, "send() is taken while sending is open");
        end.sentOpen += name;
        end.open = true;
        break;
    case Deed::Finish:
        --end.left.finishes;
        demand(end.machine.finish(DisconnectData) == 0, "finish() is taken while sending is open");
        if (std::exchange(end.open, false))
            end.sent += std::exchange(end.sentOpen, {}) + '|';
        end.hasFinished = true;
        break;
    case Deed::Abort:
        --end.left.aborts;
        end.aborted = true;
        end.machine.abort({});
        break;
    case Deed::Crash:
        --end.left.crashes;
        end.crashed = true;
        return;
    case Deed::Timeout:
        --end.left.timeouts;
        end.timer = false;
        end.machine.timerExpired();
        break;
    case Deed::Deliver:
        deliver(end);
        break;
    case Deed::End:
        end.told = true;
        end.machine.transportEnded();
        break;
    case Deed::Reset:
        end.told = true;
        end.machine.transportReset();
        break;
    }
    collect(end);
}

void World::deliver(End &end)
{
    const End &peer = other(end);
    const qsizetype cut = nextCut(peer, end.taken);
    end.machine.octets(QByteArrayView(peer.stream).sliced(end.taken, cut - end.taken));
    end.taken = cut;
}

void World::collect(End &end)
{
    for (const Output &output : end.machine.take()) {
        judge(end, output);
        if (const auto *transmit = std::get_if<Transmit>(&output))
            end.stream += transmit->octets;
    }
}

void World::demand(bool holds, const char *promise)
{
    if (!holds && m_broken.isEmpty())
        m_broken = QString::fromLatin1(promise);
}

void World::judge(End &end, const Output &output)
{
    const End &peer = other(end);
    demand(!end.closed, "nothing comes out after the transport is closed");
    demand(!end.lost || !isIndication(output), "nothing is indicated after an abort");
    demand(!end.aborted || !isIndication(output), "nothing is indicated to a user who has aborted");
    const auto endIndicated = [&](const QByteArray &data) {
        if (!data.isNull()) {
            demand(end.disconnectData++ == 0, "disconnect data comes at most once");
            demand(data == DisconnectData, "disconnect data is the peer's");
        }
        demand(end.received == peer.sent, "an orderly end comes behind all of the peer's messages");
        end.indicatedEnd = true;
    };
    if (const auto *transmit = std::get_if<Transmit>(&output)) {
        // In a collision the initiator's DISCONNECT is not the last word: it awaits the acceptor's.
        const bool collides = transmit->name == pdu::Disconnect && end.saidFinish && end.indicatedEnd;
        demand(!end.saidLast, "nothing is sent after DISCONNECT, REFUSE or ABORT");
        demand(!end.saidFinish || collides || transmit->name == pdu::Abort, "after FINISH only an ABORT or a collision's DISCONNECT");
        end.saidFinish = end.saidFinish || transmit->name == pdu::Finish;
        end.saidLast = transmit->name == pdu::Refuse || transmit->name == pdu::Abort
            || (transmit->name == pdu::Disconnect && !(collides && &end == &m_ends[0]));
        demand(!end.aborted || transmit->name == pdu::Abort, "nothing but an ABORT is sent by a user who has aborted");
    } else if (const auto *indication = std::get_if<ConnectIndication>(&output)) {
        demand(indication->callerData == CallerData, "caller data arrives");
    } else if (const auto *connected = std::get_if<Connected>(&output)) {
        demand(connected->calleeData == CalleeData, "callee data arrives");
    } else if (const auto *refused = std::get_if<Refused>(&output)) {
        demand(refused->data == CalleeData, "a refusal's data arrives");
    } else if (const auto *message = std::get_if<Message>(&output)) {
        demand(!end.indicatedEnd, "no data is delivered after the end was indicated");
        end.received += message->bytes + '|';
        demand(peer.sent.startsWith(end.received), "messages arrive whole, in order and once");
    } else if (const auto *finish = std::get_if<FinishIndication>(&output)) {
        demand(!end.indicatedEnd, "a finish is indicated at most once");
        endIndicated(finish->data);
    } else if (const auto *disconnect = std::get_if<DisconnectIndication>(&output)) {
        demand(!end.indicatedDisconnect, "a disconnect is indicated at most once");
        end.indicatedDisconnect = true;
        demand(end.hasFinished, "a disconnect answers one's own finish");
        endIndicated(disconnect->data);
    } else if (std::holds_alternative<Aborted>(output)) {
        end.lost = true;
    } else if (const auto *close = std::get_if<CloseTransport>(&output)) {
        end.closed = true;
        end.closedWithReset = close->reset;
        demand(!end.timer, "no timer runs after the end");
    } else if (std::holds_alternative<StartTimer>(output)) {
        end.timer = true;
    } else if (std::holds_alternative<StopTimer>(output)) {
        end.timer = false;
    }
}

// A machine's inside is a function of its state, of what its user has called (left in the budget and in the stream), and of
// how much of the other end's stream it has taken; in which order it came to that decides nothing more.
QByteArray World::fingerprint() const
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    for (const End &end : m_ends) {
        const Budget &left = end.left;
        const bool flags[] = {end.told, end.crashed, end.aborted, end.timer, end.closedWithReset, end.open, end.hasFinished,
            end.saidFinish, end.saidLast, end.indicatedEnd, end.indicatedDisconnect, end.lost, end.closed,
            end.machine.finishedBothWays()};
        const int numbers[] = {int(end.machine.state()), int(end.taken), left.sends, left.parts, left.finishes, left.aborts,
            left.crashes, left.timeouts, end.disconnectData};
        for (const QByteArray &octets : {end.stream, end.sent, end.sentOpen, end.received})
            hash.addData(octets + '\n');
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(flags), sizeof(flags)));
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(numbers), sizeof(numbers)));
    }
    return hash.result();
}

bool World::isQuiet() const
{
    for (const Action &action : actions()) {
        if (action.deed == Deed::Deliver || action.deed == Deed::End)
            return false;
    }
    return !(m_ends[0].timer && !m_ends[0].isOver()) && !(m_ends[1].timer && !m_ends[1].isOver());
}

bool World::waitsAreLimited() const
{
    for (const End &end : m_ends) {
        switch (end.machine.state()) {
        case State::AwaitingCc:
        case State::AwaitingCr:
        case State::AwaitingConnect:
        case State::CollisionDisconnectSent:
        case State::CollisionAwaitingDisconnect:
        case State::AwaitingClose:
        case State::Aborting:
            if (!end.timer)
                return false;
            break;
        default: // a user may take any time, and may abort
            break;
        }
    }
    return true;
}

bool World::waitsForAUser() const
{
    for (const End &end : m_ends) {
        if (!end.isOver() && (end.machine.canSend() || end.machine.state() == State::Deciding))
            return true;
    }
    return false;
}

void World::settle()
{
    for (bool more = true; more;) {
        more = false;
        for (const Action &action : actions()) {
            if (action.deed == Deed::Deliver || action.deed == Deed::End) {
                perform(action);
                more = true;
                break;
            }
        }
    }
}

void World::finishAll()
{
    for (End &end : m_ends)
        end.left.finishes = end.hasFinished ? 0 : 1;
    settle();
    for (const bool deciding : {true, false}) {
        for (int index = 0; index < 2; ++index) {
            End &end = m_ends[size_t(index)];
            if (end.isOver())
                continue;
            if (deciding && end.machine.state() == State::Deciding)
                perform({Deed::Accept, index});
            if (!deciding && end.machine.canSend())
                perform({Deed::Finish, index});
        }
        settle();
    }
}

void World::abandonAll()
{
    for (int index = 0; index < 2; ++index) {
        End &end = m_ends[size_t(index)];
        if (end.isOver())
            continue;
        perform({Deed::Abort, index});
        if (end.timer && !end.isOver())
            perform({Deed::Timeout, index});
    }
}

} // namespace halfclose::session
