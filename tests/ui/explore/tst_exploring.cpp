// Every interleaving of a lesson, explored in the window: what the list tells, what choosing one shows in table, timeline
// and runs bar, and that neither cancelling nor closing the window has to wait.
// SPDX-License-Identifier: MIT
#include <QAbstractItemModel>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include "tests/support/descriptor_count.h"
#include "tests/ui/support/shown_window.h"
#include "ui/explore/explore_panel.h"
#include "ui/explore/explored_model.h"
#include "ui/runs/runs_bar.h"
#include "ui/timeline/timeline_view.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

struct Shown : OpenedWindow
{
    ExplorePanel *panel = window.findChild<ExplorePanel *>();
    RunsBar *runs = window.findChild<RunsBar *>();
    TimelineView *timeline = window.findChild<TimelineView *>();

    using OpenedWindow::OpenedWindow;
    void pressExplore() { press(window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier); }
    bool becomesExplored()
    {
        return QTest::qWaitFor([&] { return !panel->isExploring() && rows() > 0; }, 20000);
    }
    int rows() { return panel->list()->model()->rowCount(); }
    QString text(int row, int column) { return panel->list()->model()->index(row, column).data().toString(); }
    QStringList column(int column)
    {
        QStringList texts;
        for (int row = 0; row < rows(); ++row)
            texts.append(text(row, column));
        return texts;
    }
    void click(int row, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        const QModelIndex index = panel->list()->model()->index(row, ExploredModel::Outcome);
        panel->list()->scrollTo(index);
        QTest::mouseClick(panel->list()->viewport(), Qt::LeftButton, modifiers, panel->list()->visualRect(index).center());
    }
    QToolButton *button(const char *name)
    {
        const QList<QToolButton *> all = window.findChildren<QToolButton *>();
        for (QToolButton *each : all) {
            if (each->accessibleName().startsWith(QLatin1String(name)))
                return each;
        }
        return nullptr;
    }
    bool isMet(const QString &label) { return cellText(window, label).contains(u'✓'); }
};

} // namespace

class ExploringTest : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;

private Q_SLOTS:
    void theDocumentedLessonHasFourInterleavings()
    {
        Shown shown("disconnect-data");
        QVERIFY(becomesReady(shown.window));
        QVERIFY(!shown.panel->isVisible());
        QCOMPARE(shown.button("Explore every interleaving")->text(), QStringLiteral("Explore…"));
        shown.pressExplore();
        QVERIFY(shown.panel->isVisible());
        QVERIFY(shown.becomesExplored());
        // "Step (5a) must follow (5), but has no timing relationship with (6), (7) or (8)."
        QCOMPARE(shown.column(ExploredModel::OrderOfSteps),
            (QStringList{QStringLiteral("1 2 3 4 5 5a 6 7 8"), QStringLiteral("1 2 3 4 5 6 5a 7 8"),
                QStringLiteral("1 2 3 4 5 6 7 5a 8"), QStringLiteral("1 2 3 4 5 6 7 8 5a")}));
        for (const QString &outcome : shown.column(ExploredModel::Outcome))
            QCOMPARE(outcome, QStringLiteral("✓ graceful"));
        QVERIFY2(shown.panel->said().startsWith(QStringLiteral("4 interleavings · ✓")), qPrintable(shown.panel->said()));
        QCOMPARE(shown.button("Explore every interleaving")->text(), QStringLiteral("Explore (4)…"));
        QVERIFY(!shown.runs->isVisible()); // finding them shows none of them yet
        shown.pressExplore();
        QVERIFY(!shown.panel->isVisible());
        shown.pressExplore(); // they are still there
        QCOMPARE(shown.rows(), 4);
        QVERIFY(!shown.panel->isExploring());
    }

    void choosingOneShowsItsOrder_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("clicked") << false;
        QTest::newRow("with the keyboard") << true;
    }
    void choosingOneShowsItsOrder()
    {
        QFETCH(bool, byKey);
        Shown shown("disconnect-data");
        QVERIFY(becomesReady(shown.window));
        shown.pressExplore();
        QVERIFY(shown.becomesExplored());
        QVERIFY(shown.panel->list()->hasFocus());
        for (int row = 3; row >= 1; --row) {
            if (byKey) {
                shown.panel->list()->setCurrentIndex(shown.panel->list()->model()->index(row - 1, 0));
                press(shown.window, Qt::Key_Down);
                press(shown.window, Qt::Key_Return);
            } else {
                shown.click(row);
            }
            const QString name = QStringLiteral("Interleaving %1").arg(row + 1);
            QTRY_COMPARE(shown.runs->list()->currentText(), name);
            QVERIFY(shown.runs->isVisible());
            QCOMPARE(shown.timeline->shown(), shown.playback->trace().size());
            // Going back takes the steps away in just that order.
            QStringList order = shown.text(row, ExploredModel::OrderOfSteps).split(u' ');
            QCOMPARE(order.size(), 9);
            for (int last = 0; last < 4; ++last) {
                for (const QString &label : std::as_const(order))
                    QTRY_VERIFY2(shown.isMet(label), qPrintable(label));
                const QString taken = order.takeLast();
                press(shown.window, Qt::Key_Left);
                QTRY_VERIFY2(!shown.isMet(taken), qPrintable(taken));
            }
        }
        press(shown.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier); // the live run is where it was
        QTRY_VERIFY(!shown.isMet(QStringLiteral("1")));
        press(shown.window, Qt::Key_F10);
        QTRY_VERIFY(shown.isMet(QStringLiteral("1")));
        QCOMPARE(shown.rows(), 4);
    }

    void aFailedInterleavingTellsItsFirstFailedStep()
    {
        Shown shown("disconnect-data-lost");
        QVERIFY(becomesReady(shown.window));
        shown.pressExplore();
        QVERIFY(shown.becomesExplored());
        QCOMPARE(shown.rows(), 2);
        QVERIFY2(shown.panel->said().contains(QStringLiteral("✓ 1 as the lesson states, ✗ 1 otherwise")), qPrintable(shown.panel->said()));
        const QStringList outcomes = shown.column(ExploredModel::Outcome);
        const auto failed = std::find_if(outcomes.begin(), outcomes.end(), [](const QString &text) { return text.startsWith(u'✗'); });
        QVERIFY(failed != outcomes.end());
        QVERIFY2(failed->startsWith(QStringLiteral("✗ fails at (")), qPrintable(*failed));
        const int row = int(failed - outcomes.begin());
        const QString label = failed->section(u'(', 1).chopped(1);
        QVERIFY2(shown.text(row, ExploredModel::What).contains(QStringLiteral("expected")), qPrintable(shown.text(row, ExploredModel::What)));
        shown.click(row);
        QTRY_VERIFY2(cellText(shown.window, label).contains(u'✗'), qPrintable(cellText(shown.window, label)));
        shown.click(1 - row);
        QTRY_VERIFY2(!cellText(shown.window, label).contains(u'✗'), qPrintable(cellText(shown.window, label)));
    }

    // grand-total has thousands: nobody has to wait for them.
    void itTellsHowFarItIsAndIsCancelled()
    {
        Shown shown("grand-total");
        QVERIFY(becomesReady(shown.window));
        shown.pressExplore();
        QTRY_VERIFY_WITH_TIMEOUT(shown.panel->said().startsWith(QStringLiteral("Exploring: ")), 5000);
        const QString early = shown.panel->said();
        QTRY_VERIFY_WITH_TIMEOUT(shown.panel->said() != early, 10000); // and the window lives meanwhile
        QVERIFY(shown.panel->isExploring());
        QToolButton *cancel = shown.button("Cancel exploring");
        QVERIFY(cancel);
        QTest::mouseClick(cancel, Qt::LeftButton);
        QVERIFY(shown.becomesExplored());
        QVERIFY2(shown.panel->said().endsWith(QStringLiteral("cancelled: there may be more")), qPrintable(shown.panel->said()));
        QCOMPARE(shown.button("Explore every interleaving")->text(), QStringLiteral("Explore…"));
        QVERIFY(shown.button("Start exploring"));
        QVERIFY(shown.text(0, ExploredModel::OrderOfSteps).contains(u' '));
    }

    void theWindowClosesWhileItExplores()
    {
        const int before = openDescriptors();
        QElapsedTimer closing;
        {
            Shown shown("grand-total");
            QVERIFY(becomesReady(shown.window));
            shown.pressExplore();
            QTRY_VERIFY_WITH_TIMEOUT(shown.panel->said().startsWith(QStringLiteral("Exploring: ")), 5000);
            closing.start();
            QVERIFY(shown.window.close());
        }
        QVERIFY2(closing.elapsed() <= 200, qPrintable(QString::number(closing.elapsed())));
        QVERIFY2(openDescriptors() <= before + 1, qPrintable(QStringLiteral("%1, then %2").arg(before).arg(openDescriptors())));
    }

    void anotherLessonHasOtherInterleavings()
    {
        Shown shown("grand-total");
        QVERIFY(becomesReady(shown.window));
        shown.pressExplore();
        QVERIFY(shown.panel->isExploring());
        shown.window.openBuiltIn(QStringLiteral("default-close")); // ends it
        QTRY_COMPARE(shown.rows(), 0);
        QCOMPARE(shown.button("Explore every interleaving")->text(), QStringLiteral("Explore…"));
        QVERIFY(QTest::qWaitFor([&] { return !shown.panel->isExploring(); }, 5000));
        QCOMPARE(shown.rows(), 0);
        QTest::mouseClick(shown.button("Start exploring"), Qt::LeftButton);
        QVERIFY(shown.becomesExplored());
        QCOMPARE(shown.rows(), 2);
        shown.panel->list()->setFocus();
        press(shown.window, Qt::Key_Escape);
        QVERIFY(!shown.panel->isVisible());
        QVERIFY(shown.timeline->hasFocus());
    }

    void onlyWhatCanRunIsExplored()
    {
        Shown shown("default-close");
        QVERIFY(becomesReady(shown.window));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("mistaken.md")));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("| Client side | Server side |\n|---|---|\n| (1) `sent(s)` | |\n");
        file.close();
        shown.window.openFile(file.fileName());
        QTRY_VERIFY(!shown.button("Explore every interleaving")->isEnabled());
        shown.pressExplore();
        QVERIFY(!shown.panel->isExploring());
        QVERIFY(!shown.button("Start exploring")->isEnabled());
    }
};

QTEST_MAIN(ExploringTest)
#include "tst_exploring.moc"
