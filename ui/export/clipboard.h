// A run on the clipboard: as a picture in two forms, for programs that take vectors and for those that do not, or as text.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/export/options.h"
#include "core/trace/trace.h"

namespace halfclose {

void copyPicture(const Trace &trace, const ExportOptions &options);
/// @param format  mermaid, plantuml, markdown or json
/// @return one sentence when there is nothing to copy; else empty
QString copyText(const Trace &trace, const QString &format, const ExportOptions &options);

} // namespace halfclose
