// SPDX-License-Identifier: MIT
#include "ui/sockets/stage_strip.h"

#include <cmath>

#include <QPainter>

#include "ui/theme/theme.h"

namespace halfclose {

StageStrip::StageStrip(bool server, QWidget *parent) : QWidget(parent), m_server(server)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageStrip::setStage(const SocketStage &stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    setAccessibleName(tr("State: %1").arg(stage.places[size_t(stage.current)]));
    updateGeometry();
    update();
}

// All three places with their names.
QSize StageStrip::sizeHint() const
{
    const double unit = fontMetrics().height() / 16.0;
    QFont bold = theme::smallFont(font());
    bold.setBold(true);
    double width = 2 * 12 * unit + 2 * unit;
    for (const QString &place : m_stage.places)
        width += QFontMetricsF(bold).horizontalAdvance(place) + 16 * unit;
    return {int(std::ceil(width)), fontMetrics().height() * 7 / 4};
}

void StageStrip::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme::coloursOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = fontMetrics().height() / 16.0;
    const double gap = 12 * unit;
    // Each place has the width that its name needs, and an equal share of what is left.
    QFont small = theme::smallFont(font());
    QFont bold = small;
    bold.setBold(true);
    std::array<double, 3> widths{};
    double total = 2 * gap;
    for (size_t i = 0; i < 3; ++i) {
        widths[i] = QFontMetricsF(bold).horizontalAdvance(m_stage.places[i]) + 16 * unit;
        total += widths[i];
    }
    const double spare = (width() - 2 * unit - total) / 3;
    const double height = this->height() - 4 * unit;
    double x = unit;
    for (size_t i = 0; i < 3; ++i) {
        const bool lit = int(i) == m_stage.current;
        const QColor ink = m_stage.abortive && lit ? colours.failed : m_server ? colours.server : colours.client;
        const QRectF pill(x, 2 * unit, std::max(widths[i] + spare, 20 * unit), height);
        painter.setPen(QPen(lit ? ink : colours.rule, 1.2 * unit));
        painter.setBrush(lit ? ink : theme::mixed(colours.panel, colours.rule, 0.3));
        painter.drawRoundedRect(pill, height / 2, height / 2);
        painter.setPen(lit ? colours.indicationText : colours.quietText);
        painter.setFont(lit ? bold : small);
        painter.drawText(pill, Qt::AlignCenter,
            QFontMetricsF(painter.font()).elidedText(m_stage.places[i], Qt::ElideRight, pill.width() - 4 * unit));
        x = pill.right() + gap;
        if (i < 2) { // the way on
            const double middle = pill.center().y();
            painter.setPen(QPen(colours.quietText, 1.2 * unit));
            painter.drawLine(QPointF(pill.right() + 2 * unit, middle), QPointF(x - 2 * unit, middle));
            painter.drawLine(QPointF(x - 5 * unit, middle - 3 * unit), QPointF(x - 2 * unit, middle));
            painter.drawLine(QPointF(x - 5 * unit, middle + 3 * unit), QPointF(x - 2 * unit, middle));
        }
    }
}

} // namespace halfclose
