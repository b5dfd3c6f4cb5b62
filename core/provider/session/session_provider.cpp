// SPDX-License-Identifier: MIT
#include "core/provider/session/session_provider.h"

#include "core/provider/failures.h"
#include "core/provider/session/session_acceptor.h"

namespace halfclose {

namespace {

ProtocolInfo sessionProtocol(int family)
{
    ProtocolInfo info;
    info.dwServiceFlags1 = XP1_GUARANTEED_DELIVERY | XP1_GUARANTEED_ORDER | XP1_MESSAGE_ORIENTED | XP1_GRACEFUL_CLOSE
        | XP1_CONNECT_DATA | XP1_DISCONNECT_DATA | XP1_QOS_SUPPORTED | XP1_PARTIAL_MESSAGE;
    info.iAddressFamily = family;
    info.iSocketType = SOCK_SEQPACKET;
    info.iProtocol = HCPROTO_SESSION;
    info.dwMessageSize = quint32(session::MessageLimit);
    info.szProtocol = QStringLiteral("session");
    return info;
}

class SessionFactory final : public CircuitFactory
{
public:
    explicit SessionFactory(const ProviderContext &context)
        : m_streams{context.network, context.reactor, context.recorder, context.clock}
    {
    }

    std::unique_ptr<Circuit> open(bool ipv6, int *error) override
    {
        auto circuit = std::make_unique<SessionCircuit>(m_streams, m_background, SessionCircuit::Role::Initiator);
        *error = winsockError(circuit->open(ipv6));
        return *error ? nullptr : std::move(circuit);
    }

    std::unique_ptr<Acceptor> listen(std::unique_ptr<Circuit> &bound, int backlog, int *error) override
    {
        auto &circuit = static_cast<SessionCircuit &>(*bound);
        *error = winsockError(m_streams.network.listen(circuit.descriptor(), backlog));
        if (*error)
            return nullptr;
        auto acceptor = std::make_unique<SessionAcceptor>(m_streams, m_background, circuit.takeDescriptor(), backlog,
                                                          circuit.number());
        bound.reset();
        return acceptor;
    }

    bool settled() override { return m_streams.wires.settled(); }
    int backgroundCircuits() const override { return m_background.size(); }

private:
    StreamContext m_streams;
    SessionBackground m_background;
};

} // namespace

std::unique_ptr<Provider> createSessionProvider(const ProviderContext &context)
{
    return std::make_unique<StandardProvider>(context, QStringLiteral("session"),
                                              QList{sessionProtocol(AF_INET), sessionProtocol(AF_INET6)},
                                              std::make_unique<SessionFactory>(context));
}

} // namespace halfclose
