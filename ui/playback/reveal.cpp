// SPDX-License-Identifier: MIT
#include "ui/playback/reveal.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace halfclose {

Reveal::Reveal(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(16ms);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Reveal::tick);
}

void Reveal::setAnimated(bool animated)
{
    m_animated = animated;
    if (!animated && isMoving())
        jump(m_goal);
}

void Reveal::jump(quint64 count)
{
    m_timer.stop();
    m_goal = count;
    if (m_shown == count)
        return;
    m_shown = count;
    Q_EMIT changed();
}

void Reveal::move(quint64 count, std::chrono::milliseconds time)
{
    if (!m_animated || count <= m_shown || time <= 0ms)
        return jump(count);
    if (isMoving() && count >= m_goal && m_elapsed.elapsed() < m_time.count()) {
        // More has come on the way: the same end, from here.
        m_time -= std::chrono::milliseconds(m_elapsed.restart());
        m_time = std::max(m_time, time / 2);
    } else {
        m_elapsed.restart();
        m_time = time;
    }
    m_from = m_shown;
    m_goal = count;
    m_timer.start();
}

void Reveal::tick()
{
    const double part = std::min(double(m_elapsed.elapsed()) / double(m_time.count()), 1.0);
    const quint64 now = part >= 1 ? m_goal : m_from + quint64(double(m_goal - m_from) * part);
    if (now >= m_goal)
        m_timer.stop();
    if (now == m_shown)
        return;
    m_shown = now;
    Q_EMIT changed();
}

} // namespace halfclose
