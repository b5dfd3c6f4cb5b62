// Windows' readiness sets, and what a network has to tell them: which sockets are closed.
// Windows lets a socket be in one set at a time; watching it in a second takes it out of the first.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <mutex>
#include <vector>

#include "core/native/network.h"

namespace halfclose::native {

class WindowsPoller;

/// The pollers of one network. They keep it alive, so it is shared.
class WindowsPollers : public std::enable_shared_from_this<WindowsPollers>
{
public:
    std::unique_ptr<Network::Poller> create();
    /// Before the socket is closed: its number may be another's at once.
    void forget(Descriptor descriptor);
    /// What a poller was told when the connection broke, which the socket itself does not keep; told once.
    int takeError(Descriptor descriptor);

private:
    friend class WindowsPoller;
    std::mutex m_mutex;
    std::vector<WindowsPoller *> m_pollers;
};

} // namespace halfclose::native
