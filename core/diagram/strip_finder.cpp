// SPDX-License-Identifier: MIT
#include "core/diagram/strip_finder.h"

#include <algorithm>
#include <cmath>

namespace halfclose {

namespace {

/// Whole pixels at or below @p y: the index may find more than there is, never less.
qint32 rowOf(double y)
{
    constexpr double farthest = 2e9;
    return qint32(std::clamp(std::ceil(y), -farthest, farthest));
}

} // namespace

void StripFinder::addLine(const QLineF &line)
{
    if (line.y1() <= line.y2())
        add({line.y1(), line.y2(), line.x1(), line.x2(), false});
    else
        add({line.y2(), line.y1(), line.x2(), line.x1(), false});
}

void StripFinder::addBox(const QRectF &box)
{
    add({box.top(), box.bottom(), box.left(), box.right(), true});
}

void StripFinder::sort() const
{
    const auto above = [](const Obstacle &a, const Obstacle &b) { return a.top < b.top; };
    if (!std::is_sorted(m_obstacles.begin(), m_obstacles.end(), above))
        std::stable_sort(m_obstacles.begin(), m_obstacles.end(), above);
    m_ends = {};
    for (const Obstacle &obstacle : m_obstacles)
        m_ends.add(rowOf(obstacle.bottom));
}

void StripFinder::addIfBlocking(Pieces &pieces, const Obstacle &obstacle, const QRectF &strip, double clearance) const
{
    const double top = strip.top() - clearance;
    const double bottom = strip.bottom() + clearance;
    if (obstacle.bottom < top || obstacle.top > bottom)
        return;
    const double fall = obstacle.bottom - obstacle.top;
    const auto xAt = [&](double y) {
        return obstacle.xTop + (obstacle.xBottom - obstacle.xTop) * std::clamp((y - obstacle.top) / fall, 0.0, 1.0);
    };
    // A level line lies in the strip with all its length.
    const bool whole = obstacle.box || fall <= 0;
    const double one = whole ? obstacle.xTop : xAt(top);
    const double other = whole ? obstacle.xBottom : xAt(bottom);
    const double left = std::max(std::min(one, other) - clearance, strip.left());
    const double right = std::min(std::max(one, other) + clearance, strip.right());
    if (left < right)
        pieces.push_back({left, right});
}

StripFinder::Pieces StripFinder::blocked(const QRectF &strip, double clearance) const
{
    if (m_ends.size() != m_obstacles.size())
        sort();
    Pieces pieces;
    const auto below = std::upper_bound(m_obstacles.begin(), m_obstacles.end(), strip.bottom() + clearance,
        [](double y, const Obstacle &obstacle) { return y < obstacle.top; });
    m_ends.reaching(rowOf(strip.top() - clearance - 1), size_t(below - m_obstacles.begin()),
        [&](size_t i) { addIfBlocking(pieces, m_obstacles[i], strip, clearance); });
    std::sort(pieces.begin(), pieces.end(), [](const Strip &a, const Strip &b) { return a.left < b.left; });
    return pieces;
}

StripFinder::Strip StripFinder::fromLeft(const QRectF &strip, double clearance) const
{
    const Pieces pieces = blocked(strip, clearance);
    return {strip.left(), pieces.isEmpty() ? strip.right() : pieces.front().left};
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
