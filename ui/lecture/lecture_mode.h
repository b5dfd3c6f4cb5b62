// The lecture: the whole screen for the timeline and the current step, which is said in large type; results can be asked
// for before they are shown. Hides what else the window has, and puts all of it back.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <QHash>
#include <QObject>
#include <QPointer>

#include "core/diagram/options.h"

QT_FORWARD_DECLARE_CLASS(QMainWindow)

namespace halfclose {

class LectureBar;
class Playback;
class TimelineView;

class LectureMode : public QObject
{
    Q_OBJECT

public:
    /// @param others  what a class does not need to see
    LectureMode(QMainWindow *window, Playback *playback, TimelineView *timeline, LectureBar *bar, const QList<QWidget *> &others);

    void setOn(bool on);
    bool isOn() const { return m_on; }
    /// Whether a lecture asks before it tells.
    void setAsking(bool asking);
    bool isAsking() const { return m_asking; }
    /// What was shown has changed. @param ending  how it all ended, when it has; @param bad  abortively, or with losses
    void refresh(Vocabulary vocabulary, const QString &ending, bool bad);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fit();

    QMainWindow *m_window;
    Playback *m_playback;
    TimelineView *m_timeline;
    LectureBar *m_bar;
    QList<QPointer<QWidget>> m_others;
    QHash<QWidget *, bool> m_wereVisible;
    Qt::WindowStates m_states;
    double m_zoom = 1;
    bool m_on = false;
    bool m_asking = true;
};

} // namespace halfclose
