// Connects by waiting for the listener's readiness, so it needs no event loop.
// SPDX-License-Identifier: MIT
#include "tests/support/loopback_pair.h"

namespace halfclose::native {

namespace {

OwnedDescriptor opened(Network &network, bool ipv6, Buffers buffers)
{
    OwnedDescriptor descriptor(network, network.open(ipv6).descriptor);
    if (descriptor)
        network.setBufferSizes(descriptor.get(), buffers.send, buffers.receive);
    return descriptor;
}

Listening listenWith(Network &network, bool ipv6, int backlog, Buffers buffers)
{
    OwnedDescriptor descriptor = opened(network, ipv6, buffers);
    if (!descriptor || network.bind(descriptor.get(), loopback(ipv6)) != Failure::None
        || network.listen(descriptor.get(), backlog) != Failure::None)
        return {};
    const Address address = network.localAddress(descriptor.get());
    return {std::move(descriptor), address};
}

} // namespace

Address loopback(bool ipv6, quint16 port)
{
    return {QHostAddress(ipv6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost), port};
}

Listening listenOnLoopback(Network &network, bool ipv6, int backlog)
{
    return listenWith(network, ipv6, backlog, {});
}

LoopbackPair connectOverLoopback(Network &network, bool ipv6, Buffers buffers)
{
    LoopbackPair pair;
    pair.listening = listenWith(network, ipv6, 8, buffers);
    pair.client = opened(network, ipv6, buffers);
    const auto poller = network.createPoller();
    if (!pair.listening.descriptor || !pair.client || !poller)
        return {};
    poller->watch(pair.listening.descriptor.get(), Readable, 0);
    const Failure connecting = network.connect(pair.client.get(), pair.listening.address);
    if ((connecting != Failure::None && connecting != Failure::InProgress)
        || poller->wait(std::chrono::seconds(5)).empty())
        return {};
    pair.server = OwnedDescriptor(network, network.accept(pair.listening.descriptor.get()).descriptor);
    pair.clientAddress = network.localAddress(pair.client.get());
    pair.serverAddress = pair.listening.address;
    return pair;
}

} // namespace halfclose::native
