// Mermaid and PlantUML: the arrows of a run, and texts that would break them.
// SPDX-License-Identifier: MIT
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

#include "core/export/mermaid.h"
#include "core/export/plantuml.h"
#include "core/export/sequence_model.h"
#include "core/export/terminal_text.h"
#include "tests/support/nasty_texts.h"
#include "tests/support/trace_builder.h"

using namespace halfclose;
using test::TraceBuilder;

namespace {

TraceBuilder sampleRun()
{
    TraceBuilder run({QStringLiteral("Client side")}, QStringLiteral("session"));
    run.connect(1, 2);
    run.started(QStringLiteral("1"));
    run.sendDisconnect(1, QStringLiteral("1"), "17", QStringLiteral("FINISH"));
    run.indication(2, QStringLiteral("FD_CLOSE"), run.trace.size());
    run.met(1, QStringLiteral("1"), QStringLiteral("0"));
    run.met(2, QStringLiteral("2"), QStringLiteral("FD_CLOSE"));
    run.recvDisconnect(2, QStringLiteral("3"), "17");
    run.runEnded();
    run.closesocket(2, QString(), true); // clearing up
    return run;
}

QStringList lines(const QByteArray &text)
{
    QStringList all = QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
    for (QString &line : all)
        line = line.trimmed();
    return all;
}

/// What Mermaid makes of a text: its lexer ends it at # ; and line breaks, but for entities, and then decodes them.
std::optional<QString> mermaidShows(const QString &written)
{
    QString out;
    for (qsizetype i = 0; i < written.size(); ++i) {
        const QChar c = written[i];
        if (c == u';' || c == u'\n' || c == u'%' || c == u'<' || c == u'&')
            return std::nullopt;
        if (c != u'#') {
            out += c;
            continue;
        }
        const qsizetype end = written.indexOf(u';', i);
        bool ok = false;
        const uint number = end < 0 ? 0 : QStringView(written).mid(i + 1, end - i - 1).toUInt(&ok);
        if (!ok)
            return std::nullopt;
        out += QChar(char16_t(number));
        i = end;
    }
    return out;
}

TraceBuilder nastyRun(const QString &text, const QString &label)
{
    TraceBuilder run({text.left(100) + QStringLiteral("x")});
    run.trace.header.title = text;
    run.connect(1, 2).started(label);
    const quint64 spi = run.call(1, QStringLiteral("send"), text);
    run.wire(1, QStringLiteral("DATA"), spi);
    run.returns(1, text);
    run.indication(1, text, 1);
    run.stepState(label, state::StepFailed, text);
    return run;
}

} // namespace

class SequenceTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunReadsWellInMermaid()
    {
        const QStringList expected{
            QStringLiteral("sequenceDiagram"),
            QStringLiteral("title A made-up run"),
            QStringLiteral("participant p0 as Client side"),
            QStringLiteral("participant p1 as Client side#58; provider"),
            QStringLiteral("participant p2 as Server side#58; provider"),
            QStringLiteral("participant p3 as Server side"),
            QStringLiteral("p0->>+p1: (1) WSASendDisconnect(s, \"17\")"),
            QStringLiteral("p1-)p2: FINISH \"17\""),
            QStringLiteral("p1-->>-p0: 0"),
            QStringLiteral("Note over p3: FD_CLOSE"),
            QStringLiteral("Note over p3: (2) FD_CLOSE"),
            QStringLiteral("p3->>+p2: (3) WSARecvDisconnect(s)"),
            QStringLiteral("p2-->>-p3: \"17\""),
            QStringLiteral("Note over p0,p3: The client began with WSASendDisconnect at (1), but the server had not closed "
                           "its side when the run ended."),
        };
        QCOMPARE(lines(mermaid(sampleRun().trace)), expected);
    }

    void aRunReadsWellInPlantUml()
    {
        const QStringList expected{
            QStringLiteral("@startuml"),
            QStringLiteral("title A made-up run"),
            QStringLiteral("participant \"Client side\" as p0"),
            QStringLiteral("participant \"Client side: provider\" as p1"),
            QStringLiteral("participant \"Server side: provider\" as p2"),
            QStringLiteral("participant \"Server side\" as p3"),
            QStringLiteral("p0 -> p1: (1) WSASendDisconnect(s, \"17\")"),
            QStringLiteral("activate p1"),
            QStringLiteral("p1 ->> p2: FINISH \"17\""),
            QStringLiteral("p1 --> p0: 0"),
            QStringLiteral("deactivate p1"),
            QStringLiteral("note over p3: FD_CLOSE"),
            QStringLiteral("note over p3: (2) FD_CLOSE"),
            QStringLiteral("p3 -> p2: (3) WSARecvDisconnect(s)"),
            QStringLiteral("activate p2"),
            QStringLiteral("p2 --> p3: \"17\""),
            QStringLiteral("deactivate p2"),
            QStringLiteral("note over p0, p3: The client began with WSASendDisconnect at (1), but the server had not closed "
                           "its side when the run ended."),
            QStringLiteral("@enduml"),
        };
        QCOMPARE(lines(plantUml(sampleRun().trace)), expected);
    }

    void layersChooseLanesAndArrows()
    {
        ExportOptions options;
        options.captions = false;
        options.layers = {Layer::Wire};
        QCOMPARE(lines(mermaid(sampleRun().trace, options)),
                 (QStringList{QStringLiteral("sequenceDiagram"), QStringLiteral("participant p0 as Client side"),
                              QStringLiteral("participant p1 as Server side"), QStringLiteral("p0-)p1: FINISH \"17\"")}));
        options.layers = {Layer::Api};
        QCOMPARE(sequenceModel(sampleRun().trace, options).participants.size(), 2);
        QVERIFY(lines(mermaid(sampleRun().trace, options)).contains(QStringLiteral("p0->>+p0: (1) WSASendDisconnect(s, \"17\")")));
        options.layers = {Layer::Api, Layer::Spi, Layer::Wire};
        const QStringList all = lines(mermaid(sampleRun().trace, options));
        QVERIFY(all.contains(QStringLiteral("p0->>+p0: (1) WSASendDisconnect(s, \"17\")")));
        QVERIFY(all.contains(QStringLiteral("p0->>+p1: WSPSendDisconnect(s, \"17\")")));
        options.layers = {Layer::Api, Layer::Wire};
        options.vocabulary = Vocabulary::Spi;
        QVERIFY(lines(mermaid(sampleRun().trace, options)).contains(QStringLiteral("p0->>+p1: (1) WSPSendDisconnect(s, \"17\")")));
    }

    void aRangeOfStepsIsShownAlone()
    {
        ExportOptions options;
        options.firstStep = QStringLiteral("1");
        options.lastStep = QStringLiteral("2");
        const QStringList all = lines(mermaid(sampleRun().trace, options));
        QVERIFY(all.contains(QStringLiteral("Note over p3: (2) FD_CLOSE")));
        QVERIFY(!all.contains(QStringLiteral("p3->>+p2: (3) WSARecvDisconnect(s)")));
    }

    void aMessageThatNeverArrivedIsCrossedOut()
    {
        TraceBuilder run;
        run.connect(1, 2).started(QStringLiteral("1")).send(1, QStringLiteral("1"), "lost", false);
        QVERIFY(lines(mermaid(run.trace)).contains(QStringLiteral("p1-xp2: DATA \"lost\"")));
        QVERIFY(lines(plantUml(run.trace)).contains(QStringLiteral("p1 ->x p2: DATA \"lost\"")));
    }

    void aCallThatNeverReturnedIsClosed()
    {
        TraceBuilder run;
        run.connect(1, 2).started(QStringLiteral("1"));
        run.call(1, QStringLiteral("recv"), QStringLiteral("s"));
        QVERIFY(lines(mermaid(run.trace)).contains(QStringLiteral("deactivate p1")));
        QVERIFY(lines(plantUml(run.trace)).contains(QStringLiteral("deactivate p1")));
    }

    void aCallStraightToTheProviderIsShown()
    {
        TraceBuilder run;
        run.connect(1, 2).started(QStringLiteral("1"));
        Event call = run.trace.at(run.call(1, QStringLiteral("shutdown"), QStringLiteral("s, SD_SEND")));
        Trace trace;
        trace.header = run.trace.header;
        call.cause = 0;
        call.endpoint = trace.symbol(u"Client side");
        call.label = trace.symbol(u"1");
        call.name = trace.symbol(u"WSPShutdown");
        trace.append(call);
        QVERIFY(lines(mermaid(trace)).contains(QStringLiteral("p0->>+p1: (1) WSPShutdown(s, SD_SEND)")));
    }

    void anEmptyTraceIsADiagramToo()
    {
        QCOMPARE(mermaid(Trace()), QByteArray("sequenceDiagram\n"));
        QCOMPARE(plantUml(Trace()), QByteArray("@startuml\n@enduml\n"));
    }

    void theSameTraceGivesTheSameBytes()
    {
        QCOMPARE(mermaid(sampleRun().trace), mermaid(sampleRun().trace));
        QCOMPARE(plantUml(sampleRun().trace), plantUml(sampleRun().trace));
    }

    void nastyTextsSurviveMermaid()
    {
        const QRegularExpression line(QStringLiteral(
            "^    (title (?<t>.+)|participant p\\d+ as (?<p>.+)|p\\d+(->>\\+|-->>-|-\\)|-x)p\\d+: (?<m>.+)|"
            "Note over p\\d+(,p\\d+)?: (?<n>.+)|deactivate p\\d+)$"));
        for (const QString &text : test::nastyTexts()) {
            const QByteArray written = mermaid(nastyRun(text, QStringLiteral("1")).trace);
            QVERIFY2(written.size() < 4000, qPrintable(text.left(40)));
            const QStringList all = QString::fromUtf8(written).split(u'\n');
            QCOMPARE(all.first(), QStringLiteral("sequenceDiagram"));
            for (const QString &each : all.mid(1, all.size() - 2)) {
                const QRegularExpressionMatch match = line.match(each);
                QVERIFY2(match.hasMatch(), qPrintable(each));
                for (const char16_t *part : {u"t", u"p", u"m", u"n"})
                    QVERIFY2(mermaidShows(match.captured(QStringView(part))), qPrintable(each));
            }
            const QString shown = printable(text);
            if (!shown.trimmed().isEmpty())
                QCOMPARE(mermaidShows(mermaidText(shown)), std::optional(shown));
        }
    }

    void nastyTextsSurvivePlantUml()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("plantuml"));
        if (program.isEmpty())
            QSKIP("plantuml is not installed");
        // One diagram with them all: starting the program takes seconds.
        TraceBuilder run;
        run.connect(1, 2).started(QStringLiteral("1"));
        QStringList expected;
        for (const QString &text : test::nastyTexts()) {
            const QString marked = QStringLiteral("x") + text.left(60) + QStringLiteral("y");
            run.indication(1, marked, 1);
        }
        for (const SequenceItem &item : sequenceModel(run.trace, {}).items)
            expected.append(item.text);
        QProcess process;
        process.start(program, {QStringLiteral("-tsvg"), QStringLiteral("-charset"), QStringLiteral("UTF-8"),
                                QStringLiteral("-pipe")});
        process.write(plantUml(run.trace));
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(120000));
        QCOMPARE(process.exitCode(), 0);
        QString shown;
        QXmlStreamReader xml(process.readAllStandardOutput());
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text")
                shown += xml.readElementText() + u'\n';
        }
        shown.replace(QChar(0xA0), u' ');
        for (const QString &text : expected) {
            // A run of spaces is drawn as one.
            QVERIFY2(shown.simplified().contains(text.simplified()), qPrintable(text));
        }
    }
};

QTEST_GUILESS_MAIN(SequenceTextsTest)
#include "tst_sequence_texts.moc"
