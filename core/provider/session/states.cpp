// The table of legal changes, in the order of a connection's life.
// SPDX-License-Identifier: MIT
#include "core/provider/session/states.h"

#include <algorithm>

namespace halfclose::session {
namespace {

constexpr Transition Table[] = {
    // The initiator's setup. An ABORT may be sent once there is a session to abort.
    {State::Idle, State::AwaitingCc},
    {State::AwaitingCc, State::AwaitingAccept},
    {State::AwaitingAccept, State::Open},
    {State::AwaitingAccept, State::Aborting},
    // The acceptor's.
    {State::Idle, State::AwaitingCr},
    {State::AwaitingCr, State::AwaitingConnect},
    {State::AwaitingConnect, State::Deciding},
    {State::AwaitingConnect, State::AwaitingClose}, // a CONNECT that cannot be offered is refused
    {State::AwaitingConnect, State::Aborting},
    {State::Deciding, State::Open},
    {State::Deciding, State::AwaitingClose}, // REFUSE
    {State::Deciding, State::Aborting},
    // Release: one FINISH, answered with DISCONNECT.
    {State::Open, State::FinishSent},
    {State::Open, State::FinishReceived},
    {State::Open, State::Aborting},
    {State::FinishSent, State::Aborting},
    {State::FinishReceived, State::AwaitingClose}, // DISCONNECT
    {State::FinishReceived, State::Aborting},
    // Two FINISHes that cross: the initiator's DISCONNECT goes first.
    {State::FinishSent, State::CollisionDisconnectSent},
    {State::FinishSent, State::CollisionAwaitingDisconnect},
    {State::CollisionDisconnectSent, State::Aborting},
    {State::CollisionAwaitingDisconnect, State::AwaitingClose},
    {State::CollisionAwaitingDisconnect, State::Aborting},
};

} // namespace

QStringView stateName(State state)
{
    switch (state) {
    case State::Idle: return u"Idle";
    case State::AwaitingCc: return u"AwaitingCc";
    case State::AwaitingAccept: return u"AwaitingAccept";
    case State::AwaitingCr: return u"AwaitingCr";
    case State::AwaitingConnect: return u"AwaitingConnect";
    case State::Deciding: return u"Deciding";
    case State::Open: return u"Open";
    case State::FinishSent: return u"FinishSent";
    case State::FinishReceived: return u"FinishReceived";
    case State::CollisionDisconnectSent: return u"CollisionDisconnectSent";
    case State::CollisionAwaitingDisconnect: return u"CollisionAwaitingDisconnect";
    case State::AwaitingClose: return u"AwaitingClose";
    case State::Aborting: return u"Aborting";
    case State::Closed: return u"Closed";
    }
    return {};
}

std::span<const Transition> transitions()
{
    return Table;
}

bool mayFollow(State from, State to)
{
    if (to == State::Closed)
        return from != State::Closed;
    return std::any_of(std::begin(Table), std::end(Table), [&](const Transition &t) { return t.from == from && t.to == to; });
}

} // namespace halfclose::session
