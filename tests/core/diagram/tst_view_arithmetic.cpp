// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/diagram/view_arithmetic.h"
#include "tests/support/sample_trace.h"
#include "tests/support/table_metrics.h"

using namespace halfclose;

class TestViewArithmetic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clipsALineToTheRowsInView();
    void measuresFromTheNearestPlaceOfALine();
    void hitsTextsBeforeBarsBeforeArrows();
    void theNearerHalfOfAMessageIsItsArrival();
    void theCurrentRowReachesFromTheStepToTheLastEvent();
    void anEmptyTraceHasNoHeight();
    void scrollsNoFartherThanNeeded();
    void beginsWhereNothingIsCut();
};

void TestViewArithmetic::clipsALineToTheRowsInView()
{
    const QLineF line(0, 0, 100, 100);
    QCOMPARE(*clippedToRows(line, 20, 50), QLineF(20, 20, 50, 50));
    QCOMPARE(*clippedToRows(QLineF(100, 100, 0, 0), 20, 50), QLineF(50, 50, 20, 20));
    QCOMPARE(*clippedToRows(line, -10, 500), line);
    QVERIFY(!clippedToRows(line, 101, 200));
    QCOMPARE(*clippedToRows(QLineF(0, 5, 9, 5), 0, 10), QLineF(0, 5, 9, 5));
    QVERIFY(!clippedToRows(QLineF(0, 11, 9, 11), 0, 10));
    QVERIFY(clippedToRows(QLineF(3, 3, 3, 3), 0, 10));
}

void TestViewArithmetic::measuresFromTheNearestPlaceOfALine()
{
    const QLineF line(0, 0, 10, 0);
    QCOMPARE(distance({5, 3}, line), 3.0);
    QCOMPARE(distance({13, 4}, line), 5.0);
    QCOMPARE(distance({3, 4}, QLineF(0, 0, 0, 0)), 5.0);
}

void TestViewArithmetic::hitsTextsBeforeBarsBeforeArrows()
{
    Picture picture;
    picture.arrows.push_back({.from = {0, 10}, .to = {100, 10}, .event = 1});
    QCOMPARE(hitTest(picture, {50, 12}, 4), 1u);
    QCOMPARE(hitTest(picture, {50, 15}, 4), 0u);
    picture.bars.push_back({.rect = QRectF(45, 0, 10, 40), .event = 2});
    QCOMPARE(hitTest(picture, {50, 12}, 4), 2u);
    picture.bars.push_back({.rect = QRectF(45, 5, 10, 20), .event = 3});
    QCOMPARE(hitTest(picture, {50, 12}, 4), 3u); // the inner one
    PictureLabel label;
    label.rect = QRectF(40, 10, 40, 10);
    label.event = 4;
    picture.labels.push_back(label);
    QCOMPARE(hitTest(picture, {50, 12}, 4), 4u);
    QCOMPARE(hitTest({}, {50, 12}, 4), 0u);
}

void TestViewArithmetic::theNearerHalfOfAMessageIsItsArrival()
{
    Picture picture;
    picture.arrows.push_back({.from = {0, 0}, .to = {100, 0}, .event = 7, .arrival = 9});
    QCOMPARE(hitTest(picture, {10, 0}, 2), 7u);
    QCOMPARE(hitTest(picture, {90, 0}, 2), 9u);
    picture.arrows.front().arrival = 0;
    QCOMPARE(hitTest(picture, {90, 0}, 2), 7u);
}

void TestViewArithmetic::theCurrentRowReachesFromTheStepToTheLastEvent()
{
    const Trace trace = test::documentedTeardown();
    Diagram diagram;
    diagram.extend(trace);
    const DiagramMetrics metrics = test::tableMetrics();
    for (const StepRow &row : diagram.steps()) {
        const Rows rows = currentRows(diagram, metrics, row.started);
        QVERIFY(rows.top < row.top * metrics.line / 64);
        QVERIFY(rows.bottom > diagram.y(row.started) * metrics.line / 64);
        QVERIFY(contentHeight(diagram, metrics, row.started) >= rows.bottom);
    }
    QCOMPARE(currentRows(diagram, metrics, 0).height(), 0.0);
}

void TestViewArithmetic::anEmptyTraceHasNoHeight()
{
    QCOMPARE(contentHeight(Diagram(), test::tableMetrics(), 0), 0.0);
    QCOMPARE(contentHeight(Diagram(), test::tableMetrics(), 10), 0.0);
}

void TestViewArithmetic::scrollsNoFartherThanNeeded()
{
    QCOMPARE(scrolledTo({50, 80}, 40, 100), 40.0); // in view already
    QCOMPARE(scrolledTo({20, 50}, 40, 100), 20.0); // above
    QCOMPARE(scrolledTo({120, 180}, 40, 100), 80.0); // below
    QCOMPARE(scrolledTo({0, 500}, 40, 100), 400.0); // higher than the view: its end
    QCOMPARE(scrolledTo({20, 500}, 460, 100), 400.0); // also when the view is at its end already
    QCOMPARE(scrolledTo({-30, 20}, 40, 100), 0.0); // never above the top
}

void TestViewArithmetic::beginsWhereNothingIsCut()
{
    Picture picture;
    PictureLabel label;
    label.rect = QRectF(0, 40, 100, 20);
    picture.labels.push_back(label);
    PictureBar bar;
    bar.rect = QRectF(0, 55, 10, 30);
    picture.bars.push_back(bar);
    QCOMPARE(cleanTop(picture, 30, 0, 200, 0), 30.0); // nothing there
    QCOMPARE(cleanTop(picture, 50, 0, 200, 0), 85.0); // below the label and the bar beside it
    QCOMPARE(cleanTop(picture, 50, 0, 70, 0), 40.0); // not as far down: above both
    QCOMPARE(cleanTop(picture, 50, 45, 70, 0), 60.0); // neither: through the bar, not through the text
    QCOMPARE(cleanTop(picture, 50, 45, 55, 0), 50.0); // no room at all
    QVERIFY(cleanTop(picture, 50, 0, 200, 16) > 85); // with room for the stroke of the bar's frame
}

QTEST_GUILESS_MAIN(TestViewArithmetic)
#include "tst_view_arithmetic.moc"
