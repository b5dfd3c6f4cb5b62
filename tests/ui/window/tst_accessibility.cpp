// The window without eyes and without a mouse: every control has a name and a role, can be reached by the Tab key and
// shows that it has been; every command has a place in a menu; no key is for two things.
// SPDX-License-Identifier: MIT
#include <QAbstractButton>
#include <QAccessible>
#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include "tests/ui/support/shown_window.h"
#include "tests/ui/support/worded_widgets.h"
#include "ui/compare/compare_view.h"
#include "ui/explore/explore_panel.h"
#include "ui/lecture/lecture_bar.h"
#include "ui/lesson/lesson_panel.h"
#include "ui/window/choice_popup.h"
#include "ui/window/search_bar.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

QString told(QAccessibleInterface *interface)
{
    const QObject *object = interface->object();
    return QStringLiteral("%1, role %2, name '%3'").arg(QString::fromLatin1(object ? object->metaObject()->className() : "?"))
        .arg(int(interface->role())).arg(interface->text(QAccessible::Name));
}

/// Everything that can be seen, below @p interface.
void collect(QAccessibleInterface *interface, QList<QAccessibleInterface *> &found)
{
    if (!interface || interface->state().invisible)
        return;
    found.append(interface);
    for (int i = 0; i < interface->childCount(); ++i)
        collect(interface->child(i), found);
}

bool isControl(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonMenu:
    case QAccessible::ButtonDropDown:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::EditableText:
    case QAccessible::Slider:
    case QAccessible::ComboBox:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Tree:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::Document:
    case QAccessible::Graphic:
    case QAccessible::Pane:
        return true;
    default:
        return false;
    }
}

QList<QWidget *> reachable(const QWidget &window)
{
    QList<QWidget *> found;
    const QList<QWidget *> all = window.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(&window) && widget->isEnabled() && !widget->size().isEmpty()
            && !widget->focusProxy())
            found.append(widget);
    }
    return found;
}

} // namespace

class AccessibilityTest : public QObject
{
    Q_OBJECT

    OwnSettings m_settings;
    std::unique_ptr<MainWindow> m_window;

    static void everythingHasAName(MainWindow &window)
    {
        QList<QAccessibleInterface *> all;
        collect(QAccessible::queryAccessibleInterface(&window), all);
        QVERIFY(all.size() > 10);
        for (QAccessibleInterface *each : std::as_const(all)) {
            const bool control = isControl(each->role());
            const bool empty = each->text(QAccessible::Name).trimmed().isEmpty();
            const bool inner = each->parent() && each->parent()->role() == QAccessible::Table; // a cell may be empty
            QVERIFY2(!control || !empty || inner, qPrintable(told(each)));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->playback()->setAnimated(false);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        m_window->openBuiltIn(QStringLiteral("grand-total")); // several clients
        QVERIFY(becomesReady(*m_window));
        for (qsizetype step = 0; step < 5; ++step) {
            QTRY_VERIFY(!m_window->playback()->status().startable.isEmpty());
            m_window->playback()->stepForward();
            QTRY_COMPARE(m_window->playback()->history().starts().size(), step + 1);
        }
        QCoreApplication::processEvents();
    }
    void cleanupTestCase() { m_window.reset(); }

    void cleanup()
    {
        m_window->findChild<ChoicePopup *>()->hide();
        m_window->findChild<SearchBar *>()->hide();
        if (m_window->findChild<ExplorePanel *>()->isVisible())
            press(*m_window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        if (m_window->findChild<LectureBar *>()->isVisible())
            press(*m_window, Qt::Key_F11);
        m_window->activateWindow();
    }

    void everyControlHasANameAndARole_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::newRow("the window as it opens") << 0 << Qt::KeyboardModifiers();
        QTest::newRow("with the search") << int(Qt::Key_F) << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("with the command list") << int(Qt::Key_P) << (Qt::ControlModifier | Qt::ShiftModifier);
        QTest::newRow("with the source") << int(Qt::Key_U) << Qt::KeyboardModifiers(Qt::ControlModifier);
        QTest::newRow("with the interleavings") << int(Qt::Key_E) << (Qt::ControlModifier | Qt::ShiftModifier);
        QTest::newRow("in a lecture") << int(Qt::Key_F11) << Qt::KeyboardModifiers();
    }
    void everyControlHasANameAndARole()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        if (key)
            press(*m_window, Qt::Key(key), modifiers);
        QCoreApplication::processEvents();
        everythingHasAName(*m_window);
    }
    void theComparisonHasNames()
    {
        MainWindow window;
        window.playback()->setAnimated(false);
        window.resize(1440, 900);
        window.show();
        window.activateWindow();
        window.openBuiltIn(QStringLiteral("disconnect-data"));
        QVERIFY(becomesReady(window));
        auto *panel = window.findChild<ExplorePanel *>();
        press(window, Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!panel->isExploring(), 20000);
        everythingHasAName(window);
        press(window, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(window.findChild<CompareView *>()->isVisible());
        everythingHasAName(window);
        const QList<QWidget *> all = reachable(window);
        for (QWidget *widget : all)
            QVERIFY(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).trimmed().isEmpty());
    }

    void everythingThatTakesTheFocusSaysWhatItIs()
    {
        const QList<QWidget *> all = reachable(*m_window);
        QVERIFY(all.size() > 20);
        for (QWidget *widget : all) {
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(interface);
            QVERIFY2(!interface->text(QAccessible::Name).trimmed().isEmpty(), qPrintable(told(interface)));
            QVERIFY2(isControl(interface->role()), qPrintable(told(interface)));
        }
    }

    void everyButtonIsReachedByTab()
    {
        const QList<QAbstractButton *> buttons = m_window->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            const bool seen = button->isVisibleTo(m_window.get()) && !button->size().isEmpty();
            if (seen && !button->objectName().startsWith(QStringLiteral("qt_")))
                QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(named(*button)));
        }
    }

    void theFocusIsSeenWhereverItIs()
    {
        const QList<QWidget *> all = reachable(*m_window);
        for (QWidget *widget : all) {
            QWidget *elsewhere = widget == all.first() ? all.last() : all.first();
            elsewhere->setFocus(Qt::TabFocusReason);
            QCoreApplication::processEvents();
            const QImage without = widget->grab().toImage();
            widget->setFocus(Qt::TabFocusReason);
            QVERIFY2(widget->hasFocus(), qPrintable(named(*widget)));
            QCoreApplication::processEvents();
            QVERIFY2(widget->grab().toImage() != without, qPrintable(named(*widget)));
        }
    }

    void everyCommandStandsInAMenu()
    {
        QSet<QAction *> inMenus;
        const QList<QMenu *> menus = m_window->menuBar()->findChildren<QMenu *>();
        for (const QMenu *menu : menus) {
            const QList<QAction *> actions = menu->actions();
            inMenus.unite(QSet<QAction *>(actions.begin(), actions.end()));
        }
        const QList<QAction *> actions = m_window->actions();
        QVERIFY(actions.size() > 40);
        for (QAction *each : actions) {
            QVERIFY2(inMenus.contains(each), qPrintable(each->text()));
            QVERIFY2(!each->text().trimmed().isEmpty(), "an action without a name");
        }
    }

    void noKeyIsForTwoCommands()
    {
        QHash<QKeySequence, QString> used;
        const QList<QAction *> actions = m_window->actions();
        for (const QAction *each : actions) {
            const QList<QKeySequence> keys = each->shortcuts();
            for (const QKeySequence &key : keys) {
                QVERIFY2(!used.contains(key), qPrintable(QStringLiteral("%1: %2 and %3").arg(key.toString(), used.value(key), each->text())));
                used.insert(key, each->text());
            }
        }
    }

    void noAccessKeyOfAMenuIsForTwo()
    {
        const QList<QMenu *> menus = m_window->menuBar()->findChildren<QMenu *>();
        for (const QMenu *menu : menus) {
            QHash<QString, QString> used;
            const QList<QAction *> actions = menu->actions();
            for (const QAction *each : actions) {
                const QString key = QKeySequence::mnemonic(each->text()).toString();
                if (key.isEmpty())
                    continue;
                QVERIFY2(!used.contains(key), qPrintable(QStringLiteral("%1: %2 and %3").arg(key, used.value(key), each->text())));
                used.insert(key, each->text());
            }
        }
    }
};

QTEST_MAIN(AccessibilityTest)
#include "tst_accessibility.moc"
