// SPDX-License-Identifier: MIT
#include "core/lesson/call_check.h"

#include <algorithm>

#include <QRegularExpression>

#include "core/lesson/wording.h"

namespace halfclose {
namespace {

constexpr unsigned anyOperand = Place::Name | Place::Integer | Place::String | Place::Pattern;

Place anything()
{
    Place place;
    place.allowed = anyOperand | Place::Constants | Place::Error;
    place.several = true;
    place.right = Wording::tr("a name, a number, \"text\", bytes(n) or a documented constant");
    return place;
}

Place placeOf(const Parameter &parameter, const QString &function)
{
    Place place;
    place.what = Wording::tr("the argument '%1' of %2").arg(parameter.name, function);
    switch (parameter.kind) {
    case ArgumentKind::Socket:
        place.allowed = Place::Name;
        place.right = Wording::tr("the name of a socket");
        break;
    case ArgumentKind::Data:
        place.allowed = anyOperand;
        place.right = Wording::tr("a name, a number, \"text\" or bytes(n)");
        break;
    case ArgumentKind::Number:
        place.allowed = Place::Name | Place::Integer;
        place.least = parameter.least;
        place.most = parameter.most;
        place.right = Wording::tr("a name or a number");
        break;
    case ArgumentKind::Constant:
        place.allowed = Place::Constants;
        place.constants = parameter.constants;
        place.right = oneOfText(parameter.constants);
        break;
    case ArgumentKind::Events:
        place.allowed = Place::Constants | Place::Integer;
        place.constants = eventNames();
        place.several = true;
        place.least = place.most = 0;
        place.right = Wording::tr("events joined by |, such as FD_READ|FD_CLOSE, or 0");
        break;
    case ArgumentKind::Qos:
        place.allowed = Place::Name | Place::String;
        place.right = QStringLiteral("\"rate=N,peak=N,latency=N\"");
        break;
    }
    return place;
}

Place valueOf(ValueKind kind, const QString &function)
{
    Place place;
    place.what = Wording::tr("what %1 returns").arg(function);
    place.allowed = Place::Name | Place::Error;
    switch (kind) {
    case ValueKind::Socket:
        place.right = Wording::tr("ok, or an error such as WSAEWOULDBLOCK");
        break;
    case ValueKind::Zero:
    case ValueKind::Count:
        place.allowed |= Place::Integer;
        place.right = Wording::tr("a number, ok, or an error such as WSAECONNRESET");
        break;
    case ValueKind::Data:
        place.allowed |= anyOperand;
        place.right = Wording::tr("the data as \"text\" or bytes(n), 0, ok, or an error such as WSAECONNRESET");
        break;
    case ValueKind::Address:
        place.allowed |= Place::String;
        place.right = Wording::tr("\"address:port\", ok, or an error such as WSAENOTCONN");
        break;
    case ValueKind::Events:
        place.allowed |= Place::Constants | Place::Integer;
        place.constants = eventNames();
        place.several = true;
        place.least = place.most = 0;
        place.right = Wording::tr("events joined by |, such as FD_READ|FD_CLOSE, 0, ok, or an error");
        break;
    case ValueKind::LastError:
        place.allowed |= Place::Integer;
        place.right = Wording::tr("an error such as WSAEWOULDBLOCK, 0 or ok");
        break;
    }
    return place;
}

Place fieldPlace(const OutputField &field, const QString &function)
{
    Place place;
    place.what = Wording::tr("the field '%1' of %2").arg(field.name, function);
    switch (field.kind) {
    case OutputField::Kind::Data:
        place.allowed = anyOperand;
        place.right = Wording::tr("a name, \"text\" or bytes(n)");
        break;
    case OutputField::Kind::Number:
        place.allowed = Place::Name | Place::Integer;
        place.right = Wording::tr("a name or a number");
        break;
    case OutputField::Kind::Error:
        place.allowed = Place::Error;
        place.right = Wording::tr("an error such as WSAECONNRESET");
        break;
    }
    return place;
}

bool isQos(const QByteArray &text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(rate|peak|latency)\\s*=\\s*\\d{1,10}\\s*(,\\s*(rate|peak|latency)\\s*=\\s*\\d{1,10}\\s*)*$"));
    if (text.isEmpty())
        return true; // absent
    if (text.size() > 200 || !form.match(QString::fromLatin1(text)).hasMatch())
        return false;
    const QList<QByteArray> parts = text.split(',');
    return std::all_of(parts.begin(), parts.end(), [](const QByteArray &part) {
        return part.mid(part.indexOf('=') + 1).trimmed().toULongLong() <= std::numeric_limits<quint32>::max();
    });
}

bool usesLinger(const SyntaxCall &call)
{
    return std::any_of(call.arguments.begin(), call.arguments.end(),
        [](const SyntaxArgument &argument) { return argument.value.text == u"SO_LINGER"; });
}

} // namespace

CallAction CallChecker::arguments(const SyntaxCall &call, bool complete)
{
    CallAction action;
    action.function = call.function.text;
    const FunctionInfo *function = findFunction(call.function.text);
    if (!function) {
        m_mistakes.add(call.function.span,
            Wording::tr("unknown function '%1'%2")
                .arg(excerpt(call.function.text),
                    m_mistakes.right(call.function.text, functionNames(),
                        Wording::tr("a documented Winsock or WSP name such as send, recv or closesocket"))));
        for (const SyntaxArgument &written : call.arguments)
            m_values.check(written.value, anything());
        return action;
    }
    const Signature *matching = signatureOf(*function, call);
    const Signature &signature = matching ? *matching : function->signatures.first();
    qsizetype position = 0;
    for (const SyntaxArgument &written : call.arguments) {
        if (written.keyword) {
            keyword(written, signature, action);
        } else if (position < signature.parameters.size()) {
            const Parameter &parameter = signature.parameters[position++];
            if (const std::optional<Operand> value = argument(written.value, parameter, function->name)) {
                // Positional arguments first, wherever the keywords were written.
                action.arguments.insert(
                    std::find_if(action.arguments.begin(), action.arguments.end(),
                        [](const Argument &a) { return !a.keyword.isEmpty(); })
                        - action.arguments.begin(),
                    Argument{{}, *value, written.value.span.at});
            }
        } else {
            m_values.check(written.value, anything());
        }
    }
    if (complete && matching)
        checkCount(call, signature);
    return action;
}

const Signature *CallChecker::signatureOf(const FunctionInfo &function, const SyntaxCall &call) const
{
    if (function.signatures.size() == 1 || call.arguments.size() < 2)
        return &function.signatures.first();
    for (const Signature &signature : function.signatures) {
        if (signature.parameters[1].constants.contains(call.arguments[1].value.text))
            return &signature;
    }
    return nullptr;
}

void CallChecker::checkCount(const SyntaxCall &call, const Signature &signature)
{
    QList<SourceSpan> positional;
    for (const SyntaxArgument &written : call.arguments) {
        if (!written.keyword)
            positional.append(written.value.span);
    }
    const qsizetype most = signature.parameters.size();
    if (positional.size() >= signature.required() && positional.size() <= most)
        return;
    const FunctionInfo *function = findFunction(call.function.text);
    QStringList forms;
    for (const Signature &form : function->signatures)
        forms.append(QStringLiteral("%1(%2)").arg(function->name, form.text()));
    const SourceSpan where = positional.size() > most ? positional[most] : call.function.span;
    m_mistakes.add(where,
        Wording::tr("wrong number of arguments for %1: %2 (%3)")
            .arg(function->name, QString::number(positional.size()), forms.join(Wording::tr(", or "))));
}

std::optional<Operand> CallChecker::argument(
    const SyntaxValue &value, const Parameter &parameter, const QString &function)
{
    Place place = placeOf(parameter, function);
    const FunctionInfo *info = findFunction(function);
    if (parameter.kind == ArgumentKind::Constant && info->signatures.size() > 1) {
        place.constants.clear();
        for (const Signature &signature : info->signatures)
            place.constants += signature.parameters[1].constants;
        place.right = oneOfText(place.constants);
    }
    return m_values.operand(value, place);
}

void CallChecker::keyword(const SyntaxArgument &written, const Signature &signature, CallAction &action)
{
    const QString &name = written.keyword->text;
    QStringList known;
    for (const Parameter &parameter : signature.keywords)
        known.append(parameter.name);
    if (!known.contains(name)) {
        const QString right = known.isEmpty() ? Wording::tr("%1 has none").arg(action.function)
                                              : oneOfText(known);
        m_mistakes.add(written.keyword->span,
            Wording::tr("unknown argument key '%1'%2").arg(excerpt(name), m_mistakes.right(name, known, right)));
        m_values.check(written.value, anything());
        return;
    }
    for (const Argument &earlier : action.arguments) {
        if (earlier.keyword == name) {
            m_mistakes.add(written.keyword->span, Wording::tr("the argument '%1' is there twice (once is right)").arg(name));
            return;
        }
    }
    const Parameter &parameter = signature.keywords[known.indexOf(name)];
    if (const std::optional<Operand> value = argument(written.value, parameter, action.function)) {
        checkQos(written.value);
        action.arguments.append(Argument{name, *value, written.value.span.at});
    }
}

void CallChecker::checkQos(const SyntaxValue &value)
{
    if (value.kind == SyntaxValue::Kind::String && !isQos(value.bytes)) {
        m_mistakes.add(value.span,
            Wording::tr("'%1' is no QoS (\"rate=N,peak=N,latency=N\", each N at most 4294967295)").arg(excerpt(value.text)));
    }
}

Outcome CallChecker::outcome(const SyntaxCall &call, const SyntaxOutcome &written)
{
    Outcome outcome;
    outcome.value = OkOutcome{};
    const FunctionInfo *function = findFunction(call.function.text);
    if (!written.ok) {
        const Place place = function ? valueOf(function->value, function->name) : anything();
        const std::optional<Resolved> value = m_values.check(written.value, place);
        if (value && std::holds_alternative<Operand>(*value))
            outcome.value = std::get<Operand>(*value);
        else if (value)
            outcome.value = std::get<ErrorOutcome>(*value);
    }
    for (const SyntaxField &each : written.fields)
        field(each, call, outcome);
    return outcome;
}

void CallChecker::field(const SyntaxField &written, const SyntaxCall &call, Outcome &outcome)
{
    const FunctionInfo *function = findFunction(call.function.text);
    if (!function) {
        m_values.check(written.value, anything());
        return;
    }
    const bool none = function->fieldsForLingerOnly && !usesLinger(call);
    const QList<OutputField> fields = none ? QList<OutputField>() : function->fields;
    const auto known = std::find_if(
        fields.begin(), fields.end(), [&](const OutputField &f) { return f.name == written.name.text; });
    if (known == fields.end()) {
        QStringList names;
        for (const OutputField &each : fields)
            names.append(each.name);
        const QString right = names.isEmpty() ? Wording::tr("%1 has none here").arg(function->name) : oneOfText(names);
        m_mistakes.add(written.name.span,
            Wording::tr("unknown field '%1'%2")
                .arg(excerpt(written.name.text), m_mistakes.right(written.name.text, names, right)));
        m_values.check(written.value, anything());
        return;
    }
    for (const OutcomeField &earlier : outcome.fields) {
        if (earlier.name == known->name) {
            m_mistakes.add(
                written.name.span, Wording::tr("the field '%1' is there twice (once is right)").arg(known->name));
            return;
        }
    }
    const std::optional<Resolved> value = m_values.check(written.value, fieldPlace(*known, function->name));
    if (value && std::holds_alternative<Operand>(*value))
        outcome.fields.append({known->name, std::get<Operand>(*value)});
    else if (value)
        outcome.fields.append({known->name, std::get<ErrorOutcome>(*value)});
}

} // namespace halfclose
