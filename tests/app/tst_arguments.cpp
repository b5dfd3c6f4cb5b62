// The words of a command line and what they ask for, to command-line.md's letter.
// SPDX-License-Identifier: MIT
#include <QTest>

#include "app/arguments.h"
#include "app/command_table.h"

using namespace halfclose;

namespace {

Command parse(const char *line)
{
    return parseArguments(QString::fromUtf8(line).split(u' ', Qt::SkipEmptyParts));
}

QString mistakeIn(const Command &command)
{
    const auto *mistake = std::get_if<UsageMistake>(&command);
    return mistake ? mistake->sentence : QString();
}

} // namespace

class ArgumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noCommandIsTheWindow()
    {
        QVERIFY(std::get<WindowCommand>(parse("")).file.isEmpty());
        QCOMPARE(std::get<WindowCommand>(parse("saved.jsonl")).file, QStringLiteral("saved.jsonl"));
        QVERIFY(!std::get<WindowCommand>(parse("saved.jsonl")).play);
        QVERIFY(std::get<WindowCommand>(parse("--play disconnect-data")).play);
        QCOMPARE(std::get<WindowCommand>(parse("-")).file, QStringLiteral("-"));
    }

    void aFileMayBeCalledLikeACommandOrAnOption()
    {
        QCOMPARE(std::get<WindowCommand>(parse("-- run")).file, QStringLiteral("run"));
        QCOMPARE(std::get<ShowCommand>(parse("show -- --help")).lesson, QStringLiteral("--help"));
    }

    void runTakesWhatTheLessonSays()
    {
        const RunCommand command = std::get<RunCommand>(parse("run lesson.md"));
        QCOMPARE(command.lesson, QStringLiteral("lesson.md"));
        QVERIFY(!command.overrides.any());
        QCOMPARE(command.format, ReportFormat::Text);
        QVERIFY(command.traceFile.isEmpty());
        QVERIFY(command.schedule.isEmpty());
    }

    void everyOverrideReachesTheLesson()
    {
        const RunCommand command = std::get<RunCommand>(
            parse("run --provider session --order free --profile windows --timeout 0.5 lesson.md"));
        Lesson lesson;
        command.overrides.applyTo(lesson);
        QCOMPARE(lesson.provider, QStringLiteral("session"));
        QCOMPARE(lesson.order, Order::Free);
        QCOMPARE(lesson.profile, QStringLiteral("windows"));
        QCOMPARE(lesson.timeoutSeconds, 0.5);
    }

    void overridesNotGivenLeaveTheLessonAlone()
    {
        Lesson lesson;
        lesson.provider = QStringLiteral("session");
        lesson.order = Order::Free;
        lesson.timeoutSeconds = 7;
        std::get<RunCommand>(parse("run --profile windows x")).overrides.applyTo(lesson);
        QCOMPARE(lesson.provider, QStringLiteral("session"));
        QCOMPARE(lesson.order, Order::Free);
        QCOMPARE(lesson.timeoutSeconds, 7.0);
    }

    void optionsStandAnywhereAndInBothForms()
    {
        const RunCommand command = std::get<RunCommand>(parse("run --format=json lesson.md --trace t.jsonl"));
        QCOMPARE(command.format, ReportFormat::Json);
        QCOMPARE(command.traceFile, QStringLiteral("t.jsonl"));
        QCOMPARE(std::get<ExportCommand>(parse("export x -oa.svg")).output, QStringLiteral("a.svg"));
        QCOMPARE(std::get<ExportCommand>(parse("export -o a.svg x")).source, QStringLiteral("x"));
        QCOMPARE(std::get<ExportCommand>(parse("export x --output=a.svg")).output, QStringLiteral("a.svg"));
    }

    void aDashIsStandardInputOrOutput()
    {
        QCOMPARE(std::get<RunCommand>(parse("run -")).lesson, QStringLiteral("-"));
        const ExportCommand command = std::get<ExportCommand>(parse("export - -o - --format svg"));
        QCOMPARE(command.source, QStringLiteral("-"));
        QCOMPARE(command.output, QStringLiteral("-"));
    }

    void aScheduleIsLabels()
    {
        const RunCommand command = std::get<RunCommand>(
            parseArguments({QStringLiteral("run"), QStringLiteral("x"), QStringLiteral("--schedule"), QStringLiteral("1, 5',5a,2.2")}));
        const QStringList labels{QStringLiteral("1"), QStringLiteral("5'"), QStringLiteral("5a"), QStringLiteral("2.2")};
        QCOMPARE(command.schedule, labels);
    }

    void exploreHasLimits()
    {
        const ExploreCommand plain = std::get<ExploreCommand>(parse("explore x"));
        QCOMPARE(plain.limit, 10000);
        QVERIFY(!plain.reduce);
        const ExploreCommand set = std::get<ExploreCommand>(parse("explore x --limit 5 --jobs 2 --reduce --format json"));
        QCOMPARE(set.limit, 5);
        QCOMPARE(set.jobs, 2);
        QVERIFY(set.reduce);
        QCOMPARE(set.format, ReportFormat::Json);
    }

    void anEndingTellsTheFormat_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QString>("format");
        const auto row = [](const char *ending, const char *format) {
            QTest::newRow(ending) << QString::fromLatin1(ending) << QString::fromLatin1(format);
        };
        row(".svg", "svg");
        row(".SVG", "svg");
        row(".png", "png");
        row(".pdf", "pdf");
        row(".html", "html");
        row(".gif", "gif");
        row(".mmd", "mermaid");
        row(".puml", "plantuml");
        row(".md", "markdown");
        row(".jsonl", "json");
        row(".pcapng", "pcapng");
    }
    void anEndingTellsTheFormat()
    {
        QFETCH(QString, ending);
        QFETCH(QString, format);
        const Command command = parseArguments({QStringLiteral("export"), QStringLiteral("x"), QStringLiteral("-o"),
            QStringLiteral("some file") + ending});
        QCOMPARE(std::get<ExportCommand>(command).format, format);
    }

    void exportDrawsCallsAndWireInTheLight()
    {
        const ExportOptions plain = std::get<ExportCommand>(parse("export x -o a.svg")).options;
        const LayerSet callsAndWire{Layer::Api, Layer::Wire};
        QCOMPARE(plain.layers, callsAndWire);
        QCOMPARE(plain.theme, ExportOptions::Theme::Reader);
        QVERIFY(!plain.animate);
        QCOMPARE(plain.time, TimeAxis::Logical);
        QCOMPARE(plain.scale, 1.0);
        const ExportCommand set = std::get<ExportCommand>(
            parse("export x -o a.bin --format png --layers spi,api --theme dark --scale 2 --time real"));
        const LayerSet named{Layer::Api, Layer::Spi};
        QCOMPARE(set.format, QStringLiteral("png"));
        QCOMPARE(set.options.layers, named);
        QCOMPARE(set.options.theme, ExportOptions::Theme::Dark);
        QCOMPARE(set.options.time, TimeAxis::Real);
        QCOMPARE(set.options.scale, 2.0);
    }

    void exportTakesARangeOfStepsAndTheWordsAroundThem()
    {
        const auto options = [](const char *line) { return std::get<ExportCommand>(parse(line)).options; };
        const ExportOptions plain = options("export x -o a.gif");
        QVERIFY(plain.firstStep.isEmpty() && plain.lastStep.isEmpty() && plain.titled && plain.captions);
        QCOMPARE(plain.speed, 1.0);
        const ExportOptions both = options("export x -o a.gif --steps 2..5a --title off --captions off --speed 0.5");
        QCOMPARE(both.firstStep, QStringLiteral("2"));
        QCOMPARE(both.lastStep, QStringLiteral("5a"));
        QVERIFY(!both.titled && !both.captions);
        QCOMPARE(both.speed, 0.5);
        QCOMPARE(options("export x -o a.gif --steps 3..").firstStep, QStringLiteral("3"));
        QCOMPARE(options("export x -o a.gif --steps 3..").lastStep, QString());
        QCOMPARE(options("export x -o a.gif --steps ..3").firstStep, QString());
        QCOMPARE(options("export x -o a.gif --steps 3").firstStep, QStringLiteral("3"));
        QCOMPARE(options("export x -o a.gif --steps 3").lastStep, QStringLiteral("3"));
    }

    void helpAndVersionWorkEverywhere()
    {
        QVERIFY(std::get<HelpCommand>(parse("--help")).of.isEmpty());
        QVERIFY(std::get<HelpCommand>(parse("help")).of.isEmpty());
        QCOMPARE(std::get<WindowCommand>(parse("./help")).file, QStringLiteral("./help"));
        QVERIFY(std::holds_alternative<VersionCommand>(parse("--version")));
        for (const QString &name : commandNames()) {
            QCOMPARE(std::get<HelpCommand>(parseArguments({name, QStringLiteral("--help")})).of, name);
            QCOMPARE(std::get<HelpCommand>(parseArguments({name, QStringLiteral("x"), QStringLiteral("-h")})).of, name);
            QVERIFY(std::holds_alternative<VersionCommand>(parseArguments({name, QStringLiteral("--version")})));
            QCOMPARE(std::get<HelpCommand>(parseArguments({QStringLiteral("help"), name})).of, name);
        }
    }

    void helpNamesEveryOption()
    {
        for (const CommandInfo &info : commandTable()) {
            const QString help = helpText(info.name);
            for (const Option &option : info.options)
                QVERIFY2(help.contains(QStringLiteral("--") + option.name), qPrintable(info.name + option.name));
        }
        for (const QString &name : commandNames())
            QVERIFY(helpText({}).contains(QStringLiteral("halfclose ") + name));
    }

    void aMistakeIsASentence_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *line, const char *sentence) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(sentence);
        };
        row("run", "run needs a LESSON");
        row("export -o a.svg", "export needs a SOURCE");
        row("export x", "export needs -o FILE (-o - writes standard output)");
        row("export x -o -", "-o - needs --format, for there is no file's ending to tell it");
        row("list x", "'x' is one word too many for list");
        row("run x y", "'y' is one word too many for run");
        row("export x a.svg", "'a.svg' is one word too many for export (the file to write stands after -o)");
        row("x y", "there is no command 'x'");
        row("help rnu", "there is no command 'rnu' (did you mean 'run'?)");
        row("rnu x", "there is no command 'rnu' (did you mean 'run'?)");
        row("--plya", "unknown option '--plya' (did you mean '--play'?)");
        row("run x --fromat json", "run has no option '--fromat' (did you mean '--format'?)");
        row("run x --fromat=json", "run has no option '--fromat' (did you mean '--format'?)");
        row("run x -q", "run has no option '-q'");
        row("list --format json", "list has no option '--format'");
        row("run x --provider", "--provider needs a value: tcp|session");
        row("run x --provider --trace t", "--provider needs a value: tcp|session");
        row("run x --provider udp", "--provider takes tcp, session, not 'udp'");
        row("run x --provider sesion", "--provider takes tcp, session, not 'sesion' (did you mean 'session'?)");
        row("explore x --reduce=1", "--reduce takes no value");
        row("explore x --order free", "explore has no option '--order'");
        row("explore x --limit 0", "--limit takes a whole number from 1 to 1000000000, not '0'");
        row("explore x --jobs many", "--jobs takes a whole number from 1 to 1024, not 'many'");
        row("export x -o a.svg --layers api,kernal", "--layers takes api, spi and wire with commas between them, not 'kernal'");
        row("run x --schedule 1,,2", "--schedule takes labels with commas between them (1,2,3), not '1,,2'");
        row("run x --trace=", "--trace needs the name of a file");
        row("export x -o a.svg --steps ..", "--steps takes the labels of the first and the last step (2..5), not '..'");
        row("export x -o a.svg --title maybe", "--title takes on, off, not 'maybe'");
        row("export x -o a.svg --speed 0.01", "--speed takes a number from 0.1 to 10, not '0.01'");
        row("run x --trace -", "--trace needs the name of a file: the report stands on standard output (export LESSON -o - --format json "
                               "writes the trace there)");
    }
    void aMistakeIsASentence()
    {
        QFETCH(QString, line);
        QFETCH(QString, sentence);
        QCOMPARE(mistakeIn(parseArguments(line.split(u' '))), sentence);
    }

    void anUnknownEndingNamesTheKnownOnes()
    {
        const QString sentence = mistakeIn(parse("export x -o a.jpg"));
        QVERIFY(sentence.contains(QStringLiteral("a.jpg")));
        QVERIFY(sentence.contains(QStringLiteral(".svg .png .pdf .html .gif .mmd .puml .md .jsonl .pcapng")));
    }

    void aTimeoutIsOverNothingAndAtMostSixty_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("seconds"); // 0: refused
        const auto row = [](const char *text, double seconds) { QTest::newRow(text) << QString::fromLatin1(text) << seconds; };
        row("2", 2);
        row("0.001", 0.001);
        row(".5", 0.5);
        row("60", 60);
        row("60.0", 60);
        for (const char *refused : {"0", "0.0", "60.01", "-1", "1e1", "inf", "nan", "2s", "0x2", "1,5", "", " 2"})
            row(refused, 0);
    }
    void aTimeoutIsOverNothingAndAtMostSixty()
    {
        QFETCH(QString, text);
        QFETCH(double, seconds);
        const Command command
            = parseArguments({QStringLiteral("run"), QStringLiteral("x"), QStringLiteral("--timeout"), text});
        if (seconds > 0)
            QCOMPARE(std::get<RunCommand>(command).overrides.timeoutSeconds, seconds);
        else
            QCOMPARE(mistakeIn(command), QStringLiteral("--timeout takes a number over 0 and at most 60, not '%1'").arg(text));
    }

    void anEmptyNameIsNoFile()
    {
        QCOMPARE(mistakeIn(parseArguments({QStringLiteral("run"), QString()})), QStringLiteral("an empty name is no LESSON"));
        QCOMPARE(mistakeIn(parseArguments({QString()})), QStringLiteral("an empty name is no FILE"));
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "tst_arguments.moc"
