// SPDX-License-Identifier: MIT
#include "ui/transport/scrubber.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/theme/theme.h"

namespace halfclose {

namespace {

constexpr int Fineness = 100'000; // places of the slider's value

}

Scrubber::Scrubber(QWidget *parent) : QAbstractSlider(parent)
{
    setAccessibleName(tr("What is shown of the run"));
    setOrientation(Qt::Horizontal);
    setRange(0, Fineness);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractSlider::valueChanged, this, [this](int value) {
        if (!m_telling) // by a screen reader or a key
            Q_EMIT scrubbed(m_scale.shownAt(double(value) / Fineness));
    });
}

void Scrubber::setScale(const ScrubberScale &scale)
{
    if (scale == m_scale)
        return;
    m_scale = scale;
    setShown(m_shown);
    update();
}

void Scrubber::setShown(quint64 shown)
{
    m_shown = shown;
    m_telling = true;
    setValue(int(std::lround(m_scale.placeOf(shown) * Fineness)));
    m_telling = false;
    update();
}

void Scrubber::setBreakpoints(const QSet<int> &steps)
{
    m_breakpoints = steps;
    update();
}

QSize Scrubber::sizeHint() const
{
    return {fontMetrics().height() * 30, int(38 * unit())};
}

QSize Scrubber::minimumSizeHint() const
{
    return {fontMetrics().height() * 10, int(38 * unit())};
}

double Scrubber::unit() const
{
    return fontMetrics().height() / 16.0;
}

double Scrubber::railY() const
{
    return height() - 13 * unit();
}

double Scrubber::xOf(double place) const
{
    const double margin = 12 * unit();
    const double at = isRightToLeft() ? 1 - place : place;
    return margin + at * (width() - 2 * margin);
}

double Scrubber::placeAt(double x) const
{
    const double margin = 12 * unit();
    const double at = std::clamp((x - margin) / std::max(width() - 2 * margin, 1.0), 0.0, 1.0);
    return isRightToLeft() ? 1 - at : at;
}

QList<qsizetype> Scrubber::labelledTicks() const
{
    QFont bold = theme::smallFont(font());
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    QList<qsizetype> labelled;
    double taken = isRightToLeft() ? width() : 0;
    for (qsizetype i = 0; i < m_scale.ticks.size(); ++i) {
        const double half = metrics.horizontalAdvance(m_scale.ticks[i].label) / 2 + 3 * unit();
        const double x = xOf(m_scale.tickPlace(i));
        if (isRightToLeft() ? x + half > taken : x - half < taken)
            continue;
        taken = isRightToLeft() ? x - half : x + half;
        labelled.append(i);
    }
    return labelled;
}

void Scrubber::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme::coloursOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double y = railY();
    const double handle = xOf(m_scale.placeOf(m_shown));
    const auto rail = [&](double from, double to, const QColor &colour) {
        painter.setPen(QPen(colour, 4 * unit(), Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(from, y), QPointF(to, y));
    };
    rail(xOf(0), xOf(1), colours.rule);
    rail(xOf(0), xOf(m_scale.end()), theme::mixed(colours.panel, colours.client, 0.45)); // how far the live run is
    rail(xOf(0), handle, colours.client);
    paintTicks(painter);

    const double size = 7 * unit();
    painter.setPen(QPen(hasFocus() ? colours.indication : colours.panel, 2 * unit()));
    painter.setBrush(colours.client);
    painter.drawEllipse(QPointF(handle, y), size, size);
}

void Scrubber::paintTicks(QPainter &painter) const
{
    const Palette &colours = theme::coloursOf(this);
    const double y = railY();
    QFont bold = theme::smallFont(font());
    bold.setBold(true);
    painter.setFont(bold);
    const QList<qsizetype> labelled = labelledTicks();
    for (qsizetype i = 0; i < m_scale.ticks.size(); ++i) {
        const ScrubberTick &tick = m_scale.ticks[i];
        const double x = xOf(m_scale.tickPlace(i));
        painter.setPen(QPen(tick.started ? colours.text : colours.quietText, 1.6 * unit()));
        painter.drawLine(QPointF(x, y - 6 * unit()), QPointF(x, y + 6 * unit()));
        if (m_breakpoints.contains(tick.step)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours.failed);
            painter.drawEllipse(QPointF(x, y + 9.5 * unit()), 3 * unit(), 3 * unit());
        }
        if (labelled.contains(i)) {
            painter.setPen(tick.started ? colours.text : colours.quietText);
            painter.drawText(QRectF(x - 100, 0, 200, y - 7 * unit()), Qt::AlignHCenter | Qt::AlignBottom, tick.label);
        }
    }
}

qsizetype Scrubber::tickAt(const QPointF &point) const
{
    for (qsizetype i = 0; i < m_scale.ticks.size(); ++i) {
        if (std::abs(point.x() - xOf(m_scale.tickPlace(i))) <= 7 * unit())
            return i;
    }
    return -1;
}

void Scrubber::scrubTo(double x)
{
    Q_EMIT scrubbed(m_scale.shownAt(placeAt(x)));
}

void Scrubber::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractSlider::mousePressEvent(event);
    setSliderDown(true);
    const qsizetype tick = tickAt(event->position());
    const bool onLabel = event->position().y() < railY() - 7 * unit();
    if (tick >= 0 && onLabel)
        Q_EMIT stepActivated(m_scale.ticks[tick].step);
    else
        scrubTo(event->position().x());
}

void Scrubber::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        scrubTo(event->position().x());
}

void Scrubber::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

bool Scrubber::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const qsizetype tick = tickAt(help->pos());
        if (tick >= 0)
            QToolTip::showText(help->globalPos(), tr("Step %1").arg(m_scale.ticks[tick].label), this);
        return true;
    }
    return QAbstractSlider::event(event);
}

} // namespace halfclose
