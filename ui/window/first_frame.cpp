// SPDX-License-Identifier: MIT
#include "ui/window/first_frame.h"

#include <QEvent>
#include <QWidget>

namespace halfclose {

namespace {

class Watch : public QObject
{
public:
    Watch(QWidget *window, std::function<void()> act) : QObject(window), m_act(std::move(act))
    {
        window->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        watched->removeEventFilter(this);
        // What is queued now is called when this frame is painted and handed to the display.
        QMetaObject::invokeMethod(this, [this] {
            m_act();
            deleteLater();
        }, Qt::QueuedConnection);
        return false;
    }

private:
    std::function<void()> m_act;
};

} // namespace

void afterFirstFrame(QWidget *window, std::function<void()> act)
{
    new Watch(window, std::move(act));
}

} // namespace halfclose
