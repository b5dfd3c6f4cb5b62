// Time, handed in: the steady clock of the system, or one that moves only when its driver says so.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace halfclose {

class Clock
{
public:
    virtual ~Clock() = default;
    /// Monotonic time since an arbitrary start.
    virtual std::chrono::nanoseconds now() const = 0;
};

class SteadyClock final : public Clock
{
public:
    std::chrono::nanoseconds now() const override { return std::chrono::steady_clock::now().time_since_epoch(); }
};

class ManualClock final : public Clock
{
public:
    std::chrono::nanoseconds now() const override { return m_now; }
    void advance(std::chrono::nanoseconds by) { m_now += by; }

private:
    std::chrono::nanoseconds m_now{0};
};

} // namespace halfclose
