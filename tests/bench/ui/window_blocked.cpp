// Closes the window in the middle of a blocked receive and says when: whoever started it sees when the program has ended.
// SPDX-License-Identifier: MIT
#include <chrono>

#include <QTemporaryFile>

#include "tests/bench/ui/measured_window.h"

using namespace halfclose;

int main(int argc, char *argv[])
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    const bench::MeasuredWindow measured;
    Playback *playback = measured.window->playback();
    QTemporaryFile lesson;
    if (!lesson.open())
        return 3;
    lesson.write("---\ntimeout: 60\n---\n\n| Client side | Server side |\n|---|---|\n| | (1) `recv(s)` |\n");
    lesson.close();
    measured.window->openFile(lesson.fileName());
    bench::goOnUntil([&] { return playback->status().state == RunState::Ready; });
    playback->stepForward();
    bench::goOnUntil([&] { return playback->status().state == RunState::Waiting; });
    const std::chrono::duration<double, std::milli> now = std::chrono::steady_clock::now().time_since_epoch();
    bench::say("closing_at", now.count());
    QMetaObject::invokeMethod(measured.window.get(), &QWidget::close, Qt::QueuedConnection);
    return QApplication::exec();
}
