// The inside of SessionMachine, by the files that implement it: machine.cpp what the user does, machine_transport.cpp
// packets and TPDUs, machine_session.cpp SPDUs other than data, machine_data.cpp data in both directions.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/provider/session/machine.h"

#include "core/provider/session/spdu.h"
#include "core/provider/session/tpkt.h"
#include "core/provider/session/tsdu_reader.h"
#include "core/provider/session/x224.h"

namespace halfclose::session {

// There is one connection on each transport connection, so that two fixed references tell its ends apart.
inline constexpr quint16 CallingReference = 1;
inline constexpr quint16 CalledReference = 2;

QStringView pduName(Si si);

class SessionMachine::Private
{
public:
    Private(Role r, const Settings &s);

    // machine.cpp

    /// The only door to a new state: must be one of states.h's transitions.
    void become(State next);
    void emitOut(Output output) { outputs.push_back(std::move(output)); }
    void startTimer(std::chrono::milliseconds after);
    void stopTimer();
    /// Closes for good.
    void close(bool reset = false, const QString &note = {});
    /// Tells the user that the connection is gone, then closes.
    void lost(int error, const QString &reason, bool byPeer);
    /// Sends an SPDU that fills its TSDU.
    void sendSpdu(const Spdu &spdu, const QString &note = {});
    /// REFUSE, and waits for the peer to close.
    void sendRefuse(RefuseReason reason, const QByteArray &data, const QString &note);
    /// ABORT, and waits for the peer to close; where a half-sent TSDU leaves no room for it, resets the transport.
    void sendAbort(const Spdu &abort, const QString &note);
    void sendDisconnect(const QByteArray &data, State next);
    bool isDraining() const { return state == State::AwaitingClose || state == State::Aborting; }
    /// The user has ended sending.
    bool hasFinished() const;
    qsizetype dataLimit(Si si) const;
    quint8 versions() const;
    /// What decides the limits of what comes before a version is negotiated.
    int versionForLimits() const;

    // machine_transport.cpp

    void octets(QByteArrayView bytes);
    void packet(QByteArrayView packet);
    void unreadablePacket(tpkt::Reader::Outcome outcome);
    void tpduFault(QByteArrayView packet, const x224::Fault &fault);
    void requested(QByteArrayView packet, const x224::Connection &cr);
    void confirmed(QByteArrayView packet, const x224::Connection &cc);
    void turnedAway(const Refused &refused, bool maybeForItsClass);
    void transportGone(bool reset);
    void transportFailed(const QString &note);
    void timerExpired();

    // machine_session.cpp

    void controlSpdu(QByteArrayView tsdu, const QByteArray &packets);
    void dispatch(const Spdu &spdu, QByteArrayView tsdu);
    void connectReceived(const Spdu &connect);
    void acceptReceived(const Spdu &accept, QByteArrayView tsdu);
    void refuseReceived(const Spdu &refuse);
    void finishReceived(const Spdu &finish);
    void disconnectReceived(const Spdu &disconnect);
    void abortReceived(const Spdu &abort);
    /// The peer has broken the protocol with this SPDU: ABORT 05, and its beginning reflected.
    void protocolError(const QString &text, QByteArrayView tsdu);
    /// The peer has sent more than this end takes: ABORT 11.
    void limitExceeded(const QString &text);
    void outOfState(QStringView name, QByteArrayView tsdu);

    // machine_data.cpp

    void dt(QByteArrayView packet, const x224::Data &data);
    void tsdu(QByteArrayView tsdu, const QByteArray &packets);
    void dataTsdu(QByteArrayView tsdu, const QByteArray &packets);
    bool isTooLong() const;
    void tooLong();
    QByteArray takePartial();
    void transmitData(const QByteArray &bytes, bool endOfMessage);
    /// Octets of one TSDU that the peer takes; 0 for any number.
    quint16 segmentOut() const;
    quint16 segmentIn() const;

    Role role;
    Settings settings;
    State state = State::Idle;
    Outputs outputs;
    bool timerRuns = false;
    bool finishedBothWays = false;

    // The transport connection.
    tpkt::Reader reader;
    x224::DtForm form; ///< of the DTs that are sent; its size holds both ways
    quint16 peerReference = 0;
    bool sizeKnown = false;
    bool class2Proposed = false;
    std::optional<QOS> qos;

    // The session connection.
    QByteArray callerData;
    quint8 version = 0; ///< 1 or 2, once negotiated
    std::optional<TsduMaximum> tsduMaximum; ///< as negotiated

    // The message that is being sent.
    bool sendingOpen = false;
    qsizetype sendingOctets = 0;

    // The message that is arriving.
    TsduReader tsduReader;
    bool receivingOpen = false; ///< a segment has begun and not ended a message
    QByteArray message; ///< of its segments before the present TSDU, less what was taken
    QByteArray messagePackets; ///< theirs
    QByteArray taken; ///< by takePartial()
};

} // namespace halfclose::session
