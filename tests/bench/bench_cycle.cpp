// A connection's whole life through the documented calls, with the trace on, against the same exchange on bare
// non-blocking sockets with epoll: what all of Winsock's bookkeeping costs.
// SPDX-License-Identifier: MIT
#include <optional>

#include <benchmark/benchmark.h>
#include <malloc.h>

#include "core/native/clock.h"
#include "core/winsock/winsock.h"
#include "tests/bench/bare_sockets.h"
#include "tests/bench/bounds.h"

using namespace halfclose;

namespace {

constexpr int cyclesOfOneTrace = 200; ///< a run's length: a trace is of one run, and a run has an end

/// Two endpoints of one run, and the server's listener.
class Endpoints
{
public:
    explicit Endpoints(const char16_t *provider)
        : m_engine(*m_network, m_clock, m_trace, Profile::documented())
        , client(m_engine, QStringLiteral("Client side"))
        , server(m_engine, QStringLiteral("Server side"))
        , m_info(m_engine.provider(QStringView(provider))->protocols().first())
    {
        client.WSAStartup();
        server.WSAStartup();
        m_listener = open(server);
        server.bind(m_listener, {QHostAddress(QHostAddress::LocalHost), 0});
        server.listen(m_listener, SOMAXCONN);
        server.getsockname(m_listener, &m_address);
    }

    /// @return whether both ends are connected
    bool connect()
    {
        c = open(client);
        // Neither may block the other: both are one thread.
        const CallPtr connecting = client.calls().connect(Level::Api, true, c, m_address, std::nullopt, std::nullopt);
        const CallPtr accepting = server.calls().accept(Level::Api, true, m_listener, {});
        while (!(connecting->poll() & accepting->poll()))
            m_engine.pump(std::chrono::milliseconds(1000));
        s = SOCKET(accepting->result());
        return connecting->ok() && accepting->ok();
    }

    quint64 events() const { return m_trace.size(); }

private:
    SOCKET open(Winsock &winsock) const
    {
        return winsock.socket(m_info.iAddressFamily, m_info.iSocketType, m_info.iProtocol);
    }

    std::unique_ptr<native::Network> m_network = native::createSystemNetwork();
    SteadyClock m_clock;
    Trace m_trace;
    Engine m_engine;

public:
    Winsock client;
    Winsock server;
    SOCKET c = INVALID_SOCKET;
    SOCKET s = INVALID_SOCKET;

private:
    ProtocolInfo m_info;
    SOCKET m_listener = INVALID_SOCKET;
    Address m_address;
};

/// Connect, accept, 2 bytes, half-close, 4 bytes back, half-close, both receive 0, both close.
bool tcpCycleOf(Endpoints &ends)
{
    char buffer[16];
    const auto got = [&](Winsock &winsock, SOCKET s) { return winsock.recv(s, buffer, sizeof buffer, 0); };
    return ends.connect() && ends.client.send(ends.c, "17", 2, 0) == 2 && ends.client.shutdown(ends.c, SD_SEND) == 0
        && got(ends.server, ends.s) == 2 && got(ends.server, ends.s) == 0 && ends.server.send(ends.s, "1042", 4, 0) == 4
        && ends.server.shutdown(ends.s, SD_SEND) == 0 && got(ends.client, ends.c) == 4 && got(ends.client, ends.c) == 0
        && ends.client.closesocket(ends.c) == 0 && ends.server.closesocket(ends.s) == 0;
}

/// The documented lesson's exchange: disconnect data both ways.
bool sessionCycleOf(Endpoints &ends)
{
    char seventeen[] = "17";
    char total[] = "1042";
    char buffer[16];
    WSABUF request{2, seventeen};
    WSABUF answer{4, total};
    WSABUF received{sizeof buffer, buffer};
    const auto got = [&](Winsock &winsock, SOCKET s) { return winsock.recv(s, buffer, sizeof buffer, 0); };
    if (!ends.connect() || ends.client.WSASendDisconnect(ends.c, &request) != 0 || got(ends.server, ends.s) != 0
        || ends.server.WSARecvDisconnect(ends.s, &received) != 0 || received.len != 2
        || ends.server.WSASendDisconnect(ends.s, &answer) != 0 || got(ends.client, ends.c) != 0)
        return false;
    received.len = sizeof buffer;
    return ends.client.WSARecvDisconnect(ends.c, &received) == 0 && received.len == 4
        && ends.client.closesocket(ends.c) == 0 && ends.server.closesocket(ends.s) == 0;
}

size_t heapInUse()
{
    const struct mallinfo2 now = mallinfo2();
    return now.uordblks + now.hblkhd;
}

void cycles(benchmark::State &state, const char16_t *provider, bool (*cycle)(Endpoints &))
{
    std::optional<Endpoints> ends(provider);
    int left = cyclesOfOneTrace;
    quint64 events = 0;
    size_t before = heapInUse();
    double bytes = 0;
    for (auto _ : state) {
        if (left-- == 0) {
            state.PauseTiming();
            events = ends->events();
            bytes = double(heapInUse() - before) / double(events); // the sockets are gone, the trace is there
            ends.reset();
            before = heapInUse();
            ends.emplace(provider);
            left = cyclesOfOneTrace - 1;
            state.ResumeTiming();
        }
        if (!cycle(*ends))
            return state.SkipWithError("a call of the cycle failed");
    }
    state.SetItemsProcessed(state.iterations());
    state.counters["events"] = double(events) / cyclesOfOneTrace;
    state.counters["bytes"] = bytes;
}

void tcpCycle(benchmark::State &state)
{
    cycles(state, u"tcp", tcpCycleOf);
}
BENCHMARK(tcpCycle)->UseRealTime()->Unit(benchmark::kMicrosecond);

void sessionCycle(benchmark::State &state)
{
    cycles(state, u"session", sessionCycleOf);
}
BENCHMARK(sessionCycle)->UseRealTime()->Unit(benchmark::kMicrosecond);

void bareEpollCycle(benchmark::State &state)
{
    bench::BareSockets sockets;
    for (auto _ : state) {
        if (!sockets.cycle())
            return state.SkipWithError("a call of the cycle failed");
    }
    state.SetItemsProcessed(state.iterations());
}
BENCHMARK(bareEpollCycle)->UseRealTime()->Unit(benchmark::kMicrosecond);

using namespace bench;
const Bounds bounds{
    {"tcp cycle, trace on, to bare epoll's", "tcpCycle", Measure::RateOfPeer, Must::BeAtLeast, 0.8, "bareEpollCycle"},
    {"session cycle, trace on, to bare epoll's", "sessionCycle", Measure::RateOfPeer, Must::BeAtLeast, 0.5, "bareEpollCycle"},
    {"a tcp cycle's events, memory of one", "tcpCycle", Measure::Counter, Must::BeAtMost, 160, "", "bytes", "bytes"},
    {"a session cycle's events, memory of one", "sessionCycle", Measure::Counter, Must::BeAtMost, 160, "", "bytes", "bytes"},
};

} // namespace
