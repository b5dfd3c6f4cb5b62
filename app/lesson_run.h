// One lesson over this machine's own sockets: what a Runner needs, put together, and played to its end.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

#include "core/native/clock.h"
#include "core/native/network.h"
#include "core/run/runner.h"

namespace halfclose {

class LessonRun
{
public:
    explicit LessonRun(const Lesson &lesson);

    /// @return empty, or one sentence on what the system refused; then nothing may be played
    QString setUp() { return m_runner.setUp(); }
    /// @param onProgress  called whenever the trace has grown, and at the end
    void play(const std::function<void()> &onProgress = [] {});

    Runner &runner() { return m_runner; }
    const Trace &trace() const { return m_runner.trace(); }
    bool passed() const { return m_runner.passed(); }

private:
    std::unique_ptr<native::Network> m_network;
    SteadyClock m_clock;
    Runner m_runner;
};

} // namespace halfclose
