// TPKT (RFC 1006): cuts a byte stream into packets. Four octets, 03 00 and a length that counts them, then one X.224 TPDU.
// Knows nothing of what a TPDU says.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace halfclose::session::tpkt {

inline constexpr quint8 Version = 3;
inline constexpr qsizetype HeaderSize = 4;
inline constexpr qsizetype LeastLength = 7; ///< the shortest TPDU has 3 octets
inline constexpr qsizetype MostLength = 65'535;

/// Appends the header of a packet whose TPDU has @p tpduSize octets, at most MostLength - HeaderSize.
void appendHeader(QByteArray &to, qsizetype tpduSize);
QByteArray packet(QByteArrayView tpdu);

/// Takes a stream in pieces of any size and gives it back in packets.
class Reader
{
public:
    enum class Outcome { NeedsMore, Packet, WrongVersion, WrongLength };
    struct Result
    {
        Outcome outcome = Outcome::NeedsMore;
        QByteArrayView packet; ///< with its header; points into the reader, until the next append()
        QByteArrayView tpdu() const { return packet.sliced(HeaderSize); }
    };

    void append(QByteArrayView piece);
    /// The next packet, or why there is none. A wrong header is for good: what follows cannot be found.
    Result next();
    /// Octets that are no whole packet yet.
    qsizetype buffered() const { return m_buffer.size() - m_read; }
    /// All of them, for whoever wants to show what could not be read.
    QByteArrayView rest() const { return QByteArrayView(m_buffer).sliced(m_read); }

private:
    QByteArray m_buffer;
    qsizetype m_read = 0; ///< octets at its beginning that have been given out
};

} // namespace halfclose::session::tpkt
