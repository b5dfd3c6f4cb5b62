// SPDX-License-Identifier: MIT
#include "ui/lecture/lecture_mode.h"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QMainWindow>

#include "ui/lecture/lecture_bar.h"
#include "ui/lecture/spoken.h"
#include "ui/lesson/step_words.h"
#include "ui/playback/playback.h"
#include "ui/timeline/timeline_view.h"

namespace halfclose {

namespace {

constexpr double SmallestZoom = 0.75; // smaller, nobody could read it: then the lanes scroll
constexpr double LargestZoom = 2.2;

/// Where more than one step may come next, each with who takes it: nothing is given away by that.
QString choice(const Playback &playback)
{
    const Lesson &lesson = playback.lesson();
    const QList<int> &startable = playback.status().startable;
    if (!playback.isFollowing() || startable.size() < 2)
        return {};
    QStringList places;
    bool taken[2] = {false, false}; // each key steps the first of its side
    for (const int step : startable) {
        const Endpoint &endpoint = lesson.endpoints[lesson.steps[step].endpoint];
        const bool keyed = !std::exchange(taken[endpoint.server ? 1 : 0], true);
        const QString place = LectureMode::tr("(%1) on %2").arg(lesson.steps[step].label, endpoint.name);
        places.append(keyed ? QStringLiteral("%1 [%2]").arg(place, endpoint.server ? QStringLiteral("Ctrl+2") : QStringLiteral("Ctrl+1"))
                            : place);
    }
    return LectureMode::tr("Either may come next: %1").arg(places.join(LectureMode::tr(" or ")));
}

} // namespace

LectureMode::LectureMode(
    QMainWindow *window, Playback *playback, TimelineView *timeline, LectureBar *bar, const QList<QWidget *> &others)
    : QObject(window), m_window(window), m_playback(playback), m_timeline(timeline), m_bar(bar)
{
    for (QWidget *other : others)
        m_others.append(other);
    connect(playback, &Playback::opened, this, &LectureMode::fit);
    timeline->installEventFilter(this);
}

void LectureMode::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    if (on) {
        m_zoom = m_timeline->zoom();
        m_states = m_window->windowState();
        for (const QPointer<QWidget> &other : std::as_const(m_others)) {
            m_wereVisible.insert(other, other->isVisibleTo(other->parentWidget()));
            other->hide();
        }
    } else {
        for (const QPointer<QWidget> &other : std::as_const(m_others)) {
            if (other && m_wereVisible.value(other))
                other->show();
        }
        m_wereVisible.clear();
    }
    m_bar->setVisible(on);
    m_window->setWindowState(on ? m_states | Qt::WindowFullScreen : m_states & ~Qt::WindowFullScreen);
    m_playback->setAsking(on && m_asking);
    if (on)
        fit();
    else
        m_timeline->setZoom(m_zoom);
    m_timeline->setFocus();
}

void LectureMode::setAsking(bool asking)
{
    m_asking = asking;
    m_playback->setAsking(m_on && asking);
}

// As large as all lanes allow.
void LectureMode::fit()
{
    if (m_on)
        m_timeline->setZoom(std::clamp(m_timeline->fittingZoom(), SmallestZoom, LargestZoom));
}

bool LectureMode::eventFilter(QObject *watched, QEvent *event)
{
    if (m_on && event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void LectureMode::refresh(Vocabulary vocabulary, const QString &ending, bool bad)
{
    if (!m_on)
        return;
    const Lesson &lesson = m_playback->lesson();
    const quint64 shown = m_playback->shown();
    const int step = m_playback->history().currentStep(shown);
    LectureWords words;
    words.sentence = lesson.title;
    if (step >= 0) {
        const StepView view = m_playback->history().at(shown)[step];
        words.label = QStringLiteral("(%1)").arg(lesson.steps[step].label);
        words.server = lesson.endpoints[lesson.steps[step].endpoint].server;
        words.sentence = spokenDeed(lesson, step, vocabulary);
        words.failed = view.status == StepStatus::Failed || view.status == StepStatus::TimedOut;
        if (!m_playback->question() || view.status != StepStatus::Running)
            words.sentence = QStringList{words.sentence, spokenOutcome(lesson, step, view)}.join(u' ').trimmed();
    }
    if (m_playback->question())
        words.question = m_playback->question()->text;
    words.ending = ending;
    words.bad = bad;
    words.aside = choice(*m_playback);
    m_bar->setWords(words);
}

} // namespace halfclose
