// The loop that a person would drive by pressing Step as soon as it can be pressed.
// SPDX-License-Identifier: MIT
#include "app/lesson_run.h"

namespace halfclose {

LessonRun::LessonRun(const Lesson &lesson)
    : m_network(native::createSystemNetwork())
    , m_runner(lesson, {*m_network, m_clock})
{
}

void LessonRun::play(const std::function<void()> &onProgress)
{
    constexpr std::chrono::milliseconds AtMost{1000};
    while (!m_runner.finished()) {
        // Starting one step changes what else may start, and whether anything may.
        for (QList<int> steps = m_runner.startable(); !steps.isEmpty(); steps = m_runner.startable())
            m_runner.start(steps.first());
        if (!m_runner.finished())
            m_runner.advance(m_runner.nextDeadline().value_or(AtMost));
        onProgress();
    }
}

} // namespace halfclose
