// Puts DTs together to TSDUs, and keeps what the trace shows of them: their octets on the wire. Bounded: a stranger cannot
// make it keep more than the caller's limit. Knows nothing of SPDUs.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace halfclose::session {

class TsduReader
{
public:
    /// Adds the user data of one DT, which came in @p packet.
    void add(QByteArrayView packet, QByteArrayView payload)
    {
        m_packets.append(packet);
        m_octets.append(payload);
    }
    /// Adds as add() does while there is less than @p atMost; what goes beyond is dropped.
    void addWithin(qsizetype atMost, QByteArrayView packet, QByteArrayView payload)
    {
        if (m_octets.size() <= atMost)
            add(packet, payload);
    }
    void clear()
    {
        m_packets = {};
        m_octets = {};
    }
    /// The TSDU so far.
    QByteArrayView octets() const { return m_octets; }
    /// The packets that it came in.
    const QByteArray &packets() const { return m_packets; }
    /// Takes everything behind the first @p header octets out of the TSDU.
    QByteArray takeBehind(qsizetype header)
    {
        const QByteArray taken = m_octets.mid(header);
        m_octets.truncate(header);
        return taken;
    }

private:
    QByteArray m_packets;
    QByteArray m_octets;
};

} // namespace halfclose::session
