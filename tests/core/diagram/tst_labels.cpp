// SPDX-License-Identifier: MIT
#include <QTest>

#include "core/diagram/labels.h"
#include "tests/support/sample_trace.h"

using namespace halfclose;
using namespace std::chrono_literals;

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void callsAreLabelledWithNameAndArguments();
    void resultsDifferBySign();
    void messagesSayTheirDataAndWhy();
    void captionsNameTheProtocolUnit();
    void kindsOfMessages();
    void stepsSpeakEitherVocabulary();
    void timesHaveUnits();
    void timesAreRoundedHalfUp();
    void longAndStrangeTextsAreTamed();
};

void TestLabels::callsAreLabelledWithNameAndArguments()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    const quint64 call = writer.call(0, "1", "send", "s, \"hi\"");
    QCOMPARE(callLabel(writer.trace, writer.trace.at(call), Vocabulary::Api), QStringLiteral("send(s, \"hi\")"));
    QCOMPARE(callLabel(writer.trace, writer.trace.at(call), Vocabulary::Spi), QStringLiteral("WSPSend(s, \"hi\")"));
}

void TestLabels::resultsDifferBySign()
{
    Event returned;
    returned.result = 17;
    QCOMPARE(resultLabel(returned), QStringLiteral("→ 17"));
    returned.arguments = "0";
    QCOMPARE(resultLabel(returned), QStringLiteral("→ 0"));
    returned.arguments = "WSAECONNRESET";
    returned.error = 10054;
    QCOMPARE(resultLabel(returned), QStringLiteral("✕ WSAECONNRESET"));
}

void TestLabels::messagesSayTheirDataAndWhy()
{
    test::TraceWriter writer({QStringLiteral("c"), QStringLiteral("s")});
    const quint64 finish = writer.send(0, "1", "FINISH", "17", 0);
    QCOMPARE(messageLabel(writer.trace, writer.trace.at(finish)), QStringLiteral("FINISH \"17\""));
    const quint64 reset = writer.send(0, "1", "RST", "", 0, "linger 0");
    QCOMPARE(messageLabel(writer.trace, writer.trace.at(reset)), QStringLiteral("RST (linger 0)"));
}

void TestLabels::captionsNameTheProtocolUnit()
{
    test::TraceWriter session({QStringLiteral("c"), QStringLiteral("s")});
    const quint64 finish = session.send(0, "1", "FINISH", "17", 0);
    QCOMPARE(messageCaption(session.trace, session.trace.at(finish)), QStringLiteral("X.225 FN, 2 bytes"));
    const quint64 empty = session.send(0, "1", "DISCONNECT", "", 0);
    QCOMPARE(messageCaption(session.trace, session.trace.at(empty)), QStringLiteral("X.225 DN"));
    test::TraceWriter tcp({QStringLiteral("c"), QStringLiteral("s")}, QStringLiteral("tcp"));
    const quint64 data = tcp.send(0, "1", "DATA", "a", 0);
    QCOMPARE(messageCaption(tcp.trace, tcp.trace.at(data)), QStringLiteral("1 byte"));
    const quint64 fin = tcp.send(0, "1", "FIN", "", 0);
    QVERIFY(messageCaption(tcp.trace, tcp.trace.at(fin)).isEmpty());
}

void TestLabels::kindsOfMessages()
{
    QVERIFY(messageKind(u"FIN") == MessageKind::Ending);
    QVERIFY(messageKind(u"RST") == MessageKind::Abortive);
    QVERIFY(messageKind(u"ABORT") == MessageKind::Abortive);
    QVERIFY(messageKind(u"DISCONNECT") == MessageKind::Data);
}

void TestLabels::stepsSpeakEitherVocabulary()
{
    Event step;
    step.arguments = "t = recv(s) -> \"17\"";
    QCOMPARE(stepCode(step, Vocabulary::Api), QStringLiteral("t = recv(s) -> \"17\""));
    QCOMPARE(stepCode(step, Vocabulary::Spi), QStringLiteral("t = WSPRecv(s) -> \"17\""));
    step.arguments = "resend = 1 + t";
    QCOMPARE(stepCode(step, Vocabulary::Spi), QStringLiteral("resend = 1 + t"));
}

void TestLabels::timesHaveUnits()
{
    QCOMPARE(timeText(0ns), QStringLiteral("0.0 µs"));
    QCOMPARE(timeText(87'312ns), QStringLiteral("87.3 µs"));
    QCOMPARE(timeText(999'960ns), QStringLiteral("1.00 ms"));
    QCOMPARE(timeText(12'346us), QStringLiteral("12.35 ms"));
    QCOMPARE(timeText(2'001ms), QStringLiteral("2.001 s"));
    QCOMPARE(timeText(-1'250ns), QStringLiteral("-1.3 µs")); // before the first step
    QCOMPARE(timeText(-40ns), QStringLiteral("0.0 µs"));
}

void TestLabels::timesAreRoundedHalfUp()
{
    QCOMPARE(timeText(49ns), QStringLiteral("0.0 µs"));
    QCOMPARE(timeText(50ns), QStringLiteral("0.1 µs"));
    QCOMPARE(timeText(1'005us), QStringLiteral("1.01 ms"));
    QCOMPARE(timeText(1'015us), QStringLiteral("1.02 ms"));
    QCOMPARE(timeText(999'949ns), QStringLiteral("999.9 µs"));
    QCOMPARE(timeText(999'994'999ns), QStringLiteral("999.99 ms"));
    QCOMPARE(timeText(999'995us), QStringLiteral("1.000 s"));
    QCOMPARE(timeText(12'000'500us), QStringLiteral("12.001 s"));
}

void TestLabels::longAndStrangeTextsAreTamed()
{
    QCOMPARE(shortened("abc", 3), QStringLiteral("abc"));
    QCOMPARE(shortened("abcd", 3), QStringLiteral("abc…"));
    QCOMPARE(shortened("añb", 2), QStringLiteral("a…")); // never half a character
    QCOMPARE(shortened("a\nb\x7F"), QStringLiteral("a␊b␡"));
    QVERIFY(shortened(QByteArray(100'000, 'x')).size() < 300);
}

QTEST_GUILESS_MAIN(TestLabels)
#include "tst_labels.moc"
