// The live run in its own thread: owns the network and the Runner, is driven by commands and tells what came of them in
// batches. Every member is called in that thread alone; no call blocks. Knows nothing of widgets.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

#include <QElapsedTimer>
#include <QObject>
#include <QSet>
#include <QTimer>

#include "core/native/network.h"
#include "core/run/runner.h"
#include "ui/engine/engine_status.h"
#include "ui/engine/held_clock.h"

QT_FORWARD_DECLARE_CLASS(QSocketNotifier)

namespace halfclose {

using NetworkFactory = std::function<std::unique_ptr<native::Network>()>;

class EngineWorker : public QObject
{
    Q_OBJECT

public:
    explicit EngineWorker(NetworkFactory makeNetwork);
    ~EngineWorker() override;

    /// Ends the run there is and sets up a new one, paused.
    /// @param run       its number in everything that is told of it
    /// @param schedule  labels of steps that are started at once, in this order, as far as that is possible
    void load(const Lesson &lesson, quint64 run, const QStringList &schedule);
    /// Ends the run; nothing is loaded then.
    void unload();

    /// Starts the next step in the lesson's order out of those that may be started.
    void step();
    /// Starts the next step of that endpoint, if it may be started.
    void stepEndpoint(int endpoint);
    void startStep(int step);
    void play();
    void pause();
    /// Plays without a pace until that step may be started.
    void runTo(int step);
    /// Plays without a pace to the next breakpoint, or to the end.
    void runToBreakpoint();
    void setBreakpoints(const QSet<int> &steps);
    void setSpeed(double speed);
    /// Ends the run where it stands.
    void stop();

Q_SIGNALS:
    void advanced(const halfclose::EngineBatch &batch);

private:
    enum class Gait { Paused, Paced, Fast };

    void dropRun();
    void start(int step);
    void go(Gait gait);
    void letGoOn();
    void startNext();
    void startDue();
    void rest();
    void tell();

    bool mayHold() const;
    bool stopsBefore(int step) const;
    int nextStep() const;
    std::chrono::milliseconds untilDue() const;
    EngineStatus status() const;

    NetworkFactory m_makeNetwork;
    SteadyClock m_steady;
    HeldClock m_clock{m_steady};
    std::unique_ptr<native::Network> m_network;
    std::unique_ptr<Runner> m_runner;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_deadline; ///< the Runner's own timers
    QTimer m_pace; ///< the next start while playing
    QTimer m_quiet; ///< until the clock may be held
    std::chrono::nanoseconds m_lastActivity{0};

    quint64 m_run = 0;
    QString m_refusal;
    QList<int> m_schedule;
    QSet<int> m_breakpoints;
    Gait m_gait = Gait::Paused;
    double m_speed = 1;
    int m_target = -1; ///< of runTo()
    int m_stoppedAt = -1;
    int m_passing = -1; ///< the step whose breakpoint was stopped at and is now passed
    bool m_started = false; ///< some step has been
    qsizetype m_runningBefore = 0;
    QElapsedTimer m_sinceStart;
    QElapsedTimer m_sinceEnd;

    quint64 m_toldEvents = 0;
    qsizetype m_toldSymbols = 1;
    EngineStatus m_told;
};

} // namespace halfclose
