// The window as the program opens it without a word on its command line, and a sentence when it is there.
// SPDX-License-Identifier: MIT
#include <QApplication>

#include "tests/bench/ui/first_frame.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/application_icon.h"
#include "ui/window/language.h"

using namespace halfclose;

int main(int argc, char *argv[])
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("halfclose"));
    QCoreApplication::setApplicationName(QStringLiteral("halfclose"));
    theme::followSystem();
    QApplication::setWindowIcon(applicationIcon());
    speak(chosenLanguage());
    MainWindow window;
    new bench::FirstFrame(&window);
    window.show();
    window.openBuiltIn(QStringLiteral("disconnect-data"));
    return QApplication::exec();
}
