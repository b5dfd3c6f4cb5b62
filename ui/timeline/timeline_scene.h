// What the timeline shows, apart from its widget: a prefix of a trace, laid out for a width and a font, and painted.
// Knows nothing of scroll bars, mice or keys.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QHash>
#include <QSet>
#include <QStringList>

#include "core/diagram/view_arithmetic.h"
#include "ui/render/diagram_painter.h"

namespace halfclose {

class TimelineScene
{
public:
    /// The trace must outlive the scene or be replaced; null for none.
    void setTrace(const Trace *trace);
    const Trace *trace() const { return m_trace; }
    /// Takes in what the trace got since.
    void extend();
    const Diagram &diagram() const { return m_diagram; }
    void setOptions(const DiagramOptions &options);
    const DiagramOptions &options() const { return m_diagram.options(); }

    /// Lays the lanes out anew.
    void setGeometry(const QFont &font, double zoom, double width, const QSet<int> &collapsed);
    const LaneLayout &lanes() const { return m_lanes; }
    const DiagramMetrics &metrics() const { return m_metrics; }
    double headHeight() const { return m_lanes.headHeight() + 0.3 * m_metrics.line; }
    /// With the steps to come.
    double height(quint64 shown) const;
    /// Where the view of @p height, now at @p top, must begin to show @p rows, and @p more below them as far as there is
    /// room: moved no more than needed, and with nothing cut in two at its top.
    double topFor(const Rows &rows, double more, double top, double height, quint64 shown) const;
    void setUpcoming(const QStringList &steps);

    struct Look
    {
        quint64 shown = 0;
        QRectF area; ///< in the diagram's coordinates
        Vocabulary vocabulary = Vocabulary::Api;
        bool dark = false;
        quint64 selected = 0;
        quint64 hovered = 0;
        std::span<const quint64> lit;
        std::vector<PaintStyle::Flight> flights;
        bool hasCurrent = true; ///< the current step's row is marked
        std::span<const quint64> marked;
        const QSet<QString> *markedSteps = nullptr;
    };
    /// Paints @p look's area; the painter's origin is the diagram's.
    void paint(QPainter &painter, const Look &look);
    /// The lanes' heads at the area's top.
    void paintHeads(QPainter &painter, const Look &look, double top);
    /// The event that the last painted picture has at @p point; 0 for none.
    quint64 eventAt(const QPointF &point) const;
    /// The label of the step whose mark in the margin is there.
    QString stepAt(const QPointF &point) const;
    /// The participant whose head is at @p x; -1 for none.
    int headAt(double x) const;
    /// The head of a participant's application lane, where the heads stand.
    QRectF headOf(int participant) const;
    /// Where the event stands: the rows to bring into view.
    Rows rowsOf(quint64 sequence) const;

private:
    void readLesson();

    const Trace *m_trace = nullptr;
    Diagram m_diagram;
    std::unique_ptr<DiagramFonts> m_fonts;
    DiagramMetrics m_metrics;
    LaneLayout m_lanes;
    QStringList m_upcoming;
    std::vector<int> m_upcomingLanes;
    QString m_lesson; ///< that was read for
    QHash<QString, int> m_participantOfStep;
    Picture m_picture;
    double m_marginShift = 0; ///< how far its steps' labels were moved to stay in view
};

} // namespace halfclose
