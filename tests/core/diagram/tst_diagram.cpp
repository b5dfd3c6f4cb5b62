// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/diagram/diagram.h"
#include "core/diagram/spacing.h"
#include "tests/support/sample_trace.h"

using namespace halfclose;
using namespace std::chrono_literals;

class TestDiagram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growsAsItWouldAtOnce();
    void laterEventsNeverStandHigher();
    void clientsStandLeftAndTheServerLast();
    void leavesOutWhatWasBeforeTheFirstStep();
    void leavesOutTheClearingUpAfterTheEnd();
    void leavesOutLayersNotAskedFor();
    void theStepThatWaitedStandsBesideItsEvent();
    void theStepThatStillWaitsHasItsOwnRow();
    void aMessageFallsAndACallLasts();
    void kernelStatesAreShownWhenTheyChange();
    void realTimeKeepsDistances();
    void realTimeCutsLongWaits();
    void findsTheFirstEventOfAView();
    void findsWhatReachesIntoAView();
    void knowsThePeerBeforeTheMessageArrives();
    void aCallThatNeverReturnedEndsWithTheNext();
    void endpointsMayBeKnownFromEventsAlone();
};

namespace {

constexpr LayerSet allLayers{Layer::Api, Layer::Spi, Layer::Wire, Layer::Kernel};

Diagram diagramOf(const Trace &trace, const DiagramOptions &options = {})
{
    Diagram diagram(options);
    diagram.extend(trace);
    return diagram;
}

quint64 nth(const Trace &trace, Kind kind, const QString &name, int wanted = 1)
{
    for (const Event &event : trace.events()) {
        if (event.kind == kind && trace.text(event.name) == name && --wanted == 0)
            return event.sequence;
    }
    return 0;
}

} // namespace

void TestDiagram::growsAsItWouldAtOnce()
{
    const Trace whole = test::grandTotal(3);
    const Diagram expected = diagramOf(whole, {.layers = allLayers});
    Trace growing;
    growing.header = whole.header;
    Diagram diagram({.layers = allLayers});
    quint64 taken = 0;
    for (quint64 size = 1; size <= whole.size(); size += 1 + size % 5) {
        Trace::Piece piece;
        piece.after = taken;
        piece.symbolsAfter = growing.symbolCount();
        piece.symbols = whole.since(0, piece.symbolsAfter).symbols;
        piece.events.assign(whole.events().begin() + qint64(taken), whole.events().begin() + qint64(size));
        growing.apply(piece);
        taken = size;
        diagram.extend(growing);
        QCOMPARE(diagram.size(), size);
        for (quint64 i = 1; i <= size; ++i) {
            QCOMPARE(diagram.y(i), expected.y(i));
            QCOMPARE(diagram.isVisible(i), expected.isVisible(i));
        }
    }
}

void TestDiagram::laterEventsNeverStandHigher()
{
    for (const TimeAxis time : {TimeAxis::Logical, TimeAxis::Real}) {
        const Trace trace = test::grandTotal(3);
        const Diagram diagram = diagramOf(trace, {.layers = allLayers, .time = time});
        for (quint64 i = 2; i <= trace.size(); ++i)
            QVERIFY(diagram.y(i) >= diagram.y(i - 1));
        for (size_t i = 1; i < diagram.steps().size(); ++i)
            QVERIFY(diagram.steps()[i].top >= diagram.steps()[i - 1].top + spacing::MarginRoom);
    }
}

void TestDiagram::clientsStandLeftAndTheServerLast()
{
    Trace trace;
    trace.header.endpoints = {{QStringLiteral("Server"), true}, {QStringLiteral("A"), false}, {QStringLiteral("B"), false}};
    const Diagram diagram = diagramOf(trace);
    QCOMPARE(diagram.participants().size(), 3u);
    QCOMPARE(diagram.participants()[0].name, QStringLiteral("A"));
    QCOMPARE(diagram.participants()[1].name, QStringLiteral("B"));
    QCOMPARE(diagram.participants()[2].name, QStringLiteral("Server"));
    QVERIFY(diagram.participants()[2].server);
}

void TestDiagram::leavesOutWhatWasBeforeTheFirstStep()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    const quint64 early = writer.call(0, "", "socket", "");
    writer.giveBack(early, "ok");
    writer.startStep(0, "1", "closesocket(s)");
    const quint64 late = writer.call(0, "1", "closesocket", "s");
    const Diagram without = diagramOf(writer.trace);
    QVERIFY(!without.isVisible(early));
    QVERIFY(without.isVisible(late));
    const Diagram with = diagramOf(writer.trace, {.setup = true});
    QVERIFY(with.isVisible(early));
    QVERIFY(with.y(late) > without.y(late));
}

void TestDiagram::leavesOutTheClearingUpAfterTheEnd()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    writer.startStep(0, "1", "closesocket(s)");
    writer.endRun("passed");
    const quint64 reset = writer.send(0, "", "RST", "", 0, "run stopped");
    QVERIFY(!diagramOf(writer.trace).isVisible(reset));
    QVERIFY(diagramOf(writer.trace, {.setup = true}).isVisible(reset));
}

void TestDiagram::leavesOutLayersNotAskedFor()
{
    const Trace trace = test::documentedTeardown();
    const Diagram diagram = diagramOf(trace, {.layers = {Layer::Api}});
    for (const Event &event : trace.events()) {
        if (event.layer != Layer::Api)
            QVERIFY(!diagram.isVisible(event.sequence));
    }
    QVERIFY(diagram.isVisible(nth(trace, Kind::Call, QStringLiteral("closesocket"))));
    QVERIFY(diagram.bottom(trace.size()) < diagramOf(trace).bottom(trace.size()));
}

void TestDiagram::theStepThatWaitedStandsBesideItsEvent()
{
    const Trace trace = test::documentedTeardown();
    const Diagram diagram = diagramOf(trace);
    const StepRow *step = diagram.step(trace.find(u"2"));
    QVERIFY(step);
    const quint64 indication = nth(trace, Kind::Indication, QStringLiteral("FD_CLOSE"));
    QCOMPARE(step->anchor, indication);
    QCOMPARE(step->top + spacing::MarginPill / 2, diagram.y(indication));
    QCOMPARE(step->state, StepState::Met);
    QCOMPARE(diagram.step(trace.find(u"6"))->anchor, nth(trace, Kind::Indication, QStringLiteral("FD_CLOSE"), 2));
    QVERIFY(!diagram.step(Symbol(9999)));
}

void TestDiagram::theStepThatStillWaitsHasItsOwnRow()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    const quint64 started = writer.startStep(1, "1", "FD_CLOSE");
    const quint64 sent = writer.send(0, "", "FINISH", "", 0);
    const quint64 indication = writer.indicate(1, "FD_CLOSE", writer.receive(1, sent));
    const quint64 met = writer.endStep(1, "1", "step met", "FD_CLOSE");
    const Diagram diagram = diagramOf(writer.trace);
    const StepRow &step = diagram.steps().front();
    QCOMPARE(step.anchor, 0u);
    QCOMPARE(step.top, diagram.y(started));
    QVERIFY(diagram.y(indication) > diagram.y(started));
    QCOMPARE(diagram.spanEnd(started), diagram.y(met));
    QCOMPARE(step.stateAt(indication), StepState::Running);
    QCOMPARE(step.stateAt(met), StepState::Met);
}

void TestDiagram::aMessageFallsAndACallLasts()
{
    const Trace trace = test::documentedTeardown();
    const Diagram diagram = diagramOf(trace);
    const quint64 sent = nth(trace, Kind::Send, QStringLiteral("FINISH"));
    QVERIFY(diagram.y(diagram.links().partner(sent)) >= diagram.y(sent) + spacing::Slant);
    QCOMPARE(diagram.spanEnd(sent), diagram.y(diagram.links().partner(sent)));
    const quint64 call = nth(trace, Kind::Call, QStringLiteral("closesocket"));
    QVERIFY(diagram.y(diagram.links().partner(call)) >= diagram.y(call) + spacing::ShortestBar);
}

void TestDiagram::kernelStatesAreShownWhenTheyChange()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    writer.startStep(0, "1", "closesocket(s)");
    const quint64 same = writer.kernelState(0, "ESTABLISHED");
    const quint64 other = writer.kernelState(0, "FIN_WAIT_2");
    const quint64 again = writer.kernelState(0, "FIN_WAIT_2");
    const Diagram diagram = diagramOf(writer.trace, {.layers = allLayers});
    QVERIFY(!diagram.isVisible(same));
    QVERIFY(diagram.isVisible(other));
    QVERIFY(!diagram.isVisible(again));
    QVERIFY(!diagramOf(writer.trace).isVisible(other));
}

void TestDiagram::realTimeKeepsDistances()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    writer.startStep(0, "1", "closesocket(s)");
    const quint64 one = writer.call(0, "1", "closesocket", "s");
    writer.pass(100us);
    const quint64 two = writer.giveBack(one, "0");
    const Diagram real = diagramOf(writer.trace, {.time = TimeAxis::Real});
    // 101 µs at 20 µs a line.
    QVERIFY(real.y(two) - real.y(one) >= lines(5));
    QVERIFY(!real.isAfterCut(two));
    const Diagram logical = diagramOf(writer.trace);
    QVERIFY(logical.y(two) - logical.y(one) < lines(4));
}

void TestDiagram::realTimeCutsLongWaits()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    writer.startStep(0, "1", "closesocket(s)");
    const quint64 one = writer.call(0, "1", "closesocket", "s");
    writer.pass(2s);
    const quint64 two = writer.giveBack(one, "0");
    const Diagram real = diagramOf(writer.trace, {.time = TimeAxis::Real});
    QVERIFY(real.isAfterCut(two));
    QVERIFY(real.y(two) - real.y(one) <= lines(15));
}

void TestDiagram::findsTheFirstEventOfAView()
{
    const Trace trace = test::documentedTeardown();
    const Diagram diagram = diagramOf(trace);
    QCOMPARE(diagram.firstAt(-1000), 1u);
    QCOMPARE(diagram.firstAt(diagram.bottom(trace.size()) + 1), trace.size() + 1);
    const quint64 call = nth(trace, Kind::Call, QStringLiteral("closesocket"));
    QCOMPARE(diagram.firstAt(diagram.y(call)), call);
    QCOMPARE(diagramOf({}).firstAt(0), 1u);
}

void TestDiagram::findsWhatReachesIntoAView()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    writer.startStep(0, "1", "recv(s)");
    const quint64 blocked = writer.call(0, "1", "recv", "s");
    for (int i = 0; i < 100; ++i) {
        const QByteArray label = "s" + QByteArray::number(i);
        writer.startStep(1, label, "send(s)");
        writer.giveBack(writer.call(1, label, "send", "s"), "0");
        writer.endStep(1, label, "step met", "0");
    }
    const Diagram diagram = diagramOf(writer.trace);
    const auto spans = [&diagram](qint32 top, qint32 bottom) {
        std::vector<quint64> found;
        diagram.spansBetween(top, bottom, [&found](quint64 sequence) { found.push_back(sequence); });
        return found;
    };
    const qint32 bottom = diagram.bottom(diagram.size());
    const std::vector<quint64> atEnd = spans(bottom - lines(1), bottom);
    QCOMPARE(atEnd.size(), 2u);
    QCOMPARE(atEnd.front(), blocked);
    QVERIFY(spans(-lines(9), -lines(2)).empty());
}

void TestDiagram::knowsThePeerBeforeTheMessageArrives()
{
    test::TraceWriter writer({QStringLiteral("c1"), QStringLiteral("c2"), QStringLiteral("s")});
    writer.startStep(0, "1", "send(s)");
    const quint64 up = writer.send(0, "1", "DATA", "x", 0);
    const quint64 strange = writer.send(2, "1", "DATA", "x", 0);
    Diagram diagram = diagramOf(writer.trace);
    QCOMPARE(diagram.peer(writer.trace, up), 2);
    QCOMPARE(diagram.peer(writer.trace, strange), -1); // the server's socket has not met a client yet
    writer.receive(2, up);
    const quint64 down = writer.send(2, "1", "DATA", "y", 0);
    diagram.extend(writer.trace);
    QCOMPARE(diagram.peer(writer.trace, down), 0);
}

void TestDiagram::aCallThatNeverReturnedEndsWithTheNext()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    writer.startStep(0, "1", "recv(s)");
    const quint64 first = writer.call(0, "1", "recv", "s");
    const quint64 spi = writer.spiCall(0, "1", "WSPRecv", "s", first);
    const quint64 second = writer.call(0, "1", "send", "s");
    const Diagram diagram = diagramOf(writer.trace);
    QCOMPARE(diagram.spanEnd(first), diagram.y(second));
    QCOMPARE(diagram.spanEnd(spi), diagram.y(second));
    QCOMPARE(diagram.spanEnd(second), IntervalIndex::Open);
}

void TestDiagram::endpointsMayBeKnownFromEventsAlone()
{
    Trace trace;
    const Symbol one = trace.symbol(u"one");
    const Symbol two = trace.symbol(u"two");
    const Symbol label = trace.symbol(u"1");
    for (const Symbol endpoint : {one, two}) {
        Event event;
        event.endpoint = endpoint;
        event.label = label;
        event.name = trace.symbol(u"send");
        trace.append(event);
    }
    const Diagram diagram = diagramOf(trace);
    QCOMPARE(diagram.participants().size(), 2u);
    QVERIFY(diagram.participants()[1].server);
    QCOMPARE(diagram.participant(two), 1);
    QCOMPARE(diagram.participant(label), -1);
}

QTEST_GUILESS_MAIN(TestDiagram)
#include "tst_diagram.moc"
