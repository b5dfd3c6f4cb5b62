// command-line.md, promise by promise, from outside. What tst_arguments, tst_run_command and tst_other_commands go into
// more deeply stands here once, by the document's own words.
// SPDX-License-Identifier: MIT
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "core/lesson/library.h"
#include "tests/app/program.h"
#include "tests/support/contract_document.h"

using namespace halfclose;

namespace {

QStringList words(const QString &line)
{
    return line.split(u' ', Qt::SkipEmptyParts);
}

QJsonObject jsonOf(const Ran &ran)
{
    return QJsonDocument::fromJson(ran.out).object();
}

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

QByteArray table(const QByteArray &rows)
{
    return "| Client | Server |\n|---|---|\n" + rows;
}

/// Every kind of step and of outcome; its last step times out, and one is not reached.
const QByteArray everyOutcome = "---\ntimeout: 0.05\n---\n" + table(R"(| (1) `a = 1 + 2` | (2) `l = socket()` |
| (n) tells | (3) `wait 1 ms` |
| (4) `send(s, bytes(5000))` | (5) `recv(s)` |
| (6) `send(s, "17")` | (7) `FD_READ` `recv(s)` |
| (8) `no FD_READ` | (9) `setsockopt(s, SO_LINGER, 1, 5)` `getsockopt(s, SO_LINGER)` |
| (10) `send(s, "z")` `send(s, bytes(0))` | |
| (11) `crash` | (12) `WSAEnumNetworkEvents(s)` |
| | (13) `FD_CLOSE -> WSAECONNRESET` |
| | (14) `recv(s) -> WSAECONNRESET` |
| | (15) `FD_CLOSE` |
| | (16) `closesocket(s)` |
)");

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /// The steps of a report by their labels.
    static QMap<QString, QJsonObject> stepsOf(const QJsonObject &report)
    {
        QMap<QString, QJsonObject> steps;
        for (const QJsonValue &step : report.value(QStringLiteral("steps")).toArray())
            steps.insert(text(step.toObject(), "label"), step.toObject());
        return steps;
    }

private Q_SLOTS:
    void theCommandsOfTheTable()
    {
        // promise("| `halfclose list` | the built-in lessons: a name, a tab, the title, one a line |")
        // promise("| `halfclose show LESSON` | prints a lesson's Markdown |")
        // promise("| `halfclose run LESSON` | runs it over loopback and checks every step |")
        // promise("| `halfclose explore LESSON` | runs every interleaving that the lesson's columns allow, each over fresh sockets |")
        // promise("LESSON is a file's path or a built-in name (the lesson's file name without `.md`;")
        // promise("the documented ones are `disconnect-data`, `disconnect-data-spi`, `graceful-shutdown` and, with three clients, `grand-total`).")
        // promise("with no subcommand it opens the window, with one it works without a display.")
        const RunSettings noDisplay{.environment = {QStringLiteral("DISPLAY="), QStringLiteral("WAYLAND_DISPLAY="), QStringLiteral("QT_QPA_PLATFORM=")}};
        const QByteArrayList lines = runProgram({QStringLiteral("list")}, noDisplay).out.split('\n');
        for (const char *name : {"disconnect-data", "disconnect-data-spi", "graceful-shutdown", "grand-total"}) {
            const QString lesson = QLatin1String(name);
            QVERIFY(std::any_of(lines.begin(), lines.end(), [&](const QByteArray &line) { return line.startsWith(name + QByteArray("\t")); }));
            const QByteArray markdown = runProgram({QStringLiteral("show"), lesson}, noDisplay).out;
            QCOMPARE(markdown, builtInLesson(lesson)->text);
            const QString path = m_folder.filePath(lesson + QStringLiteral(".md"));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(markdown) == markdown.size());
            file.close();
            QCOMPARE(runProgram({QStringLiteral("run"), path}, noDisplay).status, 0);
            QCOMPARE(runProgram({QStringLiteral("explore"), path, QStringLiteral("--limit"), QStringLiteral("5")}, noDisplay).status, 0);
        }
        const QByteArray grandTotal = runProgram(words(QStringLiteral("run grand-total --format json"))).out;
        QSet<QString> endpoints;
        for (const QJsonValue &step : QJsonDocument::fromJson(grandTotal).object().value(QStringLiteral("steps")).toArray())
            endpoints.insert(text(step.toObject(), "endpoint"));
        QCOMPARE(endpoints.size(), 4); // the server and three clients
    }

    void withoutACommandItIsTheWindow()
    {
        // promise("| `halfclose [FILE]` | opens the window, on FILE (a lesson or a saved trace) |")
        const RunSettings noDisplay{.environment = {QStringLiteral("DISPLAY="), QStringLiteral("WAYLAND_DISPLAY="), QStringLiteral("QT_QPA_PLATFORM=xcb")}};
        const Ran ran = runProgram({}, noDisplay);
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.contains("display"), ran.err.constData());
    }

    void exportTakesALessonOrATrace()
    {
        // promise("| `halfclose export SOURCE -o FILE` | runs a lesson (or reads a saved trace) and writes a diagram, by FILE's ending or `--format` |")
        // promise("The same trace and options give the same bytes.")
        // promise("Endings: `.svg .png .pdf .html .gif .mmd .puml .md .jsonl .pcapng`.")
        // promise("`--format svg|png|pdf|html|gif|mermaid|plantuml|markdown|json|pcapng`, `--layers api,spi,wire` (default `api,wire`), `--theme light|dark`, `--scale N` (PNG), `--time logical|real`.")
        const QString trace = m_folder.filePath(QStringLiteral("run.jsonl"));
        QCOMPARE(runProgram({QStringLiteral("export"), QStringLiteral("disconnect-data"), QStringLiteral("-o"), trace}).status, 0);
        const QString picture = m_folder.filePath(QStringLiteral("a.svg"));
        QCOMPARE(runProgram({QStringLiteral("export"), trace, QStringLiteral("-o"), picture}).status, 0);
        QFile file(picture);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray byEnding = file.readAll();
        const QStringList plain{QStringLiteral("export"), trace, QStringLiteral("-o"), QStringLiteral("-"), QStringLiteral("--format"), QStringLiteral("svg")};
        QCOMPARE(runProgram(plain).out, byEnding);
        // Without --theme an SVG follows its reader's theme: both named ones are other files.
        QCOMPARE(runProgram(plain + words(QStringLiteral("--layers api,wire --time logical"))).out, byEnding);
        for (const char *other : {"--layers api,spi,wire", "--theme light", "--theme dark", "--time real"})
            QVERIFY2(runProgram(plain + words(QLatin1String(other))).out != byEnding, other);
    }

    void aLessonAtProviderLevelIsDrawnWithItsCalls()
    {
        const QTemporaryDir folder;
        const QString trace = folder.filePath(QStringLiteral("run.jsonl"));
        const auto drawn = [&](const QString &options) {
            return runProgram(words(QStringLiteral("export %1 -o - --format svg %2").arg(trace, options))).out;
        };
        QCOMPARE(runProgram(words(QStringLiteral("export disconnect-data-spi -o ") + trace)).status, 0);
        QCOMPARE(drawn({}), drawn(QStringLiteral("--layers api,spi,wire")));
        QVERIFY(drawn({}) != drawn(QStringLiteral("--layers api,wire")));
        QCOMPARE(runProgram(words(QStringLiteral("export disconnect-data -o ") + trace)).status, 0);
        QCOMPARE(drawn({}), drawn(QStringLiteral("--layers api,wire")));
    }

    void aDashIsAStream()
    {
        // promise("`-` reads standard input, `-o -` writes standard output.")
        // promise("Diagnostics go to standard error;")
        // promise("standard output holds the result alone.")
        const Ran good = runProgram(words(QStringLiteral("run - --format json")), {.input = table("| (1) `closesocket(s)` | |\n")});
        QCOMPARE(good.status, 0);
        QCOMPARE(good.err, QByteArray());
        QJsonParseError error;
        QJsonDocument::fromJson(good.out, &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
        const Ran bad = runProgram(words(QStringLiteral("run - --format json")), {.input = table("| (1) `closesock(s)` | |\n")});
        QCOMPARE(bad.out, QByteArray());
        QVERIFY(!bad.err.isEmpty());
        QVERIFY(runProgram(words(QStringLiteral("export - -o - --format mermaid")), {.input = table("| (1) `closesocket(s)` | |\n")}).out.startsWith("sequenceDiagram"));
    }

    void helpAndVersionWorkEverywhere()
    {
        // promise("`--help` and `--version` work everywhere.")
        for (const char *line : {"", "list", "show", "run", "explore", "export", "run no-such-lesson", "export x"}) {
            const Ran help = runProgram(words(QLatin1String(line)) << QStringLiteral("--help"));
            QCOMPARE(help.status, 0);
            QVERIFY(help.out.contains("Usage:") && help.err.isEmpty());
            const Ran version = runProgram(words(QLatin1String(line)) << QStringLiteral("--version"));
            QCOMPARE(version.status, 0);
            QVERIFY(version.out.startsWith("halfclose ") && version.out.endsWith("\n") && version.out.count('\n') == 1);
        }
    }

    void aClosedPipeIsQuiet_data()
    {
        QTest::addColumn<QString>("command");
        // promise("A pipe closed early ends the program quietly.")
        for (const char *command : {"list", "show disconnect-data", "run disconnect-data", "run disconnect-data --format json", "explore disconnect-data",
                 "explore unread-at-close --format json", "export disconnect-data -o - --format svg", "export disconnect-data -o - --format json", "--help", "--version"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void aClosedPipeIsQuiet()
    {
        QFETCH(QString, command);
        const Ran ran = runShell(QStringLiteral("(sleep 0.2; exec \"$halfclose\" %1) | true").arg(command));
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.err, QByteArray());
    }

    void theStatusTellsWhatHappened_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QByteArray>("lesson");
        QTest::addColumn<int>("status");
        const QByteArray met = table("| (1) `closesocket(s)` | |\n");
        const QByteArray failing = table("| (1) `closesocket(s) -> 1` | |\n");
        const QByteArray sometimes = table("| (1) `shutdown(s, SD_SEND)` | (2) `FD_CLOSE` |\n| (3) `recv(s) -> \"x\"` | (4) `a = 1 + 1` |\n| | (5) `closesocket(s)` |\n");
        const auto row = [](const char *name, const char *command, const QByteArray &lesson, int status) {
            QTest::newRow(name) << QString::fromLatin1(command) << lesson << status;
        };
        // promise("0 all steps met;")
        row("run, all met", "run -", met, 0);
        row("explore, all met", "explore -", met, 0);
        row("schedule, all met", "run - --schedule 1", met, 0);
        // promise("1 a step failed or an interleaving did;")
        row("run, a step failed", "run -", failing, 1);
        row("explore, an interleaving failed", "explore -", sometimes, 1);
        row("schedule, a step failed", "run - --schedule 1", failing, 1);
        // promise("2 bad usage, bad lesson or unreadable input (nothing was run or written);")
        row("no such command", "rnu -", met, 2);
        row("no such option", "run - --fast", met, 2);
        row("no lesson", "run", met, 2);
        row("two lessons", "run - -", met, 2);
        row("no such format", "run - --format xml", met, 2);
        row("bad timeout", "run - --timeout 0", met, 2);
        row("bad limit", "explore - --limit none", met, 2);
        row("nothing to open", "/no/such/lesson.md", met, 2);
        row("a folder to open", "/", met, 2);
        row("a mistyped command", "explroe", met, 2);
        row("unreadable", "run /no/such/file.md", met, 2);
        row("bad lesson", "run -", "no table\n", 2);
        row("bad lesson to explore", "explore -", "no table\n", 2);
        row("bad lesson to export", "export - -o - --format svg", "no table\n", 2);
        row("unknown step in a schedule", "run - --schedule 1,x", met, 2);
        row("a schedule that the columns do not allow", "run - --schedule 2,1", table("| (1) `send(s, \"x\")` | |\n| (2) `closesocket(s)` | |\n"), 2);
        row("a schedule before its cause", "run - --schedule 2,1", table("| (1) `send(s, \"x\")` | (2) `recv(s)` |\n"), 2);
        // promise("3 the system refused (no sockets, no space, no permission).")
        row("no place for the trace", "run - --trace /no/such/folder/t.jsonl", met, 3);
        row("no place for the picture", "export - -o /no/such/folder/a.svg", met, 3);
    }
    void theStatusTellsWhatHappened()
    {
        QFETCH(QString, command);
        QFETCH(QByteArray, lesson);
        QFETCH(int, status);
        const Ran ran = runProgram(words(command), {.input = lesson});
        QVERIFY2(ran.status == status, qPrintable(QStringLiteral("%1: %2").arg(ran.status).arg(QString::fromUtf8(ran.err))));
        if (status >= 2) {
            QCOMPARE(ran.out, QByteArray());
            QVERIFY(ran.err.endsWith('\n'));
        } else {
            QCOMPARE(ran.err, QByteArray());
        }
    }

    void mistakesAreLinesOfStandardError()
    {
        // promise("Every mistake is reported at once, all of them, as `FILE:LINE:COLUMN: error: what is wrong (what would be right)` on standard error, exit status 2, and nothing runs:")
        const QString path = m_folder.filePath(QStringLiteral("bad.md"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(table("| (1) `sent(s)` | (1) `FD_CLOZE` |\n| (2) `shutdown(s)` | |\n"));
        file.close();
        const QString trace = m_folder.filePath(QStringLiteral("never.jsonl"));
        const Ran ran = runProgram({QStringLiteral("run"), path, QStringLiteral("--trace"), trace});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY(!QFileInfo::exists(trace));
        const QStringList lines = QString::fromUtf8(ran.err).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 4);
        const char *places[] = {":3:8: error: unknown function 'sent' (did you mean 'send'?)", ":3:20: error: duplicate label '1' (",
                                ":3:24: error: unknown event 'FD_CLOZE' (did you mean 'FD_CLOSE'?)", ":4:8: error: wrong number of arguments for shutdown: 1 ("};
        for (int i = 0; i < 4; ++i)
            QVERIFY2(lines[i].startsWith(path + QLatin1String(places[i])), qPrintable(lines[i]));
    }

    void optionsOverrideTheLesson()
    {
        // promise("`--provider tcp|session`, `--order document|free`, `--profile documented|windows`, `--timeout SECONDS` override the lesson;")
        const QByteArray lesson = "---\nprovider: session\norder: free\nprofile: windows\ntimeout: 60\n---\n" + table("| (1) `recv(s)` | |\n");
        const Ran ran = runProgram(words(QStringLiteral("run - --provider tcp --order document --profile documented --timeout 0.05 --format json")), {.input = lesson});
        const QJsonObject report = jsonOf(ran);
        QCOMPARE(text(report, "provider"), QStringLiteral("tcp"));
        QCOMPARE(text(report, "order"), QStringLiteral("document"));
        QCOMPARE(text(report, "profile"), QStringLiteral("documented"));
        QCOMPARE(text(stepsOf(report).value(QStringLiteral("1")), "status"), QStringLiteral("timed out"));
    }

    void aTraceIsSavedAndTextIsTheTable()
    {
        // promise("`--trace FILE` saves the trace;")
        // promise("`--format text` (default: the documented table with each step's result) or `--format json`:")
        const QString trace = m_folder.filePath(QStringLiteral("saved.jsonl"));
        const Ran ran = runProgram({QStringLiteral("run"), QStringLiteral("disconnect-data"), QStringLiteral("--trace"), trace});
        QVERIFY(QFileInfo(trace).size() > 0);
        QCOMPARE(runProgram({QStringLiteral("run"), QStringLiteral("disconnect-data"), QStringLiteral("--format"), QStringLiteral("text")}).out, ran.out);
        for (const char *piece : {"Client side", "Server side", "(1) WSASendDisconnect(s, \"17\")", "(5a) closesocket(s)", "1042"})
            QVERIFY2(ran.out.contains(piece), piece);
    }

    void theReportIsTheDocumentsExample()
    {
        // promise(R"({ "lesson": "Connection Setup and Teardown", "provider": "session", "order": "document",)")
        // promise("- `verdict`, one entry a connection: who began the teardown and with which step,")
        const QString document = contractDocument("command-line.md");
        if (document.isEmpty())
            QSKIP("command-line.md is not here");
        const QString fence = QStringLiteral("```json\n");
        const qsizetype begin = document.indexOf(fence) + fence.size();
        QJsonObject example = QJsonDocument::fromJson(document.sliced(begin, document.indexOf(QLatin1String("```"), begin) - begin).toUtf8()).object();
        QVERIFY(!example.isEmpty());
        const QByteArray out = runProgram(words(QStringLiteral("run disconnect-data --format json"))).out;
        QJsonObject report = QJsonDocument::fromJson(out).object();
        // The example shows one step, one direction of the ledger, and numbers that differ from run to run.
        QJsonObject shown = example.value(QStringLiteral("steps")).toArray().first().toObject();
        QJsonObject step = stepsOf(report).value(text(shown, "label"));
        for (const char *varying : {"line", "startNs", "endNs"}) {
            QVERIFY(step.value(QLatin1String(varying)).isDouble());
            shown.remove(QLatin1String(varying));
            step.remove(QLatin1String(varying));
        }
        QCOMPARE(step, shown);
        QJsonObject verdict = example.value(QStringLiteral("verdict")).toArray().first().toObject();
        QJsonObject reported = report.value(QStringLiteral("verdict")).toArray().first().toObject();
        QCOMPARE(reported.value(QStringLiteral("ledger")).toArray().first(), verdict.value(QStringLiteral("ledger")).toArray().first());
        verdict.remove(QStringLiteral("ledger"));
        reported.remove(QStringLiteral("ledger"));
        QCOMPARE(reported, verdict);
        for (const char *partly : {"steps", "verdict"}) {
            example.remove(QLatin1String(partly));
            report.remove(QLatin1String(partly));
        }
        QCOMPARE(report, example);
        // The keys stand in the document's order.
        qsizetype at = 0;
        for (const char *key : {"lesson", "provider", "order", "profile", "outcome", "steps", "label", "endpoint", "line", "step", "status", "expected",
                 "actual", "fields", "startNs", "endNs"}) {
            const qsizetype next = out.indexOf('"' + QByteArray(key) + "\": ");
            QVERIFY2(next > at || at == 0, key);
            at = next;
        }
    }

    void aStepsTextsAreTheLessonsSyntax()
    {
        // promise("- `outcome`: `passed` or `failed`.")
        // promise("`status`: `met`, `failed`, `timed out`, `not reached`, `narration`.")
        // promise(R"~(- `expected` and `actual` are outcomes in the lesson's own syntax (`"\"17\""` for the data 17, `"0"`, `"ok"`, `"WSAECONNRESET"`, `"FD_READ|FD_CLOSE"`);)~")
        // promise("`expected` is null where the step states none, `actual` is null where nothing ran.")
        // promise(R"(A socket's value is `"ok"`.)")
        // promise(R"(An event with an error is `"FD_CLOSE -> WSAECONNRESET"`.)")
        // promise(R"~(For the other steps `actual` is: `"no FD_CLOSE"` (or the event that came), `"ok"` for `wait` and `crash`, the number for a sum;)~")
        // promise("of a step that timed out, null.")
        // promise("`fields` holds output parameters in the same syntax.")
        // promise("`startNs`/`endNs` count from the run's start.")
        // promise("- Steps are in the order of the lesson (row by row, left to right).")
        const QJsonObject report = jsonOf(runProgram(words(QStringLiteral("run - --format json")), {.input = everyOutcome}));
        QCOMPARE(text(report, "outcome"), QStringLiteral("failed"));
        QStringList labels;
        for (const QJsonValue &step : report.value(QStringLiteral("steps")).toArray())
            labels.append(text(step.toObject(), "label"));
        QCOMPARE(labels.join(u' '), QStringLiteral("1 2 n 3 4 5 6 7 7.2 8 9 9.2 10 10.2 11 12 13 14 15 16"));
        const QMap<QString, QJsonObject> steps = stepsOf(report);
        const auto expect = [&](const char *label, const char *status, const char *expected, const char *actual) {
            const QJsonObject step = steps.value(QLatin1String(label));
            const auto value = [](const char *wanted) { return wanted ? QJsonValue(QLatin1String(wanted)) : QJsonValue(QJsonValue::Null); };
            return step.value(QStringLiteral("status")) == QLatin1String(status) && step.value(QStringLiteral("expected")) == value(expected)
                && step.value(QStringLiteral("actual")) == value(actual);
        };
        QVERIFY(expect("1", "met", nullptr, "3"));
        QVERIFY(expect("2", "met", nullptr, "ok"));
        QVERIFY(expect("n", "narration", nullptr, nullptr));
        QVERIFY(expect("3", "met", nullptr, "ok"));
        QVERIFY(expect("4", "met", nullptr, "5000"));
        QVERIFY(expect("5", "met", nullptr, "bytes(5000)"));
        QVERIFY(expect("7", "met", "FD_READ", "FD_READ"));
        QVERIFY(expect("7.2", "met", nullptr, "\"17\""));
        QVERIFY(expect("8", "met", "no FD_READ", "no FD_READ"));
        QVERIFY(expect("9.2", "met", nullptr, "1"));
        QCOMPARE(steps.value(QStringLiteral("9.2")).value(QStringLiteral("fields")).toObject(), (QJsonObject{{QStringLiteral("seconds"), QStringLiteral("5")}}));
        QVERIFY(expect("11", "met", nullptr, "ok"));
        QVERIFY(expect("12", "met", nullptr, "FD_READ|FD_WRITE")); // in the crash's own row: not yet FD_CLOSE
        QVERIFY(expect("13", "met", "FD_CLOSE -> WSAECONNRESET", "FD_CLOSE -> WSAECONNRESET"));
        QVERIFY(expect("14", "met", "WSAECONNRESET", "WSAECONNRESET"));
        QVERIFY(expect("15", "timed out", "FD_CLOSE", nullptr));
        QVERIFY(expect("16", "not reached", nullptr, nullptr));
        double last = 0;
        for (const char *label : {"1", "4", "7.2", "11", "13", "15"}) {
            const QJsonObject step = steps.value(QLatin1String(label));
            QVERIFY(step.value(QStringLiteral("startNs")).toDouble() >= last);
            last = step.value(QStringLiteral("endNs")).toDouble();
            QVERIFY(last >= step.value(QStringLiteral("startNs")).toDouble() && last < 60e9);
        }
    }

    void longDataIsNamedOrCut()
    {
        // promise("Data of over 4,096 bytes is `bytes(n)` where it is the pattern, else cut and marked `…`.")
        const auto received = [](const QByteArray &sent) {
            const QByteArray lesson = table("| (1) " + sent + " | |\n| | (2) `recv(s)` |\n");
            return text(stepsOf(jsonOf(runProgram(words(QStringLiteral("run - --format json")), {.input = lesson}))).value(QStringLiteral("2")), "actual");
        };
        const QByteArray x = QByteArray(4096, 'x');
        QCOMPARE(received("`send(s, bytes(4097))`"), QStringLiteral("bytes(4097)"));
        QCOMPARE(received("`send(s, \"" + x + "\")`"), u'"' + QString::fromLatin1(x) + u'"');
        QCOMPARE(received("`send(s, \"" + x + "y\")`"), u'"' + QString::fromLatin1(x) + QStringLiteral("\"…"));
    }

    void aVerdictSaysWhyAConnectionWasReset_data()
    {
        QTest::addColumn<QByteArray>("rows");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("cause");
        // promise("An abortive verdict's `cause` says why (linger 0, unread data at close, crash, peer abort, protocol error) and at which step.")
        // promise("`kind` `graceful`, `abortive` or `open` (not torn down when the run ended),")
        QTest::newRow("open") << QByteArray("| (1) `send(s, \"x\")` | |\n") << QStringLiteral("open") << QString();
        QTest::newRow("linger 0") << QByteArray("| (1) `setsockopt(s, SO_LINGER, 1, 0)` `closesocket(s)` | |\n| | (2) `recv(s) -> WSAECONNRESET` |\n")
                                  << QStringLiteral("abortive") << QStringLiteral("linger 0 at 1.2");
        QTest::newRow("unread data") << QByteArray("| (1) `send(s, \"x\")` | |\n| | (2) `closesocket(s)` |\n| (3) `recv(s) -> WSAECONNRESET` | |\n")
                                     << QStringLiteral("abortive") << QStringLiteral("unread data at close at 2");
        QTest::newRow("crash") << QByteArray("| (1) `crash` | |\n| | (2) `recv(s) -> WSAECONNRESET` |\n") << QStringLiteral("abortive") << QStringLiteral("crash at 1");
        QTest::newRow("graceful") << QByteArray("| (1) `shutdown(s, SD_SEND)` | |\n| | (2) `recv(s) -> 0` `closesocket(s)` |\n| (3) `recv(s) -> 0` `closesocket(s)` | |\n")
                                  << QStringLiteral("graceful") << QStringLiteral("shutdown at 1");
    }
    void aVerdictSaysWhyAConnectionWasReset()
    {
        QFETCH(QByteArray, rows);
        QFETCH(QString, kind);
        QFETCH(QString, cause);
        const QJsonObject report = jsonOf(runProgram(words(QStringLiteral("run - --format json")), {.input = table(rows)}));
        const QJsonArray verdict = report.value(QStringLiteral("verdict")).toArray();
        QCOMPARE(text(report, "outcome"), QStringLiteral("passed"));
        QCOMPARE(verdict.size(), 1);
        QCOMPARE(text(verdict[0].toObject(), "kind"), kind);
        const QString told = text(verdict[0].toObject(), "cause");
        QVERIFY2(cause.isEmpty() ? told.isEmpty() : told.startsWith(cause), qPrintable(told));
    }

    void exploreIsCountedAndReported()
    {
        // promise("`--limit N` (default 10000) bounds the interleavings, `--format text|json`, `--jobs N`.")
        // promise("Text ends with `N interleavings, N passed, N failed`;")
        // promise(R"(JSON: `{"lesson": ..., "interleavings": N, "complete": true, "passed": N, "failed": N, "failures":)")
        // promise("`complete` is false where the limit cut it off.")
        // promise("An interleaving is an order in which the steps end;")
        // promise("two that differ only in the order of steps within one endpoint cannot exist.")
        // promise("The documented disconnect-data lesson has exactly 4.")
        for (const char *jobs : {"1", "2", "5"}) {
            const Ran ran = runProgram(words(QStringLiteral("explore disconnect-data --jobs %1").arg(QLatin1String(jobs))));
            QVERIFY(ran.out.endsWith("\n4 interleavings, 4 passed, 0 failed\n"));
        }
        const QByteArray failing = table("| (1) `a = 1 + 1` | (2) `b = 1 + 1` |\n| (3) `closesocket(s) -> 1` | (4) `c = 1 + 1` |\n");
        const QJsonObject report = jsonOf(runProgram(words(QStringLiteral("explore - --format json")), {.input = failing}));
        const QJsonArray failures = report.value(QStringLiteral("failures")).toArray();
        QCOMPARE(report.value(QStringLiteral("failed")).toInt(), failures.size());
        QCOMPARE(report.value(QStringLiteral("interleavings")).toInt(), report.value(QStringLiteral("failed")).toInt() + report.value(QStringLiteral("passed")).toInt());
        QVERIFY(report.value(QStringLiteral("complete")).toBool());
        QSet<QString> orders;
        for (const QJsonValue &failure : failures) {
            QStringList order;
            for (const QJsonValue &label : failure.toObject().value(QStringLiteral("order")).toArray())
                order.append(label.toString());
            QVERIFY(order.indexOf(QStringLiteral("1")) < order.indexOf(QStringLiteral("3")));
            orders.insert(order.join(u','));
            QCOMPARE(failure.toObject().value(QStringLiteral("report")).toObject().keys(), jsonOf(runProgram(words(QStringLiteral("run - --format json")), {.input = failing})).keys());
        }
        QCOMPARE(orders.size(), failures.size());
        const QJsonObject cut = jsonOf(runProgram(words(QStringLiteral("explore disconnect-data --limit 3 --format json"))));
        QCOMPARE(cut.value(QStringLiteral("interleavings")).toInt(), 3);
        QVERIFY(!cut.value(QStringLiteral("complete")).toBool(true));
    }

    void everyFailuresReportHasItsVerdict()
    {
        // Six free steps aside, then a step that always fails: more failures than there are traces kept for a picture.
        const QByteArray many = table(QByteArray("| `a = 1 + 1` | `b = 1 + 1` |\n").repeated(5) + "| (1) `closesocket(s) -> 1` | `b = 1 + 1` |\n");
        const QJsonArray failures = jsonOf(runProgram(words(QStringLiteral("explore - --format json")), {.input = many})).value(QStringLiteral("failures")).toArray();
        QVERIFY(failures.size() > 100);
        for (const QJsonValue &failure : failures)
            QCOMPARE(failure.toObject().value(QStringLiteral("report")).toObject().value(QStringLiteral("verdict")).toArray().size(), 1);
    }

    void coloursAreForTerminalsAlone()
    {
        const QString inTerminal = QStringLiteral("script -qec '%1\"$halfclose\" run disconnect-data' /dev/null");
        if (runShell(QStringLiteral("command -v script")).status != 0)
            QSKIP("script (of util-linux), which makes a terminal, is not here");
        const RunSettings coloured{.environment = {QStringLiteral("TERM=xterm")}};
        QVERIFY(!runProgram(words(QStringLiteral("run disconnect-data")), coloured).out.contains('\x1b'));
        QVERIFY(runShell(inTerminal.arg(QString()), coloured).out.contains('\x1b'));
        QVERIFY(!runShell(inTerminal.arg(QStringLiteral("NO_COLOR=1 ")), coloured).out.contains('\x1b'));
        QVERIFY(runShell(inTerminal.arg(QStringLiteral("NO_COLOR= ")), coloured).out.contains('\x1b')); // no-color.org: empty is not set
        const QString narrow = QString::fromUtf8(runShell(inTerminal.arg(QStringLiteral("stty cols 50; NO_COLOR=1 ")), coloured).out);
        qsizetype widest = 0;
        for (const QString &line : narrow.split(QStringLiteral("\r\n")))
            widest = std::max(widest, line.size());
        QVERIFY2(widest <= 50 && widest > 40, qPrintable(QString::number(widest)));
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_command_line.moc"
