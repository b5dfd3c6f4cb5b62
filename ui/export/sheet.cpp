// SPDX-License-Identifier: MIT
#include "ui/export/sheet.h"

#include <algorithm>

#include <QPainter>

#include "core/diagram/view_arithmetic.h"
#include "core/export/terminal_text.h"
#include "core/verdict/verdict.h"
#include "core/verdict/wording.h"

namespace halfclose {

namespace {

constexpr double margin = 1.2; ///< lines around the words above and below
constexpr double foot = 1.2; ///< lines below the diagram

/// The same wherever it is drawn: not the desktop's font but a fixed one, and no pixel fitted to a screen's.
QFont baseFont()
{
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoSubpixelAntialias);
    return font;
}

/// At the seams between words, as wide as there is room.
QStringList wrappedTo(const QString &text, const DiagramMetrics &metrics, TextRole role, double room)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString longer = line.isEmpty() ? word : line + u' ' + word;
        if (!line.isEmpty() && metrics.width(role, longer) > room) {
            lines.append(line);
            line = word;
        } else {
            line = longer;
        }
    }
    if (!line.isEmpty())
        lines.append(line);
    return lines;
}

} // namespace

Sheet::Sheet(const Trace &trace, const ExportOptions &options, double width)
    : m_trace(trace)
    , m_options(options)
    , m_palette(options.theme == ExportOptions::Theme::Dark ? Palette::dark() : Palette::light())
    , m_diagram(DiagramOptions{options.layers, options.time, false})
    , m_fonts(baseFont())
    , m_metrics(m_fonts.metrics())
    , m_range(trace, options)
    , m_name(printable(options.title.value_or(trace.header.title)))
{
    m_diagram.extend(trace);
    m_lanes = LaneLayout(m_diagram.participants(), m_metrics, width);
    if (options.showsTitle())
        m_title = elidedTitle();
    if (options.captions)
        m_closing = wrappedTo(printable(sentence(verdictOf(trace))), m_metrics, TextRole::Caption,
                              m_lanes.width() - 2 * margin * m_metrics.line);
    if (!options.firstStep.isEmpty() && m_range.first <= m_diagram.size())
        m_bodyTop = std::max(0.0, rowsAt(m_range.first).top);
    m_bodyBottom = std::max(m_bodyTop, contentHeight(m_diagram, m_metrics, m_range.last)) + foot * m_metrics.line;
}

QString Sheet::elidedTitle() const
{
    return elided(m_metrics, TextRole::Head, m_name, m_lanes.width() - 2 * margin * m_metrics.line);
}

double Sheet::closingHeight() const
{
    return m_closing.isEmpty() ? 0 : double(m_closing.size()) * 1.15 * m_metrics.line + margin * m_metrics.line;
}

Rows Sheet::rowsAt(quint64 shown) const
{
    const Rows rows = currentRows(m_diagram, m_metrics, shown);
    return {rows.top - m_bodyTop, rows.bottom - m_bodyTop};
}

void Sheet::paint(QPainter &painter, const QRectF &part) const
{
    painter.fillRect(part, m_palette.background);
    const double bodyAt = headsTop() + headsHeight();
    if (part.top() < bodyAt) {
        paintTitle(painter, 0);
        paintHeads(painter, headsTop());
    }
    const QRectF body = part.translated(0, -bodyAt).intersected({0, 0, width(), bodyHeight()});
    if (!body.isEmpty()) {
        painter.save();
        painter.translate(0, bodyAt);
        paintBody(painter, body);
        painter.restore();
    }
    if (part.bottom() > bodyAt + bodyHeight())
        paintClosing(painter, bodyAt + bodyHeight());
}

void Sheet::paintTitle(QPainter &painter, double top) const
{
    if (m_title.isEmpty())
        return;
    const QFontMetricsF &measures = m_fonts.measures(TextRole::Head);
    const double baseline = top + headsTop() / 2 + (measures.ascent() - measures.descent()) / 2;
    painter.setFont(m_fonts.font(TextRole::Head));
    painter.setPen(m_palette.text);
    painter.drawText(QPointF(margin * m_metrics.line, baseline), m_title);
}

void Sheet::paintHeads(QPainter &painter, double top) const
{
    DiagramPainter(painter, m_lanes, {m_palette, m_fonts, {}, 0, 0, {}}).paintHeads(m_diagram.participants(), top);
}

void Sheet::paintClosing(QPainter &painter, double top) const
{
    const QFontMetricsF &measures = m_fonts.measures(TextRole::Caption);
    painter.setFont(m_fonts.font(TextRole::Caption));
    painter.setPen(m_palette.quietText);
    for (qsizetype i = 0; i < m_closing.size(); ++i)
        painter.drawText(QPointF(margin * m_metrics.line, top + double(i) * 1.15 * m_metrics.line + measures.ascent()), m_closing[i]);
}

void Sheet::paintNote(QPainter &painter, const QString &text, double top) const
{
    const QFontMetricsF &measures = m_fonts.measures(TextRole::Caption);
    painter.setFont(m_fonts.font(TextRole::Caption));
    painter.setPen(m_palette.quietText);
    painter.drawText(QPointF((width() - measures.horizontalAdvance(text)) / 2, top + measures.ascent()), text);
}

Picture Sheet::picture(double top, double bottom, quint64 shown) const
{
    Picture picture = buildPicture(m_trace, m_diagram, m_lanes, m_metrics,
        {.shown = std::min(shown, m_range.last), .top = m_bodyTop + top, .bottom = m_bodyTop + bottom, .vocabulary = m_options.vocabulary});
    if (m_options.firstStep.isEmpty())
        return picture;
    // What began before the first step asked for is not part of it, even where it reaches in.
    const auto before = [this](const auto &piece) { return piece.event < m_range.first; };
    std::erase_if(picture.bars, before);
    std::erase_if(picture.arrows, before);
    std::erase_if(picture.labels, before);
    return picture;
}

void Sheet::paintBody(QPainter &painter, const QRectF &part, quint64 shown, std::vector<PaintStyle::Flight> flights) const
{
    painter.save();
    painter.translate(0, -m_bodyTop);
    const Picture shapes = picture(part.top(), part.bottom(), shown);
    DiagramPainter(painter, m_lanes, {m_palette, m_fonts, {}, 0, 0, std::move(flights)}).paint(shapes, part.translated(0, m_bodyTop));
    painter.restore();
}

double Sheet::cutAbove(double wanted, double highest) const
{
    const double cut = cleanTop(picture(highest, wanted, m_range.last), m_bodyTop + wanted, m_bodyTop + highest, m_bodyTop + wanted,
                                m_metrics.line);
    return cut - m_bodyTop;
}

} // namespace halfclose
