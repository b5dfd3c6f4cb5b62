// The part of an SVG that grows with the run: a group an event, with its title and description for readers of screens.
// Stretches of it can be written in several threads at once, each by a writer of its own. Knows nothing of the rest of
// the file.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "core/diagram/event_teller.h"
#include "core/diagram/lane_layout.h"
#include "core/diagram/picture.h"
#include "core/export/motion.h"
#include "core/export/options.h"
#include "core/export/step_range.h"
#include "core/export/svg_markup.h"

namespace halfclose {

/// What is drawn, and how. All of it outlives its writers and stays as it is.
struct SvgScene
{
    const Trace &trace;
    const ExportOptions &options;
    const Diagram &diagram;
    const LaneLayout &lanes;
    const DiagramMetrics &metrics;
    EventRange range;
    const Motion *motion; ///< null where nothing moves
};

class SvgEvents
{
public:
    static constexpr double PieceHeight = 200 * SvgMarkup::LineHeight; ///< some hundreds of events

    explicit SvgEvents(const SvgScene &scene);

    /// Writes the events between two heights of the diagram.
    void write(double from, double to);
    /// What was written since this was asked last; there until more is.
    QByteArrayView take() { return m_out.take(); }

private:
    /// In the order in which they are drawn.
    struct Shape
    {
        enum Kind : quint32 { Arrow, Bar, Label };
        quint64 event;
        Kind kind;
        quint32 index;
        auto operator<=>(const Shape &) const = default;
    };

    void writePiece(double from, double to);
    template<typename Pieces>
    void collect(const Pieces &pieces, Shape::Kind kind);
    void beginEvent(quint64 sequence);
    void writeBar(const PictureBar &bar);
    void writeArrow(const PictureArrow &arrow);
    void writeCross(const QPointF &at);
    void writeLabel(const PictureLabel &label);
    double lasts(quint64 sequence) const;

    const SvgScene &m_scene;
    EventTeller m_teller;
    std::vector<Shape> m_shapes;
    SvgMarkup m_out;
};

} // namespace halfclose
