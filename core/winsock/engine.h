// What all endpoints of one run share: the reactor, the catalog of providers, the handle table, event objects. It
// holds both ends of every connection, and so it knows when everything has settled.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>
#include <unordered_map>
#include <vector>

#include "core/spi/provider_context.h"

namespace halfclose {

class Winsock;

class Engine
{
public:
    /// All outlive the engine; @p profile is copied.
    Engine(native::Network &network, const Clock &clock, Trace &trace, const Profile &profile);
    ~Engine();

    /// False when the system has no descriptor for readiness; then nothing else works.
    bool valid() const { return m_reactor.valid(); }

    /// WSAEnumProtocols' answer: every entry of every provider (SPI-8).
    const QList<ProtocolInfo> &catalog() const { return m_catalog; }
    /// The first provider with a matching entry; null when none has one. Parameters as for socket().
    Provider *match(int af, int type, int protocol) const;
    /// The provider called @p name (tcp, session), or null.
    Provider *provider(QStringView name) const;
    /// SPI-7: whose socket it is; null for a handle that is none.
    Provider *providerOf(SOCKET s) const;
    /// The endpoint that owns the handle; -1 for none.
    int ownerOf(SOCKET s) const;
    QList<SOCKET> socketsOf(int owner) const;

    /// Lets sockets and timers go on, waiting at most @p atMost. @return whether anything happened
    bool pump(std::chrono::milliseconds atMost);
    /// Pumps until everything sent between endpoints has arrived. Deterministic: what is in flight is known.
    void settle();

    native::Reactor &reactor() { return m_reactor; }
    Recorder &recorder() { return m_recorder; }
    const Profile &profile() const { return m_profile; }
    const Clock &clock() const { return m_clock; }

    WSAEVENT createEvent();
    bool closeEvent(WSAEVENT event) { return m_events.erase(event) > 0; }
    bool setEvent(WSAEVENT event, bool signalled);
    /// @return none for a handle that is no event object
    std::optional<bool> isSet(WSAEVENT event) const;

    /// Numbers the endpoints. @p endpoint must outlive its sockets.
    int addEndpoint(Winsock *endpoint, const QString &name);
    Symbol endpointSymbol(int owner) const { return m_endpoints[size_t(owner)].symbol; }

private:
    class ProviderUpcalls;
    struct Endpoint
    {
        Winsock *winsock;
        Symbol symbol;
    };
    struct Handle
    {
        int owner;
        Provider *provider;
    };

    void addProvider(std::unique_ptr<Provider> (*create)(const ProviderContext &));

    native::Network &m_network;
    const Clock &m_clock;
    Profile m_profile;
    Recorder m_recorder;
    native::Reactor m_reactor;
    QList<ProtocolInfo> m_catalog;
    std::vector<Endpoint> m_endpoints;
    std::unordered_map<SOCKET, Handle> m_handles;
    SOCKET m_lastHandle = 0;
    std::unordered_map<WSAEVENT, bool> m_events;
    WSAEVENT m_lastEvent = 0;
    std::vector<std::unique_ptr<ProviderUpcalls>> m_upcalls;
    std::vector<std::unique_ptr<Provider>> m_providers;
};

} // namespace halfclose
