// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/diagram/event_details.h"
#include "tests/support/sample_trace.h"

using namespace halfclose;

class TestEventDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageTellsItsDataTimesAndCause();
    void aCallTellsItsResultOnceItHasOne();
    void anErrorHasNameNumberAndMeaning();
    void textsFromTheTraceAreNoMarkup();
    void nothingIsToldOfNoEvent();
};

namespace {

struct Sample
{
    Sample()
        : writer({QStringLiteral("c"), QStringLiteral("s")})
    {
        writer.startStep(0, "5", "send(s)");
        call = writer.call(0, "5", "send", "s, \"<b>\"");
        const quint64 spi = writer.spiCall(0, "5", "WSPSend", "s", call);
        sent = writer.send(0, "5", "DISCONNECT", "1042", spi);
        received = writer.receive(1, sent);
        returned = writer.giveBack(call, "WSAECONNRESET", 10054);
        diagram.extend(writer.trace);
    }
    EventDetails of(quint64 event, quint64 shown = ~quint64(0)) const
    {
        return eventDetails(writer.trace, diagram, event, shown, Vocabulary::Api);
    }
    static QString value(const EventDetails &details, const char *what)
    {
        for (const auto &[name, value] : details.rows) {
            if (name == QLatin1String(what))
                return value;
        }
        return {};
    }
    test::TraceWriter writer;
    Diagram diagram;
    quint64 call, sent, received, returned;
};

} // namespace

void TestEventDetails::aMessageTellsItsDataTimesAndCause()
{
    const Sample sample;
    const EventDetails details = sample.of(sample.sent);
    QCOMPARE(details.title, QStringLiteral("DISCONNECT of step 5 is sent"));
    QCOMPARE(Sample::value(details, "User data"), QStringLiteral("\"1042\""));
    QCOMPARE(Sample::value(details, "Protocol"), QStringLiteral("X.225 DN, 4 bytes"));
    QCOMPARE(Sample::value(details, "Sent"), QStringLiteral("3.0 µs"));
    QCOMPARE(Sample::value(details, "Received"), QStringLiteral("4.0 µs"));
    QVERIFY(Sample::value(details, "Octets").endsWith(QStringLiteral("31 30 34 32")));
    QCOMPARE(Sample::value(details, "Caused by"), QStringLiteral("WSPSend of step 5"));
    QCOMPARE(Sample::value(sample.of(sample.sent, sample.sent), "Received"), QStringLiteral("not received"));
}

void TestEventDetails::aCallTellsItsResultOnceItHasOne()
{
    const Sample sample;
    QCOMPARE(Sample::value(sample.of(sample.call), "Result"), QStringLiteral("WSAECONNRESET"));
    QCOMPARE(Sample::value(sample.of(sample.call, sample.call), "Result"), QStringLiteral("has not returned yet"));
    QVERIFY(Sample::value(sample.of(sample.call, sample.call), "Error").isEmpty());
}

void TestEventDetails::anErrorHasNameNumberAndMeaning()
{
    const Sample sample;
    const QString error = Sample::value(sample.of(sample.returned), "Error");
    QVERIFY(error.startsWith(QStringLiteral("WSAECONNRESET (10054): ")));
    QVERIFY(error.size() > 30);
}

void TestEventDetails::textsFromTheTraceAreNoMarkup()
{
    const Sample sample;
    const QString html = sample.of(sample.call).html();
    QVERIFY(html.contains(QStringLiteral("&lt;b&gt;")));
    QVERIFY(!html.contains(QStringLiteral("\"<b>\"")));
    QVERIFY(sample.of(sample.call).sentence().contains(QStringLiteral("Arguments: s, \"<b>\"")));
}

void TestEventDetails::nothingIsToldOfNoEvent()
{
    const Sample sample;
    QVERIFY(sample.of(0).rows.isEmpty());
    QVERIFY(sample.of(9999).html().isEmpty());
}

QTEST_GUILESS_MAIN(TestEventDetails)
#include "tst_event_details.moc"
