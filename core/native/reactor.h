// Readiness and timers of one engine: who is told when a descriptor has news or a time has come. Single-threaded;
// knows nothing of Winsock or of what the descriptors carry.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/native/clock.h"
#include "core/native/network.h"

namespace halfclose::native {

/// Somebody with a descriptor. May unwatch itself or others, and send, from within ready().
class Readiness
{
public:
    virtual ~Readiness() = default;
    virtual void ready(const Ready &news) = 0;
};

class Reactor
{
public:
    using Token = quint64;
    using TimerId = quint64;

    /// Both outlive the reactor.
    Reactor(Network &network, const Clock &clock);

    /// False when the system had no descriptor for readiness; then nothing else works.
    bool valid() const { return m_poller != nullptr; }

    /// @return 0 when the system refuses
    Token watch(Descriptor descriptor, quint8 interest, Readiness *who);
    void unwatch(Token token, Descriptor descriptor);
    /// As unwatch(), of a descriptor that is closed right after.
    void aboutToClose(Token token, Descriptor descriptor);

    /// Runs @p what once, in poll(), not before @p after has passed.
    TimerId startTimer(std::chrono::nanoseconds after, std::function<void()> what);
    void stopTimer(TimerId timer);
    /// Until the next timer is due (0 when it is); none without timers.
    std::optional<std::chrono::nanoseconds> nextTimer() const;

    /// Runs @p what at the end of the current or next poll(): for whoever must outlive its own callback.
    void defer(std::function<void()> what) { m_deferred.push_back(std::move(what)); }

    /// @return whether there was any
    bool runDeferred();

    /// Waits at most @p atMost for news or a timer and tells everybody concerned.
    /// @return whether anybody was told anything
    bool poll(std::chrono::milliseconds atMost);

    /// Readable while poll() has news; -1 where the system has no such thing.
    int descriptor() const { return m_poller ? m_poller->descriptor() : -1; }

private:
    bool fireTimers();
    void forget(Token token);

    struct Slot
    {
        Readiness *who = nullptr;
        quint32 generation = 0;
    };
    struct Timer
    {
        std::chrono::nanoseconds due;
        std::function<void()> what;
    };

    const Clock &m_clock;
    std::unique_ptr<Network::Poller> m_poller;
    std::vector<Slot> m_slots;
    std::vector<quint32> m_free;
    std::unordered_map<TimerId, Timer> m_timers;
    std::set<std::pair<std::chrono::nanoseconds, TimerId>> m_due; ///< the same, the next one first
    TimerId m_lastTimer = 0;
    std::vector<std::function<void()>> m_deferred;
};

} // namespace halfclose::native
