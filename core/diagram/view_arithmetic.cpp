// SPDX-License-Identifier: MIT
#include "core/diagram/view_arithmetic.h"

#include <algorithm>
#include <cmath>

#include "core/diagram/spacing.h"

namespace halfclose {

std::optional<QLineF> clippedToRows(const QLineF &line, double top, double bottom)
{
    const auto [high, low] = std::minmax({line.y1(), line.y2()});
    if (low < top || high > bottom)
        return std::nullopt;
    const double fall = line.y2() - line.y1();
    if (fall == 0)
        return line;
    const auto at = [&](double y) { return QPointF(line.x1() + line.dx() * (y - line.y1()) / fall, y); };
    QLineF piece = line;
    if (line.y1() < top)
        piece.setP1(at(top));
    else if (line.y1() > bottom)
        piece.setP1(at(bottom));
    if (line.y2() < top)
        piece.setP2(at(top));
    else if (line.y2() > bottom)
        piece.setP2(at(bottom));
    return piece;
}

double distance(const QPointF &point, const QLineF &line)
{
    const QPointF along = line.p2() - line.p1();
    const double length = QPointF::dotProduct(along, along);
    const double part = length == 0 ? 0 : std::clamp(QPointF::dotProduct(point - line.p1(), along) / length, 0.0, 1.0);
    return QLineF(point, line.p1() + along * part).length();
}

quint64 hitTest(const Picture &picture, const QPointF &point, double tolerance)
{
    for (const PictureLabel &label : picture.labels) {
        if (label.event != 0 && label.rect.contains(point))
            return label.event;
    }
    const PictureBar *bar = nullptr;
    for (const PictureBar &candidate : picture.bars) {
        const QRectF reach = candidate.rect.adjusted(-tolerance / 2, -tolerance / 2, tolerance / 2, tolerance / 2);
        // Of bars on one another, as on a collapsed lane, the shorter is the inner one.
        if (reach.contains(point) && (!bar || candidate.rect.height() < bar->rect.height()))
            bar = &candidate;
    }
    if (bar)
        return bar->event;
    const PictureArrow *nearest = nullptr;
    double least = tolerance;
    for (const PictureArrow &arrow : picture.arrows) {
        const double away = distance(point, arrow.drawn());
        if (away <= least) {
            least = away;
            nearest = &arrow;
        }
    }
    if (!nearest)
        return 0;
    const bool nearArrival = QLineF(point, nearest->to).length() < QLineF(point, nearest->from).length();
    return nearArrival && nearest->arrival != 0 ? nearest->arrival : nearest->event;
}

Rows currentRows(const Diagram &diagram, const DiagramMetrics &metrics, quint64 shown)
{
    const StepRow *row = stepRowAt(diagram.steps(), shown);
    if (!row)
        return {};
    const double unit = metrics.line / 64;
    const qint32 last = std::max(diagram.bottom(shown) + lines(0.5), row->top + spacing::MarginRoom);
    // An indication that the step waited for has its name above the step's label.
    const qint32 top = row->anchor == 0 ? row->top : std::min(row->top, diagram.y(row->anchor) - spacing::PillRoom);
    return {(top - lines(0.35)) * unit, (last + lines(0.25)) * unit};
}

double contentHeight(const Diagram &diagram, const DiagramMetrics &metrics, quint64 shown)
{
    if (shown == 0 || diagram.size() == 0)
        return 0;
    const Rows current = currentRows(diagram, metrics, shown);
    return std::max(current.bottom, (diagram.bottom(shown) + spacing::SmallRoom) * metrics.line / 64);
}

double scrolledTo(const Rows &rows, double top, double height)
{
    if (rows.bottom > top + height || rows.height() > height)
        return rows.bottom - height;
    return std::min(top, std::max(rows.top, 0.0));
}

namespace {

struct Span
{
    double top;
    double bottom;
};

/// Moves @p y out of every span that it would cut, always in the same direction.
double movedOut(const std::vector<Span> &spans, double y, bool down)
{
    for (bool moved = true; moved;) {
        moved = false;
        for (const Span &span : spans) {
            if (span.top >= y || span.bottom <= y)
                continue;
            y = down ? span.bottom : span.top;
            moved = true;
        }
    }
    return y;
}

} // namespace

double cleanTop(const Picture &picture, double wanted, double highest, double lowest, double line)
{
    const double stroke = 0.12 * line;
    const double head = 0.4 * line;
    std::vector<Span> spans;
    std::vector<Span> all;
    spans.reserve(picture.labels.size());
    all.reserve(picture.labels.size() + picture.bars.size());
    for (const PictureLabel &label : picture.labels)
        spans.push_back({label.rect.top(), label.rect.bottom()});
    for (const Span &text : spans)
        all.push_back({text.top - stroke, text.bottom + stroke});
    for (const PictureBar &bar : picture.bars)
        all.push_back({bar.rect.top() - stroke, bar.rect.bottom() + stroke});
    for (const PictureArrow &arrow : picture.arrows) {
        const auto [top, bottom] = std::minmax({arrow.from.y(), arrow.to.y()});
        all.push_back({top - head, bottom + head});
    }
    for (const std::vector<Span> *each : {&all, &spans}) {
        if (const double below = movedOut(*each, wanted, true); below <= lowest)
            return below;
        if (const double above = movedOut(*each, wanted, false); above >= highest)
            return above;
    }
    return wanted;
}

} // namespace halfclose
