// How a cell of the lesson's table is laid out: label, code, caption and result of each of its steps, in a given width.
// The same layout says how high a cell is, what is painted where, and what a click hits.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QFont>
#include <QRectF>

#include "ui/lesson/step_table_model.h"
#include "ui/render/palette.h"

QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QTextLayout)

namespace halfclose {

class StepCell
{
public:
    StepCell(const StepTableModel &model, const QModelIndex &cell, const QFont &font, qreal width);

    qreal height() const { return m_height; }
    /// @param hovered  the step under the pointer, or -1
    void paint(QPainter *painter, const QPointF &topLeft, const Palette &colours, int hovered) const;

    enum class Place { Nothing, Step, Margin, Offer };
    struct Hit
    {
        Place place = Place::Nothing;
        int step = -1;
    };
    /// What is at @p point of the cell.
    Hit hit(const QPointF &point) const;

private:
    struct Line
    {
        std::shared_ptr<const QTextLayout> layout; ///< none: nothing to read
        QRectF rect;
    };
    struct Part
    {
        int step = -1;
        QRectF rect;
        QRectF label;
        QRectF margin;
        QRectF offer; ///< empty where nothing is offered
        Line code;
        Line caption;
        Line result;
    };

    Line line(const QString &text, const QFont &font, const QPointF &at, qreal width) const;
    static void paintLine(QPainter *painter, const Line &line, const QColor &ink);
    void paintPart(QPainter *painter, const Part &part, const Palette &colours, bool hovered) const;

    const StepTableModel &m_model;
    QList<Part> m_parts;
    QFont m_labelFont;
    QFont m_offerFont;
    qreal m_unit; ///< a sixteenth of a line and a little: what distances are measured in
    qreal m_height = 0;
};

} // namespace halfclose
