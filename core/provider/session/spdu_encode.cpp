// Writing SPDUs: parameters in ascending order of their codes, lengths in the short form where they fit it. Also the
// protocol's limits and names.
// SPDX-License-Identifier: MIT
#include "core/provider/session/spdu.h"

#include <algorithm>

#include "core/provider/session/octets.h"

namespace halfclose::session {
namespace {

constexpr qsizetype ShortestExtendedData = 513;

void appendLength(QByteArray &to, qsizetype length)
{
    Q_ASSERT(length <= 0xFFFF);
    if (length >= 0xFF)
        appendOctet(to, 0xFF);
    appendNumber(to, quint32(length), length >= 0xFF ? 2 : 1);
}

void appendParameter(QByteArray &to, quint8 code, QByteArrayView value)
{
    appendOctet(to, code);
    appendLength(to, value.size());
    to.append(value);
}

void appendParameter(QByteArray &to, quint8 code, quint32 number, int length)
{
    QByteArray value;
    appendNumber(value, number, length);
    appendParameter(to, code, value);
}

QByteArray connectAcceptItem(const Spdu &spdu)
{
    QByteArray item;
    appendParameter(item, pi::ProtocolOptions, spdu.protocolOptions, 1);
    if (spdu.tsduMaximum)
        appendParameter(item, pi::TsduMaximumSize,
            quint32(spdu.tsduMaximum->fromInitiator) << 16 | spdu.tsduMaximum->fromResponder, 4);
    appendParameter(item, pi::VersionNumber, spdu.versions, 1);
    return item;
}

// CN and AC: what is negotiated comes before the user data.
QByteArray connectionParameters(const Spdu &spdu)
{
    QByteArray parameters;
    appendParameter(parameters, pi::ConnectAcceptItem, connectAcceptItem(spdu));
    appendParameter(parameters, pi::UserRequirements, spdu.requirements, 2);
    return parameters;
}

QByteArray refuseParameters(const Spdu &spdu)
{
    QByteArray parameters;
    if (spdu.transportDisconnect)
        appendParameter(parameters, pi::TransportDisconnect, *spdu.transportDisconnect, 1);
    if (spdu.versions)
        appendParameter(parameters, pi::VersionNumber, spdu.versions, 1);
    appendParameter(parameters, pi::ReasonCode, char(spdu.reason.value_or(quint8(RefuseReason::User))) + spdu.data);
    return parameters;
}

QByteArray releaseParameters(const Spdu &spdu)
{
    QByteArray parameters;
    if (spdu.transportDisconnect)
        appendParameter(parameters, pi::TransportDisconnect, *spdu.transportDisconnect, 1);
    if (!spdu.reflect.isEmpty())
        appendParameter(parameters, pi::ReflectParameter, spdu.reflect);
    return parameters;
}

} // namespace

QByteArray encode(const Spdu &spdu)
{
    QByteArray parameters;
    const bool connecting = spdu.si == Si::Connect || spdu.si == Si::Accept;
    if (connecting)
        parameters = connectionParameters(spdu);
    else if (spdu.si == Si::Refuse)
        parameters = refuseParameters(spdu);
    else
        parameters = releaseParameters(spdu);
    if (!spdu.data.isEmpty() && spdu.si != Si::Refuse) {
        const bool extended = spdu.si == Si::Connect && spdu.data.size() >= ShortestExtendedData;
        appendParameter(parameters, extended ? pi::ExtendedUserData : pi::UserData, spdu.data);
    }
    QByteArray octets;
    octets.reserve(parameters.size() + 4);
    appendOctet(octets, quint8(spdu.si));
    appendLength(octets, parameters.size());
    octets.append(parameters);
    return octets;
}

QByteArray encodeDataHeader(std::optional<quint8> enclosure)
{
    QByteArray octets;
    octets.reserve(LongestDataHeader);
    appendOctet(octets, quint8(Si::GiveTokens));
    appendOctet(octets, 0);
    appendOctet(octets, quint8(Si::GiveTokens)); // data transfer's code is the same
    if (!enclosure) {
        appendOctet(octets, 0);
        return octets;
    }
    for (const quint8 octet : {quint8(3), pi::EnclosureItem, quint8(1), *enclosure})
        appendOctet(octets, octet);
    return octets;
}

qsizetype userDataToReceive(Si si, int version)
{
    if (si == Si::AbortAccept)
        return 0;
    if (si == Si::Connect)
        return version == 1 ? 512 : 10'240;
    if (version == 1)
        return si == Si::Abort ? 9 : 512;
    return LargestSpdu;
}

qsizetype userDataToSend(Si si, int version)
{
    return std::min<qsizetype>(userDataToReceive(si, version), 10'240);
}

QString refuseReasonText(quint8 reason)
{
    switch (RefuseReason(reason)) {
    case RefuseReason::User: return QStringLiteral("refused by the called user");
    case RefuseReason::UserCongestion: return QStringLiteral("refused by the called user: temporary congestion");
    case RefuseReason::UserData: return QStringLiteral("refused by the called user, with data");
    case RefuseReason::SelectorUnknown: return QStringLiteral("session selector unknown");
    case RefuseReason::UserNotAttached: return QStringLiteral("session user not attached");
    case RefuseReason::Congestion: return QStringLiteral("congestion at connect time");
    case RefuseReason::VersionNotSupported: return QStringLiteral("proposed protocol versions not supported");
    case RefuseReason::Unspecified: return QStringLiteral("refused, reason not specified");
    case RefuseReason::Restriction: return QStringLiteral("implementation restriction");
    }
    return QStringLiteral("refused, reason %1").arg(reason, 2, 16, QLatin1Char('0'));
}

QString parameterName(quint8 code)
{
    return QStringLiteral("parameter %1").arg(QString::number(code, 16).rightJustified(2, u'0').toUpper());
}

} // namespace halfclose::session
