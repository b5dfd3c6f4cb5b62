// A lesson whose server listens on a port of its own, played while strangers connect to that port at any rate: for the test
// that they do not disturb it, and for the benchmark that counts them.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/native/clock.h"
#include "core/native/network.h"
#include "core/run/runner.h"

namespace halfclose::test {

/// A runner on the system's network.
struct Play
{
    explicit Play(const Lesson &lesson)
        : runner(lesson, {*network, clock})
    {
    }
    /// Starts what can start, and waits a little where nothing could.
    void goOn();

    const std::unique_ptr<native::Network> network = native::createSystemNetwork();
    SteadyClock clock;
    Runner runner;
};

class BesiegedLesson
{
public:
    BesiegedLesson();

    /// Plays the lesson to its end while @p many strangers come, half of them before it goes on.
    /// @return what went wrong; empty: the lesson passed
    QString besiege(int many);

private:
    /// Plays until the server listens. @return its port, 0 when it never does
    quint16 listeningPort();
    /// Nobody starts a step meanwhile. @return whether they came in time
    bool letCome(const class Strangers &strangers, int count);

    Play m_play;
};

} // namespace halfclose::test
