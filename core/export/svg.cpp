// SPDX-License-Identifier: MIT
#include "core/export/svg.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>
#include <QXmlStreamWriter>

#include "core/diagram/event_details.h"
#include "core/diagram/picture.h"
#include "core/export/svg_style.h"

namespace halfclose {

namespace {

constexpr double baseSize = 13; ///< pixels of the base font
constexpr double lineHeight = 17;
constexpr double usualWidth = 920;
constexpr double titleHeight = 2.4 * lineHeight;
constexpr qsizetype longestDescription = 400;

/// Widths without fonts: DejaVu's, with the widest usual letters, so that a text never leaves its place.
double estimatedWidth(TextRole role, QStringView text)
{
    const double perLetter = isMonospaced(role) ? 0.602 : isBold(role) ? 0.66 : 0.58;
    return perLetter * baseSize * textScale(role) * double(text.size());
}

/// XML has no place for most control characters, however written.
QString legal(QString text)
{
    for (QChar &c : text) {
        const char16_t unit = c.unicode();
        if ((unit < 0x20 && unit != u'\n' && unit != u'\t') || unit == 0xFFFE || unit == 0xFFFF)
            c = QChar::ReplacementCharacter;
    }
    return text;
}

QString number(double value)
{
    QString text = QString::number(value, 'f', 1);
    return text.endsWith(QLatin1String(".0")) ? text.chopped(2) : text;
}

class SvgWriter
{
public:
    SvgWriter(const Trace &trace, const ExportOptions &options)
        : m_trace(trace)
        , m_options(options)
        , m_diagram(DiagramOptions{options.layers, options.time, false})
        , m_xml(&m_bytes)
    {
        m_metrics.line = lineHeight;
        m_metrics.width = estimatedWidth;
        m_diagram.extend(trace);
        m_lanes = LaneLayout(m_diagram.participants(), m_metrics, usualWidth);
    }

    QByteArray write()
    {
        const double height = double(m_diagram.bottom(trace().size())) * lineHeight / 64 + 2 * lineHeight;
        const double head = (m_options.captions ? titleHeight : 0) + m_lanes.headHeight();
        PictureRequest request;
        request.shown = trace().size();
        request.bottom = height;
        request.vocabulary = m_options.vocabulary;
        request.pieces = true;
        const Picture picture = buildPicture(trace(), m_diagram, m_lanes, m_metrics, request);

        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        attribute("width", m_lanes.width());
        attribute("height", height + head);
        m_xml.writeAttribute(QStringLiteral("viewBox"),
                             QStringLiteral("0 0 %1 %2").arg(number(m_lanes.width()), number(height + head)));
        m_xml.writeAttribute(QStringLiteral("role"), QStringLiteral("img"));
        const QString title = m_options.title.value_or(trace().header.title);
        m_xml.writeTextElement(QStringLiteral("title"), legal(title));
        m_xml.writeTextElement(QStringLiteral("style"), svgStyle(m_options.theme));
        rect({0, 0, m_lanes.width(), height + head}, 0, "back");
        if (m_options.captions)
            text({m_lanes.margin(), 0, m_lanes.width(), titleHeight}, title, TextRole::Head, LabelAlign::Left, "b", false);

        group(QStringLiteral("translate(0 %1)").arg(number(head)));
        for (const LaneLayout::Lane &lane : m_lanes.lanes())
            line({lane.x, 0, lane.x, height}, lane.server ? "life ls" : "life lc");
        writeEvents(picture);
        m_xml.writeEndElement();
        writeHeads(m_options.captions ? titleHeight : 0);
        m_xml.writeEndElement();
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
                const EventDetails details
                    = eventDetails(trace(), m_diagram, sequence, trace().size(), m_options.vocabulary);
                m_xml.writeTextElement(QStringLiteral("title"), legal(details.title));
                m_xml.writeTextElement(QStringLiteral("desc"), legal(details.sentence().left(longestDescription)));
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
        rect(bar.rect, 3, names);
    }

    void writeArrow(const PictureArrow &arrow)
    {
        static constexpr const char *kinds[] = {"thin", "data", "fin", "rst", "ind"};
        const QLineF drawn = arrow.drawn();
        m_xml.writeStartElement(QStringLiteral("g"));
        m_xml.writeAttribute(QStringLiteral("class"), QLatin1String(kinds[int(arrow.kind)]));
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
        line({at.x() - arm, at.y() - arm, at.x() + arm, at.y() + arm}, "");
        line({at.x() - arm, at.y() + arm, at.x() + arm, at.y() - arm}, "");
    }

    void writeLabel(const PictureLabel &label)
    {
        static constexpr const char *tones[] = {"", "q", "met", "failed", "waiting", "q", "tc", "ts"};
        QByteArray names = tones[int(label.tone)];
        LabelAlign align = label.align;
        if (label.shape != LabelShape::Plain) {
            const bool pill = label.shape == LabelShape::Pill;
            rect(label.rect, label.shape == LabelShape::Note ? 3 : label.rect.height() / 2,
                 !pill ? "box" : label.tone == LabelTone::Failed ? "pillBad" : "pill");
            align = LabelAlign::Centre;
            if (pill)
                names = "on";
        }
        text(label.rect, label.text, label.role, align, names, label.overLane);
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
        m_xml.writeCharacters(legal(words));
        m_xml.writeEndElement();
    }

    void rect(const QRectF &place, double radius, const QByteArray &names)
    {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        attribute("x", place.x());
        attribute("y", place.y());
        attribute("width", place.width());
        attribute("height", place.height());
        if (radius > 0)
            attribute("rx", radius);
        m_xml.writeAttribute(QStringLiteral("class"), QLatin1String(names));
    }

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
    Diagram m_diagram;
    DiagramMetrics m_metrics;
    LaneLayout m_lanes;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

QByteArray svg(const Trace &trace, const ExportOptions &options)
{
    return SvgWriter(trace, options).write();
}

} // namespace halfclose
