// Saturating arithmetic between microseconds and milliseconds, 32-bit rates and 24-bit ones.
// SPDX-License-Identifier: MIT
#include "core/provider/session/qos.h"

#include <algorithm>

#include "core/provider/session/octets.h"

namespace halfclose::session::x224 {
namespace {

constexpr quint32 LargestRate = 0xFFFFFF;
constexpr quint16 AnyDelay = 0xFFFF;

void appendThroughput(QByteArray &to, const BothWays<Throughput> &both)
{
    for (const quint32 rate : {both.fromCalling.target, both.fromCalling.minimum, both.fromCalled.target, both.fromCalled.minimum})
        appendNumber(to, rate, 3);
}

BothWays<Throughput> throughputAt(QByteArrayView value, qsizetype at)
{
    return {{numberAt(value, at, 3), numberAt(value, at + 3, 3)}, {numberAt(value, at + 6, 3), numberAt(value, at + 9, 3)}};
}

bool given(quint32 value)
{
    return value != QOS_NOT_SPECIFIED;
}

TransitDelay delayOf(const FLOWSPEC &flow)
{
    if (!given(flow.Latency))
        return {AnyDelay, AnyDelay};
    const quint32 milliseconds = flow.Latency / 1000 + (flow.Latency % 1000 ? 1 : 0);
    const auto delay = quint16(std::min<quint32>(milliseconds, AnyDelay));
    return {delay, delay};
}

Throughput rate(quint32 octetsPerSecond)
{
    const quint32 rate = given(octetsPerSecond) ? std::min(octetsPerSecond, LargestRate) : 0;
    return {rate, rate};
}

Throughput peakOf(const FLOWSPEC &flow)
{
    return rate(given(flow.PeakBandwidth) ? flow.PeakBandwidth : flow.TokenRate);
}

quint32 rateOf(const Throughput &throughput)
{
    return throughput.target ? throughput.target : QOS_NOT_SPECIFIED;
}

quint32 latencyOf(const TransitDelay &delay)
{
    return delay.maximum == AnyDelay ? QOS_NOT_SPECIFIED : delay.maximum * 1000u;
}

} // namespace

void appendQos(QByteArray &to, const QosParameters &qos)
{
    if (qos.residualErrorRate) {
        for (const quint8 octet : {ResidualErrorRateCode, quint8(3), qos.residualErrorRate->target,
                 qos.residualErrorRate->minimum, qos.residualErrorRate->tsduSize})
            appendOctet(to, octet);
    }
    if (qos.priority) {
        appendOctet(to, PriorityCode);
        appendOctet(to, 2);
        appendNumber(to, *qos.priority, 2);
    }
    if (qos.transitDelay) {
        appendOctet(to, TransitDelayCode);
        appendOctet(to, 8);
        for (const TransitDelay &delay : {qos.transitDelay->fromCalling, qos.transitDelay->fromCalled}) {
            appendNumber(to, delay.target, 2);
            appendNumber(to, delay.maximum, 2);
        }
    }
    if (qos.maximumThroughput) {
        appendOctet(to, ThroughputCode);
        appendOctet(to, qos.averageThroughput ? 24 : 12);
        appendThroughput(to, *qos.maximumThroughput);
        if (qos.averageThroughput)
            appendThroughput(to, *qos.averageThroughput);
    }
}

bool isQosCode(quint8 code)
{
    return code >= ResidualErrorRateCode && code <= ThroughputCode;
}

bool readQos(quint8 code, QByteArrayView value, QosParameters &qos)
{
    switch (code) {
    case ResidualErrorRateCode:
        if (value.size() != 3)
            return false;
        qos.residualErrorRate = {octetAt(value, 0), octetAt(value, 1), octetAt(value, 2)};
        return true;
    case PriorityCode:
        if (value.size() != 2)
            return false;
        qos.priority = quint16(numberAt(value, 0, 2));
        return true;
    case TransitDelayCode: {
        if (value.size() != 8)
            return false;
        const auto delay = [&](int at) { return quint16(numberAt(value, at, 2)); };
        qos.transitDelay = {{delay(0), delay(2)}, {delay(4), delay(6)}};
        return true;
    }
    case ThroughputCode:
        if (value.size() != 12 && value.size() != 24)
            return false;
        qos.maximumThroughput = throughputAt(value, 0);
        qos.averageThroughput.reset();
        if (value.size() == 24)
            qos.averageThroughput = throughputAt(value, 12);
        return true;
    default:
        return false;
    }
}

QosParameters proposal(const QOS &qos)
{
    const FLOWSPEC &sending = qos.SendingFlowspec;
    const FLOWSPEC &receiving = qos.ReceivingFlowspec;
    QosParameters parameters;
    if (given(sending.Latency) || given(receiving.Latency))
        parameters.transitDelay = {delayOf(sending), delayOf(receiving)};
    const bool average = given(sending.TokenRate) || given(receiving.TokenRate);
    if (average || given(sending.PeakBandwidth) || given(receiving.PeakBandwidth))
        parameters.maximumThroughput = {peakOf(sending), peakOf(receiving)};
    if (average)
        parameters.averageThroughput = {rate(sending.TokenRate), rate(receiving.TokenRate)};
    return parameters;
}

std::optional<QOS> flowspecs(const QosParameters &qos)
{
    if (!qos.transitDelay && !qos.maximumThroughput)
        return std::nullopt;
    QOS flows;
    if (qos.transitDelay) {
        flows.SendingFlowspec.Latency = latencyOf(qos.transitDelay->fromCalling);
        flows.ReceivingFlowspec.Latency = latencyOf(qos.transitDelay->fromCalled);
    }
    if (qos.maximumThroughput) {
        flows.SendingFlowspec.PeakBandwidth = rateOf(qos.maximumThroughput->fromCalling);
        flows.ReceivingFlowspec.PeakBandwidth = rateOf(qos.maximumThroughput->fromCalled);
    }
    if (qos.averageThroughput) {
        flows.SendingFlowspec.TokenRate = rateOf(qos.averageThroughput->fromCalling);
        flows.ReceivingFlowspec.TokenRate = rateOf(qos.averageThroughput->fromCalled);
    }
    return flows;
}

} // namespace halfclose::session::x224
