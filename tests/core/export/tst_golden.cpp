// Every text format of every documented lesson against a file that somebody has looked at. The files are made from saved
// runs with their times and ports made even (tests/golden/NAME.jsonl), so that they are the same whenever and wherever.
// tests/run --golden writes them again: look at the difference, and at the pictures, before you keep it.
// SPDX-License-Identifier: MIT
#include <QBuffer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include "core/export/html.h"
#include "core/export/markdown.h"
#include "core/export/mermaid.h"
#include "core/export/pcapng.h"
#include "core/export/plantuml.h"
#include "core/export/results.h"
#include "core/export/svg.h"
#include "core/spi/names.h"
#include "core/trace/atomic_file.h"
#include "core/trace/json_lines_reader.h"
#include "core/trace/json_lines_writer.h"
#include "tests/support/lesson_run.h"
#include "tests/support/places.h"

using namespace halfclose;

namespace {

/// "traces" runs the lessons anew, too.
QByteArray asked()
{
    return qgetenv("HALFCLOSE_GOLDEN");
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString golden(const QString &lesson, const char *ending)
{
    return test::sourceDirectory() + QStringLiteral("/tests/golden/") + lesson + QLatin1String(ending);
}

QByteArray jsonLines(const Trace &trace)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return writeTrace(trace, buffer, errorName).isEmpty() ? buffer.data() : QByteArray();
}

Lesson lessonNamed(const QString &name)
{
    return lessonOf(contents(test::sourceDirectory() + QStringLiteral("/resources/lessons/%1.md").arg(name)));
}

/// An event every 10 µs, and ports by the order in which they appear.
Trace made(const Trace &run)
{
    static const QRegularExpression address(QStringLiteral("(127\\.0\\.0\\.1|\\[::1\\]):(\\d+)"));
    Trace even;
    even.header = run.header;
    QStringList ports;
    for (Event event : run.events()) {
        event.at = std::chrono::microseconds(10) * event.sequence;
        QString arguments = QString::fromUtf8(event.arguments);
        for (auto it = address.globalMatch(arguments); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            if (!ports.contains(match.captured(2)))
                ports.append(match.captured(2));
            const qsizetype number = ports.indexOf(match.captured(2));
            arguments.replace(match.captured(0), QStringLiteral("%1:%2").arg(match.captured(1)).arg(5000 + number));
            event.arguments = arguments.toUtf8();
        }
        for (Symbol *symbol : {&event.endpoint, &event.label, &event.name, &event.note})
            *symbol = even.symbol(run.text(*symbol));
        even.append(event);
    }
    return even;
}

/// Without what a new version or a new style sheet changes, and the picture, which the moving SVG has.
QByteArray lasting(QByteArray page)
{
    QString text = QString::fromUtf8(page);
    for (const char *part : {"<style>\n.*?</style>", "<script>.*?</script>", "<meta [^>]*>\n", "<svg .*?</svg>"})
        text.remove(QRegularExpression(QLatin1String(part), QRegularExpression::DotMatchesEverythingOption));
    return text.toUtf8();
}

QByteArray markdown(const Trace &trace)
{
    const std::optional<Lesson> lesson = lessonOf(trace);
    return lesson ? markdownTable(*lesson, resultsOf(*lesson, trace), verdictOf(trace)) : QByteArray();
}

QByteArray moving(const Trace &trace)
{
    ExportOptions options;
    options.animate = true;
    return svg(trace, options);
}

struct Format
{
    const char *ending;
    QByteArray (*make)(const Trace &);
};

constexpr Format formats[] = {
    {".svg", [](const Trace &trace) { return svg(trace); }},
    {".moving.svg", moving},
    {".html", [](const Trace &trace) { return lasting(html(trace)); }},
    {".mmd", [](const Trace &trace) { return mermaid(trace); }},
    {".puml", [](const Trace &trace) { return plantUml(trace); }},
    {".md", markdown},
    {".jsonl", jsonLines},
    {".pcapng", [](const Trace &trace) { return pcapng(trace); }},
};

constexpr const char *lessons[] = {"disconnect-data", "disconnect-data-spi", "graceful-shutdown", "grand-total"};

/// The first line that differs, for a reader of the failure.
QString difference(const QByteArray &is, const QByteArray &was)
{
    const QList<QByteArray> now = is.split('\n');
    const QList<QByteArray> then = was.split('\n');
    qsizetype line = 0;
    while (line < now.size() && line < then.size() && now[line] == then[line])
        ++line;
    return QStringLiteral("line %1 is\n%2\nbut was\n%3\n(tests/run --golden writes the files again)")
        .arg(line + 1)
        .arg(QString::fromUtf8(now.value(line).left(600)), QString::fromUtf8(then.value(line).left(600)));
}

} // namespace

class GoldenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (asked() != "traces")
            return;
        for (const char *name : lessons) {
            const LessonRun run(lessonNamed(QLatin1String(name)));
            QVERIFY2(run.passed(), qPrintable(run.report()));
            QCOMPARE(saveFile(golden(QLatin1String(name), ".jsonl"), jsonLines(made(run.trace()))), QString());
        }
    }

    void everyFormatIsAsItWasLookedAt_data()
    {
        QTest::addColumn<QString>("lesson");
        QTest::addColumn<int>("format");
        for (const char *name : lessons) {
            for (size_t i = 0; i < std::size(formats); ++i)
                QTest::addRow("%s%s", name, formats[i].ending) << QString::fromLatin1(name) << int(i);
        }
    }
    void everyFormatIsAsItWasLookedAt()
    {
        QFETCH(QString, lesson);
        QFETCH(int, format);
        const TraceReading reading = readTraceFile(golden(lesson, ".jsonl"));
        QVERIFY2(reading.ok(), qPrintable(reading.error));
        const QByteArray bytes = formats[format].make(reading.trace);
        const QString path = golden(lesson, formats[format].ending);
        if (!asked().isEmpty())
            QCOMPARE(saveFile(path, bytes), QString());
        const QByteArray was = contents(path);
        QVERIFY2(bytes == was, qPrintable(difference(bytes, was)));
    }

    void runsOfTodayReturnTheSame_data()
    {
        QTest::addColumn<QString>("lesson");
        for (const char *name : lessons)
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void runsOfTodayReturnTheSame()
    {
        QFETCH(QString, lesson);
        const LessonRun run(lessonNamed(lesson));
        QVERIFY2(run.passed(), qPrintable(run.report()));
        const QByteArray bytes = markdown(run.trace());
        const QByteArray was = contents(golden(lesson, ".md"));
        QVERIFY2(bytes == was, qPrintable(difference(bytes, was)));
    }

    void plantUmlDrawsThem_data() { runsOfTodayReturnTheSame_data(); }
    void plantUmlDrawsThem()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("plantuml"));
        if (program.isEmpty())
            QSKIP("plantuml is not installed");
        QFETCH(QString, lesson);
        QProcess process;
        process.setStandardInputFile(golden(lesson, ".puml"));
        process.start(program, {QStringLiteral("-headless"), QStringLiteral("-syntax")});
        QVERIFY(process.waitForFinished(120'000));
        const QByteArray answer = process.readAllStandardOutput();
        QVERIFY2(answer.startsWith("SEQUENCE"), answer.constData());
    }

    void xmllintReadsThem()
    {
        const QString program = QStandardPaths::findExecutable(QStringLiteral("xmllint"));
        if (program.isEmpty())
            QSKIP("xmllint is not installed");
        QStringList arguments{QStringLiteral("--noout"), QStringLiteral("--nonet")};
        for (const char *name : lessons)
            arguments << golden(QLatin1String(name), ".svg") << golden(QLatin1String(name), ".moving.svg");
        QProcess process;
        process.start(program, arguments);
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray answer = process.readAllStandardError();
        QVERIFY2(process.exitCode() == 0 && answer.isEmpty(), answer.constData());
    }
};

QTEST_GUILESS_MAIN(GoldenTest)
#include "tst_golden.moc"
