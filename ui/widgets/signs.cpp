// SPDX-License-Identifier: MIT
#include "ui/widgets/signs.h"

#include <QPainter>
#include <QPainterPath>

namespace halfclose {

namespace {

// In a square of 16 by 16.
QPainterPath pathOf(Sign sign)
{
    QPainterPath path;
    const auto triangle = [&](double from, double to) {
        path.moveTo(from, 3);
        path.lineTo(to, 8);
        path.lineTo(from, 13);
        path.closeSubpath();
    };
    switch (sign) {
    case Sign::ToStart:
        triangle(13, 5);
        path.addRect(2.5, 3, 1.8, 10);
        break;
    case Sign::Back:
        triangle(11.5, 4);
        break;
    case Sign::Play:
        triangle(4, 13);
        break;
    case Sign::Pause:
        path.addRect(4, 3, 3, 10);
        path.addRect(9, 3, 3, 10);
        break;
    case Sign::Forward:
        triangle(3, 11);
        path.addRect(11.7, 3, 1.8, 10);
        break;
    }
    return path;
}

QPixmap drawn(Sign sign, const QColor &colour, int size, qreal ratio)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(size / 16.0, size / 16.0);
    painter.fillPath(pathOf(sign), colour);
    return pixmap;
}

} // namespace

QIcon signIcon(Sign sign, const QColor &colour, const QColor &disabled, int size, qreal pixelRatio)
{
    QIcon icon(drawn(sign, colour, size, pixelRatio));
    icon.addPixmap(drawn(sign, disabled, size, pixelRatio), QIcon::Disabled);
    return icon;
}

} // namespace halfclose
