// What the programs have in common that open the real window and say what it took, a figure a line, to bench_window.
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdio>

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>

#include "ui/main_window.h"
#include "ui/theme/theme.h"

namespace halfclose::bench {

inline void say(const char *figure, double value)
{
    std::printf("%s %.6f\n", figure, value);
    std::fflush(stdout);
}

/// Settings that nobody has ever changed, and the window as large as a projector shows it. Made after the application.
class MeasuredWindow
{
public:
    MeasuredWindow()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("halfclose"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
        theme::followSystem();
        window = std::make_unique<MainWindow>();
        window->resize(1280, 800);
        window->show();
    }

private:
    QTemporaryDir m_settings;

public:
    std::unique_ptr<MainWindow> window;
};

/// Lets events happen until @p condition holds.
template <typename Condition>
void goOnUntil(Condition condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

} // namespace halfclose::bench
