// halfclose list, show, explore and export from outside: what they print where, and their exit statuses.
// SPDX-License-Identifier: MIT
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include "core/lesson/library.h"
#include "tests/app/program.h"
#include "tests/support/places.h"
#include "ui/export/export_formats.h"

using namespace halfclose;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

// Neither waits for the other, so both orders can be.
constexpr char EitherOrder[] = R"(---
order: free
---

| Client side | Server side |
|---|---|
| (1) `send(s, "a")` | (2) `send(s, "b")` |
)";

// Both columns wait for the other to begin: in no order can step 1 or step 2 end.
constexpr char NeverEnds[] = R"(---
timeout: 0.05
---

| Client side | Server side |
|---|---|
| (1) `recv(s)` | (2) `recv(s)` |
)";

} // namespace

class OtherCommandsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void listIsANameATabATitle()
    {
        const Ran ran = runProgram({QStringLiteral("list")});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.err, QByteArray());
        QByteArrayList lines = ran.out.split('\n');
        QCOMPARE(lines.takeLast(), QByteArray());
        QCOMPARE(lines.size(), builtInLessons().size());
        for (const QByteArray &line : lines)
            QCOMPARE(line.count('\t'), 1);
        for (const char *documented : {"disconnect-data", "disconnect-data-spi", "graceful-shutdown", "grand-total"})
            QVERIFY(('\n' + ran.out).contains('\n' + QByteArray(documented) + '\t'));
        QVERIFY(ran.out.contains("disconnect-data\tConnection Setup and Teardown\n"));
    }

    void showPrintsTheLessonItself()
    {
        const QByteArray file = contents(test::sourceDirectory() + QStringLiteral("/resources/lessons/disconnect-data.md"));
        QVERIFY(!file.isEmpty());
        QCOMPARE(runProgram(words("show disconnect-data")).out, file);
        const QByteArray text = "# Anything\r\nthat stands in a file\n";
        QCOMPARE(runProgram(words("show -"), {.input = text}).out, text);
    }

    void whatIsShownRuns()
    {
        const Ran ran = runShell(QStringLiteral("\"$halfclose\" show disconnect-data | \"$halfclose\" run - --format json"));
        QCOMPARE(ran.status, 0);
        QCOMPARE(QJsonDocument::fromJson(ran.out).object().value(QStringLiteral("outcome")).toString(), QStringLiteral("passed"));
    }

    // Issue 4: (5a) has no timing relationship with (6), (7) and (8).
    void theDocumentedLessonHasFourInterleavings()
    {
        const Ran text = runProgram(words("explore disconnect-data"));
        QCOMPARE(text.status, 0);
        QVERIFY2(text.out.endsWith("\n4 interleavings, 4 passed, 0 failed\n"), text.out.constData());
        const Ran json = runProgram(words("explore disconnect-data --format json --jobs 1"));
        const QJsonObject report = QJsonDocument::fromJson(json.out).object();
        const QStringList keys{QStringLiteral("complete"), QStringLiteral("failed"), QStringLiteral("failures"),
            QStringLiteral("interleavings"), QStringLiteral("lesson"), QStringLiteral("passed")};
        QCOMPARE(report.keys(), keys); // QJsonObject sorts them
        QCOMPARE(report.value(QStringLiteral("interleavings")).toInt(), 4);
        QCOMPARE(report.value(QStringLiteral("complete")).toBool(), true);
        QCOMPARE(report.value(QStringLiteral("failures")).toArray().size(), 0);
    }

    void aLimitCutsTheExplorationOff()
    {
        const Ran ran = runProgram(words("explore - --limit 1 --format json"), {.input = EitherOrder});
        const QJsonObject report = QJsonDocument::fromJson(ran.out).object();
        QCOMPARE(report.value(QStringLiteral("interleavings")).toInt(), 1);
        QCOMPARE(report.value(QStringLiteral("complete")).toBool(), false);
        const Ran whole = runProgram(words("explore - --format json"), {.input = EitherOrder});
        QCOMPARE(QJsonDocument::fromJson(whole.out).object().value(QStringLiteral("interleavings")).toInt(), 2);
    }

    void aFailedInterleavingIsOneWithItsReport()
    {
        const Ran ran = runProgram(words("explore - --format json"), {.input = NeverEnds});
        QCOMPARE(ran.status, 1);
        const QJsonObject report = QJsonDocument::fromJson(ran.out).object();
        QVERIFY(report.value(QStringLiteral("failed")).toInt() > 0);
        const QJsonObject failure = report.value(QStringLiteral("failures")).toArray().first().toObject();
        QVERIFY(failure.value(QStringLiteral("order")).isArray());
        QCOMPARE(failure.value(QStringLiteral("report")).toObject().value(QStringLiteral("outcome")).toString(),
            QStringLiteral("failed"));
    }

    void everyFormatIsWritten_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("svg") << QStringLiteral(".svg") << QByteArrayLiteral("<?xml");
        QTest::newRow("png") << QStringLiteral(".png") << QByteArrayLiteral("\x89PNG\r\n");
        QTest::newRow("pdf") << QStringLiteral(".pdf") << QByteArrayLiteral("%PDF-");
        QTest::newRow("html") << QStringLiteral(".html") << QByteArrayLiteral("<!DOCTYPE html>");
        QTest::newRow("gif") << QStringLiteral(".gif") << QByteArrayLiteral("GIF89a");
        QTest::newRow("mermaid") << QStringLiteral(".mmd") << QByteArrayLiteral("sequenceDiagram");
        QTest::newRow("plantuml") << QStringLiteral(".puml") << QByteArrayLiteral("@startuml");
        QTest::newRow("markdown") << QStringLiteral(".md") << QByteArrayLiteral("---\ntitle: ");
        QTest::newRow("json") << QStringLiteral(".jsonl") << QByteArrayLiteral("{\"format\":");
        QTest::newRow("pcapng") << QStringLiteral(".pcapng") << QByteArrayLiteral("\x0a\x0d\x0d\x0a");
    }
    void everyFormatIsWritten()
    {
        QFETCH(QString, ending);
        QFETCH(QByteArray, begins);
        const QString path = m_folder.filePath(QStringLiteral("diagram") + ending);
        const Ran ran = runProgram({QStringLiteral("export"), QStringLiteral("disconnect-data"), QStringLiteral("-o"), path});
        if (ran.err.contains("this build cannot write"))
            QSKIP(ran.err.trimmed().constData());
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(ran.status, 0);
        const QByteArray written = contents(path);
        QVERIFY2(written.startsWith(begins), written.left(40).constData());
    }

    void aSavedTraceGivesTheSameBytesAgain()
    {
        const QString saved = m_folder.filePath(QStringLiteral("saved.jsonl"));
        QCOMPARE(runProgram({QStringLiteral("run"), QStringLiteral("disconnect-data"), QStringLiteral("--trace"), saved}).status, 0);
        for (const ExportFormat &format : exportFormats()) {
            const QStringList arguments{QStringLiteral("export"), saved, QStringLiteral("-o"), QStringLiteral("-"),
                QStringLiteral("--format"), format.name};
            const Ran once = runProgram(arguments);
            QCOMPARE(runProgram(arguments).out, once.out);
            if (format.name == QLatin1String("json"))
                QCOMPARE(once.out, contents(saved));
        }
    }

    void aRangeOfStepsHasEndsThatExist()
    {
        const QString path = m_folder.filePath(QStringLiteral("range.png"));
        for (const char *range : {"3..99", "99..", "5..3"}) {
            const Ran ran = runProgram({QStringLiteral("export"), QStringLiteral("disconnect-data"), QStringLiteral("-o"), path,
                QStringLiteral("--steps"), QLatin1String(range)});
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.err.count('\n'), 1);
            QVERIFY(!QFile::exists(path));
        }
    }

    void aTraceMayComeFromStandardInput()
    {
        const Ran ran = runShell(QStringLiteral("\"$halfclose\" export disconnect-data -o - --format json"
                                                " | \"$halfclose\" export - -o - --format mermaid"));
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.startsWith("sequenceDiagram"));
        QVERIFY(ran.out.contains("WSASendDisconnect"));
    }

    void aSavedTraceCannotRunOtherwise()
    {
        const QString saved = m_folder.filePath(QStringLiteral("other.jsonl"));
        QCOMPARE(runProgram({QStringLiteral("export"), QStringLiteral("disconnect-data"), QStringLiteral("-o"), saved}).status, 0);
        const Ran ran = runProgram({QStringLiteral("export"), saved, QStringLiteral("-o"), QStringLiteral("-"),
            QStringLiteral("--format=json"), QStringLiteral("--provider=tcp")});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(ran.err.count('\n'), 1);
    }

    void aBrokenTraceIsTwo()
    {
        const Ran ran = runProgram(words("export - -o - --format mermaid"), {.input = "{\"format\":\"something else\"}\n"});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QByteArray());
        QVERIFY2(ran.err.startsWith("<standard input>:1: error: "), ran.err.constData());
    }

    void whatCannotBeWrittenIsThreeAndLeavesNothing()
    {
        const QString path = m_folder.filePath(QStringLiteral("no/such/folder/a.mmd"));
        const Ran ran = runProgram({QStringLiteral("export"), QStringLiteral("disconnect-data"), QStringLiteral("-o"), path});
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY(!QFileInfo::exists(path));
    }
};

QTEST_GUILESS_MAIN(OtherCommandsTest)
#include "tst_other_commands.moc"
