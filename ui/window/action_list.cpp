// SPDX-License-Identifier: MIT
#include "ui/window/action_list.h"

#include <QMenu>

namespace halfclose {

QMenu *ActionList::addMenu(const QString &title)
{
    return m_menu = m_bar->addMenu(title);
}

QMenu *ActionList::addSubmenu(const QString &title)
{
    return m_menu->addMenu(title);
}

void ActionList::addSeparator()
{
    m_menu->addSeparator();
}

QAction *ActionList::make(const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, m_owner);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WindowShortcut);
    m_menu->addAction(action);
    m_owner->addAction(action); // so that its keys work when the menu bar is hidden
    m_all.append(action);
    m_menus.insert(action, m_menu->title().remove(u'&'));
    return action;
}

QString ActionList::menuOf(const QAction *action) const
{
    return m_menus.value(action);
}

QString keysText(const QAction *action)
{
    QStringList texts;
    const QList<QKeySequence> keys = action->shortcuts();
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(QStringLiteral(", "));
}

QString plainName(const QAction *action)
{
    return action->text().remove(u'&').remove(u'…');
}

} // namespace halfclose
