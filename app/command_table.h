// The commands of the program and their options: the one table that parsing, help and suggestions read.
// Knows nothing of what the commands do.
// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>
#include <QList>
#include <QString>
#include <QStringList>

namespace halfclose {

struct Option
{
    QString name; ///< without its dashes: provider
    QString value; ///< what follows it: SECONDS, or its choices as tcp|session; empty for a switch
    QString description;
    QChar letter; ///< -o for --output; null for most

    /// tcp and session for tcp|session; empty where any text may follow.
    QStringList choices() const;
};

struct CommandInfo
{
    QString name; ///< run; empty for the window
    QString operand; ///< LESSON; in brackets where it may be left out; empty for none
    QString summary;
    QList<Option> options;
};

/// Every command, the window first, in the language of the moment.
QList<CommandInfo> commandTable();
/// The names of those that have one: list, show, run ...
QStringList commandNames();

/// What --help prints: of all commands for an empty name, else of that command.
QString helpText(const QString &command);

} // namespace halfclose
