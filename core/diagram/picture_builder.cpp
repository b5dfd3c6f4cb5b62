// The shapes. Texts are in picture_texts.cpp.
// SPDX-License-Identifier: MIT
#include "core/diagram/picture_builder.h"

#include <algorithm>
#include <cmath>

#include "core/diagram/labels.h"
#include "core/diagram/spacing.h"

namespace halfclose {

using namespace spacing;

namespace {

/// Texts stand at most this far from their event.
constexpr qint32 reach = lines(4);

} // namespace

PictureBuilder::PictureBuilder(const Trace &trace, const Diagram &diagram, const LaneLayout &lanes,
                               const DiagramMetrics &metrics, const PictureRequest &request)
    : m_trace(trace)
    , m_diagram(diagram)
    , m_lanes(lanes)
    , m_metrics(metrics)
    , m_request(request)
    , m_shown(std::min(request.shown, diagram.size()))
{
    const qint32 around = request.pieces ? 0 : reach;
    const qint32 top = position(request.top) - around;
    const qint32 bottom = position(request.bottom) + around;
    m_first = m_diagram.firstAt(top);
    m_last = std::min(m_shown, m_diagram.firstAt(bottom) - 1);
    m_top = top - reach;
    m_bottom = bottom + reach;
}

qint32 PictureBuilder::position(double pixels) const
{
    constexpr double farthest = 2e9;
    return qint32(std::clamp(std::floor(pixels * 64 / m_metrics.line), -farthest, farthest));
}

Picture PictureBuilder::build()
{
    if (m_lanes.lanes().empty())
        return {};
    addSpans();
    for (quint64 sequence = m_first; sequence <= m_last; ++sequence) {
        if (!m_diagram.isVisible(sequence))
            continue;
        const Event &event = m_trace.at(sequence);
        if (m_diagram.isAfterCut(sequence))
            m_picture.cuts.push_back(px(m_diagram.y(sequence) - LongestGap / 2));
        if (event.kind == Kind::Indication)
            addIndication(sequence, event);
        else if (event.kind == Kind::Call && event.layer == Layer::Spi)
            addProviderArrow(sequence, event);
    }
    if (m_request.texts) {
        for (quint64 sequence = m_first; sequence <= m_last; ++sequence) {
            if (m_diagram.isVisible(sequence))
                addTexts(sequence, m_trace.at(sequence));
        }
        addStepLabels();
    }
    addLifelines();
    return std::move(m_picture);
}

/// Bars and messages: also those that begin above the view and reach into it.
void PictureBuilder::addSpans()
{
    const auto add = [this](quint64 sequence) {
        if (sequence > m_shown)
            return;
        const Event &event = m_trace.at(sequence);
        if (m_diagram.participant(event.endpoint) < 0)
            return;
        if (event.kind == Kind::Send || event.kind == Kind::Receive)
            addMessage(sequence, event);
        else
            addBar(sequence, event);
    };
    m_diagram.spansBetween(m_top, m_bottom, add);
    // The text of a call that waits stands at the end of all, and must be clear of what is there.
    const qint32 end = m_diagram.bottom(m_shown);
    if (m_request.pieces && end > m_bottom) {
        m_diagram.spansBetween(end - reach, end + reach, [&](quint64 sequence) {
            if (m_diagram.y(sequence) > m_bottom)
                add(sequence);
        });
    }
}

QRectF PictureBuilder::barRect(int lane, double top, double bottom) const
{
    const double width = m_lanes.barWidth();
    return {m_lanes.x(lane) - width / 2, top, width, bottom - top};
}

void PictureBuilder::addBar(quint64 sequence, const Event &event)
{
    const int participant = m_diagram.participant(event.endpoint);
    const bool provider = event.layer == Layer::Spi;
    if (provider && m_lanes.isCollapsed(participant))
        return;
    PictureBar bar;
    bar.event = sequence;
    bar.server = m_lanes.isServer(participant);
    bar.kind = provider ? BarKind::Provider : BarKind::Call;
    if (event.kind == Kind::State) {
        const StepRow *row = stepRowAt(m_diagram.steps(), sequence);
        const StepKind kind = row ? row->kind : StepKind::Narration;
        if (kind == StepKind::Narration)
            return;
        bar.kind = kind == StepKind::Event || kind == StepKind::Wait ? BarKind::Waiting : BarKind::Local;
        bar.open = row->ended == 0 || row->ended > m_shown;
        bar.failed = kind == StepKind::Crash || row->stateAt(m_shown) == StepState::Failed
            || row->stateAt(m_shown) == StepState::TimedOut;
    } else {
        const quint64 returned = m_diagram.links().partner(sequence);
        bar.open = returned == 0 || returned > m_shown;
        bar.failed = !bar.open && m_trace.at(returned).error != 0;
    }
    const qint32 from = m_diagram.y(sequence);
    const qint32 now = std::max(m_diagram.bottom(m_shown), from) + OpenEnd;
    const qint32 until = bar.open ? std::min(now, m_diagram.spanEnd(sequence)) : m_diagram.spanEnd(sequence);
    const int lane = provider ? m_lanes.provider(participant) : m_lanes.application(participant);
    bar.rect = barRect(lane, px(from), px(until));
    m_obstacles.addBox(bar.rect);
    if (!m_request.pieces || owns(sequence))
        m_picture.bars.push_back(bar);
}

void PictureBuilder::addMessage(quint64 sequence, const Event &event)
{
    const int own = m_diagram.participant(event.endpoint);
    const int other = m_diagram.peer(m_trace, sequence);
    const double here = m_lanes.x(m_lanes.provider(own));
    const int otherLane = other >= 0 ? m_lanes.provider(other) : -1;
    // With nobody at the other end the arrow leads to the picture's edge.
    const double there = otherLane >= 0 ? m_lanes.x(otherLane) : (m_lanes.isServer(own) ? m_lanes.margin() : m_lanes.width());
    const double away = m_lanes.barWidth() / 2 + m_lanes.gap() / 3;
    const double side = there >= here ? 1 : -1;
    PictureArrow arrow;
    arrow.event = sequence;
    arrow.server = m_lanes.isServer(own);
    switch (messageKind(m_trace.text(event.name))) {
    case MessageKind::Data: arrow.kind = ArrowKind::Data; break;
    case MessageKind::Ending: arrow.kind = ArrowKind::Ending; break;
    case MessageKind::Abortive: arrow.kind = ArrowKind::Abortive; break;
    }
    const qint32 y = m_diagram.y(sequence);
    if (event.kind == Kind::Receive) {
        arrow.end = ArrowEnd::FromOutside;
        arrow.arrival = sequence;
        arrow.from = QPointF(there, px(y - Slant));
        arrow.to = QPointF(here + side * away, px(y));
    } else {
        const quint64 received = m_diagram.links().partner(sequence);
        const bool arrived = received != 0 && received <= m_shown;
        const bool over = m_diagram.runEnded() != 0 && m_diagram.runEnded() <= m_shown;
        arrow.end = arrived ? ArrowEnd::Arrived : (over ? ArrowEnd::Lost : ArrowEnd::Travelling);
        arrow.arrival = arrived ? received : 0;
        arrow.from = QPointF(here + side * away, px(y));
        arrow.to = QPointF(there - side * away, px(arrived ? m_diagram.y(received) : y + Slant));
    }
    m_obstacles.addLine(arrow.drawn());
    if (!m_request.pieces || owns(sequence))
        m_picture.arrows.push_back(arrow);
}

void PictureBuilder::addProviderArrow(quint64 sequence, const Event &event)
{
    const int participant = m_diagram.participant(event.endpoint);
    if (participant < 0 || m_lanes.isCollapsed(participant))
        return;
    const double from = m_lanes.x(m_lanes.application(participant));
    const double to = m_lanes.x(m_lanes.provider(participant));
    const double away = (to > from ? 1 : -1) * (m_lanes.barWidth() / 2 + m_lanes.gap() / 4);
    const double y = px(m_diagram.y(sequence) + ProviderArrow);
    PictureArrow arrow;
    arrow.from = QPointF(from + away, y);
    arrow.to = QPointF(to - away, y);
    arrow.kind = ArrowKind::Provider;
    arrow.server = m_lanes.isServer(participant);
    arrow.event = sequence;
    m_picture.arrows.push_back(arrow);
}

void PictureBuilder::addIndication(quint64 sequence, const Event &event)
{
    const int participant = m_diagram.participant(event.endpoint);
    if (participant < 0)
        return;
    const double from = m_lanes.x(m_lanes.provider(participant));
    const double to = m_lanes.x(m_lanes.application(participant));
    const double away = m_lanes.isCollapsed(participant) ? 0 : (to > from ? 1 : -1) * (m_lanes.barWidth() / 2 + m_lanes.gap() / 3);
    const double y = px(m_diagram.y(sequence));
    PictureArrow arrow;
    arrow.from = QPointF(from + away, y);
    arrow.to = QPointF(to - away, y);
    arrow.kind = ArrowKind::Indication;
    arrow.server = m_lanes.isServer(participant);
    arrow.event = sequence;
    m_picture.arrows.push_back(arrow);
}

/// Dotted from top to bottom, but where a text stands.
void PictureBuilder::addLifelines()
{
    for (PictureLabel &label : m_picture.labels) {
        for (const LaneLayout::Lane &lane : m_lanes.lanes())
            label.overLane = label.overLane || (label.rect.left() <= lane.x && lane.x <= label.rect.right());
    }
    if (m_request.pieces)
        return;
    for (size_t i = 0; i < m_lanes.lanes().size(); ++i) {
        const LaneLayout::Lane &lane = m_lanes.lanes()[i];
        if (lane.collapsed && lane.provider)
            continue;
        std::vector<std::pair<double, double>> gaps;
        for (const PictureLabel &label : m_picture.labels) {
            if (label.overLane && label.rect.left() - m_lanes.gap() / 2 <= lane.x
                && lane.x <= label.rect.right() + m_lanes.gap() / 2)
                gaps.push_back({label.rect.top(), label.rect.bottom()});
        }
        std::sort(gaps.begin(), gaps.end());
        double from = m_request.top;
        for (const auto &[top, bottom] : gaps) {
            if (top > from)
                m_picture.lifelines.push_back({lane.x, from, std::min(top, m_request.bottom), lane.server});
            from = std::max(from, bottom);
        }
        if (from < m_request.bottom)
            m_picture.lifelines.push_back({lane.x, from, m_request.bottom, lane.server});
    }
}

} // namespace halfclose
