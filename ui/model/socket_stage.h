// Where a socket stands on its way from made to gone, as the three places of a strip: how it begins, how far it is shut,
// how it ends. Knows nothing of painting.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include "ui/model/socket_history.h"

namespace halfclose {

struct SocketStage
{
    std::array<QString, 3> places; ///< "connected", "send shut", "closed"
    int current = 0; ///< index into places
    bool abortive = false; ///< it ended, or is ending, with a reset
    bool operator==(const SocketStage &) const = default;
};

SocketStage stageOf(const SocketView &socket);

} // namespace halfclose
