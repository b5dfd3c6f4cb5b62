// SPDX-License-Identifier: MIT
#include "ui/widgets/tab_place.h"

#include <QWidget>

namespace halfclose {

// Only what takes the focus has a place that can be set.
void keepTabPlace(QWidget *panel)
{
    const auto takesFocus = [](const QWidget *widget) { return widget->focusPolicy() != Qt::NoFocus; };
    QList<QWidget *> parts;
    for (QWidget *each = panel->nextInFocusChain(); each != panel; each = each->nextInFocusChain()) {
        if (takesFocus(each) && panel->isAncestorOf(each))
            parts.append(each);
    }
    QWidget *last = panel;
    while (!takesFocus(last) || panel->isAncestorOf(last)) {
        last = last->previousInFocusChain();
        if (last == panel) // nothing else takes it
            return;
    }
    for (QWidget *part : std::as_const(parts)) {
        QWidget::setTabOrder(last, part);
        last = part;
    }
}

} // namespace halfclose
