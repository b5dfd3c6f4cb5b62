// The mistakes of a lesson as a test compares them: a line each, LINE:COLUMN message.
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include "core/lesson/parser.h"

namespace halfclose {

inline QStringList mistakeLines(const QList<Mistake> &mistakes)
{
    QStringList lines;
    for (const Mistake &mistake : mistakes)
        lines.append(QStringLiteral("%1:%2 %3").arg(
            QString::number(mistake.at.line), QString::number(mistake.at.column), mistake.message));
    return lines;
}

inline QStringList mistakesIn(const QByteArray &markdown)
{
    return mistakeLines(parseLesson(markdown, QStringLiteral("test")).mistakes);
}

} // namespace halfclose
