// The states of one end of a session connection and the table of legal changes between them (X.225 Annex A, kernel and
// duplex, with X.224's connection phase in front). Knows nothing of PDUs' contents.
// SPDX-License-Identifier: MIT
#pragma once

#include <span>

#include <QStringView>

namespace halfclose::session {

enum class State : quint8 {
    Idle, ///< not started
    AwaitingCc, ///< initiator: CR sent
    AwaitingAccept, ///< initiator: CONNECT sent (STA02A)
    AwaitingCr, ///< acceptor: nothing received yet
    AwaitingConnect, ///< acceptor: CC sent (STA01C)
    Deciding, ///< acceptor: CONNECT indicated, the user has not answered (STA08)
    Open, ///< data both ways (STA713)
    FinishSent, ///< own FINISH sent, still receiving (STA03)
    FinishReceived, ///< the peer's FINISH received, still sending (STA09)
    CollisionDisconnectSent, ///< initiator: FINISHes crossed, own DISCONNECT sent
    CollisionAwaitingDisconnect, ///< acceptor: FINISHes crossed, the initiator's DISCONNECT comes first
    AwaitingClose, ///< DISCONNECT or REFUSE sent: the peer closes the transport
    Aborting, ///< ABORT sent: the peer closes the transport (STA16)
    Closed, ///< for good
};

/// "FinishSent"; lives as long as the program.
QStringView stateName(State state);

struct Transition
{
    State from;
    State to;
};
/// Every legal change but one: any state may become Closed.
std::span<const Transition> transitions();
bool mayFollow(State from, State to);

} // namespace halfclose::session
