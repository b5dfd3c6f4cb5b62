// SPDX-License-Identifier: MIT
#include "core/run/runner.h"

#include <algorithm>
#include <utility>

#include "core/lesson/step_text.h"
#include "core/run/runner_private.h"
#include "core/trace/state_names.h"

namespace halfclose {

using namespace std::chrono_literals;

Runner::Private::Private(const Lesson &given, const RunEnvironment &surroundings)
    : lesson(given)
    , environment(surroundings)
    , results(given.steps.size())
    , running(size_t(given.steps.size()))
    , rowsLeft(given.rowCount, 0)
    , stepsLeft(int(given.steps.size()))
{
    trace.header.title = lesson.title;
    trace.header.provider = lesson.provider;
    trace.header.order = lesson.order == Order::Free ? QStringLiteral("free") : QStringLiteral("document");
    trace.header.profile = lesson.profile;
    trace.header.lesson = lesson.text;
    for (const Endpoint &endpoint : lesson.endpoints)
        trace.header.endpoints.append({endpoint.name, endpoint.server});

    const Profile profile
        = lesson.profile == QLatin1String("windows") ? Profile::windows() : Profile::documented();
    engine = std::make_unique<Engine>(environment.network, environment.clock, trace, profile);
    engine->recorder().setOn(environment.recording);
    provider = engine->provider(lesson.provider);
    columns.resize(size_t(lesson.endpoints.size()));
    for (int i = 0; i < lesson.steps.size(); ++i) {
        const Step &step = lesson.steps[i];
        columns[size_t(step.endpoint)].program.append(i);
        ++rowsLeft[step.row];
        results[i].expected = expectedText(step);
    }
}

Runner::Private::~Private()
{
    engine->recorder().setOn(false);
    columns.clear(); // each endpoint's sockets go while the engine is still there
    if (refusing != native::NoDescriptor)
        environment.network.close(refusing);
}

bool Runner::Private::mayStart(const Column &column) const
{
    if (finished || column.running >= 0 || column.next >= column.program.size())
        return false;
    if (lesson.order == Order::Free)
        return true;
    const int row = lesson.steps[column.program[column.next]].row;
    return std::all_of(rowsLeft.begin(), rowsLeft.begin() + row, [](int left) { return left == 0; });
}

void Runner::Private::start(int index)
{
    Column &column = columnOf(index);
    column.running = index;
    StepResult &result = results[index];
    result.status = StepStatus::Running;
    result.start = engine->recorder().elapsed();
    RunningStep &step = running[size_t(index)];
    step = {};
    step.deadline = environment.clock.now()
        + std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(lesson.timeoutSeconds));
    const Symbol label = engine->recorder().on() ? engine->recorder().symbol(lesson.steps[index].label) : Symbol::None;
    column.winsock->calls().setLabel(label);
    writeStep(index, state::StepStarted, lesson.steps[index].text);
    std::visit([&](const auto &action) { startAction(action, index); }, lesson.steps[index].action);
}

void Runner::Private::progress(int index)
{
    const Action &action = lesson.steps[index].action;
    if (const auto *call = std::get_if<CallAction>(&action))
        progressCall(*call, index);
    else if (const auto *event = std::get_if<EventAction>(&action))
        progressEvent(*event, index);
    else if (std::holds_alternative<WaitAction>(action) && environment.clock.now() >= running[size_t(index)].deadline)
        end(index, StepStatus::Met);
    if (results[index].status == StepStatus::Running && environment.clock.now() >= running[size_t(index)].deadline)
        end(index, StepStatus::TimedOut);
}

void Runner::Private::settle()
{
    engine->settle();
    noteKernelStates();
}

void Runner::Private::end(int index, StepStatus status)
{
    Column &column = columnOf(index);
    column.running = -1;
    ++column.next;
    --rowsLeft[lesson.steps[index].row];
    --stepsLeft;
    StepResult &result = results[index];
    result.status = status;
    if (status == StepStatus::TimedOut)
        result.actual = QString();
    result.end = engine->recorder().elapsed();
    running[size_t(index)].call.call.reset();

    QString shown = result.actual;
    for (const auto &[name, value] : std::as_const(result.fields))
        shown += QStringLiteral(" %1=%2").arg(name, value);
    switch (status) {
    case StepStatus::Met:
        writeStep(index, state::StepMet, shown);
        break;
    case StepStatus::TimedOut:
        writeStep(index, state::StepTimedOut, {}, result.expected);
        break;
    case StepStatus::Narration:
        writeStep(index, state::StepNarrated, {});
        break;
    default:
        writeStep(index, state::StepFailed, shown, result.expected);
        break;
    }
    if (!startingTogether)
        settle();
    if (status == StepStatus::Failed || status == StepStatus::TimedOut)
        passed = false;
    if (!passed || stepsLeft == 0)
        endRun();
}

void Runner::Private::fail(int index, const QString &actual)
{
    results[index].actual = actual;
    end(index, StepStatus::Failed);
}

void Runner::Private::endRun()
{
    if (std::exchange(finished, true))
        return;
    for (int i = 0; i < results.size(); ++i) {
        StepStatus &status = results[i].status;
        if (status != StepStatus::Waiting && status != StepStatus::Running)
            continue;
        const bool narrated = std::holds_alternative<NarrationAction>(lesson.steps[i].action);
        status = narrated ? StepStatus::Narration : StepStatus::NotReached;
        results[i].actual = QString();
        writeStep(i, narrated ? QStringView(state::StepNarrated) : QStringView(state::StepNotReached), {});
        running[size_t(i)].call.call.reset();
    }
    for (Column &column : columns)
        column.running = -1;
    settle();
    engine->recorder().write({.layer = Layer::Api, .kind = Kind::State, .name = state::RunEnded,
                              .arguments = passed ? "passed" : "failed"});
}

Runner::Runner(const Lesson &lesson, const RunEnvironment &environment)
    : d(std::make_unique<Private>(lesson, environment))
{
}

Runner::~Runner() = default;

QString Runner::setUp()
{
    return d->setUp();
}

const Lesson &Runner::lesson() const
{
    return d->lesson;
}

const Trace &Runner::trace() const
{
    return d->trace;
}

QList<int> Runner::startable() const
{
    QList<int> steps;
    for (const Column &column : d->columns) {
        if (d->mayStart(column))
            steps.append(column.program[column.next]);
    }
    std::sort(steps.begin(), steps.end()); // row by row, left to right
    return steps;
}

void Runner::start(int step)
{
    Q_ASSERT(startable().contains(step));
    d->start(step);
}

QList<int> Runner::running() const
{
    QList<int> steps;
    for (const Column &column : d->columns) {
        if (column.running >= 0)
            steps.append(column.running);
    }
    return steps;
}

bool Runner::wouldEndNow(int step) const
{
    return d->wouldEndNow(step);
}

bool Runner::blocksItsEndpoint(int step) const
{
    const std::optional<SOCKET> s = d->socketOf(step);
    return s && d->provider->blocking(*s);
}

void Runner::settle()
{
    d->engine->settle();
}

void Runner::progress(int step)
{
    d->progress(step);
}

std::chrono::nanoseconds Runner::timeLeft(int step) const
{
    return std::max(d->running[size_t(step)].deadline - d->environment.clock.now(), 0ns);
}

bool Runner::advance(std::chrono::milliseconds atMost)
{
    const quint64 events = d->trace.size();
    const int left = d->stepsLeft;
    if (const auto next = nextDeadline(); next && *next < atMost)
        atMost = *next;
    d->engine->pump(atMost);
    d->engine->settle();
    int before = 0;
    do { // the end of one step may be what another waits for
        before = d->stepsLeft;
        for (const int step : running()) {
            if (d->results[step].status == StepStatus::Running)
                d->progress(step);
        }
    } while (d->stepsLeft != before);
    return d->stepsLeft != left || d->trace.size() != events;
}

std::optional<std::chrono::milliseconds> Runner::nextDeadline() const
{
    std::optional<std::chrono::nanoseconds> next = d->engine->reactor().nextTimer();
    for (const int step : running()) {
        const auto left = std::max(d->running[size_t(step)].deadline - d->environment.clock.now(), 0ns);
        next = next ? std::min(*next, left) : left;
    }
    return next ? std::optional(std::chrono::ceil<std::chrono::milliseconds>(*next)) : std::nullopt;
}

int Runner::readinessDescriptor() const
{
    return d->engine->reactor().descriptor();
}

bool Runner::finished() const
{
    return d->finished;
}

bool Runner::passed() const
{
    return d->finished && d->passed;
}

StepStatus Runner::status(int step) const
{
    return d->results[step].status;
}

const StepResult &Runner::result(int step) const
{
    return d->results[step];
}

const QList<StepResult> &Runner::results() const
{
    return d->results;
}

bool Runner::startAll()
{
    // Left to right, one step a column a round: in free order no column runs ahead of what it can see.
    const QList<int> steps = startable();
    d->startingTogether = d->lesson.order == Order::Document;
    for (const int step : steps) {
        if (!finished())
            start(step);
    }
    if (std::exchange(d->startingTogether, false) && !finished())
        d->settle();
    return !steps.isEmpty();
}

void Runner::runToEnd()
{
    while (!finished()) {
        const bool started = startAll();
        // Only when nothing more follows from what has happened is there anything to wait for.
        if (!finished() && !advance(0ms) && !started)
            advance(1000ms);
    }
}

void Runner::stop()
{
    d->passed = d->passed && d->stepsLeft == 0;
    d->endRun();
}

} // namespace halfclose
