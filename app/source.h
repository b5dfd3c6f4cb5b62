// What a command works on: a lesson or a saved trace, read and understood, or why not.
// Knows nothing of running it.
// SPDX-License-Identifier: MIT
#pragma once

#include <variant>

#include <QString>
#include <QStringList>

#include "core/lesson/lesson.h"
#include "core/trace/json_lines_reader.h"

namespace halfclose {

/// Why a source cannot be used, a line each, as they go to standard error.
struct Unreadable
{
    QStringList lines;
};

/// @param word  a file's path, a built-in name, or - for standard input
std::variant<Lesson, Unreadable> readLesson(const QString &word);

/// A lesson, or the trace that was saved of one; the reading is good.
std::variant<Lesson, TraceReading, Unreadable> readLessonOrTrace(const QString &word);

} // namespace halfclose
