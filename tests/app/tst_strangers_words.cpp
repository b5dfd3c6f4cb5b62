// Lessons, traces and file names come from strangers: none of their words can steer the terminal on which the program
// prints. The program runs on a terminal of its own, made by script(1), with standard error on it, too.
// SPDX-License-Identifier: MIT
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "tests/app/program.h"
#include "ui/export/export_formats.h"

using namespace halfclose;

namespace {

// Sets the title, changes the colour (with ESC [ and with the one character for both), and turns the direction.
const QByteArray Steering = "\x1b]0;mine\x07\x1b[45m\xc2\x9b" "45m\xe2\x80\xae";

QByteArray lesson(const QByteArray &words)
{
    return "---\ntitle: T" + words + "\n---\n\nProse " + words + "\n\n| Client" + words + " | Server" + words
        + " |\n|---|---|\n| (1) `send(s, \"" + words + "\")` says " + words + " | |\n| | (2) `recv(s) -> \"x\"` hears " + words
        + " |\n";
}

// Whatever stands where a lesson has code is quoted in a mistake.
QByteArray mistaken(const QByteArray &words)
{
    return "---\ntitle: T\nprovider: " + words + "\n" + words + ": 1\n---\n\n| C" + words + " | S |\n|---|---|\n| (" + words
        + ") `" + words + "` | (2) `send" + words + "(s, \"x\")` |\n| | `recv(" + words + ")` |\n";
}

/// What a terminal would obey, beyond the end of a line and a column; empty is good.
QString steered(QByteArray printed, bool coloursAreOurs)
{
    QString text = QString::fromUtf8(printed);
    if (coloursAreOurs)
        text.remove(QRegularExpression(QStringLiteral("\x1b\\[(?!45m)[0-9;]*m")));
    static const QRegularExpression steering(
        QStringLiteral("[^\\x{20}-\\x{7E}\\x{A0}-\\x{10FFFF}\r\n\t]|[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]"));
    const QRegularExpressionMatch found = steering.match(text);
    return found.hasMatch() ? text.mid(std::max(qsizetype(0), found.capturedStart() - 40), 80) : QString();
}

} // namespace

class StrangersWordsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY2(file.open(QIODevice::WriteOnly), qPrintable(file.errorString()));
        file.write(bytes);
    }

    /// @p line on a terminal, in the folder of the strangers' files; $words are the steering ones.
    Ran onTerminal(const QString &line, const QString &colours)
    {
        return runShell(QStringLiteral("script -q -E never -e -c \"$line\" /dev/null < /dev/null"),
            {.folder = m_folder.path(),
                .environment = {QStringLiteral("line=") + line, QStringLiteral("words=") + QString::fromUtf8(Steering),
                    QStringLiteral("NO_COLOR=") + colours, QStringLiteral("TERM=xterm")}});
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString named = QString::fromUtf8(Steering).remove(u'/');
        write(QStringLiteral("lesson.md"), lesson(Steering));
        write(named + QStringLiteral("lesson.md"), lesson(Steering));
        write(named + QStringLiteral("mistaken.md"), mistaken(Steering));
        const Ran ran = runShell(QStringLiteral("\"$halfclose\" run lesson.md --trace run.jsonl > /dev/null"),
            {.folder = m_folder.path()});
        QCOMPARE(ran.status, 1); // step 2 expects something else
        QFile trace(m_folder.filePath(QStringLiteral("run.jsonl")));
        QVERIFY(trace.open(QIODevice::ReadOnly));
        const QByteArray saved = trace.readAll();
        QVERIFY(saved.size() > 3000);
        write(named + QStringLiteral("torn.jsonl"), saved.left(saved.size() - 20));
        write(named + QStringLiteral("broken.jsonl"), "{\"format\":\"halfclose trace\",\"version\":1,\"title\":\"" + Steering + "\"");
        write(named + QStringLiteral("other.jsonl"), "{\"format\":\"" + Steering + "\"}\n");
    }

    void aTerminalIsNotSteered_data()
    {
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const char *line) {
            QTest::newRow(name) << QStringLiteral("\"$halfclose\" ") + QString::fromUtf8(line);
        };
        row("list", "list");
        row("run", "run lesson.md");
        row("run, as JSON", "run lesson.md --format json");
        row("explore", "explore lesson.md");
        row("explore, as JSON", "explore lesson.md --format json");
        row("show", "show lesson.md");
        row("show, from standard input", "show - < lesson.md");
        row("a lesson's mistakes", "run \"${words}mistaken.md\"");
        row("a lesson that is not there", "run \"${words}\"");
        row("a text that is not there", "show \"${words}\"");
        row("an export of nothing", "export \"${words}\" -o -");
        row("a place that cannot be written", "export lesson.md -o \"no/${words}.svg\"");
        row("a trace that cannot be written", "run lesson.md --trace \"no/${words}\"");
        row("an ending that nobody knows", "export lesson.md -o \"${words}\"");
        row("a torn trace", "export \"${words}torn.jsonl\" -o - --format mermaid");
        row("a broken trace", "export \"${words}broken.jsonl\" -o - --format mermaid");
        row("no trace", "export \"${words}other.jsonl\" -o - --format mermaid");
        row("a trace that runs otherwise", "export \"${words}torn.jsonl\" -o - --format mermaid --provider tcp");
        row("an unknown step", "export lesson.md -o - --format svg --steps \"${words}..\"");
        row("an unknown order", "run lesson.md --schedule \"${words}\"");
        row("an unknown option", "run lesson.md \"--${words}\"");
        row("an unknown command", "\"${words}\" \"${words}\"");
        row("an unknown value", "run lesson.md --provider \"${words}\"");
        row("an unknown number", "run lesson.md --timeout \"${words}\"");
        for (const ExportFormat &format : exportFormats())
            row(qPrintable(QStringLiteral("export, as ") + format.name),
                qPrintable(QStringLiteral("export run.jsonl -o - --format ") + format.name));
    }
    void aTerminalIsNotSteered()
    {
        QFETCH(QString, line);
        const Ran plain = onTerminal(line, QStringLiteral("1"));
        QVERIFY2(plain.status >= 0 && plain.status <= 3, plain.out.constData());
        QVERIFY(!plain.out.isEmpty());
        QCOMPARE(steered(plain.out, false), QString());
        const Ran coloured = onTerminal(line, QString());
        QCOMPARE(steered(coloured.out, true), QString());
    }

    void aFileGetsTheBytesAsTheyAre()
    {
        const Ran shown = runShell(QStringLiteral("\"$halfclose\" show lesson.md"), {.folder = m_folder.path()});
        QCOMPARE(shown.out, lesson(Steering));
    }
};

QTEST_GUILESS_MAIN(StrangersWordsTest)
#include "tst_strangers_words.moc"
