// Windows' sockets. Where Windows cannot do what Network asks, it says so: a listener cannot be suspended, and the system
// does not tell which bytes are unsent behind a full window. Knows nothing of who owns the descriptors.
// SPDX-License-Identifier: MIT
#ifdef _WIN32
#include "core/native/network.h"

#include <climits>

#include "core/native/socket_address.h"
#include "core/native/system_failure.h"
#include "core/native/windows_connection_table.h"
#include "core/native/windows_poller.h"

#include <mstcpip.h> // after winsock2.h

namespace halfclose::native {

namespace {

Failure lastFailure()
{
    return failureOf(WSAGetLastError());
}

Failure outcome(int result)
{
    return result == 0 ? Failure::None : lastFailure();
}

template<typename Value>
bool setOption(Descriptor descriptor, int level, int option, const Value &value)
{
    return setsockopt(SOCKET(descriptor), level, option, reinterpret_cast<const char *>(&value), sizeof(value)) == 0;
}

/// Non-blocking and not inherited by child processes.
bool prepare(SOCKET socket)
{
    u_long nonBlocking = 1;
    SetHandleInformation(reinterpret_cast<HANDLE>(socket), HANDLE_FLAG_INHERIT, 0);
    return ioctlsocket(socket, long(FIONBIO), &nonBlocking) == 0;
}

class WindowsNetwork final : public Network
{
public:
    WindowsNetwork()
    {
        WSADATA data;
        m_started = WSAStartup(MAKEWORD(2, 2), &data) == 0;
    }
    ~WindowsNetwork() override
    {
        if (m_started)
            WSACleanup();
    }
    Q_DISABLE_COPY_MOVE(WindowsNetwork)

    Opened open(bool ipv6) override
    {
        const SOCKET socket = WSASocketW(ipv6 ? AF_INET6 : AF_INET, SOCK_STREAM, IPPROTO_TCP, nullptr, 0,
            WSA_FLAG_OVERLAPPED);
        if (socket == INVALID_SOCKET)
            return {.failure = lastFailure()};
        if (!prepare(socket)) {
            const Failure failure = lastFailure();
            closesocket(socket);
            return {.failure = failure};
        }
        setOption(Descriptor(socket), IPPROTO_TCP, TCP_NODELAY, BOOL(TRUE));
        return {.descriptor = Descriptor(socket)};
    }

    Failure bind(Descriptor descriptor, const Address &address) override
    {
        SystemAddress system;
        const int length = toSystem(address, system);
        if (length == 0)
            return Failure::NotAllowed;
        // Not SO_REUSEADDR, which on Windows lets anyone take a port that is in use; TIME_WAIT holds none here.
        setOption(descriptor, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, BOOL(TRUE));
        if (system.any.sa_family == AF_INET6)
            setOption(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, DWORD(1));
        return outcome(::bind(SOCKET(descriptor), &system.any, length));
    }

    Failure listen(Descriptor descriptor, int backlog) override
    {
        SystemAddress local;
        if (!name(getsockname, descriptor, local) || !isLoopback(local))
            return Failure::NotAllowed;
        return outcome(::listen(SOCKET(descriptor), backlog));
    }

    Failure suspendListening(Descriptor) override { return Failure::NotSupported; }

    Failure connect(Descriptor descriptor, const Address &address) override
    {
        SystemAddress system;
        const int length = toSystem(address, system);
        if (length == 0)
            return Failure::NotAllowed;
        refuseAtOnce(descriptor);
        if (::connect(SOCKET(descriptor), &system.any, length) == 0)
            return Failure::None;
        const Failure failure = lastFailure();
        return failure == Failure::WouldBlock ? Failure::InProgress : failure;
    }

    Failure takeError(Descriptor descriptor) override
    {
        int error = 0;
        int length = sizeof(error);
        if (getsockopt(SOCKET(descriptor), SOL_SOCKET, SO_ERROR, reinterpret_cast<char *>(&error), &length) != 0)
            return lastFailure();
        const int told = m_pollers->takeError(descriptor);
        return failureOf(error != 0 ? error : told);
    }

    Opened accept(Descriptor listener) override
    {
        SystemAddress peer;
        for (;;) {
            int length = sizeof(peer);
            const SOCKET socket = ::accept(SOCKET(listener), &peer.any, &length);
            if (socket != INVALID_SOCKET) {
                // It has inherited the listener's place in a poller, which its owner has not asked for.
                WSAEventSelect(socket, nullptr, 0);
                prepare(socket);
                return {.descriptor = Descriptor(socket), .peer = fromSystem(peer)};
            }
            if (WSAGetLastError() != WSAECONNRESET) // that one gave up, perhaps the next did not
                return {.failure = lastFailure()};
        }
    }

    Transfer send(Descriptor descriptor, std::span<const char> data, bool outOfBand) override
    {
        const int size = int(qMin<size_t>(data.size(), INT_MAX));
        const int sent = ::send(SOCKET(descriptor), data.data(), size, outOfBand ? MSG_OOB : 0);
        return sent >= 0 ? Transfer{Failure::None, sent} : Transfer{lastFailure(), 0};
    }

    Transfer receive(Descriptor descriptor, std::span<char> into, bool outOfBand) override
    {
        const int size = int(qMin<size_t>(into.size(), INT_MAX));
        const int received = recv(SOCKET(descriptor), into.data(), size, outOfBand ? MSG_OOB : 0);
        if (received >= 0)
            return {Failure::None, received};
        if (outOfBand && WSAGetLastError() == WSAEINVAL) // "there is no such byte"
            return {.failure = Failure::WouldBlock};
        return {lastFailure(), 0};
    }

    Transfer peek(Descriptor descriptor, std::span<char> into) override
    {
        const int size = int(qMin<size_t>(into.size(), INT_MAX));
        const int received = recv(SOCKET(descriptor), into.data(), size, MSG_PEEK);
        return received >= 0 ? Transfer{Failure::None, received} : Transfer{lastFailure(), 0};
    }

    void setOutOfBandInline(Descriptor descriptor, bool on) override
    {
        setOption(descriptor, SOL_SOCKET, SO_OOBINLINE, BOOL(on));
    }

    Failure shutdownSending(Descriptor descriptor) override
    {
        return outcome(shutdown(SOCKET(descriptor), SD_SEND));
    }

    void close(Descriptor descriptor) override
    {
        m_pollers->forget(descriptor);
        closesocket(SOCKET(descriptor));
    }

    void abort(Descriptor descriptor) override
    {
        setOption(descriptor, SOL_SOCKET, SO_LINGER, linger{1, 0});
        close(descriptor);
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

    Queues queues(Descriptor descriptor) override
    {
        TCP_INFO_v0 info{};
        const bool told = ask(descriptor, info);
        Queues queues;
        queues.state = told ? stateFromInfo(info.State) : state(descriptor);
        queues.unread = unread(descriptor);
        queues.unacknowledged = told ? info.BytesInFlight : 0;
        return queues;
    }

    TcpState state(Descriptor descriptor) override
    {
        TCP_INFO_v0 info{};
        if (ask(descriptor, info))
            return stateFromInfo(info.State);
        SystemAddress local;
        SystemAddress peer;
        int listening = 0;
        int length = sizeof(listening);
        if (getsockopt(SOCKET(descriptor), SOL_SOCKET, SO_ACCEPTCONN, reinterpret_cast<char *>(&listening), &length) != 0)
            return TcpState::None;
        if (listening)
            return TcpState::Listen;
        if (!name(getsockname, descriptor, local) || !name(getpeername, descriptor, peer))
            return TcpState::Closed;
        const TcpState state = tabledState(fromSystem(local), fromSystem(peer));
        return state == TcpState::None ? TcpState::Closed : state;
    }

    qint64 unread(Descriptor descriptor) override
    {
        u_long bytes = 0;
        return ioctlsocket(SOCKET(descriptor), long(FIONREAD), &bytes) == 0 ? qint64(bytes) : 0;
    }

    TcpState stateOf(const Address &local, const Address &peer) override { return tabledState(local, peer); }

    std::unique_ptr<Poller> createPoller() override { return m_pollers->create(); }

private:
    template<typename Ask>
    static bool name(Ask ask, Descriptor descriptor, SystemAddress &address)
    {
        int length = sizeof(address);
        return ask(SOCKET(descriptor), &address.any, &length) == 0;
    }

    // Windows would ask a loopback port that refuses twice more, for seconds.
    static void refuseAtOnce(Descriptor descriptor)
    {
        TCP_INITIAL_RTO_PARAMETERS once{TCP_INITIAL_RTO_UNSPECIFIED_RTT, TCP_INITIAL_RTO_NO_SYN_RETRANSMISSIONS};
        DWORD returned = 0;
        WSAIoctl(SOCKET(descriptor), SIO_TCP_INITIAL_RTO, &once, sizeof(once), nullptr, 0, &returned, nullptr, nullptr);
    }

    static bool ask(Descriptor descriptor, TCP_INFO_v0 &info)
    {
        DWORD version = 0;
        DWORD returned = 0;
        return WSAIoctl(SOCKET(descriptor), SIO_TCP_INFO, &version, sizeof(version), &info, sizeof(info), &returned,
                   nullptr, nullptr)
            == 0;
    }

    static TcpState stateFromInfo(TCPSTATE state)
    {
        switch (state) {
        case TCPSTATE_CLOSED: return TcpState::Closed;
        case TCPSTATE_LISTEN: return TcpState::Listen;
        case TCPSTATE_SYN_SENT: return TcpState::SynSent;
        case TCPSTATE_SYN_RCVD: return TcpState::SynReceived;
        case TCPSTATE_ESTABLISHED: return TcpState::Established;
        case TCPSTATE_FIN_WAIT_1: return TcpState::FinWait1;
        case TCPSTATE_FIN_WAIT_2: return TcpState::FinWait2;
        case TCPSTATE_CLOSE_WAIT: return TcpState::CloseWait;
        case TCPSTATE_CLOSING: return TcpState::Closing;
        case TCPSTATE_LAST_ACK: return TcpState::LastAck;
        case TCPSTATE_TIME_WAIT: return TcpState::TimeWait;
        default: return TcpState::None;
        }
    }

    bool m_started = false;
    const std::shared_ptr<WindowsPollers> m_pollers = std::make_shared<WindowsPollers>();
};

} // namespace

std::unique_ptr<Network> createSystemNetwork()
{
    return std::make_unique<WindowsNetwork>();
}

} // namespace halfclose::native
#endif
