// Finds English in what the program says in Spanish: the words of the English sentences that no Spanish one has, read
// from resources/translations. Names of calls and constants, which both have, are none of them.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

namespace halfclose::test {

struct TranslatedSentence
{
    QString context;
    QString source;
    QStringList forms; ///< one, or one a plural form
    bool numbered = false; ///< has plural forms
    bool finished = false;
};

QString spanishFile();
/// Every sentence of a .ts file; empty where it cannot be read.
QList<TranslatedSentence> sentencesOf(const QString &path);

class EnglishWords
{
public:
    EnglishWords();

    bool isEmpty() const { return m_words.isEmpty(); }
    /// The English words in @p text, without those that stand in @p allowed: a lesson's own, a command's choices.
    QStringList in(const QString &text, const QString &allowed = {}) const;

private:
    QSet<QString> m_words;
};

} // namespace halfclose::test
