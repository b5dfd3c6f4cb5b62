// SPDX-License-Identifier: MIT
#include "ui/sockets/stage_strip.h"

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
    update();
}

QSize StageStrip::sizeHint() const
{
    return {fontMetrics().height() * 12, fontMetrics().height() * 7 / 4};
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
        const QRectF pill(x, 2 * unit, widths[i] + std::max(spare, -16 * unit), height);
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
