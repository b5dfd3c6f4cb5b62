// Octets as the protocol's description writes them, for expected values typed by hand. Knows nothing of the codec.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace halfclose::session {

/// "03 00 00 0E" as octets; spaces are as one likes.
inline QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}
inline QByteArray hex(const QByteArray &text)
{
    return QByteArray::fromHex(text);
}

/// `03 00 LLLL 02 F0 80` and then the SPDU.
inline QByteArray inPacket(const QByteArray &spdu)
{
    const auto length = quint16(spdu.size() + 7);
    return hex("03 00") + char(quint8(length >> 8)) + char(quint8(length)) + hex("02 F0 80") + spdu;
}

} // namespace halfclose::session
