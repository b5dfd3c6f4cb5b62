// Drawn here and not by the icon engine: that is a plugin, and a plugin that is missing is an icon that is missing.
// SPDX-License-Identifier: MIT
#include "ui/widgets/application_icon.h"

#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

static void loadIconResource()
{
    Q_INIT_RESOURCE(icon); // has to stand outside every namespace
}

namespace halfclose {

QIcon applicationIcon()
{
    loadIconResource();
    QSvgRenderer drawing(QStringLiteral(":/halfclose.svg"));
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawing.render(&painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace halfclose
