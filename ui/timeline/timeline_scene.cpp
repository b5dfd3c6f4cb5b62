// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_scene.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <QPainter>

#include "core/lesson/parser.h"

namespace halfclose {

namespace {

/// Below this many pixels a line of text nobody can read it, and it is left out.
constexpr double smallestLine = 5;
constexpr double upcomingGap = 1.5; ///< lines above the steps to come
constexpr double foot = 1.5; ///< lines below everything
constexpr double headSlack = 0.1; ///< lines below the heads that the uppermost step's frame may reach into
constexpr double farthestClean = 12; ///< lines in which a place is looked for where nothing is cut in two
constexpr double tallestCut = 3; ///< lines that may go out of view so that nothing is cut in two

} // namespace

void TimelineScene::setTrace(const Trace *trace)
{
    m_trace = trace;
    m_diagram = Diagram(m_diagram.options());
    m_picture = {};
    extend();
}

void TimelineScene::extend()
{
    if (m_trace)
        m_diagram.extend(*m_trace);
}

void TimelineScene::setOptions(const DiagramOptions &options)
{
    if (options == m_diagram.options())
        return;
    m_diagram = Diagram(options);
    extend();
}

void TimelineScene::setGeometry(const QFont &font, double zoom, double width, const QSet<int> &collapsed)
{
    m_fonts = std::make_unique<DiagramFonts>(font, zoom);
    m_metrics = m_fonts->metrics();
    m_lanes = LaneLayout(m_diagram.participants(), m_metrics, width, collapsed);
}

double TimelineScene::height(quint64 shown) const
{
    double height = contentHeight(m_diagram, m_metrics, shown) + foot * m_metrics.line;
    if (!m_upcoming.isEmpty())
        height += (upcomingGap + 1.5 * double(m_upcoming.size())) * m_metrics.line;
    return height;
}

double TimelineScene::topFor(const Rows &rows, double more, double top, double viewHeight, quint64 shown) const
{
    const double wanted = scrolledTo({rows.top, std::min(rows.bottom + more, std::max(rows.bottom, height(shown)))}, top, viewHeight);
    if (wanted <= 0 || !m_trace || m_lanes.lanes().empty())
        return wanted;
    double highest = std::max(0.0, rows.bottom - viewHeight);
    double lowest = rows.top;
    if (rows.height() > viewHeight) { // its end is what happened last
        highest = wanted;
        lowest = wanted + tallestCut * m_metrics.line;
    }
    const double around = farthestClean * m_metrics.line;
    highest = std::max(highest, wanted - around);
    lowest = std::min(lowest, wanted + around);
    const Picture picture = buildPicture(*m_trace, m_diagram, m_lanes, m_metrics,
                                         {.shown = shown, .top = std::min(highest, wanted), .bottom = std::max(lowest, wanted)});
    return cleanTop(picture, wanted, highest, lowest, m_metrics.line);
}

void TimelineScene::setUpcoming(const QStringList &steps)
{
    m_upcoming = steps;
    m_upcomingLanes.clear();
    if (!m_trace || steps.isEmpty())
        return;
    readLesson();
    for (const QString &text : steps)
        m_upcomingLanes.push_back(m_participantOfStep.value(text.section(u' ', 0, 0), -1));
}

/// On whose lanes each step will be: only the lesson knows before it runs.
void TimelineScene::readLesson()
{
    if (m_lesson == m_trace->header.lesson && !m_participantOfStep.isEmpty())
        return;
    m_lesson = m_trace->header.lesson;
    m_participantOfStep.clear();
    const Lesson lesson = parseLesson(m_lesson.toUtf8(), m_trace->header.title).lesson;
    const auto &participants = m_diagram.participants();
    for (const Step &step : lesson.steps) {
        if (step.endpoint < 0 || step.endpoint >= lesson.endpoints.size())
            continue;
        const QString &name = lesson.endpoints[step.endpoint].name;
        for (size_t i = 0; i < participants.size(); ++i) {
            if (participants[i].name == name)
                m_participantOfStep.insert(step.label, int(i));
        }
    }
}

void TimelineScene::paint(QPainter &painter, const Look &look)
{
    const Palette &palette = look.dark ? Palette::dark() : Palette::light();
    painter.fillRect(look.area.adjusted(0, -headSlack * m_metrics.line - 1, 0, 0), palette.background);
    m_picture = {};
    m_marginShift = 0;
    if (!m_trace || !m_fonts || m_lanes.lanes().empty())
        return;
    const PaintStyle style{palette, *m_fonts, look.lit, look.selected, look.hovered, look.flights, look.marked, look.markedSteps};
    DiagramPainter diagramPainter(painter, m_lanes, style);
    m_picture = buildPicture(*m_trace, m_diagram, m_lanes, m_metrics,
                             {.shown = look.shown, .top = look.area.top(), .bottom = look.area.bottom(),
                              .vocabulary = look.vocabulary, .texts = m_metrics.line >= smallestLine});
    if (m_metrics.line >= smallestLine) {
        addUpcoming(m_picture, m_upcoming, m_upcomingLanes, m_lanes, m_metrics,
                    contentHeight(m_diagram, m_metrics, look.shown) + upcomingGap * m_metrics.line);
    }
    const Rows rows = look.hasCurrent ? currentRows(m_diagram, m_metrics, look.shown) : Rows();
    diagramPainter.paintBand(rows.top, rows.bottom, look.area);
    const double scrolled = look.area.left();
    if (scrolled <= 0)
        return diagramPainter.paint(m_picture, look.area);
    // The steps' labels stay in view when the lanes are scrolled sideways.
    Picture margin;
    const auto inMargin = [this](const PictureLabel &label) { return label.rect.right() <= m_lanes.margin(); };
    const auto first = std::stable_partition(m_picture.labels.begin(), m_picture.labels.end(), std::not_fn(inMargin));
    margin.labels.assign(first, m_picture.labels.end());
    m_picture.labels.erase(first, m_picture.labels.end());
    diagramPainter.paint(m_picture, look.area);
    const QRectF column(scrolled, look.area.top(), m_lanes.margin(), look.area.height());
    painter.fillRect(column, palette.background);
    diagramPainter.paintBand(rows.top, rows.bottom, column);
    for (PictureLabel &label : margin.labels)
        label.rect.translate(scrolled, 0);
    diagramPainter.paint(margin, look.area);
    m_picture.labels.insert(m_picture.labels.begin(), margin.labels.begin(), margin.labels.end()); // hit first
    m_marginShift = scrolled;
}

void TimelineScene::paintHeads(QPainter &painter, const Look &look, double top)
{
    if (!m_fonts)
        return;
    const Palette &palette = look.dark ? Palette::dark() : Palette::light();
    // The uppermost step's frame reaches a stroke above it.
    painter.fillRect(QRectF(look.area.left(), top, look.area.width(), headHeight() - headSlack * m_metrics.line), palette.background);
    const PaintStyle style{palette, *m_fonts, {}, 0, 0, {}};
    DiagramPainter(painter, m_lanes, style).paintHeads(m_diagram.participants(), top);
    if (look.area.left() > 0) // above the steps' labels
        painter.fillRect(QRectF(look.area.left(), top, m_lanes.margin(), headHeight() - headSlack * m_metrics.line), palette.background);
}

quint64 TimelineScene::eventAt(const QPointF &point) const
{
    return hitTest(m_picture, point, 0.5 * m_metrics.line);
}

QString TimelineScene::stepAt(const QPointF &point) const
{
    for (const PictureLabel &label : m_picture.labels) {
        if (label.event != 0 && point.x() - m_marginShift < m_lanes.margin() && label.rect.contains(point))
            return m_trace->text(m_trace->at(label.event).label);
    }
    return {};
}

int TimelineScene::headAt(double x) const
{
    for (const LaneLayout::Lane &lane : m_lanes.lanes()) {
        if (std::abs(x - lane.x) <= m_lanes.headWidth() / 2)
            return lane.participant;
    }
    return -1;
}

QRectF TimelineScene::headOf(int participant) const
{
    const double x = m_lanes.x(m_lanes.application(participant));
    const double edge = 0.15 * m_metrics.line;
    return {x - m_lanes.headWidth() / 2, edge, m_lanes.headWidth(), m_lanes.headHeight() - 2 * edge};
}

Rows TimelineScene::rowsOf(quint64 sequence) const
{
    const double y = double(m_diagram.y(sequence)) * m_metrics.line / 64;
    return {y - 2.5 * m_metrics.line, y + 2 * m_metrics.line};
}

} // namespace halfclose
