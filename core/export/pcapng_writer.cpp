// SPDX-License-Identifier: MIT
#include "core/export/pcapng_writer.h"

#include <QtEndian>

namespace halfclose {

namespace {

// Numbers of the pcapng specification.
constexpr quint32 sectionHeaderBlock = 0x0A0D0D0A;
constexpr quint32 interfaceBlock = 1;
constexpr quint32 enhancedPacketBlock = 6;
constexpr quint16 rawIp = 101; // LINKTYPE_RAW
constexpr quint16 commentOption = 1;
constexpr quint16 applicationOption = 4;
constexpr quint16 nameOption = 2;
constexpr quint16 resolutionOption = 9;

constexpr qsizetype longestComment = 4000;

template<typename Number>
void append(QByteArray &out, Number number)
{
    const Number little = qToLittleEndian(number);
    out.append(reinterpret_cast<const char *>(&little), sizeof little);
}

void pad(QByteArray &out)
{
    out.append((4 - out.size() % 4) % 4, '\0');
}

void appendOption(QByteArray &out, quint16 code, const QByteArray &value)
{
    append(out, code);
    append(out, quint16(value.size()));
    out.append(value);
    pad(out);
}

void endOptions(QByteArray &out)
{
    append(out, quint32(0));
}

QByteArray commentBytes(const QString &comment)
{
    return comment.left(longestComment).toUtf8();
}

} // namespace

PcapngWriter::PcapngWriter(const QString &application, const QString &comment)
{
    QByteArray section;
    append(section, quint32(0x1A2B3C4D)); // byte order
    append(section, quint16(1));
    append(section, quint16(0));
    append(section, quint64(~0ull)); // the section's length is not given
    appendOption(section, commentOption, commentBytes(comment));
    appendOption(section, applicationOption, application.toUtf8());
    endOptions(section);
    addBlock(sectionHeaderBlock, section);

    QByteArray interface;
    append(interface, rawIp);
    append(interface, quint16(0));
    append(interface, quint32(0)); // no limit on a packet's length
    appendOption(interface, nameOption, "loopback");
    appendOption(interface, resolutionOption, QByteArray(1, 9)); // nanoseconds
    endOptions(interface);
    addBlock(interfaceBlock, interface);
}

void PcapngWriter::addPacket(std::chrono::nanoseconds at, const QByteArray &packet, const QString &comment)
{
    const auto time = quint64(at.count());
    QByteArray body;
    append(body, quint32(0)); // the interface
    append(body, quint32(time >> 32));
    append(body, quint32(time));
    append(body, quint32(packet.size()));
    append(body, quint32(packet.size()));
    body.append(packet);
    pad(body);
    appendOption(body, commentOption, commentBytes(comment));
    endOptions(body);
    addBlock(enhancedPacketBlock, body);
}

void PcapngWriter::addBlock(quint32 type, const QByteArray &body)
{
    const auto length = quint32(body.size() + 12);
    append(m_bytes, type);
    append(m_bytes, length);
    m_bytes.append(body);
    append(m_bytes, length);
}

} // namespace halfclose
