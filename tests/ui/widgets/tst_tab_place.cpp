// The Tab key's way through a window does not depend on when a panel's parts were made.
// SPDX-License-Identifier: MIT
#include <QLineEdit>
#include <QTest>

#include "ui/widgets/tab_place.h"

using namespace halfclose;

class TabPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMadeLateFollowsItsPanel()
    {
        QWidget window;
        QLineEdit before(&window);
        QWidget panel(&window);
        QLineEdit behind(&window);
        QLineEdit first(&panel);
        QWidget group(&panel);
        QLineEdit second(&group);
        keepTabPlace(&panel);
        QList<QWidget *> way;
        for (QWidget *each = window.nextInFocusChain(); each != &window; each = each->nextInFocusChain()) {
            if (each->focusPolicy() != Qt::NoFocus)
                way.append(each);
        }
        QCOMPARE(way, (QList<QWidget *>{&before, &first, &second, &behind}));
    }

    void whatIsAloneInItsWindowStaysWhereItIs()
    {
        QWidget window;
        QWidget panel(&window);
        QLineEdit first(&panel);
        QLineEdit second(&panel);
        keepTabPlace(&panel);
        QCOMPARE(panel.nextInFocusChain(), &first);
        QCOMPARE(first.nextInFocusChain(), &second);
    }

    void anEmptyPanelChangesNothing()
    {
        QWidget window;
        QLineEdit before(&window);
        QWidget panel(&window);
        QLineEdit behind(&window);
        keepTabPlace(&panel);
        QCOMPARE(before.nextInFocusChain(), &panel);
        QCOMPARE(panel.nextInFocusChain(), &behind);
    }
};

QTEST_MAIN(TabPlaceTest)
#include "tst_tab_place.moc"
