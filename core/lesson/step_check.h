// From a step's syntax to what it does: every word becomes a function, a constant, an error or a name, or a mistake.
// Knows nothing of tables and columns.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/name_scope.h"
#include "core/lesson/step_syntax.h"

namespace halfclose {

struct CheckedStep
{
    Action action = NarrationAction{};
    std::optional<Outcome> expected;
};

/// Checks one step and binds its name in @p scope.
CheckedStep checkStep(const StepSyntax &step, NameScope &scope, MistakeList &mistakes);

} // namespace halfclose
