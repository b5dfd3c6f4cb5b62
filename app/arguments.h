// From the words of a command line to what is asked for, or to the first mistake in them. Pure: opens no file, runs
// nothing and prints nothing.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <variant>

#include <QString>
#include <QStringList>

#include "core/export/options.h"
#include "core/lesson/lesson.h"

namespace halfclose {

/// What a command line sets in place of the lesson's front matter.
struct LessonOverrides
{
    std::optional<QString> provider;
    std::optional<Order> order;
    std::optional<QString> profile;
    std::optional<double> timeoutSeconds;

    void applyTo(Lesson &lesson) const;
    bool any() const { return provider || order || profile || timeoutSeconds; }
};

enum class ReportFormat { Text, Json };

struct WindowCommand
{
    QString file; ///< empty: what the window opens by itself
    bool play = false;
};
struct ListCommand
{
};
struct ShowCommand
{
    QString lesson;
};
struct RunCommand
{
    QString lesson;
    LessonOverrides overrides;
    ReportFormat format = ReportFormat::Text;
    QString traceFile; ///< empty: none is saved
    QStringList schedule; ///< labels; empty: the lesson's own order
};
struct ExploreCommand
{
    QString lesson;
    LessonOverrides overrides;
    ReportFormat format = ReportFormat::Text;
    qint64 limit = 10'000;
    int jobs = 0; ///< 0: one a core
    bool reduce = false;
};
struct ExportCommand
{
    QString source;
    QString output; ///< a path, or - for standard output
    QString format; ///< as --format has it, or found from the output's ending
    ExportOptions options;
    bool layersAsked = false; ///< by --layers; else those that suit the trace
    LessonOverrides overrides;
};
struct HelpCommand
{
    QString of; ///< the command; empty for all
};
struct VersionCommand
{
};
/// Nothing is done; the sentence says what is wrong and what would be right.
struct UsageMistake
{
    QString sentence;
};

using Command = std::variant<WindowCommand, ListCommand, ShowCommand, RunCommand, ExploreCommand, ExportCommand,
    HelpCommand, VersionCommand, UsageMistake>;

/// @param arguments  without the program's own name
Command parseArguments(const QStringList &arguments);

} // namespace halfclose
