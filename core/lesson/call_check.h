// A call against the vocabulary: its function, the number and kinds of its arguments, and what it may be expected to
// return.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/value_check.h"

namespace halfclose {

class CallChecker
{
public:
    CallChecker(ValueChecker &values, MistakeList &mistakes) : m_values(values), m_mistakes(mistakes) {}

    /// @param complete  false where the grammar gave up in the middle: then nothing is missing
    CallAction arguments(const SyntaxCall &call, bool complete);
    Outcome outcome(const SyntaxCall &call, const SyntaxOutcome &outcome);

private:
    /// nullptr where the option decides it and is none.
    const Signature *signatureOf(const FunctionInfo &function, const SyntaxCall &call) const;
    void checkCount(const SyntaxCall &call, const Signature &signature);
    std::optional<Operand> argument(const SyntaxValue &value, const Parameter &parameter, const QString &function);
    void keyword(const SyntaxArgument &written, const Signature &signature, CallAction &action);
    void checkQos(const SyntaxValue &value);
    void field(const SyntaxField &written, const SyntaxCall &call, Outcome &outcome);

    ValueChecker &m_values;
    MistakeList &m_mistakes;
};

} // namespace halfclose
