// One line a format in the table, and the few that need more than the trace.
// SPDX-License-Identifier: MIT
#include "ui/export/export_formats.h"

#include <algorithm>
#include <iterator>

#include <QBuffer>

#include "core/export/html.h"
#include "core/export/markdown.h"
#include "core/export/mermaid.h"
#include "core/export/pcapng.h"
#include "core/export/plantuml.h"
#include "core/export/results.h"
#include "core/export/svg.h"
#include "core/lesson/parser.h"
#include "core/spi/names.h"
#include "core/trace/json_lines_writer.h"
#include "core/trace/tr.h"
#include "core/verdict/verdict.h"
#include "ui/export/gif.h"
#include "ui/export/pdf.h"
#include "ui/export/png.h"

namespace halfclose {
namespace {

Exported jsonLines(const Trace &trace, const ExportOptions &)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QString refused = writeTrace(trace, buffer, errorName);
    return {buffer.data(), refused};
}

Exported table(const Trace &trace, const ExportOptions &options)
{
    const ParseResult parsed = parseLesson(trace.header.lesson.toUtf8(), trace.header.title);
    if (!parsed.ok())
        return {{}, tr("the trace brings no lesson along, and only a lesson has a table")};
    return {markdownTable(parsed.lesson, resultsOf(parsed.lesson, trace), verdictOf(trace), options), {}};
}

template<QByteArray make(const Trace &, const ExportOptions &)>
Exported text(const Trace &trace, const ExportOptions &options)
{
    return {make(trace, options), {}};
}

using Maker = Exported (*)(const Trace &, const ExportOptions &);
using Writer = void (*)(const Trace &, const ExportOptions &, const ByteSink &);

struct Entry
{
    const char *name;
    const char *ending;
    Maker make; ///< null: this build cannot
    Writer write = nullptr; ///< for what can be made in pieces
};

constexpr Entry Entries[] = {
    {"svg", ".svg", text<svg>, writeSvg},
    {"png", ".png", png},
    {"pdf", ".pdf", pdf},
    {"html", ".html", text<html>},
    {"gif", ".gif", gif},
    {"mermaid", ".mmd", text<mermaid>},
    {"plantuml", ".puml", text<plantUml>},
    {"markdown", ".md", table},
    {"json", ".jsonl", jsonLines},
    {"pcapng", ".pcapng", text<pcapng>},
};

} // namespace

const QList<ExportFormat> &exportFormats()
{
    static const QList<ExportFormat> formats = [] {
        QList<ExportFormat> list;
        for (const Entry &entry : Entries)
            list.append({QLatin1String(entry.name), QLatin1String(entry.ending)});
        return list;
    }();
    return formats;
}

bool needsFonts(const QString &format)
{
    const QLatin1String pictures[] = {QLatin1String("png"), QLatin1String("pdf"), QLatin1String("gif")};
    return std::find(std::begin(pictures), std::end(pictures), format) != std::end(pictures);
}

Exported exportTrace(const Trace &trace, const QString &format, const ExportOptions &options)
{
    for (const Entry &entry : Entries) {
        if (format == QLatin1String(entry.name) && entry.make)
            return entry.make(trace, options);
    }
    return {{}, tr("this build cannot write %1").arg(format)};
}

QString exportTo(const ByteSink &sink, const Trace &trace, const QString &format, const ExportOptions &options)
{
    for (const Entry &entry : Entries) {
        if (format == QLatin1String(entry.name) && entry.write) {
            entry.write(trace, options, sink);
            return {};
        }
    }
    const Exported whole = exportTrace(trace, format, options);
    if (whole.refused.isEmpty())
        sink(whole.bytes);
    return whole.refused;
}

} // namespace halfclose
