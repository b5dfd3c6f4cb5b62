// Markdown text -> Lesson, or every mistake in it at once.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

namespace halfclose {

struct ParseResult
{
    Lesson lesson; ///< valid only without mistakes, but as complete as the text allows
    QList<Mistake> mistakes; ///< in the order of the text
    bool ok() const { return mistakes.isEmpty(); }
};

/// A lesson's file is refused beyond this.
inline constexpr qsizetype largestLessonBytes = 1024 * 1024;

/// Reads a lesson.
/// @param utf8      the file's bytes; not UTF-8, or over 1 MiB, is a mistake, never a crash
/// @param fallbackTitle  the title where the front matter gives none (the file's name)
ParseResult parseLesson(const QByteArray &utf8, const QString &fallbackTitle);

} // namespace halfclose
