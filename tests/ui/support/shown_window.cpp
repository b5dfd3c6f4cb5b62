// SPDX-License-Identifier: MIT
#include "tests/ui/support/shown_window.h"

#include <QApplication>
#include <QSettings>
#include <QTest>

#include "ui/lesson/lesson_panel.h"
#include "ui/lesson/step_table_view.h"
#include "ui/sockets/socket_card.h"
#include "ui/widgets/fact_row.h"
#include "ui/window/action_list.h"

namespace halfclose::test {

OwnSettings::OwnSettings()
{
    QCoreApplication::setOrganizationName(QStringLiteral("halfclose"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
}

OpenedWindow::OpenedWindow(const char *lesson, const QSize &size)
{
    playback->setAnimated(false);
    window.resize(size);
    window.show();
    window.activateWindow();
    window.openBuiltIn(QString::fromLatin1(lesson));
}

bool OpenedWindow::ready()
{
    return becomesReady(window);
}

QString OpenedWindow::cell(const char *label) const
{
    return cellText(window, QString::fromLatin1(label));
}

bool OpenedWindow::shows(const char *label, const char *text) const
{
    return QTest::qWaitFor([&] { return cell(label).contains(QString::fromUtf8(text)); }, 5000);
}

bool OpenedWindow::stepTo(qsizetype steps)
{
    const auto started = [this] { return playback->history().starts().size(); };
    while (started() < steps) {
        const qsizetype before = started();
        press(window, Qt::Key_F10);
        if (!QTest::qWaitFor([&] { return started() > before; }, 5000))
            return false;
    }
    return QTest::qWaitFor([&] { return !playback->status().startable.isEmpty() || playback->status().over(); }, 5000);
}

bool becomesReady(MainWindow &window)
{
    return QTest::qWaitFor([&] { return window.playback()->status().state == RunState::Ready; }, 5000);
}

bool becomesFinished(MainWindow &window)
{
    const Playback *playback = window.playback();
    return QTest::qWaitFor(
        [&] { return playback->status().over() && playback->shown() == playback->trace().size(); }, 20000);
}

QString cellText(const MainWindow &window, const QString &label)
{
    const auto *table = window.findChild<LessonPanel *>()->table();
    const auto *model = static_cast<const StepTableModel *>(table->model());
    for (int i = 0; i < model->lesson().steps.size(); ++i) {
        if (model->lesson().steps[i].label == label)
            return model->data(model->cellOf(i), Qt::DisplayRole).toString();
    }
    return {};
}

namespace {

FactRow *rowOf(const MainWindow &window, const QString &title, const char16_t *property)
{
    const QList<SocketCard *> cards = window.findChildren<SocketCard *>();
    for (const SocketCard *card : cards) {
        if (card->title() == title)
            return card->row(property);
    }
    return nullptr;
}

} // namespace

QString socketValue(const MainWindow &window, const QString &title, const char16_t *property)
{
    const FactRow *row = rowOf(window, title, property);
    return row ? row->value() : QString();
}

bool socketChanged(const MainWindow &window, const QString &title, const char16_t *property)
{
    const FactRow *row = rowOf(window, title, property);
    return row && row->isChanged();
}

QAction *action(const MainWindow &window, const QString &text)
{
    const QList<QAction *> actions = window.actions();
    for (QAction *each : actions) {
        if (plainName(each) == text)
            return each;
    }
    return nullptr;
}

void press(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = window.focusWidget() ? window.focusWidget() : &window;
    QTest::keyClick(target, key, modifiers);
}

} // namespace halfclose::test
