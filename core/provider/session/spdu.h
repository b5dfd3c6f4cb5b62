// X.225 SPDUs of the kernel and duplex functional units: codes, their parameters, encoding and decoding, and how much
// user data each may carry. Decoders take octets from strangers and never look past their end. Knows nothing of state.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <variant>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace halfclose::session {

/// SPDU identifiers. A TSDU that begins with GiveTokens has a data transfer second: both have the code 01.
enum class Si : quint8 {
    GiveTokens = 0x01,
    Finish = 0x09,
    Disconnect = 0x0A,
    Refuse = 0x0C,
    Connect = 0x0D,
    Accept = 0x0E,
    Abort = 0x19,
    AbortAccept = 0x1A,
};

/// Parameter (PI) and parameter group (PGI) codes.
namespace pi {
inline constexpr quint8 ConnectAcceptItem = 0x05; ///< a group of the next three
inline constexpr quint8 ProtocolOptions = 0x13;
inline constexpr quint8 TsduMaximumSize = 0x15;
inline constexpr quint8 VersionNumber = 0x16;
inline constexpr quint8 TransportDisconnect = 0x11;
inline constexpr quint8 UserRequirements = 0x14;
inline constexpr quint8 EnclosureItem = 0x19;
inline constexpr quint8 ReflectParameter = 0x31;
inline constexpr quint8 ReasonCode = 0x32; ///< with the user data behind the reason
inline constexpr quint8 CallingSelector = 0x33;
inline constexpr quint8 CalledSelector = 0x34;
inline constexpr quint8 DataOverflow = 0x3C;
inline constexpr quint8 UserData = 0xC1;
inline constexpr quint8 ExtendedUserData = 0xC2;
} // namespace pi

// PI 16, as bits in what is offered and alone in what is selected.
inline constexpr quint8 Version1 = 0x01;
inline constexpr quint8 Version2 = 0x02;

// PI 14
inline constexpr quint16 DuplexUnit = 0x0002;
inline constexpr quint16 DefaultRequirements = 0x0349; ///< if PI 14 is absent: half-duplex, activities and more

// PI 11
inline constexpr quint8 TransportReleased = 0x01;
inline constexpr quint8 UserAbort = 0x02;
inline constexpr quint8 ProtocolErrorAbort = 0x04;
inline constexpr quint8 NoReasonAbort = 0x08;
inline constexpr quint8 RestrictionAbort = 0x10;

// PI 19
inline constexpr quint8 EnclosureBegins = 0x01;
inline constexpr quint8 EnclosureEnds = 0x02;

/// PI 32 of a REFUSE.
enum class RefuseReason : quint8 {
    User = 0x00,
    UserCongestion = 0x01,
    UserData = 0x02, ///< user data follows
    SelectorUnknown = 0x81,
    UserNotAttached = 0x82,
    Congestion = 0x83,
    VersionNotSupported = 0x84,
    Unspecified = 0x85,
    Restriction = 0x86,
};
/// What the reason means, in a few words.
QString refuseReasonText(quint8 reason);

/// PI 15: octets of the largest TSDU in each direction; 0 for no limit and no segmenting.
struct TsduMaximum
{
    quint16 fromInitiator = 0;
    quint16 fromResponder = 0;
    bool operator==(const TsduMaximum &) const = default;
};

/// Any SPDU but data transfer. Fields that its kind does not have are ignored in encoding and stay as they are here in
/// decoding.
struct Spdu
{
    Si si = Si::Connect;
    quint8 protocolOptions = 0;
    std::optional<TsduMaximum> tsduMaximum{};
    quint8 versions = Version1; ///< of CN and AC; of RF those supported, 0 for not said
    quint16 requirements = DefaultRequirements;
    std::optional<quint8> transportDisconnect{};
    std::optional<quint8> reason{};
    QByteArray reflect{};
    QByteArray data{}; ///< user data; null if there is none
};

/// A data transfer's beginning.
struct DataHeader
{
    std::optional<quint8> enclosure{};
    qsizetype size = 0; ///< octets of the TSDU before the user data
};

struct SpduFault
{
    enum class Kind {
        Structure, ///< a bad LI, a missing, repeated, unknown or impossible parameter
        Overflow, ///< more user data than fits: a CN that announces the rest (PI 60), or C2 over its limit
    };
    Kind kind = Kind::Structure;
    QString text;
};

QByteArray encode(const Spdu &spdu);
/// GT and DT, without user data; with the enclosure where segmenting was negotiated.
QByteArray encodeDataHeader(std::optional<quint8> enclosure = std::nullopt);

/// A TSDU that is one SPDU. @p version (1 or 2) decides the limits of user data; for CN and AC they say it themselves.
std::variant<Spdu, SpduFault> decodeSpdu(QByteArrayView tsdu, int version);
/// The beginning of a TSDU that starts with GiveTokens.
std::variant<DataHeader, SpduFault> decodeDataHeader(QByteArrayView tsdu);
/// Octets after which decodeDataHeader() knows everything.
inline constexpr qsizetype LongestDataHeader = 7;

/// Most octets of user data that are sent in this SPDU; deployed profiles of version 2 stop at 10240.
qsizetype userDataToSend(Si si, int version);
/// Most octets of user data that may be received in it: in version 2 what fits the largest SPDU.
qsizetype userDataToReceive(Si si, int version);
/// Most octets of an SPDU other than data transfer, with SI and LI.
inline constexpr qsizetype LargestSpdu = 65'539;
/// Most octets of a reflect parameter.
inline constexpr qsizetype LongestReflect = 9;

/// "PI 16" or "parameter C1", as the protocol's description writes it.
QString parameterName(quint8 code);

} // namespace halfclose::session
