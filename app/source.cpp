// Telling a trace from a lesson by its first bytes, and wording what is wrong.
// SPDX-License-Identifier: MIT
#include "app/source.h"

#include <cstdio>

#include <QFile>

#include "app/output.h"
#include "core/lesson/library.h"
#include "core/lesson/mistake_text.h"
#include "core/lesson/parser.h"
#include "core/trace/tr.h"

namespace halfclose {
namespace {

bool standardInputIsTrace()
{
    const int first = std::fgetc(stdin);
    std::ungetc(first, stdin); // the one that may be put back; reading begins with it
    const char start[] = {char(first)};
    return first != EOF && looksLikeTrace(start);
}

bool fileIsTrace(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && looksLikeTrace(file.peek(64));
}

TraceReading readStandardInput()
{
    QFile input;
    input.open(stdin, QIODevice::ReadOnly);
    return readTrace(input, QStringLiteral("<standard input>"));
}

} // namespace

std::variant<Lesson, Unreadable> readLesson(const QString &word)
{
    const auto loaded = loadLesson(word, sentencesLanguage());
    if (const auto *sentence = std::get_if<QString>(&loaded))
        return Unreadable{{programSays(*sentence)}};
    const LessonText &text = std::get<LessonText>(loaded);
    ParseResult result = parseLesson(text.utf8, text.fallbackTitle);
    if (result.ok())
        return std::move(result.lesson);
    Unreadable unreadable;
    for (const Mistake &mistake : result.mistakes)
        unreadable.lines.append(mistakeText(text.name, mistake));
    return unreadable;
}

std::variant<Lesson, TraceReading, Unreadable> readLessonOrTrace(const QString &word)
{
    const bool standardInput = word == QLatin1String("-");
    if (standardInput ? standardInputIsTrace() : fileIsTrace(word)) {
        TraceReading reading = standardInput ? readStandardInput() : readTraceFile(word);
        if (reading.ok())
            return reading;
        return Unreadable{{reading.error}};
    }
    auto lesson = readLesson(word);
    if (auto *unreadable = std::get_if<Unreadable>(&lesson))
        return std::move(*unreadable);
    return std::get<Lesson>(std::move(lesson));
}

} // namespace halfclose
