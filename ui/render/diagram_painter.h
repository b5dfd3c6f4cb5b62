// Draws a Picture with a QPainter: the same for the screen, PNG, PDF and print. Chooses colours and strokes; where
// things stand is the picture's.
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include <QSet>

#include "core/diagram/picture.h"
#include "ui/render/diagram_fonts.h"
#include "ui/render/palette.h"

class QPainter;

namespace halfclose {

struct PaintStyle
{
    const Palette &palette;
    const DiagramFonts &fonts;
    /// Ascending: causes and effects of the selected event, drawn lit.
    std::span<const quint64> lit;
    quint64 selected = 0;
    quint64 hovered = 0;
    /// A message on its way: a dot on its arrow.
    struct Flight
    {
        quint64 send = 0;
        double part = 0; ///< of the way, 0..1
    };
    std::vector<Flight> flights;
    /// Ascending: what another run has not, or has elsewhere; framed.
    std::span<const quint64> marked = {};
    /// The steps, by label, that are not the same in another run: a sign beside their labels.
    const QSet<QString> *markedSteps = nullptr;
};

class DiagramPainter
{
public:
    /// All outlive the painter.
    DiagramPainter(QPainter &painter, const LaneLayout &lanes, const PaintStyle &style);

    /// @param clip  what is visible, in the diagram's coordinates
    void paint(const Picture &picture, const QRectF &clip);
    /// The row of the current step, before the picture.
    void paintBand(double top, double bottom, const QRectF &clip);
    /// The lanes' heads, side by side at @p top: painted apart, so that they can stay in view.
    void paintHeads(const std::vector<Diagram::Participant> &participants, double top);

private:
    enum class Glow { None, Marked, Lit, Selected };
    Glow glow(quint64 event, quint64 alsoEvent = 0) const;
    QColor side(bool server, bool soft = false) const;
    void paintLifeline(const PictureLifeline &lifeline);
    void paintBar(const PictureBar &bar, const QRectF &clip);
    void paintArrow(const PictureArrow &arrow, const QRectF &clip);
    void paintHead(const QPointF &tip, const QPointF &from, const QColor &colour, bool open, double size);
    void paintCross(const QPointF &at, const QColor &colour);
    void paintFlight(const PictureArrow &arrow);
    void paintLabel(const PictureLabel &label);
    void paintDiffers(const QRectF &step);
    void paintText(const QRectF &rect, const QString &text, TextRole role, const QColor &colour, LabelAlign align);
    void paintCut(double y, const QRectF &clip);
    QColor tone(LabelTone tone) const;
    double stroke() const { return std::max(1.0, m_unit * 0.1); }

    QPainter &m_painter;
    const LaneLayout &m_lanes;
    const PaintStyle &m_style;
    double m_unit; ///< a line of text
};

} // namespace halfclose
