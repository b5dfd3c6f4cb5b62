// Collecting outputs and carrying octets.
// SPDX-License-Identifier: MIT
#include "tests/core/provider/session/driven_machine.h"

#include "tests/core/provider/session/octets_of.h"

namespace halfclose::session {

void DrivenMachine::collect()
{
    for (Output &output : machine.take()) {
        if (const auto *transmit = std::get_if<Transmit>(&output))
            m_unsent += transmit->octets;
        all.push_back(std::move(output));
    }
}

QByteArray DrivenMachine::takeUnsent()
{
    collect();
    return std::exchange(m_unsent, {});
}

QList<QByteArray> DrivenMachine::messages()
{
    collect();
    QList<QByteArray> list;
    for (const Output &output : all) {
        if (const auto *message = std::get_if<Message>(&output))
            list.append(message->bytes);
    }
    return list;
}

QStringList DrivenMachine::pdus()
{
    collect();
    QStringList list;
    for (const Output &output : all) {
        if (const auto *transmit = std::get_if<Transmit>(&output))
            list.append(QStringLiteral("> %1").arg(transmit->name));
        else if (const auto *received = std::get_if<Received>(&output))
            list.append(QStringLiteral("< %1").arg(received->name));
    }
    return list;
}

namespace {

// One direction; true if something was carried.
bool carry(DrivenMachine &from, DrivenMachine &to, qsizetype piece, bool &ended)
{
    const QByteArray octets = from.takeUnsent();
    for (qsizetype at = 0; at < octets.size(); at += piece)
        to.machine.octets(QByteArrayView(octets).sliced(at, std::min(piece, octets.size() - at)));
    if (ended || !from.machine.isClosed())
        return !octets.isEmpty();
    ended = true;
    const auto *close = from.last<CloseTransport>();
    if (close && close->reset)
        to.machine.transportReset();
    else
        to.machine.transportEnded();
    return true;
}

} // namespace

void exchange(DrivenMachine &a, DrivenMachine &b, qsizetype piece)
{
    bool endedA = false;
    bool endedB = false;
    for (bool more = true; more;) {
        more = carry(a, b, piece, endedA);
        more = carry(b, a, piece, endedB) || more;
    }
}

ConnectedPair::ConnectedPair(qsizetype octets, const Settings &initiatorSettings, const Settings &acceptorSettings)
    : initiator(SessionMachine::Role::Initiator, initiatorSettings),
      acceptor(SessionMachine::Role::Acceptor, acceptorSettings),
      piece(octets)
{
    acceptor.machine.start();
    initiator.machine.start("hi");
    run();
    acceptor.machine.accept("ok");
    run();
}

DrivenMachine machineIn(State state)
{
    using Role = SessionMachine::Role;
    const QByteArray cr = hex("03 00 00 0E 09 E0 00 00 00 01 00 C0 01 0B");
    const QByteArray cc = hex("03 00 00 0E 09 D0 00 01 00 02 00 C0 01 0B");
    const QByteArray cn = inPacket(hex("0D 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 68 69"));
    const QByteArray ac = inPacket(hex("0E 10 05 06 13 01 00 16 01 02 14 02 00 02 C1 02 6F 6B"));
    const QByteArray fn = inPacket(hex("09 03 11 01 01"));

    const bool calls = state == State::AwaitingCc || state == State::AwaitingAccept || state == State::CollisionDisconnectSent;
    DrivenMachine end(calls ? Role::Initiator : Role::Acceptor);
    SessionMachine &machine = end.machine;
    if (state == State::Idle)
        return end;
    machine.start(calls ? QByteArray("hi") : QByteArray());
    if (calls && state != State::AwaitingCc)
        machine.octets(cc);
    if (state == State::CollisionDisconnectSent) {
        machine.octets(ac);
        machine.finish();
        machine.octets(fn);
    }
    if (!calls && state != State::AwaitingCr)
        machine.octets(cr);
    if (!calls && state != State::AwaitingCr && state != State::AwaitingConnect)
        machine.octets(cn);
    const bool accepts = !calls && state >= State::Open;
    if (accepts)
        machine.accept("ok");
    if (state == State::FinishSent || state == State::CollisionAwaitingDisconnect)
        machine.finish();
    if (state == State::FinishReceived || state == State::CollisionAwaitingDisconnect || state == State::AwaitingClose)
        machine.octets(fn);
    if (state == State::AwaitingClose)
        machine.finish();
    if (state == State::Aborting || state == State::Closed)
        machine.abort({});
    if (state == State::Closed)
        machine.transportEnded();
    Q_ASSERT(machine.state() == state);
    end.collect();
    end.takeUnsent();
    end.all.clear();
    return end;
}

} // namespace halfclose::session
