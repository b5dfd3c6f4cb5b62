// SPDX-License-Identifier: MIT
#include "ui/explore/exploration_job.h"

#include <algorithm>

namespace halfclose {

namespace {

Ending worstEnding(const Trace &trace)
{
    const Verdict verdict = verdictOf(trace);
    Ending worst = Ending::Graceful;
    for (const ConnectionVerdict &connection : verdict.connections) {
        if (connection.kind == Ending::Abortive)
            return Ending::Abortive;
        if (connection.kind == Ending::Open)
            worst = Ending::Open;
    }
    return verdict.connections.isEmpty() ? Ending::Open : worst;
}

ExploredRun told(const Interleaving &interleaving)
{
    ExploredRun run;
    run.order = interleaving.order;
    run.passed = interleaving.passed;
    run.trace = interleaving.trace;
    if (run.trace)
        run.ending = worstEnding(*run.trace);
    for (int i = 0; i < interleaving.results.size(); ++i) {
        const StepResult &result = interleaving.results[i];
        if (result.status != StepStatus::Failed && result.status != StepStatus::TimedOut)
            continue;
        run.failedStep = i;
        run.timedOut = result.status == StepStatus::TimedOut;
        run.returned = result.actual;
        run.expected = result.expected;
        break;
    }
    return run;
}

ExploredLesson exploreAll(
    const Lesson &lesson, const ExploreOptions &options, const NetworkFactory &network, const std::atomic<bool> &cancelled,
    const std::function<void(int)> &progress)
{
    const Exploration found = explore(lesson, options, network, &cancelled, progress);
    ExploredLesson result;
    result.refused = found.refused;
    result.skipped = found.skipped;
    result.complete = found.complete;
    for (const Interleaving &each : found.kept)
        result.runs.append(told(each));
    return result;
}

} // namespace

ExplorationJob::ExplorationJob(NetworkFactory network, QObject *parent) : QObject(parent), m_network(std::move(network)) { }

ExplorationJob::~ExplorationJob()
{
    end();
}

void ExplorationJob::end()
{
    m_cancelled = true;
    if (m_thread.joinable())
        m_thread.join();
}

void ExplorationJob::start(const Lesson &lesson, bool reduce)
{
    if (m_running)
        return;
    end();
    m_cancelled = false;
    m_telling = false;
    m_running = true;
    ExploreOptions options;
    options.limit = options.keepTraces = Limit;
    options.keepAll = true;
    options.reduce = reduce;
    // One core stays for the window.
    options.jobs = std::clamp(int(std::thread::hardware_concurrency()) - 1, 1, 4);
    HandOver::give();
    m_thread = std::thread([this, lesson, options] {
        HandOver::take();
        const auto progress = [this](int found) {
            if (m_telling.exchange(true))
                return; // the window has not yet heard of the last one
            m_answers.post([this, found] {
                m_telling = false;
                Q_EMIT progressed(found);
            });
        };
        const ExploredLesson found = exploreAll(lesson, options, m_network, m_cancelled, progress);
        m_answers.post([this, found] {
            m_running = false;
            Q_EMIT finished(found);
        });
    });
}

} // namespace halfclose
