// What a Runner is made of; only core/run includes it.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/run/runner.h"
#include "core/run/step_call.h"
#include "core/winsock/engine.h"

namespace halfclose {

/// One endpoint of the lesson as a process with its program.
struct Column
{
    std::unique_ptr<Winsock> winsock;
    Names names;
    QList<int> program; ///< steps in their order
    int next = 0; ///< index into program
    int running = -1; ///< the step under way; -1 for none
    std::unordered_map<SOCKET, WSAEVENT> eventObjects;
    bool crashed = false;
};

/// A step under way.
struct RunningStep
{
    StepCall call;
    std::chrono::nanoseconds deadline{0};
    bool waitsToAskAgain = false; ///< a nonblocking call got WSAEWOULDBLOCK and nobody expected that
    bool waitsForConnect = false;
};

/// A connection's addresses, to ask the system for its state after its handle is gone.
struct KnownSocket
{
    SOCKET socket;
    Address local;
    Address peer;
    native::TcpState state = native::TcpState::None;
    bool noted = false;
};

class Runner::Private
{
public:
    Private(const Lesson &lesson, const RunEnvironment &environment);
    ~Private();

    // Setting up.
    QString setUp();
    QString connectImplicitly();
    QString systemRefused(const QString &what, int error) const;

    // Order.
    bool mayStart(const Column &column) const;
    bool wouldEndNow(int step) const;
    std::optional<SOCKET> socketOf(int step) const;

    // Steps.
    void start(int index);
    void progress(int index);
    void settle();
    void startAction(const CallAction &action, int index);
    void startAction(const EventAction &action, int index);
    void startAction(const SumAction &action, int index);
    void startAction(const WaitAction &action, int index);
    void startAction(const CrashAction &action, int index);
    void startAction(const NarrationAction &action, int index);
    void progressCall(const CallAction &action, int index);
    void progressEvent(const EventAction &action, int index);
    void callReturned(const CallAction &action, int index);
    void end(int index, StepStatus status);
    void fail(int index, const QString &actual);
    std::optional<int> takeEvent(const EventAction &action, Column &column);
    bool eventWaits(const EventAction &action, const Column &column) const;
    bool readyToAsk(const CallAction &action, SOCKET s) const;
    void endRun();

    // The trace.
    void writeStep(int index, QStringView name, const QString &arguments, const QString &note = {});
    void noteKernelStates();
    void nameNewSocket(const Column &column, SOCKET s, const QString &name);

    Address destination() const;
    Column &columnOf(int step) { return columns[size_t(lesson.steps[step].endpoint)]; }
    const Column &columnOf(int step) const { return columns[size_t(lesson.steps[step].endpoint)]; }
    CallContext contextOf(Column &column);

    Lesson lesson;
    RunEnvironment environment;
    Trace trace;
    std::unique_ptr<Engine> engine;
    Provider *provider = nullptr;
    std::vector<Column> columns;
    QList<StepResult> results;
    std::vector<RunningStep> running; ///< by step
    std::vector<KnownSocket> known;
    QList<int> rowsLeft; ///< steps not ended, by row
    int stepsLeft = 0;
    native::Descriptor refusing = native::NoDescriptor; ///< bound and not listening: connects to it are refused
    Address refusingAddress;
    bool startingTogether = false; ///< the steps of one row: the network stands still meanwhile
    bool finished = false;
    bool passed = true;
};

} // namespace halfclose
