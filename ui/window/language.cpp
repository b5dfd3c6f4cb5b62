// SPDX-License-Identifier: MIT
#include "ui/window/language.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QTranslator>

#include "core/trace/tr.h"

namespace halfclose {
namespace {

const QString LanguageKey = QStringLiteral("window/language");

/// What Qt says in this window and for its files, where Qt's own translations are not installed.
[[maybe_unused]] constexpr const char *qtSays[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "Save"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Discard"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QShortcut", "Space"),
    QT_TRANSLATE_NOOP("QShortcut", "Left"),
    QT_TRANSLATE_NOOP("QShortcut", "Right"),
    QT_TRANSLATE_NOOP("QShortcut", "Up"),
    QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "End"),
    QT_TRANSLATE_NOOP("QShortcut", "PgUp"),
    QT_TRANSLATE_NOOP("QShortcut", "PgDown"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"),
    QT_TRANSLATE_NOOP("QShortcut", "Enter"),
    QT_TRANSLATE_NOOP("QShortcut", "Tab"),
    QT_TRANSLATE_NOOP("QTabBar", "Scroll Left"),
    QT_TRANSLATE_NOOP("QTabBar", "Scroll Right"),
    QT_TRANSLATE_NOOP("QIODevice", "No such file or directory"),
    QT_TRANSLATE_NOOP("QIODevice", "Permission denied"),
    QT_TRANSLATE_NOOP("QIODevice", "No space left on device"),
    QT_TRANSLATE_NOOP("QIODevice", "Too many open files"),
};

QTranslator &ownSentences()
{
    static QTranslator translator;
    return translator;
}

/// The platform's dialogues and buttons.
QTranslator &qtSentences()
{
    static QTranslator translator;
    return translator;
}

} // namespace

QList<Language> languages()
{
    QList<Language> list{{{}, tr("The system's language")}, {QStringLiteral("en"), QStringLiteral("English")}};
    if (QFile::exists(QStringLiteral(":/translations/halfclose_es.qm"))) // reading it takes longer than all menus together
        list.append({QStringLiteral("es"), QStringLiteral("Español")});
    return list;
}

QString chosenLanguage()
{
    return QSettings().value(LanguageKey).toString();
}

void chooseLanguage(const QString &code)
{
    QSettings().setValue(LanguageKey, code);
}

void speak(const QString &code)
{
    QCoreApplication::removeTranslator(&ownSentences());
    QCoreApplication::removeTranslator(&qtSentences());
    const QLocale locale = code.isEmpty() ? QLocale::system() : QLocale(code);
    QLocale::setDefault(locale);
    if (locale.language() == QLocale::English || locale.language() == QLocale::C)
        return; // the source's own; a translation that is listed later must not come first
    if (ownSentences().load(locale, QStringLiteral("halfclose"), QStringLiteral("_"), QStringLiteral(":/translations")))
        QCoreApplication::installTranslator(&ownSentences());
    if (qtSentences().load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qtSentences());
}

void fillLanguageMenu(QMenu *menu, const std::function<void(const QString &)> &choose)
{
    auto *group = new QActionGroup(menu);
    const QString chosen = chosenLanguage();
    for (const Language &language : languages()) {
        QAction *action = menu->addAction(language.name);
        action->setCheckable(true);
        action->setChecked(language.code == chosen);
        action->setActionGroup(group);
        QObject::connect(action, &QAction::triggered, menu, [code = language.code, choose] { choose(code); });
    }
}

} // namespace halfclose
