// Plays one lesson over real sockets, step by step: which steps may start, starting one, letting the network and
// the waiting steps go on, checking what came. Single-threaded and never blocking for longer than asked, so that
// a command line, a window's engine thread and the explorer can all drive it.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <memory>
#include <optional>

#include "core/lesson/lesson.h"
#include "core/native/clock.h"
#include "core/run/step_result.h"
#include "core/trace/trace.h"

namespace halfclose {

namespace native {
class Network;
}

/// What a run needs from outside; everything outlives the Runner.
struct RunEnvironment
{
    native::Network &network;
    Clock &clock;
    bool recording = true; ///< false: no trace is kept (the explorer's runs that pass)
};

class Runner
{
public:
    /// @param lesson  without mistakes; copied. Its provider, order, profile and timeout are what runs.
    Runner(const Lesson &lesson, const RunEnvironment &environment);
    ~Runner();

    /// Makes the endpoints and, for a lesson without connect steps, connects them.
    /// @return empty, or one sentence on what the system refused (exit status 3); then nothing else may be called.
    QString setUp();

    const Lesson &lesson() const;
    const Trace &trace() const;

    /// The steps that may be started now, left to right: at most one a column, none while its column is busy.
    /// In document order a step waits for the rows above it; in free order only for its own column.
    QList<int> startable() const;
    /// Starts a step out of startable(). It may end at once (see status()).
    void start(int step);
    /// Starts everything that is startable(). In document order what stands in one row is started together: the network
    /// goes on only after the last of them, so that none waits for another. @return false: there was nothing to start
    bool startAll();
    /// Whether a step that is startable() or running() would end at once: its cause has happened, or it needs none.
    /// Changes nothing.
    bool wouldEndNow(int step) const;
    /// Whether the socket that the step is about blocks, so that its call would wait.
    bool blocksItsEndpoint(int step) const;
    /// Steps started and not ended, in column order.
    QList<int> running() const;
    /// Lets sockets, timers and running steps go on, waiting at most @p atMost for something to happen.
    /// @return true when a step ended or the trace grew.
    bool advance(std::chrono::milliseconds atMost);
    /// Lets the network go on until everything in flight has arrived, and nothing else: no step ends.
    void settle();
    /// Looks whether one running step can end, and ends it.
    void progress(int step);
    /// How long a running step may still wait.
    std::chrono::nanoseconds timeLeft(int step) const;
    /// When advance() must be called again at the latest even if nothing happens on the sockets; none: no timer.
    std::optional<std::chrono::milliseconds> nextDeadline() const;
    /// Becomes readable when advance() has work: for a QSocketNotifier. -1 where there is none.
    int readinessDescriptor() const;

    /// True after the last step ended or the first one failed.
    bool finished() const;
    bool passed() const;
    StepStatus status(int step) const;
    const StepResult &result(int step) const;
    /// In the lesson's order of steps.
    const QList<StepResult> &results() const;

    /// Starts whatever may start and advances until finished().
    void runToEnd();
    /// Ends the run where it stands: the steps not ended become not reached; every socket is closed.
    void stop();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace halfclose
