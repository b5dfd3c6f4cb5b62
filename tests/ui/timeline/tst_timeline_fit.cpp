// Every built-in lesson, run for real, at every zoom and size of type: texts cover neither lines nor each other, and a
// view that follows the run cuts nothing in two under the lanes' heads.
// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "core/lesson/library.h"
#include "tests/support/lesson_run.h"
#include "tests/support/picture_touch.h"
#include "ui/timeline/timeline_scene.h"
#include "ui/timeline/timeline_view.h"

using namespace halfclose;

namespace {

struct Played
{
    QString name;
    Trace trace;
};

/// What is cut by a view of @p trace that begins at @p top; empty for nothing.
QString cutAt(const Picture &picture, double top)
{
    for (const PictureLabel &label : picture.labels) {
        if (label.rect.top() < top - 1 && label.rect.bottom() > top + 1)
            return label.text;
    }
    return {};
}

} // namespace

class TestTimelineFit : public QObject
{
    Q_OBJECT

    std::vector<Played> m_played;

private Q_SLOTS:
    void initTestCase()
    {
        for (const BuiltInLesson &lesson : builtInLessons()) {
            const LessonRun run(lesson.text);
            QVERIFY2(run.refused.isEmpty(), qPrintable(run.refused));
            m_played.push_back({lesson.name, run.trace()});
        }
        QVERIFY(m_played.size() > 30);
    }

    void textsTouchNothing_data()
    {
        QTest::addColumn<double>("points");
        QTest::addColumn<double>("zoom");
        for (const double points : {8.0, 11.0, 16.0, 24.0}) {
            for (const double zoom : {0.25, 0.6, 1.0, 1.5, 3.0, 6.0})
                QTest::addRow("%g pt, zoom %g", points, zoom) << points << zoom;
        }
    }
    void textsTouchNothing()
    {
        QFETCH(double, points);
        QFETCH(double, zoom);
        QFont font = QApplication::font();
        font.setPointSizeF(points);
        const DiagramFonts fonts(font, zoom);
        const DiagramMetrics metrics = fonts.metrics();
        for (const Played &played : m_played) {
            for (const LayerSet layers : {LayerSet{Layer::Api, Layer::Spi, Layer::Wire},
                     LayerSet{Layer::Api, Layer::Spi, Layer::Wire, Layer::Kernel}, LayerSet{Layer::Api}}) {
                Diagram diagram({.layers = layers});
                diagram.extend(played.trace);
                const LaneLayout lanes(diagram.participants(), metrics, 800);
                const Picture picture = buildPicture(played.trace, diagram, lanes, metrics,
                    {.shown = played.trace.size(), .top = 0, .bottom = 1e9});
                const QString found = test::touching(picture);
                QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(played.name, found)));
            }
        }
    }

    void followingCutsNothingUnderTheHeads_data()
    {
        QTest::addColumn<double>("points");
        QTest::addColumn<double>("zoom");
        QTest::newRow("usual") << 10.0 << 1.0;
        QTest::newRow("small type, large zoom") << 8.0 << 2.2;
        QTest::newRow("large type") << 20.0 << 1.0;
        QTest::newRow("small zoom") << 14.0 << 0.6;
    }
    void followingCutsNothingUnderTheHeads()
    {
        QFETCH(double, points);
        QFETCH(double, zoom);
        QFont font = QApplication::font();
        font.setPointSizeF(points);
        const DiagramFonts fonts(font, zoom);
        const DiagramMetrics metrics = fonts.metrics();
        int moved = 0;
        for (const Played &played : m_played) {
            TimelineView view;
            view.setFont(font);
            view.resize(900, 620);
            view.setTrace(&played.trace);
            view.setZoom(zoom);
            view.show();
            view.setShown(0);
            Diagram diagram(DiagramOptions{.layers = view.layers()});
            diagram.extend(played.trace);
            for (quint64 shown = 1; shown <= played.trace.size(); shown += 3) {
                view.setShown(shown);
                const int top = view.verticalScrollBar()->value();
                moved += top > 0;
                const Rows rows = currentRows(diagram, metrics, shown);
                const LaneLayout lanes(diagram.participants(), metrics, view.viewport()->width());
                const Picture picture = buildPicture(played.trace, diagram, lanes, metrics,
                    {.shown = shown, .top = top - 10.0, .bottom = top + 10.0});
                const QString cut = cutAt(picture, top);
                QVERIFY2(cut.isEmpty(), qPrintable(QStringLiteral("%1, %2 shown: '%3' at %4").arg(played.name).arg(shown).arg(cut).arg(top)));
                // And what happened last is in view.
                const double heads = lanes.headHeight() + 0.3 * metrics.line;
                const double bottom = top + view.viewport()->height() - heads;
                QVERIFY2(rows.bottom <= bottom + 1, qPrintable(QStringLiteral("%1, %2 shown: rows %3 to %4, view %5 to %6")
                    .arg(played.name).arg(shown).arg(rows.top).arg(rows.bottom).arg(top).arg(bottom)));
            }
        }
        QVERIFY(moved > 0);
    }

    void followingBringsTheStepsLanesIntoView()
    {
        const auto played = std::find_if(m_played.begin(), m_played.end(), [](const Played &each) { return each.name == QLatin1String("grand-total"); });
        QVERIFY(played != m_played.end());
        TimelineView view;
        view.resize(600, 500);
        view.setTrace(&played->trace);
        view.show();
        view.setShown(0);
        QVERIFY(view.horizontalScrollBar()->maximum() > 0); // three clients do not fit
        Diagram diagram(DiagramOptions{.layers = view.layers()});
        diagram.extend(played->trace);
        const DiagramFonts fonts(view.font(), 1);
        for (const StepRow &row : diagram.steps()) {
            view.setShown(row.started);
            const LaneLayout lanes(diagram.participants(), fonts.metrics(), view.viewport()->width());
            const double x = lanes.x(lanes.application(row.endpoint)) - view.horizontalScrollBar()->value();
            QVERIFY2(x > lanes.margin() && x < view.viewport()->width(), qPrintable(played->trace.text(row.label)));
        }
        // The steps' labels do not scroll away: what is clicked at the left is a step.
        QVERIFY(view.horizontalScrollBar()->value() > 0);
        (void)view.grab();
        QSignalSpy activated(&view, &TimelineView::stepActivated);
        const LaneLayout lanes(diagram.participants(), fonts.metrics(), view.viewport()->width());
        for (int y = int(lanes.headHeight()) + 4; y < view.viewport()->height() && activated.isEmpty(); y += 5)
            QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(int(lanes.marginMiddle()), y));
        QVERIFY(!activated.isEmpty());
    }

    void whatWasFoundStaysInViewWhenTheViewChangesItsSize()
    {
        const Trace &trace = m_played.front().trace;
        TimelineView view;
        view.resize(900, 400);
        view.setTrace(&trace);
        view.show();
        view.setShown(0);
        view.setShown(trace.size());
        QVERIFY(view.verticalScrollBar()->value() > 0);
        QVERIFY(view.find(QStringLiteral("WSASendDisconnect"))); // the first step's
        const int found = view.verticalScrollBar()->value();
        view.resize(900, 380);
        view.setUpcoming({});
        QCoreApplication::processEvents();
        QCOMPARE(view.verticalScrollBar()->value(), found);
    }

    void aViewMadeSmallerCutsNothingEither()
    {
        for (const Played &played : m_played) {
            TimelineView view;
            view.resize(900, 700);
            view.setTrace(&played.trace);
            view.show();
            view.setShown(0);
            view.setShown(played.trace.size());
            const DiagramFonts fonts(view.font(), 1);
            const DiagramMetrics metrics = fonts.metrics();
            Diagram diagram(DiagramOptions{.layers = view.layers()});
            diagram.extend(played.trace);
            for (const int height : {640, 555, 480, 333}) {
                view.resize(900, height);
                QCoreApplication::processEvents();
                const int top = view.verticalScrollBar()->value();
                const LaneLayout lanes(diagram.participants(), metrics, view.viewport()->width());
                const Picture picture = buildPicture(played.trace, diagram, lanes, metrics,
                    {.shown = played.trace.size(), .top = top - 10.0, .bottom = top + 10.0});
                QVERIFY2(cutAt(picture, top).isEmpty(), qPrintable(QStringLiteral("%1 at %2: %3").arg(played.name).arg(height).arg(cutAt(picture, top))));
            }
        }
    }

    void followingGoesOnWhenTheViewIsMadeSmaller()
    {
        const Trace &trace = m_played.front().trace;
        TimelineView view;
        view.resize(900, 900);
        view.setTrace(&trace);
        view.show();
        view.setShown(0);
        view.setShown(trace.size());
        view.resize(900, 300);
        QCoreApplication::processEvents();
        const DiagramFonts fonts(view.font(), 1);
        Diagram diagram(DiagramOptions{.layers = view.layers()});
        diagram.extend(trace);
        const Rows rows = currentRows(diagram, fonts.metrics(), trace.size());
        const LaneLayout lanes(diagram.participants(), fonts.metrics(), view.viewport()->width());
        QVERIFY(rows.bottom <= view.verticalScrollBar()->value() + view.viewport()->height() - lanes.headHeight());
    }
};

QTEST_MAIN(TestTimelineFit)
#include "tst_timeline_fit.moc"
