// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_view.h"

#include <algorithm>

#include <QScrollBar>

#include "core/diagram/event_details.h"
#include "core/diagram/search.h"
#include "ui/timeline/timeline_view_private.h"

namespace halfclose {

namespace {

constexpr double zoomStep = 1.15;

} // namespace

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<Private>(this))
{
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAccessibleName(tr("Timeline"));
    d->layOut();
}

TimelineView::~TimelineView() = default;

void TimelineView::setTrace(const Trace *trace)
{
    d->flights.clear();
    d->selected = d->hovered = 0;
    d->lit.clear();
    d->scene.setTrace(trace);
    d->known = d->shown = trace ? trace->size() : 0;
    d->placed = -1; // a new trace is read from its start
    d->layOut();
    verticalScrollBar()->setValue(0);
    d->announce();
}

void TimelineView::traceGrew()
{
    const bool all = d->shown == d->known;
    const size_t lanes = d->scene.diagram().participants().size();
    d->scene.extend();
    d->known = d->scene.trace() ? d->scene.trace()->size() : 0;
    if (d->scene.diagram().participants().size() != lanes)
        d->layOut();
    if (all)
        setShown(d->known);
}

void TimelineView::setShown(quint64 count)
{
    const quint64 before = d->shown;
    d->shown = std::min(count, d->known);
    if (d->shown != before)
        d->shownChanged(before);
}

quint64 TimelineView::shown() const
{
    return d->shown;
}

void TimelineView::setLayers(LayerSet layers)
{
    DiagramOptions options = d->scene.options();
    options.layers = layers;
    d->setOptions(options);
}

LayerSet TimelineView::layers() const
{
    return d->scene.options().layers;
}

void TimelineView::setVocabulary(Vocabulary vocabulary)
{
    d->vocabulary = vocabulary;
    viewport()->update();
}

Vocabulary TimelineView::vocabulary() const
{
    return d->vocabulary;
}

void TimelineView::setTime(TimeAxis time)
{
    DiagramOptions options = d->scene.options();
    options.time = time;
    d->setOptions(options);
}

TimeAxis TimelineView::time() const
{
    return d->scene.options().time;
}

void TimelineView::setSetupShown(bool on)
{
    DiagramOptions options = d->scene.options();
    options.setup = on;
    d->setOptions(options);
}

bool TimelineView::isSetupShown() const
{
    return d->scene.options().setup;
}

void TimelineView::setOptions(const DiagramOptions &options)
{
    d->setOptions(options);
}

const DiagramOptions &TimelineView::options() const
{
    return d->scene.options();
}

void TimelineView::setMarks(const QSet<QString> &steps, std::vector<quint64> events)
{
    d->compared = true;
    d->markedSteps = steps;
    d->marked = std::move(events);
    viewport()->update();
}

const QSet<QString> &TimelineView::markedSteps() const
{
    return d->markedSteps;
}

double TimelineView::contentLines() const
{
    return d->scene.height(d->shown) / d->scene.metrics().line;
}

void TimelineView::setLeastHeight(double lines)
{
    d->leastLines = lines;
    d->updateScrollBars();
}

void TimelineView::setUpcoming(const QStringList &steps)
{
    const bool following = d->isFollowing();
    d->scene.setUpcoming(steps);
    d->updateScrollBars();
    if (following)
        d->showCurrentRow();
    viewport()->update();
}

void TimelineView::setPlaying(bool on)
{
    if (on == d->playing)
        return;
    d->playing = on;
    d->showCurrentRow();
}

bool TimelineView::isPlaying() const
{
    return d->playing;
}

void TimelineView::selectEvent(quint64 sequence)
{
    d->select(sequence, true);
}

quint64 TimelineView::selectedEvent() const
{
    return d->selected;
}

bool TimelineView::goToStep(const QString &label)
{
    const Trace *trace = d->scene.trace();
    const Diagram &diagram = d->scene.diagram();
    const StepRow *row = trace ? diagram.step(trace->find(label)) : nullptr;
    if (!row || row->started > d->shown)
        return false;
    quint64 first = row->anchor;
    for (quint64 i = row->started; first == 0 && i <= d->shown && (row->ended == 0 || i <= row->ended); ++i) {
        if (diagram.isVisible(i) && trace->at(i).label == row->label)
            first = i;
    }
    const double unit = d->scene.metrics().line / 64;
    d->select(first, first != 0);
    d->bringIntoView({(row->top - 32) * unit, (row->top + 5 * 64) * unit});
    return true;
}

bool TimelineView::find(const QString &text, bool backwards)
{
    if (!d->scene.trace())
        return false;
    const quint64 found = findEvent(*d->scene.trace(), d->scene.diagram(), d->shown, text, d->selected, backwards);
    if (found == 0)
        return false;
    d->select(found, true);
    return true;
}

void TimelineView::setZoom(double factor)
{
    d->zoomAround(factor, d->scene.headHeight() + d->viewHeight() / 2);
}

double TimelineView::zoom() const
{
    return d->zoom;
}

double TimelineView::fittingZoom() const
{
    const double available = width() - verticalScrollBar()->sizeHint().width(); // it may come
    double zoom = 1;
    for (int i = 0; i < 12; ++i) { // type grows in whole pixels: not quite as the zoom does
        const DiagramFonts fonts(font(), zoom);
        const LaneLayout lanes(d->scene.diagram().participants(), fonts.metrics(), 0, d->collapsed);
        const double part = available / std::max(lanes.width(), 1.0);
        if (i > 0 && part >= 1)
            break;
        zoom = std::clamp(zoom * part * (i > 0 ? 0.99 : 1), smallestZoom, largestZoom);
    }
    return zoom;
}

void TimelineView::zoomIn()
{
    setZoom(d->zoom * zoomStep);
}

void TimelineView::zoomOut()
{
    setZoom(d->zoom / zoomStep);
}

void TimelineView::resetZoom()
{
    setZoom(1);
}

void TimelineView::setCollapsed(int endpoint, bool on)
{
    // Lanes stand in another order than columns: the server is last.
    const Trace *trace = d->scene.trace();
    if (!trace || endpoint < 0 || endpoint >= trace->header.endpoints.size())
        return;
    const auto &participants = d->scene.diagram().participants();
    for (size_t i = 0; i < participants.size(); ++i) {
        if (participants[i].name == trace->header.endpoints[endpoint].name)
            d->setFolded(int(i), on);
    }
}

bool TimelineView::isCollapsed(int endpoint) const
{
    const Trace *trace = d->scene.trace();
    if (!trace || endpoint < 0 || endpoint >= trace->header.endpoints.size())
        return false;
    const auto &participants = d->scene.diagram().participants();
    for (size_t i = 0; i < participants.size(); ++i) {
        if (participants[i].name == trace->header.endpoints[endpoint].name)
            return d->collapsed.contains(int(i));
    }
    return false;
}

void TimelineView::setLegendVisible(bool on)
{
    d->legend->setVisible(on);
    d->layOut();
}

bool TimelineView::isLegendVisible() const
{
    return d->legend->isVisibleTo(this);
}

QString TimelineView::describe(quint64 sequence) const
{
    return d->scene.trace() ? d->details(sequence).sentence() : QString();
}

QSize TimelineView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 100, fontMetrics().height() * 40};
}

QSize TimelineView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 30, fontMetrics().height() * 10};
}

} // namespace halfclose
