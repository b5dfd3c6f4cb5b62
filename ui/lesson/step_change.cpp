// SPDX-License-Identifier: MIT
#include "ui/lesson/step_change.h"

#include "core/trace/tr.h"

namespace halfclose {

namespace {

/// Columns count characters, and a character may take two of QString's.
qsizetype indexOf(const QString &text, const SourcePosition &position)
{
    qsizetype at = 0;
    for (int line = 1; line < position.line; ++line) {
        at = text.indexOf(u'\n', at) + 1;
        if (at == 0)
            return text.size();
    }
    for (int column = 1; column < position.column && at < text.size(); ++column)
        at += text[at].isHighSurrogate() ? 2 : 1;
    return at;
}

} // namespace

QString codeInCell(const QString &code)
{
    QString cell = code.trimmed();
    return cell.replace(u'|', QStringLiteral("\\|"));
}

QString textWithStep(const Lesson &lesson, int step, const QString &code)
{
    const qsizetype from = indexOf(lesson.text, lesson.steps[step].at);
    const qsizetype to = indexOf(lesson.text, lesson.steps[step].end);
    return lesson.text.left(from) + codeInCell(code) + lesson.text.mid(to);
}

QString mistakeInChange(const Lesson &lesson, int step, const ParseResult &result)
{
    if (!result.ok()) {
        const Mistake &first = result.mistakes.first();
        return first.at.line == lesson.steps[step].at.line ? first.message : tr("Line %1: %2").arg(first.at.line).arg(first.message);
    }
    return result.lesson.steps.size() == lesson.steps.size() ? QString() : tr("one step has to stay one step");
}

} // namespace halfclose
