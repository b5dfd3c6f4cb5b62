// The house's scroll bars: a thin handle on nothing, without arrows. Where it is and how it is drawn.
// SPDX-License-Identifier: MIT
#pragma once

#include <QRect>
#include <QStyle>

#include "ui/render/palette.h"

QT_FORWARD_DECLARE_CLASS(QPainter)
QT_FORWARD_DECLARE_CLASS(QStyleOptionSlider)

namespace halfclose {

/// @param least  how short the handle may become, in pixels
/// @return where @p part is in the bar's own coordinates, left to right; empty for the arrows, which there are none of
QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part, int least);

/// @param handle  scrollBarPart(bar, QStyle::SC_ScrollBarSlider)
void paintScrollBar(QPainter &painter, const QStyleOptionSlider &bar, const QRect &handle, const Palette &colours, double unit);

} // namespace halfclose
