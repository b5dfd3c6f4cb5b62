// Where results and complaints go: standard output holds the result alone, standard error all else.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include "core/export/report_text.h"

namespace halfclose {

/// The program's exit statuses (command-line.md).
namespace exit_status {
inline constexpr int Met = 0;
inline constexpr int Failed = 1;
inline constexpr int Refused = 2; ///< bad usage, bad lesson, unreadable input: nothing was run or written
inline constexpr int System = 3; ///< no sockets, no space, no permission
} // namespace exit_status

/// "halfclose: sentence", as a diagnostic begins that has no place in a file.
QString programSays(const QString &sentence);
/// A line on standard error. Names from outside that stand in it cannot steer a terminal.
void complain(const QString &sentence);

/// The same for several; answers exit_status::Refused.
int refuse(const QStringList &lines);
/// A sentence on what the system would not do; answers exit_status::System.
int systemRefused(const QString &sentence);

/// Writes @p bytes to standard output and returns @p status. A reader that has gone away changes nothing; a disk that
/// is full is said, and is exit_status::System. A file or a pipe gets the bytes as they are; of what a terminal would obey,
/// for lessons and traces are strangers' words, it shows the code instead.
int deliver(const QByteArray &bytes, int status);
/// The same for text that was laid out with textOptions(): it is harmless already, and its colours are ours.
int deliverLaidOut(const QString &text, int status);

/// How text for a person is to be laid out on standard output: as wide as the terminal is, and with colours only on
/// one, where NO_COLOR does not forbid them.
TextOptions textOptions();

} // namespace halfclose
