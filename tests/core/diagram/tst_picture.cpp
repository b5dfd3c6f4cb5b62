// SPDX-License-Identifier: MIT
#include <algorithm>

#include <QTest>

#include "core/diagram/picture.h"
#include "core/diagram/view_arithmetic.h"
#include "tests/support/picture_touch.h"
#include "tests/support/random_trace.h"
#include "tests/support/sample_trace.h"
#include "tests/support/table_metrics.h"

using namespace halfclose;
using test::crosses;
using test::touching;

class TestPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsTouchNothing_data();
    void labelsTouchNothing();
    void labelsKeepToThePictureAndSayWhenTheyAreCut();
    void everyPieceIsShownOnceWhenCutIntoPieces();
    void scrollingMovesNothing();
    void laterEventsAreNotShown();
    void aMessageOnItsWayIsAPromiseAndALostOneStopsHalfWay();
    void aCallThatHasNotReturnedIsOpen();
    void theVocabularyChangesTheWords();
    void aCollapsedEndpointHasOneLane();
    void lifelinesMakeRoomForTexts();
    void upcomingStepsStandOnTheirLanes();
    void aClockThatStoodStillIsNotTold();
};

namespace {

struct Made
{
    Diagram diagram;
    DiagramMetrics metrics;
    LaneLayout lanes;
    Picture picture;
};

constexpr LayerSet allLayers{Layer::Api, Layer::Spi, Layer::Wire, Layer::Kernel};

Made make(const Trace &trace, const DiagramOptions &options = {}, quint64 shown = ~quint64(0), double width = 700,
          const DiagramMetrics &metrics = test::tableMetrics(), const QSet<int> &collapsed = {})
{
    Made made{Diagram(options), metrics, {}, {}};
    made.diagram.extend(trace);
    made.lanes = LaneLayout(made.diagram.participants(), metrics, width, collapsed);
    made.picture = buildPicture(trace, made.diagram, made.lanes, metrics, {.shown = shown, .top = 0, .bottom = 1e9});
    return made;
}

QStringList texts(const Picture &picture)
{
    QStringList all;
    for (const PictureLabel &label : picture.labels)
        all.append(label.text);
    return all;
}

/// Each with its place, whatever the order they were made in.
QStringList placedTexts(const Picture &picture)
{
    QStringList all;
    for (const PictureLabel &label : picture.labels)
        all.append(QStringLiteral("%1 at %2, %3").arg(label.text).arg(label.rect.x()).arg(label.rect.y()));
    all.sort();
    return all;
}

/// The first call waits from the beginning, and at the end a message passes the text that says so.
Trace waitingBesideAMessage()
{
    QStringList endpoints;
    for (int i = 0; i < 9; ++i)
        endpoints.append(QStringLiteral("e%1").arg(i));
    test::TraceWriter writer(endpoints);
    writer.call(7, "1", "recv", "s");
    for (int i = 0; i < 20; ++i)
        writer.giveBack(writer.call(0, "2", "send", "s"), "1");
    writer.send(0, "2", "DATA", "x", 0);
    return writer.trace;
}

} // namespace

void TestPicture::labelsTouchNothing_data()
{
    QTest::addColumn<int>("clients");
    QTest::addColumn<double>("width");
    QTest::addColumn<double>("line");
    QTest::addColumn<double>("widthFactor");
    QTest::addColumn<int>("time");
    QTest::newRow("usual") << 1 << 700.0 << 16.0 << 1.0 << int(TimeAxis::Logical);
    QTest::newRow("real time") << 1 << 700.0 << 16.0 << 1.0 << int(TimeAxis::Real);
    QTest::newRow("three clients") << 3 << 700.0 << 16.0 << 1.0 << int(TimeAxis::Logical);
    QTest::newRow("three clients, wide window") << 3 << 2500.0 << 16.0 << 1.0 << int(TimeAxis::Logical);
    QTest::newRow("large type") << 1 << 700.0 << 40.0 << 1.0 << int(TimeAxis::Logical);
    QTest::newRow("tiny type") << 2 << 700.0 << 5.0 << 1.0 << int(TimeAxis::Logical);
    QTest::newRow("wide letters") << 2 << 700.0 << 16.0 << 1.8 << int(TimeAxis::Logical);
    QTest::newRow("narrow letters") << 2 << 700.0 << 16.0 << 0.6 << int(TimeAxis::Real);
}

void TestPicture::labelsTouchNothing()
{
    QFETCH(int, clients);
    QFETCH(double, width);
    QFETCH(double, line);
    QFETCH(double, widthFactor);
    QFETCH(int, time);
    const DiagramMetrics metrics = test::tableMetrics(line, widthFactor);
    QList<Trace> traces{test::documentedTeardown(), test::grandTotal(clients), test::manyMessages(20, clients)};
    for (quint32 seed = 1; seed <= 40; ++seed)
        traces.append(test::randomTrace(seed, 120, clients));
    for (qsizetype i = 0; i < traces.size(); ++i) {
        for (const LayerSet layers : {LayerSet{Layer::Api}, LayerSet{Layer::Api, Layer::Wire}, LayerSet{Layer::Wire}, allLayers}) {
            for (const quint64 shown : {traces[i].size(), traces[i].size() / 2}) {
                const Made made = make(traces[i], {.layers = layers, .time = TimeAxis(time)}, shown, width, metrics);
                const QString found = touching(made.picture);
                QVERIFY2(found.isEmpty(), qPrintable(QStringLiteral("trace %1, %2 shown: %3").arg(i).arg(shown).arg(found)));
            }
        }
    }
}

void TestPicture::labelsKeepToThePictureAndSayWhenTheyAreCut()
{
    test::TraceWriter writer({QStringLiteral("Client side"), QStringLiteral("Server side")});
    const QByteArray arguments = "s, \"" + QByteArray(3000, 'y') + '"';
    writer.finish(0, "1", writer.begin(0, "1", "send(s)", "send", "WSPSend", arguments), "3000");
    const Made made = make(writer.trace);
    bool cut = false;
    for (const PictureLabel &label : made.picture.labels) {
        QVERIFY(label.rect.left() >= 0 && label.rect.right() <= made.lanes.width());
        QVERIFY(made.metrics.width(label.role, label.text) <= label.rect.width() + 0.01);
        QCOMPARE(label.elided, label.text.endsWith(u'…'));
        cut = cut || label.elided;
    }
    QVERIFY(cut);
}

void TestPicture::everyPieceIsShownOnceWhenCutIntoPieces()
{
    std::vector<Trace> traces{waitingBesideAMessage()};
    for (quint32 seed = 1; seed <= 10; ++seed)
        traces.push_back(test::randomTrace(seed, 200, 2));
    for (const Trace &trace : traces) {
        const Made whole = make(trace, {.layers = allLayers}, ~quint64(0), 3000);
        Picture sum;
        const double height = contentHeight(whole.diagram, whole.metrics, trace.size());
        const double piece = 70;
        for (double top = 0; top <= height + piece; top += piece) {
            const Picture part = buildPicture(trace, whole.diagram, whole.lanes, whole.metrics,
                {.shown = trace.size(), .top = top, .bottom = top + piece, .pieces = true});
            sum.bars.insert(sum.bars.end(), part.bars.begin(), part.bars.end());
            sum.arrows.insert(sum.arrows.end(), part.arrows.begin(), part.arrows.end());
            sum.labels.insert(sum.labels.end(), part.labels.begin(), part.labels.end());
        }
        QCOMPARE(sum.bars.size(), whole.picture.bars.size());
        QCOMPARE(sum.arrows.size(), whole.picture.arrows.size());
        QCOMPARE(placedTexts(sum), placedTexts(whole.picture));
    }
}

void TestPicture::scrollingMovesNothing()
{
    const Trace trace = test::randomTrace(3, 300, 2);
    const Made whole = make(trace, {.layers = allLayers});
    for (const double top : {0.0, 333.0, 1000.5, 2000.0}) {
        const Picture view = buildPicture(trace, whole.diagram, whole.lanes, whole.metrics,
                                          {.shown = trace.size(), .top = top, .bottom = top + 400});
        const QRectF seen(0, top, whole.lanes.width(), 400);
        for (const PictureLabel &label : view.labels) {
            if (!seen.intersects(label.rect))
                continue;
            const bool same = std::any_of(whole.picture.labels.begin(), whole.picture.labels.end(),
                [&label](const PictureLabel &other) { return other.rect == label.rect && other.text == label.text; });
            QVERIFY2(same, qPrintable(label.text));
        }
        for (const PictureLabel &label : whole.picture.labels) {
            const bool there = !seen.intersects(label.rect) || std::any_of(view.labels.begin(), view.labels.end(),
                [&label](const PictureLabel &other) { return other.rect == label.rect; });
            QVERIFY2(there, qPrintable(label.text));
        }
    }
}

void TestPicture::laterEventsAreNotShown()
{
    const Trace trace = test::documentedTeardown();
    for (quint64 shown = 0; shown <= trace.size(); ++shown) {
        const Picture picture = make(trace, {.layers = allLayers}, shown).picture;
        for (const PictureBar &bar : picture.bars)
            QVERIFY(bar.event <= shown);
        for (const PictureArrow &arrow : picture.arrows)
            QVERIFY(arrow.event <= shown && arrow.arrival <= shown);
        for (const PictureLabel &label : picture.labels)
            QVERIFY(label.event <= shown);
        // As if nothing else had ever happened.
        Trace prefix;
        prefix.header = trace.header;
        Trace::Piece piece = trace.since(0, 1);
        piece.symbolsAfter = 1;
        piece.events.resize(shown);
        prefix.apply(piece);
        QCOMPARE(texts(picture), texts(make(prefix, {.layers = allLayers}).picture));
    }
}

void TestPicture::aMessageOnItsWayIsAPromiseAndALostOneStopsHalfWay()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    writer.startStep(0, "1", "send(s)");
    const quint64 sent = writer.send(0, "1", "DATA", "x", 0);
    PictureArrow arrow = make(writer.trace).picture.arrows.front();
    QCOMPARE(arrow.event, sent);
    QVERIFY(arrow.end == ArrowEnd::Travelling);
    writer.endRun("failed");
    const Made made = make(writer.trace);
    arrow = made.picture.arrows.front();
    QVERIFY(arrow.end == ArrowEnd::Lost);
    QCOMPARE(arrow.drawn().p2(), (arrow.from + arrow.to) / 2);
    QCOMPARE(arrow.at(0), arrow.from);
    QCOMPARE(arrow.at(1), arrow.to);
    QVERIFY(arrow.to.x() > made.lanes.x(made.lanes.provider(0)));
}

void TestPicture::aCallThatHasNotReturnedIsOpen()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    writer.startStep(0, "1", "recv(s)");
    const quint64 call = writer.call(0, "1", "recv", "s");
    writer.giveBack(call, "WSAECONNRESET", 10054);
    const Picture before = make(writer.trace, {}, call).picture;
    QVERIFY(before.bars.front().open);
    QVERIFY(texts(before).contains(QStringLiteral("… waiting")));
    const Picture after = make(writer.trace).picture;
    QVERIFY(!after.bars.front().open);
    QVERIFY(after.bars.front().failed);
    QVERIFY(texts(after).contains(QStringLiteral("✕ WSAECONNRESET")));
    QVERIFY(!texts(after).contains(QStringLiteral("… waiting")));
}

void TestPicture::theVocabularyChangesTheWords()
{
    const Trace trace = test::documentedTeardown();
    const Made made = make(trace);
    QVERIFY(texts(made.picture).contains(QStringLiteral("WSASendDisconnect(s, \"17\")")));
    const Picture spi = buildPicture(trace, made.diagram, made.lanes, made.metrics,
        {.shown = trace.size(), .top = 0, .bottom = 1e9, .vocabulary = Vocabulary::Spi});
    QVERIFY(texts(spi).contains(QStringLiteral("WSPSendDisconnect(s, \"17\")")));
    QVERIFY(!texts(spi).contains(QStringLiteral("WSASendDisconnect(s, \"17\")")));
    QCOMPARE(spi.bars.size(), made.picture.bars.size());
}

void TestPicture::aCollapsedEndpointHasOneLane()
{
    const Trace trace = test::grandTotal(2);
    const Made open = make(trace, {}, trace.size(), 100);
    const Made made = make(trace, {}, trace.size(), 100, test::tableMetrics(), {1});
    QCOMPARE(made.lanes.x(2), made.lanes.x(3));
    QVERIFY(made.lanes.width() < open.lanes.width());
    for (const PictureBar &bar : made.picture.bars)
        QVERIFY(bar.kind != BarKind::Provider || trace.at(bar.event).endpoint != trace.find(u"Client 2"));
    QCOMPARE(touching(made.picture), QString());
}

void TestPicture::lifelinesMakeRoomForTexts()
{
    const Made made = make(test::documentedTeardown());
    bool broken = false;
    for (const PictureLabel &label : made.picture.labels) {
        for (const PictureLifeline &lifeline : made.picture.lifelines) {
            QVERIFY(!crosses(label.rect, QLineF(lifeline.x, lifeline.top, lifeline.x, lifeline.bottom)));
            broken = broken || label.overLane;
        }
    }
    QVERIFY(broken);
}

void TestPicture::upcomingStepsStandOnTheirLanes()
{
    const Made made = make(test::documentedTeardown());
    Picture picture;
    const QStringList steps{QStringLiteral("7 WSARecvDisconnect(s)"), QStringLiteral("5a closesocket(s)")};
    const double height = addUpcoming(picture, steps, {0, 1}, made.lanes, made.metrics, 500);
    QVERIFY(height > 0);
    QCOMPARE(texts(picture), steps);
    QVERIFY(picture.labels[0].rect.left() > made.lanes.x(0));
    QVERIFY(picture.labels[1].rect.right() < made.lanes.x(3));
    QVERIFY(picture.labels[1].rect.top() >= picture.labels[0].rect.bottom());
    QVERIFY(picture.labels[0].tone == LabelTone::Ghost);
}

void TestPicture::aClockThatStoodStillIsNotTold()
{
    const Trace timed = test::documentedTeardown();
    Trace::Piece piece = timed.since(0, Trace().symbolCount());
    for (Event &event : piece.events)
        event.at = {};
    Trace held; // as the explorer's are
    held.header = timed.header;
    held.apply(piece);
    const auto tellsTime = [](const QString &text) { return text.endsWith(QStringLiteral("s")) && text.contains(u' ') && text[0].isDigit(); };
    const QStringList before = texts(make(timed).picture);
    const QStringList after = texts(make(held).picture);
    QVERIFY(std::any_of(before.begin(), before.end(), tellsTime));
    QVERIFY(std::none_of(after.begin(), after.end(), tellsTime));
    QVERIFY(after.contains(QStringLiteral("1")));
}

QTEST_GUILESS_MAIN(TestPicture)
#include "tst_picture.moc"
