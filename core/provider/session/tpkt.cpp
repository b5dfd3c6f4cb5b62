// The header is judged as soon as its octets are there: a stranger need not send more to be turned away.
// SPDX-License-Identifier: MIT
#include "core/provider/session/tpkt.h"

#include "core/provider/session/octets.h"

namespace halfclose::session::tpkt {

void appendHeader(QByteArray &to, qsizetype tpduSize)
{
    Q_ASSERT(tpduSize <= MostLength - HeaderSize);
    appendOctet(to, Version);
    appendOctet(to, 0); // reserved
    appendNumber(to, quint32(HeaderSize + tpduSize), 2);
}

QByteArray packet(QByteArrayView tpdu)
{
    QByteArray octets;
    octets.reserve(HeaderSize + tpdu.size());
    appendHeader(octets, tpdu.size());
    octets.append(tpdu);
    return octets;
}

void Reader::append(QByteArrayView piece)
{
    if (m_read == m_buffer.size())
        m_buffer.resize(0);
    else if (m_read > 0)
        m_buffer.remove(0, m_read);
    m_read = 0;
    m_buffer.append(piece);
}

Reader::Result Reader::next()
{
    const QByteArrayView waiting = rest();
    if (waiting.isEmpty())
        return {};
    if (octetAt(waiting, 0) != Version)
        return {Outcome::WrongVersion, {}};
    if (waiting.size() < HeaderSize)
        return {};
    const auto length = qsizetype(numberAt(waiting, 2, 2));
    if (length < LeastLength)
        return {Outcome::WrongLength, {}};
    if (waiting.size() < length)
        return {};
    m_read += length;
    return {Outcome::Packet, waiting.first(length)};
}

} // namespace halfclose::session::tpkt
