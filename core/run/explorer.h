// Runs every interleaving that a lesson's columns allow, each over fresh sockets, each checked. Found by running: a
// receive or an event is possible when its cause has happened; time passes only when nothing else can. What is
// possible is the same on every run, for the engine holds both ends and settles after every step.
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <functional>
#include <memory>

#include "core/lesson/lesson.h"
#include "core/native/network.h"
#include "core/run/step_result.h"
#include "core/trace/trace.h"

namespace halfclose {

struct ExploreOptions
{
    int limit = 10000; ///< interleavings at the most
    int jobs = 1; ///< threads
    bool reduce = false; ///< skip orders that differ only in steps that commute
    bool keepAll = false; ///< report the passed interleavings too, with their traces
    int keepTraces = 100; ///< so many interleavings at the most keep their trace
};

/// One interleaving: the order in which its steps ended, and what became of it.
struct Interleaving
{
    QStringList order; ///< labels
    bool passed = false;
    QList<StepResult> results; ///< by step
    std::shared_ptr<const Trace> trace; ///< null beyond ExploreOptions::keepTraces
    bool possible = true; ///< of runSchedule(): false when the lesson cannot go in the order that was asked for
};

struct Exploration
{
    QString refused; ///< what the system refused; then nothing else holds
    int interleavings = 0;
    int passed = 0;
    int failed = 0;
    bool complete = true; ///< false: the limit, or a cancel, cut it off
    int skipped = 0; ///< branches left out by ExploreOptions::reduce
    QList<Interleaving> kept; ///< the failed ones (all with keepAll), in the order of their steps
};

/// Makes a Network for one thread; each has its own.
using NetworkFactory = std::function<std::unique_ptr<native::Network>()>;

/// @param cancelled  polled between interleavings
/// @param progress   called now and then, from any thread, with the number found so far
Exploration explore(const Lesson &lesson, const ExploreOptions &options,
                    const NetworkFactory &network = native::createSystemNetwork,
                    const std::atomic<bool> *cancelled = nullptr, const std::function<void(int)> &progress = {});

/// Runs one interleaving alone: the order, by labels, in which the steps are to end.
/// @return an interleaving whose order is what really happened; `refused` as in Exploration, or where the schedule
/// cannot be followed
Interleaving runSchedule(const Lesson &lesson, const QStringList &schedule, native::Network &network, QString *refused);

} // namespace halfclose
