// Sentences that a person reads, for code that is no QObject: looked up in the translation that the application has
// installed, English where there is none. QObjects have a tr() of their own.
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace halfclose {

/// @p text in the language of the moment. lupdate files it under the namespace where tr() is called without a class;
/// inside a class that is no QObject it has to be called as halfclose::tr().
inline QString tr(const char *text)
{
    return QCoreApplication::translate("halfclose", text);
}

/// The language of tr()'s sentences, "es": what else there is in several languages follows it.
inline QString sentencesLanguage()
{
    return QCoreApplication::translate("halfclose", "en", "the code of the language of this translation");
}

} // namespace halfclose
