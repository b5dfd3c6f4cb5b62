// SPDX-License-Identifier: MIT
#include "core/winsock/engine.h"

#include <algorithm>
#include <chrono>

#include "core/provider/session/session_provider.h"
#include "core/provider/tcp/tcp_provider.h"
#include "core/winsock/winsock.h"

namespace halfclose {

/// What one provider may ask of the DLL; remembers which provider asks.
class Engine::ProviderUpcalls final : public Upcalls
{
public:
    explicit ProviderUpcalls(Engine &engine)
        : m_engine(engine)
    {
    }
    Provider *provider = nullptr;

    SOCKET WPUCreateSocketHandle(int owner) override
    {
        const SOCKET handle = ++m_engine.m_lastHandle;
        m_engine.m_handles[handle] = {owner, provider};
        m_engine.m_recorder.setOwner(quint32(handle), m_engine.endpointSymbol(owner));
        return handle;
    }
    void WPUCloseSocketHandle(SOCKET s) override { m_engine.m_handles.erase(s); }
    void WPUSetEvent(WSAEVENT event) override { m_engine.setEvent(event, true); }
    void WPUResetEvent(WSAEVENT event) override { m_engine.setEvent(event, false); }
    void WPUPostMessage(const NetworkMessage &message) override
    {
        const int owner = m_engine.ownerOf(message.socket);
        if (owner >= 0)
            m_engine.m_endpoints[size_t(owner)].winsock->postMessage(message);
    }

private:
    Engine &m_engine;
};

Engine::Engine(native::Network &network, const Clock &clock, Trace &trace, const Profile &profile)
    : m_network(network)
    , m_clock(clock)
    , m_profile(profile)
    , m_recorder(trace, clock)
    , m_reactor(network, clock)
{
    addProvider(createTcpProvider);
    addProvider(createSessionProvider);
}

Engine::~Engine()
{
    // Providers hold circuits, which still unwatch and record while they go.
    m_recorder.setOn(false);
    m_providers.clear();
    m_reactor.runDeferred();
}

void Engine::addProvider(std::unique_ptr<Provider> (*create)(const ProviderContext &))
{
    m_upcalls.push_back(std::make_unique<ProviderUpcalls>(*this));
    m_providers.push_back(create({m_network, m_reactor, m_clock, m_recorder, *m_upcalls.back(), m_profile}));
    m_upcalls.back()->provider = m_providers.back().get();
    for (ProtocolInfo info : m_providers.back()->protocols()) {
        info.dwCatalogEntryId = quint32(m_catalog.size() + 1);
        m_catalog.append(info);
    }
}

Provider *Engine::match(int af, int type, int protocol) const
{
    for (const auto &provider : m_providers) {
        const QList<ProtocolInfo> protocols = provider->protocols();
        const bool fits = std::any_of(protocols.cbegin(), protocols.cend(), [&](const ProtocolInfo &entry) {
            const bool anyProtocol = protocol == 0 && (entry.dwProviderFlags & PFL_MATCHES_PROTOCOL_ZERO);
            return (af == 0 || af == entry.iAddressFamily) && (type == 0 || type == entry.iSocketType)
                && (anyProtocol || protocol == entry.iProtocol);
        });
        if (fits)
            return provider.get();
    }
    return nullptr;
}

Provider *Engine::provider(QStringView name) const
{
    const auto found = std::find_if(m_providers.begin(), m_providers.end(),
                                    [&](const auto &provider) { return provider->name() == name; });
    return found == m_providers.end() ? nullptr : found->get();
}

Provider *Engine::providerOf(SOCKET s) const
{
    const auto found = m_handles.find(s);
    return found == m_handles.end() ? nullptr : found->second.provider;
}

int Engine::ownerOf(SOCKET s) const
{
    const auto found = m_handles.find(s);
    return found == m_handles.end() ? -1 : found->second.owner;
}

QList<SOCKET> Engine::socketsOf(int owner) const
{
    QList<SOCKET> sockets;
    for (const auto &[handle, entry] : m_handles) {
        if (entry.owner == owner)
            sockets.append(handle);
    }
    std::sort(sockets.begin(), sockets.end());
    return sockets;
}

bool Engine::pump(std::chrono::milliseconds atMost)
{
    return m_reactor.poll(atMost);
}

void Engine::settle()
{
    // Loopback delivers within the sender's own call, as a rule; the limit is for what an outsider holds up.
    // Strangers who never stop coming are no reason to go on, either: not for many rounds, nor for long where the machine
    // is slow and each round has many of them (real time, whatever the run's clock says).
    constexpr int mostIdleRounds = 50;
    constexpr int fewBusyRounds = 100;
    constexpr int manyBusyRounds = 1'000;
    constexpr int mostBusyRounds = 100'000;
    constexpr auto longTime = std::chrono::seconds(1);
    const auto began = std::chrono::steady_clock::now();
    int idleRounds = 0;
    int busyRounds = 0;
    const auto isEnough = [&] {
        return busyRounds > manyBusyRounds || (busyRounds > fewBusyRounds && std::chrono::steady_clock::now() - began > longTime);
    };
    const auto settled = [this] {
        return std::all_of(m_providers.begin(), m_providers.end(),
                           [](const auto &provider) { return provider->settled(); });
    };
    for (;;) {
        while (pump(std::chrono::milliseconds(0))) {
            idleRounds = 0;
            if (++busyRounds > mostBusyRounds || (isEnough() && settled()))
                return;
        }
        if (settled() || ++idleRounds > mostIdleRounds)
            return;
        pump(std::chrono::milliseconds(1));
    }
}

WSAEVENT Engine::createEvent()
{
    m_events[++m_lastEvent] = false;
    return m_lastEvent;
}

bool Engine::setEvent(WSAEVENT event, bool signalled)
{
    const auto found = m_events.find(event);
    if (found == m_events.end())
        return false;
    found->second = signalled;
    return true;
}

std::optional<bool> Engine::isSet(WSAEVENT event) const
{
    const auto found = m_events.find(event);
    return found == m_events.end() ? std::nullopt : std::optional(found->second);
}

int Engine::addEndpoint(Winsock *endpoint, const QString &name)
{
    m_endpoints.push_back({endpoint, m_recorder.symbol(name)});
    return int(m_endpoints.size()) - 1;
}

} // namespace halfclose
