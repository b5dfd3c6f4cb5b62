// A trace laid out as one picture to be exported: title, lanes' heads, diagram, how it ended. Paints any part of it, so
// that a long one can go out in strips or over pages. Knows nothing of files and formats.
// SPDX-License-Identifier: MIT
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QStringList>

#include "core/diagram/diagram.h"
#include "core/diagram/lane_layout.h"
#include "core/diagram/picture.h"
#include "core/diagram/view_arithmetic.h"
#include "core/export/options.h"
#include "core/export/step_range.h"
#include "ui/render/diagram_painter.h"

class QPainter;

namespace halfclose {

class Sheet
{
public:
    /// The width of pictures for the screen; lanes that need more have more.
    static constexpr double UsualWidth = 920;

    /// @param trace  outlives the sheet
    Sheet(const Trace &trace, const ExportOptions &options, double width = UsualWidth);

    /// In points, at a scale of 1.
    QSizeF size() const { return {width(), headsTop() + headsHeight() + bodyHeight() + closingHeight()}; }
    /// All of it, from its top to its end; only what is in @p part is worked on.
    void paint(QPainter &painter, const QRectF &part) const;

    // The same in parts, for pages and films: each at the height that it is given.
    double width() const { return m_lanes.width(); }
    double headsTop() const { return m_title.isEmpty() ? 0 : 2.4 * m_metrics.line; }
    double headsHeight() const { return m_lanes.headHeight() + 0.3 * m_metrics.line; }
    double bodyHeight() const { return m_bodyBottom - m_bodyTop; }
    double closingHeight() const;
    double line() const { return m_metrics.line; }
    void paintTitle(QPainter &painter, double top) const;
    void paintHeads(QPainter &painter, double top) const;
    void paintClosing(QPainter &painter, double top) const;
    /// @param part  of the body, which begins at 0; the painter's origin is the body's
    void paintBody(QPainter &painter, const QRectF &part) const { paintBody(painter, part, m_range.last, {}); }
    /// The same while it happens: the first @p shown events, and messages on their way.
    void paintBody(QPainter &painter, const QRectF &part, quint64 shown, std::vector<PaintStyle::Flight> flights) const;
    /// A line of small print, in the middle.
    void paintNote(QPainter &painter, const QString &text, double top) const;
    /// Where the body can be cut at or above @p wanted, and not above @p highest, without cutting through a text.
    double cutAbove(double wanted, double highest) const;

    const Diagram &diagram() const { return m_diagram; }
    const EventRange &range() const { return m_range; }
    /// The row of the current step when the first @p shown events are shown, in the body.
    Rows rowsAt(quint64 shown) const;
    const QString &title() const { return m_name; }
    const Palette &palette() const { return m_palette; }

private:
    Picture picture(double top, double bottom, quint64 shown) const;
    QString elidedTitle() const;

    const Trace &m_trace;
    ExportOptions m_options;
    const Palette &m_palette;
    Diagram m_diagram;
    DiagramFonts m_fonts;
    DiagramMetrics m_metrics;
    LaneLayout m_lanes;
    EventRange m_range;
    QString m_name; ///< of the whole, whether it is shown or not
    QString m_title; ///< as shown; empty for none
    QStringList m_closing;
    double m_bodyTop = 0; ///< in the diagram, where the first step asked for begins
    double m_bodyBottom = 0;
};

} // namespace halfclose
