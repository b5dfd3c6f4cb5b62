// Runs the real program and waits for its end: what it printed where, and its exit status.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace halfclose {

struct Ran
{
    int status = -1; ///< -1: it crashed, or did not end in time
    QByteArray out;
    QByteArray err;
};

struct RunSettings
{
    QByteArray input = {}; ///< its standard input
    QString folder = {}; ///< where it runs; the test's own folder when empty
    QStringList environment = {}; ///< NAME=value, beside the test's own
};

/// `halfclose ARGUMENTS...`
Ran runProgram(const QStringList &arguments, const RunSettings &settings = {});
/// The same, by a line of shell in which "$halfclose" is the program: for pipes, limits and redirections.
Ran runShell(const QString &line, const RunSettings &settings = {});
/// The same where no file may grow beyond @p kibibytes: RLIMIT_FSIZE stands for a full disk. Pipes have no limit.
Ran runShellWithRoom(int kibibytes, const QString &line, RunSettings settings = {});

} // namespace halfclose
