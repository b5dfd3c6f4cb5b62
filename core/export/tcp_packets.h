// TCP segments in IP packets: one connection's sequence numbers, flags and checksums. Knows nothing of traces and
// of files.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <QByteArray>
#include <QHostAddress>
#include <QList>

namespace halfclose {

struct TcpAddress
{
    QHostAddress host;
    quint16 port = 0;
    bool operator==(const TcpAddress &) const = default;

    /// "127.0.0.1:5000" or "[::1]:5000"; none for anything else.
    static std::optional<TcpAddress> parse(const QByteArray &text);
};

class TcpConnection
{
public:
    enum Side { Initiator, Responder };

    TcpConnection(const TcpAddress &initiator, const TcpAddress &responder);

    /// SYN, SYN and ACK, ACK.
    QList<QByteArray> handshake();
    /// As many segments as the octets need.
    QList<QByteArray> data(Side from, const QByteArray &octets, bool urgent = false);
    QByteArray finish(Side from);
    QByteArray reset(Side from);

    /// How far @p from has sent: what an acknowledgement of all of it says.
    quint32 sentUpTo(Side from) const { return m_ends[from].next; }
    /// From now on @p by acknowledges what its peer sent up to @p sequence.
    /// @return the packet that says so alone; none where that had been said already
    std::optional<QByteArray> acknowledge(Side by, quint32 sequence);

private:
    struct End
    {
        TcpAddress address;
        quint32 next = 0; ///< the next sequence number it sends
        quint32 acknowledged = 0; ///< the next one it expects of its peer
        quint16 packets = 0; ///< IP's identification
    };
    QByteArray segment(Side from, quint8 flags, const QByteArray &payload = {}, const QByteArray &options = {});

    End m_ends[2];
};

} // namespace halfclose
