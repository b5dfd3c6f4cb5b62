// Runs every interleaving of a lesson in threads of its own, and tells of it in its owner's thread. Knows nothing of
// widgets.
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <memory>
#include <thread>

#include <QObject>

#include "core/run/explorer.h"
#include "core/verdict/verdict.h"
#include "ui/model/mailbox.h"

namespace halfclose {

/// One interleaving as the list shows it.
struct ExploredRun
{
    QStringList order; ///< labels, as the steps ended
    bool passed = false;
    Ending ending = Ending::Open; ///< of the connection that ended worst
    int failedStep = -1;
    QString returned; ///< by the failed step; empty where it timed out
    QString expected;
    bool timedOut = false;
    std::shared_ptr<const Trace> trace;
};

struct ExploredLesson
{
    QString refused; ///< what the system refused; then nothing else holds
    QList<ExploredRun> runs; ///< in the order of their steps
    int skipped = 0;
    bool complete = true; ///< false: cancelled, or more than are kept
};

class ExplorationJob : public QObject
{
    Q_OBJECT

public:
    /// So many interleavings are run, and kept, at the most.
    static constexpr int Limit = 2000;

    explicit ExplorationJob(NetworkFactory network, QObject *parent = nullptr);
    /// Ends with the interleaving that is being run.
    ~ExplorationJob() override;

    /// @param reduce  leave out orders that differ only in steps that commute
    void start(const Lesson &lesson, bool reduce);
    void cancel() { m_cancelled = true; }
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(int found);
    void finished(const halfclose::ExploredLesson &found);

private:
    void end();

    NetworkFactory m_network;
    Mailbox m_answers;
    std::thread m_thread;
    std::atomic<bool> m_cancelled = false;
    std::atomic<bool> m_telling = false; ///< a number is on its way
    bool m_running = false;
};

} // namespace halfclose
