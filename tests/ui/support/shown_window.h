// The real window for tests, with settings of its own that vanish with it, and a look at what it shows.
// SPDX-License-Identifier: MIT
#pragma once

#include <QTemporaryDir>

#include "ui/main_window.h"

namespace halfclose::test {

/// Settings that no test leaves behind and none inherits. One a program, made before any window.
class OwnSettings
{
public:
    OwnSettings();

private:
    QTemporaryDir m_folder;
};

/// The window on a built-in lesson, without animation, as a person has it who works with it. Tests add what they look at.
struct OpenedWindow
{
    MainWindow window;
    Playback *playback = window.playback();

    explicit OpenedWindow(const char *lesson = "disconnect-data", const QSize &size = {1280, 800});
    bool ready();
    QString cell(const char *label) const;
    /// Waits until a step's cell has @p text.
    bool shows(const char *label, const char *text) const;
    /// Presses F10 and waits until so many steps have been started and what they did is shown.
    bool stepTo(qsizetype steps);
};

/// Waits until the lesson is set up; false when that takes too long.
bool becomesReady(MainWindow &window);
/// Waits until the run is over and all of it is shown.
bool becomesFinished(MainWindow &window);

/// What a step's cell of the live table says, with label, code, caption, result and breakpoint.
QString cellText(const MainWindow &window, const QString &label);
/// The value in the socket card of @p title ("Client side · s") in the row of @p property (state_names.h).
QString socketValue(const MainWindow &window, const QString &title, const char16_t *property);
/// Whether that row is marked as changed by the last step.
bool socketChanged(const MainWindow &window, const QString &title, const char16_t *property);

/// The action with that text (without & and …); fails the test by returning null.
QAction *action(const MainWindow &window, const QString &text);
void press(QWidget &window, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);

} // namespace halfclose::test
