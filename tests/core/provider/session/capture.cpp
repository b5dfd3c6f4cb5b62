// IPv4 and TCP headers by hand; checksums stay 0, which dissectors take for offloading.
// SPDX-License-Identifier: MIT
#include "tests/core/provider/session/capture.h"

#include <algorithm>

namespace halfclose::session {
namespace {

constexpr quint8 Syn = 0x02;
constexpr quint8 Ack = 0x10;
constexpr quint8 Push = 0x08;

void little(QByteArray &to, quint32 number)
{
    for (int shift = 0; shift < 32; shift += 8)
        to.append(char(quint8(number >> shift)));
}

void big(QByteArray &to, quint32 number, int octets)
{
    for (int shift = 8 * (octets - 1); shift >= 0; shift -= 8)
        to.append(char(quint8(number >> shift)));
}

} // namespace

Capture::Capture()
{
    little(m_file, 0xA1B2C3D4);
    little(m_file, 2 | 4 << 16); // version 2.4
    little(m_file, 0);
    little(m_file, 0);
    little(m_file, 0xFFFF); // longest packet
    little(m_file, 101); // raw IP
}

void Capture::connect()
{
    ++m_callerPort;
    m_next = {1'000, 2'000};
    segment(true, Syn, {});
    segment(false, Syn | Ack, {});
    segment(true, Ack, {});
}

void Capture::send(bool fromInitiator, const QByteArray &octets)
{
    constexpr qsizetype atMost = 65'000;
    for (qsizetype at = 0; at < octets.size(); at += atMost)
        segment(fromInitiator, Push | Ack, QByteArrayView(octets).sliced(at, std::min(atMost, octets.size() - at)));
}

void Capture::segment(bool fromInitiator, quint8 flags, QByteArrayView payload)
{
    const size_t self = fromInitiator ? 0 : 1;
    const auto size = quint32(40 + payload.size());
    little(m_file, ++m_milliseconds / 1'000);
    little(m_file, m_milliseconds % 1'000 * 1'000);
    little(m_file, size);
    little(m_file, size);

    big(m_file, 0x4500, 2); // IPv4, header of 5 words
    big(m_file, size, 2);
    big(m_file, 0x00004000, 4); // not to be fragmented
    big(m_file, 0x40060000, 4); // 64 hops, TCP
    big(m_file, 0x7F000001, 4);
    big(m_file, 0x7F000001, 4);

    big(m_file, fromInitiator ? m_callerPort : port(), 2);
    big(m_file, fromInitiator ? port() : m_callerPort, 2);
    big(m_file, m_next[self], 4);
    big(m_file, flags & Ack ? m_next[1 - self] : 0, 4);
    big(m_file, 0x5000 | flags, 2); // header of 5 words
    big(m_file, 0xFFFF, 2); // window
    big(m_file, 0, 4);
    m_file.append(payload);
    m_next[self] += quint32(payload.size()) + (flags & Syn ? 1 : 0);
}

} // namespace halfclose::session
