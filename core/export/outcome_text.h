// What a step came to, in the words that every report shares.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "core/lesson/lesson.h"
#include "core/run/step_result.h"

namespace halfclose {

/// The step was started: its times mean something.
bool hasRun(StepStatus status);
/// Every step was met; narration counts for nothing.
bool allMet(const QList<StepResult> &results);

/// What it returned, with its output parameters: `0 calleeData="ok"`.
QString returnedText(const StepResult &result);
/// One clause on a step that went wrong: `expected "17", got WSAECONNRESET`, `timed out waiting for FD_CLOSE`.
QString failureText(const Step &step, const StepResult &result);

/// Data as an outcome shows it (see dataText), without the quotes around.
QString unquoted(const QByteArray &bytes);

} // namespace halfclose
