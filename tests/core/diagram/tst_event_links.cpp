// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/diagram/event_links.h"
#include "tests/support/sample_trace.h"

using namespace halfclose;

class TestEventLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsCallsWithReturnsAndSendsWithReceives();
    void aMessageInPiecesEndsWithTheFirst();
    void followsCausesBackAndEffectsForth();
    void effectsOfThePrefixOnly();
    void refusesCausesThatCannotBe();
};

namespace {

EventLinks linksOf(const Trace &trace)
{
    EventLinks links;
    for (size_t i = 1; i <= trace.size(); ++i)
        links.append(trace.events().first(i));
    return links;
}

quint64 first(const Trace &trace, Kind kind, const QString &name)
{
    for (const Event &event : trace.events()) {
        if (event.kind == kind && trace.text(event.name) == name)
            return event.sequence;
    }
    return 0;
}

} // namespace

void TestEventLinks::pairsCallsWithReturnsAndSendsWithReceives()
{
    const Trace trace = test::documentedTeardown();
    const EventLinks links = linksOf(trace);
    int pairs = 0;
    for (const Event &event : trace.events()) {
        const quint64 partner = links.partner(event.sequence);
        if (event.kind == Kind::Call || event.kind == Kind::Send) {
            QVERIFY(partner > event.sequence);
            QCOMPARE(links.partner(partner), event.sequence);
            QCOMPARE(trace.at(partner).cause, event.sequence);
            ++pairs;
        } else if (event.kind == Kind::State || event.kind == Kind::Indication) {
            QCOMPARE(partner, 0u);
        }
    }
    QCOMPARE(pairs, 16); // 6 calls twice, 4 messages
}

void TestEventLinks::aMessageInPiecesEndsWithTheFirst()
{
    test::TraceWriter writer({QStringLiteral("a"), QStringLiteral("b")}, QStringLiteral("tcp"));
    const quint64 sent = writer.send(0, "1", "DATA", "ab", 0);
    const quint64 one = writer.receive(1, sent);
    const quint64 two = writer.receive(1, sent);
    const EventLinks links = linksOf(writer.trace);
    QCOMPARE(links.partner(sent), one);
    QCOMPARE(links.partner(two), sent);
    QCOMPARE(links.effects(sent), (std::vector<quint64>{one, two}));
}

void TestEventLinks::followsCausesBackAndEffectsForth()
{
    const Trace trace = test::documentedTeardown();
    const EventLinks links = linksOf(trace);
    const quint64 call = first(trace, Kind::Call, QStringLiteral("WSASendDisconnect"));
    const quint64 spi = first(trace, Kind::Call, QStringLiteral("WSPSendDisconnect"));
    const quint64 sent = first(trace, Kind::Send, QStringLiteral("FINISH"));
    const quint64 received = first(trace, Kind::Receive, QStringLiteral("FINISH"));
    const quint64 indicated = first(trace, Kind::Indication, QStringLiteral("FD_CLOSE"));
    const Causality of = causality(trace.events(), links, indicated);
    QCOMPARE(of.causes, (std::vector<quint64>{call, spi, sent, received}));
    QVERIFY(of.effects.empty());
    const Causality from = causality(trace.events(), links, spi);
    QCOMPARE(from.causes, (std::vector<quint64>{call}));
    QCOMPARE(from.effects, (std::vector<quint64>{sent, links.partner(spi), received, indicated}));
}

void TestEventLinks::effectsOfThePrefixOnly()
{
    const Trace trace = test::documentedTeardown();
    const EventLinks links = linksOf(trace);
    const quint64 spi = first(trace, Kind::Call, QStringLiteral("WSPSendDisconnect"));
    const quint64 sent = first(trace, Kind::Send, QStringLiteral("FINISH"));
    QCOMPARE(causality(trace.prefix(sent), links, spi).effects, (std::vector<quint64>{sent}));
    QVERIFY(causality(trace.prefix(sent), links, sent + 1).causes.empty());
    QVERIFY(causality(trace.events(), links, 0).effects.empty());
}

void TestEventLinks::refusesCausesThatCannotBe()
{
    Trace trace;
    const auto add = [&trace](Kind kind, quint64 cause) {
        Event event;
        event.kind = kind;
        event.cause = cause;
        trace.append(event);
    };
    add(Kind::Return, 1); // itself
    add(Kind::Receive, 3); // a later one
    add(Kind::Receive, 99); // none
    add(Kind::Return, 2); // not a call
    const EventLinks links = linksOf(trace);
    for (quint64 i = 1; i <= 4; ++i)
        QCOMPARE(links.partner(i), 0u);
    QCOMPARE(links.effects(2), (std::vector<quint64>{4}));
    QCOMPARE(causality(trace.events(), links, 1).causes.size(), 0u);
    QCOMPARE(causality(trace.events(), links, 4).causes, (std::vector<quint64>{2}));
}

QTEST_GUILESS_MAIN(TestEventLinks)
#include "tst_event_links.moc"
