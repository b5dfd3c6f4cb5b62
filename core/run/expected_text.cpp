// SPDX-License-Identifier: MIT
#include "core/run/expected_text.h"

#include "core/spi/names.h"

namespace halfclose {

namespace {

QString text(const NameOperand &name)
{
    return name.name;
}
QString text(qint64 number)
{
    return QString::number(number);
}
QString text(const QByteArray &bytes)
{
    return dataText(bytes);
}
QString text(const PatternOperand &pattern)
{
    return QStringLiteral("bytes(%1)").arg(pattern.count);
}
QString text(const FlagsOperand &flags)
{
    return flags.names.join(u'|');
}
QString text(const OkOutcome &)
{
    return QStringLiteral("ok");
}
QString text(const ErrorOutcome &error)
{
    return errorName(error.error);
}
QString text(const Operand &operand)
{
    return std::visit([](const auto &o) { return text(o); }, operand);
}

QString outcomeText(const Outcome &outcome)
{
    QString all = std::visit([](const auto &value) { return text(value); }, outcome.value);
    for (const OutcomeField &field : outcome.fields)
        all += QStringLiteral(" %1=%2").arg(field.name, std::visit([](const auto &value) { return text(value); }, field.value));
    return all;
}

} // namespace

QString expectedText(const Step &step)
{
    const auto *event = std::get_if<EventAction>(&step.action);
    if (!event)
        return step.expected ? outcomeText(*step.expected) : QString();
    const QString name = networkEventNames(long(event->event));
    if (event->absent)
        return QStringLiteral("no ") + name;
    return step.expected ? QStringLiteral("%1 -> %2").arg(name, outcomeText(*step.expected)) : name;
}

} // namespace halfclose
