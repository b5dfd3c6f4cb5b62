// A lecture in the real window: only the timeline and the current step, in large type; results are asked for before they
// are shown; a presenter's remote does it all; and everything comes back.
// SPDX-License-Identifier: MIT
#include <QMenuBar>
#include <QScrollBar>
#include <QTest>

#include "tests/ui/support/shown_window.h"
#include "ui/lecture/lecture_bar.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/transport/transport_bar.h"
#include "ui/verdict/verdict_strip.h"
#include "ui/window/status_line.h"
#include "ui/window/view_bar.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

struct Lecture
{
    MainWindow window;
    Playback *playback = window.playback();

    Lecture()
    {
        playback->setAnimated(false);
        window.resize(1280, 800);
        window.show();
        window.openBuiltIn(QStringLiteral("disconnect-data"));
    }
    bool begin()
    {
        if (!becomesReady(window))
            return false;
        press(window, Qt::Key_F11);
        return bar()->isVisible();
    }
    LectureBar *bar() { return window.findChild<LectureBar *>(); }
    TimelineView *timeline() { return window.findChild<TimelineView *>(); }
    LectureWords words() { return bar()->words(); }
    QList<QWidget *> others()
    {
        return {window.menuBar(), window.findChild<LessonPanel *>(), window.findChild<TransportBar *>(),
            window.findChild<VerdictStrip *>(), window.findChild<StatusLine *>(), window.findChild<ViewBar *>()};
    }
};

} // namespace

class LectureModeTest : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;

private Q_SLOTS:
    void onlyTheTimelineAndTheStepAreLeftAndAllComesBack()
    {
        Lecture lecture;
        const double zoom = lecture.timeline()->zoom();
        QVERIFY(lecture.begin());
        for (QWidget *other : lecture.others())
            QVERIFY2(!other->isVisible(), other->metaObject()->className());
        QVERIFY(lecture.timeline()->isVisible());
        QVERIFY(lecture.window.isFullScreen());
        QTRY_COMPARE(lecture.words().sentence, QStringLiteral("Connection Setup and Teardown"));
        press(lecture.window, Qt::Key_Escape);
        QVERIFY(!lecture.bar()->isVisible());
        for (QWidget *other : lecture.others())
            QVERIFY2(other->isVisible(), other->metaObject()->className());
        QCOMPARE(lecture.timeline()->zoom(), zoom);
        QVERIFY(!lecture.window.isFullScreen());
        press(lecture.window, Qt::Key_F11);
        QVERIFY(lecture.bar()->isVisible());
        press(lecture.window, Qt::Key_F11);
        QVERIFY(!lecture.bar()->isVisible());
    }

    void allLanesFitIntoALargerType()
    {
        Lecture lecture;
        QVERIFY(lecture.begin());
        QCOMPARE(lecture.timeline()->horizontalScrollBar()->maximum(), 0);
        lecture.window.resize(1900, 900);
        QTRY_VERIFY(lecture.timeline()->zoom() > 1.1);
        QCOMPARE(lecture.timeline()->horizontalScrollBar()->maximum(), 0);
    }

    void theClassIsAskedBeforeItIsTold()
    {
        Lecture lecture;
        QVERIFY(lecture.begin());
        press(lecture.window, Qt::Key_PageDown); // a presenter's remote
        QTRY_COMPARE(lecture.words().question, QStringLiteral("Client side: what does WSASendDisconnect(s, \"17\") return?"));
        QCOMPARE(lecture.words().label, QStringLiteral("(1)"));
        QCOMPARE(lecture.words().sentence,
            QStringLiteral("The client says that it will send no more: WSASendDisconnect(s, \"17\")."));
        QVERIFY(!cellText(lecture.window, QStringLiteral("1")).contains(u'✓'));
        const quint64 asked = lecture.timeline()->shown();

        press(lecture.window, Qt::Key_PageDown); // the answer
        QTRY_VERIFY(lecture.words().sentence.endsWith(QStringLiteral("It returns 0.")));
        QVERIFY(lecture.timeline()->shown() > asked);
        // What the server is told comes of the same step: the next question.
        QTRY_COMPARE(lecture.words().question, QStringLiteral("What does the provider now tell Server side?"));
        const quint64 before = lecture.timeline()->shown();
        press(lecture.window, Qt::Key_PageDown);
        QTRY_VERIFY(lecture.timeline()->shown() > before);
        QTRY_VERIFY(lecture.words().question.isEmpty());
        QCOMPARE(lecture.playback->history().starts().size(), 1); // no further call was needed to answer
    }

    void goingBackAsksAgain()
    {
        Lecture lecture;
        QVERIFY(lecture.begin());
        press(lecture.window, Qt::Key_PageDown);
        QTRY_VERIFY(!lecture.words().question.isEmpty());
        press(lecture.window, Qt::Key_PageUp);
        QTRY_VERIFY(lecture.words().question.isEmpty());
        QCOMPARE(lecture.words().label, QString());
        press(lecture.window, Qt::Key_PageDown);
        QTRY_VERIFY(lecture.words().question.contains(QStringLiteral("WSASendDisconnect")));
    }

    void playingStopsAtEveryQuestion()
    {
        Lecture lecture;
        lecture.playback->setSpeed(10);
        QVERIFY(lecture.begin());
        press(lecture.window, Qt::Key_Period); // the remote's other key
        QTRY_VERIFY(!lecture.words().question.isEmpty());
        const QString first = lecture.words().question;
        const qsizetype steps = lecture.playback->history().starts().size();
        QCOMPARE(steps, 1);
        press(lecture.window, Qt::Key_Period);
        QTRY_VERIFY(lecture.words().question != first);
        for (int keys = 0; keys < 40 && !lecture.playback->status().over(); ++keys) {
            QTRY_VERIFY(lecture.playback->question() || lecture.playback->status().over());
            press(lecture.window, Qt::Key_Period);
        }
        QTRY_VERIFY(lecture.playback->status().over());
    }

    void withoutAskingTheEndSaysHowItEnded()
    {
        Lecture lecture;
        lecture.playback->setSpeed(10);
        QVERIFY(lecture.begin());
        press(lecture.window, Qt::Key_F7);
        press(lecture.window, Qt::Key_Space);
        QVERIFY(becomesFinished(lecture.window));
        QTRY_VERIFY(lecture.words().ending.contains(QStringLiteral("gracefully")));
        QCOMPARE(lecture.words().label, QStringLiteral("(8)"));
        QVERIFY(lecture.words().question.isEmpty());
        press(lecture.window, Qt::Key_F7); // as it was, for the next test
    }

    void leavingShowsWhatWasAskedFor()
    {
        Lecture lecture;
        QVERIFY(lecture.begin());
        press(lecture.window, Qt::Key_PageDown);
        QTRY_VERIFY(!lecture.words().question.isEmpty());
        press(lecture.window, Qt::Key_Escape);
        QTRY_VERIFY(cellText(lecture.window, QStringLiteral("1")).contains(QStringLiteral("✓ → 0")));
    }
};

QTEST_MAIN(LectureModeTest)
#include "tst_lecture_mode.moc"
