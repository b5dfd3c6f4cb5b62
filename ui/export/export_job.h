// One export made and saved beside the window's own work: a long run's picture takes seconds. Knows nothing of dialogues.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QObject>
#include <QThread>

#include "core/export/options.h"
#include "core/trace/trace.h"

namespace halfclose {

class ExportJob : public QObject
{
    Q_OBJECT

public:
    explicit ExportJob(QObject *parent = nullptr) : QObject(parent) { }
    /// Waits for a file that is being written: it appears complete.
    ~ExportJob() override;

    bool isRunning() const { return m_thread != nullptr; }
    /// Not while one is running.
    void start(const Trace &trace, const QString &format, const ExportOptions &options, const QString &path);

Q_SIGNALS:
    /// @param refused  one sentence when there is no such file now; else empty
    void finished(const QString &path, const QString &refused);

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace halfclose
