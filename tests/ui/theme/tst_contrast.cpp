// Text can be read in both themes: at least 4.5 to 1 against what it stands on, by the palette and by what is drawn.
// And nothing is told by colour alone: shapes and signs differ as well.
// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QPainter>
#include <QTest>

#include "tests/ui/support/shown_window.h"
#include "tests/ui/support/worded_widgets.h"
#include "ui/compare/compare_view.h"
#include "ui/explore/explore_panel.h"
#include "ui/lesson/step_words.h"
#include "ui/render/diagram_painter.h"
#include "ui/theme/theme.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

constexpr double Readable = 4.5;

QImage drawn(const PictureArrow &arrow, const Palette &palette)
{
    QImage image(160, 60, QImage::Format_ARGB32_Premultiplied);
    image.fill(palette.background);
    QPainter painter(&image);
    const DiagramFonts fonts(QApplication::font());
    const LaneLayout lanes;
    const PaintStyle style{palette, fonts, {}, 0, 0, {}};
    Picture picture;
    picture.arrows.push_back(arrow);
    DiagramPainter(painter, lanes, style).paint(picture, image.rect());
    return image;
}

} // namespace

class ContrastTest : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;

    static void isReadable(MainWindow &window, int atLeast)
    {
        QCoreApplication::processEvents();
        const QImage picture = window.grab().toImage();
        const QList<QWidget *> worded = wordedWidgets(window);
        QVERIFY(worded.size() > atLeast);
        for (const QWidget *widget : worded) {
            if (!widget->isEnabled())
                continue;
            const double is = contrastIn(picture, *widget);
            QVERIFY2(is >= Readable, qPrintable(QStringLiteral("%1: %2").arg(named(*widget)).arg(is)));
        }
    }

private Q_SLOTS:
    void cleanup() { QApplication::setPalette(QPalette()); }

    void everyInkOnEveryGround_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void everyInkOnEveryGround()
    {
        QFETCH(bool, dark);
        const Palette &c = dark ? Palette::dark() : Palette::light();
        const std::pair<const char *, QColor> inks[] = {{"text", c.text}, {"quiet text", c.quietText}, {"client", c.client},
            {"server", c.server}, {"met", c.met}, {"failed", c.failed}, {"waiting", c.waiting}, {"indication", c.indication}};
        const std::pair<const char *, QColor> grounds[] = {{"panel", c.panel}, {"background", c.background},
            {"current step", c.current}, {"button", theme::mixed(c.panel, c.rule, 0.35)}};
        for (const auto &[ink, colour] : inks) {
            for (const auto &[ground, below] : grounds) {
                const double is = contrast(colour, below);
                QVERIFY2(is >= Readable, qPrintable(QStringLiteral("%1 on %2: %3").arg(QLatin1String(ink), QLatin1String(ground)).arg(is)));
            }
        }
        for (const QColor &onVerdict : {c.text, c.quietText, c.failed, c.client})
            QVERIFY(contrast(onVerdict, theme::mixed(c.panel, c.failed, 0.12)) >= Readable);
        for (const QColor &onQuestion : {c.text, c.quietText, c.indication, c.client, c.server})
            QVERIFY(contrast(onQuestion, theme::mixed(c.panel, c.indication, 0.08)) >= Readable);
        for (const QColor &onBar : {c.text, c.quietText, c.waiting})
            QVERIFY(contrast(onBar, theme::mixed(c.panel, c.rule, 0.55)) >= Readable);
        for (const QColor &selected : {c.text, c.client})
            QVERIFY2(contrast(selected, c.selection) >= Readable, qPrintable(QString::number(contrast(selected, c.selection))));
        for (const QColor &filled : {c.indication, c.client, c.failed, theme::mixed(c.client, c.text, 0.25)})
            QVERIFY(contrast(c.indicationText, filled) >= Readable);
        // What shows where the focus is, and the edge of what can be typed into: 3 to 1.
        QVERIFY(contrast(c.indication, c.panel) >= 3);
        QVERIFY(contrast(theme::mixed(c.rule, c.text, 0.5), c.panel) >= 3);
    }

    void everyWordThatIsDrawn_data()
    {
        everyInkOnEveryGround_data();
    }
    void everyWordThatIsDrawn()
    {
        QFETCH(bool, dark);
        QApplication::setPalette(theme::windowPalette(dark ? Palette::dark() : Palette::light()));
        MainWindow window;
        window.playback()->setAnimated(false);
        window.playback()->setSpeed(10);
        window.resize(1440, 900);
        window.show();
        for (const char *lesson : {"disconnect-data", "hard-close"}) { // the second ends abortively
            window.openBuiltIn(QString::fromLatin1(lesson));
            QVERIFY(becomesReady(window));
            window.play();
            QVERIFY(becomesFinished(window));
            isReadable(window, 30);
        }
        auto *panel = window.findChild<ExplorePanel *>();
        press(window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!panel->isExploring(), 20000);
        isReadable(window, 30);
        press(window, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(window.findChild<CompareView *>()->isVisible());
        isReadable(window, 10);
    }

    void statesDifferByTheirSigns()
    {
        Step step;
        step.action = CallAction{{}, QStringLiteral("recv"), {}};
        QStringList signs;
        for (const StepStatus status : {StepStatus::Running, StepStatus::Met, StepStatus::Failed, StepStatus::NotReached}) {
            StepView view;
            view.status = status;
            signs.append(resultOf(step, view).left(1));
        }
        QCOMPARE(signs, (QStringList{QStringLiteral("…"), QStringLiteral("✓"), QStringLiteral("✗"), QStringLiteral("–")}));
    }

    void messagesDifferByTheirShapes()
    {
        Palette oneColour = Palette::light();
        for (QColor *colour : {&oneColour.rule, &oneColour.text, &oneColour.quietText, &oneColour.client, &oneColour.clientSoft,
                 &oneColour.server, &oneColour.serverSoft, &oneColour.wire, &oneColour.indication, &oneColour.met,
                 &oneColour.failed, &oneColour.waiting})
            *colour = Qt::black;
        QList<QImage> images;
        PictureArrow arrow;
        arrow.from = {10, 15};
        arrow.to = {150, 45};
        for (const ArrowKind kind : {ArrowKind::Data, ArrowKind::Ending, ArrowKind::Abortive, ArrowKind::Indication}) {
            for (const ArrowEnd end : {ArrowEnd::Arrived, ArrowEnd::Travelling, ArrowEnd::Lost}) {
                if (end != ArrowEnd::Arrived && kind != ArrowKind::Data)
                    continue;
                arrow.kind = kind;
                arrow.end = end;
                const QImage image = drawn(arrow, oneColour);
                QVERIFY2(!images.contains(image), qPrintable(QStringLiteral("kind %1, end %2").arg(int(kind)).arg(int(end))));
                images.append(image);
            }
        }
        QCOMPARE(images.size(), 6);
    }
};

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
