// A trace as a PNG image: painted strip by strip, each row handed to the encoder as it comes, so that a picture a
// million rows high takes no more memory than a small one.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/trace.h"
#include "ui/export/export_formats.h"

namespace halfclose {

/// ExportOptions::scale pixels to a point, 96 points to an inch; sRGB.
Exported png(const Trace &trace, const ExportOptions &options);

} // namespace halfclose
