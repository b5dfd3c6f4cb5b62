// How far a run can be gone along with once its lesson has been changed. A function of two lessons and a history.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"
#include "ui/model/step_history.h"

namespace halfclose {

/// The steps of @p history, by label in the order of their starts, that happen again in @p changed just as they did in
/// @p lesson: those among the first @p shown events, before @p before (-1: none) and before the first that has been changed.
QStringList stepsBeforeFork(
    const Lesson &lesson, const Lesson &changed, const StepHistory &history, quint64 shown, int before = -1);

} // namespace halfclose
