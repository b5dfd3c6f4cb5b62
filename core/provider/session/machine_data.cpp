// Data in both directions: messages to TPDUs, DTs to TSDUs to messages, and the limits that keep a peer from filling the
// memory.
// SPDX-License-Identifier: MIT
#include "core/provider/session/machine_private.h"

#include <algorithm>

#include "core/provider/session/octets.h"

namespace halfclose::session {
namespace {

// A message in DTs of one octet each has 8 octets on the wire for each of its own, in segments of one 15.
constexpr qsizetype PacketsLimit = 16 * MessageLimit;

bool isData(QByteArrayView tsdu)
{
    return !tsdu.isEmpty() && octetAt(tsdu, 0) == quint8(Si::GiveTokens);
}

} // namespace

quint16 SessionMachine::Private::segmentOut() const
{
    if (!tsduMaximum)
        return 0;
    return role == Role::Initiator ? tsduMaximum->fromInitiator : tsduMaximum->fromResponder;
}

quint16 SessionMachine::Private::segmentIn() const
{
    if (!tsduMaximum)
        return 0;
    return role == Role::Initiator ? tsduMaximum->fromResponder : tsduMaximum->fromInitiator;
}

void SessionMachine::Private::transmitData(const QByteArray &bytes, bool endOfMessage)
{
    QByteArray octets;
    const bool begins = !sendingOpen;
    const qsizetype room = segmentOut() ? segmentOut() - LongestDataHeader : 0;
    if (room == 0) {
        x224::appendDts(octets, form, begins ? encodeDataHeader() : QByteArray(), bytes, endOfMessage);
    } else {
        // Each segment is a TSDU of its own, and says whether it begins and ends the message.
        QByteArrayView left = bytes;
        bool first = begins;
        do {
            const QByteArrayView segment = left.first(std::min(left.size(), room));
            left = left.sliced(segment.size());
            const bool last = left.isEmpty() && endOfMessage;
            if (segment.isEmpty() && !first && !last)
                break;
            const auto enclosure = quint8((first ? EnclosureBegins : 0) | (last ? EnclosureEnds : 0));
            x224::appendDts(octets, form, encodeDataHeader(enclosure), segment, true);
            first = false;
        } while (!left.isEmpty());
    }
    sendingOpen = !endOfMessage;
    sendingOctets = endOfMessage ? 0 : sendingOctets + bytes.size();
    if (!octets.isEmpty())
        emitOut(Transmit{pdu::Data, octets, bytes, {}});
}

void SessionMachine::Private::dt(QByteArrayView packet, const x224::Data &data)
{
    if (data.endOfTsdu && tsduReader.octets().isEmpty()) { // the usual case needs no copy
        tsdu(data.payload, packet.toByteArray());
        return;
    }
    if (isDraining())
        tsduReader.addWithin(LargestSpdu, packet, data.payload);
    else
        tsduReader.add(packet, data.payload);
    if (!isDraining() && isTooLong()) {
        tooLong();
        return;
    }
    if (data.endOfTsdu) {
        const TsduReader whole = std::exchange(tsduReader, {});
        tsdu(whole.octets(), whole.packets());
    }
}

bool SessionMachine::Private::isTooLong() const
{
    const qsizetype size = tsduReader.octets().size();
    if (!isData(tsduReader.octets()))
        return size > LargestSpdu;
    return message.size() + taken.size() + size > MessageLimit + LongestDataHeader
        || messagePackets.size() + tsduReader.packets().size() > PacketsLimit;
}

void SessionMachine::Private::tooLong()
{
    const QByteArrayView octets = tsduReader.octets();
    emitOut(Received{pdu::Invalid, tsduReader.packets(), {}});
    if (isData(octets))
        limitExceeded(QStringLiteral("a message over %1 octets").arg(MessageLimit));
    else if (state == State::AwaitingConnect && octetAt(octets, 0) == quint8(Si::Connect))
        sendRefuse(RefuseReason::Restriction, {}, QStringLiteral("limit exceeded: a CONNECT over %1 octets").arg(LargestSpdu));
    else
        protocolError(QStringLiteral("an SPDU over %1 octets").arg(LargestSpdu), octets);
}

void SessionMachine::Private::tsdu(QByteArrayView tsdu, const QByteArray &packets)
{
    if (isData(tsdu))
        dataTsdu(tsdu, packets);
    else
        controlSpdu(tsdu, packets);
}

void SessionMachine::Private::dataTsdu(QByteArrayView tsdu, const QByteArray &packets)
{
    const auto decoded = decodeDataHeader(tsdu);
    const auto *header = std::get_if<DataHeader>(&decoded);
    const auto invalid = [&](const QString &text) {
        emitOut(Received{pdu::Invalid, messagePackets + packets, {}});
        if (!isDraining())
            protocolError(text, tsdu);
    };
    if (!header)
        return invalid(std::get<SpduFault>(decoded).text);
    const QByteArrayView payload = tsdu.sliced(header->size);
    if (isDraining()) {
        emitOut(Received{pdu::Data, packets, payload.toByteArray()});
        return;
    }
    if (state != State::Open && state != State::FinishSent)
        return invalid(QStringLiteral("DATA is out of order"));

    const quint8 whole = EnclosureBegins | EnclosureEnds;
    const quint8 enclosure = header->enclosure.value_or(whole);
    if (segmentIn()) {
        if (!header->enclosure)
            return invalid(QStringLiteral("DATA without its enclosure item"));
        if (bool(enclosure & EnclosureBegins) == receivingOpen)
            return invalid(receivingOpen ? QStringLiteral("a message begins inside a message")
                                         : QStringLiteral("a message goes on that has not begun"));
        if (tsdu.size() > segmentIn())
            return invalid(QStringLiteral("a TSDU of %1 octets where %2 were agreed on").arg(tsdu.size()).arg(segmentIn()));
    } else if (header->enclosure && (!tsduMaximum || enclosure != whole)) {
        return invalid(QStringLiteral("an enclosure item without segmenting"));
    }

    if (taken.size() + message.size() + payload.size() > MessageLimit
        || messagePackets.size() + packets.size() > PacketsLimit) {
        emitOut(Received{pdu::Invalid, messagePackets + packets, {}});
        limitExceeded(QStringLiteral("a message over %1 octets").arg(MessageLimit));
        return;
    }
    receivingOpen = !(enclosure & EnclosureEnds);
    if (receivingOpen) {
        message.append(payload);
        messagePackets.append(packets);
        return;
    }
    const QByteArray rest = std::exchange(message, {}).append(payload);
    emitOut(Received{pdu::Data, std::exchange(messagePackets, {}) + packets, std::exchange(taken, {}) + rest});
    emitOut(Message{rest});
}

QByteArray SessionMachine::Private::takePartial()
{
    if (state != State::Open && state != State::FinishSent)
        return {};
    QByteArray part = std::exchange(message, {});
    const auto header = decodeDataHeader(tsduReader.octets());
    if (const auto *known = std::get_if<DataHeader>(&header))
        part += tsduReader.takeBehind(known->size);
    taken += part;
    return part;
}

} // namespace halfclose::session
