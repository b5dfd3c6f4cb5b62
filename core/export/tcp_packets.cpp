// SPDX-License-Identifier: MIT
#include "core/export/tcp_packets.h"

#include <algorithm>

#include <QtEndian>

namespace halfclose {

namespace {

constexpr quint8 FIN = 0x01;
constexpr quint8 SYN = 0x02;
constexpr quint8 RST = 0x04;
constexpr quint8 PSH = 0x08;
constexpr quint8 ACK = 0x10;
constexpr quint8 URG = 0x20;

constexpr quint8 tcpProtocol = 6;
constexpr quint8 timeToLive = 64;
constexpr qsizetype largestPayload = 65000; // fits an IP packet with its headers, of either version
constexpr quint16 window = 0xFFFF;
// Largest segment; a window scaled so far that no reader takes it for full.
constexpr char synOptions[] = "\x02\x04\xff\xd7\x01\x03\x03\x0e";

template<typename Number>
void append(QByteArray &out, Number number)
{
    const Number big = qToBigEndian(number);
    out.append(reinterpret_cast<const char *>(&big), sizeof big);
}

void put16(QByteArray &out, qsizetype at, quint16 number)
{
    qToBigEndian(number, out.data() + at);
}

/// RFC 1071, of a sum carried along in @p sum.
quint32 summed(const QByteArray &bytes, quint32 sum = 0)
{
    for (qsizetype i = 0; i + 1 < bytes.size(); i += 2)
        sum += qFromBigEndian<quint16>(bytes.constData() + i);
    if (bytes.size() % 2)
        sum += quint32(uchar(bytes.back())) << 8;
    return sum;
}

quint16 checksum(quint32 sum)
{
    while (sum >> 16)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return quint16(~sum);
}

QByteArray addressBytes(const QHostAddress &host)
{
    QByteArray bytes;
    if (host.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR address = host.toIPv6Address();
        bytes.append(reinterpret_cast<const char *>(address.c), 16);
    } else {
        append(bytes, quint32(host.toIPv4Address()));
    }
    return bytes;
}

QByteArray ipv4Header(const QByteArray &from, const QByteArray &to, qsizetype length, quint16 identification)
{
    QByteArray header;
    append(header, quint16(0x4500));
    append(header, quint16(20 + length));
    append(header, identification);
    append(header, quint16(0x4000)); // do not fragment
    header.append(char(timeToLive)).append(char(tcpProtocol));
    append(header, quint16(0));
    header.append(from).append(to);
    put16(header, 10, checksum(summed(header)));
    return header;
}

QByteArray ipv6Header(const QByteArray &from, const QByteArray &to, qsizetype length)
{
    QByteArray header;
    append(header, quint32(0x60000000));
    append(header, quint16(length));
    header.append(char(tcpProtocol)).append(char(timeToLive));
    return header.append(from).append(to);
}

} // namespace

std::optional<TcpAddress> TcpAddress::parse(const QByteArray &text)
{
    const qsizetype colon = text.lastIndexOf(':');
    if (colon < 1)
        return std::nullopt;
    QByteArray host = text.first(colon);
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.sliced(1, host.size() - 2);
    bool ok = false;
    TcpAddress address{QHostAddress(QString::fromLatin1(host)), text.sliced(colon + 1).toUShort(&ok)};
    if (!ok || address.host.isNull())
        return std::nullopt;
    return address;
}

TcpConnection::TcpConnection(const TcpAddress &initiator, const TcpAddress &responder)
{
    m_ends[Initiator].address = initiator;
    m_ends[Responder].address = responder;
    // Any start would do; these can be told apart in a dump.
    m_ends[Initiator].next = 0x10000000;
    m_ends[Responder].next = 0x20000000;
}

QList<QByteArray> TcpConnection::handshake()
{
    const QByteArray options = QByteArray::fromRawData(synOptions, sizeof synOptions - 1);
    End &initiator = m_ends[Initiator];
    End &responder = m_ends[Responder];
    QList<QByteArray> packets{segment(Initiator, SYN, {}, options)};
    responder.acknowledged = ++initiator.next;
    packets.append(segment(Responder, SYN | ACK, {}, options));
    initiator.acknowledged = ++responder.next;
    packets.append(segment(Initiator, ACK));
    return packets;
}

QList<QByteArray> TcpConnection::data(Side from, const QByteArray &octets, bool urgent)
{
    QList<QByteArray> packets;
    for (qsizetype at = 0; at < octets.size(); at += largestPayload) {
        const QByteArray piece = octets.mid(at, largestPayload);
        packets.append(segment(from, quint8(PSH | ACK | (urgent ? URG : 0)), piece));
        m_ends[from].next += quint32(piece.size());
    }
    return packets;
}

QByteArray TcpConnection::finish(Side from)
{
    const QByteArray packet = segment(from, FIN | ACK);
    ++m_ends[from].next;
    return packet;
}

QByteArray TcpConnection::reset(Side from)
{
    return segment(from, RST | ACK);
}

std::optional<QByteArray> TcpConnection::acknowledge(Side by, quint32 sequence)
{
    if (qint32(sequence - m_ends[by].acknowledged) <= 0)
        return std::nullopt;
    m_ends[by].acknowledged = sequence;
    return segment(by, ACK);
}

QByteArray TcpConnection::segment(Side from, quint8 flags, const QByteArray &payload, const QByteArray &options)
{
    End &own = m_ends[from];
    const End &peer = m_ends[1 - from];
    QByteArray tcp;
    append(tcp, own.address.port);
    append(tcp, peer.address.port);
    append(tcp, own.next);
    append(tcp, flags & ACK ? own.acknowledged : quint32(0));
    append(tcp, quint16((20 + options.size()) / 4 << 12 | flags));
    append(tcp, window);
    append(tcp, quint16(0)); // checksum
    append(tcp, quint16(flags & URG ? payload.size() : 0));
    tcp.append(options).append(payload);

    const QByteArray source = addressBytes(own.address.host);
    const QByteArray target = addressBytes(peer.address.host);
    quint32 sum = summed(source + target, quint32(tcpProtocol) + quint32(tcp.size()));
    put16(tcp, 16, checksum(summed(tcp, sum)));
    return (source.size() == 16 ? ipv6Header(source, target, tcp.size())
                                : ipv4Header(source, target, tcp.size(), own.packets++))
        + tcp;
}

} // namespace halfclose
