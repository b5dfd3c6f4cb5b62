// SPDX-License-Identifier: MIT
#include "core/run/explorer.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <set>
#include <thread>

#include <QCoreApplication>

#include "core/run/commuting.h"
#include "core/run/walk.h"

namespace halfclose {

namespace {

/// A beginning that has still to be gone on from.
struct Branch
{
    std::vector<int> moves;
    std::set<int> asleep; ///< moves whose interleavings are covered by another branch
};

class Exploring
{
public:
    Exploring(const Lesson &lesson, const ExploreOptions &options, const NetworkFactory &network,
              const std::atomic<bool> *cancelled, const std::function<void(int)> &progress)
        : m_lesson(lesson)
        , m_options(options)
        , m_network(network)
        , m_cancelled(cancelled)
        , m_progress(progress)
        , m_commute(lesson)
    {
        m_branches.push_back({});
    }

    Exploration run()
    {
        std::vector<std::thread> threads;
        for (int i = 1; i < std::max(m_options.jobs, 1); ++i)
            threads.emplace_back([this] { work(); });
        work();
        for (std::thread &thread : threads)
            thread.join();
        std::sort(m_found.kept.begin(), m_found.kept.end(),
                  [](const Interleaving &a, const Interleaving &b) { return a.order < b.order; });
        return m_found;
    }

private:
    void work()
    {
        const std::unique_ptr<native::Network> network = m_network();
        for (;;) {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return !m_branches.empty() || m_busy == 0 || m_stopped; });
            if (m_branches.empty() || m_stopped)
                break;
            if (m_begun >= m_options.limit || (m_cancelled && *m_cancelled)) {
                m_found.complete = false;
                m_stopped = true;
                break;
            }
            ++m_begun;
            ++m_busy;
            const Branch branch = std::move(m_branches.back());
            m_branches.pop_back();
            lock.unlock();
            follow(branch, *network);
            lock.lock();
            --m_busy;
            m_changed.notify_all();
        }
        m_changed.notify_all();
    }

    void follow(Branch branch, native::Network &network)
    {
        Walk walk(m_lesson, network, m_options.keepAll && m_options.keepTraces > 0);
        if (const QString refused = walk.setUp(); !refused.isEmpty())
            return refuse(refused);
        for (const int step : branch.moves) {
            if (!walk.moves().contains(step))
                return refuse(QCoreApplication::translate("Explorer", "two runs of one beginning differed at step %1")
                                  .arg(m_lesson.steps[step].label));
            walk.make(step);
        }
        for (;;) {
            const QList<int> moves = walk.moves();
            if (moves.isEmpty())
                break;
            int chosen = -1;
            for (const int step : moves) {
                if (branch.asleep.contains(step)) {
                    skip();
                } else if (chosen < 0) {
                    chosen = step;
                } else {
                    push(branch, chosen, moves, step);
                }
            }
            if (chosen < 0)
                return abandon();
            std::erase_if(branch.asleep, [&](int other) { return !m_commute(other, chosen); });
            branch.moves.push_back(chosen);
            walk.make(chosen);
        }
        add(walk, branch, network);
    }

    /// @p step instead of the earlier moves of the same moment.
    void push(const Branch &from, int first, const QList<int> &moves, int step)
    {
        Branch other = from;
        other.moves.push_back(step);
        if (m_options.reduce) {
            for (const int earlier : moves) {
                if (earlier >= first && earlier < step)
                    other.asleep.insert(earlier);
            }
            std::erase_if(other.asleep, [&](int asleep) { return !m_commute(asleep, step); });
        }
        const std::scoped_lock lock(m_mutex);
        m_branches.push_back(std::move(other));
        m_changed.notify_one();
    }

    void add(const Walk &walk, const Branch &branch, native::Network &network)
    {
        const bool passed = walk.runner().passed();
        Interleaving found{walk.order(), passed, walk.runner().results(), nullptr};
        {
            const std::scoped_lock lock(m_mutex);
            // A call that only began earlier or later than in another run is the same order of ends.
            if (!m_orders.insert(found.order).second) {
                --m_begun;
                return;
            }
            ++m_found.interleavings;
            ++(passed ? m_found.passed : m_found.failed);
            if (m_progress)
                m_progress(m_found.interleavings);
            if (passed && !m_options.keepAll)
                return;
            m_traces += 1;
        }
        if (m_traces <= m_options.keepTraces)
            found.trace = m_options.keepAll ? std::make_shared<Trace>(walk.runner().trace()) : traceOf(branch, network);
        const std::scoped_lock lock(m_mutex);
        m_found.kept.append(std::move(found));
    }

    /// Runs it once more, now with the trace.
    std::shared_ptr<const Trace> traceOf(const Branch &branch, native::Network &network) const
    {
        Walk walk(m_lesson, network, true);
        if (!walk.setUp().isEmpty())
            return nullptr;
        for (const int step : branch.moves) {
            if (!walk.moves().contains(step))
                return nullptr;
            walk.make(step);
        }
        walk.moves(); // a step that waits in vain times out here
        return std::make_shared<Trace>(walk.runner().trace());
    }

    void skip()
    {
        const std::scoped_lock lock(m_mutex);
        ++m_found.skipped;
    }
    void abandon()
    {
        const std::scoped_lock lock(m_mutex);
        --m_begun;
    }
    void refuse(const QString &why)
    {
        const std::scoped_lock lock(m_mutex);
        m_found.refused = why;
        m_found.complete = false;
        m_stopped = true;
    }

    const Lesson &m_lesson;
    const ExploreOptions &m_options;
    const NetworkFactory &m_network;
    const std::atomic<bool> *m_cancelled;
    const std::function<void(int)> &m_progress;
    const Commuting m_commute;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Branch> m_branches;
    std::set<QStringList> m_orders;
    Exploration m_found;
    int m_begun = 0;
    int m_busy = 0;
    std::atomic<int> m_traces = 0;
    bool m_stopped = false;
};

} // namespace

Exploration explore(const Lesson &lesson, const ExploreOptions &options, const NetworkFactory &network,
                    const std::atomic<bool> *cancelled, const std::function<void(int)> &progress)
{
    return Exploring(lesson, options, network, cancelled, progress).run();
}

Interleaving runSchedule(const Lesson &lesson, const QStringList &schedule, native::Network &network, QString *refused)
{
    Interleaving found;
    Walk walk(lesson, network, true);
    *refused = walk.setUp();
    if (!refused->isEmpty())
        return found;
    for (qsizetype next = 0; next < schedule.size();) {
        const QList<int> moves = walk.moves();
        if (moves.isEmpty())
            break;
        // The step that is to end next; if it cannot yet, the first of the later ones that can begin on its behalf.
        int chosen = -1;
        for (qsizetype later = next; later < schedule.size() && chosen < 0; ++later) {
            for (const int step : moves) {
                const bool wanted = lesson.steps[step].label == schedule[later];
                if (wanted && (later == next || !walk.runner().wouldEndNow(step)))
                    chosen = step;
            }
        }
        if (chosen < 0) {
            found.possible = false;
            *refused = QCoreApplication::translate("Explorer", "the schedule cannot be followed: step '%1' cannot be the next to end (after %2)")
                           .arg(schedule[next], walk.order().isEmpty() ? QCoreApplication::translate("Explorer", "nothing")
                                                                       : walk.order().join(u','));
            return found;
        }
        walk.make(chosen);
        while (next < schedule.size() && walk.order().contains(schedule[next]))
            ++next;
    }
    while (!walk.moves().isEmpty()) // a schedule that names only the beginning goes on in the lesson's order
        walk.make(walk.moves().first());
    found.order = walk.order();
    found.passed = walk.runner().passed();
    found.results = walk.runner().results();
    found.trace = std::make_shared<Trace>(walk.runner().trace());
    return found;
}

} // namespace halfclose
