// SPDX-License-Identifier: MIT
#include "ui/theme/scroll_bar_look.h"

#include <algorithm>

#include <QPainter>
#include <QStyleOptionSlider>

#include "ui/theme/theme.h"

namespace halfclose {

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part, int least)
{
    const bool lies = bar.orientation == Qt::Horizontal;
    const int length = lies ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    int handle = length;
    if (range > 0) {
        const auto fair = int(qint64(bar.pageStep) * length / (range + bar.pageStep));
        handle = std::min(std::max(fair, least), length);
    }
    const int start = QStyle::sliderPositionFromValue(
        bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    const auto stretch = [&](int from, int to) {
        return lies ? QRect(bar.rect.left() + from, bar.rect.top(), to - from, bar.rect.height())
                    : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), to - from);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return stretch(start, start + handle);
    case QStyle::SC_ScrollBarSubPage:
        return stretch(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return stretch(start + handle, length);
    case QStyle::SC_ScrollBarGroove:
        return stretch(0, length);
    default:
        return {};
    }
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &bar, const QRect &handle, const Palette &colours, double unit)
{
    painter.save();
    painter.fillRect(bar.rect, colours.panel);
    if (bar.maximum > bar.minimum) {
        const bool pointedAt = bar.activeSubControls.testFlag(QStyle::SC_ScrollBarSlider)
            && (bar.state.testFlag(QStyle::State_MouseOver) || bar.state.testFlag(QStyle::State_Sunken));
        const double air = 2 * unit;
        const QRectF inner = QRectF(handle).adjusted(air, air, -air, -air);
        const double radius = std::min(inner.width(), inner.height()) / 2;
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(pointedAt ? colours.quietText : theme::shadesOf(colours).scroll);
        painter.drawRoundedRect(inner, radius, radius);
    }
    painter.restore();
}

} // namespace halfclose
