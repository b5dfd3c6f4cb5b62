// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/diagram/strip_finder.h"

using namespace halfclose;

class TestStripFinder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyStripIsAllFree();
    void aSlantedLineTakesOnlyWhereItCrosses();
    void aLevelLineTakesItsLength();
    void theMiddleIsKeptWhereItFits();
    void elseTheWidestPieceIsTaken();
    void linesAboveAndBelowTakeNothing();
};

namespace {

const QRectF strip(100, 50, 200, 10); // 100..300, 50..60

} // namespace

void TestStripFinder::anEmptyStripIsAllFree()
{
    const StripFinder finder;
    QCOMPARE(finder.fromLeft(strip, 2).right, 300.0);
    QCOMPARE(finder.fromRight(strip, 2).left, 100.0);
    const auto around = finder.around(strip, 2, 80);
    QCOMPARE(around.left, 100.0);
    QCOMPARE(around.right, 300.0);
}

void TestStripFinder::aSlantedLineTakesOnlyWhereItCrosses()
{
    StripFinder finder;
    finder.addLine({100, 0, 300, 100}); // crosses 50..60 at x 200..220
    QCOMPARE(finder.fromLeft(strip, 0).right, 200.0);
    QCOMPARE(finder.fromRight(strip, 0).left, 220.0);
    QCOMPARE(finder.fromLeft(strip, 2).right, 194.0); // at 48, and 2 beside it
    finder.addLine({300, 0, 100, 100}); // the other way: 180..200
    QCOMPARE(finder.fromLeft(strip, 0).right, 180.0);
}

void TestStripFinder::aLevelLineTakesItsLength()
{
    StripFinder finder;
    finder.addLine({150, 55, 250, 55});
    QCOMPARE(finder.fromLeft(strip, 0).right, 150.0);
    QCOMPARE(finder.fromRight(strip, 0).left, 250.0);
}

void TestStripFinder::theMiddleIsKeptWhereItFits()
{
    StripFinder finder;
    finder.addBox({100, 50, 20, 10});
    const auto around = finder.around(strip, 0, 100);
    QCOMPARE((around.left + around.right) / 2, 200.0);
    QVERIFY(around.width() >= 100);
}

void TestStripFinder::elseTheWidestPieceIsTaken()
{
    StripFinder finder;
    finder.addBox({180, 50, 10, 10});
    finder.addBox({280, 50, 30, 10});
    const auto around = finder.around(strip, 0, 85);
    QCOMPARE(around.left, 190.0);
    QCOMPARE(around.right, 280.0);
    finder.addBox({0, 0, 1000, 1000});
    QCOMPARE(finder.around(strip, 0, 10).width(), 0.0);
}

void TestStripFinder::linesAboveAndBelowTakeNothing()
{
    StripFinder finder;
    finder.addLine({100, 0, 300, 47});
    finder.addLine({100, 63, 300, 99});
    QCOMPARE(finder.fromLeft(strip, 2).right, 300.0);
}

QTEST_GUILESS_MAIN(TestStripFinder)
#include "tst_strip_finder.moc"
