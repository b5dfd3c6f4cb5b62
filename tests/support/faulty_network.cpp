// Each call: count, perhaps fail, otherwise pass it down. What must stay true of a kernel under these faults: an edge is
// never lost (it is told again), and a connection that was reset stays reset.
// SPDX-License-Identifier: MIT
#include "tests/support/faulty_network.h"

#include <algorithm>
#include <map>

namespace halfclose::native {

namespace {

size_t indexOf(Call call)
{
    return size_t(call);
}

bool needsDescriptor(Call call)
{
    return call == Call::Open || call == Call::Accept || call == Call::CreatePoller;
}

} // namespace

QString callName(Call call)
{
    switch (call) {
    case Call::Open: return QStringLiteral("open");
    case Call::Bind: return QStringLiteral("bind");
    case Call::Listen: return QStringLiteral("listen");
    case Call::SuspendListening: return QStringLiteral("suspendListening");
    case Call::Connect: return QStringLiteral("connect");
    case Call::TakeError: return QStringLiteral("takeError");
    case Call::Accept: return QStringLiteral("accept");
    case Call::Send: return QStringLiteral("send");
    case Call::Receive: return QStringLiteral("receive");
    case Call::ShutdownSending: return QStringLiteral("shutdownSending");
    case Call::SetBufferSizes: return QStringLiteral("setBufferSizes");
    case Call::CreatePoller: return QStringLiteral("createPoller");
    case Call::Watch: return QStringLiteral("watch");
    }
    return {};
}

/// The poller below, which also remembers what is watched, so that it can be told again.
class FaultyNetwork::FaultyPoller final : public Network::Poller
{
public:
    FaultyPoller(FaultyNetwork &network, std::unique_ptr<Poller> below)
        : m_network(network)
        , m_below(std::move(below))
    {
        const std::lock_guard lock(m_network.m_mutex);
        m_network.m_pollers.push_back(this);
    }
    ~FaultyPoller() override
    {
        const std::lock_guard lock(m_network.m_mutex);
        std::erase(m_network.m_pollers, this);
    }
    Q_DISABLE_COPY_MOVE(FaultyPoller)

    bool watch(Descriptor descriptor, quint8 interest, quint64 token) override
    {
        if (m_network.fault(Call::Watch) != Failure::None || !m_below->watch(descriptor, interest, token))
            return false;
        const std::lock_guard lock(m_network.m_mutex);
        m_watched[descriptor] = {interest, token};
        return true;
    }

    void change(Descriptor descriptor, quint8 interest, quint64 token) override
    {
        m_below->change(descriptor, interest, token);
        const std::lock_guard lock(m_network.m_mutex);
        m_watched[descriptor] = {interest, token};
    }

    void unwatch(Descriptor descriptor) override
    {
        m_below->unwatch(descriptor);
        const std::lock_guard lock(m_network.m_mutex);
        m_watched.erase(descriptor);
    }

    std::span<const Ready> wait(std::chrono::milliseconds atMost) override
    {
        const std::span<const Ready> ready = waitInItsTime(atMost);
        {
            const std::lock_guard lock(m_network.m_mutex);
            if (!m_network.m_twice)
                return ready;
        }
        m_twice.assign(ready.begin(), ready.end());
        m_twice.insert(m_twice.end(), ready.begin(), ready.end());
        return m_twice;
    }

    int descriptor() const override { return m_below->descriptor(); }

    /// Both with the network's mutex held.
    void tellAgain(Descriptor descriptor)
    {
        const auto watched = m_watched.find(descriptor);
        if (watched != m_watched.end())
            m_below->change(descriptor, watched->second.interest, watched->second.token);
    }
    void forget(Descriptor descriptor) { m_watched.erase(descriptor); }

private:
    std::span<const Ready> waitInItsTime(std::chrono::milliseconds atMost)
    {
        ManualClock *const clock = m_network.m_clock;
        if (!clock || atMost.count() <= 0)
            return m_below->wait(atMost);
        constexpr int patience = 4; // waits in a row that are real ones
        const std::span<const Ready> ready = m_below->wait(std::chrono::milliseconds(m_inVain < patience ? 1 : 0));
        m_inVain = ready.empty() ? m_inVain + 1 : 0;
        if (ready.empty())
            clock->advance(atMost);
        return ready;
    }

    struct Watched
    {
        quint8 interest;
        quint64 token;
    };
    int m_inVain = 0;
    FaultyNetwork &m_network;
    const std::unique_ptr<Poller> m_below;
    std::map<Descriptor, Watched> m_watched;
    std::vector<Ready> m_twice;
};

FaultyNetwork::FaultyNetwork(Network &below)
    : m_below(below)
{
}

FaultyNetwork::~FaultyNetwork() = default;

void FaultyNetwork::failNext(Call call, Failure failure, int afterHowMany)
{
    const std::lock_guard lock(m_mutex);
    m_planned.push_back({call, failure, afterHowMany});
}

void FaultyNetwork::resetAt(int afterHowMany)
{
    const std::lock_guard lock(m_mutex);
    m_transfersUntilReset = afterHowMany;
}

void FaultyNetwork::failAlways(Call call, Failure failure)
{
    const std::lock_guard lock(m_mutex);
    m_always[indexOf(call)] = failure;
}

void FaultyNetwork::setNoDescriptors(bool none)
{
    const std::lock_guard lock(m_mutex);
    m_noDescriptors = none;
}

void FaultyNetwork::setOneByteTransfers(bool oneByte)
{
    const std::lock_guard lock(m_mutex);
    m_oneByte = oneByte;
}

void FaultyNetwork::setWouldBlockStorm(bool storm)
{
    const std::lock_guard lock(m_mutex);
    m_storm = storm;
}

void FaultyNetwork::setReadinessTwice(bool twice)
{
    const std::lock_guard lock(m_mutex);
    m_twice = twice;
}

void FaultyNetwork::clearFaults()
{
    const std::lock_guard lock(m_mutex);
    m_planned.clear();
    m_always.fill(Failure::None);
    m_transfersUntilReset = -1;
    m_noDescriptors = m_oneByte = m_storm = m_twice = false;
}

int FaultyNetwork::made(Call call) const
{
    const std::lock_guard lock(m_mutex);
    return m_made[indexOf(call)];
}

int FaultyNetwork::faultsInjected() const
{
    const std::lock_guard lock(m_mutex);
    return m_injected;
}

Failure FaultyNetwork::fault(Call call)
{
    const std::lock_guard lock(m_mutex);
    ++m_made[indexOf(call)];
    Failure failure = m_noDescriptors && needsDescriptor(call) ? Failure::NoDescriptors : m_always[indexOf(call)];
    for (auto planned = m_planned.begin(); planned != m_planned.end();) {
        if (planned->call == call && planned->afterHowMany-- == 0) {
            failure = planned->failure;
            planned = m_planned.erase(planned);
        } else {
            ++planned;
        }
    }
    if (failure != Failure::None)
        ++m_injected;
    return failure;
}

Failure FaultyNetwork::faultOfTransfer(Call call, Descriptor descriptor)
{
    Failure failure = fault(call);
    const std::lock_guard lock(m_mutex);
    if (m_reset.contains(descriptor)) // its error was told; from now on it is as dead as the kernel's would be
        return call == Call::Send ? Failure::BrokenPipe : Failure::NotConnected;
    const bool moves = call == Call::Send || call == Call::Receive;
    if (moves && m_transfersUntilReset >= 0 && m_transfersUntilReset-- == 0) {
        failure = Failure::Reset;
        ++m_injected;
    }
    if (failure == Failure::None && m_storm) {
        m_blockNow = !m_blockNow;
        if (m_blockNow) {
            failure = Failure::WouldBlock;
            ++m_injected;
        }
    }
    if (moves && failure == Failure::Reset)
        m_reset.insert(descriptor);
    else if (failure == Failure::WouldBlock)
        tellAgain(descriptor);
    return failure;
}

void FaultyNetwork::tellAgain(Descriptor descriptor)
{
    for (FaultyPoller *poller : m_pollers)
        poller->tellAgain(descriptor);
}

Opened FaultyNetwork::open(bool ipv6)
{
    const Failure failure = fault(Call::Open);
    return failure == Failure::None ? m_below.open(ipv6) : Opened{.failure = failure};
}

Failure FaultyNetwork::bind(Descriptor descriptor, const Address &address)
{
    const Failure failure = fault(Call::Bind);
    return failure == Failure::None ? m_below.bind(descriptor, address) : failure;
}

Failure FaultyNetwork::listen(Descriptor descriptor, int backlog)
{
    const Failure failure = fault(Call::Listen);
    return failure == Failure::None ? m_below.listen(descriptor, backlog) : failure;
}

Failure FaultyNetwork::suspendListening(Descriptor descriptor)
{
    const Failure failure = fault(Call::SuspendListening);
    return failure == Failure::None ? m_below.suspendListening(descriptor) : failure;
}

Failure FaultyNetwork::connect(Descriptor descriptor, const Address &address)
{
    const Failure failure = fault(Call::Connect);
    return failure == Failure::None ? m_below.connect(descriptor, address) : failure;
}

Failure FaultyNetwork::takeError(Descriptor descriptor)
{
    const Failure failure = fault(Call::TakeError);
    return failure == Failure::None ? m_below.takeError(descriptor) : failure;
}

Opened FaultyNetwork::accept(Descriptor descriptor)
{
    const Failure failure = faultOfTransfer(Call::Accept, descriptor);
    return failure == Failure::None ? m_below.accept(descriptor) : Opened{.failure = failure};
}

Transfer FaultyNetwork::send(Descriptor descriptor, std::span<const char> data, bool outOfBand)
{
    const Failure failure = faultOfTransfer(Call::Send, descriptor);
    if (failure != Failure::None)
        return {.failure = failure};
    {
        const std::lock_guard lock(m_mutex);
        if (m_oneByte && data.size() > 1) {
            data = data.first(1);
            tellAgain(descriptor);
        }
    }
    return m_below.send(descriptor, data, outOfBand);
}

Transfer FaultyNetwork::receive(Descriptor descriptor, std::span<char> into, bool outOfBand)
{
    const Failure failure = faultOfTransfer(Call::Receive, descriptor);
    if (failure != Failure::None)
        return {.failure = failure};
    bool shortened = false;
    {
        const std::lock_guard lock(m_mutex);
        shortened = m_oneByte && into.size() > 1;
    }
    const Transfer received = m_below.receive(descriptor, shortened ? into.first(1) : into, outOfBand);
    if (shortened && received.ok()) {
        // Whoever takes a short read for the last one is right on a real edge: there will be another.
        const std::lock_guard lock(m_mutex);
        tellAgain(descriptor);
    }
    return received;
}

Transfer FaultyNetwork::peek(Descriptor descriptor, std::span<char> into)
{
    return m_below.peek(descriptor, into);
}

void FaultyNetwork::setOutOfBandInline(Descriptor descriptor, bool on)
{
    m_below.setOutOfBandInline(descriptor, on);
}

Failure FaultyNetwork::shutdownSending(Descriptor descriptor)
{
    const Failure failure = fault(Call::ShutdownSending);
    return failure == Failure::None ? m_below.shutdownSending(descriptor) : failure;
}

void FaultyNetwork::close(Descriptor descriptor)
{
    bool reset = false;
    {
        const std::lock_guard lock(m_mutex);
        reset = m_reset.erase(descriptor) > 0;
        for (FaultyPoller *poller : m_pollers)
            poller->forget(descriptor);
    }
    if (reset)
        m_below.abort(descriptor);
    else
        m_below.close(descriptor);
}

void FaultyNetwork::abort(Descriptor descriptor)
{
    {
        const std::lock_guard lock(m_mutex);
        m_reset.erase(descriptor);
        for (FaultyPoller *poller : m_pollers)
            poller->forget(descriptor);
    }
    m_below.abort(descriptor);
}

bool FaultyNetwork::setBufferSizes(Descriptor descriptor, std::optional<int> send, std::optional<int> receive)
{
    return fault(Call::SetBufferSizes) == Failure::None && m_below.setBufferSizes(descriptor, send, receive);
}

Address FaultyNetwork::localAddress(Descriptor descriptor)
{
    return m_below.localAddress(descriptor);
}

Address FaultyNetwork::peerAddress(Descriptor descriptor)
{
    return m_below.peerAddress(descriptor);
}

Queues FaultyNetwork::queues(Descriptor descriptor)
{
    return m_below.queues(descriptor);
}

TcpState FaultyNetwork::state(Descriptor descriptor)
{
    return m_below.state(descriptor);
}

qint64 FaultyNetwork::unread(Descriptor descriptor)
{
    return m_below.unread(descriptor);
}

TcpState FaultyNetwork::stateOf(const Address &local, const Address &peer)
{
    return m_below.stateOf(local, peer);
}

std::unique_ptr<Network::Poller> FaultyNetwork::createPoller()
{
    if (fault(Call::CreatePoller) != Failure::None)
        return nullptr;
    std::unique_ptr<Poller> below = m_below.createPoller();
    return below ? std::make_unique<FaultyPoller>(*this, std::move(below)) : nullptr;
}

} // namespace halfclose::native
