// SPDX-License-Identifier: MIT
#include "core/export/svg.h"

#include <algorithm>
#include <optional>

#include <QCoreApplication>

#include "core/diagram/event_teller.h"
#include "core/diagram/picture.h"
#include "core/diagram/view_arithmetic.h"
#include "core/export/markup_bytes.h"
#include "core/export/motion.h"
#include "core/export/step_range.h"
#include "core/export/svg_motion.h"
#include "core/export/svg_style.h"
#include "core/export/terminal_text.h"
#include "core/verdict/verdict.h"
#include "core/verdict/wording.h"

namespace halfclose {

namespace {

constexpr double baseSize = 13; ///< pixels of the base font
constexpr double lineHeight = 17;
constexpr double usualWidth = 920;
constexpr double laneWidth = 200; ///< with more lanes: room for a call's name beside its bar
constexpr double titleHeight = 2.4 * lineHeight;
constexpr double pieceHeight = 200 * lineHeight; ///< some hundreds of events
constexpr qsizetype longestTitle = 400;
constexpr double longestFilm = 90; ///< seconds that an animated file may take
constexpr double shortestFlight = 0.4; ///< seconds; an indication takes no time in the picture

/// Widths without fonts: DejaVu's, with the widest usual letters, so that a text never leaves its place.
double estimatedWidth(TextRole role, QStringView text)
{
    const double perLetter = isMonospaced(role) ? 0.602 : isBold(role) ? 0.66 : 0.58;
    return perLetter * baseSize * textScale(role) * double(text.size());
}

QString bounded(const QString &title)
{
    return printable(title.size() > longestTitle ? title.left(longestTitle) + u'…' : title);
}

class SvgWriter
{
public:
    /// @param inside  of a page that plays it, not a file of its own
    SvgWriter(const Trace &trace, const ExportOptions &options, bool inside)
        : m_trace(trace)
        , m_options(options)
        , m_inside(inside)
        , m_diagram(DiagramOptions{options.layers, options.time, false})
        , m_range(askedEvents(trace, options))
    {
        m_metrics.line = lineHeight;
        m_metrics.width = estimatedWidth;
        m_diagram.extend(trace);
        const double lanes = 2 * double(m_diagram.participants().size());
        m_lanes = LaneLayout(m_diagram.participants(), m_metrics, std::max(usualWidth, laneWidth * lanes));
        if (inside || options.animate)
            m_motion.emplace(m_diagram, m_range.last, inside ? 0 : longestFilm, m_range.first);
    }

    QByteArray write()
    {
        const bool cut = m_range.first > 1 && m_range.first <= trace().size();
        const double from = cut ? std::max(0.0, currentRows(m_diagram, m_metrics, m_range.first).top) : 0;
        const double height = double(m_diagram.bottom(m_range.last)) * lineHeight / 64 + 2 * lineHeight - from;
        const double head = (m_options.showsTitle() ? titleHeight : 0) + m_lanes.headHeight();
        const QString ending = sentence(verdictOf(trace()));
        const QStringList closing = m_options.captions ? linesOf(ending) : QStringList();
        const double whole = head + height + (closing.isEmpty() ? 0 : double(closing.size() + 1) * lineHeight);
        const QString title = m_options.title.value_or(trace().header.title);
        if (!m_inside)
            m_out << R"(<?xml version="1.0" encoding="UTF-8"?>)";
        // Not an img: a reader of screens goes through the events.
        m_out << R"(<svg xmlns="http://www.w3.org/2000/svg" width=")" << m_lanes.width() << R"(" height=")" << whole
              << R"(" viewBox="0 0 )" << m_lanes.width() << " " << whole << "\"";
        if (m_inside)
            m_out << R"( style="--width:)" << m_lanes.width() << "px\"";
        m_out << R"( role="graphics-document document"><title>)";
        m_out.text(bounded(title));
        m_out << "</title><desc>";
        m_out.text(bounded(ending));
        m_out << "</desc>";
        writeStyle();
        rect({0, 0, m_lanes.width(), whole}, 0, "back");
        if (m_options.showsTitle())
            text({m_lanes.margin(), 0, m_lanes.width(), titleHeight},
                 elided(m_metrics, TextRole::Head, bounded(title), m_lanes.width() - 2 * m_lanes.margin()), TextRole::Head,
                 LabelAlign::Left, "", false);

        m_out << R"(<g transform="translate(0 )" << head - from << ")\">";
        for (const LaneLayout::Lane &lane : m_lanes.lanes())
            line({lane.x, from, lane.x, from + height}, lane.server ? "life ls" : "life lc");
        writeEvents(from, from + height);
        m_out << "</g>";
        writeHeads(m_options.showsTitle() ? titleHeight : 0);
        writeClosing(closing, head + height);
        m_out << "</svg>";
        if (!m_inside)
            m_out << "\n";
        return m_out.take();
    }

private:
    const Trace &trace() const { return m_trace; }

    void writeStyle()
    {
        QString style = svgStyle(m_options.theme);
        if (m_inside)
            style += heldStyle();
        else if (m_motion)
            style += movingStyle();
        m_out << "<style>";
        m_out.text(style);
        m_out << "</style>";
    }

    void writeClosing(const QStringList &closing, double top)
    {
        m_out << "<g";
        if (m_motion) {
            m_out << R"( id="closing" style="--t:)";
            seconds(m_motion->end());
            m_out << "\"";
        }
        m_out << ">";
        for (qsizetype i = 0; i < closing.size(); ++i)
            text({m_lanes.margin(), top + double(i) * lineHeight, m_lanes.width(), lineHeight}, closing[i],
                 TextRole::Caption, LabelAlign::Left, "q", false);
        m_out << "</g>";
    }

    /// Of the caption below the picture.
    QStringList linesOf(const QString &words) const
    {
        const double room = m_lanes.width() - 2 * m_lanes.margin();
        const int letters = std::max(20, int(room / estimatedWidth(TextRole::Caption, u"x")));
        return wrapped(printable(words), letters);
    }

    void seconds(double time) { m_out << QByteArray::number(time, 'f', 2).toStdString() << "s"; }

    /// When the call or step that begins with @p sequence is over, as the picture plays.
    double lasts(quint64 sequence) const
    {
        quint64 over = m_diagram.links().partner(sequence);
        if (trace().at(sequence).kind == Kind::State) {
            const StepRow *row = m_diagram.step(trace().at(sequence).label);
            over = row ? row->ended : 0;
        }
        return over > sequence && over <= m_range.last ? m_motion->between(sequence, over)
                                                       : m_motion->end() - m_motion->at(sequence);
    }

    /// A piece of the picture after the other, so that what is worked on stays small. @param from, to  what is shown
    void writeEvents(double from, double to)
    {
        EventTeller teller(trace(), m_diagram, m_options.vocabulary);
        for (double top = from; top < to; top += pieceHeight)
            writePiece(top, std::min(top + pieceHeight, to), teller);
    }

    /// What belongs to one event stands together.
    void writePiece(double from, double to, EventTeller &teller)
    {
        PictureRequest request;
        request.shown = m_range.last;
        request.top = from;
        request.bottom = to;
        request.vocabulary = m_options.vocabulary;
        request.pieces = true;
        const Picture picture = buildPicture(trace(), m_diagram, m_lanes, m_metrics, request);
        m_shapes.clear();
        collect(picture.arrows, Shape::Arrow);
        collect(picture.bars, Shape::Bar);
        collect(picture.labels, Shape::Label);
        std::sort(m_shapes.begin(), m_shapes.end());
        quint64 open = 0;
        for (const Shape &shape : m_shapes) {
            if (&shape == m_shapes.data() || shape.event != open) {
                m_out << (&shape == m_shapes.data() ? "<g" : "</g><g");
                beginEvent(shape.event, teller);
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

    /// In the order in which they are drawn.
    struct Shape
    {
        enum Kind : quint32 { Arrow, Bar, Label };
        quint64 event;
        Kind kind;
        quint32 index;
        auto operator<=>(const Shape &) const = default;
    };

    template<typename Pieces>
    void collect(const Pieces &pieces, Shape::Kind kind)
    {
        for (size_t i = 0; i < pieces.size(); ++i) {
            if (m_range.has(pieces[i].event))
                m_shapes.push_back({pieces[i].event, kind, quint32(i)});
        }
    }

    void beginEvent(quint64 sequence, EventTeller &teller)
    {
        m_out << " id=\"e" << sequence << "\"";
        if (m_motion) {
            m_out << " style=\"--t:";
            seconds(m_motion->at(sequence));
            m_out << "\"";
        }
        teller.tell(sequence, m_range.last);
        m_out << "><title>";
        m_out.remark(teller.title());
        m_out << "</title><desc>";
        m_out.remark(teller.sentence());
        m_out << "</desc>";
    }

    void writeBar(const PictureBar &bar)
    {
        static constexpr std::string_view plain[][2] = {{"c", "c bad"}, {"s", "s bad"}};
        static constexpr std::string_view soft[][2] = {{"cs", "cs bad"}, {"ss", "ss bad"}};
        static constexpr std::string_view waiting[][2] = {{"wait wc", "wait wc bad"}, {"wait ws", "wait ws bad"}};
        const auto &names = bar.kind == BarKind::Waiting ? waiting : bar.kind == BarKind::Call ? plain : soft;
        beginRect(bar.rect, 3, names[bar.server][bar.failed]);
        if (m_motion) {
            m_out << " style=\"--d:";
            seconds(lasts(bar.event));
            m_out << "\"";
        }
        m_out << "/>";
    }

    void writeArrow(const PictureArrow &arrow)
    {
        static constexpr std::string_view kinds[] = {"thin", "data", "fin", "rst", "ind"};
        const QLineF drawn = arrow.drawn();
        m_out << "<g class=\"" << kinds[int(arrow.kind)] << (m_motion && drawn.dx() < 0 ? " w\"" : "\"");
        if (m_motion) {
            const double flight = arrow.arrival > arrow.event ? m_motion->between(arrow.event, arrow.arrival) : 0;
            m_out << " style=\"--d:";
            seconds(std::max(flight, shortestFlight));
            m_out << ";--x:" << -drawn.dx() << "px;--y:" << -drawn.dy() << "px\"";
        }
        m_out << ">";
        line(drawn, arrow.kind == ArrowKind::Abortive ? "d" : "");
        const double size = arrow.kind == ArrowKind::Provider ? 7 : 12;
        const bool arrived = arrow.end == ArrowEnd::Arrived || arrow.end == ArrowEnd::FromOutside;
        if (arrived && drawn.length() > 1)
            writeHead(drawn, size, arrow.kind == ArrowKind::Ending || arrow.kind == ArrowKind::Abortive);
        if (arrow.end == ArrowEnd::Lost || arrow.kind == ArrowKind::Abortive)
            writeCross(arrow.end == ArrowEnd::Lost ? drawn.p2() : arrow.at(0.82));
        m_out << "</g>";
    }

    void writeHead(const QLineF &shaft, double size, bool open)
    {
        const QPointF along = (shaft.p1() - shaft.p2()) / shaft.length() * size;
        const QPointF across(-along.y() * 0.42, along.x() * 0.42);
        m_out << (open ? "<polyline points=\"" : "<polygon points=\"");
        const QPointF points[] = {shaft.p2() + along + across, shaft.p2(), shaft.p2() + along - across};
        for (const QPointF &point : points)
            m_out << (&point == points ? "" : " ") << point.x() << "," << point.y();
        m_out << "\"/>";
    }

    /// Abortive ends differ by sign as well as by colour.
    void writeCross(const QPointF &at)
    {
        const double arm = 5;
        const std::string_view names = m_motion ? "at" : "";
        line({at.x() - arm, at.y() - arm, at.x() + arm, at.y() + arm}, names);
        line({at.x() - arm, at.y() + arm, at.x() + arm, at.y() - arm}, names);
    }

    void writeLabel(const PictureLabel &label)
    {
        static constexpr std::string_view tones[] = {"", "q", "met", "failed", "waiting", "q", "tc", "ts"};
        if (label.shape == LabelShape::Plain)
            return text(label.rect, label.text, label.role, label.align, tones[int(label.tone)], label.overLane);
        const bool pill = label.shape == LabelShape::Pill;
        const bool popping = pill && m_motion;
        if (popping)
            m_out << "<g class=\"pop\">";
        rect(label.rect, label.shape == LabelShape::Note ? 3 : label.rect.height() / 2,
             !pill ? "box" : label.tone == LabelTone::Failed ? "pillBad" : "pill");
        text(label.rect, label.text, label.role, LabelAlign::Centre, pill ? "on" : tones[int(label.tone)], label.overLane);
        if (popping)
            m_out << "</g>";
    }

    void writeHeads(double top)
    {
        for (const LaneLayout::Lane &lane : m_lanes.lanes()) {
            const double width = m_lanes.headWidth();
            const QRectF box(lane.x - width / 2, top + 2, width, m_lanes.headHeight() - 5);
            m_out << "<g>";
            rect(box, 5, lane.server ? "box hs" : "box hc");
            const QString name = m_diagram.participants()[size_t(lane.participant)].name;
            text({box.left(), box.top(), width, box.height() / 2}, elided(m_metrics, TextRole::Head, name, width - 12),
                 TextRole::Head, LabelAlign::Centre, lane.server ? "ts" : "tc", false);
            text({box.left(), box.center().y() - 2, width, box.height() / 2},
                 lane.provider ? QCoreApplication::translate("Diagram", "provider")
                               : QCoreApplication::translate("Diagram", "application"),
                 TextRole::Caption, LabelAlign::Centre, "q", false);
            m_out << "</g>";
        }
    }

    void text(const QRectF &place, const QString &words, TextRole role, LabelAlign align, std::string_view name, bool halo)
    {
        static constexpr std::string_view anchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
        const double size = baseSize * textScale(role);
        const double x = align == LabelAlign::Left ? place.left()
            : align == LabelAlign::Centre          ? place.center().x()
                                                   : place.right();
        m_out << "<text x=\"" << x << "\" y=\"" << place.center().y() + size * 0.35 << "\" font-size=\"" << size << "\""
              << anchors[int(align)];
        std::string_view before = " class=\"";
        for (const std::string_view each : {name, std::string_view(isMonospaced(role) ? "m" : ""),
                                            std::string_view(isBold(role) ? "b" : ""), std::string_view(halo ? "halo" : "")}) {
            if (each.empty())
                continue;
            m_out << before << each;
            before = " ";
        }
        m_out << (before == " " ? "\">" : ">");
        m_out.text(words);
        m_out << "</text>";
    }

    void beginRect(const QRectF &place, double radius, std::string_view names)
    {
        m_out << "<rect x=\"" << place.x() << "\" y=\"" << place.y() << "\" width=\"" << place.width() << "\" height=\""
              << place.height();
        if (radius > 0)
            m_out << "\" rx=\"" << radius;
        m_out << "\" class=\"" << names << "\"";
    }

    void rect(const QRectF &place, double radius, std::string_view names)
    {
        beginRect(place, radius, names);
        m_out << "/>";
    }

    void line(const QLineF &shaft, std::string_view names)
    {
        m_out << "<line x1=\"" << shaft.x1() << "\" y1=\"" << shaft.y1() << "\" x2=\"" << shaft.x2() << "\" y2=\"" << shaft.y2();
        if (!names.empty())
            m_out << "\" class=\"" << names;
        m_out << "\"/>";
    }

    const Trace &m_trace;
    const ExportOptions &m_options;
    bool m_inside;
    Diagram m_diagram;
    EventRange m_range;
    DiagramMetrics m_metrics;
    LaneLayout m_lanes;
    std::optional<Motion> m_motion; ///< where the picture moves
    std::vector<Shape> m_shapes;
    MarkupBytes m_out;
};

} // namespace

QByteArray svg(const Trace &trace, const ExportOptions &options)
{
    return SvgWriter(trace, options, false).write();
}

QByteArray playedSvg(const Trace &trace, const ExportOptions &options)
{
    return SvgWriter(trace, options, true).write();
}

} // namespace halfclose
