// The built-in lessons, and reading a lesson by the word that names it on the command line.
// Knows nothing of what lessons say beyond their titles.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <variant>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace halfclose {

struct BuiltInLesson
{
    QString name; ///< its file's name without .md: disconnect-data
    QString title;
    QByteArray text; ///< its Markdown, UTF-8
};

/// All of them, in the order in which they are best read (resources/lessons/order.txt).
/// @param language  "es" gives them in Spanish as far as they are translated; empty or unknown: English
QList<BuiltInLesson> builtInLessons(const QString &language = {});
QStringList builtInLessonNames();
/// None for an unknown name.
std::optional<BuiltInLesson> builtInLesson(const QString &name, const QString &language = {});

/// A lesson's bytes, unchecked.
struct LessonText
{
    QByteArray utf8; ///< of a file of over 1 MiB only as much as shows that
    QString name; ///< what diagnostics call it: the path, the built-in name, or <standard input>
    QString fallbackTitle; ///< the file's name, for parseLesson()
};

/// @param word  a file's path, a built-in name, or - for standard input; a file goes before a built-in lesson
/// @return the text, or one sentence on why there is none
std::variant<LessonText, QString> loadLesson(const QString &word, const QString &language = {});

} // namespace halfclose
