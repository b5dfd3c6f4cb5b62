// SPDUs other than data: what each does in each state, and the answers to those that are wrong.
// SPDX-License-Identifier: MIT
#include "core/provider/session/machine_private.h"

#include <algorithm>

#include "core/provider/session/octets.h"
#include "core/trace/reasons.h"

namespace halfclose::session {
namespace {

QString noteOf(const char16_t *why, const QString &detail)
{
    return QString::fromUtf16(why) + QStringLiteral(": ") + detail;
}

// A count that leaves no room behind a data transfer's header could never carry anything.
bool isUsable(const std::optional<TsduMaximum> &maximum)
{
    const auto usable = [](quint16 octets) { return octets == 0 || octets > LongestDataHeader; };
    return !maximum || (usable(maximum->fromInitiator) && usable(maximum->fromResponder));
}

} // namespace

void SessionMachine::Private::controlSpdu(QByteArrayView tsdu, const QByteArray &packets)
{
    const auto decoded = decodeSpdu(tsdu, versionForLimits());
    const Si si = tsdu.isEmpty() ? Si::GiveTokens : Si(octetAt(tsdu, 0));
    if (const auto *fault = std::get_if<SpduFault>(&decoded)) {
        emitOut(Received{si == Si::Abort ? pdu::Abort : pdu::Invalid, packets, {}});
        if (si == Si::Abort) {
            // However broken: whoever sends an ABORT has gone.
            abortReceived(Spdu{.si = Si::Abort, .transportDisconnect = TransportReleased});
        } else if (isDraining()) {
            return;
        } else if (si == Si::Connect && state == State::AwaitingConnect) {
            const bool overflow = fault->kind == SpduFault::Kind::Overflow;
            sendRefuse(overflow ? RefuseReason::Restriction : RefuseReason::Unspecified, {},
                noteOf(overflow ? reason::LimitExceeded : reason::ProtocolError, fault->text));
        } else {
            protocolError(fault->text, tsdu);
        }
        return;
    }
    const Spdu &spdu = std::get<Spdu>(decoded);
    emitOut(Received{pduName(spdu.si), packets, spdu.data});
    dispatch(spdu, tsdu);
}

void SessionMachine::Private::dispatch(const Spdu &spdu, QByteArrayView tsdu)
{
    if (spdu.si == Si::Abort)
        return abortReceived(spdu);
    if (isDraining()) {
        if (spdu.si == Si::AbortAccept && state == State::Aborting)
            close();
        return;
    }
    if (receivingOpen)
        return protocolError(QStringLiteral("%1 inside a message").arg(pduName(spdu.si)), tsdu);
    switch (spdu.si) {
    case Si::Connect:
        if (state == State::AwaitingConnect)
            return connectReceived(spdu);
        break;
    case Si::Accept:
        if (state == State::AwaitingAccept)
            return acceptReceived(spdu, tsdu);
        break;
    case Si::Refuse:
        if (state == State::AwaitingAccept)
            return refuseReceived(spdu);
        break;
    case Si::Finish:
        if (state == State::Open || state == State::FinishSent)
            return finishReceived(spdu);
        break;
    case Si::Disconnect:
        if (state == State::FinishSent || state == State::CollisionDisconnectSent
            || state == State::CollisionAwaitingDisconnect)
            return disconnectReceived(spdu);
        break;
    case Si::GiveTokens:
    case Si::Abort:
    case Si::AbortAccept:
        break;
    }
    outOfState(pduName(spdu.si), tsdu);
}

void SessionMachine::Private::connectReceived(const Spdu &connect)
{
    const auto refuseFor = [&](RefuseReason why, const char16_t *note, const QString &text) {
        sendRefuse(why, {}, noteOf(note, text));
    };
    const quint8 common = connect.versions & versions();
    if (!common)
        return refuseFor(RefuseReason::VersionNotSupported, reason::ProtocolError,
            QStringLiteral("protocol versions %1 are not supported").arg(connect.versions, 2, 16, QLatin1Char('0')));
    if (!(connect.requirements & DuplexUnit))
        return refuseFor(RefuseReason::Unspecified, reason::ProtocolError, QStringLiteral("duplex is not offered"));
    if (!isUsable(connect.tsduMaximum))
        return refuseFor(RefuseReason::Unspecified, reason::ProtocolError, QStringLiteral("TSDUs too small for any data"));
    if (connect.data.size() > settings.userDataLimit)
        return refuseFor(RefuseReason::Restriction, reason::LimitExceeded,
            QStringLiteral("%1 octets of caller data").arg(connect.data.size()));
    version = common & Version2 ? 2 : 1;
    tsduMaximum = connect.tsduMaximum;
    stopTimer();
    emitOut(ConnectIndication{connect.data, qos});
    become(State::Deciding);
}

void SessionMachine::Private::acceptReceived(const Spdu &accept, QByteArrayView tsdu)
{
    if ((accept.versions != Version1 && accept.versions != Version2) || !(accept.versions & versions()))
        return protocolError(QStringLiteral("the ACCEPT selects a version that was not offered"), tsdu);
    if (accept.protocolOptions != 0)
        return protocolError(QStringLiteral("the ACCEPT selects options that were not offered"), tsdu);
    if (!(accept.requirements & DuplexUnit))
        return protocolError(QStringLiteral("the ACCEPT does not select duplex"), tsdu);
    if (!isUsable(accept.tsduMaximum))
        return protocolError(QStringLiteral("TSDUs too small for any data"), tsdu);
    if (accept.data.size() > settings.userDataLimit)
        return limitExceeded(QStringLiteral("%1 octets of callee data").arg(accept.data.size()));
    version = accept.versions == Version2 ? 2 : 1;
    tsduMaximum = accept.tsduMaximum;
    emitOut(Connected{accept.data});
    become(State::Open);
}

void SessionMachine::Private::refuseReceived(const Spdu &refuse)
{
    emitOut(Refused{false, *refuse.reason, refuse.data, refuseReasonText(*refuse.reason)});
    close();
}

void SessionMachine::Private::finishReceived(const Spdu &finish)
{
    if (finish.data.size() > settings.userDataLimit)
        return limitExceeded(QStringLiteral("%1 octets of disconnect data").arg(finish.data.size()));
    emitOut(FinishIndication{finish.data});
    if (state == State::Open) {
        become(State::FinishReceived);
        return;
    }
    // The FINISHes have crossed. Both have said their last, so that what follows is empty and needs no user.
    if (role == Role::Initiator) {
        sendDisconnect({}, State::CollisionDisconnectSent);
    } else {
        startTimer(CloseWait);
        become(State::CollisionAwaitingDisconnect);
    }
}

void SessionMachine::Private::disconnectReceived(const Spdu &disconnect)
{
    if (disconnect.data.size() > settings.userDataLimit)
        return limitExceeded(QStringLiteral("%1 octets of disconnect data").arg(disconnect.data.size()));
    finishedBothWays = true;
    const bool collision = state != State::FinishSent;
    emitOut(DisconnectIndication{collision ? QByteArray() : disconnect.data});
    if (state == State::CollisionAwaitingDisconnect)
        sendDisconnect({}, State::AwaitingClose);
    else
        close();
}

void SessionMachine::Private::abortReceived(const Spdu &abort)
{
    const QString peerAbort = QString::fromUtf16(reason::PeerAbort);
    if (isDraining() && !finishedBothWays) {
        close(); // after ABORT or REFUSE there is nobody left to tell
        return;
    }
    // An answer is for a peer that means to keep the transport; one that releases it waits for the close.
    if (!isDraining() && !(*abort.transportDisconnect & TransportReleased) && !(sendingOpen && segmentOut() == 0))
        sendSpdu(Spdu{.si = Si::AbortAccept}, peerAbort);
    lost(WSAECONNRESET, peerAbort, true);
}

void SessionMachine::Private::protocolError(const QString &text, QByteArrayView tsdu)
{
    const QString note = noteOf(reason::ProtocolError, text);
    emitOut(Aborted{WSAECONNABORTED, note, false});
    Spdu abort{.si = Si::Abort, .transportDisconnect = TransportReleased | ProtocolErrorAbort};
    abort.reflect = tsdu.first(std::min(tsdu.size(), LongestReflect)).toByteArray();
    sendAbort(abort, note);
}

void SessionMachine::Private::limitExceeded(const QString &text)
{
    const QString note = noteOf(reason::LimitExceeded, text);
    emitOut(Aborted{WSAECONNABORTED, note, false});
    sendAbort(Spdu{.si = Si::Abort, .transportDisconnect = TransportReleased | RestrictionAbort}, note);
}

void SessionMachine::Private::outOfState(QStringView name, QByteArrayView tsdu)
{
    protocolError(QStringLiteral("%1 is out of order").arg(name), tsdu);
}

} // namespace halfclose::session
