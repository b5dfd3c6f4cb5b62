// Collects the mistakes of one reading, whoever finds them, and puts them in the order of the text.
// Knows nothing of what a lesson is.
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QList>
#include <QStringList>

#include "core/lesson/source_text.h"

namespace halfclose {

class MistakeList
{
public:
    void add(const SourceSpan &where, const QString &message);

    /// " (did you mean 'recv'?)" or, where nothing is near, @p otherwise in parentheses. Thousands of strange words, as
    /// only a hostile text has them, get no more guesses, so that reading stays linear.
    QString right(const QString &word, const QStringList &known, const QString &otherwise);

    bool isEmpty() const { return m_mistakes.isEmpty(); }
    /// In the order of the text; what was found twice, once.
    QList<Mistake> sorted() const;

private:
    QList<Mistake> m_mistakes;
    QHash<QString, QString> m_guesses; ///< by word
};

/// What the text says there, shortened where it is long: for quoting in a sentence.
QString excerpt(QStringView text);

} // namespace halfclose
