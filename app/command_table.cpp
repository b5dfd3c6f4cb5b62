// The table itself, and the help that is made from it.
// SPDX-License-Identifier: MIT
#include "app/command_table.h"

#include <algorithm>


#include "core/trace/tr.h"
#include "ui/export/export_formats.h"

namespace halfclose {
namespace {

Option provider()
{
    return {QStringLiteral("provider"), QStringLiteral("tcp|session"), tr("the service provider, instead of the lesson's"), {}};
}
Option order()
{
    return {QStringLiteral("order"), QStringLiteral("document|free"), tr("row by row, or tied only by what the steps wait for"), {}};
}
Option profile()
{
    return {QStringLiteral("profile"), QStringLiteral("documented|windows"),
        tr("what to follow where the documentation and Windows differ"), {}};
}
Option timeout()
{
    return {QStringLiteral("timeout"), QStringLiteral("SECONDS"), tr("how long one step may wait, over 0 and at most 60"), {}};
}
Option reportFormat()
{
    return {QStringLiteral("format"), QStringLiteral("text|json"), tr("how to report; text unless given"), {}};
}

QList<Option> runOptions()
{
    return {provider(), order(), profile(), timeout(), reportFormat(),
        {QStringLiteral("trace"), QStringLiteral("FILE"), tr("save the trace, as JSON Lines"), {}},
        {QStringLiteral("schedule"), QStringLiteral("LABELS"), tr("run the steps in this order, as explore reports it: 1,2,3"), {}}};
}

QList<Option> exploreOptions()
{
    return {provider(), profile(), timeout(), reportFormat(),
        {QStringLiteral("limit"), QStringLiteral("N"), tr("run at most N interleavings; 10000 unless given"), {}},
        {QStringLiteral("jobs"), QStringLiteral("N"), tr("run N at once; as many as there are cores unless given"), {}},
        {QStringLiteral("reduce"), {}, tr("skip interleavings that differ only in the order of independent steps"), {}}};
}

QString formatNames()
{
    QStringList names;
    for (const ExportFormat &format : exportFormats())
        names.append(format.name);
    return names.join(u'|');
}

QList<Option> exportOptions()
{
    return {{QStringLiteral("output"), QStringLiteral("FILE"), tr("where to write; - is standard output"), u'o'},
        {QStringLiteral("format"), formatNames(), tr("what to write, whatever FILE's ending"), {}},
        {QStringLiteral("layers"), QStringLiteral("LAYERS"), tr("which to draw, of api,spi,wire; api,wire unless given (and spi where a step calls the provider)"), {}},
        {QStringLiteral("theme"), QStringLiteral("light|dark"), tr("the colours; as the reader prefers (SVG, HTML) or light unless given"), {}},
        {QStringLiteral("scale"), QStringLiteral("N"), tr("PNG, GIF: pixels to a point; 1 unless given"), {}},
        {QStringLiteral("time"), QStringLiteral("logical|real"), tr("a row an event, or to the clock; logical unless given"), {}},
        {QStringLiteral("steps"), QStringLiteral("A..B"), tr("from step A to step B, by their labels; A.. and ..B leave one end open"), {}},
        {QStringLiteral("title"), QStringLiteral("on|off"), tr("the lesson's title above the picture; on unless given"), {}},
        {QStringLiteral("captions"), QStringLiteral("on|off"), tr("any words around the picture: the title, how it ended; on unless given"), {}},
        {QStringLiteral("speed"), QStringLiteral("N"), tr("GIF: how many times as fast, 0.1 to 10; 1 unless given"), {}},
        {QStringLiteral("animate"), {}, tr("SVG: let what happens appear one after the other"), {}},
        provider(), order(), profile(), timeout()};
}

// In two columns, the second in line.
QString columns(const QList<std::pair<QString, QString>> &rows)
{
    constexpr qsizetype Widest = 30; // what is longer has its description on the next line
    qsizetype width = 0;
    for (const auto &[left, right] : rows)
        width = std::max(width, left.size() <= Widest ? left.size() : 0);
    QString text;
    for (const auto &[left, right] : rows) {
        text += QStringLiteral("  ") + left;
        text += left.size() > width ? u'\n' + QString(width + 4, u' ') : QString(width + 2 - left.size(), u' ');
        text += right + u'\n';
    }
    return text;
}

QString optionText(const Option &option)
{
    QString text = option.letter.isNull() ? QString() : QStringLiteral("-%1, ").arg(option.letter);
    text += QStringLiteral("--") + option.name;
    return option.value.isEmpty() ? text : text + u' ' + option.value;
}

QString optionsText(const QList<Option> &options)
{
    QList<std::pair<QString, QString>> rows;
    for (const Option &option : options)
        rows.append({optionText(option), option.description});
    rows.append({QStringLiteral("-h, --help"), tr("this text; after a command, that command's")});
    rows.append({QStringLiteral("--version"), tr("which version this is")});
    return u'\n' + tr("Options:") + u'\n' + columns(rows);
}

QString usage(const CommandInfo &command)
{
    QStringList words{QStringLiteral("halfclose")};
    for (const QString &word : {command.name, command.operand}) {
        if (!word.isEmpty())
            words.append(word);
    }
    if (command.name == QLatin1String("export"))
        words.append(QStringLiteral("-o FILE"));
    return words.join(u' ');
}

QString operandText(const QString &operand)
{
    QString text;
    if (operand == QLatin1String("SOURCE"))
        text = u'\n' + tr("SOURCE is a LESSON, or the file of a saved trace.") + u'\n';
    if (operand == QLatin1String("LESSON") || operand == QLatin1String("SOURCE"))
        text += u'\n' + tr("LESSON is a file's path or a built-in name (see halfclose list); - reads standard input.") + u'\n';
    return text;
}

} // namespace

QStringList Option::choices() const
{
    return value.contains(u'|') ? value.split(u'|') : QStringList();
}

QList<CommandInfo> commandTable()
{
    return {
        {{}, QStringLiteral("[FILE]"), tr("opens the window, on FILE (a lesson or a saved trace)"),
            {{QStringLiteral("play"), {}, tr("begin to play at once"), {}}}},
        {QStringLiteral("list"), {}, tr("the built-in lessons: a name, a tab, the title, one a line"), {}},
        {QStringLiteral("show"), QStringLiteral("LESSON"), tr("prints a lesson's Markdown"), {}},
        {QStringLiteral("run"), QStringLiteral("LESSON"), tr("runs it over loopback and checks every step"), runOptions()},
        {QStringLiteral("explore"), QStringLiteral("LESSON"), tr("runs every interleaving that the lesson's columns allow"),
            exploreOptions()},
        {QStringLiteral("export"), QStringLiteral("SOURCE"), tr("runs a lesson (or reads a saved trace) and writes a diagram"),
            exportOptions()},
    };
}

QStringList commandNames()
{
    QStringList names;
    for (const CommandInfo &command : commandTable()) {
        if (!command.name.isEmpty())
            names.append(command.name);
    }
    return names;
}

QString helpText(const QString &command)
{
    const QList<CommandInfo> table = commandTable();
    if (!command.isEmpty()) {
        for (const CommandInfo &info : table) {
            if (info.name == command)
                return tr("Usage: %1").arg(usage(info)) + QStringLiteral("\n\n") + info.summary + u'\n'
                    + operandText(info.operand) + optionsText(info.options);
        }
    }
    QList<std::pair<QString, QString>> rows;
    for (const CommandInfo &info : table)
        rows.append({usage(info), info.summary});
    return tr("Halfclose shows how a connection ends.") + u'\n' + u'\n' + tr("Usage:") + u'\n' + columns(rows)
        + operandText(QStringLiteral("LESSON")) + optionsText(table.first().options) + u'\n'
        + tr("Exit status: 0 all steps met; 1 a step or an interleaving failed; 2 bad usage, bad lesson or unreadable\n"
             "input; 3 the system refused (no sockets, no space, no permission).")
        + u'\n';
}

} // namespace halfclose
