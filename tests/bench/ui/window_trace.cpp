// Opens a saved trace in the window, scrolls through it, searches it, and says what that took and what it keeps of memory.
// SPDX-License-Identifier: MIT
#include <unistd.h>

#include <algorithm>
#include <vector>

#include <QEvent>
#include <QFile>
#include <QScrollBar>

#include "tests/bench/ui/measured_window.h"
#include "tests/support/own_time.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/lesson_files.h"

using namespace halfclose;
using bench::say;
using test::OwnTime;

namespace {

/// Counts the frames of a widget.
class Frames : public QObject
{
public:
    explicit Frames(QWidget *widget) : QObject(widget) { widget->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
};

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toDouble() * double(sysconf(_SC_PAGESIZE));
}

void everythingPainted()
{
    QCoreApplication::processEvents(); // events, then what they have made to be painted
    QCoreApplication::processEvents();
}

/// The slowest but the slowest hundredth.
double percentile99(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[(values.size() * 99 + 99) / 100 - 1];
}

/// From everywhere to everywhere, and a line at a time, as the hand does.
std::vector<double> scrolledFrames(TimelineView *timeline)
{
    QScrollBar *bar = timeline->verticalScrollBar();
    std::vector<double> frames;
    constexpr int Places = 100;
    for (int place = 0; place < Places; ++place) {
        bar->setValue(int(qint64(bar->maximum()) * ((place * 37) % Places) / Places));
        everythingPainted();
        for (int step = 0; step < 6; ++step) {
            const OwnTime time;
            bar->setValue(bar->value() + bar->singleStep() * (step + 1));
            QCoreApplication::processEvents();
            frames.push_back(time.milliseconds());
        }
        const OwnTime jump;
        bar->setValue(int(qint64(bar->maximum()) * ((place * 61) % Places) / Places));
        QCoreApplication::processEvents();
        frames.push_back(jump.milliseconds());
    }
    return frames;
}

/// The slower answer of two: what stands nowhere, and what stands at the end alone.
double searched(TimelineView *timeline)
{
    double slowest = 0;
    for (const QString &text : {QStringLiteral("no such text"), QStringLiteral("the end of it")}) {
        timeline->selectEvent(0);
        everythingPainted();
        const OwnTime time;
        timeline->find(text);
        QCoreApplication::processEvents();
        slowest = std::max(slowest, time.milliseconds());
    }
    return slowest;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    const bench::MeasuredWindow measured;
    MainWindow &window = *measured.window;
    auto *timeline = window.findChild<TimelineView *>();
    const Frames frames(timeline->viewport());
    everythingPainted();

    const double before = residentBytes();
    OwnTime time;
    double reading = 0;
    QObject::connect(window.findChild<LessonFiles *>(), &LessonFiles::recentChanged, &window, [&] {
        reading = time.milliseconds(); // it is read, and goes to the window now
        time.restart();
    });
    const int framesBefore = frames.count;
    window.openFile(QString::fromLocal8Bit(argv[argc - 1]));
    bench::goOnUntil([&] { return frames.count > framesBefore; });
    QCoreApplication::processEvents();
    say("reading", reading);
    say("first_frame", time.milliseconds());
    say("whole", reading + time.milliseconds());

    const OwnTime toEnd;
    window.playback()->toEnd();
    everythingPainted();
    say("to_end", toEnd.milliseconds());
    const OwnTime toMiddle;
    window.playback()->show(window.playback()->trace().size() / 2);
    everythingPainted();
    say("scrubbed", toMiddle.milliseconds());
    window.playback()->toEnd();
    everythingPainted();

    const int framesBeforeScrolling = frames.count;
    const std::vector<double> scrolled = scrolledFrames(timeline);
    if (frames.count - framesBeforeScrolling < int(scrolled.size())) // then nothing was measured
        return 1;
    say("scrolled", percentile99(scrolled));
    say("searched", searched(timeline));
    say("memory", (residentBytes() - before) / double(window.playback()->trace().size()));
    return 0;
}
