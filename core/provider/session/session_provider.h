// The provider "session": messages with connect and disconnect data, by X.225's kernel over TCP. Its rules are those
// of every socket (StandardProvider).
// SPDX-License-Identifier: MIT
#pragma once

#include "core/spi/standard_provider.h"

namespace halfclose {

std::unique_ptr<Provider> createSessionProvider(const ProviderContext &context);

} // namespace halfclose
