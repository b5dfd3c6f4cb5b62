// A run as an SVG file made for the web: real text, one group an event with its title and description, light and dark by
// the reader's preference, no script and no outside reference. The picture is the window's (core/diagram); no GUI.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include "core/export/byte_sink.h"
#include "core/export/options.h"
#include "core/trace/trace.h"

namespace halfclose {

/// The same trace and options give the same bytes. The range of steps is not used yet.
QByteArray svg(const Trace &trace, const ExportOptions &options = {});
/// The same bytes, in pieces.
void writeSvg(const Trace &trace, const ExportOptions &options, const ByteSink &sink);
/// The same picture as an element of a page, which holds it at the moment `--now` (see core/export/svg_motion.h).
QByteArray playedSvg(const Trace &trace, const ExportOptions &options);

} // namespace halfclose
