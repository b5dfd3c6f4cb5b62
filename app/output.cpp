// C's streams, for they say in errno why a write failed.
// SPDX-License-Identifier: MIT
#include "app/output.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <QCoreApplication>

#include "core/export/terminal_text.h"
#include "core/lesson/mistake_text.h"
#include "core/native/console.h"

namespace halfclose {
namespace {

/// Lines and columns stay; all else that steers is shown.
QByteArray forTerminal(const QByteArray &bytes)
{
    QStringList lines = QString::fromUtf8(bytes).split(u'\n');
    for (QString &line : lines) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        QStringList columns = line.split(u'\t');
        for (QString &column : columns)
            column = printable(column);
        line = columns.join(u'\t');
    }
    return lines.join(u'\n').toUtf8();
}

int writeOut(const QByteArray &bytes, int status)
{
    errno = 0;
    const bool written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size())
        && std::fflush(stdout) == 0;
    if (written || errno == EPIPE)
        return status;
    const QString why = QString::fromLocal8Bit(std::strerror(errno));
    return systemRefused(QCoreApplication::translate("CommandLine", "standard output could not be written: %1").arg(why));
}

} // namespace

QString programSays(const QString &sentence)
{
    return QStringLiteral("halfclose: ") + sentence;
}

void complain(const QString &sentence)
{
    const QByteArray line = withoutControls(sentence).toLocal8Bit() + '\n';
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
    return writeOut(native::standardOutputIsTerminal() ? forTerminal(bytes) : bytes, status);
}

int deliverLaidOut(const QString &text, int status)
{
    return writeOut(text.toUtf8(), status);
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
