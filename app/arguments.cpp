// Each command from its scanned options; numbers are checked here, files when they are opened.
// SPDX-License-Identifier: MIT
#include "app/arguments.h"

#include <QRegularExpression>

#include "app/option_scanner.h"
#include "core/lesson/suggestion.h"
#include "core/trace/tr.h"
#include "ui/export/export_formats.h"

namespace halfclose {
namespace {

// Digits with at most one point: no sign, no exponent, no "inf".
std::optional<double> decimal(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("^([0-9]+\\.?[0-9]*|\\.[0-9]+)$"));
    if (!shape.match(text).hasMatch())
        return {};
    return text.toDouble();
}

/// Takes the options of one command apart and remembers the first mistake.
class Reader
{
public:
    explicit Reader(const Scan &scan) : m_scan(scan) {}

    bool has(const char *option) const { return m_scan.has(option); }
    QString text(const char *option) const { return m_scan.value(option); }
    const QString &mistake() const { return m_mistake; }
    void complain(const QString &sentence)
    {
        if (m_mistake.isEmpty())
            m_mistake = sentence;
    }

    double number(const char *option, double otherwise, double most)
    {
        if (!has(option))
            return otherwise;
        const std::optional<double> value = decimal(text(option));
        if (value && *value > 0 && *value <= most)
            return *value;
        complain(halfclose::tr("--%1 takes a number over 0 and at most %2, not '%3'")
                     .arg(QLatin1String(option), QString::number(most), text(option)));
        return otherwise;
    }

    qint64 count(const char *option, qint64 otherwise, qint64 most)
    {
        if (!has(option))
            return otherwise;
        bool read = false;
        const qint64 value = text(option).toLongLong(&read);
        if (read && value >= 1 && value <= most)
            return value;
        complain(halfclose::tr("--%1 takes a whole number from 1 to %2, not '%3'")
                     .arg(QLatin1String(option), QString::number(most), text(option)));
        return otherwise;
    }

    LessonOverrides overrides()
    {
        LessonOverrides overrides;
        if (has("provider"))
            overrides.provider = text("provider");
        if (has("order"))
            overrides.order = text("order") == QLatin1String("free") ? Order::Free : Order::Document;
        if (has("profile"))
            overrides.profile = text("profile");
        if (has("timeout"))
            overrides.timeoutSeconds = number("timeout", 2, 60);
        return overrides;
    }

    ReportFormat reportFormat() const
    {
        return text("format") == QLatin1String("json") ? ReportFormat::Json : ReportFormat::Text;
    }

private:
    const Scan &m_scan;
    QString m_mistake;
};

Command readRun(const QString &lesson, Reader &reader)
{
    RunCommand command{lesson, reader.overrides(), reader.reportFormat(), reader.text("trace"), {}};
    if (reader.has("trace") && command.traceFile.isEmpty())
        reader.complain(halfclose::tr("--trace needs the name of a file"));
    else if (command.traceFile == QLatin1String("-"))
        reader.complain(halfclose::tr("--trace needs the name of a file: the report stands on standard output (export LESSON -o - --format json "
                           "writes the trace there)"));
    if (reader.has("schedule")) {
        for (const QString &label : reader.text("schedule").split(u','))
            command.schedule.append(label.trimmed());
        if (command.schedule.contains(QString()))
            reader.complain(halfclose::tr("--schedule takes labels with commas between them (1,2,3), not '%1'").arg(reader.text("schedule")));
    }
    return command;
}

Command readExplore(const QString &lesson, Reader &reader)
{
    ExploreCommand command;
    command.lesson = lesson;
    command.overrides = reader.overrides();
    command.format = reader.reportFormat();
    command.limit = reader.count("limit", command.limit, 1'000'000'000);
    command.jobs = int(reader.count("jobs", command.jobs, 1024));
    command.reduce = reader.has("reduce");
    return command;
}

QString formatOfEnding(const QString &path)
{
    for (const ExportFormat &format : exportFormats()) {
        if (path.endsWith(format.ending, Qt::CaseInsensitive))
            return format.name;
    }
    return {};
}

LayerSet readLayers(Reader &reader)
{
    const QList<std::pair<QString, Layer>> known{{QStringLiteral("api"), Layer::Api}, {QStringLiteral("spi"), Layer::Spi},
        {QStringLiteral("wire"), Layer::Wire}};
    LayerSet layers;
    for (const QString &word : reader.text("layers").split(u',')) {
        QStringList names;
        bool found = false;
        for (const auto &[name, layer] : known) {
            names.append(name);
            layers = layers.with(layer, layers.has(layer) || name == word);
            found = found || name == word;
        }
        if (!found)
            reader.complain(halfclose::tr("--layers takes api, spi and wire with commas between them, not '%1'").arg(word)
                + didYouMean(word, names));
    }
    return layers;
}

/// A..B, A.., ..B, or one label alone.
void readSteps(Reader &reader, ExportOptions &options)
{
    const QString text = reader.text("steps");
    const qsizetype dots = text.indexOf(QLatin1String(".."));
    options.firstStep = (dots < 0 ? text : text.left(dots)).trimmed();
    options.lastStep = dots < 0 ? options.firstStep : text.mid(dots + 2).trimmed();
    if (options.firstStep.isEmpty() && options.lastStep.isEmpty())
        reader.complain(halfclose::tr("--steps takes the labels of the first and the last step (2..5), not '%1'").arg(text));
}

Command readExport(const QString &source, Reader &reader)
{
    ExportCommand command;
    command.source = source;
    command.overrides = reader.overrides();
    command.output = reader.text("output");
    if (command.output.isEmpty())
        reader.complain(halfclose::tr("export needs -o FILE (-o - writes standard output)"));
    command.format = reader.has("format") ? reader.text("format") : formatOfEnding(command.output);
    if (command.format.isEmpty() && command.output == QLatin1String("-"))
        reader.complain(halfclose::tr("-o - needs --format, for there is no file's ending to tell it"));
    if (command.format.isEmpty()) {
        QStringList endings;
        for (const ExportFormat &format : exportFormats())
            endings.append(format.ending);
        reader.complain(halfclose::tr("no format ends like '%1' (known: %2; or say it with --format)")
                            .arg(command.output, endings.join(u' ')));
    }
    ExportOptions &options = command.options;
    command.layersAsked = reader.has("layers");
    if (command.layersAsked)
        options.layers = readLayers(reader);
    if (reader.has("theme"))
        options.theme = reader.text("theme") == QLatin1String("dark") ? ExportOptions::Theme::Dark : ExportOptions::Theme::Light;
    options.animate = reader.has("animate");
    if (reader.text("time") == QLatin1String("real"))
        options.time = TimeAxis::Real;
    options.scale = reader.number("scale", options.scale, 16);
    options.speed = reader.number("speed", options.speed, 10);
    if (options.speed < 0.1)
        reader.complain(halfclose::tr("--speed takes a number from 0.1 to 10, not '%1'").arg(reader.text("speed")));
    options.titled = reader.text("title") != QLatin1String("off");
    options.captions = reader.text("captions") != QLatin1String("off");
    if (reader.has("steps"))
        readSteps(reader, options);
    return command;
}

Command readCommand(const CommandInfo &info, const QString &operand, Reader &reader)
{
    if (info.name == QLatin1String("list"))
        return ListCommand{};
    if (info.name == QLatin1String("show"))
        return ShowCommand{operand};
    if (info.name == QLatin1String("run"))
        return readRun(operand, reader);
    if (info.name == QLatin1String("explore"))
        return readExplore(operand, reader);
    if (info.name == QLatin1String("export"))
        return readExport(operand, reader);
    return WindowCommand{operand, reader.has("play")};
}

QString operandMistake(const CommandInfo &info, const QStringList &operands)
{
    const bool optional = info.operand.startsWith(u'[');
    if (operands.isEmpty() && !info.operand.isEmpty() && !optional)
        return halfclose::tr("%1 needs a %2").arg(info.name, info.operand);
    if (operands.size() > 1 && info.name.isEmpty())
        return halfclose::tr("there is no command '%1'").arg(operands.first()) + didYouMean(operands.first(), commandNames());
    if (operands.size() > 1 && info.name == QLatin1String("export"))
        return halfclose::tr("'%1' is one word too many for export (the file to write stands after -o)").arg(operands.last());
    if (operands.size() > (info.operand.isEmpty() ? 0 : 1))
        return halfclose::tr("'%1' is one word too many for %2").arg(operands.last(), info.name);
    if (!operands.isEmpty() && operands.first().isEmpty())
        return halfclose::tr("an empty name is no %1").arg(optional ? QStringLiteral("FILE") : info.operand);
    return {};
}

/// `help`, and `help COMMAND`, as people who know other programs try them; a file of that name is opened as ./help.
Command readHelp(const QStringList &about)
{
    if (about.isEmpty() || commandNames().contains(about.first()))
        return HelpCommand{about.value(0)};
    return UsageMistake{halfclose::tr("there is no command '%1'").arg(about.first()) + didYouMean(about.first(), commandNames())};
}

} // namespace

void LessonOverrides::applyTo(Lesson &lesson) const
{
    lesson.provider = provider.value_or(lesson.provider);
    lesson.order = order.value_or(lesson.order);
    lesson.profile = profile.value_or(lesson.profile);
    lesson.timeoutSeconds = timeoutSeconds.value_or(lesson.timeoutSeconds);
}

Command parseArguments(const QStringList &arguments)
{
    const QList<CommandInfo> table = commandTable();
    if (arguments.value(0) == QLatin1String("help"))
        return readHelp(arguments.mid(1));
    CommandInfo info = table.first();
    for (const CommandInfo &candidate : table) {
        if (!arguments.isEmpty() && !candidate.name.isEmpty() && candidate.name == arguments.first())
            info = candidate;
    }
    const Scan scan = scanOptions(info.name.isEmpty() ? arguments : arguments.mid(1), info);
    if (scan.help)
        return HelpCommand{info.name};
    if (scan.version)
        return VersionCommand{};
    if (!scan.mistake.isEmpty())
        return UsageMistake{scan.mistake};
    const QString mistake = operandMistake(info, scan.operands);
    if (!mistake.isEmpty())
        return UsageMistake{mistake};
    Reader reader(scan);
    Command command = readCommand(info, scan.operands.value(0), reader);
    if (!reader.mistake().isEmpty())
        return UsageMistake{reader.mistake()};
    return command;
}

} // namespace halfclose
