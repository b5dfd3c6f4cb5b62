// halfclose run from outside: what it prints where, its exit statuses, and its JSON to command-line.md's letter.
// SPDX-License-Identifier: MIT
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/program.h"

using namespace halfclose;

namespace {

QStringList words(const char *line)
{
    return QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts);
}

QJsonObject jsonOf(const Ran &ran)
{
    return QJsonDocument::fromJson(ran.out).object();
}

QSet<QString> keysOf(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    return QSet<QString>(keys.begin(), keys.end());
}

QSet<QString> keys(std::initializer_list<const char *> names)
{
    QSet<QString> set;
    for (const char *name : names)
        set.insert(QString::fromLatin1(name));
    return set;
}

constexpr char TwoSteps[] = R"(---
provider: tcp
---

| Client side | Server side |
|---|---|
| (1) `shutdown(s, SD_SEND)` | |
| | (2) `recv(s) -> 0` |
)";

// Step 2 receives the end, not the data it expects.
constexpr char FailsAtTwo[] = R"(| Client side | Server side |
|---|---|
| (1) `shutdown(s, SD_SEND)` | |
| | (2) `recv(s) -> "more"` |
| | (3) `closesocket(s)` |
)";

constexpr char Misspelt[] = R"(# Heading

| Client side | Server side |
|---|---|
| (1) `WSASendDisconect(s, "17")` | |
| | (2) `FD_CLOSE` |
)";

} // namespace

class RunCommandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString lesson(const char *name, const QByteArray &text)
    {
        const QString path = m_folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the test's own lesson cannot be written");
        return path;
    }

private Q_SLOTS:
    void allStepsMetIsZero()
    {
        const Ran ran = runProgram({QStringLiteral("run"), lesson("two.md", TwoSteps)});
        QCOMPARE(ran.err, QByteArray());
        QCOMPARE(ran.status, 0);
        QVERIFY(ran.out.contains("shutdown(s, SD_SEND)"));
        QVERIFY(ran.out.contains("Client side"));
    }

    void aFailedStepIsOne()
    {
        const Ran ran = runProgram({QStringLiteral("run"), lesson("fails.md", FailsAtTwo)});
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.err, QByteArray());
        QVERIFY(ran.out.contains("\"more\""));
    }

    void standardInputIsALesson()
    {
        const Ran ran = runProgram(words("run - --format json"), {.input = TwoSteps});
        QCOMPARE(ran.status, 0);
        QCOMPARE(jsonOf(ran).value(QStringLiteral("outcome")).toString(), QStringLiteral("passed"));
    }

    // Issue 2: one line with file, line and column, and nothing run.
    void aMisspeltFunctionIsOneLine()
    {
        const QString path = lesson("misspelt.md", Misspelt);
        const QString trace = m_folder.filePath(QStringLiteral("misspelt.jsonl"));
        const Ran ran = runProgram({QStringLiteral("run"), path, QStringLiteral("--trace"), trace});
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.out, QByteArray());
        QCOMPARE(ran.err.count('\n'), 1);
        QVERIFY2(ran.err.startsWith(path.toUtf8() + ":5:8: error: "), ran.err.constData());
        QVERIFY2(ran.err.contains("did you mean 'WSASendDisconnect'"), ran.err.constData());
        QVERIFY(!QFileInfo::exists(trace));
    }

    void whatCannotBeReadIsTwo_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("said");
        QTest::newRow("no such file") << QStringLiteral("/no/such/lesson.md") << QStringLiteral("neither a file nor a built-in lesson");
        QTest::newRow("nearly a built-in") << QStringLiteral("disconect-data") << QStringLiteral("did you mean 'disconnect-data'?");
        QTest::newRow("a folder") << QStringLiteral("/tmp") << QStringLiteral("is a folder");
    }
    void whatCannotBeReadIsTwo()
    {
        QFETCH(QString, word);
        QFETCH(QString, said);
        for (const char *command : {"run", "show", "explore"}) {
            const Ran ran = runProgram({QString::fromLatin1(command), word});
            QCOMPARE(ran.status, 2);
            QCOMPARE(ran.out, QByteArray());
            QCOMPARE(ran.err.count('\n'), 1);
            QVERIFY2(QString::fromUtf8(ran.err).contains(said), ran.err.constData());
        }
    }

    void whatIsTooLongIsNoLesson()
    {
        const Ran ran = runShell(QStringLiteral("head -c 3000000 /dev/zero | \"$halfclose\" run -"));
        QCOMPARE(ran.status, 2);
        QVERIFY2(ran.err.contains("<standard input>:1:1: error: "), ran.err.constData());
    }

    void jsonHasExactlyTheDocumentedKeys()
    {
        const QJsonObject report = jsonOf(runProgram(words("run disconnect-data --format json")));
        QCOMPARE(keysOf(report), keys({"lesson", "provider", "order", "profile", "outcome", "steps", "verdict"}));
        QCOMPARE(report.value(QStringLiteral("lesson")).toString(), QStringLiteral("Connection Setup and Teardown"));
        QCOMPARE(report.value(QStringLiteral("provider")).toString(), QStringLiteral("session"));
        QCOMPARE(report.value(QStringLiteral("order")).toString(), QStringLiteral("document"));
        QCOMPARE(report.value(QStringLiteral("profile")).toString(), QStringLiteral("documented"));
        QCOMPARE(report.value(QStringLiteral("outcome")).toString(), QStringLiteral("passed"));
        for (const QJsonValue &step : report.value(QStringLiteral("steps")).toArray())
            QCOMPARE(keysOf(step.toObject()),
                keys({"label", "endpoint", "line", "step", "status", "expected", "actual", "fields", "startNs", "endNs"}));
        const QJsonArray verdict = report.value(QStringLiteral("verdict")).toArray();
        QCOMPARE(verdict.size(), 1);
        QCOMPARE(keysOf(verdict.first().toObject()), keys({"connection", "firstToClose", "kind", "cause", "ledger"}));
        for (const QJsonValue &row : verdict.first().toObject().value(QStringLiteral("ledger")).toArray())
            QCOMPARE(keysOf(row.toObject()),
                keys({"from", "sent", "delivered", "read", "lost", "disconnectData", "disconnectDataRead"}));
    }

    // The documented table, step by step (lesson-format.md's own example).
    void theDocumentedStepsReturnWhatThePageSays()
    {
        const QJsonArray steps
            = jsonOf(runProgram(words("run disconnect-data --format json"))).value(QStringLiteral("steps")).toArray();
        QStringList labels;
        QHash<QString, QString> actual;
        for (const QJsonValue &value : steps) {
            const QJsonObject step = value.toObject();
            const QString label = step.value(QStringLiteral("label")).toString();
            labels.append(label);
            actual.insert(label, step.value(QStringLiteral("actual")).toString());
            QCOMPARE(step.value(QStringLiteral("status")).toString(), QStringLiteral("met"));
            QVERIFY(step.value(QStringLiteral("startNs")).toDouble() <= step.value(QStringLiteral("endNs")).toDouble());
        }
        QCOMPARE(labels, QStringLiteral("1 2 3 4 5 6 5a 7 8").split(u' '));
        QCOMPARE(actual.value(QStringLiteral("1")), QStringLiteral("0"));
        QCOMPARE(actual.value(QStringLiteral("2")), QStringLiteral("FD_CLOSE"));
        QCOMPARE(actual.value(QStringLiteral("3")), QStringLiteral("\"17\""));
        QCOMPARE(actual.value(QStringLiteral("4")), QStringLiteral("1042"));
        QCOMPARE(actual.value(QStringLiteral("6")), QStringLiteral("FD_CLOSE"));
        QCOMPARE(actual.value(QStringLiteral("7")), QStringLiteral("\"1042\""));
        QCOMPARE(actual.value(QStringLiteral("8")), QStringLiteral("0"));
    }

    void whatWasNotReachedIsNull()
    {
        const Ran ran = runProgram({QStringLiteral("run"), lesson("fails.md", FailsAtTwo), QStringLiteral("--format=json")});
        QCOMPARE(ran.status, 1);
        const QJsonObject report = jsonOf(ran);
        QCOMPARE(report.value(QStringLiteral("outcome")).toString(), QStringLiteral("failed"));
        QCOMPARE(report.value(QStringLiteral("lesson")).toString(), QStringLiteral("fails.md"));
        const QJsonArray steps = report.value(QStringLiteral("steps")).toArray();
        QCOMPARE(steps.size(), 3);
        QCOMPARE(steps[0].toObject().value(QStringLiteral("expected")), QJsonValue(QJsonValue::Null));
        QCOMPARE(steps[1].toObject().value(QStringLiteral("expected")).toString(), QStringLiteral("\"more\""));
        QCOMPARE(steps[1].toObject().value(QStringLiteral("actual")).toString(), QStringLiteral("0"));
        QCOMPARE(steps[1].toObject().value(QStringLiteral("status")).toString(), QStringLiteral("failed"));
        QCOMPARE(steps[1].toObject().value(QStringLiteral("line")).toInt(), 4);
        QCOMPARE(steps[2].toObject().value(QStringLiteral("status")).toString(), QStringLiteral("not reached"));
        QCOMPARE(steps[2].toObject().value(QStringLiteral("actual")), QJsonValue(QJsonValue::Null));
    }

    void optionsOverrideTheLesson()
    {
        const QJsonObject report = jsonOf(runProgram({QStringLiteral("run"), lesson("two.md", TwoSteps), QStringLiteral("--format=json"),
            QStringLiteral("--order=free"), QStringLiteral("--profile=windows")}));
        QCOMPARE(report.value(QStringLiteral("provider")).toString(), QStringLiteral("tcp"));
        QCOMPARE(report.value(QStringLiteral("order")).toString(), QStringLiteral("free"));
        QCOMPARE(report.value(QStringLiteral("profile")).toString(), QStringLiteral("windows"));
    }

    void aTimeoutEndsAStepThatWaits()
    {
        const QString path = lesson("waits.md", "| A | B |\n|---|---|\n| (1) `recv(s)` | |\n| | (2) `closesocket(s)` |\n");
        const Ran ran = runProgram({QStringLiteral("run"), path, QStringLiteral("--timeout"), QStringLiteral("0.05"),
            QStringLiteral("--format"), QStringLiteral("json")});
        QCOMPARE(ran.status, 1);
        const QJsonObject step = jsonOf(ran).value(QStringLiteral("steps")).toArray().first().toObject();
        QCOMPARE(step.value(QStringLiteral("status")).toString(), QStringLiteral("timed out"));
        QCOMPARE(step.value(QStringLiteral("actual")), QJsonValue(QJsonValue::Null));
    }

    void theTraceIsSavedWhole()
    {
        const QString trace = m_folder.filePath(QStringLiteral("two.jsonl"));
        const Ran ran = runProgram({QStringLiteral("run"), lesson("two.md", TwoSteps), QStringLiteral("--trace"), trace});
        QCOMPARE(ran.status, 0);
        QFile file(trace);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int lines = 0;
        while (!file.atEnd()) {
            QVERIFY(QJsonDocument::fromJson(file.readLine()).isObject());
            ++lines;
        }
        QVERIFY(lines > 4); // a header, and at least a call and a return for each step
        QVERIFY(!QFileInfo::exists(trace + QStringLiteral(".part")));
    }

    void aTraceThatCannotBeWrittenIsThree()
    {
        const Ran ran = runProgram({QStringLiteral("run"), lesson("two.md", TwoSteps), QStringLiteral("--trace"),
            m_folder.filePath(QStringLiteral("no/such/folder/t.jsonl"))});
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.out, QByteArray()); // said before anything ran
        QCOMPARE(ran.err.count('\n'), 1);
    }

    void aFullDiskIsThree()
    {
        if (!QFileInfo::exists(QStringLiteral("/dev/full")))
            QSKIP("this system has no /dev/full");
        const Ran ran = runProgram({QStringLiteral("run"), lesson("two.md", TwoSteps), QStringLiteral("--trace"), QStringLiteral("/dev/full")});
        QCOMPARE(ran.status, 3);
        QCOMPARE(ran.err.count('\n'), 1);
    }

    // Whichever call it is that finds no descriptor free: from the first one up to those of the last connection.
    void noFreeDescriptorsIsThree()
    {
        const QString line = QStringLiteral(
            "for fd in /proc/self/fd/*; do fd=${fd##*/}; [ $fd -lt 3 ] || eval \"exec $fd>&-\" 2>&-; done\n"
            "ulimit -n %1; exec \"$halfclose\" run disconnect-data");
        int limit = 5; // with less, the program's own libraries cannot be opened
        Ran ran = runShell(line.arg(limit));
        for (; limit < 64 && ran.status != 0; ran = runShell(line.arg(++limit))) {
            QVERIFY2(ran.status == 3, ran.err.constData());
            QCOMPARE(ran.out, QByteArray());
            QVERIFY2(ran.err.startsWith("halfclose: the system refused "), ran.err.constData());
            QCOMPARE(ran.err.count('\n'), 1);
        }
        QVERIFY(limit > 5 && limit < 64);
    }

    void textForAPipeHasNoColours()
    {
        const Ran ran = runProgram(words("run disconnect-data"));
        QCOMPARE(ran.status, 0);
        QVERIFY(!ran.out.contains('\x1b'));
    }

    void aPipeClosedEarlyEndsQuietly()
    {
        const Ran ran = runShell(QStringLiteral("set -o pipefail; \"$halfclose\" run disconnect-data --format json | true"));
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.err, QByteArray());
    }

    void aScheduleIsAnOrderOfTheLesson()
    {
        const Ran met = runProgram(words("run disconnect-data --schedule 1,2,3,4,5,6,7,8,5a"));
        QCOMPARE(met.err, QByteArray());
        QCOMPARE(met.status, 0);
        const Ran unknown = runProgram(words("run disconnect-data --schedule 1,2,9"));
        QCOMPARE(unknown.status, 2);
        QCOMPARE(unknown.out, QByteArray());
        QVERIFY2(unknown.err.contains("'9'"), unknown.err.constData());
    }
};

QTEST_GUILESS_MAIN(RunCommandTest)
#include "tst_run_command.moc"
