// Every command of the window, once: in its menu, with its keys, and for the searchable list.
// SPDX-License-Identifier: MIT
#pragma once

#include <QAction>
#include <QMenuBar>

namespace halfclose {

class ActionList
{
public:
    /// @param owner  the window: its keys work wherever in it the focus is
    ActionList(QWidget *owner, QMenuBar *bar) : m_owner(owner), m_bar(bar) { }

    QMenu *addMenu(const QString &title);
    /// Adds to the menu that was added last.
    template<typename Slot>
    QAction *add(const QString &text, const QList<QKeySequence> &keys, Slot slot)
    {
        QAction *action = make(text, keys);
        QObject::connect(action, &QAction::triggered, m_owner, std::move(slot));
        return action;
    }
    template<typename Slot>
    QAction *addCheck(const QString &text, const QList<QKeySequence> &keys, bool on, Slot slot)
    {
        QAction *action = make(text, keys);
        action->setCheckable(true);
        action->setChecked(on);
        QObject::connect(action, &QAction::toggled, m_owner, std::move(slot));
        return action;
    }
    void addSeparator();
    /// A menu within the one that was added last.
    QMenu *addSubmenu(const QString &title);

    const QList<QAction *> &all() const { return m_all; }
    /// "Run", for what stands in that menu.
    QString menuOf(const QAction *action) const;

private:
    QAction *make(const QString &text, const QList<QKeySequence> &keys);

    QWidget *m_owner;
    QMenuBar *m_bar;
    QMenu *m_menu = nullptr;
    QList<QAction *> m_all;
    QHash<const QAction *, QString> m_menus;
};

/// "Ctrl+R, F5": the keys of an action as people read them; empty without any.
QString keysText(const QAction *action);
/// Its text without the mark of the access key and the dots.
QString plainName(const QAction *action);

} // namespace halfclose
