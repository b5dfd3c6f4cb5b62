// The blocks of a pcapng file with one interface of raw IP packets. Knows nothing of traces.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include <QByteArray>
#include <QString>

namespace halfclose {

class PcapngWriter
{
public:
    PcapngWriter(const QString &application, const QString &comment);
    /// @param at  since the epoch
    void addPacket(std::chrono::nanoseconds at, const QByteArray &packet, const QString &comment);
    const QByteArray &bytes() const { return m_bytes; }

private:
    void addBlock(quint32 type, const QByteArray &body);

    QByteArray m_bytes;
};

} // namespace halfclose
