// What `run` and `explore` answer in a terminal: the documented table with what each step returned, then how the
// connections ended.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include "core/lesson/lesson.h"
#include "core/run/explorer.h"
#include "core/run/step_result.h"
#include "core/verdict/verdict.h"

namespace halfclose {

struct TextOptions
{
    int width = 80; ///< columns of the terminal
    bool colours = false; ///< else no escape sequence is written
};

/// @param lesson   as it ran, with its overrides
/// @param results  one for each of the lesson's steps
QString runText(const Lesson &lesson, const QList<StepResult> &results, const Verdict &verdict,
                const TextOptions &options = {});
/// Ends with "N interleavings, N passed, N failed".
/// @param reduced  whether ExploreOptions::reduce was on: says how many were skipped
QString exploreText(const Lesson &lesson, const Exploration &exploration, bool reduced = false,
                    const TextOptions &options = {});

} // namespace halfclose
