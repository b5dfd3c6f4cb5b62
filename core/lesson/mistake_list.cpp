// SPDX-License-Identifier: MIT
#include "core/lesson/mistake_list.h"

#include <algorithm>
#include <tuple>

#include "core/lesson/suggestion.h"

namespace halfclose {
namespace {

constexpr qsizetype mostGuesses = 256;
constexpr qsizetype longestExcerpt = 48;

bool before(const Mistake &a, const Mistake &b)
{
    return std::tie(a.at.line, a.at.column) < std::tie(b.at.line, b.at.column);
}

bool same(const Mistake &a, const Mistake &b)
{
    return a.at == b.at && a.message == b.message;
}

} // namespace

void MistakeList::add(const SourceSpan &where, const QString &message)
{
    m_mistakes.append({where.at, where.end, message});
}

QString MistakeList::right(const QString &word, const QStringList &known, const QString &otherwise)
{
    // The same word can be looked for in several lists; a list is told apart by its first entry and its length.
    const QString key = QString::number(known.size()) + u' ' + known.value(0) + u' ' + word;
    auto guess = m_guesses.constFind(key);
    if (guess == m_guesses.constEnd() && m_guesses.size() < mostGuesses)
        guess = m_guesses.insert(key, didYouMean(word, known));
    if (guess != m_guesses.constEnd() && !guess->isEmpty())
        return *guess;
    return otherwise.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(otherwise);
}

QList<Mistake> MistakeList::sorted() const
{
    QList<Mistake> mistakes = m_mistakes;
    std::stable_sort(mistakes.begin(), mistakes.end(), before);
    mistakes.erase(std::unique(mistakes.begin(), mistakes.end(), same), mistakes.end());
    return mistakes;
}

QString excerpt(QStringView text)
{
    if (text.size() <= longestExcerpt)
        return text.toString();
    qsizetype length = longestExcerpt;
    if (text[length - 1].isHighSurrogate())
        --length;
    return text.first(length).toString() + u'…';
}

} // namespace halfclose
