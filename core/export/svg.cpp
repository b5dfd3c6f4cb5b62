// SPDX-License-Identifier: MIT
#include "core/export/svg.h"

#include <algorithm>
#include <map>
#include <optional>

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include "core/diagram/event_details.h"
#include "core/diagram/picture.h"
#include "core/export/markup_text.h"
#include "core/export/motion.h"
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
constexpr qsizetype longestWords = 400; ///< of a title or a description
constexpr double longestFilm = 90; ///< seconds that an animated file may take
constexpr double shortestFlight = 0.4; ///< seconds; an indication takes no time in the picture

/// Widths without fonts: DejaVu's, with the widest usual letters, so that a text never leaves its place.
double estimatedWidth(TextRole role, QStringView text)
{
    const double perLetter = isMonospaced(role) ? 0.602 : isBold(role) ? 0.66 : 0.58;
    return perLetter * baseSize * textScale(role) * double(text.size());
}

/// For a reader of screens: one line of bounded length.
QString bounded(const QString &text)
{
    return legalXml(printable(text.size() > longestWords ? text.left(longestWords) + u'…' : text));
}

QString number(double value)
{
    QString text = QString::number(value, 'f', 1);
    return text.endsWith(QLatin1String(".0")) ? text.chopped(2) : text;
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
        , m_xml(&m_bytes)
    {
        m_metrics.line = lineHeight;
        m_metrics.width = estimatedWidth;
        m_diagram.extend(trace);
        const double lanes = 2 * double(m_diagram.participants().size());
        m_lanes = LaneLayout(m_diagram.participants(), m_metrics, std::max(usualWidth, laneWidth * lanes));
        if (inside || options.animate)
            m_motion.emplace(m_diagram, trace.size(), inside ? 0 : longestFilm);
    }

    QByteArray write()
    {
        const double height = double(m_diagram.bottom(trace().size())) * lineHeight / 64 + 2 * lineHeight;
        const double head = (m_options.showsTitle() ? titleHeight : 0) + m_lanes.headHeight();
        const QString ending = sentence(verdictOf(trace()));
        const QStringList closing = m_options.captions ? linesOf(ending) : QStringList();
        const double whole = head + height + (closing.isEmpty() ? 0 : double(closing.size() + 1) * lineHeight);
        PictureRequest request;
        request.shown = trace().size();
        request.bottom = height;
        request.vocabulary = m_options.vocabulary;
        request.pieces = true;
        const Picture picture = buildPicture(trace(), m_diagram, m_lanes, m_metrics, request);

        if (!m_inside)
            m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("width", m_lanes.width());
        attribute("height", whole);
        m_xml.writeAttribute(QStringLiteral("viewBox"),
                             QStringLiteral("0 0 %1 %2").arg(number(m_lanes.width()), number(whole)));
        if (m_inside)
            style(QStringLiteral("--width:%1px").arg(number(m_lanes.width())));
        // Not an img: a reader of screens goes through the events.
        m_xml.writeAttribute(QStringLiteral("role"), QStringLiteral("graphics-document document"));
        const QString title = bounded(m_options.title.value_or(trace().header.title));
        m_xml.writeTextElement(QStringLiteral("title"), title);
        m_xml.writeTextElement(QStringLiteral("desc"), bounded(ending));
        writeStyle();
        rect({0, 0, m_lanes.width(), whole}, 0, "back");
        if (m_options.showsTitle())
            text({m_lanes.margin(), 0, m_lanes.width(), titleHeight},
                 elided(m_metrics, TextRole::Head, title, m_lanes.width() - 2 * m_lanes.margin()), TextRole::Head,
                 LabelAlign::Left, "", false);

        group(QStringLiteral("translate(0 %1)").arg(number(head)));
        for (const LaneLayout::Lane &lane : m_lanes.lanes())
            line({lane.x, 0, lane.x, height}, lane.server ? "life ls" : "life lc");
        writeEvents(picture);
        m_xml.writeEndElement();
        writeHeads(m_options.showsTitle() ? titleHeight : 0);
        writeClosing(closing, head + height);
        m_xml.writeEndElement();
        if (!m_inside)
            m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    struct Parts
    {
        std::vector<const PictureBar *> bars;
        std::vector<const PictureArrow *> arrows;
        std::vector<const PictureLabel *> labels;
    };

    const Trace &trace() const { return m_trace; }

    void writeStyle()
    {
        QString style = svgStyle(m_options.theme);
        if (m_inside)
            style += heldStyle();
        else if (m_motion)
            style += movingStyle();
        m_xml.writeTextElement(QStringLiteral("style"), style);
    }

    void writeClosing(const QStringList &closing, double top)
    {
        m_xml.writeStartElement(QStringLiteral("g"));
        if (m_motion) {
            m_xml.writeAttribute(QStringLiteral("id"), QStringLiteral("closing"));
            style(QStringLiteral("--t:%1").arg(seconds(m_motion->end())));
        }
        for (qsizetype i = 0; i < closing.size(); ++i)
            text({m_lanes.margin(), top + double(i) * lineHeight, m_lanes.width(), lineHeight}, closing[i],
                 TextRole::Caption, LabelAlign::Left, "q", false);
        m_xml.writeEndElement();
    }

    /// Of the caption below the picture.
    QStringList linesOf(const QString &words) const
    {
        const double room = m_lanes.width() - 2 * m_lanes.margin();
        const int letters = std::max(20, int(room / estimatedWidth(TextRole::Caption, u"x")));
        return wrapped(printable(words), letters);
    }

    QString seconds(double time) const { return QString::number(time, 'f', 2) + u's'; }

    /// When the call or step that begins with @p sequence is over, as the picture plays.
    double lasts(quint64 sequence) const
    {
        quint64 over = m_diagram.links().partner(sequence);
        if (trace().at(sequence).kind == Kind::State) {
            const StepRow *row = m_diagram.step(trace().at(sequence).label);
            over = row ? row->ended : 0;
        }
        return over > sequence ? m_motion->between(sequence, over) : m_motion->end() - m_motion->at(sequence);
    }

    void writeEvents(const Picture &picture)
    {
        std::map<quint64, Parts> events;
        for (const PictureArrow &arrow : picture.arrows)
            events[arrow.event].arrows.push_back(&arrow);
        for (const PictureBar &bar : picture.bars)
            events[bar.event].bars.push_back(&bar);
        for (const PictureLabel &label : picture.labels)
            events[label.event].labels.push_back(&label);
        for (const auto &[sequence, parts] : events) {
            m_xml.writeStartElement(QStringLiteral("g"));
            if (sequence > 0 && sequence <= trace().size()) {
                m_xml.writeAttribute(QStringLiteral("id"), QStringLiteral("e%1").arg(sequence));
                if (m_motion)
                    style(QStringLiteral("--t:%1").arg(seconds(m_motion->at(sequence))));
                const EventDetails details
                    = eventDetails(trace(), m_diagram, sequence, trace().size(), m_options.vocabulary);
                m_xml.writeTextElement(QStringLiteral("title"), bounded(details.title));
                m_xml.writeTextElement(QStringLiteral("desc"), bounded(details.sentence()));
            }
            for (const PictureArrow *arrow : parts.arrows)
                writeArrow(*arrow);
            for (const PictureBar *bar : parts.bars)
                writeBar(*bar);
            for (const PictureLabel *label : parts.labels)
                writeLabel(*label);
            m_xml.writeEndElement();
        }
    }

    void writeBar(const PictureBar &bar)
    {
        const bool soft = bar.kind == BarKind::Provider || bar.kind == BarKind::Local;
        QByteArray names = bar.server ? (soft ? "ss" : "s") : (soft ? "cs" : "c");
        if (bar.kind == BarKind::Waiting)
            names = bar.server ? "wait ws" : "wait wc";
        if (bar.failed)
            names += " bad";
        rect(bar.rect, 3, names, m_motion ? QStringLiteral("--d:%1").arg(seconds(lasts(bar.event))) : QString());
    }

    void writeArrow(const PictureArrow &arrow)
    {
        static constexpr const char *kinds[] = {"thin", "data", "fin", "rst", "ind"};
        const QLineF drawn = arrow.drawn();
        m_xml.writeStartElement(QStringLiteral("g"));
        const QLatin1String kind(kinds[int(arrow.kind)]);
        m_xml.writeAttribute(QStringLiteral("class"), m_motion && drawn.dx() < 0 ? kind + QStringLiteral(" w") : kind);
        if (m_motion) {
            const double flight = arrow.arrival > arrow.event ? m_motion->between(arrow.event, arrow.arrival) : 0;
            style(QStringLiteral("--d:%1;--x:%2px;--y:%3px")
                      .arg(seconds(std::max(flight, shortestFlight)), number(-drawn.dx()), number(-drawn.dy())));
        }
        line(drawn, arrow.kind == ArrowKind::Abortive ? "d" : "");
        const double size = arrow.kind == ArrowKind::Provider ? 7 : 12;
        const bool arrived = arrow.end == ArrowEnd::Arrived || arrow.end == ArrowEnd::FromOutside;
        if (arrived && drawn.length() > 1)
            writeHead(drawn, size, arrow.kind == ArrowKind::Ending || arrow.kind == ArrowKind::Abortive);
        if (arrow.end == ArrowEnd::Lost || arrow.kind == ArrowKind::Abortive)
            writeCross(arrow.end == ArrowEnd::Lost ? drawn.p2() : arrow.at(0.82));
        m_xml.writeEndElement();
    }

    void writeHead(const QLineF &shaft, double size, bool open)
    {
        const QPointF along = (shaft.p1() - shaft.p2()) / shaft.length() * size;
        const QPointF across(-along.y() * 0.42, along.x() * 0.42);
        const QPointF points[] = {shaft.p2() + along + across, shaft.p2(), shaft.p2() + along - across};
        QString list;
        for (const QPointF &point : points)
            list += QStringLiteral("%1,%2 ").arg(number(point.x()), number(point.y()));
        m_xml.writeEmptyElement(open ? QStringLiteral("polyline") : QStringLiteral("polygon"));
        m_xml.writeAttribute(QStringLiteral("points"), list.trimmed());
    }

    /// Abortive ends differ by sign as well as by colour.
    void writeCross(const QPointF &at)
    {
        const double arm = 5;
        const QByteArray names = m_motion ? "at" : "";
        line({at.x() - arm, at.y() - arm, at.x() + arm, at.y() + arm}, names);
        line({at.x() - arm, at.y() + arm, at.x() + arm, at.y() - arm}, names);
    }

    void writeLabel(const PictureLabel &label)
    {
        static constexpr const char *tones[] = {"", "q", "met", "failed", "waiting", "q", "tc", "ts"};
        QByteArray names = tones[int(label.tone)];
        LabelAlign align = label.align;
        bool popping = false;
        if (label.shape != LabelShape::Plain) {
            const bool pill = label.shape == LabelShape::Pill;
            popping = pill && m_motion;
            if (popping) {
                m_xml.writeStartElement(QStringLiteral("g"));
                m_xml.writeAttribute(QStringLiteral("class"), QStringLiteral("pop"));
            }
            rect(label.rect, label.shape == LabelShape::Note ? 3 : label.rect.height() / 2,
                 !pill ? "box" : label.tone == LabelTone::Failed ? "pillBad" : "pill");
            align = LabelAlign::Centre;
            if (pill)
                names = "on";
        }
        text(label.rect, label.text, label.role, align, names, label.overLane);
        if (popping)
            m_xml.writeEndElement();
    }

    void writeHeads(double top)
    {
        for (const LaneLayout::Lane &lane : m_lanes.lanes()) {
            const double width = m_lanes.headWidth();
            const QRectF box(lane.x - width / 2, top + 2, width, m_lanes.headHeight() - 5);
            m_xml.writeStartElement(QStringLiteral("g"));
            rect(box, 5, lane.server ? "box hs" : "box hc");
            const QString name = m_diagram.participants()[size_t(lane.participant)].name;
            text({box.left(), box.top(), width, box.height() / 2}, elided(m_metrics, TextRole::Head, name, width - 12),
                 TextRole::Head, LabelAlign::Centre, lane.server ? "ts" : "tc", false);
            text({box.left(), box.center().y() - 2, width, box.height() / 2},
                 lane.provider ? QCoreApplication::translate("Diagram", "provider")
                               : QCoreApplication::translate("Diagram", "application"),
                 TextRole::Caption, LabelAlign::Centre, "q", false);
            m_xml.writeEndElement();
        }
    }

    void text(const QRectF &place, const QString &words, TextRole role, LabelAlign align, QByteArray names, bool halo)
    {
        static constexpr const char *anchors[] = {"start", "middle", "end"};
        if (isMonospaced(role))
            names += " m";
        if (isBold(role))
            names += " b";
        if (halo)
            names += " halo";
        const double size = baseSize * textScale(role);
        const double x = align == LabelAlign::Left ? place.left()
            : align == LabelAlign::Centre          ? place.center().x()
                                                   : place.right();
        m_xml.writeStartElement(QStringLiteral("text"));
        attribute("x", x);
        attribute("y", place.center().y() + size * 0.35);
        attribute("font-size", size);
        if (align != LabelAlign::Left)
            m_xml.writeAttribute(QStringLiteral("text-anchor"), QLatin1String(anchors[int(align)]));
        if (const QByteArray trimmed = names.trimmed(); !trimmed.isEmpty())
            m_xml.writeAttribute(QStringLiteral("class"), QLatin1String(trimmed));
        m_xml.writeCharacters(legalXml(words));
        m_xml.writeEndElement();
    }

    void rect(const QRectF &place, double radius, const QByteArray &names, const QString &properties = {})
    {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        attribute("x", place.x());
        attribute("y", place.y());
        attribute("width", place.width());
        attribute("height", place.height());
        if (radius > 0)
            attribute("rx", radius);
        m_xml.writeAttribute(QStringLiteral("class"), QLatin1String(names));
        if (!properties.isEmpty())
            style(properties);
    }

    void style(const QString &properties) { m_xml.writeAttribute(QStringLiteral("style"), properties); }

    void line(const QLineF &shaft, const QByteArray &names)
    {
        m_xml.writeEmptyElement(QStringLiteral("line"));
        attribute("x1", shaft.x1());
        attribute("y1", shaft.y1());
        attribute("x2", shaft.x2());
        attribute("y2", shaft.y2());
        if (!names.isEmpty())
            m_xml.writeAttribute(QStringLiteral("class"), QLatin1String(names));
    }

    void group(const QString &transform)
    {
        m_xml.writeStartElement(QStringLiteral("g"));
        m_xml.writeAttribute(QStringLiteral("transform"), transform);
    }

    void attribute(const char *name, double value) { m_xml.writeAttribute(QLatin1String(name), number(value)); }

    const Trace &m_trace;
    const ExportOptions &m_options;
    bool m_inside;
    Diagram m_diagram;
    DiagramMetrics m_metrics;
    LaneLayout m_lanes;
    std::optional<Motion> m_motion; ///< where the picture moves
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
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
