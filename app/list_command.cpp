// halfclose list and show: the built-in lessons, and the text of any lesson.
// SPDX-License-Identifier: MIT
#include <QCoreApplication>

#include "app/commands.h"
#include "app/output.h"
#include "core/lesson/library.h"
#include "core/lesson/parser.h"
#include "core/trace/tr.h"

namespace halfclose {

int perform(const ListCommand &)
{
    QString lines;
    for (const BuiltInLesson &lesson : builtInLessons(sentencesLanguage()))
        lines += lesson.name + u'\t' + lesson.title + u'\n';
    return deliver(lines.toUtf8(), exit_status::Met);
}

int perform(const ShowCommand &command)
{
    const auto loaded = loadLesson(command.lesson, sentencesLanguage());
    if (const auto *sentence = std::get_if<QString>(&loaded))
        return refuse({programSays(*sentence)});
    const LessonText &text = std::get<LessonText>(loaded);
    if (text.utf8.size() > largestLessonBytes)
        return refuse({programSays(QCoreApplication::translate("Source", "'%1' is over 1 MiB, which no lesson is").arg(text.name))});
    return deliver(text.utf8, exit_status::Met);
}

} // namespace halfclose
