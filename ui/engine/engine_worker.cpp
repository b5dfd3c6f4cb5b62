// SPDX-License-Identifier: MIT
#include "ui/engine/engine_worker.h"

#include <QSocketNotifier>

#include "ui/engine/pace.h"

using namespace std::chrono_literals;

namespace halfclose {

namespace {

// What a call set in motion on loopback has arrived long before this.
constexpr std::chrono::milliseconds QuietTime = 30ms;
// Where the system has nothing to wait on, the sockets are asked this often.
constexpr std::chrono::milliseconds AskingInterval = 10ms;
// Commands are heard in between, whatever the sockets do.
constexpr int TurnsAtATime = 64;

// Steps whose end is a time of their own, which has to pass even while a person could start something else.
bool isAboutTime(const Step &step)
{
    if (const auto *event = std::get_if<EventAction>(&step.action))
        return event->absent;
    return std::holds_alternative<WaitAction>(step.action);
}

} // namespace

EngineWorker::EngineWorker(NetworkFactory makeNetwork)
    : m_makeNetwork(std::move(makeNetwork)), m_deadline(this), m_pace(this), m_quiet(this)
{
    for (QTimer *timer : {&m_deadline, &m_pace, &m_quiet}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_deadline, &QTimer::timeout, this, &EngineWorker::letGoOn);
    connect(&m_pace, &QTimer::timeout, this, &EngineWorker::startDue);
    connect(&m_quiet, &QTimer::timeout, this, &EngineWorker::rest);
}

EngineWorker::~EngineWorker()
{
    m_notifier.reset();
}

void EngineWorker::load(const Lesson &lesson, quint64 run, const QStringList &schedule)
{
    dropRun();
    m_run = run;
    if (!m_network)
        m_network = m_makeNetwork();
    m_clock.go();
    m_runner = std::make_unique<Runner>(lesson, RunEnvironment{*m_network, m_clock});
    m_refusal = m_runner->setUp();
    if (!m_refusal.isEmpty()) {
        m_runner.reset();
        tell();
        return;
    }
    for (const QString &label : schedule) {
        for (int i = 0; i < lesson.steps.size(); ++i) {
            if (lesson.steps[i].label == label)
                m_schedule.append(i);
        }
    }
    m_lastActivity = m_clock.now();
    if (const int descriptor = m_runner->readinessDescriptor(); descriptor >= 0) {
        m_notifier = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &EngineWorker::letGoOn);
    }
    letGoOn();
}

void EngineWorker::unload()
{
    dropRun();
    tell();
}

void EngineWorker::dropRun()
{
    m_notifier.reset(); // before the descriptor it watches
    m_runner.reset();
    for (QTimer *timer : {&m_deadline, &m_pace, &m_quiet})
        timer->stop();
    m_refusal.clear();
    m_schedule.clear();
    m_gait = Gait::Paused;
    m_target = m_stoppedAt = m_passing = -1;
    m_started = false;
    m_runningBefore = 0;
    m_sinceStart.invalidate();
    m_sinceEnd.invalidate();
    m_toldEvents = 0;
    m_toldSymbols = 1;
}

void EngineWorker::step()
{
    pause();
    startStep(nextStep());
}

void EngineWorker::stepEndpoint(int endpoint)
{
    if (!m_runner)
        return;
    pause();
    const QList<int> startable = m_runner->startable();
    for (const int step : startable) {
        if (m_runner->lesson().steps[step].endpoint == endpoint)
            return start(step);
    }
}

void EngineWorker::startStep(int step)
{
    if (!m_runner || !m_runner->startable().contains(step))
        return;
    pause();
    start(step);
}

void EngineWorker::play()
{
    go(Gait::Paced);
}

void EngineWorker::runTo(int step)
{
    if (!m_runner || m_runner->startable().contains(step))
        return;
    go(Gait::Fast);
    m_target = step;
    startNext();
    tell();
}

void EngineWorker::runToBreakpoint()
{
    go(Gait::Fast);
}

void EngineWorker::go(Gait gait)
{
    if (!m_runner || m_runner->finished())
        return;
    m_gait = gait;
    m_target = m_stoppedAt = -1;
    m_passing = nextStep(); // going on from a breakpoint passes it
    startNext();
    tell();
}

void EngineWorker::pause()
{
    m_gait = Gait::Paused;
    m_schedule.clear();
    m_target = m_stoppedAt = m_passing = -1;
    m_pace.stop();
    tell();
}

void EngineWorker::setBreakpoints(const QSet<int> &steps)
{
    m_breakpoints = steps;
}

void EngineWorker::setSpeed(double speed)
{
    m_speed = speed;
    if (m_pace.isActive())
        startNext();
}

void EngineWorker::stop()
{
    if (!m_runner || m_runner->finished())
        return;
    pause();
    m_clock.go();
    m_runner->stop();
    letGoOn();
}

void EngineWorker::start(int step)
{
    m_stoppedAt = -1;
    if (step == m_passing)
        m_passing = -1;
    m_started = true;
    m_sinceStart.restart();
    m_clock.go();
    m_runner->start(step);
    m_lastActivity = m_clock.now();
    letGoOn();
}

void EngineWorker::letGoOn()
{
    if (!m_runner)
        return;
    m_clock.go();
    int turns = 0;
    while (turns < TurnsAtATime && m_runner->advance(0ms)) {
        m_lastActivity = m_clock.now();
        ++turns;
    }
    if (const qsizetype running = m_runner->running().size(); running != m_runningBefore) {
        if (running < m_runningBefore)
            m_sinceEnd.restart();
        m_runningBefore = running;
    }
    if (mayHold())
        m_quiet.start(QuietTime);
    else
        m_quiet.stop();
    if (turns == TurnsAtATime)
        m_deadline.start(0ms);
    else if (const auto deadline = m_runner->nextDeadline(); deadline || !m_notifier)
        m_deadline.start(std::clamp(deadline.value_or(AskingInterval), 1ms, m_notifier ? 3600'000ms : AskingInterval));
    else
        m_deadline.stop();
    startNext();
    tell();
}

void EngineWorker::rest()
{
    if (!m_runner || !mayHold())
        return;
    m_clock.hold(m_lastActivity);
    if (m_notifier)
        m_deadline.stop(); // no time passes
}

// While somebody may start a step, or the run is over, the time that passes is theirs and not the run's.
bool EngineWorker::mayHold() const
{
    if (m_runner->finished())
        return true;
    if (m_runner->startable().isEmpty())
        return false;
    const QList<int> running = m_runner->running();
    return std::none_of(
        running.begin(), running.end(), [this](int step) { return isAboutTime(m_runner->lesson().steps[step]); });
}

void EngineWorker::startNext()
{
    m_pace.stop();
    if (m_runner->finished()) {
        m_gait = Gait::Paused;
        m_schedule.clear();
    } else if (!m_schedule.isEmpty()) {
        if (m_runner->startable().contains(m_schedule.first()))
            m_pace.start(0ms);
        else if (m_runner->running().isEmpty())
            m_schedule.clear(); // the lesson has changed: from here on it goes its own way
    } else if (const int step = m_gait == Gait::Paused ? -1 : nextStep(); step >= 0) {
        if (stopsBefore(step)) {
            m_gait = Gait::Paused;
            m_stoppedAt = m_target >= 0 ? m_target : step;
            m_target = m_passing = -1;
        } else {
            m_pace.start(m_gait == Gait::Fast ? 0ms : untilDue());
        }
    }
}

void EngineWorker::startDue()
{
    if (!m_runner)
        return;
    const int step = m_schedule.isEmpty() ? nextStep() : m_schedule.takeFirst();
    if (m_runner->startable().contains(step))
        start(step);
}

std::chrono::milliseconds EngineWorker::untilDue() const
{
    const auto since = [](const QElapsedTimer &timer) {
        return timer.isValid() ? std::chrono::milliseconds(timer.elapsed()) : std::chrono::milliseconds(3600'000);
    };
    return untilNextStart(since(m_sinceStart), since(m_sinceEnd), m_speed);
}

int EngineWorker::nextStep() const
{
    if (!m_runner)
        return -1;
    const QList<int> startable = m_runner->startable();
    const auto first = std::min_element(startable.begin(), startable.end());
    return first == startable.end() ? -1 : *first;
}

bool EngineWorker::stopsBefore(int step) const
{
    if (m_target >= 0)
        return m_runner->startable().contains(m_target);
    return m_breakpoints.contains(step) && step != m_passing;
}

EngineStatus EngineWorker::status() const
{
    EngineStatus status;
    status.run = m_run;
    status.refusal = m_refusal;
    if (!m_runner) {
        status.state = m_refusal.isEmpty() ? RunState::Empty : RunState::Refused;
        return status;
    }
    status.startable = m_runner->startable();
    status.running = m_runner->running();
    status.results = m_runner->results();
    status.playing = m_gait != Gait::Paused || !m_schedule.isEmpty();
    status.stoppedAt = m_stoppedAt;
    if (m_runner->finished()) {
        status.state = RunState::Finished;
        status.passed = m_runner->passed();
    } else if (!status.startable.isEmpty()) {
        status.state = m_started ? RunState::Underway : RunState::Ready;
    } else {
        status.state = RunState::Waiting;
    }
    return status;
}

void EngineWorker::tell()
{
    EngineBatch batch;
    batch.status = status();
    batch.piece.after = m_toldEvents;
    batch.piece.symbolsAfter = m_toldSymbols;
    if (m_runner) {
        const Trace &trace = m_runner->trace();
        batch.header = trace.header;
        batch.piece = trace.since(m_toldEvents, m_toldSymbols);
        m_toldEvents = trace.size();
        m_toldSymbols = trace.symbolCount();
    }
    if (batch.piece.events.empty() && batch.status == m_told)
        return;
    m_told = batch.status;
    Q_EMIT advanced(batch);
}

} // namespace halfclose
