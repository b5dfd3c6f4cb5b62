// Windows' table of connections, asked for one of them. Knows nothing of sockets.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/native/network.h"

namespace halfclose::native {

/// None where the system does not know the connection (any more). TIME_WAIT is in the table too.
TcpState tabledState(const Address &local, const Address &peer);

} // namespace halfclose::native
