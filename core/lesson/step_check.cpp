// SPDX-License-Identifier: MIT
#include "core/lesson/step_check.h"

#include "core/lesson/call_check.h"
#include "core/lesson/wording.h"
#include "core/spi/names.h"

namespace halfclose {
namespace {

class Checker
{
public:
    Checker(const StepSyntax &step, NameScope &scope, MistakeList &mistakes)
        : m_step(step), m_scope(scope), m_mistakes(mistakes), m_values(scope, mistakes)
    {
    }

    CheckedStep check()
    {
        CheckedStep checked;
        std::visit([&](const auto &what) { checkWhat(what, checked); }, m_step.what);
        if (m_step.binding)
            bind(*m_step.binding);
        return checked;
    }

private:
    void checkWhat(const std::monostate &, CheckedStep &) {}

    void checkWhat(const SyntaxCall &call, CheckedStep &checked)
    {
        CallChecker calls(m_values, m_mistakes);
        CallAction action = calls.arguments(call, m_step.sound);
        if (m_step.binding)
            action.binding = m_step.binding->text;
        checked.action = action;
        if (m_step.outcome)
            checked.expected = calls.outcome(call, *m_step.outcome);
    }

    void checkWhat(const SyntaxEvent &event, CheckedStep &checked)
    {
        EventAction action;
        action.absent = event.absent;
        action.event = quint32(networkEvent(event.event.text).value_or(0));
        if (event.socket)
            action.socket = event.socket->text;
        m_values.checkName(event.socket.value_or(Word{action.socket, event.event.span}),
            event.socket ? QString()
                         : Wording::tr("an event waits on s where no other socket is named: %1(s1)").arg(event.event.text));
        checked.action = action;
        if (!m_step.outcome)
            return;
        Place place;
        place.allowed = Place::Error;
        place.what = Wording::tr("the error of an event");
        place.right = Wording::tr("an error such as WSAECONNRESET; nothing where there is none");
        if (m_step.outcome->ok)
            m_mistakes.add(m_step.outcome->value.span,
                Wording::tr("'%1' cannot be %2 (%3)").arg(m_step.outcome->value.text, place.what, place.right));
        const std::optional<Resolved> value = m_values.check(m_step.outcome->value, place);
        if (value && std::holds_alternative<ErrorOutcome>(*value))
            checked.expected = Outcome{std::get<ErrorOutcome>(*value), {}};
        refuseFields();
    }

    void checkWhat(const SyntaxSum &sum, CheckedStep &checked)
    {
        SumAction action;
        action.binding = m_step.binding ? m_step.binding->text : QString();
        const bool adds = sum.operands.size() > 1;
        Place place = numberPlace(adds);
        place.what = adds ? Wording::tr("part of a sum") : Wording::tr("a value");
        for (const SyntaxValue &operand : sum.operands) {
            if (const std::optional<Operand> value = m_values.operand(operand, place))
                action.operands.append(*value);
        }
        checked.action = action;
        if (!m_step.outcome)
            return;
        place.what = Wording::tr("what a sum comes to");
        if (m_step.outcome->ok)
            m_mistakes.add(m_step.outcome->value.span,
                Wording::tr("'%1' cannot be %2 (%3)").arg(m_step.outcome->value.text, place.what, place.right));
        if (const std::optional<Operand> value = m_values.operand(m_step.outcome->value, place))
            checked.expected = Outcome{*value, {}};
        refuseFields();
    }

    void checkWhat(const SyntaxWait &wait, CheckedStep &checked) { checked.action = WaitAction{wait.milliseconds}; }
    void checkWhat(const SyntaxCrash &, CheckedStep &checked) { checked.action = CrashAction{}; }

    // A sum adds decimal numbers; a single value may be any, and keeps its kind.
    static Place numberPlace(bool adds)
    {
        Place place;
        place.allowed = Place::Name | Place::Integer | Place::String;
        place.decimalStrings = adds;
        if (!adds)
            place.allowed |= Place::Pattern;
        place.right = adds ? Wording::tr("a name or a decimal number") : Wording::tr("a name, a number, \"text\" or bytes(n)");
        return place;
    }

    void refuseFields()
    {
        for (const SyntaxField &field : m_step.outcome->fields) {
            m_mistakes.add(field.name.span,
                Wording::tr("unknown field '%1' (only calls have output parameters)").arg(excerpt(field.name.text)));
        }
    }

    void bind(const Word &name)
    {
        const bool taken = name.text == u"ok" || constantValue(name.text) || errorNumber(name.text);
        if (taken) {
            m_mistakes.add(name.span,
                Wording::tr("'%1' cannot be bound, it has a meaning of its own (any other name)").arg(name.text));
        }
        m_scope.bind(name.text);
    }

    const StepSyntax &m_step;
    NameScope &m_scope;
    MistakeList &m_mistakes;
    ValueChecker m_values;
};

} // namespace

CheckedStep checkStep(const StepSyntax &step, NameScope &scope, MistakeList &mistakes)
{
    return Checker(step, scope, mistakes).check();
}

} // namespace halfclose
