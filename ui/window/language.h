// In which language Halfclose speaks: the system's, unless another was chosen in the window. Calls, constants and the
// command line's own words are the same in all.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <QList>
#include <QString>

QT_FORWARD_DECLARE_CLASS(QMenu)

namespace halfclose {

struct Language
{
    QString code; ///< "es"; empty for the system's
    QString name; ///< in itself: Español
};

/// The system's, then those there is a translation for.
QList<Language> languages();

/// The code that was chosen in the window; empty for the system's.
QString chosenLanguage();
void chooseLanguage(const QString &code);

/// From now on every sentence is in @p code's language, or the system's when it is empty. Windows that are open keep
/// theirs: they have to be made again.
void speak(const QString &code);

/// The languages in @p menu, the chosen one marked. @param choose  is told the code of another
void fillLanguageMenu(QMenu *menu, const std::function<void(const QString &)> &choose);

/// What QCoreApplication::exec() returns when the window shall be made again, in another language.
inline constexpr int MakeWindowAgain = 1000;

} // namespace halfclose
