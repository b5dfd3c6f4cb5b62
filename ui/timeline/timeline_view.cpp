// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_view.h"

#include <algorithm>

#include <QSet>

namespace halfclose {

class TimelineView::Private
{
public:
    const Trace *trace = nullptr;
    quint64 shown = 0;
    quint64 known = 0;
    quint64 selected = 0;
    DiagramOptions options;
    Vocabulary vocabulary = Vocabulary::Api;
    QStringList upcoming;
    QSet<int> collapsed;
    double zoom = 1;
    bool playing = false;
    bool legend = false;
};

TimelineView::TimelineView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<Private>())
{
    setAccessibleName(tr("Timeline"));
}

TimelineView::~TimelineView() = default;

void TimelineView::setTrace(const Trace *trace)
{
    d->trace = trace;
    d->known = d->shown = trace ? trace->size() : 0;
    d->selected = 0;
    viewport()->update();
}

void TimelineView::traceGrew()
{
    const bool all = d->shown == d->known;
    d->known = d->trace ? d->trace->size() : 0;
    if (all)
        setShown(d->known);
}

void TimelineView::setShown(quint64 count)
{
    d->shown = std::min(count, d->known);
    viewport()->update();
}

quint64 TimelineView::shown() const
{
    return d->shown;
}

void TimelineView::setLayers(LayerSet layers)
{
    d->options.layers = layers;
    viewport()->update();
}

LayerSet TimelineView::layers() const
{
    return d->options.layers;
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
    d->options.time = time;
    viewport()->update();
}

TimeAxis TimelineView::time() const
{
    return d->options.time;
}

void TimelineView::setSetupShown(bool on)
{
    d->options.setup = on;
    viewport()->update();
}

bool TimelineView::isSetupShown() const
{
    return d->options.setup;
}

void TimelineView::setUpcoming(const QStringList &steps)
{
    d->upcoming = steps;
    viewport()->update();
}

void TimelineView::setPlaying(bool on)
{
    d->playing = on;
}

bool TimelineView::isPlaying() const
{
    return d->playing;
}

void TimelineView::selectEvent(quint64 sequence)
{
    if (sequence > d->shown || sequence == d->selected)
        return;
    d->selected = sequence;
    Q_EMIT eventSelected(sequence);
}

quint64 TimelineView::selectedEvent() const
{
    return d->selected;
}

bool TimelineView::goToStep(const QString &label)
{
    if (!d->trace)
        return false;
    const Symbol symbol = d->trace->find(label);
    for (const Event &event : d->trace->prefix(d->shown)) {
        if (symbol != Symbol::None && event.label == symbol) {
            selectEvent(event.sequence);
            return true;
        }
    }
    return false;
}

bool TimelineView::find(const QString &, bool)
{
    return false;
}

void TimelineView::setZoom(double factor)
{
    factor = std::clamp(factor, 0.25, 4.0);
    if (qFuzzyCompare(factor, d->zoom))
        return;
    d->zoom = factor;
    Q_EMIT zoomChanged(factor);
}

double TimelineView::zoom() const
{
    return d->zoom;
}

void TimelineView::zoomIn()
{
    setZoom(d->zoom * 1.1);
}

void TimelineView::zoomOut()
{
    setZoom(d->zoom / 1.1);
}

void TimelineView::resetZoom()
{
    setZoom(1);
}

void TimelineView::setCollapsed(int endpoint, bool on)
{
    on ? void(d->collapsed.insert(endpoint)) : void(d->collapsed.remove(endpoint));
    viewport()->update();
}

bool TimelineView::isCollapsed(int endpoint) const
{
    return d->collapsed.contains(endpoint);
}

void TimelineView::setLegendVisible(bool on)
{
    d->legend = on;
    viewport()->update();
}

bool TimelineView::isLegendVisible() const
{
    return d->legend;
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
