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
        // What stands in one row starts together; only when nothing follows from that is there anything to wait for.
        const bool started = m_runner.startAll();
        if (!m_runner.finished() && !m_runner.advance(std::chrono::milliseconds(0)) && !started)
            m_runner.advance(m_runner.nextDeadline().value_or(AtMost));
        onProgress();
    }
}

} // namespace halfclose
