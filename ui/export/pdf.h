// A trace as a PDF document: vectors and selectable text. What fits stands on one page of its own size, ready to be set
// into a paper or a slide; a long trace goes over A4 pages, each with the lanes' heads.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/trace.h"
#include "ui/export/export_formats.h"

class QPagedPaintDevice;

namespace halfclose {

Exported pdf(const Trace &trace, const ExportOptions &options);

/// Onto a printer's pages, as large as they are.
void printOn(QPagedPaintDevice &pages, const Trace &trace, const ExportOptions &options);

} // namespace halfclose
