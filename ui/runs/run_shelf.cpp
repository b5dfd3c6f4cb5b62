// SPDX-License-Identifier: MIT
#include "ui/runs/run_shelf.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "ui/playback/playback.h"
#include "ui/runs/fork_point.h"

namespace halfclose {

namespace {

bool hasBegun(const KeptRun &run)
{
    StepHistory history;
    history.begin(run.lesson);
    history.grow(*run.trace);
    return !history.starts().isEmpty();
}

} // namespace

RunShelf::RunShelf(Playback *playback, QObject *parent) : QObject(parent), m_playback(playback)
{
    connect(playback, &Playback::opened, this, &RunShelf::opened);
}

void RunShelf::clear()
{
    m_runs.clear();
    m_visited = {};
    m_from.clear();
    m_count = 0;
    Q_EMIT changed();
}

int RunShelf::shownIndex() const
{
    const auto trace = m_playback->keptTrace();
    for (int i = 0; i < m_runs.size(); ++i) {
        if (m_runs[i].trace == trace)
            return i;
    }
    return -1;
}

QList<KeptRun> RunShelf::comparable() const
{
    QList<KeptRun> begun;
    std::copy_if(m_runs.begin(), m_runs.end(), std::back_inserter(begun), hasBegun);
    return begun;
}

KeptRun RunShelf::shown() const
{
    const int index = shownIndex();
    return index >= 0 ? m_runs[index] : m_visited;
}

void RunShelf::opened()
{
    if (!m_playback->isLookingAside() && shownIndex() < 0) {
        if (!m_runs.isEmpty() && !hasBegun(m_runs.last())) { // nothing to keep
            m_runs.removeLast();
            --m_count;
        }
        ++m_count;
        const QString from = std::exchange(m_from, {});
        m_runs.append({from.isEmpty() ? tr("Run %1").arg(m_count) : tr("Run %1 from (%2)").arg(m_count).arg(from),
            m_playback->lesson(), m_playback->keptTrace()});
    }
    Q_EMIT changed();
}

void RunShelf::show(int index)
{
    if (index < 0 || index >= m_runs.size() || index == shownIndex())
        return;
    if (index == liveIndex())
        m_playback->lookBack();
    else
        m_playback->lookAt(m_runs[index].lesson, m_runs[index].trace);
}

void RunShelf::look(const KeptRun &run)
{
    m_visited = run;
    m_playback->lookAt(run.lesson, run.trace);
}

void RunShelf::fork(const Lesson &lesson, int before)
{
    const StepHistory &history = m_playback->history();
    const QStringList schedule
        = stepsBeforeFork(m_playback->lesson(), lesson, history, m_playback->shown(), before);
    // The first step that goes another way: the changed one, or the one that would have come next.
    if (before >= 0)
        m_from = m_playback->lesson().steps[before].label;
    else if (schedule.size() < history.starts().size())
        m_from = m_playback->lesson().steps[history.starts()[schedule.size()].step].label;
    m_playback->openScheduled(lesson, schedule);
}

QString RunShelf::shownText() const
{
    return m_playback->isLookingAside() ? tr("%1, kept").arg(shown().name) : QString();
}

QString RunShelf::liveText() const
{
    if (!m_playback->isLookingAside() || m_runs.isEmpty())
        return {};
    const StepHistory &history = m_playback->asideHistory();
    const int step = history.currentStep(history.size());
    const QString name = m_runs.last().name;
    return step < 0 ? tr("Live: %1 stands at its start").arg(name)
                    : tr("Live: %1 stands at (%2)").arg(name, m_playback->asideLesson().steps[step].label);
}

} // namespace halfclose
