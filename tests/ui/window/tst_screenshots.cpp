// Every panel of the window can be drawn, light and dark, at 100 % and 200 % of the type: nothing stays empty. With
// HALFCLOSE_SCREENSHOTS naming a folder the pictures are written there, for a person to look at.
// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QDir>
#include <QTest>

#include "tests/ui/support/shown_window.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/theme/theme.h"

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
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
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
        QTest::addColumn<int>("percent");
        QTest::newRow("light-100") << false << 100;
        QTest::newRow("dark-100") << true << 100;
        QTest::newRow("light-200") << false << 200;
        QTest::newRow("dark-200") << true << 200;
    }
    void everyPanel()
    {
        QFETCH(bool, dark);
        QFETCH(int, percent);
        m_suffix = QString::fromLatin1(QTest::currentDataTag());
        QFont font = m_font;
        font.setPointSizeF(m_font.pointSizeF() * percent / 100);
        QApplication::setFont(font);
        QApplication::setPalette(theme::windowPalette(dark ? Palette::dark() : Palette::light()));

        MainWindow window;
        make(window);
        shoot(window, QStringLiteral("ready"));
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
        window.findChild<LessonPanel *>()->setTab(LessonPanel::Table);
        shoot(window, QStringLiteral("table"));
        window.findChild<LessonPanel *>()->setTab(LessonPanel::Source);
        shoot(window, QStringLiteral("source"));
    }
};

QTEST_MAIN(ScreenshotsTest)
#include "tst_screenshots.moc"
