// SPDX-License-Identifier: MIT
#include "ui/playback/playback.h"

#include <algorithm>

#include "ui/engine/pace.h"

namespace halfclose {

Playback::Playback(NetworkFactory makeNetwork, QObject *parent)
    : QObject(parent), m_engine(std::move(makeNetwork)), m_trace(std::make_shared<Trace>())
{
    m_replayPace.setSingleShot(true);
    connect(&m_replayPace, &QTimer::timeout, this, &Playback::replayNext);
    connect(&m_engine, &EngineThread::advanced, this, &Playback::take);
    connect(&m_reveal, &Reveal::changed, this, &Playback::revealed);
}

void Playback::open(const Lesson &lesson)
{
    openScheduled(lesson, {});
}

void Playback::openScheduled(const Lesson &lesson, const QStringList &schedule)
{
    m_aside.reset();
    reset(lesson, std::make_shared<Trace>(), true);
    m_hurrying = !schedule.isEmpty();
    m_engine.load(lesson, schedule);
    m_engine.setBreakpoints(m_breakpoints);
    m_engine.setSpeed(m_speed);
    Q_EMIT opened();
    Q_EMIT statusChanged();
}

void Playback::openSaved(const Lesson &lesson, std::shared_ptr<const Trace> trace)
{
    m_engine.unload();
    m_aside.reset();
    showSaved(lesson, std::move(trace));
}

void Playback::showSaved(const Lesson &lesson, std::shared_ptr<const Trace> trace)
{
    // A saved trace does not grow; only its being kept together with live ones makes it a Trace that could.
    reset(lesson, std::const_pointer_cast<Trace>(std::move(trace)), false);
    m_history.grow(*m_trace);
    m_sockets.grow(*m_trace);
    m_questions.grow(*m_trace);
    m_following = false;
    m_goal = m_history.firstStop();
    m_reveal.jump(m_goal);
    Q_EMIT opened();
    Q_EMIT statusChanged();
}

void Playback::reset(const Lesson &lesson, std::shared_ptr<Trace> trace, bool live)
{
    const bool another = lesson.text != m_lesson.text;
    m_replayPace.stop();
    m_replaying = m_hurrying = m_playAfterAnswer = false;
    m_following = true;
    m_live = live;
    m_question.reset();
    m_goal = m_answered = 0;
    m_status = EngineStatus();
    {
        const QSignalBlocker blocker(m_reveal); // there is nothing to show until everybody knows the new trace
        m_reveal.jump(0);
    }
    m_lesson = lesson;
    m_trace = std::move(trace);
    m_history.begin(lesson);
    m_sockets.clear();
    m_questions.clear();
    if (another && !m_breakpoints.isEmpty()) {
        m_breakpoints.clear();
        Q_EMIT breakpointsChanged();
    }
}

void Playback::restart()
{
    open(Lesson(m_lesson));
}

void Playback::take(const EngineBatch &batch)
{
    if (m_aside)
        return takeAside(batch);
    if (!m_live)
        return;
    m_status = batch.status;
    m_trace->header = batch.header;
    const bool some = !batch.piece.events.empty();
    if (some) {
        m_trace->apply(batch.piece);
        m_history.grow(*m_trace);
        m_sockets.grow(*m_trace);
        m_questions.grow(*m_trace);
        Q_EMIT grew();
    }
    if (m_following && some)
        moveTo(m_trace->size(), !m_hurrying && !m_history.starts().isEmpty());
    m_hurrying = m_hurrying && m_status.playing;
    if (m_question && m_status.playing) { // the class is asked: nothing goes on until it has answered
        m_engine.pause();
        m_playAfterAnswer = true;
    }
    Q_EMIT statusChanged();
}

quint64 Playback::limited(quint64 count) const
{
    return m_question ? std::min(count, m_question->before - 1) : count;
}

void Playback::moveTo(quint64 count, bool smoothly)
{
    m_goal = count;
    m_question.reset();
    if (m_asking && smoothly)
        m_question = m_questions.next(*m_trace, std::max(shown(), m_answered), count);
    const std::chrono::milliseconds time = std::min(paceAt(m_speed) * 6 / 10, std::chrono::milliseconds(900));
    if (smoothly)
        m_reveal.move(limited(count), time);
    else
        m_reveal.jump(limited(count));
}

void Playback::revealed()
{
    Q_EMIT shownChanged();
    if (m_replaying && !m_reveal.isMoving() && !m_replayPace.isActive())
        m_replayPace.start(paceAt(m_speed) * 4 / 10);
}

void Playback::togglePlay()
{
    if (m_question)
        stepForward();
    else if (isPlaying())
        pause();
    else
        play();
}

void Playback::play()
{
    if (m_following && m_live) {
        if (m_status.state == RunState::Finished)
            toStart(); // play it once more, from the trace
        else
            return m_engine.play();
    } else if (shown() >= m_trace->size()) {
        toStart();
    }
    m_replaying = true;
    Q_EMIT statusChanged();
    replayNext();
}

void Playback::pause()
{
    if (m_status.playing)
        m_engine.pause();
    m_playAfterAnswer = false;
    m_replayPace.stop();
    if (m_replaying) {
        m_replaying = false;
        Q_EMIT statusChanged();
    }
}

void Playback::replayNext()
{
    if (!m_replaying || m_question)
        return;
    const quint64 from = m_reveal.shown();
    if (from >= m_trace->size()) {
        m_replaying = false;
        m_following = true;
        if (m_live && !m_status.over())
            m_engine.play();
        Q_EMIT statusChanged();
        return;
    }
    moveTo(m_history.stopAfter(from), true);
    if (!m_reveal.isMoving() && !m_replayPace.isActive())
        m_replayPace.start(paceAt(m_speed));
}

// The next call on the sockets happens only when everything before it has been seen.
bool Playback::goOnLive()
{
    if (!m_following || !m_live)
        return false;
    if (m_reveal.isMoving())
        m_reveal.jump(limited(m_goal));
    return !m_question;
}

void Playback::stepForward()
{
    if (m_question) {
        m_answered = m_question->before;
        if (m_reveal.isMoving())
            m_reveal.jump(limited(m_goal));
        moveTo(m_goal, true);
        if (m_playAfterAnswer && !m_question) {
            m_playAfterAnswer = false;
            m_engine.play();
        }
        Q_EMIT statusChanged();
        return;
    }
    pause();
    if (goOnLive())
        return m_engine.step();
    if (m_following)
        return;
    const quint64 next = m_history.stopAfter(std::max(shown(), m_reveal.goal()));
    m_following = next >= m_trace->size();
    moveTo(next, true);
    Q_EMIT statusChanged();
}

void Playback::stepBack()
{
    pause();
    const quint64 from = shown();
    show(m_history.stopBefore(from));
}

void Playback::stepEndpoint(int endpoint)
{
    pause();
    if (goOnLive())
        return m_engine.stepEndpoint(endpoint);
    for (const StepHistory::Start &start : m_history.starts()) {
        if (start.sequence > shown() && m_lesson.steps[start.step].endpoint == endpoint) {
            show(shown() + 1 < start.sequence ? start.sequence - 1 : shown());
            m_following = *m_history.stopOf(start.step) >= m_trace->size();
            moveTo(*m_history.stopOf(start.step), true);
            Q_EMIT statusChanged();
            return;
        }
    }
    toEnd();
    if (m_live)
        m_engine.stepEndpoint(endpoint);
}

void Playback::startStep(int step)
{
    toEnd();
    if (m_live)
        m_engine.startStep(step);
}

void Playback::runTo(int step)
{
    toEnd();
    if (m_live)
        m_engine.runTo(step);
}

void Playback::runToBreakpoint()
{
    if (!m_following) {
        for (const StepHistory::Start &start : m_history.starts()) {
            if (start.sequence > shown() + 1 && m_breakpoints.contains(start.step))
                return show(start.sequence - 1);
        }
    }
    toEnd();
    if (m_live)
        m_engine.runToBreakpoint();
}

void Playback::backToBreakpoint()
{
    pause();
    const QList<StepHistory::Start> &starts = m_history.starts();
    for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
        if (start->sequence <= shown() && m_breakpoints.contains(start->step))
            return show(start->sequence - 1);
    }
    toStart();
}

void Playback::toStart()
{
    show(m_history.firstStop());
}

void Playback::toEnd()
{
    pause();
    m_answered = m_trace->size();
    show(m_trace->size());
}

void Playback::show(quint64 count)
{
    pause();
    count = std::min(count, m_trace->size());
    m_following = m_live ? count == m_trace->size() : false;
    m_question.reset();
    m_answered = 0;
    moveTo(count, false);
    Q_EMIT statusChanged();
}

bool Playback::showStep(int step)
{
    const auto stop = m_history.stopOf(step);
    if (stop)
        show(*stop);
    return stop.has_value();
}

void Playback::toggleBreakpoint(int step)
{
    QSet<int> changed = m_breakpoints;
    if (!changed.remove(step))
        changed.insert(step);
    setBreakpoints(changed);
}

void Playback::setBreakpoints(const QSet<int> &steps)
{
    m_breakpoints = steps;
    if (!m_aside || m_aside->lesson.text == m_lesson.text) // else they are another lesson's steps
        m_engine.setBreakpoints(steps);
    Q_EMIT breakpointsChanged();
}

void Playback::setSpeed(double speed)
{
    m_speed = std::clamp(speed, SlowestSpeed, FastestSpeed);
    m_engine.setSpeed(m_speed);
    Q_EMIT speedChanged();
}

void Playback::setAsking(bool asking)
{
    m_asking = asking;
    if (!asking && m_question)
        moveTo(m_goal, true);
    Q_EMIT statusChanged();
}

} // namespace halfclose
