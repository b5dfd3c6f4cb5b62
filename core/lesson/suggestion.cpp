// Optimal string alignment, three rows of its table at a time.
// SPDX-License-Identifier: MIT
#include "core/lesson/suggestion.h"

#include <algorithm>
#include <numeric>
#include <vector>

#include <QCoreApplication>

namespace halfclose {
namespace {

// Longer words are nobody's misspelling, and a hostile lesson must not buy a quadratic comparison with them.
constexpr qsizetype LongestWord = 64;

} // namespace

int editDistance(QStringView from, QStringView to)
{
    std::vector<int> before(size_t(to.size()) + 1);
    std::vector<int> above(before.size());
    std::vector<int> row(before.size());
    std::iota(above.begin(), above.end(), 0);
    const auto same = [](QChar a, QChar b) { return a.toCaseFolded() == b.toCaseFolded(); };
    for (qsizetype i = 1; i <= from.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j <= to.size(); ++j) {
            const auto at = size_t(j);
            const int replaced = above[at - 1] + (same(from[i - 1], to[j - 1]) ? 0 : 1);
            row[at] = std::min({above[at] + 1, row[at - 1] + 1, replaced});
            if (i > 1 && j > 1 && same(from[i - 1], to[j - 2]) && same(from[i - 2], to[j - 1]))
                row[at] = std::min(row[at], before[at - 2] + 1);
        }
        before.swap(above);
        above.swap(row);
    }
    return above.back();
}

QString closestWord(QStringView word, const QStringList &known)
{
    if (word.isEmpty() || word.size() > LongestWord)
        return {};
    QString closest;
    int least = std::max(1, int(word.size()) / 3) + 1;
    for (const QString &candidate : known) {
        const int distance = editDistance(word, candidate);
        const bool nothingAlike = distance >= std::max(word.size(), candidate.size()); // "9" is no mistyped "1"
        if (distance < least && !nothingAlike) {
            least = distance;
            closest = candidate;
        }
    }
    return closest;
}

QString didYouMean(QStringView word, const QStringList &known)
{
    const QString closest = closestWord(word, known);
    if (closest.isEmpty())
        return {};
    return u' ' + QCoreApplication::translate("halfclose", "(did you mean '%1'?)").arg(closest);
}

} // namespace halfclose
