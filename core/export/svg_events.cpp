// SPDX-License-Identifier: MIT
#include "core/export/svg_events.h"

#include <algorithm>

namespace halfclose {

namespace {

constexpr double shortestFlight = 0.4; ///< seconds; an indication takes no time in the picture

} // namespace

SvgEvents::SvgEvents(const SvgScene &scene)
    : m_scene(scene)
    , m_teller(scene.trace, scene.diagram, scene.options.vocabulary)
{
}

/// When the call or step that begins with @p sequence is over, as the picture plays.
double SvgEvents::lasts(quint64 sequence) const
{
    quint64 over = m_scene.diagram.links().partner(sequence);
    if (m_scene.trace.at(sequence).kind == Kind::State) {
        const StepRow *row = m_scene.diagram.step(m_scene.trace.at(sequence).label);
        over = row ? row->ended : 0;
    }
    const Motion &motion = *m_scene.motion;
    return over > sequence && over <= m_scene.range.last ? motion.between(sequence, over) : motion.end() - motion.at(sequence);
}

/// A piece of the picture after the other, so that what is worked on stays small.
void SvgEvents::write(double from, double to)
{
    for (double top = from; top < to; top += PieceHeight)
        writePiece(top, std::min(top + PieceHeight, to));
}

/// What belongs to one event stands together.
void SvgEvents::writePiece(double from, double to)
{
    PictureRequest request;
    request.shown = m_scene.range.last;
    request.top = from;
    request.bottom = to;
    request.vocabulary = m_scene.options.vocabulary;
    request.pieces = true;
    const Picture picture = buildPicture(m_scene.trace, m_scene.diagram, m_scene.lanes, m_scene.metrics, request);
    m_shapes.clear();
    collect(picture.arrows, Shape::Arrow);
    collect(picture.bars, Shape::Bar);
    collect(picture.labels, Shape::Label);
    std::sort(m_shapes.begin(), m_shapes.end());
    quint64 open = 0;
    for (const Shape &shape : m_shapes) {
        if (&shape == m_shapes.data() || shape.event != open) {
            m_out << (&shape == m_shapes.data() ? "<g" : "</g><g");
            beginEvent(shape.event);
            open = shape.event;
        }
        switch (shape.kind) {
        case Shape::Arrow: writeArrow(picture.arrows[shape.index]); break;
        case Shape::Bar: writeBar(picture.bars[shape.index]); break;
        case Shape::Label: writeLabel(picture.labels[shape.index]); break;
        }
    }
    if (!m_shapes.empty())
        m_out << "</g>";
}

template<typename Pieces>
void SvgEvents::collect(const Pieces &pieces, Shape::Kind kind)
{
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (m_scene.range.has(pieces[i].event))
            m_shapes.push_back({pieces[i].event, kind, quint32(i)});
    }
}

void SvgEvents::beginEvent(quint64 sequence)
{
    m_out << " id=\"e" << sequence << "\"";
    if (m_scene.motion) {
        m_out << " style=\"--t:";
        m_out.seconds(m_scene.motion->at(sequence));
        m_out << "\"";
    }
    m_teller.tell(sequence, m_scene.range.last);
    m_out << "><title>";
    m_out.remark(m_teller.title());
    m_out << "</title><desc>";
    m_out.remark(m_teller.sentence());
    m_out << "</desc>";
}

void SvgEvents::writeBar(const PictureBar &bar)
{
    static constexpr std::string_view plain[][2] = {{"c", "c bad"}, {"s", "s bad"}};
    static constexpr std::string_view soft[][2] = {{"cs", "cs bad"}, {"ss", "ss bad"}};
    static constexpr std::string_view waiting[][2] = {{"wait wc", "wait wc bad"}, {"wait ws", "wait ws bad"}};
    const auto &names = bar.kind == BarKind::Waiting ? waiting : bar.kind == BarKind::Call ? plain : soft;
    m_out.beginRect(bar.rect, 3, names[bar.server][bar.failed]);
    if (m_scene.motion) {
        m_out << " style=\"--d:";
        m_out.seconds(lasts(bar.event));
        m_out << "\"";
    }
    m_out << "/>";
}

void SvgEvents::writeArrow(const PictureArrow &arrow)
{
    static constexpr std::string_view kinds[] = {"thin", "data", "fin", "rst", "ind"};
    const QLineF drawn = arrow.drawn();
    m_out << "<g class=\"" << kinds[int(arrow.kind)] << (m_scene.motion && drawn.dx() < 0 ? " w\"" : "\"");
    if (m_scene.motion) {
        const double flight = arrow.arrival > arrow.event ? m_scene.motion->between(arrow.event, arrow.arrival) : 0;
        m_out << " style=\"--d:";
        m_out.seconds(std::max(flight, shortestFlight));
        m_out << ";--x:" << -drawn.dx() << "px;--y:" << -drawn.dy() << "px\"";
    }
    m_out << ">";
    m_out.line(drawn, arrow.kind == ArrowKind::Abortive ? "d" : "");
    const double size = arrow.kind == ArrowKind::Provider ? 7 : 12;
    const bool arrived = arrow.end == ArrowEnd::Arrived || arrow.end == ArrowEnd::FromOutside;
    if (arrived && drawn.length() > 1)
        m_out.arrowHead(drawn, size, arrow.kind == ArrowKind::Ending || arrow.kind == ArrowKind::Abortive);
    if (arrow.end == ArrowEnd::Lost || arrow.kind == ArrowKind::Abortive)
        writeCross(arrow.end == ArrowEnd::Lost ? drawn.p2() : arrow.at(0.82));
    m_out << "</g>";
}

/// Abortive ends differ by sign as well as by colour.
void SvgEvents::writeCross(const QPointF &at)
{
    const double arm = 5;
    const std::string_view names = m_scene.motion ? "at" : "";
    m_out.line({at.x() - arm, at.y() - arm, at.x() + arm, at.y() + arm}, names);
    m_out.line({at.x() - arm, at.y() + arm, at.x() + arm, at.y() - arm}, names);
}

void SvgEvents::writeLabel(const PictureLabel &label)
{
    static constexpr std::string_view tones[] = {"", "q", "met", "failed", "waiting", "q", "tc", "ts"};
    if (label.shape == LabelShape::Plain)
        return m_out.words(label.rect, label.text, label.role, label.align, tones[int(label.tone)], label.overLane);
    const bool pill = label.shape == LabelShape::Pill;
    const bool popping = pill && m_scene.motion;
    if (popping)
        m_out << "<g class=\"pop\">";
    m_out.rect(label.rect, label.shape == LabelShape::Note ? 3 : label.rect.height() / 2,
               !pill ? "box" : label.tone == LabelTone::Failed ? "pillBad" : "pill");
    m_out.words(label.rect, label.text, label.role, LabelAlign::Centre, pill ? "on" : tones[int(label.tone)], label.overLane);
    if (popping)
        m_out << "</g>";
}

} // namespace halfclose
