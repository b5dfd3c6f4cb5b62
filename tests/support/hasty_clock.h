// Runs a lesson without waiting: where nothing is left to do but wait, the time has passed.
// SPDX-License-Identifier: MIT
#pragma once

#include <type_traits>

#include "core/native/clock.h"
#include "core/run/runner.h"

namespace halfclose {

/// Real time, less what a lesson would only have waited.
class HastyClock final : public Clock
{
public:
    std::chrono::nanoseconds now() const override { return m_steady.now() + m_skipped; }
    void skip(std::chrono::nanoseconds by) { m_skipped += by; }

private:
    SteadyClock m_steady;
    std::chrono::nanoseconds m_skipped{0};
};

/// As Runner::runToEnd(), but where nothing is left except to wait, the time has passed. With a ManualClock no time passes
/// but this: what a run comes to does not depend on how fast the machine is.
template<class AnyClock> void runHastily(Runner &runner, AnyClock &clock)
{
    const auto skip = [&](std::chrono::nanoseconds by) {
        if constexpr (std::is_same_v<AnyClock, ManualClock>)
            clock.advance(by);
        else
            clock.skip(by);
    };
    while (!runner.finished()) {
        const bool started = runner.startAll();
        if (runner.finished() || runner.advance(std::chrono::milliseconds(0)) || started)
            continue;
        if (const auto next = runner.nextDeadline())
            skip(*next);
        runner.advance(std::chrono::milliseconds(0));
    }
}

} // namespace halfclose
