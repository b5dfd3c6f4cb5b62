// SPDX-License-Identifier: MIT
#include "core/lesson/step_text.h"

#include "core/spi/names.h"

namespace halfclose {
namespace {

const QString arrow = QStringLiteral(" -> ");

struct OperandPrinter
{
    bool shortened = false; ///< long data as reports show it, which no lesson could be read from

    QString operator()(const NameOperand &name) const { return name.name; }
    QString operator()(qint64 number) const { return QString::number(number); }
    QString operator()(const QByteArray &bytes) const { return shortened ? dataText(bytes) : quoted(bytes); }
    QString operator()(const PatternOperand &pattern) const { return QStringLiteral("bytes(%1)").arg(pattern.count); }
    QString operator()(const FlagsOperand &flags) const { return flags.names.join(u'|'); }
};

struct ValuePrinter
{
    bool shortened = false;

    QString operator()(const OkOutcome &) const { return QStringLiteral("ok"); }
    QString operator()(const Operand &operand) const { return std::visit(OperandPrinter{shortened}, operand); }
    QString operator()(const ErrorOutcome &error) const { return errorName(error.error); }
};

QString textOf(const Outcome &outcome, bool shortened)
{
    QString text = std::visit(ValuePrinter{shortened}, outcome.value);
    for (const OutcomeField &field : outcome.fields)
        text += u' ' + field.name + u'=' + std::visit(ValuePrinter{shortened}, field.value);
    return text;
}

QString eventText(const EventAction &event)
{
    return (event.absent ? QStringLiteral("no ") : QString()) + networkEventNames(long(event.event));
}

struct ActionPrinter
{
    QString operator()(const CallAction &call) const
    {
        QStringList arguments;
        for (const Argument &argument : call.arguments) {
            const QString keyword = argument.keyword.isEmpty() ? QString() : argument.keyword + QStringLiteral(": ");
            arguments.append(keyword + operandText(argument.value));
        }
        return bound(call.binding) + call.function + QStringLiteral("(%1)").arg(arguments.join(QLatin1String(", ")));
    }
    QString operator()(const EventAction &event) const
    {
        return eventText(event) + (event.socket == u"s" ? QString() : QStringLiteral("(%1)").arg(event.socket));
    }
    QString operator()(const SumAction &sum) const
    {
        QStringList operands;
        for (const Operand &operand : sum.operands)
            operands.append(operandText(operand));
        return bound(sum.binding) + operands.join(QLatin1String(" + "));
    }
    QString operator()(const WaitAction &wait) const { return QStringLiteral("wait %1 ms").arg(wait.milliseconds); }
    QString operator()(const CrashAction &) const { return QStringLiteral("crash"); }
    QString operator()(const NarrationAction &) const { return {}; }

    static QString bound(const QString &name) { return name.isEmpty() ? QString() : name + QStringLiteral(" = "); }
};

} // namespace

QString operandText(const Operand &operand)
{
    return std::visit(OperandPrinter(), operand);
}

QString outcomeText(const Outcome &outcome)
{
    return textOf(outcome, false);
}

QString stepText(const Action &action, const std::optional<Outcome> &expected)
{
    const QString text = std::visit(ActionPrinter(), action);
    return expected ? text + arrow + outcomeText(*expected) : text;
}

QString stepText(const Step &step)
{
    return stepText(step.action, step.expected);
}

QString expectedText(const Step &step)
{
    if (const auto *event = std::get_if<EventAction>(&step.action))
        return eventText(*event) + (step.expected ? arrow + textOf(*step.expected, true) : QString());
    return step.expected ? textOf(*step.expected, true) : QString();
}

} // namespace halfclose
