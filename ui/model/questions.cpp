// SPDX-License-Identifier: MIT
#include "ui/model/questions.h"

#include <algorithm>

#include "core/trace/tr.h"


namespace halfclose {

namespace {

// A call of the API, or one that a lesson makes at the service provider directly.
bool isOutermostReturn(const Trace &trace, const Event &event)
{
    return event.kind == Kind::Return && event.label != Symbol::None && event.cause != 0
        && trace.at(event.cause).cause == 0;
}

} // namespace

void QuestionHistory::grow(const Trace &trace)
{
    for (const Event &event : trace.events().subspan(m_read)) {
        const bool asked = event.kind == Kind::Indication || isOutermostReturn(trace, event);
        if (asked)
            m_answers.push_back(event.sequence);
    }
    m_read = trace.size();
}

std::optional<Question> QuestionHistory::next(const Trace &trace, quint64 shown, quint64 goal) const
{
    const auto answer = std::upper_bound(m_answers.begin(), m_answers.end(), shown);
    if (answer == m_answers.end() || *answer > goal)
        return {};
    const Event &event = trace.at(*answer);
    if (event.kind == Kind::Indication) {
        return Question{*answer, halfclose::tr("What does the provider now tell %1?").arg(trace.text(event.endpoint))};
    }
    const Event &call = trace.at(event.cause);
    return Question{*answer,
        halfclose::tr("%1: what does %2(%3) return?")
            .arg(trace.text(event.endpoint), trace.text(call.name), QString::fromUtf8(call.arguments))};
}

} // namespace halfclose
