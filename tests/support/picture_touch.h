// What in a picture touches what it must not: texts on texts, bars or arrows.
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>

#include "core/diagram/picture.h"
#include "core/diagram/view_arithmetic.h"

namespace halfclose::test {

inline bool crosses(const QRectF &rect, const QLineF &line)
{
    const std::optional<QLineF> piece = clippedToRows(line, rect.top() + 0.01, rect.bottom() - 0.01);
    return piece && std::max(piece->x1(), piece->x2()) > rect.left() && std::min(piece->x1(), piece->x2()) < rect.right();
}

/// Empty, or what touches what.
inline QString touching(const Picture &picture)
{
    const auto &labels = picture.labels;
    for (size_t i = 0; i < labels.size(); ++i) {
        for (size_t j = 0; j < i; ++j) {
            if (labels[i].rect.intersects(labels[j].rect)) {
                return QStringLiteral("'%1' (event %2) and '%3' (event %4)").arg(labels[i].text).arg(labels[i].event)
                    .arg(labels[j].text).arg(labels[j].event);
            }
        }
        for (const PictureBar &bar : picture.bars) {
            if (labels[i].rect.intersects(bar.rect))
                return QStringLiteral("'%1' (event %2) and the bar of %3").arg(labels[i].text).arg(labels[i].event).arg(bar.event);
        }
        for (const PictureArrow &arrow : picture.arrows) {
            if (crosses(labels[i].rect, arrow.drawn()))
                return QStringLiteral("'%1' (event %2) and the arrow of %3").arg(labels[i].text).arg(labels[i].event).arg(arrow.event);
        }
    }
    return {};
}

} // namespace halfclose::test
