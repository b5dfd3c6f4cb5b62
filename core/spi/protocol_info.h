// What a provider says of a protocol: WSAPROTOCOL_INFO, as far as it concerns setup and teardown.
// Mirrors ns-winsock2-wsaprotocol_infoa (CAT-1 ... CAT-16).
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include "core/spi/constants.h"

namespace halfclose {

struct ProtocolInfo
{
    quint32 dwServiceFlags1 = 0; ///< XP1_*
    quint32 dwProviderFlags = 0; ///< PFL_*
    quint32 dwCatalogEntryId = 0; ///< given by the catalog, from 1
    int iAddressFamily = 0;
    int iSocketType = 0;
    int iProtocol = 0;
    quint32 dwMessageSize = 0; ///< 0: a byte stream; else the longest message in octets
    QString szProtocol;

    /// RECV-1 ... RECV-4: whether a graceful end shows as WSAEDISCON rather than as 0 bytes.
    bool keepsMessages() const
    {
        return (dwServiceFlags1 & XP1_MESSAGE_ORIENTED) && !(dwServiceFlags1 & XP1_PSEUDO_STREAM);
    }
};

} // namespace halfclose
