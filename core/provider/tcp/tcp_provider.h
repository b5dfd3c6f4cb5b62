// The provider "tcp": a byte stream, no user data. Its rules are those of every socket (StandardProvider).
// SPDX-License-Identifier: MIT
#pragma once

#include "core/spi/standard_provider.h"

namespace halfclose {

std::unique_ptr<Provider> createTcpProvider(const ProviderContext &context);

} // namespace halfclose
