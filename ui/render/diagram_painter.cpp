// SPDX-License-Identifier: MIT
#include "ui/render/diagram_painter.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include "core/diagram/view_arithmetic.h"

namespace halfclose {

namespace {

QPen pen(const QColor &colour, double width, Qt::PenStyle style = Qt::SolidLine)
{
    return {colour, width, style, Qt::FlatCap, Qt::RoundJoin};
}

QPen dashed(const QColor &colour, double width, const QList<qreal> &pattern)
{
    QPen p = pen(colour, width);
    p.setDashPattern(pattern);
    return p;
}

} // namespace

DiagramPainter::DiagramPainter(QPainter &painter, const LaneLayout &lanes, const PaintStyle &style)
    : m_painter(painter)
    , m_lanes(lanes)
    , m_style(style)
    , m_unit(style.fonts.line())
{
}

void DiagramPainter::paint(const Picture &picture, const QRectF &clip)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    for (const PictureLifeline &lifeline : picture.lifelines)
        paintLifeline(lifeline);
    for (const double y : picture.cuts)
        paintCut(y, clip);
    for (const PictureArrow &arrow : picture.arrows)
        paintArrow(arrow, clip);
    for (const PictureBar &bar : picture.bars)
        paintBar(bar, clip);
    for (const PictureLabel &label : picture.labels) {
        if (label.rect.bottom() >= clip.top() && label.rect.top() <= clip.bottom())
            paintLabel(label);
    }
    for (const PictureArrow &arrow : picture.arrows)
        paintFlight(arrow);
}

void DiagramPainter::paintBand(double top, double bottom, const QRectF &clip)
{
    const QRectF band(clip.left(), std::max(top, clip.top() - 1), clip.width(),
                      std::min(bottom, clip.bottom() + 1) - std::max(top, clip.top() - 1));
    if (band.height() <= 0)
        return;
    m_painter.fillRect(band, m_style.palette.current);
    // Not by colour alone: a mark at the edge as well.
    m_painter.fillRect(QRectF(band.left(), band.top(), 0.25 * m_unit, band.height()), m_style.palette.waiting);
}

DiagramPainter::Glow DiagramPainter::glow(quint64 event, quint64 alsoEvent) const
{
    const auto of = [this](quint64 e) {
        const auto among = [e](std::span<const quint64> events) { return std::binary_search(events.begin(), events.end(), e); };
        if (e == 0)
            return Glow::None;
        if (e == m_style.selected || e == m_style.hovered)
            return Glow::Selected;
        return among(m_style.lit) ? Glow::Lit : among(m_style.marked) ? Glow::Marked : Glow::None;
    };
    return std::max(of(event), of(alsoEvent));
}

QColor DiagramPainter::side(bool server, bool soft) const
{
    const Palette &palette = m_style.palette;
    return server ? (soft ? palette.serverSoft : palette.server) : (soft ? palette.clientSoft : palette.client);
}

void DiagramPainter::paintLifeline(const PictureLifeline &lifeline)
{
    QPen p = dashed(side(lifeline.server, true), stroke(), {2, 3});
    // The dots stay where they are when the view begins elsewhere.
    p.setDashOffset(std::fmod(lifeline.top / stroke(), 5));
    m_painter.setPen(p);
    m_painter.drawLine(QPointF(lifeline.x, lifeline.top), QPointF(lifeline.x, lifeline.bottom));
}

void DiagramPainter::paintBar(const PictureBar &bar, const QRectF &clip)
{
    const double far = 2 * m_unit;
    QRectF rect = bar.rect;
    rect.setTop(std::max(rect.top(), clip.top() - far));
    rect.setBottom(std::min(rect.bottom(), clip.bottom() + far));
    if (rect.height() <= 0)
        return;
    const double radius = std::min(0.2 * m_unit, rect.height() / 2);
    if (const Glow lit = glow(bar.event); lit != Glow::None) {
        const double grow = 0.22 * m_unit;
        m_painter.setPen(lit == Glow::Selected     ? pen(m_style.palette.text, stroke())
                             : lit == Glow::Marked ? pen(m_style.palette.waiting, stroke())
                                                   : QPen(Qt::NoPen));
        m_painter.setBrush(lit == Glow::Marked ? m_style.palette.current : m_style.palette.selection);
        m_painter.drawRoundedRect(rect.adjusted(-grow, -grow, grow, grow), radius + grow, radius + grow);
    }
    const QColor colour = side(bar.server, bar.kind == BarKind::Provider || bar.kind == BarKind::Local);
    if (bar.kind == BarKind::Waiting) {
        m_painter.setBrush(m_style.palette.background);
        m_painter.setPen(dashed(bar.failed ? m_style.palette.failed : side(bar.server), stroke(), {2.5, 1.8}));
        const double inset = stroke() / 2;
        m_painter.drawRoundedRect(rect.adjusted(inset, 0, -inset, 0), radius, radius);
        return;
    }
    m_painter.setPen(bar.failed ? pen(m_style.palette.failed, 1.4 * stroke()) : QPen(Qt::NoPen));
    m_painter.setBrush(colour);
    if (!bar.open) {
        m_painter.drawRoundedRect(rect, radius, radius);
        return;
    }
    // Open below: the bar goes on in pieces.
    QRectF body = rect;
    body.setBottom(std::max(body.top() + 0.3 * m_unit, body.bottom() - 0.6 * m_unit));
    m_painter.drawRoundedRect(body, radius, radius);
    const double piece = 0.14 * m_unit;
    for (double y = body.bottom() + piece; y + piece <= rect.bottom() + 0.01; y += 2 * piece)
        m_painter.drawRect(QRectF(rect.left(), y, rect.width(), piece));
}

void DiagramPainter::paintHead(const QPointF &tip, const QPointF &from, const QColor &colour, bool open, double size)
{
    const QLineF line(tip, from);
    if (line.length() < 0.01)
        return;
    const QPointF along = (from - tip) / line.length() * size;
    const QPointF across(-along.y() * 0.42, along.x() * 0.42);
    QPolygonF head{tip + along + across, tip, tip + along - across};
    if (open) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(pen(colour, 1.2 * stroke()));
        m_painter.drawPolyline(head);
    } else {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPolygon(head);
    }
}

void DiagramPainter::paintCross(const QPointF &at, const QColor &colour)
{
    const double arm = 0.3 * m_unit;
    m_painter.setPen(pen(colour, 1.6 * stroke()));
    m_painter.drawLine(at + QPointF(-arm, -arm), at + QPointF(arm, arm));
    m_painter.drawLine(at + QPointF(-arm, arm), at + QPointF(arm, -arm));
}

void DiagramPainter::paintArrow(const PictureArrow &arrow, const QRectF &clip)
{
    const Palette &palette = m_style.palette;
    const QLineF whole = arrow.drawn();
    const double far = 4 * m_unit;
    // Dashes over millions of pixels outside the view would cost time that nobody sees.
    const std::optional<QLineF> seen = clippedToRows(whole, clip.top() - far, clip.bottom() + far);
    if (!seen)
        return;
    QColor colour = palette.wire;
    double width = 1.15 * stroke();
    QPen line = pen(colour, width);
    switch (arrow.kind) {
    case ArrowKind::Provider:
        colour = palette.quietText;
        line = pen(colour, 0.7 * stroke());
        break;
    case ArrowKind::Data:
        break;
    case ArrowKind::Ending:
        colour = palette.quietText;
        line = pen(colour, width);
        break;
    case ArrowKind::Abortive:
        colour = palette.failed;
        line = dashed(colour, 1.5 * width, {3, 1.6});
        break;
    case ArrowKind::Indication:
        colour = palette.indication;
        line = dashed(colour, 1.3 * width, {2.6, 1.4});
        break;
    }
    if (whole.length() < 1) { // on a collapsed lane
        const double half = 0.4 * m_unit;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPolygon(QPolygonF{whole.p1() + QPointF(0, -half), whole.p1() + QPointF(half, 0),
                                        whole.p1() + QPointF(0, half), whole.p1() + QPointF(-half, 0)});
        return;
    }
    if (const Glow lit = glow(arrow.event, arrow.arrival); lit != Glow::None) {
        if (lit == Glow::Marked) {
            m_painter.setPen(pen(palette.waiting, 8 * stroke()));
            m_painter.drawLine(*seen);
        }
        m_painter.setPen(pen(lit == Glow::Marked ? palette.current : palette.selection, 6 * stroke()));
        m_painter.drawLine(*seen);
        if (lit == Glow::Selected)
            line.setWidthF(line.widthF() * 1.6);
    }
    const double size = (arrow.kind == ArrowKind::Provider ? 0.55 : 0.9) * m_unit;
    const bool headed = arrow.end == ArrowEnd::Arrived || arrow.end == ArrowEnd::FromOutside;
    const bool open = arrow.kind == ArrowKind::Ending;
    m_painter.setPen(line);
    if (arrow.end == ArrowEnd::Travelling) {
        m_painter.drawLine(QLineF(arrow.from, arrow.at(0.5)));
        m_painter.setPen(dashed(colour, 0.8 * stroke(), {1, 3}));
        m_painter.drawLine(QLineF(arrow.at(0.5), arrow.to));
        return;
    }
    // The line ends inside its head, so that the tip stays sharp.
    QLineF body = *seen;
    if (headed && !open && body.p2() == whole.p2() && whole.length() > size)
        body.setP2(whole.p2() + (whole.p1() - whole.p2()) / whole.length() * size * 0.8);
    m_painter.drawLine(body);
    if (headed)
        paintHead(whole.p2(), whole.p1(), colour, open, size);
    if (arrow.end == ArrowEnd::Lost)
        paintCross(whole.p2(), colour);
    else if (arrow.kind == ArrowKind::Abortive)
        paintCross(arrow.at(0.82), colour);
}

void DiagramPainter::paintFlight(const PictureArrow &arrow)
{
    const auto found = std::find_if(m_style.flights.begin(), m_style.flights.end(),
        [&arrow](const PaintStyle::Flight &flight) { return flight.send == arrow.event; });
    if (found == m_style.flights.end() && arrow.end != ArrowEnd::Travelling)
        return;
    const double part = found != m_style.flights.end() ? found->part : 0.5;
    const double radius = 0.36 * m_unit;
    m_painter.setPen(pen(m_style.palette.background, stroke()));
    m_painter.setBrush(m_style.palette.waiting);
    m_painter.drawEllipse(arrow.at(part), radius, radius);
}

QColor DiagramPainter::tone(LabelTone tone) const
{
    const Palette &palette = m_style.palette;
    switch (tone) {
    case LabelTone::Text: return palette.text;
    case LabelTone::Quiet:
    case LabelTone::Ghost: return palette.quietText;
    case LabelTone::Met: return palette.met;
    case LabelTone::Failed: return palette.failed;
    case LabelTone::Waiting: return palette.waiting;
    case LabelTone::Client: return palette.client;
    case LabelTone::Server: return palette.server;
    }
    return palette.text;
}

void DiagramPainter::paintLabel(const PictureLabel &label)
{
    const Palette &palette = m_style.palette;
    const double round = label.rect.height() / 2;
    if (const Glow lit = glow(label.event); lit != Glow::None && label.shape == LabelShape::Plain) {
        const double grow = 0.15 * m_unit;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(lit == Glow::Marked ? palette.current : palette.selection);
        m_painter.drawRoundedRect(label.rect.adjusted(-grow, 0, grow, 0), grow, grow);
    }
    QColor colour = tone(label.tone);
    switch (label.shape) {
    case LabelShape::Plain:
        break;
    case LabelShape::Pill:
        m_painter.setPen(glow(label.event) < Glow::Lit ? QPen(Qt::NoPen) : pen(palette.text, 1.5 * stroke()));
        m_painter.setBrush(label.tone == LabelTone::Failed ? palette.failed : palette.indication);
        m_painter.drawRoundedRect(label.rect, round, round);
        colour = palette.indicationText;
        break;
    case LabelShape::Note:
        m_painter.setPen(pen(palette.rule, stroke()));
        m_painter.setBrush(palette.panel);
        m_painter.drawRoundedRect(label.rect, 0.2 * m_unit, 0.2 * m_unit);
        break;
    case LabelShape::Step:
        m_painter.setPen(pen(label.tone == LabelTone::Text ? palette.rule : colour, stroke()));
        m_painter.setBrush(palette.panel);
        m_painter.drawRoundedRect(label.rect, round, round);
        if (m_style.markedSteps && m_style.markedSteps->contains(label.text.section(u' ', -1))) // "✗ 4" where it failed
            paintDiffers(label.rect);
        break;
    }
    const bool boxed = label.shape != LabelShape::Plain;
    paintText(label.rect, label.text, label.role, colour, boxed ? LabelAlign::Centre : label.align);
}

/// Before a step's label: it is not the same in another run.
void DiagramPainter::paintDiffers(const QRectF &step)
{
    const double side = std::min(step.height(), step.left() - 0.3 * m_unit);
    const QRectF box(step.left() - side - 0.15 * m_unit, step.center().y() - side / 2, side, side);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_style.palette.waiting);
    m_painter.drawRoundedRect(box, 0.2 * m_unit, 0.2 * m_unit);
    const QPointF centre = box.center();
    const double half = 0.28 * side;
    m_painter.setPen(pen(m_style.palette.background, std::max(1.0, 0.11 * side)));
    for (const double y : {-0.14 * side, 0.14 * side})
        m_painter.drawLine(centre + QPointF(-half, y), centre + QPointF(half, y));
    m_painter.drawLine(centre + QPointF(-0.16 * side, 0.32 * side), centre + QPointF(0.16 * side, -0.32 * side));
}

void DiagramPainter::paintText(const QRectF &rect, const QString &text, TextRole role, const QColor &colour, LabelAlign align)
{
    const QFontMetricsF &measures = m_style.fonts.measures(role);
    const double baseline = rect.center().y() + (measures.ascent() - measures.descent()) / 2;
    double x = rect.left();
    if (align != LabelAlign::Left) {
        const double free = rect.width() - m_style.fonts.metrics().width(role, text);
        x += align == LabelAlign::Centre ? free / 2 : free;
    }
    m_painter.setFont(m_style.fonts.font(role));
    m_painter.setPen(colour);
    m_painter.drawText(QPointF(x, baseline), text);
}

/// Two slanted strokes on each lane: time left out.
void DiagramPainter::paintCut(double y, const QRectF &clip)
{
    if (y < clip.top() - m_unit || y > clip.bottom() + m_unit)
        return;
    for (const LaneLayout::Lane &lane : m_lanes.lanes()) {
        const double half = 0.4 * m_unit;
        m_painter.fillRect(QRectF(lane.x - half, y - half / 2, 2 * half, half), m_style.palette.background);
        m_painter.setPen(pen(m_style.palette.quietText, stroke()));
        for (const double offset : {-half / 2, half / 2})
            m_painter.drawLine(QPointF(lane.x - half, y + offset + half / 3), QPointF(lane.x + half, y + offset - half / 3));
    }
}

void DiagramPainter::paintHeads(const std::vector<Diagram::Participant> &participants, double top)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    const double width = m_lanes.headWidth();
    for (const LaneLayout::Lane &lane : m_lanes.lanes()) {
        if (lane.collapsed && lane.provider)
            continue;
        const QRectF box(lane.x - width / 2, top + 0.15 * m_unit, width, m_lanes.headHeight() - 0.3 * m_unit);
        const QColor colour = side(lane.server);
        m_painter.setPen(pen(colour, 1.2 * stroke()));
        m_painter.setBrush(m_style.palette.panel);
        m_painter.drawRoundedRect(box, 0.3 * m_unit, 0.3 * m_unit);
        const DiagramMetrics metrics = m_style.fonts.metrics();
        const double room = width - 0.8 * m_unit;
        const QRectF upper(box.left(), box.top() + 0.1 * m_unit, box.width(), box.height() / 2);
        const QRectF lower(box.left(), box.center().y(), box.width(), box.height() / 2 - 0.1 * m_unit);
        paintText(upper, elided(metrics, TextRole::Head, participants[size_t(lane.participant)].name, room), TextRole::Head,
                  colour, LabelAlign::Centre);
        const QString part = lane.collapsed ? QCoreApplication::translate("Diagram", "both lanes")
            : lane.provider                 ? QCoreApplication::translate("Diagram", "provider")
                                            : QCoreApplication::translate("Diagram", "application");
        paintText(lower, elided(metrics, TextRole::Caption, part, room), TextRole::Caption, m_style.palette.quietText,
                  LabelAlign::Centre);
    }
}

} // namespace halfclose
