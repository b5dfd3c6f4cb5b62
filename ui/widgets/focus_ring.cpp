// SPDX-License-Identifier: MIT
#include "ui/widgets/focus_ring.h"

#include <QEvent>
#include <QPainter>

#include "ui/theme/theme.h"

namespace halfclose {

FocusRing::FocusRing(QWidget *panel) : QWidget(panel)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    panel->installEventFilter(this);
    hide();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        setGeometry(parentWidget()->rect());
        show();
        raise();
        break;
    case QEvent::FocusOut:
        hide();
        break;
    case QEvent::Resize:
        setGeometry(parentWidget()->rect());
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(theme::coloursOf(this).indication, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace halfclose
