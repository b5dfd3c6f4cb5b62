// SPDX-License-Identifier: MIT
#include "ui/export/export_job.h"

#include "core/trace/atomic_file.h"
#include "ui/export/export_formats.h"

namespace halfclose {

ExportJob::~ExportJob()
{
    if (m_thread)
        m_thread->wait();
}

void ExportJob::start(const Trace &trace, const QString &format, const ExportOptions &options, const QString &path)
{
    auto refused = std::make_shared<QString>();
    m_thread.reset(QThread::create([trace, format, options, path, refused] {
        const Exported exported = exportTrace(trace, format, options);
        *refused = exported.refused.isEmpty() ? saveFile(path, exported.bytes, AtomicFile::Until::Aside) : exported.refused;
    }));
    connect(m_thread.get(), &QThread::finished, this, [this, path, refused] {
        m_thread->wait();
        m_thread.release()->deleteLater();
        Q_EMIT finished(path, *refused);
    });
    m_thread->start();
}

} // namespace halfclose
