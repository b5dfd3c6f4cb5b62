// Verdict, reports and exports of lessons that ran over real sockets, on every provider.
// SPDX-License-Identifier: MIT
#include <QBuffer>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "core/export/html.h"
#include "core/export/markdown.h"
#include "core/export/mermaid.h"
#include "core/export/outcome_text.h"
#include "core/export/pcapng.h"
#include "core/export/plantuml.h"
#include "core/export/report_json.h"
#include "core/export/report_text.h"
#include "core/export/results.h"
#include "core/export/svg.h"
#include "core/spi/names.h"
#include "core/trace/json_lines_reader.h"
#include "core/trace/json_lines_writer.h"
#include "core/verdict/wording.h"
#include "tests/support/lesson_run.h"
#include "tests/support/places.h"
#include "tests/support/providers.h"

using namespace halfclose;

namespace {

/// A lesson of two columns; each row is `client | server`.
QByteArray lessonText(const QString &provider, const QStringList &rows)
{
    QString text = QStringLiteral("---\nprovider: %1\ntimeout: 5\n---\n\n| Client side | Server side |\n|---|---|\n").arg(provider);
    for (const QString &row : rows)
        text += QStringLiteral("| %1 |\n").arg(row);
    return text.toUtf8();
}

Trace readAgain(const Trace &trace)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadWrite);
    if (!writeTrace(trace, buffer, errorName).isEmpty())
        return {};
    buffer.seek(0);
    return readTrace(buffer, QStringLiteral("saved")).trace;
}

/// What tshark selects in @p trace with @p filter.
QString selected(const Trace &trace, const QString &filter)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.pcapng"));
    if (!saveFile(path, pcapng(trace)).isEmpty())
        return QStringLiteral("not saved");
    QStringList arguments{QStringLiteral("-r"), path, QStringLiteral("-Y"), filter};
    if (trace.header.provider == QStringLiteral("session"))
        arguments << QStringLiteral("-d") << QStringLiteral("tcp.port==1-65535,tpkt") << QStringLiteral("--disable-protocol")
                  << QStringLiteral("pres");
    QProcess tshark;
    tshark.start(QStringLiteral("tshark"), arguments);
    if (!tshark.waitForFinished(60000) || tshark.exitCode() != 0)
        return QStringLiteral("tshark failed: ") + QString::fromUtf8(tshark.readAllStandardError());
    return QString::fromUtf8(tshark.readAllStandardOutput());
}

QList<qint64> counts(const LedgerEntry &entry)
{
    return {entry.sent, entry.delivered, entry.read, entry.lost};
}

const QString sendHello = QStringLiteral("(1) `send(s, \"hello\")` | ");
const QString lingerZero = QStringLiteral("`setsockopt(s, SO_LINGER, 1, 0)` `closesocket(s)`");

} // namespace

class RealRunsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theVerdictNamesTheCause_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("began");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QList<qint64>>("client");
        const QString client = QStringLiteral("Client side");
        const QString server = QStringLiteral("Server side");
        const auto each = [](const char *name, const QStringList &rows, const char16_t *kind, const QString &began,
                             const char16_t *cause, const QList<qint64> &ledger) {
            for (const QString &provider : providerNames())
                QTest::addRow("%s, %s", name, qPrintable(provider))
                    << provider << rows << QString::fromUtf16(kind) << began << QString::fromUtf16(cause) << ledger;
        };
        const auto tcp = [](const char *name, const QStringList &rows, const char16_t *kind, const QString &began,
                            const char16_t *cause, const QList<qint64> &ledger) {
            QTest::addRow("%s, tcp", name) << QStringLiteral("tcp") << rows << QString::fromUtf16(kind) << began
                                           << QString::fromUtf16(cause) << ledger;
        };
        each("graceful",
             {sendHello, QStringLiteral("| (2) `recv(s) -> \"hello\"`"), QStringLiteral("(3) `closesocket(s)` | "),
              QStringLiteral("| (4) `closesocket(s)`")},
             u"graceful", client, u"closesocket at 3", {5, 5, 5, 0});
        each("half-closed", {QStringLiteral("(1) `shutdown(s, SD_SEND)` | "), QStringLiteral("| (2) `recv(s) -> 0`")}, u"open",
             client, u"shutdown at 1", {0, 0, 0, 0});
        each("both at once",
             {QStringLiteral("(1) `shutdown(s, SD_SEND)` | (1b) `shutdown(s, SD_SEND)`"),
              QStringLiteral("(2) `closesocket(s)` | (2b) `closesocket(s)`")},
             u"graceful", client, u"shutdown at 1", {0, 0, 0, 0});
        each("linger 0", {sendHello, QStringLiteral("(2) ") + lingerZero + QStringLiteral(" | ")}, u"abortive", client,
             u"linger 0 at 2.2: closesocket", {5, 5, 0, 5});
        each("crash", {sendHello, QStringLiteral("(2) `crash` | ")}, u"abortive", client, u"crash at 2", {5, 5, 0, 5});
        each("reset answers a graceful beginning",
             {QStringLiteral("(1) `shutdown(s, SD_SEND)` | "), QStringLiteral("| (2) ") + lingerZero}, u"abortive", client,
             u"linger 0 at 2.2: closesocket", {0, 0, 0, 0});
        tcp("unread at close", {sendHello, QStringLiteral("| (2) `closesocket(s)`")}, u"abortive", server,
            u"unread data at close at 2: closesocket", {5, 5, 0, 5});
        tcp("SD_RECEIVE with unread", {sendHello, QStringLiteral("| (2) `shutdown(s, SD_RECEIVE)`")}, u"abortive", server,
            u"SD_RECEIVE with unread data at 2: shutdown", {5, 5, 0, 5});
        tcp("data after SD_RECEIVE", {QStringLiteral("| (1) `shutdown(s, SD_RECEIVE)`"), QStringLiteral("(2) `send(s, \"hello\")` | ")},
            u"abortive", server, u"data after SD_RECEIVE at 1: shutdown", {5, 5, 0, 5});
        tcp("data after close", {QStringLiteral("| (1) `closesocket(s)`"), QStringLiteral("(2) `send(s, \"hello\")` | ")},
            u"abortive", server, u"data after close at 1: closesocket", {5, 0, 0, 5});
    }

    void theVerdictNamesTheCause()
    {
        QFETCH(QString, provider);
        QFETCH(QStringList, rows);
        QFETCH(QString, kind);
        QFETCH(QString, began);
        QFETCH(QString, cause);
        QFETCH(QList<qint64>, client);
        const Lesson lesson = lessonOf(lessonText(provider, rows));
        const LessonRun run(lesson);
        QVERIFY2(run.passed(), qPrintable(run.report()));
        const Verdict verdict = verdictOf(run.trace());
        QCOMPARE(verdict.connections.size(), 1);
        const ConnectionVerdict &connection = verdict.connections.first();
        QCOMPARE(causeText(connection), cause);
        QCOMPARE(connection.began->endpoint, began);
        QCOMPARE(counts(connection.ledger[0]), client);
        const QJsonObject json
            = QJsonDocument::fromJson(runJson(lesson, resultsOf(lesson, run.trace()), verdict)).object();
        QCOMPARE(json[u"verdict"][0][u"kind"].toString(), kind);
        for (const LedgerEntry &entry : connection.ledger)
            QVERIFY(entry.lost == 0 || entry.lostBy);
    }

    void aMessageOnSessionIsLostByNameToo()
    {
        const LessonRun run(lessonText(QStringLiteral("session"), {sendHello, QStringLiteral("| (2) `closesocket(s)`")}));
        const ConnectionVerdict connection = verdictOf(run.trace()).connections.first();
        QCOMPARE(connection.ledger[0].lost, 5);
        QCOMPARE(connection.ledger[0].lostBy->call, QStringLiteral("closesocket"));
        QCOMPARE(connection.ledger[0].lostBy->label, QStringLiteral("2"));
        QVERIFY(causeText(connection).contains(QStringLiteral("closesocket at 2")));
    }

    // DISC-2, and the disconnect data that an abort takes along
    void disconnectDataIsInTheLedger()
    {
        const LessonRun read(lessonText(QStringLiteral("session"),
                                        {QStringLiteral("(1) `WSASendDisconnect(s, \"17\")` | "),
                                         QStringLiteral("| (2) `FD_CLOSE` `WSARecvDisconnect(s) -> \"17\"`")}));
        QVERIFY2(read.passed(), qPrintable(read.report()));
        const LedgerEntry kept = verdictOf(read.trace()).connections.first().ledger[0];
        QCOMPARE(kept.disconnectData, std::optional(QByteArray("17")));
        QVERIFY(kept.disconnectDataRead);
        const LessonRun lost(lessonText(QStringLiteral("session"),
                                        {QStringLiteral("(1) `WSASendDisconnect(s, \"17\")` | "),
                                         QStringLiteral("| (2) ") + lingerZero}));
        QVERIFY(!verdictOf(lost.trace()).connections.first().ledger[0].disconnectDataRead);
    }

    void aRejectionIsTheServers()
    {
        const LessonRun run(lessonText(
            QStringLiteral("tcp"),
            {QStringLiteral("| (1) `listener = socket()` `bind(listener)` `listen(listener)`"),
             QStringLiteral("(2) `s = socket()` `connect(s)` | (3) `WSAAccept(listener, CF_REJECT) -> WSAECONNREFUSED`"),
             QStringLiteral("(4) `recv(s) -> 0` | ")}));
        QVERIFY2(run.passed(), qPrintable(run.report()));
        const ConnectionVerdict connection = verdictOf(run.trace()).connections.first();
        QCOMPARE(connection.server, QStringLiteral("Server side"));
        QCOMPARE(connection.began->call, QStringLiteral("WSAAccept"));
        QCOMPARE(connection.began->label, QStringLiteral("3"));
    }

    void everyBuiltInLesson_data()
    {
        QTest::addColumn<QString>("path");
        const QString folder = test::sourceDirectory() + QStringLiteral("/resources/lessons");
        for (QDirIterator it(folder, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            const QString path = it.next();
            QTest::newRow(qPrintable(path.mid(folder.size() + 1))) << path;
        }
    }

    void everyBuiltInLesson()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Lesson lesson = lessonOf(file.readAll());
        const LessonRun run(lesson);
        const Verdict verdict = verdictOf(run.trace());
        for (const ConnectionVerdict &connection : verdict.connections) {
            QVERIFY(connection.kind == Ending::Open || connection.began);
            for (const LedgerEntry &entry : connection.ledger) {
                QVERIFY(entry.delivered <= entry.sent);
                QVERIFY(entry.read <= entry.delivered);
                QVERIFY(entry.lost == 0 || entry.lostBy);
            }
        }
        if (run.passed())
            QCOMPARE(verdict.table.state, TableVerdict::State::Follows);

        // The table can be read out of the trace.
        const QList<StepResult> results = resultsOf(lesson, run.trace());
        for (qsizetype i = 0; i < results.size(); ++i) {
            const StepResult original = run.step(lesson.steps[i].label);
            QCOMPARE(results[i].status, original.status);
            QCOMPARE(results[i].expected, original.expected);
            QCOMPARE(returnedText(results[i]), returnedText(original));
        }

        // A saved run is the same run.
        const Trace saved = readAgain(run.trace());
        QCOMPARE(saved.size(), run.trace().size());
        QCOMPARE(sentence(verdictOf(saved)), sentence(verdict));
        QCOMPARE(mermaid(saved), mermaid(run.trace()));
        QCOMPARE(plantUml(saved), plantUml(run.trace()));
        QCOMPARE(pcapng(saved), pcapng(run.trace()));
        QCOMPARE(svg(saved), svg(run.trace()));
        QCOMPARE(html(saved), html(run.trace()));
        const std::optional<Lesson> lessonAgain = halfclose::lessonOf(saved);
        QVERIFY(lessonAgain);
        QCOMPARE(resultsOf(*lessonAgain, saved), results);

        // The table with its results is the same lesson.
        const QByteArray table = markdownTable(lesson, results, verdict);
        const Lesson again = lessonOf(table);
        QCOMPARE(again.steps.size(), lesson.steps.size());
        for (qsizetype i = 0; i < lesson.steps.size(); ++i) {
            QCOMPARE(again.steps[i].label, lesson.steps[i].label);
            QCOMPARE(again.steps[i].text, lesson.steps[i].text);
            QCOMPARE(again.steps[i].endpoint, lesson.steps[i].endpoint);
        }
    }

    void tsharkFindsNoFault_data() { everyBuiltInLesson_data(); }

    void tsharkFindsNoFault()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("tshark")).isEmpty())
            QSKIP("tshark is not installed");
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const LessonRun run(lessonOf(file.readAll()));
        // A broken SPDU is often shown as bare data, so what is no SPDU is a fault too.
        QString faults = QStringLiteral("tcp.analysis.flags || _ws.malformed || "
                                        "((tpkt||cotp||ses) && _ws.expert.severity >= 0x600000)");
        if (run.trace().header.provider == QStringLiteral("session"))
            faults += QStringLiteral(" || (cotp.type==0x0f && cotp.eot==1 && !ses) || (tcp.len>0 && !tpkt)");
        QCOMPARE(selected(run.trace(), faults), QString());
    }

    void theDocumentedLessonFollowsItsTable()
    {
        QFile file(test::sourceDirectory() + QStringLiteral("/resources/lessons/disconnect-data.md"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Verdict verdict = verdictOf(LessonRun(lessonOf(file.readAll())).trace());
        QVERIFY(verdict.table.documented);
        QCOMPARE(verdict.table.state, TableVerdict::State::Follows);
        QCOMPARE(causeText(verdict.connections.first()), QStringLiteral("WSASendDisconnect at 1"));
    }
};

QTEST_GUILESS_MAIN(RealRunsTest)
#include "tst_real_runs.moc"
