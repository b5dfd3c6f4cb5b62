// A pcap file of TCP connections on loopback that never took place: whoever has the octets of both directions gives them
// to other programs to judge. Knows nothing of what the octets say.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <QByteArray>

namespace halfclose::session {

class Capture
{
public:
    Capture();
    /// Begins another connection to port() with its three-way handshake.
    void connect();
    /// Octets from one end of the present connection to the other, in segments as long as loopback allows.
    void send(bool fromInitiator, const QByteArray &octets);
    /// The pcap file so far.
    const QByteArray &file() const { return m_file; }
    static constexpr quint16 port() { return 5'000; }

private:
    void segment(bool fromInitiator, quint8 flags, QByteArrayView payload);

    QByteArray m_file;
    quint32 m_milliseconds = 0;
    quint16 m_callerPort = 40'000;
    std::array<quint32, 2> m_next{}; ///< sequence numbers, of the initiator and of the acceptor
};

} // namespace halfclose::session
