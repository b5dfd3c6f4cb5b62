// Values of steps: which words are names, constants or errors, and whether a value may stand where it stands.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/name_scope.h"
#include "core/lesson/step_syntax.h"
#include "core/lesson/vocabulary.h"

namespace halfclose {

using Resolved = std::variant<Operand, ErrorOutcome>;

/// What may stand in one place.
struct Place
{
    enum Kind : unsigned { Name = 1, Integer = 2, String = 4, Pattern = 8, Constants = 16, Error = 32 };
    unsigned allowed = 0;
    QString what; ///< "the argument 'data' of send"
    QString right; ///< "a name, a number, \"text\" or bytes(n)"
    QStringList constants; ///< those allowed; empty: any
    bool several = false; ///< constants may be joined by |
    qint64 least = std::numeric_limits<qint64>::min(); ///< of an Integer
    qint64 most = std::numeric_limits<qint64>::max();
    bool decimalStrings = false; ///< a string must be a decimal number
};

class ValueChecker
{
public:
    ValueChecker(const NameScope &scope, MistakeList &mistakes) : m_scope(scope), m_mistakes(mistakes) {}

    /// The value, or none after telling what is wrong with it.
    std::optional<Resolved> check(const SyntaxValue &value, const Place &place);
    /// The same where no error can stand.
    std::optional<Operand> operand(const SyntaxValue &value, const Place &place);
    /// A name that must have been bound; @p otherwise is what would be right where no name is near.
    void checkName(const Word &word, const QString &otherwise = {});

private:
    std::optional<Resolved> checkWords(const SyntaxValue &value, const Place &place);
    std::optional<Resolved> checkConstants(const SyntaxValue &value, const Place &place);
    void wrongKind(const SyntaxValue &value, const Place &place);
    void unknownConstant(const Word &word, const Place &place);

    const NameScope &m_scope;
    MistakeList &m_mistakes;
};

/// "SD_RECEIVE, SD_SEND or SD_BOTH".
QString oneOfText(const QStringList &words);
/// Digits, perhaps with a minus, that fit in 64 bits.
bool isDecimalNumber(const QByteArray &bytes);

} // namespace halfclose
