// X.224 TPDUs of class 0 (and of class 2 without flow control, which a QoS proposal can lead to): codes, encoding and
// decoding. Decoders take octets from strangers and never look past their end. Knows nothing of a connection's state.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <variant>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include "core/provider/session/qos.h"

namespace halfclose::session::x224 {

// TPDU codes (X.224 13.1)
inline constexpr quint8 CrCode = 0xE0;
inline constexpr quint8 CcCode = 0xD0;
inline constexpr quint8 DrCode = 0x80;
inline constexpr quint8 DtCode = 0xF0;
inline constexpr quint8 ErCode = 0x70;

// Parameter codes of CR and CC
inline constexpr quint8 TpduSizeCode = 0xC0;
inline constexpr quint8 CallingTsapCode = 0xC1;
inline constexpr quint8 CalledTsapCode = 0xC2;
inline constexpr quint8 VersionCode = 0xC4;
inline constexpr quint8 AlternativeClassesCode = 0xC7;
inline constexpr quint8 PreferredMaximumCode = 0xF0;

// TPDU sizes: 2^code octets, the TPDU's own header included
inline constexpr quint8 LeastSizeCode = 0x07; ///< 128
inline constexpr quint8 ProposedSizeCode = 0x0B; ///< 2048, the largest that class 0 allows
inline constexpr quint8 MostSizeCode = 0x0D; ///< 8192, common over TCP
inline constexpr qsizetype LargestTpdu = 65'531; ///< RFC 1006: the size when none is negotiated

inline constexpr qsizetype LongestCr = 128; ///< octets of a CR

/// DR's reason field.
enum class DrReason : quint8 {
    Unspecified = 0x00,
    CongestionAtTsap = 0x01,
    NoUserAtTsap = 0x02,
    AddressUnknown = 0x03,
    Normal = 0x80,
    RemoteCongestion = 0x81,
    NegotiationFailed = 0x82,
    DuplicateReference = 0x83,
    ProtocolError = 0x85,
    Refused = 0x88,
    BadLength = 0x8A,
};
/// What the reason means, in a few words.
QString drReasonText(quint8 reason);

/// ER's reject cause.
enum class ErCause : quint8 { Unspecified = 0, ParameterCode = 1, TpduType = 2, ParameterValue = 3 };

/// CR or CC, which differ in their code alone.
struct Connection
{
    quint8 code = CrCode;
    quint16 destination = 0; ///< DST-REF; 0 in a CR
    quint16 source = 0; ///< SRC-REF
    quint8 preferredClass = 0;
    quint8 classOptions = 0; ///< bit 1: no explicit flow control in class 2
    std::optional<quint8> sizeCode{};
    std::optional<quint32> preferredMaximum{}; ///< TPDU size in units of 128 octets
    std::optional<quint8> version{};
    QByteArray alternativeClasses{}; ///< an octet each
    QosParameters qos{};

    bool offersClass0() const;
};
/// A DT: where its user data is, and whether it ends the TSDU.
struct Data
{
    QByteArrayView payload{}; ///< points into what was decoded
    bool endOfTsdu = false;
};
struct DisconnectRequest
{
    quint16 destination = 0;
    quint8 reason = 0;
};
struct Error
{
    quint16 destination = 0;
    quint8 cause = 0;
};
/// What is wrong with a TPDU and how to say so: with a DR before the CC, with an ER after.
struct Fault
{
    DrReason reason = DrReason::ProtocolError;
    ErCause cause = ErCause::Unspecified;
    QString text;
};
using Tpdu = std::variant<Connection, Data, DisconnectRequest, Error, Fault>;

QByteArray encode(const Connection &tpdu);
QByteArray encode(const DisconnectRequest &tpdu);
QByteArray encode(const Error &tpdu);

/// @p transportClass (0 or 2) tells the two forms of a DT apart.
Tpdu decode(QByteArrayView tpdu, int transportClass = 0);

/// How DTs look and how long they may be on one connection.
struct DtForm
{
    int transportClass = 0;
    quint16 destination = 0; ///< the peer's reference, of which class 0 says nothing
    qsizetype tpduSize = LargestTpdu;
    qsizetype headerSize() const { return transportClass == 0 ? 3 : 5; }
};
/// Appends the TSDU (or its part) @p head + @p body as DTs in TPKTs, as many as it takes; the last one ends the TSDU if
/// @p endOfTsdu says so. Nothing to say and no end gives nothing: only the last DT of a TSDU may be empty.
void appendDts(QByteArray &to, const DtForm &form, QByteArrayView head, QByteArrayView body, bool endOfTsdu);

} // namespace halfclose::session::x224
