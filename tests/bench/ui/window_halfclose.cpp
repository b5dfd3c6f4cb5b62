// The window as the program opens it without a word on its command line, and a sentence when it is there.
// SPDX-License-Identifier: MIT
#include <QApplication>

#include "tests/bench/ui/first_frame.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"
#include "ui/window/application.h"
#include "ui/window/language.h"

using namespace halfclose;

int main(int argc, char *argv[])
{
    const std::unique_ptr<QApplication> application = makeApplication(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("halfclose"));
    QCoreApplication::setApplicationName(QStringLiteral("halfclose"));
    theme::followSystem();
    speak(chosenLanguage());
    MainWindow window;
    new bench::FirstFrame(&window);
    window.openBuiltIn(QStringLiteral("disconnect-data"));
    window.show();
    return QApplication::exec();
}
