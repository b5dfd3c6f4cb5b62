// Traces that no engine writes but a file may hold: every view of them says something, and none of them crashes or
// takes for ever.
// SPDX-License-Identifier: MIT
#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

#include "core/export/html.h"
#include "core/export/mermaid.h"
#include "core/export/outcome_text.h"
#include "core/export/pcapng.h"
#include "core/export/plantuml.h"
#include "core/export/report_json.h"
#include "core/export/report_text.h"
#include "core/export/results.h"
#include "core/export/svg.h"
#include "core/trace/state_names.h"
#include "core/verdict/wording.h"

using namespace halfclose;

namespace {

void lookAtAllOf(const Trace &trace)
{
    const Verdict verdict = verdictOf(trace);
    for (const ConnectionVerdict &connection : verdict.connections) {
        QVERIFY(!sentence(connection, verdict).isEmpty());
        causeText(connection);
        for (const LedgerEntry &entry : connection.ledger)
            QVERIFY(entry.lost == 0 || !lossText(entry).isEmpty());
    }
    QVERIFY(!sentence(verdict).isEmpty());
    tableSentence(verdict);
    Lesson lesson;
    lesson.endpoints = {{QStringLiteral("A"), false, false, false}, {QStringLiteral("B"), true, false, false}};
    QVERIFY(!runJson(lesson, resultsOf(lesson, trace), verdict).isEmpty());
    QVERIFY(!runText(lesson, resultsOf(lesson, trace), verdict).isEmpty());
    QVERIFY(!mermaid(trace).isEmpty());
    QVERIFY(!plantUml(trace).isEmpty());
    QVERIFY(!pcapng(trace).isEmpty());
}

} // namespace

class StrangeTracesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chanceWroteThem()
    {
        const QStringList names{
            QStringLiteral("send"), QStringLiteral("WSPSend"), QStringLiteral("recv"), QStringLiteral("closesocket"),
            QStringLiteral("shutdown"), QStringLiteral("WSASendDisconnect"), QStringLiteral("WSARecvDisconnect"),
            QStringLiteral("DATA"), QStringLiteral("FIN"), QStringLiteral("RST"), QStringLiteral("ABORT"),
            QStringLiteral("FINISH"), QStringLiteral("DISCONNECT"), QStringLiteral("SYN"), QStringLiteral("URGENT DATA"),
            QString::fromUtf16(state::LocalAddress), QString::fromUtf16(state::RemoteAddress),
            QString::fromUtf16(state::Connection), QString::fromUtf16(state::Provider), QString::fromUtf16(state::StepStarted),
            QString::fromUtf16(state::StepMet), QString::fromUtf16(state::StepFailed), QString::fromUtf16(state::StepTimedOut),
            QString::fromUtf16(state::RunEnded), QStringLiteral("FD_CLOSE"), QString()};
        const QByteArrayList arguments{"127.0.0.1:1", "127.0.0.1:2", "[::1]:3", "connected", "session", "s, SD_BOTH",
                                       "s, SD_SEND", QByteArray(), "\xff\xfe"};
        const QStringList notes{QString(), QStringLiteral("linger 0"), QStringLiteral("data after close"),
                                QStringLiteral("protocol error: %1"), QStringLiteral("unread data at close"),
                                QStringLiteral("run stopped"), QStringLiteral("anything")};
        QRandomGenerator chance(7);
        const auto pick = [&chance](const auto &list) { return list.at(chance.bounded(int(list.size()))); };
        for (int round = 0; round < 400; ++round) {
            Trace trace;
            trace.header.title = QStringLiteral("chance");
            if (round % 3)
                trace.header.endpoints = {{QStringLiteral("A"), false}, {QStringLiteral("B"), round % 2 == 0}};
            const int length = chance.bounded(200);
            for (int i = 0; i < length; ++i) {
                Event event;
                event.at = std::chrono::nanoseconds(i);
                event.cause = chance.bounded(3) ? quint64(chance.bounded(i + 1)) : 0;
                event.result = chance.bounded(100) - 10;
                event.error = chance.bounded(4) ? 0 : chance.bounded(11000);
                event.socket = quint32(chance.bounded(5));
                event.endpoint = trace.symbol(pick(QStringList{QString(), QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
                event.label = trace.symbol(pick(QStringList{QString(), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("5a")}));
                event.name = trace.symbol(pick(names));
                event.note = trace.symbol(pick(notes));
                event.layer = Layer(chance.bounded(4));
                event.kind = Kind(chance.bounded(6));
                event.arguments = pick(arguments);
                event.data = QByteArray(chance.bounded(20), 'x');
                trace.append(event);
            }
            lookAtAllOf(trace);
            if (round % 4 != 0)
                continue;
            ExportOptions options;
            options.layers = {Layer::Api, Layer::Spi, Layer::Wire, Layer::Kernel};
            options.animate = true;
            options.time = round % 8 ? TimeAxis::Real : TimeAxis::Logical;
            for (const QByteArray &picture : {svg(trace, options), playedSvg(trace, options)}) {
                QXmlStreamReader xml(picture);
                while (!xml.atEnd())
                    xml.readNext();
                QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
                QVERIFY(!picture.contains("nan") && !picture.contains("inf"));
            }
            QVERIFY(html(trace, options).endsWith("</html>\n"));
        }
    }

    void causesNestAsDeepAsTheTraceIsLong()
    {
        Trace trace;
        trace.header.endpoints = {{QStringLiteral("A"), false}, {QStringLiteral("B"), true}};
        Event event;
        event.endpoint = trace.symbol(u"A");
        event.label = trace.symbol(u"1");
        event.socket = 1;
        for (const auto &[name, value] : {std::pair(state::LocalAddress, "127.0.0.1:1"), std::pair(state::RemoteAddress, "127.0.0.1:2")}) {
            event.kind = Kind::State;
            event.layer = Layer::Spi;
            event.name = trace.symbol(name);
            event.arguments = value;
            trace.append(event);
        }
        for (int i = 0; i < 100'000; ++i) {
            const bool call = i < 50'000;
            event.cause = trace.size();
            event.kind = call ? Kind::Call : Kind::Send;
            event.layer = call ? Layer::Api : Layer::Wire;
            event.name = trace.symbol(call ? u"send" : u"FIN");
            trace.append(event);
        }
        lookAtAllOf(trace);
    }
};

QTEST_APPLESS_MAIN(StrangeTracesTest)
#include "tst_strange_traces.moc"
