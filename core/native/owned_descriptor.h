// A descriptor with one owner: closed when its owner goes, unless it was released or aborted before.
// Knows nothing of what is done with it.
// SPDX-License-Identifier: MIT
#pragma once

#include <utility>

#include "core/native/network.h"

namespace halfclose::native {

class OwnedDescriptor
{
public:
    OwnedDescriptor() = default;
    /// @p network outlives this object.
    OwnedDescriptor(Network &network, Descriptor descriptor)
        : m_network(&network)
        , m_descriptor(descriptor)
    {
    }
    OwnedDescriptor(OwnedDescriptor &&other) noexcept
        : m_network(other.m_network)
        , m_descriptor(other.release())
    {
    }
    OwnedDescriptor &operator=(OwnedDescriptor &&other) noexcept
    {
        if (this != &other) {
            close();
            m_network = other.m_network;
            m_descriptor = other.release();
        }
        return *this;
    }
    ~OwnedDescriptor() { close(); }

    Descriptor get() const { return m_descriptor; }
    explicit operator bool() const { return m_descriptor != NoDescriptor; }
    /// Gives it away; the caller closes it.
    Descriptor release() { return std::exchange(m_descriptor, NoDescriptor); }

    /// Ends the connection in good order, as far as nothing unread is left.
    void close()
    {
        if (*this)
            m_network->close(release());
    }
    /// Ends the connection with a reset.
    void abort()
    {
        if (*this)
            m_network->abort(release());
    }

private:
    Network *m_network = nullptr;
    Descriptor m_descriptor = NoDescriptor;
};

} // namespace halfclose::native
