// Reading and writing big-endian numbers in octets, as all three protocol layers do.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace halfclose::session {

inline quint8 octetAt(QByteArrayView octets, qsizetype at)
{
    return quint8(octets[at]);
}

/// The number in @p octets[at .. at + length), which must exist; @p length at most 4.
inline quint32 numberAt(QByteArrayView octets, qsizetype at, int length)
{
    quint32 number = 0;
    for (int i = 0; i < length; ++i)
        number = number << 8 | octetAt(octets, at + i);
    return number;
}

inline void appendNumber(QByteArray &to, quint32 number, int length)
{
    for (int shift = 8 * (length - 1); shift >= 0; shift -= 8)
        to.append(char(quint8(number >> shift)));
}

inline void appendOctet(QByteArray &to, quint8 octet)
{
    to.append(char(octet));
}

} // namespace halfclose::session
