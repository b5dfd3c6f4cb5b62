// The style sheet inside an exported SVG: the window's colours as classes, for light and for dark readers.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include "core/export/options.h"

namespace halfclose {

/// @param theme  Reader follows the reader's own preference; the others are the same everywhere
QString svgStyle(ExportOptions::Theme theme);
/// The same colours as custom properties, for a page around the picture: --back, --text, --client ...
QString pageColours(ExportOptions::Theme theme);

} // namespace halfclose
