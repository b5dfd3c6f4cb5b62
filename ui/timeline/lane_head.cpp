// SPDX-License-Identifier: MIT
#include "ui/timeline/lane_head.h"

#include <QPainter>

#include "ui/render/theme.h"

namespace halfclose {

LaneHead::LaneHead(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void LaneHead::setEndpoint(const QString &name, bool folded)
{
    m_folded = folded;
    setAccessibleName(folded ? tr("Unfold the lanes of %1").arg(name) : tr("Fold the lanes of %1").arg(name));
    setToolTip(folded ? tr("Shows %1's application and provider apart again (Enter)").arg(name)
                      : tr("Draws %1's application and provider as one lane (Enter)").arg(name));
    update();
}

void LaneHead::paintEvent(QPaintEvent *)
{
    const Palette &palette = themeOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = height() / 16.0;
    if (hasFocus() || underMouse()) {
        painter.setPen(QPen(hasFocus() ? palette.indication : palette.quietText, (hasFocus() ? 1.4 : 0.8) * unit));
        painter.drawRoundedRect(QRectF(rect()).adjusted(unit, unit, -unit, -unit), 2 * unit, 2 * unit);
    }
    // Two tips: towards each other to fold, apart to unfold.
    painter.setPen(QPen(palette.quietText, 0.8 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF at(isRightToLeft() ? 4 * unit : width() - 4 * unit, height() * 0.7); // beside the small line
    for (const double side : {-1.0, 1.0}) {
        const double tip = side * (m_folded ? 2.0 : 0.6) * unit;
        const double ends = side * (m_folded ? 0.8 : 1.8) * unit;
        painter.drawPolyline(QPolygonF{at + QPointF(ends, -1.4 * unit), at + QPointF(tip, 0), at + QPointF(ends, 1.4 * unit)});
    }
}

} // namespace halfclose
