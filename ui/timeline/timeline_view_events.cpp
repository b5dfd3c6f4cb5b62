// The timeline view's events: painting, mouse, keys, wheel and what the system changes.
// SPDX-License-Identifier: MIT
#include <cmath>

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include "core/diagram/event_details.h"
#include "ui/timeline/timeline_view_private.h"

namespace halfclose {

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const TimelineScene::Look look = d->look();
    painter.setLayoutDirection(Qt::LeftToRight); // calls and results, in whatever language the window is
    painter.save();
    painter.translate(d->origin());
    d->scene.paint(painter, look);
    d->scene.paintHeads(painter, look, look.area.top() - d->scene.headHeight());
    painter.restore();
    if (hasFocus()) {
        const Palette &palette = look.dark ? Palette::dark() : Palette::light();
        painter.setPen(QPen(palette.client, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    d->layOut();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        d->layOut();
    else if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

void TimelineView::scrollContentsBy(int, int)
{
    d->placeHeads();
    viewport()->update();
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool pan = event->modifiers() & Qt::ControlModifier;
    const bool follow = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const bool down = event->key() == Qt::Key_Down;
        if (pan)
            verticalScrollBar()->triggerAction(down ? QScrollBar::SliderSingleStepAdd : QScrollBar::SliderSingleStepSub);
        else
            d->select(follow ? d->related(down) : d->neighbour(down ? 1 : -1), true);
        return;
    }
    case Qt::Key_Left:
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(event->key() == Qt::Key_Right ? QScrollBar::SliderSingleStepAdd
                                                                            : QScrollBar::SliderSingleStepSub);
        return;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_PageDown ? QScrollBar::SliderPageStepAdd
                                                                             : QScrollBar::SliderPageStepSub);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (d->selected != 0) {
            const Trace *trace = d->scene.trace();
            if (const QString &label = trace->text(trace->at(d->selected).label); !label.isEmpty())
                Q_EMIT stepActivated(label);
        }
        return;
    case Qt::Key_Escape:
        if (d->selected == 0)
            break;
        d->select(0, false);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (!pan)
            break;
        zoomIn();
        return;
    case Qt::Key_Minus:
        if (!pan)
            break;
        zoomOut();
        return;
    case Qt::Key_0:
        if (!pan)
            break;
        resetZoom();
        return;
    default:
        break;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    d->pressed = event->position();
    d->pressedAt = {horizontalScrollBar()->value(), verticalScrollBar()->value()};
    d->panning = false;
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return d->hover(event->position());
    const QPointF moved = event->position() - d->pressed;
    if (!d->panning && moved.manhattanLength() >= QApplication::startDragDistance()) {
        d->panning = true;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    if (d->panning) {
        horizontalScrollBar()->setValue(d->pressedAt.x() - int(std::lround(moved.x())));
        verticalScrollBar()->setValue(d->pressedAt.y() - int(std::lround(moved.y())));
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mouseReleaseEvent(event);
    if (d->panning) {
        d->panning = false;
        viewport()->unsetCursor();
        return;
    }
    if (event->position().y() < d->scene.headHeight()) {
        // A head without its button: its endpoint's two lanes become one.
        const bool overHeads = d->scene.trace() && (event->position().x() > d->scene.lanes().margin() || horizontalScrollBar()->value() == 0);
        const int participant = overHeads ? d->scene.headAt(d->toDiagram(event->position()).x()) : -1;
        if (participant >= 0)
            d->setFolded(participant, !d->collapsed.contains(participant));
        return;
    }
    const QPointF at = d->toDiagram(event->position());
    if (const QString label = d->scene.stepAt(at); !label.isEmpty())
        Q_EMIT stepActivated(label);
    else
        d->select(d->scene.eventAt(at), false);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QAbstractScrollArea::wheelEvent(event);
    d->zoomAround(d->zoom * std::pow(1.15, event->angleDelta().y() / 120.0), event->position().y());
    event->accept();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave) {
        d->hover({-1, -1});
    } else if (event->type() == QEvent::ToolTip && d->scene.trace()) {
        const auto *help = static_cast<QHelpEvent *>(event);
        d->hover(help->pos());
        if (d->hovered == 0) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(help->globalPos(), d->details(d->hovered).html(), viewport());
        }
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace halfclose
