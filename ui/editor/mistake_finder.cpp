// SPDX-License-Identifier: MIT
#include "ui/editor/mistake_finder.h"

#include <mutex>

#include <QRunnable>
#include <QThreadPool>

#include "ui/model/mailbox.h"

using namespace std::chrono_literals;

namespace halfclose {

/// Lets a reader tell its finder only while there is one.
struct MistakeFinder::Shared
{
    std::mutex mutex;
    MistakeFinder *finder;
};

MistakeFinder::MistakeFinder(QObject *parent) : QObject(parent), m_shared(std::make_shared<Shared>())
{
    m_shared->finder = this;
    m_pause.setSingleShot(true);
    m_pause.setInterval(120ms);
    connect(&m_pause, &QTimer::timeout, this, &MistakeFinder::start);
}

MistakeFinder::~MistakeFinder()
{
    const std::lock_guard lock(m_shared->mutex);
    m_shared->finder = nullptr;
}

void MistakeFinder::read(const QString &text, const QString &title)
{
    m_text = text;
    m_title = title;
    ++m_version;
    m_pause.start();
}

void MistakeFinder::start()
{
    QRunnable *reader = QRunnable::create([shared = m_shared, text = m_text, title = m_title, version = m_version] {
        HandOver::take();
        ParseResult result = parseLesson(text.toUtf8(), title);
        const std::lock_guard lock(shared->mutex);
        if (!shared->finder)
            return;
        shared->finder->m_results.post([finder = shared->finder, result = std::move(result), version] {
            if (version == finder->m_version)
                Q_EMIT finder->found(result);
        });
    });
    HandOver::give();
    QThreadPool::globalInstance()->start(reader);
}

} // namespace halfclose
