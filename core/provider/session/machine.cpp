// What the user of a session connection does to it, and the few things that all parts of the machine share.
// SPDX-License-Identifier: MIT
#include "core/provider/session/machine.h"

#include <algorithm>

#include "core/provider/session/machine_private.h"
#include "core/trace/reasons.h"

namespace halfclose::session {

QStringView pduName(Si si)
{
    switch (si) {
    case Si::GiveTokens: return pdu::Data;
    case Si::Finish: return pdu::Finish;
    case Si::Disconnect: return pdu::Disconnect;
    case Si::Refuse: return pdu::Refuse;
    case Si::Connect: return pdu::Connect;
    case Si::Accept: return pdu::Accept;
    case Si::Abort: return pdu::Abort;
    case Si::AbortAccept: return pdu::AbortAccept;
    }
    return pdu::Invalid;
}

SessionMachine::Private::Private(Role r, const Settings &s) : role(r), settings(s) {}

void SessionMachine::Private::become(State next)
{
    Q_ASSERT_X(mayFollow(state, next), "SessionMachine", "illegal transition");
    state = next;
}

bool SessionMachine::Private::hasFinished() const
{
    return state == State::FinishSent || state == State::CollisionAwaitingDisconnect
        || state == State::CollisionDisconnectSent || finishedBothWays;
}

void SessionMachine::Private::startTimer(std::chrono::milliseconds after)
{
    timerRuns = true;
    emitOut(StartTimer{after});
}

void SessionMachine::Private::stopTimer()
{
    if (std::exchange(timerRuns, false))
        emitOut(StopTimer{});
}

void SessionMachine::Private::close(bool reset, const QString &note)
{
    stopTimer();
    emitOut(CloseTransport{reset, note});
    become(State::Closed);
    tsduReader.clear();
}

void SessionMachine::Private::lost(int error, const QString &reason, bool byPeer)
{
    emitOut(Aborted{error, reason, byPeer});
    close();
}

void SessionMachine::Private::sendSpdu(const Spdu &spdu, const QString &note)
{
    QByteArray octets;
    x224::appendDts(octets, form, encode(spdu), {}, true);
    emitOut(Transmit{pduName(spdu.si), octets, spdu.data, note});
}

void SessionMachine::Private::sendRefuse(RefuseReason reason, const QByteArray &data, const QString &note)
{
    Spdu refuse{.si = Si::Refuse, .versions = 0, .transportDisconnect = TransportReleased, .reason = quint8(reason)};
    if (reason == RefuseReason::VersionNotSupported)
        refuse.versions = versions();
    refuse.data = data;
    sendSpdu(refuse, note);
    startTimer(CloseWait);
    become(State::AwaitingClose);
}

void SessionMachine::Private::sendAbort(const Spdu &abort, const QString &note)
{
    // In the middle of a TSDU an ABORT would be taken for data. Ending the TSDU first would pass half a message off as a
    // whole one, so that only the transport is left to say it.
    if (sendingOpen && segmentOut() == 0) {
        close(true, note);
        return;
    }
    sendSpdu(abort, note);
    startTimer(CloseWait);
    become(State::Aborting);
}

void SessionMachine::Private::sendDisconnect(const QByteArray &data, State next)
{
    sendSpdu(Spdu{.si = Si::Disconnect, .data = data});
    startTimer(CloseWait);
    become(next);
}

quint8 SessionMachine::Private::versions() const
{
    if (settings.versions)
        return settings.versions;
    return role == Role::Initiator ? Version2 : Version1 | Version2;
}

int SessionMachine::Private::versionForLimits() const
{
    if (version)
        return version;
    return versions() == Version2 ? 2 : 1;
}

qsizetype SessionMachine::Private::dataLimit(Si si) const
{
    const qsizetype limit = userDataToSend(si, versionForLimits());
    // What stands around user data in the largest of these SPDUs, a FINISH with long lengths.
    constexpr qsizetype around = 11;
    if (segmentOut() && si != Si::Accept && si != Si::Connect)
        return std::clamp<qsizetype>(segmentOut() - around, 0, limit);
    return limit;
}

SessionMachine::SessionMachine(Role role, const Settings &settings) : d(std::make_unique<Private>(role, settings)) {}
SessionMachine::~SessionMachine() = default;
SessionMachine::SessionMachine(const SessionMachine &other) : d(std::make_unique<Private>(*other.d)) {}
SessionMachine::SessionMachine(SessionMachine &&) noexcept = default;
SessionMachine &SessionMachine::operator=(SessionMachine &&) noexcept = default;

int SessionMachine::start(const QByteArray &callerData, const std::optional<QOS> &qos)
{
    if (d->state != State::Idle)
        return WSAEISCONN;
    if (d->role == Role::Acceptor) {
        d->startTimer(EstablishmentWait);
        d->become(State::AwaitingCr);
        return 0;
    }
    if (callerData.size() > d->dataLimit(Si::Connect))
        return WSAEFAULT;
    d->callerData = callerData;
    x224::Connection cr;
    cr.source = CallingReference;
    cr.sizeCode = d->settings.tpduSizeCode;
    if (qos)
        cr.qos = x224::proposal(*qos);
    if (!cr.qos.isEmpty()) {
        // QoS parameters exist only for a preferred class other than 0; class 0 remains the alternative (X.224 6.5).
        d->class2Proposed = true;
        cr.preferredClass = 2;
        cr.classOptions = 1;
        cr.version = 1;
        cr.alternativeClasses = QByteArray(1, '\0');
    }
    d->emitOut(Transmit{pdu::Cr, tpkt::packet(encode(cr)), {}, {}});
    d->startTimer(EstablishmentWait);
    d->become(State::AwaitingCc);
    return 0;
}

int SessionMachine::accept(const QByteArray &calleeData)
{
    if (d->state != State::Deciding)
        return WSAENOTCONN;
    if (calleeData.size() > d->dataLimit(Si::Accept))
        return WSAEFAULT;
    Spdu accept{.si = Si::Accept, .tsduMaximum = d->tsduMaximum};
    accept.versions = d->version == 2 ? Version2 : Version1;
    accept.requirements = DuplexUnit;
    accept.data = calleeData;
    d->sendSpdu(accept);
    d->become(State::Open);
    return 0;
}

int SessionMachine::refuse(const QByteArray &data)
{
    if (d->state != State::Deciding)
        return WSAENOTCONN;
    if (data.size() > d->dataLimit(Si::Refuse))
        return WSAEFAULT;
    const QString note = QString::fromUtf16(reason::Rejected);
    d->sendRefuse(data.isEmpty() ? RefuseReason::User : RefuseReason::UserData, data, note);
    return 0;
}

int SessionMachine::refuseCongested()
{
    if (d->state != State::Deciding)
        return WSAENOTCONN;
    d->sendRefuse(RefuseReason::UserCongestion, {}, QString::fromUtf16(reason::BacklogFull));
    return 0;
}

int SessionMachine::send(const QByteArray &bytes, bool endOfMessage)
{
    if (!canSend())
        return d->hasFinished() ? WSAESHUTDOWN : WSAENOTCONN;
    if (d->sendingOctets + bytes.size() > MessageLimit)
        return WSAEMSGSIZE;
    d->transmitData(bytes, endOfMessage);
    return 0;
}

int SessionMachine::finish(const QByteArray &data)
{
    const bool first = d->state == State::Open;
    if (!canSend())
        return d->hasFinished() ? WSAESHUTDOWN : WSAENOTCONN;
    if (data.size() > d->dataLimit(first ? Si::Finish : Si::Disconnect))
        return WSAEFAULT;
    if (d->sendingOpen)
        d->transmitData({}, true);
    if (first) {
        d->sendSpdu(Spdu{.si = Si::Finish, .transportDisconnect = TransportReleased, .data = data});
        d->become(State::FinishSent);
    } else {
        d->finishedBothWays = true;
        d->sendDisconnect(data, State::AwaitingClose);
    }
    return 0;
}

void SessionMachine::abort(const QString &note, const QByteArray &data)
{
    switch (d->state) {
    case State::Aborting:
    case State::Closed:
        return;
    case State::Idle:
    case State::AwaitingCc:
    case State::AwaitingCr:
    case State::AwaitingConnect:
    case State::AwaitingClose: // DISCONNECT or REFUSE was the last word of the session
        d->close(true, note);
        return;
    default:
        break;
    }
    Spdu abort{.si = Si::Abort, .transportDisconnect = TransportReleased | UserAbort};
    if (data.size() <= d->dataLimit(Si::Abort))
        abort.data = data;
    d->sendAbort(abort, note);
}

void SessionMachine::octets(QByteArrayView bytes)
{
    d->octets(bytes);
}

void SessionMachine::transportEnded()
{
    d->transportGone(false);
}

void SessionMachine::transportReset()
{
    d->transportGone(true);
}

void SessionMachine::transportFailed(const QString &note)
{
    d->transportFailed(note);
}

void SessionMachine::timerExpired()
{
    d->timerExpired();
}

Outputs SessionMachine::take()
{
    return std::exchange(d->outputs, {});
}

bool SessionMachine::hasOutput() const
{
    return !d->outputs.empty();
}

State SessionMachine::state() const
{
    return d->state;
}

bool SessionMachine::canSend() const
{
    return d->state == State::Open || d->state == State::FinishReceived;
}

bool SessionMachine::finishedBothWays() const
{
    return d->finishedBothWays;
}

qsizetype SessionMachine::userDataLimit() const
{
    switch (d->state) {
    case State::Idle: return d->dataLimit(Si::Connect);
    case State::Deciding: return d->dataLimit(Si::Accept);
    case State::FinishReceived: return d->dataLimit(Si::Disconnect);
    default: return d->dataLimit(Si::Finish);
    }
}

int SessionMachine::protocolVersion() const
{
    return d->version;
}

qsizetype SessionMachine::tpduSize() const
{
    return d->sizeKnown ? d->form.tpduSize : 0;
}

qsizetype SessionMachine::bufferedOctets() const
{
    return d->message.size() + d->tsduReader.octets().size() + d->reader.buffered();
}

QByteArray SessionMachine::takePartial()
{
    return d->takePartial();
}

} // namespace halfclose::session
