// From the API's function names to the service provider's and back: the reader switches vocabulary without another run.
// Knows nothing of what the functions do.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace halfclose {

/// "WSPSendDisconnect" for WSASendDisconnect, "WSPRecv" for recv and WSARecv (SPI-1, SPI-2); the name itself where no
/// WSP function serves it (WSAGetLastError, SPI-3) or it is one already.
QString spiName(const QString &apiName);
/// "WSASendDisconnect" for WSPSendDisconnect; of several API functions the one with the WSP function's own parameters
/// (WSARecv for WSPRecv). The name itself for anything but a WSP name.
QString apiName(const QString &spiName);

} // namespace halfclose
