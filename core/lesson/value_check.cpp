// SPDX-License-Identifier: MIT
#include "core/lesson/value_check.h"

#include <algorithm>

#include "core/lesson/wording.h"
#include "core/spi/names.h"

namespace halfclose {
namespace {

bool isUpperCase(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isUpper() || c.isDigit() || c == u'_'; });
}

// A misspelt constant rather than a name that nobody bound.
bool looksLikeConstant(const QString &word)
{
    for (const char16_t *prefix : {u"WSA", u"FD_", u"SD_", u"CF_", u"SO_", u"FIO"}) {
        if (word.startsWith(QStringView(prefix), Qt::CaseInsensitive))
            return true;
    }
    return isUpperCase(word) && word.contains(u'_');
}

// Built in place: of a moved variant GCC believes that parts were never set.
template<typename Value>
std::optional<Resolved> anOperand(Value &&value)
{
    return std::optional<Resolved>(std::in_place, std::in_place_type<Operand>, std::forward<Value>(value));
}

bool isConstant(const QString &word)
{
    return constantValue(word).has_value();
}

} // namespace

std::optional<Resolved> ValueChecker::check(const SyntaxValue &value, const Place &place)
{
    switch (value.kind) {
    case SyntaxValue::Kind::Missing:
        return std::nullopt; // told by the grammar
    case SyntaxValue::Kind::Words:
        return checkWords(value, place);
    case SyntaxValue::Kind::Integer:
        if (!(place.allowed & Place::Integer))
            break;
        if (value.number < place.least || value.number > place.most) {
            if (place.least == place.most)
                break;
            m_mistakes.add(value.span,
                halfclose::Wording::tr("'%1' is out of range for %2 (%3 to %4)")
                    .arg(value.text, place.what, QString::number(place.least), QString::number(place.most)));
            return std::nullopt;
        }
        return anOperand(value.number);
    case SyntaxValue::Kind::String:
        if (!(place.allowed & Place::String) || (place.decimalStrings && !isDecimalNumber(value.bytes)))
            break;
        return anOperand(value.bytes);
    case SyntaxValue::Kind::Pattern:
        if (!(place.allowed & Place::Pattern))
            break;
        return anOperand(PatternOperand{value.number});
    }
    wrongKind(value, place);
    return std::nullopt;
}

std::optional<Operand> ValueChecker::operand(const SyntaxValue &value, const Place &place)
{
    const std::optional<Resolved> resolved = check(value, place);
    if (!resolved || !std::holds_alternative<Operand>(*resolved))
        return std::nullopt;
    return std::get<Operand>(*resolved);
}

std::optional<Resolved> ValueChecker::checkWords(const SyntaxValue &value, const Place &place)
{
    const Word &word = value.words.first();
    if (value.words.size() > 1 || isConstant(word.text))
        return checkConstants(value, place);
    if (m_scope.knows(word.text)) {
        if (place.allowed & Place::Name)
            return anOperand(NameOperand{word.text});
        wrongKind(value, place);
        return std::nullopt;
    }
    if (const std::optional<int> error = errorNumber(word.text)) {
        if (place.allowed & Place::Error)
            return ErrorOutcome{*error};
        wrongKind(value, place);
        return std::nullopt;
    }
    const bool onlyConstants = (place.allowed & (Place::Constants | Place::Error)) && !(place.allowed & Place::Name);
    if (onlyConstants || looksLikeConstant(word.text))
        unknownConstant(word, place);
    else
        checkName(word);
    return std::nullopt;
}

std::optional<Resolved> ValueChecker::checkConstants(const SyntaxValue &value, const Place &place)
{
    FlagsOperand flags;
    bool known = true;
    for (const Word &word : value.words) {
        const std::optional<quint32> bits = constantValue(word.text);
        const bool other = !bits && (m_scope.knows(word.text) || errorNumber(word.text));
        if (!bits && !other)
            unknownConstant(word, place);
        known = known && (bits || other);
        flags.names.append(word.text);
        flags.value |= bits.value_or(0);
    }
    if (!known)
        return std::nullopt;
    const auto allowed = [&](const QString &name) {
        return isConstant(name) && (place.constants.isEmpty() || place.constants.contains(name));
    };
    const bool fits = (place.allowed & Place::Constants) && (place.several || value.words.size() == 1)
        && std::all_of(flags.names.begin(), flags.names.end(), allowed);
    if (fits)
        return anOperand(flags);
    wrongKind(value, place);
    return std::nullopt;
}

void ValueChecker::wrongKind(const SyntaxValue &value, const Place &place)
{
    m_mistakes.add(value.span, halfclose::Wording::tr("'%1' cannot be %2 (%3)").arg(excerpt(value.text), place.what, place.right));
}

void ValueChecker::unknownConstant(const Word &word, const Place &place)
{
    QStringList known = place.constants;
    if (known.isEmpty())
        known = constantNames();
    if (place.allowed & Place::Error)
        known = (place.allowed & Place::Constants) ? known + errorNames() : errorNames();
    m_mistakes.add(word.span,
        halfclose::Wording::tr("unknown constant '%1'%2")
            .arg(excerpt(word.text), m_mistakes.right(word.text, known, place.right)));
}

void ValueChecker::checkName(const Word &word, const QString &otherwise)
{
    if (m_scope.knows(word.text))
        return;
    // Every one-letter name is near every other.
    const QStringList near = word.text.size() > 2 ? m_scope.recent() : QStringList();
    const QString bindIt = halfclose::Wording::tr("an earlier step of this column binds it: %1 = ...").arg(excerpt(word.text));
    m_mistakes.add(word.span,
        halfclose::Wording::tr("the name '%1' is used before it is bound%2")
            .arg(excerpt(word.text),
                m_mistakes.right(word.text, near, otherwise.isEmpty() ? bindIt : otherwise)));
}

QString oneOfText(const QStringList &words)
{
    if (words.size() < 2)
        return words.value(0);
    const QString most = words.first(words.size() - 1).join(QLatin1String(", "));
    return halfclose::Wording::tr("%1 or %2").arg(most, words.last());
}

bool isDecimalNumber(const QByteArray &bytes)
{
    const bool digits = std::all_of(bytes.begin() + (bytes.startsWith('-') ? 1 : 0), bytes.end(),
        [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    bytes.toLongLong(&fits);
    return digits && fits;
}

} // namespace halfclose
