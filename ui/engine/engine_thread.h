// The window's end of the engine's thread: commands go in and return at once, batches of what came of them come out as
// signals in the window's thread. Destroying it in mid-run ends the run, its sockets and the thread.
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QThread>

#include "ui/engine/engine_worker.h"
#include "ui/model/mailbox.h"

namespace halfclose {

class EngineThread : public QObject
{
    Q_OBJECT

public:
    /// @param makeNetwork  called once, in the engine's thread
    explicit EngineThread(NetworkFactory makeNetwork = native::createSystemNetwork, QObject *parent = nullptr);
    ~EngineThread() override;

    /// Sets up a new run, paused; what is still underway of the one before is no longer told.
    /// @param schedule  labels of steps that are started at once, in this order, as far as that is possible
    void load(const Lesson &lesson, const QStringList &schedule = {});
    void unload();

    void step();
    void stepEndpoint(int endpoint);
    void startStep(int step);
    void play();
    void pause();
    void runTo(int step);
    void runToBreakpoint();
    void setBreakpoints(const QSet<int> &steps);
    void setSpeed(double speed);
    void stop();

Q_SIGNALS:
    void advanced(const halfclose::EngineBatch &batch);

private:
    template<typename Command>
    void post(Command command);

    QThread m_thread;
    EngineWorker *m_worker; ///< lives in m_thread, which deletes it when it ends
    Mailbox *m_commands; ///< the worker's
    Mailbox m_answers;
    quint64 m_run = 0;
};

} // namespace halfclose
