// What came of running every interleaving of a lesson.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include <QStringList>

#include "core/lesson/lesson.h"
#include "core/run/step_result.h"
#include "core/trace/trace.h"

namespace halfclose {

struct ExploreReport
{
    /// One interleaving that failed, with the run that showed it.
    struct Failure
    {
        QStringList order; ///< labels, in the order in which the steps ended
        QList<StepResult> results; ///< in the lesson's order of steps
        Trace trace;
    };

    Lesson lesson; ///< as it ran: its order is free
    qint64 interleavings = 0;
    bool complete = true; ///< false where the limit cut it off
    qint64 passed = 0;
    qint64 failed = 0;
    std::optional<qint64> skipped; ///< with --reduce: left out, as they differ from others only in commuting steps
    std::vector<Failure> failures;
};

} // namespace halfclose
