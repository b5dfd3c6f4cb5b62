// Two runs step by step: which steps became something else, came in another order, or came in one run only, and which events
// belong to one alone. Also where each step must stand so that the two timelines are level. A function of the two traces.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/diagram/options.h"
#include "ui/runs/run_shelf.h"

namespace halfclose {

enum class Differs : quint8 {
    Nothing,
    OnlyInFirst,
    OnlyInSecond,
    Code, ///< another call or argument
    Outcome, ///< the same code, another result
    Order, ///< the same result, at another place in the order
    Events, ///< the same result, with other events
};

struct ComparedStep
{
    QString label;
    Differs differs = Differs::Nothing;
    QString sentence; ///< what the difference is; empty for none
};

struct RunComparison
{
    std::vector<ComparedStep> steps; ///< the first run's in their order, then those of the second alone
    QStringList firstOrder; ///< labels, as the steps began
    QStringList secondOrder;
    std::vector<quint64> firstMarked; ///< events to mark, ascending
    std::vector<quint64> secondMarked;

    int differences() const;
};

RunComparison compareRuns(const KeptRun &first, const KeptRun &second);

/// Floors (DiagramOptions::floors) with which the steps that both traces have in the same order stand level.
QHash<QString, qint32> levelFloors(const Trace &first, const Trace &second, const DiagramOptions &options);

} // namespace halfclose
