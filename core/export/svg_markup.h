// The elements of which an SVG of a run is made: texts in their roles, lines and rectangles by the classes that the file's
// style names. Knows nothing of events.
// SPDX-License-Identifier: MIT
#pragma once

#include <QLineF>
#include <QRectF>

#include "core/diagram/metrics.h"
#include "core/diagram/picture.h"
#include "core/export/markup_bytes.h"

namespace halfclose {

class SvgMarkup : public MarkupBytes
{
public:
    static constexpr double BaseSize = 13; ///< pixels of the base font
    static constexpr double LineHeight = 17;

    void seconds(double time);
    void words(const QRectF &place, const QString &text, TextRole role, LabelAlign align, std::string_view name, bool halo);
    /// Left open, for more attributes.
    void beginRect(const QRectF &place, double radius, std::string_view names);
    void rect(const QRectF &place, double radius, std::string_view names);
    void line(const QLineF &shaft, std::string_view names);
    /// Of an arrow along @p shaft, at its end.
    void arrowHead(const QLineF &shaft, double size, bool open);
};

} // namespace halfclose
