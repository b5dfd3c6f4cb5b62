// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/diagram/search.h"
#include "tests/support/sample_trace.h"

using namespace halfclose;

class TestSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNamesInEitherCase();
    void findsErrorsByNameAndNumber();
    void findsDataAndArgumentsAndNotes();
    void goesRoundTheEndInBothDirections();
    void looksAtWhatIsShownOnly();
};

namespace {

struct Sample
{
    Sample()
        : writer({QStringLiteral("c"), QStringLiteral("s")})
    {
        writer.startStep(0, "1", "send(s)");
        call = writer.call(0, "1", "send", "s, \"Hello\"");
        returned = writer.giveBack(call, "WSAECONNRESET", 10054);
        reset = writer.send(0, "1", "RST", "", 0, "linger 0");
        data = writer.send(0, "1", "DATA", "grand", 0);
        diagram.extend(writer.trace);
    }
    quint64 find(const char *text, quint64 from = 0, bool backwards = false) const
    {
        return findEvent(writer.trace, diagram, writer.trace.size(), QString::fromUtf8(text), from, backwards);
    }
    test::TraceWriter writer;
    Diagram diagram;
    quint64 call, returned, reset, data;
};

} // namespace

void TestSearch::findsNamesInEitherCase()
{
    const Sample sample;
    QCOMPARE(sample.find("SEND"), sample.call);
    QCOMPARE(sample.find("rst"), sample.reset);
    QCOMPARE(sample.find("recv"), 0u);
    QCOMPARE(sample.find(""), 0u);
}

void TestSearch::findsErrorsByNameAndNumber()
{
    const Sample sample;
    QCOMPARE(sample.find("10054"), sample.returned);
    QCOMPARE(sample.find("wsaeconn"), sample.returned);
    QCOMPARE(sample.find("1005"), 0u); // a number is meant as a whole
}

void TestSearch::findsDataAndArgumentsAndNotes()
{
    const Sample sample;
    QCOMPARE(sample.find("hello"), sample.call);
    QCOMPARE(sample.find("linger"), sample.reset);
    QCOMPARE(sample.find("grand"), sample.data);
}

void TestSearch::goesRoundTheEndInBothDirections()
{
    const Sample sample;
    QCOMPARE(sample.find("send", sample.call), sample.returned);
    QCOMPARE(sample.find("send", sample.returned), sample.call);
    QCOMPARE(sample.find("send", 0, true), sample.returned);
    QCOMPARE(sample.find("send", sample.call, true), sample.returned);
    QCOMPARE(sample.find("rst", sample.reset), sample.reset);
}

void TestSearch::looksAtWhatIsShownOnly()
{
    const Sample sample;
    QCOMPARE(findEvent(sample.writer.trace, sample.diagram, sample.call, QStringLiteral("linger"), 0, false), 0u);
    Diagram wireless({.layers = {Layer::Api}});
    wireless.extend(sample.writer.trace);
    QCOMPARE(findEvent(sample.writer.trace, wireless, sample.writer.trace.size(), QStringLiteral("linger"), 0, false), 0u);
}

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"
