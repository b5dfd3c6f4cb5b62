// In a language whose words are half as long again, and in one that is read from right to left, nothing is cut and
// nothing leaves the window.
// SPDX-License-Identifier: MIT
#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QMenuBar>
#include <QTest>
#include <QTranslator>

#include "tests/ui/support/shown_window.h"
#include "tests/ui/support/worded_widgets.h"
#include "ui/compare/compare_view.h"
#include "ui/explore/explore_panel.h"
#include "ui/lecture/lecture_bar.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/widgets/text_label.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

/// Every sentence with half as many letters more: no language needs much more than that.
class LongWords : public QTranslator
{
    Q_OBJECT

public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *disambiguation, int) const override
    {
        const QString source = QString::fromUtf8(text);
        if (disambiguation && source == QLatin1String("en"))
            return source; // the language's code
        if (source.size() < 2)
            return source;
        QString more;
        while (more.size() < (source.size() + 1) / 2) // words grow, and sentences get more of them
            more += more.size() % 8 == 7 && source.contains(u' ') ? u' ' : u'ø';
        return source + more;
    }
};

QStringList outside(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : wordedWidgets(window)) {
        const QWidget *viewport = widget;
        while (viewport != &window && viewport->objectName() != QLatin1String("qt_scrollarea_viewport"))
            viewport = viewport->parentWidget();
        const QRect place(widget->mapTo(viewport, QPoint()), widget->size());
        const bool tooHigh = viewport == &window && (place.top() < 0 || place.bottom() >= window.height()); // others scroll
        if (tooHigh || place.left() < 0 || place.right() >= viewport->width())
            found.append(named(*widget));
    }
    return found;
}

QStringList cut(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : wordedWidgets(window)) {
        const auto *label = qobject_cast<const TextLabel *>(widget);
        if (label && label->isEliding())
            continue; // cut with an ellipsis, and whole on hovering
        if (const QString words = cutWords(*widget); !words.isEmpty())
            found.append(words);
    }
    return found;
}

QStringList overlapping(const QWidget &window)
{
    QStringList found;
    const QList<QWidget *> worded = wordedWidgets(window);
    for (qsizetype i = 0; i < worded.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const bool nested = worded[i]->isAncestorOf(worded[j]) || worded[j]->isAncestorOf(worded[i]);
            const QRegion one = worded[i]->visibleRegion().translated(worded[i]->mapTo(&window, QPoint()));
            const QRegion other = worded[j]->visibleRegion().translated(worded[j]->mapTo(&window, QPoint()));
            if (!nested && one.intersects(other))
                found.append(named(*worded[i]) + QStringLiteral(" and ") + named(*worded[j]));
        }
    }
    return found;
}

} // namespace

class LongWordsTest : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;

    void check(const QWidget &window)
    {
        for (int round = 0; round < 6; ++round) { // what is new is said, laid out, and laid out within
            QCoreApplication::processEvents();
            QCoreApplication::sendPostedEvents();
        }
        QCOMPARE(cut(window).join(u'\n'), QString());
        QCOMPARE(outside(window).join(u'\n'), QString());
        QCOMPARE(overlapping(window).join(u'\n'), QString());
    }

private Q_SLOTS:
    void cleanup() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void nothingIsCut_data()
    {
        QTest::addColumn<bool>("longWords");
        QTest::addColumn<bool>("rightToLeft");
        QTest::addColumn<QSize>("size");
        QTest::newRow("as it is") << false << false << QSize(1280, 800);
        QTest::newRow("long words") << true << false << QSize(1280, 800);
        QTest::newRow("right to left") << false << true << QSize(1280, 800);
        QTest::newRow("long words, right to left, large window") << true << true << QSize(1440, 900);
    }
    void nothingIsCut()
    {
        QFETCH(bool, longWords);
        QFETCH(bool, rightToLeft);
        QFETCH(QSize, size);
        LongWords words;
        if (longWords)
            QCoreApplication::installTranslator(&words);
        if (rightToLeft)
            QApplication::setLayoutDirection(Qt::RightToLeft);
        MainWindow window;
        window.playback()->setAnimated(false);
        window.playback()->setSpeed(10);
        window.resize(size);
        window.show();
        for (const char *lesson : {"disconnect-data", "hard-close"}) {
            window.openBuiltIn(QString::fromLatin1(lesson));
            QVERIFY(becomesReady(window));
            check(window);
            window.play();
            QVERIFY(becomesFinished(window));
            check(window);
        }
        QVERIFY(window.findChild<TimelineView *>()->find(QStringLiteral("closesocket"))); // all of an event
        check(window);
        if (const QString folder = qEnvironmentVariable("HALFCLOSE_SCREENSHOTS"); !folder.isEmpty()) {
            QVERIFY(QDir().mkpath(folder));
            const QString name = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-').remove(u',');
            QVERIFY(window.grab().save(QStringLiteral("%1/words-%2.png").arg(folder, name)));
        }
        auto *panel = window.findChild<ExplorePanel *>();
        press(window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!panel->isExploring(), 20000);
        check(window);
        press(window, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(window.findChild<CompareView *>()->isVisible());
        check(window);
        press(window, Qt::Key_Escape);
        press(window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        press(window, Qt::Key_F11);
        check(window);
    }

    void thePanelsChangeSides()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        MainWindow window;
        window.resize(1280, 800);
        window.show();
        const auto *lesson = window.findChild<LessonPanel *>();
        QVERIFY(lesson->mapTo(&window, QPoint()).x() > window.width() / 2);
    }
};

QTEST_MAIN(LongWordsTest)
#include "tst_long_words.moc"
