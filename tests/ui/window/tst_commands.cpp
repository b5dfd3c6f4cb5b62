// Everything is found by typing: commands, steps, lessons, events; a first start says how; Help has the keys.
// SPDX-License-Identifier: MIT
#include <QAbstractButton>
#include <QLineEdit>
#include <QSettings>
#include <QTest>

#include "core/lesson/library.h"
#include "tests/ui/support/shown_window.h"
#include "ui/help/help_window.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/sockets/sockets_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/choice_popup.h"
#include "ui/window/first_hints.h"
#include "ui/window/search_bar.h"
#include "ui/window/status_line.h"
#include "ui/window/view_bar.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

struct Shown : OpenedWindow
{
    ChoicePopup *popup() { return window.findChild<ChoicePopup *>(); }
    TimelineView *timeline() { return window.findChild<TimelineView *>(); }
    void type(const QString &text) { QTest::keyClicks(popup()->field(), text); }
    void pressIn(Qt::Key key) { QTest::keyClick(popup()->field(), key); }
};

} // namespace

class CommandsTest : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;

private Q_SLOTS:
    void aFirstStartGivesThreeHintsAndNoLaterOneDoes()
    {
        QSettings().remove(QStringLiteral("hints/shown"));
        QCOMPARE(FirstHints::hints().size(), 3);
        {
            Shown first;
            auto *notice = first.window.findChild<NoticeBar *>();
            QVERIFY(notice->isVisible());
            for (const QString &hint : FirstHints::hints()) {
                QVERIFY2(notice->sentence().contains(hint), qPrintable(notice->sentence()));
                auto *next = notice->findChild<QAbstractButton *>();
                QTest::mouseClick(next, Qt::LeftButton);
            }
        }
        Shown second;
        QVERIFY(!second.window.findChild<NoticeBar *>()->isVisible());
    }

    void theCommandListFindsEveryCommandByItsWords()
    {
        Shown shown;
        QVERIFY(shown.ready());
        press(shown.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(shown.popup()->isVisible());
        QVERIFY(shown.popup()->field()->hasFocus());
        const QStringList all = shown.popup()->shownTexts();
        for (QAction *each : shown.window.actions())
            QVERIFY2(all.contains(plainNameOf(each)), qPrintable(each->text()));
        shown.type(QStringLiteral("names api"));
        QCOMPARE(shown.popup()->shownTexts(), QStringList{QStringLiteral("API or SPI names")});
        shown.pressIn(Qt::Key_Return);
        QVERIFY(!shown.popup()->isVisible());
        QCOMPARE(shown.timeline()->vocabulary(), Vocabulary::Spi);
    }

    void aPopupIsWalkedByKeysAndEndsWithEscape()
    {
        Shown shown;
        QVERIFY(shown.ready());
        shown.timeline()->setFocus();
        press(shown.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        shown.type(QStringLiteral("zoom"));
        QCOMPARE(shown.popup()->shownTexts().size(), 2);
        shown.pressIn(Qt::Key_Down);
        shown.pressIn(Qt::Key_Enter);
        QVERIFY(shown.timeline()->zoom() < 1); // the second of in and out
        press(shown.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        shown.type(QStringLiteral("no such thing"));
        QCOMPARE(shown.popup()->shownTexts().size(), 1);
        shown.pressIn(Qt::Key_Return); // nothing to choose
        QVERIFY(shown.popup()->isVisible());
        shown.pressIn(Qt::Key_Escape);
        QVERIFY(!shown.popup()->isVisible());
        QVERIFY(shown.timeline()->hasFocus());
    }

    void keysTypedIntoTheListRunNothing()
    {
        Shown shown;
        QVERIFY(shown.ready());
        press(shown.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        shown.type(QStringLiteral("step . ?"));
        shown.pressIn(Qt::Key_Left);
        QCOMPARE(shown.playback->history().starts().size(), 0);
        QVERIFY(!shown.playback->isPlaying());
        QVERIFY(!shown.window.findChild<HelpWindow *>());
    }

    void aStepIsGoneToByItsLabel()
    {
        Shown shown;
        QVERIFY(shown.ready());
        QVERIFY(shown.stepTo(4));
        press(shown.window, Qt::Key_G, Qt::ControlModifier);
        shown.type(QStringLiteral("2"));
        QVERIFY(shown.popup()->shownTexts().first().startsWith(QStringLiteral("(2)")));
        shown.pressIn(Qt::Key_Return);
        QTRY_COMPARE(shown.window.findChild<StatusLine *>()->past(), QStringLiteral("Live at (4), showing (2)"));
    }

    void aStepIsRunToByItsLabel()
    {
        Shown shown;
        QVERIFY(shown.ready());
        press(shown.window, Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        shown.type(QStringLiteral("(4)"));
        shown.pressIn(Qt::Key_Return);
        QTRY_COMPARE(shown.playback->status().stoppedAt, 3);
        QTRY_VERIFY(cellText(shown.window, QStringLiteral("3")).contains(u'✓'));
        QVERIFY(!cellText(shown.window, QStringLiteral("4")).contains(u'✓'));
    }

    void lessonsAreListedWithWhatTheyShow()
    {
        Shown shown;
        QVERIFY(shown.ready());
        press(shown.window, Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(shown.popup()->shownTexts().size(), builtInLessons().size());
        const BuiltInLesson lesson = *builtInLesson(QStringLiteral("finish-collision"));
        shown.type(lesson.title);
        shown.pressIn(Qt::Key_Return);
        QTRY_COMPARE(shown.playback->lesson().title, lesson.title);
    }

    void searchFindsWhileItIsTyped()
    {
        Shown shown;
        QVERIFY(shown.ready());
        QVERIFY(shown.stepTo(3));
        press(shown.window, Qt::Key_F, Qt::ControlModifier);
        auto *search = shown.window.findChild<SearchBar *>();
        auto *field = search->findChild<QLineEdit *>();
        QVERIFY(search->isVisible() && field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("finish"));
        const Trace &trace = shown.playback->trace();
        const quint64 first = shown.timeline()->selectedEvent();
        QVERIFY(first != 0);
        QCOMPARE(trace.text(trace.at(first).name), QStringLiteral("FINISH"));
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(shown.timeline()->selectedEvent() > first);
        press(shown.window, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(shown.timeline()->selectedEvent(), first);
        QTest::keyClicks(field, QStringLiteral(" nowhere"));
        QVERIFY(!field->accessibleDescription().isEmpty()); // says that there is none
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!search->isVisible());
        QVERIFY(shown.timeline()->hasFocus());
    }

    void helpHasTheKeysTheTermsAndWhatThisIs()
    {
        Shown shown;
        QVERIFY(shown.ready());
        press(shown.window, Qt::Key_Question);
        auto *help = shown.window.findChild<HelpWindow *>();
        QVERIFY(help && help->isVisible() && !help->isModal());
        const QString keys = help->text(HelpWindow::Keys);
        for (QAction *each : shown.window.actions()) {
            if (!each->shortcuts().isEmpty())
                QVERIFY2(keys.contains(plainNameOf(each)), qPrintable(each->text()));
        }
        QVERIFY(keys.contains(QStringLiteral("Shift+F10")));
        QVERIFY(help->text(HelpWindow::Terms).contains(QStringLiteral("CLO-1")));
        QVERIFY(help->text(HelpWindow::About).contains(QStringLiteral("MIT")));
    }

    void hoveringSaysTheRule()
    {
        Shown shown;
        QVERIFY(shown.ready());
        QVERIFY(shown.stepTo(2));
        QVERIFY(shown.timeline()->find(QStringLiteral("FD_CLOSE")));
        const QString said = shown.timeline()->describe(shown.timeline()->selectedEvent());
        QVERIFY2(said.contains(QStringLiteral("Announces the end of the connection")), qPrintable(said)); // CLO-1
        QVERIFY2(said.contains(QStringLiteral("CLO-4")), qPrintable(said));
    }

    void theLayersHaveKeysThatTheButtonsFollow()
    {
        Shown shown;
        QVERIFY(shown.ready());
        press(shown.window, Qt::Key_4, Qt::AltModifier);
        QVERIFY(shown.timeline()->layers().has(Layer::Kernel));
        QVERIFY(shown.window.findChild<ViewBar *>()->layers().has(Layer::Kernel));
        press(shown.window, Qt::Key_4, Qt::AltModifier);
        QVERIFY(!shown.timeline()->layers().has(Layer::Kernel));
    }

    void layoutAndChoicesAreRememberedInTheNextWindow()
    {
        QSize size;
        int lessonWidth = 0;
        {
            Shown shown;
            QVERIFY(shown.ready());
            shown.window.resize(780, 560);
            press(shown.window, Qt::Key_I, Qt::ControlModifier);
            press(shown.window, Qt::Key_T, Qt::ControlModifier);
            press(shown.window, Qt::Key_4, Qt::AltModifier);
            press(shown.window, Qt::Key_K, Qt::ControlModifier);
            press(shown.window, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
            shown.timeline()->setZoom(1.5);
            shown.playback->setSpeed(2);
            shown.window.findChild<LessonPanel *>()->setTab(LessonPanel::Table);
            QCoreApplication::processEvents();
            size = shown.window.size();
            lessonWidth = shown.window.findChild<LessonPanel *>()->width();
            QVERIFY(shown.window.close());
        }
        MainWindow again;
        again.show();
        QCoreApplication::processEvents();
        auto *timeline = again.findChild<TimelineView *>();
        QCOMPARE(again.size(), size);
        QCOMPARE(again.findChild<LessonPanel *>()->width(), lessonWidth);
        QCOMPARE(timeline->vocabulary(), Vocabulary::Spi);
        QCOMPARE(timeline->time(), TimeAxis::Real);
        QVERIFY(timeline->layers().has(Layer::Kernel));
        QVERIFY(timeline->isLegendVisible());
        QCOMPARE(timeline->zoom(), 1.5);
        QCOMPARE(again.playback()->speed(), 2.0);
        QCOMPARE(again.findChild<LessonPanel *>()->tab(), LessonPanel::Table);
        QVERIFY(!again.findChild<SocketsPanel *>()->isVisible());
    }

    void aLectureThatIsClosedLeavesTheLayoutAsItWas()
    {
        {
            MainWindow window;
            window.show();
            press(window, Qt::Key_F11);
            QVERIFY(window.close());
        }
        MainWindow again;
        again.show();
        QVERIFY(again.findChild<LessonPanel *>()->isVisible());
        QVERIFY(!again.isFullScreen());
    }

private:
    static QString plainNameOf(const QAction *each) { return each->text().remove(u'&').remove(u'…'); }
};

QTEST_MAIN(CommandsTest)
#include "tst_commands.moc"
