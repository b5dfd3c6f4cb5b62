// The bar at the bottom: back, play or pause, forward, each endpoint's own step, speed, scrubber and place. Asks and
// shows; knows nothing of how a run is played.
// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QWidget>

#include "core/lesson/lesson.h"
#include "ui/model/scrubber_ticks.h"

QT_FORWARD_DECLARE_CLASS(QAction)
QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QToolButton)

namespace halfclose {

class Scrubber;
class TextLabel;

struct TransportState
{
    bool playing = false;
    bool canGoBack = false;
    bool canGoForward = false;
    QSet<int> steppable; ///< endpoints that can be stepped now
    double speed = 1;
    QString place; ///< "455.1 µs · step 6 of 9"
    bool operator==(const TransportState &) const = default;
};

class TransportBar : public QWidget
{
    Q_OBJECT

public:
    explicit TransportBar(QWidget *parent = nullptr);

    void setLesson(const Lesson &lesson);
    void setState(const TransportState &state);
    Scrubber *scrubber() const { return m_scrubber; }

Q_SIGNALS:
    void toStartWanted();
    void backWanted();
    void playWanted();
    void forwardWanted();
    void endpointWanted(int endpoint);
    void speedWanted(double speed);

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *button(const QString &name, const QString &tip);
    void makeEndpointButtons(const Lesson &lesson);
    void makeSpeeds();
    void dress();

    QHBoxLayout *m_row;
    QToolButton *m_toStart;
    QToolButton *m_back;
    QToolButton *m_play;
    QToolButton *m_forward;
    QWidget *m_endpoints = nullptr;
    QToolButton *m_speed;
    Scrubber *m_scrubber;
    TextLabel *m_place;
    QList<QAction *> m_endpointActions; ///< by endpoint
    QList<QPair<QToolButton *, QList<int>>> m_endpointButtons;
    TransportState m_state;
};

} // namespace halfclose
