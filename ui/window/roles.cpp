// SPDX-License-Identifier: MIT
#include "ui/window/roles.h"

#include <QAccessibleWidget>
#include <QScrollArea>

#include "ui/timeline/timeline_view.h"

namespace halfclose {

namespace {

QAccessibleInterface *roleOf(const QString &, QObject *object)
{
    if (auto *timeline = qobject_cast<TimelineView *>(object))
        return new QAccessibleWidget(timeline, QAccessible::Graphic);
    if (auto *area = qobject_cast<QScrollArea *>(object))
        return new QAccessibleWidget(area, QAccessible::Pane);
    return nullptr;
}

} // namespace

void installRoles()
{
    QAccessible::removeFactory(roleOf);
    QAccessible::installFactory(roleOf);
}

} // namespace halfclose
