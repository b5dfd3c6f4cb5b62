// A network on which any single call can be made to fail, or every call be made difficult, so that what stands above
// has to live through it. What is not made to fail goes to the network below. Threads may share it.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <list>
#include <mutex>
#include <set>
#include <vector>

#include "core/native/clock.h"
#include "core/native/network.h"

namespace halfclose::native {

/// The calls that can fail. Closing cannot.
enum class Call {
    Open,
    Bind,
    Listen,
    SuspendListening,
    Connect,
    TakeError,
    Accept,
    Send,
    Receive,
    ShutdownSending,
    SetBufferSizes,
    CreatePoller,
    Watch,
};
inline constexpr std::array allCalls{Call::Open, Call::Bind, Call::Listen, Call::SuspendListening, Call::Connect,
    Call::TakeError, Call::Accept, Call::Send, Call::Receive, Call::ShutdownSending, Call::SetBufferSizes,
    Call::CreatePoller, Call::Watch};
QString callName(Call call);

class FaultyNetwork final : public Network
{
public:
    /// @p below outlives this object; pollers do not outlive this object.
    explicit FaultyNetwork(Network &below);
    ~FaultyNetwork() override;

    /// The next @p call fails, after @p afterHowMany that still work. Several can be asked for at once. Failure::Reset of
    /// send() and receive() is a real reset: the connection is dead from then on, and the peer is told so at close().
    /// A call that never fails with a reason of its own (CreatePoller, Watch, SetBufferSizes) fails in its own way.
    void failNext(Call call, Failure failure, int afterHowMany = 0);
    /// The very first send() or receive() after @p afterHowMany of them, together, finds the connection reset.
    void resetAt(int afterHowMany);
    /// From now on (or no more) every @p call fails.
    void failAlways(Call call, Failure failure);
    /// Whatever needs a new descriptor says NoDescriptors.
    void setNoDescriptors(bool none);
    /// send() and receive() move a single byte.
    void setOneByteTransfers(bool oneByte);
    /// Of send(), receive() and accept() every other call would block; the poller then tells once more.
    void setWouldBlockStorm(bool storm);
    /// wait() tells everything twice.
    void setReadinessTwice(bool twice);
    /// What waits for the network waits in @p clock's time: of the real one pass a few milliseconds at most, for
    /// loopback delivers at once or never. Before any poller; clearFaults() leaves it.
    void setClock(ManualClock *clock) { m_clock = clock; }
    /// Back to a network without faults.
    void clearFaults();

    /// How often @p call was made, whether it worked or not: for a test that makes each of them fail in turn.
    int made(Call call) const;
    /// How many calls were made to fail.
    int faultsInjected() const;

    Opened open(bool ipv6) override;
    Failure bind(Descriptor, const Address &) override;
    Failure listen(Descriptor, int backlog) override;
    Failure suspendListening(Descriptor) override;
    Failure connect(Descriptor, const Address &) override;
    Failure takeError(Descriptor) override;
    Opened accept(Descriptor) override;
    Transfer send(Descriptor, std::span<const char>, bool outOfBand = false) override;
    Transfer receive(Descriptor, std::span<char>, bool outOfBand = false) override;
    Transfer peek(Descriptor, std::span<char>) override;
    void setOutOfBandInline(Descriptor, bool) override;
    Failure shutdownSending(Descriptor) override;
    void close(Descriptor) override;
    void abort(Descriptor) override;
    bool setBufferSizes(Descriptor, std::optional<int> send, std::optional<int> receive) override;
    Address localAddress(Descriptor) override;
    Address peerAddress(Descriptor) override;
    Queues queues(Descriptor) override;
    TcpState state(Descriptor) override;
    qint64 unread(Descriptor) override;
    TcpState stateOf(const Address &local, const Address &peer) override;
    std::unique_ptr<Poller> createPoller() override;

private:
    class FaultyPoller;
    struct Planned
    {
        Call call;
        Failure failure;
        int afterHowMany;
    };

    /// Counts the call and says how it must fail, if at all.
    Failure fault(Call call);
    /// fault(), the storm and the planned reset, for the calls that move something.
    Failure faultOfTransfer(Call call, Descriptor descriptor);
    /// An edge that a made-up failure has used up is told again, where it is still true.
    void tellAgain(Descriptor descriptor);

    Network &m_below;
    mutable std::mutex m_mutex;
    std::list<Planned> m_planned;
    std::array<Failure, allCalls.size()> m_always{};
    std::array<int, allCalls.size()> m_made{};
    int m_injected = 0;
    int m_transfersUntilReset = -1;
    bool m_noDescriptors = false;
    bool m_oneByte = false;
    bool m_storm = false;
    bool m_twice = false;
    bool m_blockNow = false;
    ManualClock *m_clock = nullptr;
    std::set<Descriptor> m_reset;
    std::vector<FaultyPoller *> m_pollers;
};

} // namespace halfclose::native
