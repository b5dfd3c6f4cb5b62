// Lessons made up from a seed: valid, of every kind of step, and mostly strange. Knows nothing of running them, except
// that an expectation may be written down for a step once it is known what it comes to.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace halfclose::test {

struct GeneratedStep
{
    QString label;
    int row = 0;
    int column = 0;
    QString code; ///< empty: narration
    QString outcome; ///< what is expected of it; empty: nothing is said
};

struct GeneratedLesson
{
    QByteArray frontMatter;
    QStringList headers;
    QList<GeneratedStep> steps; ///< row by row, left to right
    QList<int> tableBreaks; ///< rows in front of which a new table begins

    QByteArray markdown() const;
    /// The step with that label; null where there is none.
    GeneratedStep *find(const QString &label);
    /// Lets nothing happen in its place.
    void quieten(const QString &label);
};

/// The same lesson for the same seed, on every machine.
GeneratedLesson generatedLesson(quint32 seed);

} // namespace halfclose::test
