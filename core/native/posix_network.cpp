// The kernel's sockets. One system call a question wherever the kernel allows it: a cycle of connect, accept and
// teardown through here costs what it costs on bare descriptors. Knows nothing of who owns the descriptors.
// SPDX-License-Identifier: MIT
#ifndef _WIN32
#include "core/native/network.h"

#include <cerrno>

#include <netinet/tcp.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "core/native/kernel_state.h"
#include "core/native/linux_connection_table.h"
#include "core/native/poller.h"
#include "core/native/socket_address.h"
#include "core/native/system_failure.h"

namespace halfclose::native {

namespace {

/// Calls again while a signal interrupts.
template<typename Call>
auto throughSignals(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

Failure outcome(int result)
{
    return result == 0 ? Failure::None : failureOf(errno);
}

Transfer transferred(ssize_t result)
{
    return result >= 0 ? Transfer{Failure::None, qsizetype(result)} : Transfer{failureOf(errno), 0};
}

bool setOption(Descriptor descriptor, int level, int option, int value)
{
    return setsockopt(int(descriptor), level, option, &value, sizeof(value)) == 0;
}

class PosixNetwork final : public Network
{
public:
    Opened open(bool ipv6) override
    {
        const int descriptor = socket(ipv6 ? AF_INET6 : AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (descriptor < 0)
            return {.failure = failureOf(errno)};
        setOption(descriptor, IPPROTO_TCP, TCP_NODELAY, 1); // inherited by what a listener accepts
        return {.descriptor = descriptor};
    }

    Failure bind(Descriptor descriptor, const Address &address) override
    {
        SystemAddress system;
        const socklen_t length = toSystem(address, system);
        if (length == 0)
            return Failure::NotAllowed;
        setOption(descriptor, SOL_SOCKET, SO_REUSEADDR, 1); // connections in TIME_WAIT do not hold the port
        if (system.any.sa_family == AF_INET6)
            setOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, 1);
        return outcome(::bind(int(descriptor), &system.any, length));
    }

    Failure listen(Descriptor descriptor, int backlog) override
    {
        // The kernel would give a socket without an address every address there is.
        SystemAddress local;
        if (!name(getsockname, descriptor, local) || !isLoopback(local))
            return Failure::NotAllowed;
        return outcome(::listen(int(descriptor), backlog));
    }

    Failure suspendListening(Descriptor descriptor) override
    {
        SystemAddress local;
        socklen_t length = sizeof(local);
        if (getsockname(int(descriptor), &local.any, &length) != 0 || shutdown(int(descriptor), SHUT_RD) != 0)
            return failureOf(errno);
        // A port that the kernel chose is given back here, so that someone else could get it; one that was asked for
        // by its number stays, and the kernel then calls a second bind invalid.
        if (::bind(int(descriptor), &local.any, length) != 0 && errno != EINVAL)
            return failureOf(errno);
        return Failure::None;
    }

    Failure connect(Descriptor descriptor, const Address &address) override
    {
        SystemAddress system;
        const socklen_t length = toSystem(address, system);
        if (length == 0)
            return Failure::NotAllowed;
        if (::connect(int(descriptor), &system.any, length) == 0)
            return Failure::None;
        switch (errno) {
        case EINTR: return Failure::InProgress; // asking again would say EALREADY
        case EAGAIN: return Failure::AddressNotAvailable; // no free port on our side
        default: return failureOf(errno);
        }
    }

    Failure takeError(Descriptor descriptor) override
    {
        int error = 0;
        socklen_t length = sizeof(error);
        if (getsockopt(int(descriptor), SOL_SOCKET, SO_ERROR, &error, &length) != 0)
            return failureOf(errno);
        return failureOf(error);
    }

    Opened accept(Descriptor listener) override
    {
        // Accepting makes the new socket before it finds that nobody waits: asking first costs a sixth of that.
        pollfd waiting{.fd = int(listener), .events = POLLIN, .revents = 0};
        if (poll(&waiting, 1, 0) == 0)
            return {.failure = Failure::WouldBlock};
        SystemAddress peer;
        for (;;) {
            socklen_t length = sizeof(peer);
            const int descriptor = accept4(int(listener), &peer.any, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (descriptor >= 0)
                return {.descriptor = descriptor, .peer = fromSystem(peer)};
            if (errno != EINTR && errno != ECONNABORTED) // the latter: that one gave up, perhaps the next did not
                return {.failure = failureOf(errno)};
        }
    }

    Transfer send(Descriptor descriptor, std::span<const char> data, bool outOfBand) override
    {
        const int flags = MSG_NOSIGNAL | (outOfBand ? MSG_OOB : 0);
        return transferred(
            throughSignals([&] { return ::send(int(descriptor), data.data(), data.size(), flags); }));
    }

    Transfer receive(Descriptor descriptor, std::span<char> into, bool outOfBand) override
    {
        const int flags = outOfBand ? MSG_OOB : 0;
        const ssize_t result
            = throughSignals([&] { return recv(int(descriptor), into.data(), into.size(), flags); });
        if (result < 0 && outOfBand && errno == EINVAL) // the kernel's word for "there is no such byte"
            return {.failure = Failure::WouldBlock};
        return transferred(result);
    }

    Transfer peek(Descriptor descriptor, std::span<char> into) override
    {
        return transferred(
            throughSignals([&] { return recv(int(descriptor), into.data(), into.size(), MSG_PEEK); }));
    }

    void setOutOfBandInline(Descriptor descriptor, bool on) override
    {
        setOption(descriptor, SOL_SOCKET, SO_OOBINLINE, on);
    }

    Failure shutdownSending(Descriptor descriptor) override
    {
        return outcome(shutdown(int(descriptor), SHUT_WR));
    }

    // Not repeated when interrupted: the descriptor is free by then, and its number may already be another's.
    void close(Descriptor descriptor) override { ::close(int(descriptor)); }

    void abort(Descriptor descriptor) override
    {
        const linger reset{1, 0};
        setsockopt(int(descriptor), SOL_SOCKET, SO_LINGER, &reset, sizeof(reset));
        ::close(int(descriptor));
    }

    bool setBufferSizes(Descriptor descriptor, std::optional<int> send, std::optional<int> receive) override
    {
        return (!send || setOption(descriptor, SOL_SOCKET, SO_SNDBUF, *send))
            && (!receive || setOption(descriptor, SOL_SOCKET, SO_RCVBUF, *receive));
    }

    Address localAddress(Descriptor descriptor) override
    {
        SystemAddress address;
        return name(getsockname, descriptor, address) ? fromSystem(address) : Address{};
    }

    Address peerAddress(Descriptor descriptor) override
    {
        SystemAddress address;
        return name(getpeername, descriptor, address) ? fromSystem(address) : Address{};
    }

    Queues queues(Descriptor descriptor) override { return kernelQueuesOf(descriptor); }
    TcpState state(Descriptor descriptor) override { return kernelStateOf(descriptor); }

    qint64 unread(Descriptor descriptor) override
    {
        int bytes = 0;
        return ioctl(int(descriptor), FIONREAD, &bytes) == 0 ? bytes : 0;
    }

    TcpState stateOf(const Address &local, const Address &peer) override { return m_table.find(local, peer); }

    std::unique_ptr<Poller> createPoller() override { return createSystemPoller(); }

private:
    template<typename Ask>
    static bool name(Ask ask, Descriptor descriptor, SystemAddress &address)
    {
        socklen_t length = sizeof(address);
        return ask(int(descriptor), &address.any, &length) == 0;
    }

    ConnectionTable m_table;
};

} // namespace

std::unique_ptr<Network> createSystemNetwork()
{
    return std::make_unique<PosixNetwork>();
}

} // namespace halfclose::native
#endif
