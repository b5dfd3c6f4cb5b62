// SPDX-License-Identifier: MIT
#include "core/run/qos_text.h"

#include <QList>

namespace halfclose {

std::optional<QOS> qosFromText(const QByteArray &text)
{
    QOS qos;
    for (const QByteArray &part : text.split(',')) {
        const qsizetype equals = part.indexOf('=');
        bool number = false;
        const quint32 value = part.mid(equals + 1).trimmed().toUInt(&number);
        if (equals < 0 || !number)
            return std::nullopt;
        const QByteArray key = part.first(equals).trimmed();
        if (key == "rate")
            qos.SendingFlowspec.TokenRate = value;
        else if (key == "peak")
            qos.SendingFlowspec.PeakBandwidth = value;
        else if (key == "latency")
            qos.SendingFlowspec.Latency = value;
        else
            return std::nullopt;
    }
    return qos;
}

QByteArray qosText(const QOS &qos)
{
    QList<QByteArray> parts;
    const auto add = [&](const char *name, quint32 value) {
        if (value != QOS_NOT_SPECIFIED)
            parts.append(name + QByteArray("=") + QByteArray::number(value));
    };
    add("rate", qos.SendingFlowspec.TokenRate);
    add("peak", qos.SendingFlowspec.PeakBandwidth);
    add("latency", qos.SendingFlowspec.Latency);
    return parts.join(',');
}

} // namespace halfclose
