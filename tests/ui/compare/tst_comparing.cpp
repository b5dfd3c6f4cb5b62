// Two runs side by side in the window: which two, what is marked and said to differ, that they scroll and zoom as one, and
// the way back. Asserted is what is shown.
// SPDX-License-Identifier: MIT
#include <QComboBox>
#include <QListWidget>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include "tests/ui/support/shown_window.h"
#include "ui/compare/compare_view.h"
#include "ui/explore/explore_panel.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/render/palette.h"
#include "ui/runs/runs_bar.h"
#include "ui/timeline/timeline_view.h"
#include "ui/transport/transport_bar.h"
#include "ui/widgets/notice_bar.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

struct Shown : OpenedWindow
{
    ExplorePanel *panel = window.findChild<ExplorePanel *>();
    CompareView *compare = window.findChild<CompareView *>();
    LessonPanel *lesson = window.findChild<LessonPanel *>();
    TransportBar *transport = window.findChild<TransportBar *>();

    explicit Shown(const char *name = "disconnect-data", const QSize &size = {1440, 900}) : OpenedWindow(name, size) { }
    bool explore()
    {
        press(window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        return QTest::qWaitFor([&] { return !panel->isExploring() && panel->list()->model()->rowCount() > 0; }, 20000);
    }
    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QModelIndex index = panel->list()->model()->index(row, 1);
        panel->list()->scrollTo(index);
        QTest::mouseClick(panel->list()->viewport(), Qt::LeftButton, modifiers, panel->list()->visualRect(index).center());
    }
    bool playsToTheEnd()
    {
        playback->setSpeed(10);
        window.play();
        return becomesFinished(window);
    }
    QString name(int side) { return compare->choice(side)->currentText(); }
    QStringList sentences()
    {
        QStringList texts;
        for (int i = 0; i < compare->differences()->count(); ++i)
            texts.append(compare->differences()->item(i)->text());
        return texts;
    }
};

/// How much of the steps' margin is painted in the colour of the sign that a step differs.
int signs(TimelineView *timeline)
{
    const QRgb colour = Palette::light().waiting.rgb();
    const QImage image = timeline->grab(QRect(0, 0, timeline->width() / 8, timeline->height())).toImage();
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += (image.pixel(x, y) & 0xffffff) == (colour & 0xffffff) ? 1 : 0;
    }
    return found;
}

} // namespace

class ComparingTest : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;

private Q_SLOTS:
    void twoInterleavingsStandSideBySideAndTheirDifferenceIsMarked()
    {
        Shown shown;
        QVERIFY(becomesReady(shown.window));
        QVERIFY(shown.explore());
        shown.click(0);
        shown.click(3, Qt::ControlModifier);
        press(shown.window, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(shown.compare->isVisible());
        QCOMPARE(shown.name(0), QStringLiteral("Interleaving 1"));
        QCOMPARE(shown.name(1), QStringLiteral("Interleaving 4"));
        QVERIFY(shown.compare->timeline(0)->isVisible() && shown.compare->timeline(1)->isVisible());
        QCOMPARE(shown.compare->timeline(0)->height(), shown.compare->timeline(1)->height());
        QVERIFY(std::abs(shown.compare->timeline(0)->width() - shown.compare->timeline(1)->width()) <= 1);
        QVERIFY(!shown.lesson->isVisible() && !shown.transport->isVisible()); // of one run alone

        // (5a) right after (5), or last: that and nothing else.
        const QStringList sentences = shown.sentences();
        QCOMPARE(shown.compare->said(), QStringLiteral("≠ 1 of 9 steps differ"));
        QCOMPARE(sentences.size(), 1);
        QCOMPARE(sentences.first(),
            QStringLiteral("≠ (5a) closesocket comes as number 6 in Interleaving 1, as number 9 in Interleaving 4"));
        for (int side = 0; side < 2; ++side)
            QCOMPARE(shown.compare->timeline(side)->markedSteps(), QSet<QString>{QStringLiteral("5a")});

        QTest::mouseClick(shown.compare->differences()->viewport(), Qt::LeftButton, Qt::NoModifier,
            shown.compare->differences()->visualItemRect(shown.compare->differences()->item(0)).center());
        for (int side = 0; side < 2; ++side) {
            TimelineView *timeline = shown.compare->timeline(side);
            QVERIFY2(timeline->describe(timeline->selectedEvent()).contains(QStringLiteral("closesocket")),
                qPrintable(timeline->describe(timeline->selectedEvent())));
            QVERIFY(signs(timeline) > 20);
        }

        // The same run twice: nothing differs and nothing is marked.
        QTest::keyClick(shown.compare->choice(1), Qt::Key_Home);
        QTRY_COMPARE(shown.name(1), shown.name(0));
        QCOMPARE(shown.compare->said(), QStringLiteral("= No step differs"));
        QVERIFY(!shown.compare->differences()->isVisible());
        QCOMPARE(signs(shown.compare->timeline(0)), 0);

        press(shown.window, Qt::Key_Escape);
        QVERIFY(!shown.compare->isVisible());
        QVERIFY(shown.lesson->isVisible() && shown.transport->isVisible());
        QVERIFY(shown.panel->isVisible());
        press(shown.window, Qt::Key_Home);
        press(shown.window, Qt::Key_Right); // keys are for the one run again
        QTRY_VERIFY(cellText(shown.window, QStringLiteral("1")).contains(u'✓'));
    }

    void theyScrollAndZoomAsOne()
    {
        Shown shown("disconnect-data", {1280, 700});
        QVERIFY(becomesReady(shown.window));
        QVERIFY(shown.explore());
        shown.click(0);
        shown.click(1, Qt::ControlModifier);
        press(shown.window, Qt::Key_Return);
        QVERIFY(shown.compare->isVisible());
        QCoreApplication::processEvents(); // both have the height that they keep
        QScrollBar *bars[] = {shown.compare->timeline(0)->verticalScrollBar(), shown.compare->timeline(1)->verticalScrollBar()};
        QVERIFY(bars[0]->maximum() > 0);
        QCOMPARE(bars[1]->maximum(), bars[0]->maximum());
        QCOMPARE(bars[0]->value(), 0);
        for (int side = 0; side < 2; ++side) {
            bars[side]->setValue(bars[side]->maximum() / (side + 1));
            QVERIFY(bars[side]->value() > 0);
            QCOMPARE(bars[1 - side]->value(), bars[side]->value());
        }
        const double before = shown.compare->timeline(1)->zoom();
        press(shown.window, Qt::Key_Equal, Qt::ControlModifier);
        QVERIFY(shown.compare->timeline(1)->zoom() > before);
        QCOMPARE(shown.compare->timeline(0)->zoom(), shown.compare->timeline(1)->zoom());
        press(shown.window, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!shown.compare->isVisible());
    }

    void aForkAndTheRunItCameFrom()
    {
        Shown shown;
        QVERIFY(becomesReady(shown.window));
        press(shown.window, Qt::Key_D, Qt::ControlModifier); // there is nothing yet
        QVERIFY(!shown.compare->isVisible());
        QVERIFY(shown.window.findChild<NoticeBar *>()->sentence().contains(QStringLiteral("There is one run to see")));
        QVERIFY(shown.playsToTheEnd());
        press(shown.window, Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(becomesReady(shown.window));
        press(shown.window, Qt::Key_F10);
        QTRY_VERIFY(cellText(shown.window, QStringLiteral("1")).contains(u'✓'));
        const QList<QToolButton *> buttons = shown.window.findChild<RunsBar *>()->findChildren<QToolButton *>();
        for (QToolButton *button : buttons) {
            if (button->accessibleName().startsWith(QStringLiteral("Compare")))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(shown.compare->isVisible());
        QCOMPARE(shown.name(0), QStringLiteral("Run 1"));
        QCOMPARE(shown.name(1), QStringLiteral("Run 2"));
        QVERIFY2(shown.sentences().contains(QStringLiteral("≠ (8) only in Run 1: ✓ → 0")), qPrintable(shown.sentences().join(u'\n')));
        const quint64 had = shown.playback->trace().size();
        press(shown.window, Qt::Key_F10); // not of a run that nobody sees
        press(shown.window, Qt::Key_Space);
        QCoreApplication::processEvents();
        QCOMPARE(shown.playback->trace().size(), had);
        shown.window.openBuiltIn(QStringLiteral("hard-close")); // ends it
        QTRY_VERIFY(!shown.compare->isVisible());
        QVERIFY(shown.transport->isVisible());
    }

    void theLayoutIsAsItWasAfterClosingInAComparison()
    {
        {
            Shown shown;
            QVERIFY(becomesReady(shown.window));
            QVERIFY(shown.explore());
            press(shown.window, Qt::Key_D, Qt::ControlModifier);
            QVERIFY(shown.compare->isVisible());
            QVERIFY(shown.window.close());
        }
        Shown again;
        QVERIFY(again.lesson->isVisible() && again.transport->isVisible() && !again.compare->isVisible());
    }
};

QTEST_MAIN(ComparingTest)
#include "tst_comparing.moc"
