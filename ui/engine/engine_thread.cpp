// SPDX-License-Identifier: MIT
#include "ui/engine/engine_thread.h"

namespace halfclose {

EngineThread::EngineThread(NetworkFactory makeNetwork, QObject *parent)
    : QObject(parent), m_worker(new EngineWorker(std::move(makeNetwork))), m_commands(new Mailbox(m_worker))
{
    m_thread.setObjectName(QStringLiteral("halfclose-engine"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &EngineWorker::advanced, m_worker, [this](const EngineBatch &batch) {
        m_answers.post([this, batch] {
            if (batch.status.run == m_run) // else it was on its way when the next run was asked for
                Q_EMIT advanced(batch);
        });
    });
    m_thread.start();
}

EngineThread::~EngineThread()
{
    m_thread.quit();
    m_thread.wait();
}

template<typename Command>
void EngineThread::post(Command command)
{
    m_commands->post([worker = m_worker, command = std::move(command)] { command(*worker); });
}

void EngineThread::load(const Lesson &lesson, const QStringList &schedule)
{
    ++m_run;
    post([lesson, run = m_run, schedule](EngineWorker &worker) { worker.load(lesson, run, schedule); });
}

void EngineThread::unload()
{
    post([](EngineWorker &worker) { worker.unload(); });
}

void EngineThread::step()
{
    post([](EngineWorker &worker) { worker.step(); });
}

void EngineThread::stepEndpoint(int endpoint)
{
    post([endpoint](EngineWorker &worker) { worker.stepEndpoint(endpoint); });
}

void EngineThread::startStep(int step)
{
    post([step](EngineWorker &worker) { worker.startStep(step); });
}

void EngineThread::play()
{
    post([](EngineWorker &worker) { worker.play(); });
}

void EngineThread::pause()
{
    post([](EngineWorker &worker) { worker.pause(); });
}

void EngineThread::runTo(int step)
{
    post([step](EngineWorker &worker) { worker.runTo(step); });
}

void EngineThread::runToBreakpoint()
{
    post([](EngineWorker &worker) { worker.runToBreakpoint(); });
}

void EngineThread::setBreakpoints(const QSet<int> &steps)
{
    post([steps](EngineWorker &worker) { worker.setBreakpoints(steps); });
}

void EngineThread::setSpeed(double speed)
{
    post([speed](EngineWorker &worker) { worker.setSpeed(speed); });
}

void EngineThread::stop()
{
    post([](EngineWorker &worker) { worker.stop(); });
}

} // namespace halfclose
