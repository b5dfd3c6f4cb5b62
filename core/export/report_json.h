// What `run` and `explore` answer with --format json, to the letter of the command line's contract.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include "core/lesson/lesson.h"
#include "core/run/explorer.h"
#include "core/run/step_result.h"
#include "core/verdict/verdict.h"

namespace halfclose {

/// @param lesson   as it ran, with its overrides
/// @param results  one for each of the lesson's steps
QByteArray runJson(const Lesson &lesson, const QList<StepResult> &results, const Verdict &verdict);
/// @param reduced  whether ExploreOptions::reduce was on: adds how many were skipped
QByteArray exploreJson(const Lesson &lesson, const Exploration &exploration, bool reduced = false);

} // namespace halfclose
