// Plays the lesson of three clients in the window and says how long the longest of its events kept all others waiting.
// SPDX-License-Identifier: MIT
#include <algorithm>

#include <QThread>

#include "tests/bench/ui/measured_window.h"
#include "tests/support/own_time.h"

using namespace halfclose;

namespace {

class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0 || thread() != QThread::currentThread())
            return QApplication::notify(receiver, event);
        ++m_depth;
        const test::OwnTime time;
        const bool taken = QApplication::notify(receiver, event);
        longest = std::max(longest, time.milliseconds());
        --m_depth;
        return taken;
    }

    double longest = 0;

private:
    int m_depth = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    TimedApplication application(argc, argv);
    const bench::MeasuredWindow measured;
    Playback *playback = measured.window->playback();
    measured.window->openBuiltIn(QStringLiteral("grand-total"));
    bench::goOnUntil([&] { return playback->status().state == RunState::Ready; });
    playback->setSpeed(QByteArray(argv[argc - 1]).toDouble());
    QCoreApplication::processEvents();
    application.longest = 0;
    playback->play();
    bench::goOnUntil([&] { return playback->status().over() && playback->shown() == playback->trace().size(); });
    bench::say("longest", application.longest);
    return 0;
}
