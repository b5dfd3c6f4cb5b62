// Arithmetic between pixels and a diagram, as free functions: which line piece is in view, what the pointer is on, how
// far a view reaches, which rows belong to a step. Edge cases are stated; there is no state.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "core/diagram/picture.h"

namespace halfclose {

/// The piece of @p line between the heights @p top and @p bottom; none where there is none. A level line in between
/// is whole; a single point counts as a piece.
std::optional<QLineF> clippedToRows(const QLineF &line, double top, double bottom);

/// The distance of @p point from the piece @p line: from its nearer end where it is not beside it.
double distance(const QPointF &point, const QLineF &line);

/// The event at @p point: a text's or a box's before a bar's before the nearest arrow's, no farther than
/// @p tolerance; 0 for none. A receive is the nearer half of its message.
quint64 hitTest(const Picture &picture, const QPointF &point, double tolerance);

/// Top and bottom of the current step's row when the first @p shown events are shown, in pixels; empty (0, 0) before
/// the first step. Reaches from the step's label to the last event that is shown.
struct Rows
{
    double top = 0;
    double bottom = 0;
    double height() const { return bottom - top; }
};
Rows currentRows(const Diagram &diagram, const DiagramMetrics &metrics, quint64 shown);

/// How high the diagram of the first @p shown events is, without heads and steps to come; 0 for an empty one.
double contentHeight(const Diagram &diagram, const DiagramMetrics &metrics, quint64 shown);

/// Where the view's top must go so that @p rows are in a view of @p height, moving it no more than needed. Rows higher
/// than the view show their bottom: what happened last.
double scrolledTo(const Rows &rows, double top, double height);

/// Where a view may begin without cutting through anything: the nearest such place at or below @p wanted and not below
/// @p lowest, else above it and not above @p highest. Where there is none, one that cuts lines but no text, and at worst
/// @p wanted. @param picture  what stands between @p highest and @p lowest
/// @param line  height of a line of text: strokes and arrows' heads reach a part of it beyond their shapes
double cleanTop(const Picture &picture, double wanted, double highest, double lowest, double line);

} // namespace halfclose
