// Every panel of the window can be drawn, light and dark, in usual and in large type: nothing stays empty. With
// HALFCLOSE_SCREENSHOTS naming a folder the pictures are written there, for a person to look at.
// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QSettings>
#include <QSplitter>
#include <QTest>
#include <QTreeView>

#include "tests/ui/support/shown_window.h"
#include "ui/compare/compare_view.h"
#include "ui/editor/source_editor.h"
#include "ui/explore/explore_panel.h"
#include "ui/export/export_choices.h"
#include "ui/export/export_dialog.h"
#include "ui/help/help_window.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/choice_popup.h"
#include "ui/window/search_bar.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

bool hasManyColours(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return colours.size() > 12;
}

} // namespace

class ScreenshotsTest : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;
    QFont m_font;
    QString m_suffix;

    void shoot(QWidget &widget, const QString &name)
    {
        for (int round = 0; round < 3; ++round) { // what is new is said, laid out, and laid out within
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents();
        }
        const QImage image = widget.grab().toImage();
        const QString folder = qEnvironmentVariable("HALFCLOSE_SCREENSHOTS");
        if (!folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            QVERIFY(image.save(QStringLiteral("%1/%2-%3.png").arg(folder, name, m_suffix)));
        }
        QVERIFY2(hasManyColours(image), qPrintable(name));
    }

    void make(MainWindow &window)
    {
        window.playback()->setAnimated(false);
        window.resize(1440, 900);
        window.show();
        // As on a screen of that size; this one's is smaller.
        window.findChild<QSplitter *>(QStringLiteral("columns"))->setSizes({1440 * 28 / 104, 1440 * 56 / 104, 1440 * 20 / 104});
        window.openBuiltIn(QStringLiteral("disconnect-data"));
        QVERIFY(becomesReady(window));
    }

private Q_SLOTS:
    void initTestCase() { m_font = QApplication::font(); }
    void cleanupTestCase()
    {
        QApplication::setFont(m_font);
        QApplication::setPalette(QPalette());
    }

    void everyPanel_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<int>("type");
        QTest::newRow("light") << false << 100;
        QTest::newRow("dark") << true << 100;
        QTest::newRow("large-type") << false << 200;
        QTest::newRow("large-type-dark") << true << 200;
    }
    void everyPanel()
    {
        QFETCH(bool, dark);
        QFETCH(int, type);
        m_suffix = QStringLiteral("%1-%2").arg(QString::fromLatin1(QTest::currentDataTag())).arg(qRound(100 * qApp->devicePixelRatio()));
        QFont font = m_font;
        font.setPointSizeF(m_font.pointSizeF() * type / 100);
        QApplication::setFont(font);
        QApplication::setPalette(theme::windowPalette(dark ? Palette::dark() : Palette::light()));
        QSettings().clear();

        MainWindow window;
        make(window);
        shoot(window, QStringLiteral("ready"));
        aTeardown(window);
        exploring(window);
        lists(window);
        lecture(window);
        endings(window);
        help(window);
        exporting(window);
    }

private:
    void aTeardown(MainWindow &window)
    {
        Playback *playback = window.playback();
        for (int step = 0; step < 5; ++step) {
            const qsizetype before = playback->history().starts().size();
            playback->stepForward();
            QTRY_COMPARE_WITH_TIMEOUT(playback->history().starts().size(), before + 1, 5000);
        }
        QTRY_COMPARE(playback->status().startable.size(), qsizetype(2));
        shoot(window, QStringLiteral("choice"));
        playback->setSpeed(10);
        playback->play();
        QVERIFY(becomesFinished(window));
        shoot(window, QStringLiteral("finished"));
        playback->stepBack();
        playback->stepBack();
        shoot(window, QStringLiteral("past"));
        playback->toEnd();
        auto *lesson = window.findChild<LessonPanel *>();
        lesson->setTab(LessonPanel::Table);
        shoot(window, QStringLiteral("table"));
        lesson->setTab(LessonPanel::Source);
        shoot(window, QStringLiteral("source"));
        const QString text = lesson->editor()->text();
        lesson->editor()->setText(QString(text).replace(QStringLiteral("WSARecvDisconnect(s)"), QStringLiteral("WSARecvDiscon(s)")), {});
        QTRY_VERIFY(!lesson->editor()->mistakes().isEmpty());
        shoot(window, QStringLiteral("mistake"));
        lesson->editor()->setText(text, {});
        lesson->setTab(LessonPanel::Text);
        press(window, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(window.findChild<SearchBar *>()->findChild<QLineEdit *>(), QStringLiteral("FD_CLOSE"));
        shoot(window, QStringLiteral("search"));
        QTest::keyClick(window.findChild<SearchBar *>()->findChild<QLineEdit *>(), Qt::Key_Escape);
        press(window, Qt::Key_T, Qt::ControlModifier);
        press(window, Qt::Key_4, Qt::AltModifier);
        press(window, Qt::Key_K, Qt::ControlModifier);
        shoot(window, QStringLiteral("real-time-kernel-legend"));
        press(window, Qt::Key_T, Qt::ControlModifier);
        press(window, Qt::Key_4, Qt::AltModifier);
        press(window, Qt::Key_K, Qt::ControlModifier);
    }

    void exploring(MainWindow &window)
    {
        auto *panel = window.findChild<ExplorePanel *>();
        press(window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        shoot(window, QStringLiteral("exploring"));
        QTRY_VERIFY_WITH_TIMEOUT(!panel->isExploring(), 20000);
        panel->list()->setCurrentIndex(panel->list()->model()->index(2, 0));
        QTest::keyClick(panel->list(), Qt::Key_Return);
        shoot(window, QStringLiteral("explored"));
        press(window, Qt::Key_D, Qt::ControlModifier);
        shoot(window, QStringLiteral("compared"));
        QTest::keyClick(&window, Qt::Key_Escape);
        window.openBuiltIn(QStringLiteral("connect-later")); // in some orders it goes otherwise than stated
        QVERIFY(becomesReady(window));
        panel->start();
        QTRY_VERIFY_WITH_TIMEOUT(!panel->isExploring(), 20000);
        QTest::keyClick(panel->list(), Qt::Key_Return);
        shoot(window, QStringLiteral("explored-failed"));
        press(window, Qt::Key_D, Qt::ControlModifier);
        window.findChild<CompareView *>()->differences()->setCurrentRow(1);
        shoot(window, QStringLiteral("compared-failed"));
        QTest::keyClick(&window, Qt::Key_Escape);
        QTest::keyClick(panel->list(), Qt::Key_Escape);
        window.openBuiltIn(QStringLiteral("disconnect-data"));
        QVERIFY(becomesReady(window));
        window.play();
        QVERIFY(becomesFinished(window));
    }

    void lists(MainWindow &window)
    {
        const std::tuple<Qt::Key, Qt::KeyboardModifiers, QString> all[] = {
            {Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier, QStringLiteral("commands")},
            {Qt::Key_L, Qt::ControlModifier, QStringLiteral("lessons")}, {Qt::Key_G, Qt::ControlModifier, QStringLiteral("steps")}};
        for (const auto &[key, modifiers, name] : all) {
            press(window, key, modifiers);
            shoot(window, name);
            QTest::keyClick(window.findChild<ChoicePopup *>()->field(), Qt::Key_Escape);
        }
    }

    void lecture(MainWindow &window)
    {
        window.playback()->restart();
        QVERIFY(becomesReady(window));
        press(window, Qt::Key_F11);
        window.resize(1440, 900);
        press(window, Qt::Key_PageDown);
        QTRY_VERIFY(window.playback()->question());
        shoot(window, QStringLiteral("lecture-question"));
        press(window, Qt::Key_F7);
        press(window, Qt::Key_Space);
        QVERIFY(becomesFinished(window));
        shoot(window, QStringLiteral("lecture-end"));
        press(window, Qt::Key_F7);
        press(window, Qt::Key_F11);
        window.resize(1440, 900);
    }

    void endings(MainWindow &window)
    {
        for (const char *lesson : {"hard-close", "grand-total", "linger-until-answered"}) {
            window.openBuiltIn(QString::fromLatin1(lesson));
            QVERIFY(becomesReady(window));
            window.play();
            QVERIFY(becomesFinished(window));
            shoot(window, QString::fromLatin1(lesson));
        }
        window.openBuiltIn(QStringLiteral("grand-total"));
        QVERIFY(becomesReady(window));
        window.play();
        QVERIFY(becomesFinished(window));
        window.findChild<TimelineView *>()->setCollapsed(0, true);
        window.findChild<TimelineView *>()->setCollapsed(1, true);
        shoot(window, QStringLiteral("folded-lanes"));
    }

    void exporting(MainWindow &window)
    {
        action(window, QStringLiteral("Export"))->trigger();
        auto *dialog = window.findChild<ExportDialog *>();
        for (const char *format : {"svg", "mermaid"}) {
            dialog->choices()->setFormat(QString::fromLatin1(format));
            shoot(*dialog, QStringLiteral("export-%1").arg(QLatin1String(format)));
        }
        dialog->reject();
    }

    void help(MainWindow &window)
    {
        press(window, Qt::Key_Question);
        auto *help = window.findChild<HelpWindow *>();
        for (const auto page : {HelpWindow::Keys, HelpWindow::Terms, HelpWindow::About}) {
            help->openAt(page);
            shoot(*help, QStringLiteral("help-%1").arg(int(page)));
        }
    }
};

QTEST_MAIN(ScreenshotsTest)
#include "tst_screenshots.moc"
