// The JSON of run and explore, key by key and in the documented order.
// SPDX-License-Identifier: MIT
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "core/export/report_json.h"
#include "tests/support/lesson_builder.h"
#include "tests/support/trace_builder.h"

using namespace halfclose;
using test::LessonBuilder;
using test::TraceBuilder;

namespace {

LessonBuilder sampleRun()
{
    LessonBuilder built;
    built.lesson.title = QStringLiteral("Connection Setup and Teardown");
    built.lesson.provider = QStringLiteral("session");
    built.step(u"1", 0, 0, QStringLiteral("WSASendDisconnect(s, \"17\")"), StepStatus::Met, QStringLiteral("0"));
    built.step(u"2", 1, 1, QStringLiteral("FD_CLOSE"), StepStatus::Failed, QStringLiteral("FD_CLOSE -> WSAECONNRESET"),
               QStringLiteral("FD_CLOSE"));
    built.step(u"3", 1, 2, QString(), StepStatus::Narration, {}, {}, QStringLiteral("looks on"));
    built.step(u"4", 0, 3, QStringLiteral("recv(s) -> \"\""), StepStatus::TimedOut, {}, QStringLiteral("\"\""));
    built.step(u"5", 0, 4, QStringLiteral("closesocket(s)"), StepStatus::NotReached);
    built.results[0].fields = {{QStringLiteral("seconds"), QStringLiteral("5")}, {QStringLiteral("a"), QStringLiteral("\"\"")}};
    built.results[1].actual = QStringLiteral("");
    return built;
}

/// The keys of an object, in the order in which they stand in @p text, from @p key on.
bool standInOrder(const QByteArray &text, const QList<QByteArray> &keys)
{
    qsizetype at = 0;
    for (const QByteArray &key : keys) {
        at = text.indexOf('"' + key + "\": ", at);
        if (at < 0)
            return false;
    }
    return true;
}

Verdict sampleVerdict()
{
    TraceBuilder run({QStringLiteral("Client side")}, QStringLiteral("session"));
    run.connect(1, 2).sendDisconnect(1, QStringLiteral("1"), "17", QStringLiteral("FINISH"));
    run.recvDisconnect(2, QStringLiteral("3"), "17").closesocket(2, QStringLiteral("5"));
    return verdictOf(run.trace);
}

} // namespace

class ReportJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeysStandAsDocumented()
    {
        const LessonBuilder built = sampleRun();
        const QByteArray text = runJson(built.lesson, built.results, sampleVerdict());
        QVERIFY(standInOrder(text, {"lesson", "provider", "order", "profile", "outcome", "steps", "label", "endpoint",
                                    "line", "step", "status", "expected", "actual", "fields", "startNs", "endNs",
                                    "verdict", "connection", "firstToClose", "kind", "cause", "ledger", "from", "sent",
                                    "delivered", "read", "lost", "disconnectData", "disconnectDataRead"}));
        const QJsonObject run = QJsonDocument::fromJson(text).object();
        QCOMPARE(run.keys().size(), 7);
        QCOMPARE(run[u"lesson"].toString(), QStringLiteral("Connection Setup and Teardown"));
        QCOMPARE(run[u"order"].toString(), QStringLiteral("document"));
        QCOMPARE(run[u"outcome"].toString(), QStringLiteral("failed"));
        QCOMPARE(run[u"steps"].toArray().size(), 5);
        QCOMPARE(run[u"steps"][0].toObject().keys().size(), 10);
    }

    void aStepSaysWhatItReturned()
    {
        const LessonBuilder built = sampleRun();
        const QJsonObject run = QJsonDocument::fromJson(runJson(built.lesson, built.results, {})).object();
        const QJsonValue first = run[u"steps"][0];
        QCOMPARE(first[u"label"].toString(), QStringLiteral("1"));
        QCOMPARE(first[u"endpoint"].toString(), QStringLiteral("Client side"));
        QCOMPARE(first[u"line"].toInt(), 14);
        QCOMPARE(first[u"step"].toString(), QStringLiteral("WSASendDisconnect(s, \"17\")"));
        QCOMPARE(first[u"status"].toString(), QStringLiteral("met"));
        QVERIFY(first[u"expected"].isNull());
        QCOMPARE(first[u"actual"].toString(), QStringLiteral("0"));
        QCOMPARE(first[u"fields"][u"seconds"].toString(), QStringLiteral("5"));
        QCOMPARE(first[u"startNs"].toInt(), 234);
        QCOMPARE(first[u"endNs"].toInt(), 734);
        QVERIFY(run[u"verdict"].toArray().isEmpty());
    }

    void nothingRanIsNullAndNotEmpty()
    {
        const LessonBuilder built = sampleRun();
        const QJsonObject run = QJsonDocument::fromJson(runJson(built.lesson, built.results, {})).object();
        const QJsonArray steps = run[u"steps"].toArray();
        QCOMPARE(steps[1][u"actual"], QJsonValue(QStringLiteral("")));
        QCOMPARE(steps[2][u"status"].toString(), QStringLiteral("narration"));
        QCOMPARE(steps[2][u"step"], QJsonValue(QStringLiteral("")));
        QVERIFY(steps[2][u"startNs"].isNull());
        QCOMPARE(steps[3][u"status"].toString(), QStringLiteral("timed out"));
        QVERIFY(steps[3][u"actual"].isNull());
        QCOMPARE(steps[3][u"expected"].toString(), QStringLiteral("\"\""));
        QVERIFY(!steps[3][u"endNs"].isNull());
        QCOMPARE(steps[4][u"status"].toString(), QStringLiteral("not reached"));
        QVERIFY(steps[4][u"actual"].isNull());
        QVERIFY(steps[4][u"startNs"].isNull());
    }

    void theVerdictIsAsDocumented()
    {
        const LessonBuilder built = sampleRun();
        const QJsonObject run = QJsonDocument::fromJson(runJson(built.lesson, built.results, sampleVerdict())).object();
        const QJsonValue connection = run[u"verdict"][0];
        QCOMPARE(connection[u"connection"].toString(), QStringLiteral("Client side"));
        QCOMPARE(connection[u"firstToClose"].toString(), QStringLiteral("Client side"));
        QCOMPARE(connection[u"kind"].toString(), QStringLiteral("graceful"));
        QCOMPARE(connection[u"cause"].toString(), QStringLiteral("WSASendDisconnect at 1"));
        const QJsonArray ledger = connection[u"ledger"].toArray();
        QCOMPARE(ledger.size(), 2);
        QCOMPARE(ledger[0][u"from"].toString(), QStringLiteral("Client side"));
        QCOMPARE(ledger[0][u"disconnectData"].toString(), QStringLiteral("17"));
        QVERIFY(ledger[0][u"disconnectDataRead"].toBool());
        QVERIFY(ledger[1][u"disconnectData"].isNull());
        QCOMPARE(ledger[1][u"disconnectDataRead"], QJsonValue(false));
    }

    void aLessonAllMetPassed()
    {
        LessonBuilder built;
        built.step(u"1", 0, 0, QStringLiteral("closesocket(s)"), StepStatus::Met, QStringLiteral("0"));
        built.step(u"2", 0, 1, {}, StepStatus::Narration);
        built.lesson.order = Order::Free;
        const QJsonObject run = QJsonDocument::fromJson(runJson(built.lesson, built.results, {})).object();
        QCOMPARE(run[u"outcome"].toString(), QStringLiteral("passed"));
        QCOMPARE(run[u"order"].toString(), QStringLiteral("free"));
        QVERIFY(run[u"steps"][0][u"fields"].toObject().isEmpty());
    }

    void noBytesBreakTheText()
    {
        LessonBuilder built;
        QString nasty;
        for (char16_t c = 0; c < 0x300; ++c)
            nasty += QChar(c);
        built.lesson.title = nasty + QChar(0xD800);
        built.step(u"1", 0, 0, nasty, StepStatus::Met, nasty);
        const QByteArray text = runJson(built.lesson, built.results, {});
        const QJsonObject run = QJsonDocument::fromJson(text).object();
        QCOMPARE(run[u"steps"][0][u"actual"].toString(), nasty);
        for (const char c : text)
            QVERIFY(c == '\n' || uchar(c) >= 0x20);
    }

    void exploreIsAsDocumented()
    {
        const LessonBuilder built = sampleRun();
        Exploration exploration;
        exploration.interleavings = 4;
        exploration.passed = 3;
        exploration.failed = 1;
        exploration.complete = false;
        exploration.kept.append({{QStringLiteral("2"), QStringLiteral("1")}, true, built.results, {}});
        exploration.kept.append({{QStringLiteral("1"), QStringLiteral("2")}, false, built.results, {}});
        const QByteArray text = exploreJson(built.lesson, exploration);
        QVERIFY(standInOrder(text, {"lesson", "interleavings", "complete", "passed", "failed", "failures", "order",
                                    "report", "lesson", "provider"}));
        const QJsonObject explored = QJsonDocument::fromJson(text).object();
        QCOMPARE(explored.keys().size(), 6);
        QCOMPARE(explored[u"interleavings"].toInt(), 4);
        QCOMPARE(explored[u"complete"], QJsonValue(false));
        QCOMPARE(explored[u"failures"][0][u"order"][1].toString(), QStringLiteral("2"));
        QCOMPARE(explored[u"failures"][0][u"report"][u"outcome"].toString(), QStringLiteral("failed"));
        QCOMPARE(explored[u"failures"].toArray().size(), 1);
        QCOMPARE(explored[u"failures"][0][u"report"][u"order"].toString(), QStringLiteral("free"));
        exploration.skipped = 7;
        QCOMPARE(QJsonDocument::fromJson(exploreJson(built.lesson, exploration, true)).object()[u"skipped"].toInt(), 7);
    }
};

QTEST_APPLESS_MAIN(ReportJsonTest)
#include "tst_report_json.moc"
