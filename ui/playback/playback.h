// What the window shows: one run, live or saved, and how much of it. Forward and back move along the trace; at its live
// end forward starts the next call on the sockets. Widgets follow its signals; it knows none of them.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QObject>
#include <QSet>

#include "ui/engine/engine_thread.h"
#include "ui/model/questions.h"
#include "ui/model/scrubber_ticks.h"
#include "ui/model/socket_history.h"
#include "ui/model/step_history.h"
#include "ui/playback/reveal.h"

namespace halfclose {

class Playback : public QObject
{
    Q_OBJECT

public:
    explicit Playback(NetworkFactory makeNetwork = native::createSystemNetwork, QObject *parent = nullptr);

    /// Sets up a run of @p lesson, which has no mistakes.
    void open(const Lesson &lesson);
    /// Shows a saved trace from its start. @p lesson is what its header brought along, or empty.
    void openSaved(const Lesson &lesson, std::shared_ptr<const Trace> trace);
    /// Runs @p lesson with its steps started in that order.
    void openScheduled(const Lesson &lesson, const QStringList &schedule);
    void restart();

    /// Shows @p trace, a kept run of @p lesson, while the run that was there waits aside as it is.
    void lookAt(const Lesson &lesson, std::shared_ptr<const Trace> trace);
    /// Back to that run, where it was left.
    void lookBack();
    bool isLookingAside() const { return m_aside != nullptr; }
    /// Of the run that waits aside, while another is looked at.
    const StepHistory &asideHistory() const { return m_aside->history; }
    const Lesson &asideLesson() const { return m_aside->lesson; }

    const Lesson &lesson() const { return m_lesson; }
    const Trace &trace() const { return *m_trace; }
    /// The same, to be kept beyond the next open().
    std::shared_ptr<const Trace> keptTrace() const { return m_trace; }
    const EngineStatus &status() const { return m_status; }
    const StepHistory &history() const { return m_history; }
    const SocketHistory &sockets() const { return m_sockets; }
    ScrubberScale scale() const { return scrubberScale(m_lesson, m_history); }
    const QSet<int> &breakpoints() const { return m_breakpoints; }

    bool isLive() const { return m_live; } ///< false for a saved trace
    quint64 shown() const { return m_reveal.shown(); }
    /// At the end of what there is, or on the way there.
    bool isFollowing() const { return m_following; }
    bool isPlaying() const { return m_status.playing || m_replaying || m_playAfterAnswer; }
    double speed() const { return m_speed; }
    /// The question that is open, when results are asked for before they are shown.
    std::optional<Question> question() const { return m_question; }

    void togglePlay();
    void play();
    void pause();
    void stepForward();
    void stepBack();
    void stepEndpoint(int endpoint);
    void startStep(int step);
    void runTo(int step);
    void runToBreakpoint();
    void backToBreakpoint();
    void toStart();
    void toEnd();
    /// Shows the first @p count events.
    void show(quint64 count);
    /// Shows everything up to the end of that step; false when it has never been started.
    bool showStep(int step);
    void toggleBreakpoint(int step);
    void setBreakpoints(const QSet<int> &steps);
    void setSpeed(double speed);
    /// Whether what is new appears bit by bit, or at once.
    void setAnimated(bool animated) { m_reveal.setAnimated(animated); }
    void setAsking(bool asking);
    bool isAsking() const { return m_asking; }

Q_SIGNALS:
    void opened(); ///< another lesson, or another run of it; the trace is another object
    void grew(); ///< the trace has more events
    void shownChanged();
    void statusChanged(); ///< of the live run, of playing, following or asking
    void breakpointsChanged();
    void speedChanged();

private:
    /// A run as it waits while another is looked at.
    struct Aside
    {
        Lesson lesson;
        std::shared_ptr<Trace> trace;
        StepHistory history;
        SocketHistory sockets;
        QuestionHistory questions;
        EngineStatus status;
        QSet<int> breakpoints;
        quint64 shown = 0;
        bool live = true;
        bool following = true;
    };

    void reset(const Lesson &lesson, std::shared_ptr<Trace> trace, bool live);
    void take(const EngineBatch &batch);
    void takeAside(const EngineBatch &batch);
    void showSaved(const Lesson &lesson, std::shared_ptr<const Trace> trace);
    void moveTo(quint64 count, bool smoothly);
    void revealed();
    void replayNext();
    bool goOnLive();
    quint64 limited(quint64 count) const;

    EngineThread m_engine;
    Lesson m_lesson;
    std::shared_ptr<Trace> m_trace;
    std::unique_ptr<Aside> m_aside; ///< while another run is looked at
    StepHistory m_history;
    SocketHistory m_sockets;
    QuestionHistory m_questions;
    EngineStatus m_status;
    Reveal m_reveal;
    QTimer m_replayPace;
    QSet<int> m_breakpoints;
    std::optional<Question> m_question;
    quint64 m_goal = 0; ///< where shown() is going, but for questions on the way
    quint64 m_answered = 0; ///< questions up to here are answered
    double m_speed = 1;
    bool m_live = true;
    bool m_following = true;
    bool m_replaying = false;
    bool m_hurrying = false; ///< a scheduled beginning appears at once
    bool m_asking = false;
    bool m_playAfterAnswer = false; ///< playing waits for an answer
};

} // namespace halfclose
