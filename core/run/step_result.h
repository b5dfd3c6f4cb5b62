// What became of one step. Texts are in the lesson's own syntax.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include <QList>
#include <QPair>
#include <QString>

namespace halfclose {

enum class StepStatus { Waiting, Running, Met, Failed, TimedOut, NotReached, Narration };

struct StepResult
{
    StepStatus status = StepStatus::Waiting;
    QString expected; ///< null where the step states none
    QString actual; ///< null where nothing ran, or it timed out
    QList<QPair<QString, QString>> fields; ///< output parameters by name
    std::chrono::nanoseconds start{0}; ///< from the run's start; meaningful once started
    std::chrono::nanoseconds end{0};
    bool operator==(const StepResult &) const = default;
};

} // namespace halfclose
