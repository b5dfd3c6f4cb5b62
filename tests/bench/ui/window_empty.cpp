// The least that a program with a window can do: what every other one is held against.
// SPDX-License-Identifier: MIT
#include <QApplication>

#include "tests/bench/ui/first_frame.h"

int main(int argc, char *argv[])
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    QWidget window;
    window.resize(1280, 800);
    new halfclose::bench::FirstFrame(&window);
    window.show();
    return QApplication::exec();
}
