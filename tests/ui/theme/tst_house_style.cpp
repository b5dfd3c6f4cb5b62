// The house's style: what a button looks like by its kind and state can be read and told apart, and a scroll bar's parts
// are where its position says.
// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QScrollBar>
#include <QStyleOptionSlider>
#include <QTest>
#include <QToolButton>

#include "tests/ui/support/shown_window.h"
#include "ui/theme/button_look.h"
#include "ui/theme/house_style.h"
#include "ui/theme/scroll_bar_look.h"
#include "ui/theme/theme.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

constexpr ButtonKind Kinds[] = {ButtonKind::Usual, ButtonKind::Primary, ButtonKind::Client, ButtonKind::Server,
    ButtonKind::Flat, ButtonKind::Link, ButtonKind::Tab, ButtonKind::Segment, ButtonKind::Layer};

QColor groundOf(const ButtonLook &look, const Palette &colours)
{
    return look.fill == Qt::transparent ? colours.panel : look.fill;
}

QToolButton *buttonNamed(QToolButton *button, const char *kind)
{
    button->setStyle(QApplication::style());
    button->setProperty("kind", QString::fromLatin1(kind));
    return button;
}

} // namespace

class HouseStyleTest : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;

private Q_SLOTS:
    void initTestCase() { HouseStyle::wear(); }

    void wordsCanBeReadInEveryState_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void wordsCanBeReadInEveryState()
    {
        QFETCH(bool, dark);
        const Palette &colours = dark ? Palette::dark() : Palette::light();
        for (const ButtonKind kind : Kinds) {
            for (const QStyle::State on : {QStyle::State(QStyle::State_None), QStyle::State(QStyle::State_On)}) {
                for (const QStyle::State touch : {QStyle::State(QStyle::State_None), QStyle::State(QStyle::State_MouseOver), QStyle::State(QStyle::State_HasFocus),
                         QStyle::State_MouseOver | QStyle::State_Sunken}) {
                    const ButtonLook look = lookOf(kind, QStyle::State_Enabled | on | touch, colours);
                    const double is = contrast(look.text, groundOf(look, colours));
                    QVERIFY2(is >= 4.5, qPrintable(QStringLiteral("kind %1, state %2: %3").arg(int(kind)).arg(int(on | touch)).arg(is)));
                }
            }
        }
    }

    void theFocusIsSeenOnEveryKind_data() { wordsCanBeReadInEveryState_data(); }
    void theFocusIsSeenOnEveryKind()
    {
        QFETCH(bool, dark);
        const Palette &colours = dark ? Palette::dark() : Palette::light();
        for (const ButtonKind kind : Kinds) {
            for (const QStyle::State on : {QStyle::State(QStyle::State_None), QStyle::State(QStyle::State_On)}) {
                const ButtonLook without = lookOf(kind, QStyle::State_Enabled | on, colours);
                const ButtonLook with = lookOf(kind, QStyle::State_Enabled | QStyle::State_HasFocus | on, colours);
                QVERIFY2(with.edge != without.edge, qPrintable(QString::number(int(kind))));
                QVERIFY(contrast(with.edge, colours.panel) >= 3);
            }
        }
    }

    void whatCannotBePressedLooksSo()
    {
        for (const ButtonKind kind : Kinds) {
            const ButtonLook able = lookOf(kind, QStyle::State_Enabled, Palette::light());
            const ButtonLook unable = lookOf(kind, QStyle::State_None, Palette::light());
            QVERIFY(unable.text != able.text);
            QCOMPARE(lookOf(kind, QStyle::State_MouseOver, Palette::light()).edge, unable.edge);
        }
    }

    void nothingMovesWhenATabIsChosen()
    {
        QToolButton tab;
        buttonNamed(&tab, "tab")->setText(QStringLiteral("Source"));
        tab.setCheckable(true);
        const QSize before = tab.sizeHint();
        tab.setChecked(true);
        QCOMPARE(tab.sizeHint(), before);
        QFont bold = tab.font();
        bold.setBold(true);
        QVERIFY(before.width() > QFontMetrics(bold).horizontalAdvance(tab.text()));
    }

    void buttonsGrowWithTheFont()
    {
        QToolButton button;
        buttonNamed(&button, "primary")->setText(QStringLiteral("Export"));
        const QSize usual = button.sizeHint() - button.fontMetrics().size(0, button.text());
        QFont large = button.font();
        large.setPointSizeF(large.pointSizeF() * 2);
        button.setFont(large);
        const QSize room = button.sizeHint() - button.fontMetrics().size(0, button.text());
        QVERIFY(room.height() >= usual.height() * 3 / 2);
    }

    void aScrollBarIsItsPartsWithoutGapsOrOverlaps_data()
    {
        QTest::addColumn<int>("position");
        QTest::newRow("at the start") << 0;
        QTest::newRow("between") << 37;
        QTest::newRow("at the end") << 1000;
    }
    void aScrollBarIsItsPartsWithoutGapsOrOverlaps()
    {
        QFETCH(int, position);
        for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
            QStyleOptionSlider bar;
            bar.orientation = orientation;
            bar.rect = orientation == Qt::Horizontal ? QRect(0, 0, 400, 11) : QRect(0, 0, 11, 400);
            bar.maximum = 1000;
            bar.pageStep = 100;
            bar.sliderPosition = bar.sliderValue = position;
            const auto length = [&](QStyle::SubControl part) {
                const QRect place = scrollBarPart(bar, part, 24);
                return orientation == Qt::Horizontal ? place.width() : place.height();
            };
            QCOMPARE(length(QStyle::SC_ScrollBarSubPage) + length(QStyle::SC_ScrollBarSlider) + length(QStyle::SC_ScrollBarAddPage), 400);
            QCOMPARE(length(QStyle::SC_ScrollBarSlider), 400 * 100 / 1100);
            QCOMPARE(length(QStyle::SC_ScrollBarSubPage) == 0, position == 0);
            QCOMPARE(length(QStyle::SC_ScrollBarAddPage) == 0, position == 1000);
            bar.pageStep = 1;
            QCOMPARE(length(QStyle::SC_ScrollBarSlider), 24); // never too small to be caught
        }
    }

    void aHandleIsDraggedToTheEnd()
    {
        QScrollBar bar(Qt::Vertical);
        bar.setStyle(QApplication::style());
        bar.setRange(0, 500);
        bar.setPageStep(100);
        bar.resize(bar.sizeHint().width(), 300);
        bar.show();
        QTest::mousePress(&bar, Qt::LeftButton, {}, {5, 20});
        QTest::mouseMove(&bar, {5, 290});
        QTest::mouseRelease(&bar, Qt::LeftButton, {}, {5, 290});
        QCOMPARE(bar.value(), 500);
    }

    // A style sheet took a fifth of all that was computed until the first frame.
    void theWindowHasAStyleAndNoStyleSheet()
    {
        const MainWindow window;
        QVERIFY(qobject_cast<HouseStyle *>(QApplication::style()));
        QVERIFY(window.styleSheet().isEmpty());
    }
};

QTEST_MAIN(HouseStyleTest)
#include "tst_house_style.moc"
