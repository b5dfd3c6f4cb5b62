// Changing a step from where one stands: the lesson runs again to there on fresh sockets and goes another way, and the
// earlier run stays to be looked at. What is asserted is what table, timeline, runs bar and status line show.
// SPDX-License-Identifier: MIT
#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include "tests/ui/support/shown_window.h"
#include "ui/editor/source_editor.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/lesson/step_editor.h"
#include "ui/runs/runs_bar.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/status_line.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

struct Shown : OpenedWindow
{
    StepEditor *editor = window.findChild<StepEditor *>();
    RunsBar *runs = window.findChild<RunsBar *>();
    SourceEditor *source = window.findChild<SourceEditor *>();
    StatusLine *status = window.findChild<StatusLine *>();

    ~Shown() { source->setModified(false); } // or closing asks
    /// Opens the field over the step that is shown and types another code.
    void change(const QString &code)
    {
        press(window, Qt::Key_F2);
        editor->field()->selectAll();
        QTest::keyClicks(editor->field(), code);
    }
    QStringList names()
    {
        QStringList texts;
        for (int i = 0; i < runs->list()->count(); ++i)
            texts.append(runs->list()->itemText(i));
        return texts;
    }
};

} // namespace

class ChangingTest : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;

private Q_SLOTS:
    void aStepIsChangedInItsCellAndTheRunForks()
    {
        Shown shown;
        QVERIFY(becomesReady(shown.window));
        QVERIFY(shown.stepTo(5));
        QVERIFY(!shown.runs->isVisible()); // one run: nothing to choose
        const quint64 all = shown.playback->trace().size();
        press(shown.window, Qt::Key_Left); // back to (4)
        QTRY_VERIFY(!shown.cell("5").contains(u'✓'));
        press(shown.window, Qt::Key_F2);
        QVERIFY(shown.editor->isVisible());
        QVERIFY(shown.editor->field()->hasFocus());
        QCOMPARE(shown.editor->field()->text(), QStringLiteral("total = 1025 + t"));
        shown.change(QStringLiteral("total = 2000 + t"));
        QTest::keyClick(shown.editor->field(), Qt::Key_Return);
        QVERIFY(!shown.editor->isVisible());
        QVERIFY(shown.shows("3", "✓ → \"17\"")); // again, on fresh sockets
        QTRY_VERIFY(shown.status->live().contains(QStringLiteral("next is (4) total = 2000 + t")));
        QVERIFY(!shown.cell("4").contains(u'✓'));
        QCOMPARE(shown.playback->history().starts().size(), 3);
        press(shown.window, Qt::Key_F10);
        QVERIFY(shown.shows("4", "✓ = 2017"));
        QTRY_COMPARE(shown.names(), (QStringList{QStringLiteral("Run 1"), QStringLiteral("Run 2 from (4) · live")}));
        QVERIFY(shown.window.isWindowModified());

        // The earlier branch, whole, and the live one as it was left.
        press(shown.window, Qt::Key_BracketLeft, Qt::ControlModifier);
        QVERIFY(shown.shows("4", "total = 1025 + t"));
        press(shown.window, Qt::Key_End);
        QVERIFY(shown.shows("5", "✓ → 0"));
        QCOMPARE(shown.window.findChild<TimelineView *>()->shown(), all);
        QTRY_VERIFY2(shown.runs->said().contains(QStringLiteral("Run 2 from (4) stands at (4)")), qPrintable(shown.runs->said()));
        QCOMPARE(shown.status->past(), QStringLiteral("Run 1, kept"));
        press(shown.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(shown.shows("4", "✓ = 2017"));
        QTRY_COMPARE(shown.status->past(), QString());
        press(shown.window, Qt::Key_F10); // it goes on where it was
        QVERIFY(shown.shows("5", "✓ → 0"));

        // A lecture shows the timeline and the step alone.
        press(shown.window, Qt::Key_F11);
        QVERIFY(!shown.runs->isVisible());
        press(shown.window, Qt::Key_F10);
        QCoreApplication::processEvents();
        QVERIFY(!shown.runs->isVisible());
        press(shown.window, Qt::Key_F11);
        QVERIFY(shown.runs->isVisible());
    }

    void mistakesAreShownInPlaceAndNothingRuns()
    {
        Shown shown;
        QVERIFY(becomesReady(shown.window));
        QVERIFY(shown.stepTo(1));
        shown.change(QStringLiteral("WSASendDisconnekt(s)"));
        QTRY_VERIFY2(shown.editor->said().contains(QStringLiteral("WSASendDisconnect'?")), qPrintable(shown.editor->said()));
        QTest::keyClick(shown.editor->field(), Qt::Key_Return);
        QVERIFY(shown.editor->isVisible());
        QVERIFY(shown.cell("1").contains(QStringLiteral("WSASendDisconnect(s, \"17\")")));
        QTest::keyClick(shown.editor->field(), Qt::Key_Escape);
        QVERIFY(!shown.editor->isVisible());
        QVERIFY(shown.shows("1", "✓ → 0")); // the run that was there
        QVERIFY(!shown.window.isWindowModified());
        QVERIFY(!shown.runs->isVisible());
    }

    void theFieldIsWhollyInThePanel()
    {
        Shown shown;
        QVERIFY(becomesReady(shown.window));
        auto *panel = shown.window.findChild<LessonPanel *>();
        for (const int step : {0, 4, 8}) {
            panel->changeStep(step);
            QVERIFY(panel->rect().contains(shown.editor->geometry()));
            QVERIFY(shown.editor->height() >= shown.editor->minimumSizeHint().height());
            // Nothing is seen through it: alone it looks as it does over the table.
            const QImage over = panel->grab(shown.editor->geometry()).toImage();
            const QImage alone = shown.editor->grab().toImage();
            QCOMPARE(over.pixel(over.width() / 2, over.height() - 4), alone.pixel(alone.width() / 2, alone.height() - 4));
            QCOMPARE(over.pixelColor(6, over.height() / 2), shown.window.palette().color(QPalette::Window));
        }
    }

    void aBarInACellStaysOneCell()
    {
        Shown shown;
        QVERIFY(becomesReady(shown.window));
        QVERIFY(shown.stepTo(1));
        shown.change(QStringLiteral("WSAEventSelect(s, FD_READ|FD_CLOSE)"));
        QTest::keyClick(shown.editor->field(), Qt::Key_Return);
        QVERIFY(shown.shows("1", "WSAEventSelect(s, FD_READ|FD_CLOSE)"));
        QVERIFY(shown.source->text().contains(QStringLiteral("FD_READ\\|FD_CLOSE")));
        press(shown.window, Qt::Key_F10);
        QVERIFY(shown.shows("1", "✓ → 0"));
    }

    void theSourceBelowTheShownStepIsGoneOnWith()
    {
        Shown shown;
        QVERIFY(becomesReady(shown.window));
        QVERIFY(shown.stepTo(3));
        QString text = shown.source->text();
        shown.source->replace({1, 1}, {int(text.count(u'\n')) + 2, 1}, text.replace(QStringLiteral("1025 + t"), QStringLiteral("1 + t")));
        press(shown.window, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(shown.playback->history().starts().size(), 3); // (1) to (3) again
        QVERIFY(shown.shows("3", "✓ → \"17\""));
        press(shown.window, Qt::Key_F10);
        QVERIFY(shown.shows("4", "✓ = 18"));
    }

    void whatWasTypedIntoTheSourceIsNotLostToAChangedStep()
    {
        Shown shown;
        QVERIFY(becomesReady(shown.window));
        QVERIFY(shown.stepTo(1));
        shown.source->replace({1, 1}, {1, 1}, QStringLiteral("\n"));
        const QString typed = shown.source->text();
        shown.change(QStringLiteral("closesocket(s)"));
        QTest::keyClick(shown.editor->field(), Qt::Key_Return);
        QCOMPARE(shown.source->text(), typed);
        QVERIFY(shown.window.findChild<NoticeBar *>()->sentence().contains(QStringLiteral("have not run yet")));
    }

    void anotherLessonHasOtherRuns()
    {
        Shown shown;
        QVERIFY(becomesReady(shown.window));
        QVERIFY(shown.stepTo(2));
        press(shown.window, Qt::Key_F5, Qt::ShiftModifier);
        QVERIFY(becomesReady(shown.window));
        QTRY_COMPARE(shown.names(), (QStringList{QStringLiteral("Run 1"), QStringLiteral("Run 2 · live")}));
        QVERIFY(shown.runs->isVisible());
        shown.window.openBuiltIn(QStringLiteral("grand-total"));
        QTRY_VERIFY(!shown.runs->isVisible());
    }
};

QTEST_MAIN(ChangingTest)
#include "tst_changing.moc"
