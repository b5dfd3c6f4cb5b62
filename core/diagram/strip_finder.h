// Room for one line of text among lines and bars: the piece of a horizontal strip that nothing crosses.
// Knows nothing of what the text says.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <QLineF>
#include <QRectF>

namespace halfclose {

class StripFinder
{
public:
    void addLine(const QLineF &line) { m_lines.push_back(line); }
    void addBox(const QRectF &box) { m_boxes.push_back(box); }

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
    std::vector<Strip> blocked(const QRectF &strip, double clearance) const;

    std::vector<QLineF> m_lines;
    std::vector<QRectF> m_boxes;
};

} // namespace halfclose
