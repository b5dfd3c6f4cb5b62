// What the kernel knows of a connection that we hold a descriptor of.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/native/network.h"

namespace halfclose::native {

TcpState kernelStateOf(Descriptor descriptor);
Queues kernelQueuesOf(Descriptor descriptor);

} // namespace halfclose::native
