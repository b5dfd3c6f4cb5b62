// SPDX-License-Identifier: MIT
#include "core/run/walk.h"

#include <algorithm>

#include "core/run/step_call.h"

namespace halfclose {

namespace {

Lesson freely(Lesson lesson)
{
    lesson.order = Order::Free; // an interleaving is tied by nothing but what its columns wait for
    return lesson;
}

bool ended(StepStatus status)
{
    return status == StepStatus::Met || status == StepStatus::Failed || status == StepStatus::TimedOut
        || status == StepStatus::Narration;
}

} // namespace

Walk::Walk(const Lesson &lesson, native::Network &network, bool recording)
    : m_runner(freely(lesson), RunEnvironment{network, m_clock, recording})
    , m_noted(lesson.steps.size(), false)
{
}

bool Walk::beginsWithEffect(int step) const
{
    const auto *call = std::get_if<CallAction>(&m_runner.lesson().steps[step].action);
    if (!call)
        return false;
    const WaitsFor waits = waitsFor(call->function);
    if (waits == WaitsFor::Connected)
        return true;
    return (waits == WaitsFor::Writable || waits == WaitsFor::Closable) && m_runner.blocksItsEndpoint(step);
}

QList<int> Walk::possible() const
{
    QList<int> steps;
    for (const int step : m_runner.running()) {
        if (m_runner.wouldEndNow(step))
            steps.append(step);
    }
    for (const int step : m_runner.startable()) {
        if (m_runner.wouldEndNow(step) || beginsWithEffect(step))
            steps.append(step);
    }
    std::sort(steps.begin(), steps.end());
    return steps;
}

QList<int> Walk::moves()
{
    for (;;) {
        if (finished())
            return {};
        const QList<int> steps = possible();
        if (!steps.isEmpty())
            return steps;
        letTimePass();
    }
}

void Walk::letTimePass()
{
    if (m_runner.running().isEmpty() && !m_runner.nextDeadline()) {
        // Nothing can ever happen: the leftmost endpoint waits in vain.
        m_runner.start(m_runner.startable().first());
        note();
        return;
    }
    m_clock.advance(std::max(*m_runner.nextDeadline(), std::chrono::milliseconds(1)));
    m_runner.advance(std::chrono::milliseconds(0));
    note();
}

void Walk::make(int step)
{
    const QList<int> running = m_runner.running();
    if (running.contains(step))
        m_runner.progress(step);
    else
        m_runner.start(step);
    const Action &action = m_runner.lesson().steps[step].action;
    const auto *event = std::get_if<EventAction>(&action);
    const bool waitsForTime = std::holds_alternative<WaitAction>(action) || (event && event->absent);
    if (waitsForTime && m_runner.status(step) == StepStatus::Running) {
        // Waiting is one move: what else could happen meanwhile are the interleavings before and after it.
        m_clock.advance(m_runner.timeLeft(step));
        m_runner.settle();
        m_runner.progress(step);
    }
    m_runner.settle();
    // What is known is returned: else one order of ends could stand for two outcomes, for it would not tell whether
    // what ended in between came before or after the call had done its work.
    if (m_runner.status(step) == StepStatus::Running && m_runner.wouldEndNow(step)) {
        m_runner.progress(step);
        m_runner.settle();
    }
    note();
}

void Walk::note()
{
    for (int i = 0; i < m_noted.size(); ++i) {
        if (m_noted[i] || !ended(m_runner.status(i)))
            continue;
        // Narration that nobody reached has no place in the order.
        m_noted[i] = true;
        if (m_runner.status(i) != StepStatus::Narration || m_runner.result(i).end.count() > 0 || !m_runner.finished())
            m_order.append(m_runner.lesson().steps[i].label);
    }
}

} // namespace halfclose
