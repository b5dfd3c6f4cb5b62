// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_view_private.h"

#include <algorithm>
#include <cmath>

#include <QAccessible>
#include <QScrollBar>
#include <QStyle>

#include "ui/details/rule_words.h"

namespace halfclose {

namespace {

/// A scroll bar counts in int: enough for some 40 million lines.
int bounded(double pixels)
{
    constexpr int Most = std::numeric_limits<int>::max() / 2;
    return int(std::clamp(std::ceil(pixels), 0.0, double(Most)));
}

} // namespace

TimelineView::Private::Private(TimelineView *owner)
    : view(owner)
    , legend(new Legend(owner))
    , timer(new QTimer(owner))
{
    legend->hide();
    clock.start();
    timer->setInterval(16);
    QObject::connect(timer, &QTimer::timeout, view, [this] { tick(); });
}

QPointF TimelineView::Private::origin() const
{
    return {-double(view->horizontalScrollBar()->value()), scene.headHeight() - view->verticalScrollBar()->value()};
}

double TimelineView::Private::viewHeight() const
{
    return std::max(1.0, view->viewport()->height() - scene.headHeight());
}

void TimelineView::Private::layOut()
{
    if (legend->isVisibleTo(view)) {
        const QMargins margins = view->viewportMargins();
        const int height = legend->heightForWidth(view->width());
        if (margins.bottom() != height)
            view->setViewportMargins(0, 0, 0, height);
        legend->setGeometry(view->frameWidth(), view->height() - view->frameWidth() - height,
                            view->width() - 2 * view->frameWidth(), height);
    } else {
        view->setViewportMargins(0, 0, 0, 0);
    }
    const bool following = isFollowing();
    scene.setGeometry(view->font(), zoom, view->viewport()->width(), collapsed);
    placed = -1;
    updateScrollBars();
    placeHeads();
    if (following)
        showCurrentRow();
    view->viewport()->update();
}

void TimelineView::Private::placeHeads()
{
    const auto &participants = scene.diagram().participants();
    while (heads.size() > int(participants.size()))
        delete heads.takeLast();
    while (heads.size() < int(participants.size())) {
        auto *head = new LaneHead(view->viewport());
        const int participant = int(heads.size());
        QObject::connect(head, &LaneHead::clicked, view, [this, participant] { setFolded(participant, !collapsed.contains(participant)); });
        heads.append(head);
    }
    for (int i = 0; i < int(heads.size()); ++i) {
        heads[i]->setEndpoint(participants[size_t(i)].name, collapsed.contains(i));
        const QRectF head = scene.headOf(i).translated(-view->horizontalScrollBar()->value(), 0);
        heads[i]->setGeometry(head.toAlignedRect());
        const int scrolled = view->horizontalScrollBar()->value();
        heads[i]->setVisible(scrolled == 0 || head.left() >= scene.lanes().margin()); // not above the steps' labels
    }
}

void TimelineView::Private::setFolded(int participant, bool on)
{
    if (on)
        collapsed.insert(participant);
    else
        collapsed.remove(participant);
    layOut();
}

void TimelineView::Private::updateScrollBars()
{
    const int line = std::max(1, int(scene.metrics().line));
    QScrollBar *vertical = view->verticalScrollBar();
    const int whole = bounded(std::max(scene.height(shown), leastLines * scene.metrics().line) - viewHeight());
    vertical->setRange(0, isFollowing() && whole > 0 ? std::max(whole, placed) : whole);
    vertical->setPageStep(int(viewHeight()));
    vertical->setSingleStep(2 * line);
    QScrollBar *horizontal = view->horizontalScrollBar();
    horizontal->setRange(0, bounded(scene.lanes().width() - view->viewport()->width()));
    horizontal->setPageStep(view->viewport()->width());
    horizontal->setSingleStep(2 * line);
}

void TimelineView::Private::setOptions(const DiagramOptions &options)
{
    if (options == scene.options())
        return;
    scene.setOptions(options);
    flights.clear();
    layOut();
    if (selected != 0 && scene.diagram().isVisible(selected))
        bringIntoView(scene.rowsOf(selected));
    else
        showCurrentRow();
}

void TimelineView::Private::bringIntoView(const Rows &rows, double more)
{
    QScrollBar *vertical = view->verticalScrollBar();
    const int top = int(std::ceil(scene.topFor(rows, more, vertical->value(), viewHeight(), shown)));
    placed = -1;
    // A view that begins between two rows may end a little below everything.
    vertical->setMaximum(std::max(vertical->maximum(), top));
    vertical->setValue(top);
}

void TimelineView::Private::bringLanesIntoView()
{
    QScrollBar *horizontal = view->horizontalScrollBar();
    const StepRow *row = horizontal->maximum() > 0 ? stepRowAt(scene.diagram().steps(), shown) : nullptr;
    if (!row || row->endpoint < 0)
        return;
    const LaneLayout &lanes = scene.lanes();
    const double half = lanes.headWidth() / 2 + lanes.gap();
    const auto span = [&](int one, int other) {
        const auto [left, right] = std::minmax({lanes.x(one), lanes.x(other)});
        return std::pair(left - half, right + half);
    };
    const int server = lanes.participants() - 1;
    const double width = view->viewport()->width();
    // With the server's lanes, if both are that near; else the step's own.
    auto [left, right] = span(lanes.application(row->endpoint), lanes.application(server));
    if (row->endpoint == server || right - left > width - lanes.margin())
        std::tie(left, right) = span(lanes.application(row->endpoint), lanes.provider(row->endpoint));
    left = row->endpoint == 0 ? 0 : left - lanes.margin(); // beside the steps' labels
    horizontal->setValue(int(scrolledTo({left, right}, horizontal->value(), width)));
}

void TimelineView::Private::showCurrentRow()
{
    bringIntoView(currentRows(scene.diagram(), scene.metrics(), shown), viewHeight() / 5);
    placed = view->verticalScrollBar()->value();
    bringLanesIntoView();
}

bool TimelineView::Private::isFollowing() const
{
    return view->verticalScrollBar()->value() == placed;
}

TimelineScene::Look TimelineView::Private::look() const
{
    TimelineScene::Look look;
    look.shown = shown;
    look.area = QRectF(toDiagram({0, scene.headHeight()}), QSizeF(view->viewport()->width(), viewHeight()));
    look.vocabulary = vocabulary;
    look.dark = isDark(*view);
    look.selected = selected;
    look.hovered = hovered;
    look.lit = lit;
    look.hasCurrent = !compared;
    look.marked = marked;
    look.markedSteps = &markedSteps;
    look.flights = flights.at(now());
    return look;
}

void TimelineView::Private::hover(const QPointF &viewport)
{
    const quint64 event = viewport.y() < scene.headHeight() ? 0 : scene.eventAt(toDiagram(viewport));
    if (event == hovered)
        return;
    hovered = event;
    view->viewport()->update();
    Q_EMIT view->eventHovered(event);
}

void TimelineView::Private::select(quint64 sequence, bool reveal)
{
    if (sequence > shown)
        return;
    if (sequence != 0 && reveal)
        bringIntoView(scene.rowsOf(sequence));
    if (sequence == selected)
        return;
    selected = sequence;
    lit.clear();
    if (sequence != 0) {
        const Causality related = causality(scene.trace()->prefix(shown), scene.diagram().links(), sequence);
        lit = related.causes;
        lit.insert(lit.end(), related.effects.begin(), related.effects.end());
    }
    view->viewport()->update();
    announce();
    Q_EMIT view->eventSelected(sequence);
}

quint64 TimelineView::Private::neighbour(int direction) const
{
    const Diagram &diagram = scene.diagram();
    quint64 at = selected;
    if (at == 0)
        at = direction > 0 ? 0 : shown + 1;
    for (;;) {
        at += quint64(qint64(direction));
        if (at < 1 || at > shown)
            return selected;
        if (diagram.isVisible(at))
            return at;
    }
}

quint64 TimelineView::Private::related(bool effect) const
{
    if (selected == 0)
        return 0;
    if (!effect) {
        const quint64 cause = scene.trace()->at(selected).cause;
        return cause != 0 && cause < selected ? cause : selected;
    }
    for (const quint64 next : scene.diagram().links().effects(selected)) {
        if (next <= shown && scene.diagram().isVisible(next))
            return next;
    }
    return selected;
}

void TimelineView::Private::zoomAround(double factor, double viewportY)
{
    factor = std::clamp(factor, smallestZoom, largestZoom);
    if (qFuzzyCompare(factor, zoom))
        return;
    const double before = scene.metrics().line;
    const double lines = (viewportY - origin().y()) / before;
    zoom = factor;
    layOut();
    // What was under the pointer stays there.
    view->verticalScrollBar()->setValue(int(std::lround(lines * scene.metrics().line - viewportY + scene.headHeight())));
    Q_EMIT view->zoomChanged(factor);
}

void TimelineView::Private::shownChanged(quint64 before)
{
    if (selected > shown)
        select(0, false);
    if (hovered > shown)
        hovered = 0;
    if (view->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, view) > 0 && view->isVisible())
        flights.shownChanged(*scene.trace(), scene.diagram(), before, shown, now());
    if (flights.moving())
        timer->start();
    updateScrollBars();
    showCurrentRow();
    view->viewport()->update();
}

/// Runs only while something moves.
void TimelineView::Private::tick()
{
    flights.advance(now());
    if (!flights.moving())
        timer->stop();
    view->viewport()->update();
}

EventDetails TimelineView::Private::details(quint64 sequence) const
{
    EventDetails details = eventDetails(*scene.trace(), scene.diagram(), sequence, shown, vocabulary);
    if (details.title.isEmpty())
        return details;
    const Event &event = scene.trace()->at(sequence);
    QString rule = ruleInWords(*scene.trace(), event);
    const quint64 returned = event.kind == Kind::Call ? scene.diagram().links().partner(sequence) : 0;
    if (returned != 0 && returned <= shown && scene.trace()->at(returned).error != 0)
        rule = ruleInWords(*scene.trace(), scene.trace()->at(returned)); // why it failed says more than what it does
    if (!rule.isEmpty())
        details.rows.append({TimelineView::tr("Rule"), rule});
    return details;
}

void TimelineView::Private::announce()
{
    view->setAccessibleDescription(selected == 0 ? QString() : view->describe(selected));
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

} // namespace halfclose
