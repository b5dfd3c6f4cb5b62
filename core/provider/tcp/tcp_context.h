// What the circuits and acceptors of the provider tcp share: the streams' context, and who listens where in this engine.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/provider/stream.h"

namespace halfclose {

class TcpAcceptor;

struct TcpContext
{
    StreamContext streams;
    std::vector<TcpAcceptor *> acceptors;
};

} // namespace halfclose
