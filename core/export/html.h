// A run as one HTML file that plays: the documented table and the timeline, stepped through forward and back. Needs no
// network and works from a file; without its script, or printed, it is the whole table and the whole picture.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include "core/export/options.h"
#include "core/trace/trace.h"

namespace halfclose {

/// The same trace and options give the same bytes. The page names steps in its address: run.html#5a
QByteArray html(const Trace &trace, const ExportOptions &options = {});

} // namespace halfclose
