// SPDX-License-Identifier: MIT
#include "core/provider/tcp/tcp_provider.h"

#include <utility>

#include "core/provider/failures.h"
#include "core/provider/tcp/tcp_acceptor.h"

namespace halfclose {

namespace {

ProtocolInfo tcpProtocol(int family)
{
    ProtocolInfo info;
    // CAT-15: what Windows says of its TCP, less IFS handles, which these are not.
    info.dwServiceFlags1 = XP1_GUARANTEED_DELIVERY | XP1_GUARANTEED_ORDER | XP1_GRACEFUL_CLOSE | XP1_EXPEDITED_DATA;
    info.dwProviderFlags = PFL_MATCHES_PROTOCOL_ZERO;
    info.iAddressFamily = family;
    info.iSocketType = SOCK_STREAM;
    info.iProtocol = IPPROTO_TCP;
    info.szProtocol = QStringLiteral("tcp");
    return info;
}

class TcpFactory final : public CircuitFactory
{
public:
    explicit TcpFactory(const ProviderContext &context)
        : m_context{{context.network, context.reactor, context.recorder, context.clock}, {}}
    {
    }

    std::unique_ptr<Circuit> open(bool ipv6, int *error) override
    {
        auto circuit = std::make_unique<TcpCircuit>(m_context);
        *error = winsockError(circuit->open(ipv6));
        return *error ? nullptr : std::move(circuit);
    }

    std::unique_ptr<Acceptor> listen(std::unique_ptr<Circuit> &bound, int backlog, int *error) override
    {
        auto &circuit = static_cast<TcpCircuit &>(*bound);
        const native::Descriptor descriptor = circuit.descriptor();
        *error = winsockError(m_context.streams.network.listen(descriptor, backlog));
        if (*error)
            return nullptr;
        auto acceptor = std::make_unique<TcpAcceptor>(m_context, circuit.takeDescriptor(), backlog, circuit.number());
        bound.reset();
        return acceptor;
    }

    bool settled() override { return m_context.streams.wires.settled(); }

private:
    TcpContext m_context;
};

} // namespace

std::unique_ptr<Provider> createTcpProvider(const ProviderContext &context)
{
    return std::make_unique<StandardProvider>(context, QStringLiteral("tcp"),
                                              QList{tcpProtocol(AF_INET), tcpProtocol(AF_INET6)},
                                              std::make_unique<TcpFactory>(context));
}

} // namespace halfclose
