// SPDX-License-Identifier: MIT
#include "ui/runs/fork_point.h"

#include <algorithm>

namespace halfclose {

namespace {

bool holdsTheSame(const Lesson &lesson, int step, const Lesson &changed)
{
    const Step &old = lesson.steps[step];
    return std::any_of(changed.steps.begin(), changed.steps.end(), [&](const Step &each) {
        return each.label == old.label && each.text == old.text
            && changed.endpoints[each.endpoint].name == lesson.endpoints[old.endpoint].name;
    });
}

} // namespace

QStringList stepsBeforeFork(
    const Lesson &lesson, const Lesson &changed, const StepHistory &history, quint64 shown, int before)
{
    QStringList labels;
    for (const StepHistory::Start &start : history.starts()) {
        if (start.sequence > shown || start.step == before || !holdsTheSame(lesson, start.step, changed))
            break;
        labels.append(lesson.steps[start.step].label);
    }
    return labels;
}

} // namespace halfclose
