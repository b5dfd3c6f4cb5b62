// SPDX-License-Identifier: MIT
#include "core/diagram/strip_finder.h"

#include <algorithm>
#include <cmath>

namespace halfclose {

std::vector<StripFinder::Strip> StripFinder::blocked(const QRectF &strip, double clearance) const
{
    std::vector<Strip> pieces;
    const double top = strip.top() - clearance;
    const double bottom = strip.bottom() + clearance;
    const auto add = [&](double left, double right) {
        left = std::max(left - clearance, strip.left());
        right = std::min(right + clearance, strip.right());
        if (left < right)
            pieces.push_back({left, right});
    };
    for (const QLineF &line : m_lines) {
        const QPointF &high = line.y1() <= line.y2() ? line.p1() : line.p2();
        const QPointF &low = line.y1() <= line.y2() ? line.p2() : line.p1();
        if (low.y() < top || high.y() > bottom)
            continue;
        const double fall = low.y() - high.y();
        const auto xAt = [&](double y) {
            return fall <= 0 ? high.x() : high.x() + (low.x() - high.x()) * std::clamp((y - high.y()) / fall, 0.0, 1.0);
        };
        // A level line lies in the strip with all its length.
        const auto [left, right] = fall <= 0 ? std::minmax({high.x(), low.x()}) : std::minmax({xAt(top), xAt(bottom)});
        add(left, right);
    }
    for (const QRectF &box : m_boxes) {
        if (box.bottom() >= top && box.top() <= bottom)
            add(box.left(), box.right());
    }
    std::sort(pieces.begin(), pieces.end(), [](const Strip &a, const Strip &b) { return a.left < b.left; });
    return pieces;
}

StripFinder::Strip StripFinder::fromLeft(const QRectF &strip, double clearance) const
{
    const std::vector<Strip> pieces = blocked(strip, clearance);
    return {strip.left(), pieces.empty() ? strip.right() : pieces.front().left};
}

StripFinder::Strip StripFinder::fromRight(const QRectF &strip, double clearance) const
{
    double left = strip.left();
    for (const Strip &piece : blocked(strip, clearance))
        left = std::max(left, piece.right);
    return {left, strip.right()};
}

StripFinder::Strip StripFinder::around(const QRectF &strip, double clearance, double wanted) const
{
    Strip best{strip.left(), strip.left()};
    const double middle = strip.center().x();
    double from = strip.left();
    const auto consider = [&](double to) {
        const Strip gap{from, to};
        const double half = std::min(middle - gap.left, gap.right - middle);
        if (half >= wanted / 2)
            best = {middle - half, middle + half};
        else if (best.width() < gap.width() && !(best.width() >= wanted))
            best = gap;
    };
    for (const Strip &piece : blocked(strip, clearance)) {
        consider(piece.left);
        from = std::max(from, piece.right);
    }
    consider(strip.right());
    return best;
}

} // namespace halfclose
