// Sorts the words behind a command into options with their values and operands. Knows the options' shapes, not their
// meaning.
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include "app/command_table.h"

namespace halfclose {

struct Scan
{
    QStringList operands;
    QHash<QString, QString> values; ///< by the option's name; a switch has an empty one. The last of several holds.
    bool help = false; ///< --help ends the scan: what stands behind it does not matter
    bool version = false;
    QString mistake; ///< one sentence; empty for none

    bool has(const char *option) const { return values.contains(QLatin1String(option)); }
    QString value(const char *option) const { return values.value(QLatin1String(option)); }
};

/// Options may stand before, between and behind the operands, as `--name value`, `--name=value`, `-o value` or
/// `-ovalue`; behind `--` all are operands, and `-` is one everywhere.
Scan scanOptions(const QStringList &words, const CommandInfo &command);

} // namespace halfclose
