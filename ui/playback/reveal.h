// How many events are shown, moving to a goal bit by bit within a given time, so that a message can be seen to travel.
// Knows nothing of what the events are.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace halfclose {

class Reveal : public QObject
{
    Q_OBJECT

public:
    explicit Reveal(QObject *parent = nullptr);

    quint64 shown() const { return m_shown; }
    quint64 goal() const { return m_goal; }
    bool isMoving() const { return m_timer.isActive(); }

    void setAnimated(bool animated);
    /// Shows @p count events at once.
    void jump(quint64 count);
    /// Goes forward to @p count within @p time; jumps where that is back, or nothing is animated.
    void move(quint64 count, std::chrono::milliseconds time);

Q_SIGNALS:
    void changed();

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_elapsed;
    quint64 m_shown = 0;
    quint64 m_from = 0;
    quint64 m_goal = 0;
    std::chrono::milliseconds m_time{0};
    bool m_animated = true;
};

} // namespace halfclose
