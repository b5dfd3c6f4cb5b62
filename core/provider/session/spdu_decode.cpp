// Reading SPDUs by a table: which parameters each has, how long they may be, which must be there. What the table does not
// have is ignored in CN and AC and an error in all others.
// SPDX-License-Identifier: MIT
#include "core/provider/session/spdu.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <span>

#include "core/provider/session/octets.h"

namespace halfclose::session {
namespace {

constexpr quint8 TopLevel = 0; ///< of Rule::group
constexpr qsizetype Most = 0xFFFF;

struct Rule
{
    quint8 code;
    quint8 group; ///< the PGI it stands in, or TopLevel
    bool mandatory; ///< where its group is present
    qsizetype least;
    qsizetype most;
};

// Lengths of user data, where they depend on the version, are judged after it is known.
constexpr std::array ConnectRules{
    Rule{pi::ConnectAcceptItem, TopLevel, false, 0, Most},
    Rule{pi::ProtocolOptions, pi::ConnectAcceptItem, true, 1, 1},
    Rule{pi::TsduMaximumSize, pi::ConnectAcceptItem, false, 4, 4},
    Rule{pi::VersionNumber, pi::ConnectAcceptItem, true, 1, 1},
    Rule{pi::UserRequirements, TopLevel, false, 2, 2},
    Rule{pi::CallingSelector, TopLevel, false, 0, 16},
    Rule{pi::CalledSelector, TopLevel, false, 0, 16},
    Rule{pi::DataOverflow, TopLevel, false, 0, Most},
    Rule{pi::UserData, TopLevel, false, 0, 512},
    Rule{pi::ExtendedUserData, TopLevel, false, 0, Most},
};
constexpr std::array AcceptRules{
    Rule{pi::ConnectAcceptItem, TopLevel, false, 0, Most},
    Rule{pi::ProtocolOptions, pi::ConnectAcceptItem, true, 1, 1},
    Rule{pi::TsduMaximumSize, pi::ConnectAcceptItem, false, 4, 4},
    Rule{pi::VersionNumber, pi::ConnectAcceptItem, true, 1, 1},
    Rule{pi::UserRequirements, TopLevel, false, 2, 2},
    Rule{pi::CalledSelector, TopLevel, false, 0, 16},
    Rule{pi::UserData, TopLevel, false, 0, Most},
};
constexpr std::array RefuseRules{
    Rule{pi::TransportDisconnect, TopLevel, false, 1, 1},
    Rule{pi::VersionNumber, TopLevel, false, 1, 1},
    Rule{pi::ReasonCode, TopLevel, true, 1, Most},
};
constexpr std::array FinishRules{
    Rule{pi::TransportDisconnect, TopLevel, false, 1, 1},
    Rule{pi::UserData, TopLevel, false, 0, Most},
};
constexpr std::array DisconnectRules{
    Rule{pi::UserData, TopLevel, false, 0, Most},
};
constexpr std::array AbortRules{
    Rule{pi::TransportDisconnect, TopLevel, true, 1, 1},
    Rule{pi::ReflectParameter, TopLevel, false, 0, LongestReflect},
    Rule{pi::UserData, TopLevel, false, 0, Most},
};


SpduFault structural(const QString &text)
{
    return {SpduFault::Kind::Structure, text};
}

std::optional<std::span<const Rule>> rulesOf(quint8 si)
{
    switch (Si(si)) {
    case Si::Connect: return ConnectRules;
    case Si::Accept: return AcceptRules;
    case Si::Refuse: return RefuseRules;
    case Si::Finish: return FinishRules;
    case Si::Disconnect: return DisconnectRules;
    case Si::Abort: return AbortRules;
    case Si::AbortAccept: return std::span<const Rule>();
    case Si::GiveTokens: break;
    }
    return std::nullopt;
}

/// A unit of code, LI and value at the beginning of octets.
struct Unit
{
    quint8 code = 0;
    QByteArrayView value;
    qsizetype size = 0; ///< with code and LI
};

/// Nothing where the LI lies: it reaches over the end, or has the long form for a length that fits the short one.
std::optional<Unit> unitAt(QByteArrayView octets)
{
    if (octets.size() < 2)
        return std::nullopt;
    qsizetype header = 2;
    qsizetype length = octetAt(octets, 1);
    if (length == 0xFF) {
        header = 4;
        if (octets.size() < header)
            return std::nullopt;
        length = qsizetype(numberAt(octets, 2, 2));
        if (length < 0xFF)
            return std::nullopt;
    }
    if (octets.size() - header < length)
        return std::nullopt;
    return Unit{octetAt(octets, 0), octets.sliced(header, length), header + length};
}

void take(Spdu &spdu, const Unit &unit)
{
    const QByteArrayView value = unit.value;
    switch (unit.code) {
    case pi::ProtocolOptions:
        spdu.protocolOptions = octetAt(value, 0);
        break;
    case pi::TsduMaximumSize:
        spdu.tsduMaximum = {quint16(numberAt(value, 0, 2)), quint16(numberAt(value, 2, 2))};
        break;
    case pi::VersionNumber:
        spdu.versions = octetAt(value, 0);
        break;
    case pi::UserRequirements:
        spdu.requirements = quint16(numberAt(value, 0, 2));
        break;
    case pi::TransportDisconnect:
        spdu.transportDisconnect = octetAt(value, 0);
        break;
    case pi::ReflectParameter:
        spdu.reflect = value.toByteArray();
        break;
    case pi::ReasonCode:
        spdu.reason = octetAt(value, 0);
        if (value.size() > 1)
            spdu.data = value.sliced(1).toByteArray();
        break;
    case pi::UserData:
    case pi::ExtendedUserData:
        spdu.data = QByteArray(value.data(), value.size()); // not null, even if empty
        break;
    default:
        break;
    }
}

class Decoder
{
public:
    explicit Decoder(Si si, std::span<const Rule> rules) : m_rules(rules) { m_spdu.si = si; }

    std::optional<SpduFault> read(QByteArrayView parameters, quint8 group)
    {
        while (!parameters.isEmpty()) {
            const auto unit = unitAt(parameters);
            if (!unit)
                return structural(QStringLiteral("%1 has a bad length").arg(parameterName(octetAt(parameters, 0))));
            if (const auto fault = readUnit(*unit, group))
                return fault;
            parameters = parameters.sliced(unit->size);
        }
        for (const Rule &rule : m_rules) {
            if (rule.group == group && rule.mandatory && !m_seen[rule.code])
                return structural(QStringLiteral("%1 is missing").arg(parameterName(rule.code)));
        }
        return std::nullopt;
    }

    bool has(quint8 code) const { return m_seen[code]; }
    Spdu &spdu() { return m_spdu; }

private:
    std::optional<SpduFault> readUnit(const Unit &unit, quint8 group)
    {
        const auto rule = std::find_if(m_rules.begin(), m_rules.end(),
            [&](const Rule &r) { return r.code == unit.code && r.group == group; });
        if (rule == m_rules.end()) {
            if (m_spdu.si == Si::Connect || m_spdu.si == Si::Accept)
                return std::nullopt;
            return structural(QStringLiteral("%1 does not belong here").arg(parameterName(unit.code)));
        }
        if (m_seen[unit.code])
            return structural(QStringLiteral("%1 comes twice").arg(parameterName(unit.code)));
        m_seen.set(unit.code);
        if (unit.value.size() < rule->least || unit.value.size() > rule->most)
            return structural(
                QStringLiteral("%1 cannot have %2 octets").arg(parameterName(unit.code)).arg(unit.value.size()));
        if (unit.code == pi::ConnectAcceptItem)
            return read(unit.value, pi::ConnectAcceptItem);
        take(m_spdu, unit);
        return std::nullopt;
    }

    std::span<const Rule> m_rules;
    std::bitset<256> m_seen;
    Spdu m_spdu;
};

// What the table of single parameters cannot say.
std::optional<SpduFault> faultOfWhole(const Decoder &decoder, const Spdu &spdu, int version)
{
    const auto over = [&](int v) { return spdu.data.size() > userDataToReceive(spdu.si, v); };
    const SpduFault tooMuch = structural(QStringLiteral("%1 octets of user data are too many").arg(spdu.data.size()));
    switch (spdu.si) {
    case Si::Connect:
        if (decoder.has(pi::UserData) && decoder.has(pi::ExtendedUserData))
            return structural(QStringLiteral("user data comes both as C1 and as C2"));
        if (decoder.has(pi::DataOverflow))
            return SpduFault{SpduFault::Kind::Overflow, QStringLiteral("the rest of the user data is announced in PI 60")};
        if (decoder.has(pi::ExtendedUserData)) {
            if (!(spdu.versions & Version2))
                return structural(QStringLiteral("parameter C2 needs version 2"));
            if (spdu.data.size() <= userDataToReceive(spdu.si, 1))
                return structural(QStringLiteral("parameter C2 is for more than 512 octets"));
            if (over(2))
                return SpduFault{SpduFault::Kind::Overflow, tooMuch.text};
        }
        return std::nullopt;
    case Si::Accept:
        if (over(spdu.versions == Version2 ? 2 : 1))
            return tooMuch;
        return std::nullopt;
    case Si::Abort:
        if (decoder.has(pi::UserData) && !(*spdu.transportDisconnect & UserAbort))
            return structural(QStringLiteral("an abort with user data must be by the user"));
        if (decoder.has(pi::ReflectParameter) && !(*spdu.transportDisconnect & ProtocolErrorAbort))
            return structural(QStringLiteral("only an abort for a protocol error reflects"));
        break;
    case Si::Refuse:
        if (!spdu.data.isEmpty() && *spdu.reason != quint8(RefuseReason::UserData))
            return structural(QStringLiteral("user data in a REFUSE needs reason 02"));
        break;
    default:
        break;
    }
    if (over(version))
        return tooMuch;
    return std::nullopt;
}

} // namespace

std::variant<Spdu, SpduFault> decodeSpdu(QByteArrayView tsdu, int version)
{
    if (tsdu.isEmpty())
        return structural(QStringLiteral("a TSDU is empty"));
    const quint8 si = octetAt(tsdu, 0);
    const auto rules = rulesOf(si);
    if (!rules)
        return structural(QStringLiteral("unknown SPDU %1").arg(QString::number(si, 16).rightJustified(2, u'0').toUpper()));
    const auto unit = unitAt(tsdu);
    if (!unit)
        return structural(QStringLiteral("an SPDU has a bad length"));
    if (unit->size != tsdu.size())
        return structural(QStringLiteral("%1 octets follow an SPDU that stands alone").arg(tsdu.size() - unit->size));
    Decoder decoder(Si(si), *rules);
    if (Si(si) == Si::Refuse)
        decoder.spdu().versions = 0;
    if (const auto fault = decoder.read(unit->value, TopLevel))
        return *fault;
    if (const auto fault = faultOfWhole(decoder, decoder.spdu(), version))
        return *fault;
    return std::move(decoder.spdu());
}

std::variant<DataHeader, SpduFault> decodeDataHeader(QByteArrayView tsdu)
{
    if (tsdu.size() < 2 || octetAt(tsdu, 0) != quint8(Si::GiveTokens) || octetAt(tsdu, 1) != 0)
        return structural(QStringLiteral("GT before data must be empty"));
    if (tsdu.size() < 4 || octetAt(tsdu, 2) != quint8(Si::GiveTokens))
        return structural(QStringLiteral("GT must be followed by data"));
    const quint8 li = octetAt(tsdu, 3);
    if (li == 0)
        return DataHeader{std::nullopt, 4};
    // The enclosure item is the only parameter, so that its octets are always these.
    if (li != 3 || tsdu.size() < LongestDataHeader || octetAt(tsdu, 4) != pi::EnclosureItem || octetAt(tsdu, 5) != 1)
        return structural(QStringLiteral("data has parameters other than an enclosure item"));
    const quint8 enclosure = octetAt(tsdu, 6);
    if (enclosure & ~(EnclosureBegins | EnclosureEnds))
        return structural(QStringLiteral("enclosure %1 is unknown").arg(enclosure, 2, 16, QLatin1Char('0')));
    return DataHeader{enclosure, LongestDataHeader};
}

} // namespace halfclose::session
