// Traces made by hand, as the engine would write them: for tests of what is derived from a trace. Times advance by
// themselves, so that the same calls give the same trace.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/trace.h"

namespace halfclose::test {

class TraceWriter
{
public:
    /// @param endpoints  the last is the server
    explicit TraceWriter(const QStringList &endpoints, const QString &provider = QStringLiteral("session"));

    /// Time passes before the next event, 1 µs if nothing else is said.
    void pass(std::chrono::nanoseconds time) { m_now += time; }
    quint64 startStep(int endpoint, const char *label, const char *code);
    quint64 endStep(int endpoint, const char *label, const char *name, const char *outcome, const char *expected = "");

    quint64 call(int endpoint, const char *label, const char *name, const char *arguments);
    quint64 spiCall(int endpoint, const char *label, const char *name, const char *arguments, quint64 cause);
    /// Of either layer: its call's.
    quint64 giveBack(quint64 call, const char *outcome, int error = 0);
    quint64 send(int endpoint, const char *label, const char *name, const char *data, quint64 cause, const char *note = "");
    quint64 receive(int endpoint, quint64 send);
    quint64 indicate(int endpoint, const char *name, quint64 cause, int error = 0);
    quint64 kernelState(int endpoint, const char *state);
    quint64 endRun(const char *outcome);

    /// A whole step: call, the provider's call below it, both returns. @return the provider's call
    struct Made
    {
        quint64 call;
        quint64 spiCall;
    };
    Made begin(int endpoint, const char *label, const char *code, const char *name, const char *spiName,
               const char *arguments);
    void finish(int endpoint, const char *label, Made made, const char *outcome, int error = 0);

    Trace trace;

private:
    quint64 add(int endpoint, Layer layer, Kind kind, const char *name, const char *label, Event event = {});

    std::chrono::nanoseconds m_now{0};
    QString m_provider;
};

/// The documented teardown with disconnect data, steps (1) to (8) and (5a).
Trace documentedTeardown();
/// The same for @p clients clients, one after the other.
Trace grandTotal(int clients);
/// @p count messages to and fro, one a step, with @p clients clients.
Trace manyMessages(int count, int clients = 1);

} // namespace halfclose::test
