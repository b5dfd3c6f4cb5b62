// Quality of service on its way: X.224's four parameters, and how Winsock's FLOWSPECs are written in two of them.
// Knows nothing of the TPDU around them.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <optional>

#include <QByteArray>
#include <QByteArrayView>

#include "core/spi/constants.h"

namespace halfclose::session::x224 {

// Parameter codes (X.224 13.3.4); only for a preferred class other than 0.
inline constexpr quint8 ResidualErrorRateCode = 0x86;
inline constexpr quint8 PriorityCode = 0x87;
inline constexpr quint8 TransitDelayCode = 0x88;
inline constexpr quint8 ThroughputCode = 0x89;

struct ResidualErrorRate
{
    quint8 target = 0; ///< 10^-n
    quint8 minimum = 0; ///< 10^-n
    quint8 tsduSize = 0; ///< 2^n
    bool operator==(const ResidualErrorRate &) const = default;
};
/// Milliseconds.
struct TransitDelay
{
    quint16 target = 0;
    quint16 maximum = 0;
    bool operator==(const TransitDelay &) const = default;
};
/// Octets a second.
struct Throughput
{
    quint32 target = 0;
    quint32 minimum = 0;
    bool operator==(const Throughput &) const = default;
};
/// One value for each direction.
template<typename T>
struct BothWays
{
    T fromCalling;
    T fromCalled;
    bool operator==(const BothWays &) const = default;
};

struct QosParameters
{
    std::optional<ResidualErrorRate> residualErrorRate;
    std::optional<quint16> priority; ///< 0 is the highest
    std::optional<BothWays<TransitDelay>> transitDelay;
    std::optional<BothWays<Throughput>> maximumThroughput;
    std::optional<BothWays<Throughput>> averageThroughput; ///< only beside a maximum
    bool isEmpty() const { return *this == QosParameters(); }
    bool operator==(const QosParameters &) const = default;
};

/// Appends the parameters that are there, in ascending order.
void appendQos(QByteArray &to, const QosParameters &qos);
/// Whether @p code is one of the four.
bool isQosCode(quint8 code);
/// Takes over one parameter. @return false for a length that it cannot have
bool readQos(quint8 code, QByteArrayView value, QosParameters &qos);

/// What a caller's FLOWSPECs say in X.224's terms: peak bandwidth is the maximum throughput, token rate the average,
/// latency the transit delay, rounded up. What is too large becomes the largest value; unspecified is left out, and
/// where the other direction needs the parameter, it is no demand: throughput 0, any delay. A peak left open beside a
/// token rate becomes that rate.
QosParameters proposal(const QOS &qos);
/// The same backwards; none when the parameters say nothing that a FLOWSPEC has.
std::optional<QOS> flowspecs(const QosParameters &qos);

} // namespace halfclose::session::x224
