// Encoding and decoding of TPDUs: LI, a fixed part, parameters of code, length and value, user data.
// SPDX-License-Identifier: MIT
#include "core/provider/session/x224.h"

#include <algorithm>

#include "core/provider/session/octets.h"
#include "core/provider/session/tpkt.h"

namespace halfclose::session::x224 {
namespace {

constexpr quint8 EndOfTsdu = 0x80;
constexpr quint8 ReservedLi = 0xFF;
constexpr qsizetype LongestCrData = 32;

Fault badLength(const QString &text)
{
    return {DrReason::BadLength, ErCause::ParameterValue, text};
}

Fault badValue(const QString &text)
{
    return {DrReason::ProtocolError, ErCause::ParameterValue, text};
}

// The whole TPDU with its LI octet set: the header is everything before the user data.
QByteArray withLi(QByteArray header)
{
    header[0] = char(quint8(header.size() - 1));
    return header;
}

void appendParameter(QByteArray &to, quint8 code, QByteArrayView value)
{
    appendOctet(to, code);
    appendOctet(to, quint8(value.size()));
    to.append(value);
}

// Parameters that X.224 has and this provider has no use for; in a CC everything else is an error.
bool isOtherKnownCode(quint8 code)
{
    constexpr quint8 codes[] = {CallingTsapCode, CalledTsapCode, 0xC3 /* checksum */, 0xC5 /* protection */,
        0xC6 /* additional options */, 0x85 /* acknowledge time */, 0x8B /* reassignment time */, 0xF2 /* inactivity */};
    return std::find(std::begin(codes), std::end(codes), code) != std::end(codes);
}

std::optional<Fault> readParameter(Connection &tpdu, quint8 code, QByteArrayView value)
{
    switch (code) {
    case TpduSizeCode:
        if (value.size() != 1 || octetAt(value, 0) < LeastSizeCode || octetAt(value, 0) > MostSizeCode)
            return badValue(QStringLiteral("a TPDU size must be 07 to 0D"));
        tpdu.sizeCode = octetAt(value, 0);
        return std::nullopt;
    case PreferredMaximumCode:
        if (value.isEmpty() || value.size() > 4 || numberAt(value, 0, int(value.size())) == 0)
            return badValue(QStringLiteral("a preferred maximum TPDU size must be 1 to 4 octets and not 0"));
        tpdu.preferredMaximum = numberAt(value, 0, int(value.size()));
        return std::nullopt;
    case VersionCode:
        if (value.size() != 1)
            return badValue(QStringLiteral("a version must be 1 octet"));
        tpdu.version = octetAt(value, 0);
        return std::nullopt;
    case AlternativeClassesCode:
        tpdu.alternativeClasses = value.toByteArray();
        return std::nullopt;
    default:
        break;
    }
    if (isQosCode(code)) {
        if (!readQos(code, value, tpdu.qos))
            return badValue(QStringLiteral("QoS parameter %1 cannot have %2 octets").arg(code, 2, 16).arg(value.size()));
        return std::nullopt;
    }
    if (tpdu.code == CrCode || isOtherKnownCode(code))
        return std::nullopt;
    return Fault{DrReason::ProtocolError, ErCause::ParameterCode,
        QStringLiteral("unknown parameter %1 in a CC").arg(code, 2, 16, QLatin1Char('0'))};
}

Tpdu decodeConnection(QByteArrayView header, QByteArrayView data)
{
    if (header.size() < 7)
        return badLength(QStringLiteral("a CR or CC has at least 7 octets"));
    Connection tpdu;
    tpdu.code = octetAt(header, 1) & 0xF0;
    tpdu.destination = quint16(numberAt(header, 2, 2));
    tpdu.source = quint16(numberAt(header, 4, 2));
    tpdu.preferredClass = octetAt(header, 6) >> 4;
    tpdu.classOptions = octetAt(header, 6) & 0x0F;
    if (tpdu.code == CrCode && header.size() + data.size() > LongestCr)
        return badLength(QStringLiteral("a CR has at most 128 octets"));
    if (data.size() > (tpdu.preferredClass == 0 ? 0 : LongestCrData))
        return badLength(QStringLiteral("too much user data in a CR or CC"));
    // A parameter that comes twice counts as it came last (X.224 13.2.3).
    for (qsizetype at = 7; at < header.size();) {
        if (header.size() - at < 2 || header.size() - at - 2 < octetAt(header, at + 1))
            return badLength(QStringLiteral("a parameter reaches over its CR's or CC's end"));
        const qsizetype length = octetAt(header, at + 1);
        if (const auto fault = readParameter(tpdu, octetAt(header, at), header.sliced(at + 2, length)))
            return *fault;
        at += 2 + length;
    }
    if (tpdu.code == CrCode && tpdu.destination != 0)
        return badValue(QStringLiteral("a CR's destination reference must be 0"));
    return tpdu;
}

Tpdu decodeData(QByteArrayView header, QByteArrayView data, int transportClass)
{
    const qsizetype size = DtForm{transportClass}.headerSize();
    if (header.size() != size)
        return badLength(QStringLiteral("a DT's LI must be %1, not %2").arg(size - 1).arg(header.size() - 1));
    const quint8 last = octetAt(header, size - 1);
    if (transportClass == 0 && (last & ~EndOfTsdu) != 0)
        return badValue(QStringLiteral("a DT's number must be 0 in class 0"));
    const bool ends = last & EndOfTsdu;
    if (data.isEmpty() && !ends)
        return badValue(QStringLiteral("only the last DT of a TSDU may be empty"));
    return Data{data, ends};
}

} // namespace

QString drReasonText(quint8 reason)
{
    switch (DrReason(reason)) {
    case DrReason::Unspecified: return QStringLiteral("reason not specified");
    case DrReason::CongestionAtTsap: return QStringLiteral("congestion at the called address");
    case DrReason::NoUserAtTsap: return QStringLiteral("no user at the called address");
    case DrReason::AddressUnknown: return QStringLiteral("address unknown");
    case DrReason::Normal: return QStringLiteral("normal disconnect");
    case DrReason::RemoteCongestion: return QStringLiteral("congestion");
    case DrReason::NegotiationFailed: return QStringLiteral("negotiation failed");
    case DrReason::DuplicateReference: return QStringLiteral("duplicate reference");
    case DrReason::ProtocolError: return QStringLiteral("protocol error");
    case DrReason::Refused: return QStringLiteral("refused");
    case DrReason::BadLength: return QStringLiteral("bad length");
    }
    return QStringLiteral("reason %1").arg(reason, 2, 16, QLatin1Char('0'));
}

bool Connection::offersClass0() const
{
    // Class 1 may always be answered with class 0 (X.224 6.5, table 3); an alternative says so itself.
    const auto isLow = [](char octet) { return quint8(octet) >> 4 <= 1; };
    return preferredClass <= 1 || std::any_of(alternativeClasses.begin(), alternativeClasses.end(), isLow);
}

QByteArray encode(const Connection &tpdu)
{
    QByteArray octets(1, '\0');
    appendOctet(octets, tpdu.code);
    appendNumber(octets, tpdu.destination, 2);
    appendNumber(octets, tpdu.source, 2);
    appendOctet(octets, quint8(tpdu.preferredClass << 4 | tpdu.classOptions));
    if (tpdu.sizeCode)
        appendParameter(octets, TpduSizeCode, QByteArray(1, char(*tpdu.sizeCode)));
    if (tpdu.version)
        appendParameter(octets, VersionCode, QByteArray(1, char(*tpdu.version)));
    if (!tpdu.alternativeClasses.isEmpty())
        appendParameter(octets, AlternativeClassesCode, tpdu.alternativeClasses);
    appendQos(octets, tpdu.qos);
    if (tpdu.preferredMaximum) {
        QByteArray number;
        appendNumber(number, *tpdu.preferredMaximum, 4);
        appendParameter(octets, PreferredMaximumCode, number);
    }
    return withLi(octets);
}

QByteArray encode(const DisconnectRequest &tpdu)
{
    QByteArray octets(1, '\0');
    appendOctet(octets, DrCode);
    appendNumber(octets, tpdu.destination, 2);
    appendNumber(octets, 0, 2); // no reference of one's own: there is no connection
    appendOctet(octets, tpdu.reason);
    return withLi(octets);
}

QByteArray encode(const Error &tpdu)
{
    QByteArray octets(1, '\0');
    appendOctet(octets, ErCode);
    appendNumber(octets, tpdu.destination, 2);
    appendOctet(octets, tpdu.cause);
    return withLi(octets);
}

Tpdu decode(QByteArrayView tpdu, int transportClass)
{
    if (tpdu.size() < 2)
        return badLength(QStringLiteral("a TPDU has at least 2 octets"));
    const quint8 li = octetAt(tpdu, 0);
    if (li == ReservedLi || li < 1 || li >= tpdu.size())
        return badLength(QStringLiteral("a TPDU's LI says %1 where %2 octets follow").arg(li).arg(tpdu.size() - 1));
    const QByteArrayView header = tpdu.first(li + 1);
    const QByteArrayView data = tpdu.sliced(li + 1);
    const quint8 code = octetAt(tpdu, 1);
    // The low half-octet of CR and CC is a credit, which has no meaning without flow control.
    if ((code & 0xF0) == CrCode || (code & 0xF0) == CcCode)
        return decodeConnection(header, data);
    switch (code) {
    case DtCode:
        return decodeData(header, data, transportClass);
    case DrCode:
        if (header.size() < 7)
            return badLength(QStringLiteral("a DR has at least 7 octets"));
        return DisconnectRequest{quint16(numberAt(header, 2, 2)), octetAt(header, 6)};
    case ErCode:
        if (header.size() < 5)
            return badLength(QStringLiteral("an ER has at least 5 octets"));
        return Error{quint16(numberAt(header, 2, 2)), octetAt(header, 4)};
    default:
        return Fault{DrReason::ProtocolError, ErCause::TpduType,
            QStringLiteral("unknown TPDU type %1").arg(code, 2, 16, QLatin1Char('0'))};
    }
}

void appendDts(QByteArray &to, const DtForm &form, QByteArrayView head, QByteArrayView body, bool endOfTsdu)
{
    const qsizetype room = form.tpduSize - form.headerSize();
    qsizetype left = head.size() + body.size();
    if (left == 0 && !endOfTsdu)
        return;
    to.reserve(to.size() + left + (left / room + 1) * (tpkt::HeaderSize + form.headerSize()));
    do {
        const qsizetype size = std::min(left, room);
        left -= size;
        tpkt::appendHeader(to, form.headerSize() + size);
        appendOctet(to, quint8(form.headerSize() - 1));
        appendOctet(to, DtCode);
        if (form.transportClass != 0)
            appendNumber(to, form.destination, 2);
        appendOctet(to, left == 0 && endOfTsdu ? EndOfTsdu : 0);
        const qsizetype fromHead = std::min(size, head.size());
        to.append(head.first(fromHead));
        head = head.sliced(fromHead);
        to.append(body.first(size - fromHead));
        body = body.sliced(size - fromHead);
    } while (left > 0);
}

} // namespace halfclose::session::x224
