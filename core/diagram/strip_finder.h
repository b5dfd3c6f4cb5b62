// Room for one line of text among lines and bars: the piece of a horizontal strip that nothing crosses. Answers at once
// among very many of them. Knows nothing of what the text says.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <QLineF>
#include <QRectF>
#include <QVarLengthArray>

#include "core/diagram/interval_index.h"

namespace halfclose {

class StripFinder
{
public:
    void addLine(const QLineF &line);
    void addBox(const QRectF &box);

    struct Strip
    {
        double left = 0;
        double right = 0;
        double width() const { return right - left; }
    };
    /// The free piece of @p strip from its left (right) edge to the first obstacle.
    Strip fromLeft(const QRectF &strip, double clearance) const;
    Strip fromRight(const QRectF &strip, double clearance) const;
    /// The free piece around the middle if it is @p wanted wide, else the widest.
    Strip around(const QRectF &strip, double clearance, double wanted) const;

private:
    using Pieces = QVarLengthArray<Strip, 16>;
    struct Obstacle
    {
        double top;
        double bottom;
        double xTop; ///< of a line, where it begins and where it ends; of a box, its left and its right edge
        double xBottom;
        bool box;
    };
    Pieces blocked(const QRectF &strip, double clearance) const;
    void addIfBlocking(Pieces &pieces, const Obstacle &obstacle, const QRectF &strip, double clearance) const;
    void add(const Obstacle &obstacle) { m_obstacles.push_back(obstacle); }
    void sort() const;

    // In the order of their tops, with where they end: as soon as somebody asks.
    mutable std::vector<Obstacle> m_obstacles;
    mutable IntervalIndex m_ends;
};

} // namespace halfclose
