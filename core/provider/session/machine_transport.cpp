// Packets and TPDUs: the transport connection under the session, its faults and its end.
// SPDX-License-Identifier: MIT
#include "core/provider/session/machine_private.h"

#include <algorithm>

#include "core/provider/session/octets.h"
#include "core/trace/reasons.h"

namespace halfclose::session {
namespace {

QString protocolErrorNote(const QString &text)
{
    return QString::fromUtf16(reason::ProtocolError) + QStringLiteral(": ") + text;
}

// A broken CR or CC still says where its refusal goes.
quint16 referenceIn(QByteArrayView tpdu)
{
    const int code = tpdu.size() < 6 ? 0 : octetAt(tpdu, 1) & 0xF0;
    return code == x224::CrCode || code == x224::CcCode ? quint16(numberAt(tpdu, 4, 2)) : 0;
}

// These would be the same for every class.
bool isAboutAddress(quint8 reason)
{
    using x224::DrReason;
    constexpr DrReason about[] = {DrReason::CongestionAtTsap, DrReason::NoUserAtTsap, DrReason::AddressUnknown,
        DrReason::RemoteCongestion};
    return std::find(std::begin(about), std::end(about), DrReason(reason)) != std::end(about);
}

QStringView tpduName(const x224::Tpdu &tpdu)
{
    if (const auto *connection = std::get_if<x224::Connection>(&tpdu))
        return connection->code == x224::CrCode ? pdu::Cr : pdu::Cc;
    if (std::holds_alternative<x224::DisconnectRequest>(tpdu))
        return pdu::Dr;
    return std::holds_alternative<x224::Error>(tpdu) ? pdu::Er : pdu::Data;
}

x224::Fault unexpected(QStringView name)
{
    return {x224::DrReason::ProtocolError, x224::ErCause::TpduType, QStringLiteral("%1 is out of order").arg(name)};
}

} // namespace

void SessionMachine::Private::octets(QByteArrayView bytes)
{
    if (state == State::Idle || state == State::Closed)
        return;
    reader.append(bytes);
    while (state != State::Closed) {
        const tpkt::Reader::Result result = reader.next();
        if (result.outcome == tpkt::Reader::Outcome::NeedsMore)
            return;
        if (result.outcome == tpkt::Reader::Outcome::Packet)
            packet(result.packet);
        else
            unreadablePacket(result.outcome);
    }
}

void SessionMachine::Private::unreadablePacket(tpkt::Reader::Outcome outcome)
{
    emitOut(Received{pdu::Invalid, reader.rest().toByteArray(), {}});
    if (isDraining()) {
        close();
        return;
    }
    const QString text = outcome == tpkt::Reader::Outcome::WrongVersion
        ? QStringLiteral("TPKT version %1 instead of 3").arg(octetAt(reader.rest(), 0))
        : QStringLiteral("TPKT length %1 under 7").arg(numberAt(reader.rest(), 2, 2));
    lost(WSAECONNRESET, protocolErrorNote(text), false);
}

void SessionMachine::Private::packet(QByteArrayView packet)
{
    const QByteArrayView octets = packet.sliced(tpkt::HeaderSize);
    const x224::Tpdu tpdu = x224::decode(octets, form.transportClass);
    if (const auto *fault = std::get_if<x224::Fault>(&tpdu)) {
        tpduFault(packet, *fault);
        return;
    }
    const bool connecting = state == State::AwaitingCr || state == State::AwaitingCc;
    if (!connecting && octets.size() > form.tpduSize) {
        tpduFault(packet, {x224::DrReason::BadLength, x224::ErCause::Unspecified,
                QStringLiteral("a TPDU of %1 octets where %2 were agreed on").arg(octets.size()).arg(form.tpduSize)});
        return;
    }
    if (const auto *connection = std::get_if<x224::Connection>(&tpdu)) {
        if (state == State::AwaitingCr && connection->code == x224::CrCode)
            requested(packet, *connection);
        else if (state == State::AwaitingCc && connection->code == x224::CcCode)
            confirmed(packet, *connection);
        else
            tpduFault(packet, unexpected(tpduName(tpdu)));
        return;
    }
    if (const auto *data = std::get_if<x224::Data>(&tpdu)) {
        if (connecting)
            tpduFault(packet, unexpected(pdu::Data));
        else
            dt(packet, *data);
        return;
    }

    // DR or ER: the peer's transport gives up.
    const auto *error = std::get_if<x224::Error>(&tpdu);
    const bool legal = error ? state != State::AwaitingCr : state == State::AwaitingCc || form.transportClass != 0;
    if (!legal) {
        tpduFault(packet, unexpected(tpduName(tpdu)));
        return;
    }
    emitOut(Received{tpduName(tpdu), packet.toByteArray(), {}});
    if (isDraining()) {
        close();
    } else if (state == State::AwaitingCc && error) {
        turnedAway({true, error->cause, {}, QStringLiteral("the CR was rejected, cause %1").arg(error->cause)}, true);
    } else if (state == State::AwaitingCc) {
        const quint8 reason = std::get<x224::DisconnectRequest>(tpdu).reason;
        turnedAway({true, reason, {}, x224::drReasonText(reason)}, !isAboutAddress(reason));
    } else {
        lost(WSAECONNRESET, QStringLiteral("the peer's transport gave up: %1").arg(tpduName(tpdu)), true);
    }
}

void SessionMachine::Private::tpduFault(QByteArrayView packet, const x224::Fault &fault)
{
    emitOut(Received{pdu::Invalid, packet.toByteArray(), {}});
    if (isDraining())
        return;
    const QString note = protocolErrorNote(fault.text);
    if (state == State::AwaitingCr || state == State::AwaitingCc) {
        const x224::DisconnectRequest dr{referenceIn(packet.sliced(tpkt::HeaderSize)), quint8(fault.reason)};
        emitOut(Transmit{pdu::Dr, tpkt::packet(encode(dr)), {}, note});
    } else {
        const x224::Error er{peerReference, quint8(fault.cause)};
        emitOut(Transmit{pdu::Er, tpkt::packet(encode(er)), {}, note});
    }
    lost(WSAECONNABORTED, note, false);
}

void SessionMachine::Private::requested(QByteArrayView packet, const x224::Connection &cr)
{
    if (!cr.offersClass0()) {
        tpduFault(packet, {x224::DrReason::NegotiationFailed, x224::ErCause::ParameterValue,
                QStringLiteral("class %1 without class 0 as an alternative").arg(cr.preferredClass)});
        return;
    }
    emitOut(Received{pdu::Cr, packet.toByteArray(), {}});
    peerReference = form.destination = cr.source;
    if (cr.preferredClass != 0)
        qos = x224::flowspecs(cr.qos);
    x224::Connection cc{.code = x224::CcCode, .destination = cr.source, .source = CalledReference};
    if (cr.sizeCode) {
        cc.sizeCode = std::min(*cr.sizeCode, settings.tpduSizeCode);
        form.tpduSize = qsizetype(1) << *cc.sizeCode;
    } else if (cr.preferredMaximum) {
        cc.preferredMaximum = std::min<quint32>(*cr.preferredMaximum, x224::LargestTpdu / 128);
        form.tpduSize = *cc.preferredMaximum * 128;
    }
    sizeKnown = true;
    emitOut(Transmit{pdu::Cc, tpkt::packet(encode(cc)), {}, {}});
    become(State::AwaitingConnect);
}

void SessionMachine::Private::confirmed(QByteArrayView packet, const x224::Connection &cc)
{
    const auto fault = [&](x224::DrReason reason, const QString &text) {
        tpduFault(packet, {reason, x224::ErCause::ParameterValue, text});
    };
    if (cc.preferredClass != 0 && !(cc.preferredClass == 2 && class2Proposed))
        return fault(x224::DrReason::NegotiationFailed, QStringLiteral("the CC has class %1").arg(cc.preferredClass));
    if (cc.destination != CallingReference)
        return fault(x224::DrReason::ProtocolError, QStringLiteral("the CC answers another CR"));
    const quint8 sizeCode = cc.sizeCode.value_or(settings.tpduSizeCode);
    if (sizeCode > settings.tpduSizeCode)
        return fault(x224::DrReason::ProtocolError, QStringLiteral("the CC raises the TPDU size"));
    stopTimer();
    emitOut(Received{pdu::Cc, packet.toByteArray(), {}});
    peerReference = form.destination = cc.source;
    form.transportClass = cc.preferredClass;
    form.tpduSize = qsizetype(1) << sizeCode;
    sizeKnown = true;
    Spdu connect{.si = Si::Connect, .tsduMaximum = settings.tsduMaximum};
    connect.versions = versions();
    connect.requirements = DuplexUnit;
    connect.data = callerData;
    sendSpdu(connect);
    become(State::AwaitingAccept);
}

void SessionMachine::Private::turnedAway(const Refused &refused, bool maybeForItsClass)
{
    if (class2Proposed && maybeForItsClass)
        emitOut(RetryWithoutQos{});
    else
        emitOut(refused);
    close();
}

void SessionMachine::Private::transportGone(bool reset)
{
    if (state == State::Idle || state == State::Closed)
        return;
    // The end is what DISCONNECT, REFUSE and ABORT wait for; a reset may have cost the peer that DISCONNECT.
    if (isDraining() && !(reset && finishedBothWays))
        close();
    else
        lost(WSAECONNRESET, reset ? QStringLiteral("the transport was reset")
                                  : QStringLiteral("the peer closed the transport without ending the session"), true);
}

void SessionMachine::Private::transportFailed(const QString &note)
{
    if (state == State::Idle || state == State::Closed)
        return;
    // As with a reset: a DISCONNECT that was this side's last word may not have gone out.
    if (!isDraining() || finishedBothWays)
        emitOut(Aborted{WSAECONNABORTED, note, false});
    close(true, note);
}

void SessionMachine::Private::timerExpired()
{
    if (!std::exchange(timerRuns, false))
        return;
    const QString timedOut = QString::fromUtf16(reason::TimedOut);
    switch (state) {
    case State::AwaitingCc:
        lost(WSAETIMEDOUT, timedOut, false);
        return;
    case State::AwaitingCr:
    case State::AwaitingConnect:
    case State::CollisionAwaitingDisconnect:
        lost(WSAECONNABORTED, timedOut, false);
        return;
    default: // after DISCONNECT, REFUSE or ABORT everything has been said
        close();
    }
}

} // namespace halfclose::session
