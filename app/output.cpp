// C's streams, for they say in errno why a write failed.
// SPDX-License-Identifier: MIT
#include "app/output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <QCoreApplication>

#include "core/lesson/mistake_text.h"
#include "core/native/console.h"

namespace halfclose {

QString programSays(const QString &sentence)
{
    return QStringLiteral("halfclose: ") + withoutControls(sentence);
}

void complain(const QString &sentence)
{
    const QByteArray line = sentence.toLocal8Bit() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}

int refuse(const QStringList &lines)
{
    for (const QString &line : lines)
        complain(line);
    return exit_status::Refused;
}

int systemRefused(const QString &sentence)
{
    complain(programSays(sentence));
    return exit_status::System;
}

int deliver(const QByteArray &bytes, int status)
{
    errno = 0;
    const bool written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size())
        && std::fflush(stdout) == 0;
    if (written || errno == EPIPE)
        return status;
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    return systemRefused(QCoreApplication::translate("CommandLine", "standard output could not be written: %1").arg(why));
}

TextOptions textOptions()
{
    TextOptions options;
    if (!native::standardOutputIsTerminal())
        return options;
    const int columns = native::terminalColumns();
    if (columns > 0)
        options.width = columns;
    options.colours = qEnvironmentVariableIsEmpty("NO_COLOR") && qgetenv("TERM") != "dumb";
    return options;
}

} // namespace halfclose
