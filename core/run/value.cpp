// SPDX-License-Identifier: MIT
#include "core/run/value.h"

#include <algorithm>

#include <QCoreApplication>

#include "core/spi/names.h"

namespace halfclose {

namespace {

template<class... Ts> struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template<class... Ts> Overloaded(Ts...) -> Overloaded<Ts...>;

bool meetsValue(const Actual &actual, const Value &expected)
{
    if (const auto *data = std::get_if<QByteArray>(&actual.value)) {
        if (const auto *wanted = std::get_if<QByteArray>(&expected))
            return *data == *wanted;
        const auto *number = std::get_if<qint64>(&expected);
        bool decimal = false;
        return number && *number != 0 && data->toLongLong(&decimal) == *number && decimal;
    }
    if (const auto *number = std::get_if<qint64>(&actual.value)) {
        if (actual.isEnd && std::holds_alternative<QByteArray>(expected))
            return false; // an empty message is data, the end is not
        return numberOf(expected) == *number;
    }
    return false;
}

bool meetsField(const Actual::Field &field, const OutcomeField &expected, const Names &names)
{
    if (const auto *error = std::get_if<ErrorOutcome>(&expected.value))
        return field.isErrorCode && std::get<qint64>(field.value) == error->error;
    QString why;
    const std::optional<Value> wanted = valueOf(std::get<Operand>(expected.value), names, &why);
    if (!wanted)
        return false;
    Actual value;
    std::visit([&](const auto &v) { value.value = v; }, field.value);
    return meetsValue(value, *wanted);
}

} // namespace

std::optional<Value> valueOf(const Operand &operand, const Names &names, QString *why)
{
    return std::visit(
        Overloaded{
            [&](const NameOperand &name) -> std::optional<Value> {
                const auto found = names.constFind(name.name);
                if (found != names.constEnd())
                    return *found;
                *why = QCoreApplication::translate("Runner", "'%1' has no value: the step that binds it did not return one")
                           .arg(name.name);
                return std::nullopt;
            },
            [](qint64 number) -> std::optional<Value> { return number; },
            [](const QByteArray &bytes) -> std::optional<Value> { return bytes; },
            [](const PatternOperand &pattern) -> std::optional<Value> { return patternBytes(pattern.count); },
            [](const FlagsOperand &flags) -> std::optional<Value> { return qint64(qint32(flags.value)); },
        },
        operand);
}

std::optional<QByteArray> bytesOf(const Value &value)
{
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return *bytes;
    if (const auto *number = std::get_if<qint64>(&value))
        return QByteArray::number(*number);
    return std::nullopt;
}

std::optional<qint64> numberOf(const Value &value)
{
    if (const auto *number = std::get_if<qint64>(&value))
        return *number;
    if (const auto *bytes = std::get_if<QByteArray>(&value)) {
        bool decimal = false;
        const qint64 number = bytes->toLongLong(&decimal);
        if (decimal)
            return number;
    }
    return std::nullopt;
}

QString actualText(const Actual &actual)
{
    if (actual.error)
        return errorName(actual.error);
    return std::visit(Overloaded{
                          [](std::monostate) { return QStringLiteral("ok"); },
                          [](const SocketValue &) { return QStringLiteral("ok"); },
                          [](const QByteArray &bytes) { return dataText(bytes); },
                          [&](qint64 number) {
                              if (actual.isFlags)
                                  return networkEventNames(long(number));
                              if (actual.isErrorCode && number)
                                  return errorName(int(number));
                              return QString::number(number);
                          },
                      },
                      actual.value);
}

QString fieldText(const Actual::Field &field)
{
    if (const auto *bytes = std::get_if<QByteArray>(&field.value))
        return dataText(*bytes);
    const qint64 number = std::get<qint64>(field.value);
    return field.isErrorCode ? errorName(int(number)) : QString::number(number);
}

bool meets(const Actual &actual, const std::optional<Outcome> &expected, const Names &names)
{
    if (!expected)
        return actual.error == 0;
    const bool valueMet = std::visit(
        Overloaded{
            [&](const OkOutcome &) { return actual.error == 0; },
            [&](const ErrorOutcome &error) {
                if (actual.isErrorCode)
                    return std::get<qint64>(actual.value) == error.error;
                return actual.error == error.error;
            },
            [&](const Operand &operand) {
                QString why;
                const std::optional<Value> wanted = valueOf(operand, names, &why);
                return actual.error == 0 && wanted && meetsValue(actual, *wanted);
            },
        },
        expected->value);
    return valueMet && std::all_of(expected->fields.begin(), expected->fields.end(), [&](const OutcomeField &wanted) {
        return std::any_of(actual.fields.begin(), actual.fields.end(), [&](const Actual::Field &field) {
            return field.name == wanted.name && meetsField(field, wanted, names);
        });
    });
}

} // namespace halfclose
