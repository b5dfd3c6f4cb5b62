// What became of each step as far as a trace has been read: the states of the lesson's table, and the moments at which
// one step forward or back stops. Reads every event once; knows nothing of widgets.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"
#include "core/run/step_result.h"
#include "core/trace/trace.h"

namespace halfclose {

/// One step as a prefix of the trace shows it.
struct StepView
{
    StepStatus status = StepStatus::Waiting;
    QString returned; ///< what it returned, in lesson syntax
    QString expected; ///< of a failed step: what the lesson states
    quint64 startedAt = 0; ///< sequence of its first event; 0 before it
    quint64 endedAt = 0;
    std::chrono::nanoseconds start{0};
    std::chrono::nanoseconds end{0};
    bool operator==(const StepView &) const = default;
};

class StepHistory
{
public:
    struct Start
    {
        quint64 sequence = 0; ///< of the step's first event
        int step = 0;
    };

    /// Forgets everything; from now on traces of @p lesson are read.
    void begin(const Lesson &lesson);
    /// Reads what @p trace has more than the last time.
    void grow(const Trace &trace);

    /// The steps after the first @p shown events, in the lesson's order.
    QList<StepView> at(quint64 shown) const;
    /// The steps started so far, in the order of their starts.
    const QList<Start> &starts() const { return m_starts; }
    /// The step that was started last among the first @p shown events; -1 before any.
    int currentStep(quint64 shown) const;
    /// Sequence of the first event of the step that was started last among @p shown events; 0 before any.
    quint64 currentStart(quint64 shown) const;

    /// The places where stepping stops: before the first step, and before each start of another. The end of the trace
    /// is the last one.
    quint64 stopAfter(quint64 shown) const;
    quint64 stopBefore(quint64 shown) const;
    quint64 firstStop() const;
    /// The stop behind starts()[index].
    quint64 stopOfStart(qsizetype index) const;
    /// Where everything is seen that happened until the next step was started; none when @p step was never started.
    std::optional<quint64> stopOf(int step) const;
    quint64 size() const { return m_read; }

private:
    struct Moment
    {
        quint64 sequence = 0;
        std::chrono::nanoseconds at{0};
        int step = 0;
        StepStatus status = StepStatus::Waiting;
        QString returned;
        QString expected;
    };

    QHash<QString, int> m_steps; ///< by label
    QList<Moment> m_moments;
    QList<Start> m_starts;
    QList<bool> m_seen;
    quint64 m_read = 0;
};

} // namespace halfclose
