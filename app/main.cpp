// main(): reads the command line, makes the application that the command needs, and hands over. Only the window needs a
// display; every other command runs without one.
// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <memory>

#include <QApplication>
#include <QFileInfo>

#include "app/arguments.h"
#include "app/command_table.h"
#include "app/commands.h"
#include "app/output.h"
#include "core/lesson/library.h"
#include "core/lesson/suggestion.h"
#include "core/native/console.h"
#include "core/trace/tr.h"
#include "ui/export/export_formats.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"
#include "ui/window/application.h"
#include "ui/window/language.h"

using namespace halfclose;

namespace {

// While Qt starts it has two things to say: that the locale is not UTF-8, which it then mends by itself, and that there
// is no display, after which it would abort.
void heardWhileStarting(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    complain(halfclose::tr("halfclose: the display cannot be opened (halfclose run LESSON works without one)"));
    std::_Exit(exit_status::System);
}

enum class Needs : quint8 { Nothing, Fonts, Display };

Needs needsOf(const Command &command)
{
    if (std::holds_alternative<WindowCommand>(command))
        return Needs::Display;
    const auto *exported = std::get_if<ExportCommand>(&command);
    return exported && needsFonts(exported->format) ? Needs::Fonts : Needs::Nothing;
}

std::unique_ptr<QCoreApplication> start(Needs needs, int &argc, char **argv)
{
    const bool window = needs == Needs::Display;
    if (window && native::displayIsMissing()) {
        const QCoreApplication unseen(argc, argv);
        speak({});
        complain(halfclose::tr("halfclose: there is no display for the window (halfclose run LESSON works without one)"));
        return nullptr;
    }
    const QtMessageHandler usual = qInstallMessageHandler(heardWhileStarting);
    std::unique_ptr<QCoreApplication> application;
    if (window) {
        application = makeApplication(argc, argv);
    } else if (needs == Needs::Fonts) {
        // Pictures are painted the same with a display and without one.
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    qInstallMessageHandler(usual);
    QCoreApplication::setOrganizationName(QStringLiteral("halfclose"));
    QCoreApplication::setApplicationName(QStringLiteral("halfclose"));
    QCoreApplication::setApplicationVersion(QStringLiteral(HALFCLOSE_VERSION));
    return application;
}

/// Why there is nothing for the window to open; empty when there is something. A mistyped command comes here, too.
QString nothingToOpen(const Command &command)
{
    const auto *window = std::get_if<WindowCommand>(&command);
    if (!window || window->file.isEmpty() || window->file == QLatin1String("-"))
        return {};
    const QFileInfo file(window->file);
    if (file.exists() && !file.isDir())
        return {};
    const auto lesson = loadLesson(window->file, sentencesLanguage());
    const auto *mistake = std::get_if<QString>(&lesson);
    if (!mistake)
        return {};
    const QString meant = file.exists() ? QString() : didYouMean(window->file, commandNames());
    return meant.isEmpty() ? *mistake : halfclose::tr("there is no command '%1'").arg(window->file) + meant;
}

/// Until it is closed. @param command  is left as it has to be to open the same again
int showWindow(WindowCommand &command)
{
    MainWindow window;
    if (command.file.isEmpty())
        window.openBuiltIn(QStringLiteral("disconnect-data"));
    else if (!QFileInfo::exists(command.file) && builtInLesson(command.file))
        window.openBuiltIn(command.file);
    else
        window.openFile(command.file);
    window.show(); // with what there is to see, in one go
    if (command.play)
        window.play();
    const int status = QCoreApplication::exec();
    command = {window.opened(), false};
    return status;
}

struct Perform
{
    int operator()(const UsageMistake &mistake) const
    {
        return refuse({programSays(mistake.sentence)});
    }
    int operator()(const HelpCommand &command) const { return deliver(helpText(command.of).toUtf8(), exit_status::Met); }
    int operator()(const VersionCommand &) const
    {
        return deliver(QByteArrayLiteral("halfclose " HALFCLOSE_VERSION "\n"), exit_status::Met);
    }
    int operator()(const WindowCommand &command) const
    {
        // For the whole application: menus and tooltips are nobody's children.
        theme::followSystem();
        QGuiApplication::setDesktopFileName(QStringLiteral("org.halfclose.Halfclose"));
        WindowCommand opened = command;
        int status = MakeWindowAgain;
        while (status == MakeWindowAgain) {
            speak(chosenLanguage());
            status = showWindow(opened);
        }
        return status;
    }
    template<typename Other>
    int operator()(const Other &command) const
    {
        return perform(command);
    }
};

} // namespace

int main(int argc, char *argv[])
{
    native::prepareStandardStreams();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));

    // Read once to know which application it takes, and again when the language is known in which it complains.
    const bool refused = !nothingToOpen(parseArguments(words)).isEmpty();
    const Needs needs = refused ? Needs::Nothing : needsOf(parseArguments(words));
    int ownName = argc > 0 ? 1 : 0; // the rest is ours: Qt takes nothing out of it
    const std::unique_ptr<QCoreApplication> application = start(needs, ownName, argv);
    if (!application)
        return exit_status::System;
    speak({});
    const Command command = parseArguments(words);
    if (refused)
        return refuse({programSays(nothingToOpen(command))});
    return std::visit(Perform{}, command);
}
