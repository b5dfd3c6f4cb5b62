// Says on standard output when a window has shown its first frame. For the windows that bench_start starts.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>

#include <QEvent>
#include <QWidget>

namespace halfclose::bench {

class FirstFrame : public QObject
{
public:
    explicit FirstFrame(QWidget *window) : QObject(window) { window->installEventFilter(this); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            watched->removeEventFilter(this);
            // When this is called the frame is painted and handed to the display.
            QMetaObject::invokeMethod(this, [] {
                std::fputs("shown\n", stdout);
                std::fflush(stdout);
            }, Qt::QueuedConnection);
        }
        return false;
    }
};

} // namespace halfclose::bench
