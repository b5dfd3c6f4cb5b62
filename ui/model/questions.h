// Where a class can be asked before it is told: every result of a call, and every indication, with the question in words.
// Knows nothing of how it is asked.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include "core/trace/trace.h"

namespace halfclose {

struct Question
{
    quint64 before = 0; ///< sequence of the event that answers it
    QString text;
    bool operator==(const Question &) const = default;
};

class QuestionHistory
{
public:
    void clear() { *this = QuestionHistory(); }
    /// Reads what @p trace has more than the last time.
    void grow(const Trace &trace);
    /// The first question whose answer is one of the events after the first @p shown ones, up to @p goal.
    std::optional<Question> next(const Trace &trace, quint64 shown, quint64 goal) const;

private:
    std::vector<quint64> m_answers; ///< sequences
    quint64 m_read = 0;
};

} // namespace halfclose
