// The timeline view's inside: what it shows, what is selected, and how it moves. Included by the view's sources only.
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include "core/diagram/event_details.h"
#include "core/diagram/event_links.h"
#include "ui/render/theme.h"
#include "ui/timeline/flights.h"
#include "ui/timeline/lane_head.h"
#include "ui/timeline/legend.h"
#include "ui/timeline/timeline_scene.h"
#include "ui/timeline/timeline_view.h"

namespace halfclose {

inline constexpr double smallestZoom = 0.25;
inline constexpr double largestZoom = 6;

class TimelineView::Private
{
public:
    explicit Private(TimelineView *view);

    /// Anew after a change of font, width, zoom, participants or options: lanes, scroll bars, picture.
    void layOut();
    void updateScrollBars();
    /// The heads' buttons stand where the heads are painted.
    void placeHeads();
    void setFolded(int participant, bool on);
    /// Shows other options' layout with what is in view staying there.
    void setOptions(const DiagramOptions &options);
    /// @param more  below the rows, as far as there is room
    void bringIntoView(const Rows &rows, double more = 0);
    void showCurrentRow();
    void bringLanesIntoView();
    /// The current row was brought into view, and nobody has scrolled away from it.
    bool isFollowing() const;

    QPointF origin() const; ///< of the diagram, in the viewport
    QPointF toDiagram(const QPointF &viewport) const { return viewport - origin(); }
    double viewHeight() const; ///< without the heads
    TimelineScene::Look look() const;

    void hover(const QPointF &viewport);
    void select(quint64 sequence, bool reveal);
    /// Up and down through what is visible; sideways along causes and effects.
    quint64 neighbour(int direction) const;
    quint64 related(bool effect) const;
    void zoomAround(double factor, double viewportY);
    void shownChanged(quint64 before);
    void tick();
    Flights::Time now() const { return Flights::Time(clock.elapsed()); }
    void announce();
    /// All of an event, with the rule behind it in plain words.
    EventDetails details(quint64 sequence) const;

    TimelineView *view;
    TimelineScene scene;
    Legend *legend;
    QList<LaneHead *> heads; ///< by participant
    quint64 shown = 0;
    quint64 known = 0;
    quint64 selected = 0;
    quint64 hovered = 0;
    std::vector<quint64> lit;
    std::vector<quint64> marked;
    QSet<QString> markedSteps;
    bool compared = false; ///< whole runs are seen: no step is the current one
    double leastLines = 0; ///< of height, whatever there is
    Vocabulary vocabulary = Vocabulary::Api;
    QSet<int> collapsed;
    double zoom = 1;
    bool playing = false;
    int placed = -1; ///< where the view put itself, of the vertical scroll bar; -1: it has not

    Flights flights;
    QTimer *timer;
    QElapsedTimer clock;

    QPointF pressed;
    QPoint pressedAt; ///< of the scroll bars
    bool panning = false;
};

} // namespace halfclose
