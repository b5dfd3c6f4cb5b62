// A trace as an animated GIF: what happens appears as in the window, one step after the other, and messages travel. For
// chats and slides that take no SVG.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/trace/trace.h"
#include "ui/export/export_formats.h"

namespace halfclose {

/// Ten frames a second; ExportOptions::speed makes it quicker, ExportOptions::scale larger. A long diagram scrolls.
Exported gif(const Trace &trace, const ExportOptions &options);

} // namespace halfclose
