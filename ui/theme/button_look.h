// How the house's buttons look, by their kind and by what is done with them: colours, edges, room around the words.
// Knows nothing of the order in which Qt draws a button.
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QSizeF>
#include <QStyle>

#include "ui/render/palette.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace halfclose {

/// What a button is for. Set as its dynamic property "kind", by these names in small letters.
enum class ButtonKind : quint8 {
    Usual, ///< no property
    Primary, ///< what most people want next
    Client, ///< acts on a client
    Server, ///< acts on the server
    Flat, ///< without an edge until it is pointed at
    Link, ///< goes somewhere
    Tab, ///< one of several pages
    Segment, ///< one of several settings
    Layer, ///< on or off
};

/// The kind of @p button; a tool button without an edge of its own is Flat.
ButtonKind kindOf(const QWidget *button, QStyle::State state);

/// Whether its words are bold in some state: then there is room for them in every state.
bool mayBeBold(ButtonKind kind);

/// What is around the words on one side, the edge included, in pixels of a font whose line is 16 high.
QSizeF paddingOf(ButtonKind kind);

struct ButtonLook
{
    QColor fill = Qt::transparent;
    QColor edge = Qt::transparent;
    QColor text;
    bool bold = false;
    bool onlyLowerEdge = false;
    double radius = 6; ///< of its corners, in the same pixels
};

/// @param state  enabled, pointed at, held down, on, with the focus
ButtonLook lookOf(ButtonKind kind, QStyle::State state, const Palette &colours);

/// @param unit  a pixel of a font whose line is 16 high
void paintButton(QPainter &painter, const QRectF &rect, const ButtonLook &look, double unit);

} // namespace halfclose
