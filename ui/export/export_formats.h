// The forms in which a trace can leave the program: their names and endings, and making one. The command line and the
// window both export through here. Knows nothing of files.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include "core/export/byte_sink.h"
#include "core/export/options.h"
#include "core/trace/trace.h"

namespace halfclose {

struct ExportFormat
{
    QString name; ///< as the command line has it: svg, mermaid
    QString ending; ///< of its files, with the dot: .svg, .mmd
};

/// All of them, in the order of the command line's contract.
const QList<ExportFormat> &exportFormats();

struct Exported
{
    QByteArray bytes;
    QString refused; ///< one sentence on why there are none; else empty
};

/// Whether a format is painted: then exportTrace() needs a QGuiApplication, though no display.
bool needsFonts(const QString &format);

/// The same trace and options give the same bytes.
/// @param format  one of exportFormats(), by its name
Exported exportTrace(const Trace &trace, const QString &format, const ExportOptions &options);
/// The same in pieces, for what goes to a file and nowhere else. @return why there are none, or empty
QString exportTo(const ByteSink &sink, const Trace &trace, const QString &format, const ExportOptions &options);

} // namespace halfclose
