// The documented table with what each step returned, as Markdown: every viewer shows it, and it still is a lesson
// that runs.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include "core/export/options.h"
#include "core/lesson/lesson.h"
#include "core/run/step_result.h"
#include "core/verdict/verdict.h"

namespace halfclose {

/// @param results  one for each of the lesson's steps
QByteArray markdownTable(const Lesson &lesson, const QList<StepResult> &results, const Verdict &verdict,
                         const ExportOptions &options = {});

} // namespace halfclose
