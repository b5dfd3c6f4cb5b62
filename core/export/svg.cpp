// SPDX-License-Identifier: MIT
#include "core/export/svg.h"

#include <algorithm>
#include <future>
#include <optional>

#include <QCoreApplication>

#include "core/diagram/view_arithmetic.h"
#include "core/export/svg_events.h"
#include "core/export/svg_motion.h"
#include "core/export/svg_style.h"
#include "core/export/terminal_text.h"
#include "core/verdict/verdict.h"
#include "core/verdict/wording.h"

namespace halfclose {

namespace {

constexpr double lineHeight = SvgMarkup::LineHeight;
constexpr double usualWidth = 920;
constexpr double laneWidth = 200; ///< with more lanes: room for a call's name beside its bar
constexpr double titleHeight = 2.4 * lineHeight;
constexpr double stretch = 16 * SvgEvents::PieceHeight; ///< half a megabyte of events
constexpr qsizetype longestTitle = 400;
constexpr double longestFilm = 90; ///< seconds that an animated file may take

/// Widths without fonts: DejaVu's, with the widest usual letters, so that a text never leaves its place.
double estimatedWidth(TextRole role, QStringView text)
{
    const double perLetter = isMonospaced(role) ? 0.602 : isBold(role) ? 0.66 : 0.58;
    return perLetter * SvgMarkup::BaseSize * textScale(role) * double(text.size());
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

    void write(const ByteSink &sink)
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
        m_out.rect({0, 0, m_lanes.width(), whole}, 0, "back");
        if (m_options.showsTitle())
            m_out.words({m_lanes.margin(), 0, m_lanes.width(), titleHeight},
                        elided(m_metrics, TextRole::Head, bounded(title), m_lanes.width() - 2 * m_lanes.margin()),
                        TextRole::Head, LabelAlign::Left, "", false);

        m_out << R"(<g transform="translate(0 )" << head - from << ")\">";
        for (const LaneLayout::Lane &lane : m_lanes.lanes())
            m_out.line({lane.x, from, lane.x, from + height}, lane.server ? "life ls" : "life lc");
        sink(m_out.take());
        writeEvents(from, from + height, sink);
        m_out << "</g>";
        writeHeads(m_options.showsTitle() ? titleHeight : 0);
        writeClosing(closing, head + height);
        m_out << "</svg>";
        if (!m_inside)
            m_out << "\n";
        sink(m_out.take());
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
            m_out.seconds(m_motion->end());
            m_out << "\"";
        }
        m_out << ">";
        for (qsizetype i = 0; i < closing.size(); ++i)
            m_out.words({m_lanes.margin(), top + double(i) * lineHeight, m_lanes.width(), lineHeight}, closing[i],
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

    /// Two stretches at a time where there is more than one, the second in a thread of its own.
    void writeEvents(double from, double to, const ByteSink &sink) const
    {
        const SvgScene scene{m_trace, m_options, m_diagram, m_lanes, m_metrics, m_range, m_motion ? &*m_motion : nullptr};
        SvgEvents here(scene);
        SvgEvents there(scene);
        for (double top = from; top < to; top += 2 * stretch) {
            const double middle = std::min(top + stretch, to);
            std::future<void> second;
            if (middle < to)
                second = std::async([&] { there.write(middle, std::min(middle + stretch, to)); });
            here.write(top, middle);
            sink(here.take());
            if (second.valid()) {
                second.get();
                sink(there.take());
            }
        }
    }

    void writeHeads(double top)
    {
        for (const LaneLayout::Lane &lane : m_lanes.lanes()) {
            const double width = m_lanes.headWidth();
            const QRectF box(lane.x - width / 2, top + 2, width, m_lanes.headHeight() - 5);
            m_out << "<g>";
            m_out.rect(box, 5, lane.server ? "box hs" : "box hc");
            const QString name = m_diagram.participants()[size_t(lane.participant)].name;
            m_out.words({box.left(), box.top(), width, box.height() / 2},
                        elided(m_metrics, TextRole::Head, name, width - 12), TextRole::Head, LabelAlign::Centre,
                        lane.server ? "ts" : "tc", false);
            m_out.words({box.left(), box.center().y() - 2, width, box.height() / 2},
                        lane.provider ? QCoreApplication::translate("Diagram", "provider")
                                      : QCoreApplication::translate("Diagram", "application"),
                        TextRole::Caption, LabelAlign::Centre, "q", false);
            m_out << "</g>";
        }
    }

    const Trace &m_trace;
    const ExportOptions &m_options;
    bool m_inside;
    Diagram m_diagram;
    EventRange m_range;
    DiagramMetrics m_metrics;
    LaneLayout m_lanes;
    std::optional<Motion> m_motion; ///< where the picture moves
    SvgMarkup m_out; ///< all but the events
};

} // namespace

QByteArray svg(const Trace &trace, const ExportOptions &options)
{
    QByteArray bytes;
    writeSvg(trace, options, [&](QByteArrayView piece) { bytes.append(piece); });
    return bytes;
}

void writeSvg(const Trace &trace, const ExportOptions &options, const ByteSink &sink)
{
    SvgWriter(trace, options, false).write(sink);
}

QByteArray playedSvg(const Trace &trace, const ExportOptions &options)
{
    QByteArray bytes;
    SvgWriter(trace, options, true).write([&](QByteArrayView piece) { bytes.append(piece); });
    return bytes;
}

} // namespace halfclose
