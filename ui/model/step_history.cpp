// SPDX-License-Identifier: MIT
#include "ui/model/step_history.h"

#include <algorithm>

#include "core/trace/state_names.h"

namespace halfclose {

namespace {

std::optional<StepStatus> statusNamed(const QString &name)
{
    if (name == QStringView(state::StepStarted))
        return StepStatus::Running;
    if (name == QStringView(state::StepMet))
        return StepStatus::Met;
    if (name == QStringView(state::StepFailed))
        return StepStatus::Failed;
    if (name == QStringView(state::StepTimedOut))
        return StepStatus::TimedOut;
    if (name == QStringView(state::StepNotReached))
        return StepStatus::NotReached;
    if (name == QStringView(state::StepNarrated))
        return StepStatus::Narration;
    return {};
}

} // namespace

void StepHistory::begin(const Lesson &lesson)
{
    *this = StepHistory();
    for (int i = 0; i < lesson.steps.size(); ++i)
        m_steps.insert(lesson.steps[i].label, i);
    m_seen.fill(false, lesson.steps.size());
}

void StepHistory::grow(const Trace &trace)
{
    for (const Event &event : trace.events().subspan(m_read)) {
        if (event.kind != Kind::State || event.socket != 0 || event.label == Symbol::None)
            continue;
        const int step = m_steps.value(trace.text(event.label), -1);
        const auto status = statusNamed(trace.text(event.name));
        if (step < 0 || !status)
            continue;
        m_moments.append({event.sequence, event.at, step, *status, QString::fromUtf8(event.arguments),
            trace.text(event.note)});
        if (!m_seen[step] && *status != StepStatus::NotReached)
            m_starts.append({event.sequence, step});
        m_seen[step] = true;
    }
    m_read = trace.size();
}

QList<StepView> StepHistory::at(quint64 shown) const
{
    QList<StepView> views(m_seen.size());
    for (const Moment &moment : m_moments) {
        if (moment.sequence > shown)
            break;
        StepView &view = views[moment.step];
        view.status = moment.status;
        if (view.startedAt == 0 && moment.status != StepStatus::NotReached) {
            view.startedAt = moment.sequence;
            view.start = moment.at;
        }
        if (moment.status != StepStatus::Running) {
            view.endedAt = moment.sequence;
            view.end = moment.at;
            view.returned = moment.returned;
            view.expected = moment.expected;
        }
    }
    return views;
}

namespace {

// The first start after the first `shown` events.
QList<StepHistory::Start>::const_iterator startAfter(const QList<StepHistory::Start> &starts, quint64 shown)
{
    return std::upper_bound(starts.begin(), starts.end(), shown,
        [](quint64 count, const StepHistory::Start &start) { return count < start.sequence; });
}

} // namespace

int StepHistory::currentStep(quint64 shown) const
{
    const auto next = startAfter(m_starts, shown);
    return next == m_starts.begin() ? -1 : std::prev(next)->step;
}

quint64 StepHistory::currentStart(quint64 shown) const
{
    const auto next = startAfter(m_starts, shown);
    return next == m_starts.begin() ? 0 : std::prev(next)->sequence;
}

quint64 StepHistory::stopAfter(quint64 shown) const
{
    // Standing right before a start, the next stop is the one behind it.
    const auto next = startAfter(m_starts, shown + 1);
    return next == m_starts.end() ? m_read : next->sequence - 1;
}

quint64 StepHistory::stopBefore(quint64 shown) const
{
    auto start = startAfter(m_starts, shown);
    if (start == m_starts.begin())
        return firstStop();
    return std::prev(start)->sequence - 1;
}

quint64 StepHistory::firstStop() const
{
    return m_starts.isEmpty() ? m_read : m_starts.first().sequence - 1;
}

quint64 StepHistory::stopOfStart(qsizetype index) const
{
    return index + 1 < m_starts.size() ? m_starts[index + 1].sequence - 1 : m_read;
}

std::optional<quint64> StepHistory::stopOf(int step) const
{
    for (qsizetype i = 0; i < m_starts.size(); ++i) {
        if (m_starts[i].step == step)
            return stopOfStart(i);
    }
    return {};
}

} // namespace halfclose
