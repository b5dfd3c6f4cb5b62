// "did you mean": the known word nearest to one that nobody knows. Knows nothing of what the words mean.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace halfclose {

/// How many letters must be inserted, removed, replaced or swapped with their neighbour to get from one to the other;
/// case does not count.
int editDistance(QStringView from, QStringView to);

/// The nearest of @p known, the first of several; empty where none is near enough to have been meant (a third of the
/// word's letters may differ, and always one).
QString closestWord(QStringView word, const QStringList &known);

/// " (did you mean 'recv'?)" for recw, with the space; empty where nothing is near.
QString didYouMean(QStringView word, const QStringList &known);

} // namespace halfclose
