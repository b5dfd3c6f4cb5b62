// SPDX-License-Identifier: MIT
#include "core/native/reactor.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace halfclose::native {

Reactor::Reactor(Network &network, const Clock &clock)
    : m_clock(clock)
    , m_poller(network.createPoller())
{
}

Reactor::Token Reactor::watch(Descriptor descriptor, quint8 interest, Readiness *who)
{
    quint32 index = quint32(m_slots.size());
    if (m_free.empty()) {
        m_slots.emplace_back();
    } else {
        index = m_free.back();
        m_free.pop_back();
    }
    Slot &slot = m_slots[index];
    slot.who = who;
    ++slot.generation;
    const Token token = (Token(slot.generation) << 32) | index;
    if (m_poller->watch(descriptor, interest, token))
        return token;
    slot.who = nullptr;
    m_free.push_back(index);
    return 0;
}

void Reactor::unwatch(Token token, Descriptor descriptor)
{
    if (token == 0)
        return;
    m_poller->unwatch(descriptor);
    forget(token);
}

void Reactor::aboutToClose(Token token, Descriptor descriptor)
{
    if (token == 0)
        return;
    m_poller->aboutToClose(descriptor);
    forget(token);
}

void Reactor::forget(Token token)
{
    const auto index = quint32(token);
    m_slots[index].who = nullptr;
    m_free.push_back(index);
}

Reactor::TimerId Reactor::startTimer(std::chrono::nanoseconds after, std::function<void()> what)
{
    const auto due = m_clock.now() + after;
    m_timers.emplace(++m_lastTimer, Timer{due, std::move(what)});
    m_due.emplace(due, m_lastTimer);
    return m_lastTimer;
}

void Reactor::stopTimer(TimerId timer)
{
    const auto found = m_timers.find(timer);
    if (found == m_timers.end())
        return;
    m_due.erase({found->second.due, timer});
    m_timers.erase(found);
}

std::optional<std::chrono::nanoseconds> Reactor::nextTimer() const
{
    if (m_due.empty())
        return std::nullopt;
    return std::max(m_due.begin()->first - m_clock.now(), std::chrono::nanoseconds(0));
}

bool Reactor::poll(std::chrono::milliseconds atMost)
{
    if (const auto next = nextTimer(); next && atMost.count() != 0) {
        // Rounded up: waking a moment early would spin until the timer is due.
        const auto untilTimer = std::chrono::ceil<std::chrono::milliseconds>(*next);
        atMost = atMost.count() < 0 ? untilTimer : std::min(atMost, untilTimer);
    }
    if (!m_deferred.empty())
        atMost = std::chrono::milliseconds(0);

    bool told = false;
    for (const Ready &news : m_poller->wait(atMost)) {
        const auto index = quint32(news.token);
        if (index >= m_slots.size())
            continue;
        const Slot slot = m_slots[index];
        // A slot that was given up, or given to another, during this very round.
        if (!slot.who || slot.generation != quint32(news.token >> 32))
            continue;
        slot.who->ready(news);
        told = true;
    }
    const bool fired = fireTimers();
    const bool ran = runDeferred();
    return told || fired || ran;
}

bool Reactor::fireTimers()
{
    bool fired = false;
    if (m_due.empty())
        return fired;
    // Those due now, in their order; what they start is for the next time.
    const auto now = m_clock.now();
    const std::vector<std::pair<std::chrono::nanoseconds, TimerId>> due(
        m_due.begin(), m_due.upper_bound({now, std::numeric_limits<TimerId>::max()}));
    for (const auto &[when, id] : due) {
        auto node = m_timers.extract(id); // gone when an earlier one stopped it
        if (node.empty())
            continue;
        m_due.erase({when, id});
        node.mapped().what();
        fired = true;
    }
    return fired;
}

bool Reactor::runDeferred()
{
    if (m_deferred.empty())
        return false;
    const auto deferred = std::exchange(m_deferred, {});
    for (const auto &what : deferred)
        what();
    return true;
}

} // namespace halfclose::native
