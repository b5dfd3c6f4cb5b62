// What the engine hands to a provider; everything outlives it.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/native/reactor.h"
#include "core/spi/profile.h"
#include "core/spi/provider.h"
#include "core/spi/recorder.h"

namespace halfclose {

struct ProviderContext
{
    native::Network &network;
    native::Reactor &reactor;
    const Clock &clock;
    Recorder &recorder;
    Upcalls &upcalls;
    const Profile &profile;
};

} // namespace halfclose
