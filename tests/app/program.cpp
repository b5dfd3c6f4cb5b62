// QProcess with a deadline.
// SPDX-License-Identifier: MIT
#include "tests/app/program.h"

#include <QProcess>
#include <QTemporaryDir>

#include "tests/support/places.h"

namespace halfclose {
namespace {

constexpr int DeadlineMs = 300'000; // a GIF without the optimiser, beside other work

Ran runAndWait(const QString &program, const QStringList &arguments, const RunSettings &settings)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("halfclose"), test::programFile());
    for (const QString &variable : settings.environment)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(settings.folder);
    process.start(program, arguments);
    process.write(settings.input);
    process.closeWriteChannel();
    if (!process.waitForFinished(DeadlineMs))
        process.kill();
    process.waitForFinished();
    Ran ran;
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    if (process.exitStatus() == QProcess::NormalExit)
        ran.status = process.exitCode();
    return ran;
}

} // namespace

Ran runProgram(const QStringList &arguments, const RunSettings &settings)
{
    return runAndWait(test::programFile(), arguments, settings);
}

Ran runShell(const QString &line, const RunSettings &settings)
{
    return runAndWait(QStringLiteral("bash"), {QStringLiteral("-c"), line}, settings);
}

Ran runShellWithRoom(int kibibytes, const QString &line, RunSettings settings)
{
    // Where lines are counted, the counters have no room either, and would be spoilt for all that runs afterwards; and
    // ThreadSanitizer begins with a file of its own in TMPDIR, which it can do without but not half.
    const QTemporaryDir spoilt;
    settings.environment << QStringLiteral("GCOV_PREFIX=") + spoilt.path() << QStringLiteral("GCOV_ERROR_FILE=/dev/null")
                         << QStringLiteral("TMPDIR=/nowhere");
    return runShell(QStringLiteral("ulimit -f %1; %2").arg(kibibytes).arg(line), settings);
}

} // namespace halfclose
