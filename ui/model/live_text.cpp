// SPDX-License-Identifier: MIT
#include "ui/model/live_text.h"

#include <algorithm>

#include <QLocale>

#include "core/trace/tr.h"
#include "ui/lesson/step_words.h"

namespace halfclose {

namespace {

QString places(const LiveView &view, const QList<int> &steps, const QString &between)
{
    QStringList texts;
    for (const int step : steps)
        texts.append(placeOf(view.lesson, step, view.vocabulary));
    return texts.join(between);
}

QString finishedText(const LiveView &view)
{
    if (view.status.passed)
        return tr("Live: the run has ended, every step was met");
    const QList<StepView> steps = view.history.at(view.history.size());
    for (int i = 0; i < steps.size(); ++i) {
        if (steps[i].status == StepStatus::TimedOut)
            return tr("Live: %1 timed out; the run has ended").arg(placeOf(view.lesson, i, view.vocabulary));
        if (steps[i].status == StepStatus::Failed)
            return tr("Live: %1 gave %2 instead of %3; the run has ended")
                .arg(placeOf(view.lesson, i, view.vocabulary), steps[i].returned,
                    steps[i].expected.isEmpty() ? tr("success") : steps[i].expected);
    }
    return tr("Live: the run was stopped");
}

QString waitingText(const LiveView &view)
{
    QStringList waits;
    for (const int step : view.status.running) {
        const Step &at = view.lesson.steps[step];
        waits.append(tr("%1 on %2").arg(shortCodeOf(at, view.vocabulary), view.lesson.endpoints[at.endpoint].name));
    }
    return waits.isEmpty() ? tr("Live: getting ready") : tr("Live: waiting for %1").arg(waits.join(tr(" and ")));
}

} // namespace

QString liveText(const LiveView &view)
{
    if (!view.live)
        return tr("A saved trace");
    const EngineStatus &status = view.status;
    switch (status.state) {
    case RunState::Empty:
        return {};
    case RunState::Refused:
        return status.refusal;
    case RunState::Finished:
        return finishedText(view);
    case RunState::Waiting:
        return waitingText(view);
    case RunState::Ready:
    case RunState::Underway:
        break;
    }
    QString text;
    if (status.stoppedAt >= 0)
        text = tr("Live: stopped before %1").arg(placeOf(view.lesson, status.stoppedAt, view.vocabulary));
    else if (status.state == RunState::Ready)
        text = tr("Live: connected and ready; Space plays, → steps");
    else if (status.startable.size() > 1)
        text = tr("Live: a choice of %1").arg(places(view, status.startable, tr(" or ")));
    else
        text = tr("Live: next is %1").arg(places(view, status.startable, QString()));
    if (!status.running.isEmpty())
        text += QStringLiteral(" · ") + tr("%1 waits").arg(places(view, status.running, QStringLiteral(", ")));
    return text;
}

QString pastText(const LiveView &view)
{
    if (!view.live || view.following || view.shown >= view.history.size())
        return {};
    const auto label = [&](quint64 shown) {
        const int step = view.history.currentStep(shown);
        return step < 0 ? tr("the start") : QStringLiteral("(%1)").arg(view.lesson.steps[step].label);
    };
    return tr("Live at %1, showing %2").arg(label(view.history.size()), label(view.shown));
}

QString countText(const LiveView &view)
{
    const QList<StepView> steps = view.history.at(view.shown);
    const auto count = [&](auto... statuses) {
        return int(std::count_if(
            steps.begin(), steps.end(), [&](const StepView &step) { return ((step.status == statuses) || ...); }));
    };
    const QString events = view.shown == 1 ? tr("1 event") : tr("%1 events").arg(QLocale().toString(view.shown));
    if (steps.isEmpty())
        return events;
    const int met = count(StepStatus::Met);
    return QStringList{met == 1 ? tr("1 step met") : tr("%1 steps met").arg(met),
        tr("%1 failed").arg(count(StepStatus::Failed, StepStatus::TimedOut)), events}
        .join(QStringLiteral(" · "));
}

QString stepText(const LiveView &view)
{
    if (view.lesson.steps.isEmpty())
        return {};
    const int step = view.history.currentStep(view.shown);
    return tr("step %1 of %2")
        .arg(step < 0 ? QStringLiteral("0") : view.lesson.steps[step].label)
        .arg(view.lesson.steps.size());
}

} // namespace halfclose
