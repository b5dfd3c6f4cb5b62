// A run's clock that can stand still: while a person thinks, or a class looks, no time passes for the run, so that no
// step times out and real time shows only what happened. Knows nothing of who holds it, or why.
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>

#include "core/native/clock.h"

namespace halfclose {

class HeldClock final : public Clock
{
public:
    /// @param real  the clock that really moves; outlives this one
    explicit HeldClock(const Clock &real) : m_real(real), m_heldAt(real.now()) { }

    std::chrono::nanoseconds now() const override { return m_held ? m_heldAt : m_real.now() - m_lost; }
    bool isHeld() const { return m_held; }

    /// Stands still from now on, at @p at: an earlier moment of this clock after which nothing happened.
    void hold(std::chrono::nanoseconds at)
    {
        m_heldAt = std::min(at, now());
        m_held = true;
    }
    void go()
    {
        if (!m_held)
            return;
        m_lost = m_real.now() - m_heldAt;
        m_held = false;
    }

private:
    const Clock &m_real;
    std::chrono::nanoseconds m_heldAt;
    std::chrono::nanoseconds m_lost{0};
    bool m_held = false;
};

} // namespace halfclose
