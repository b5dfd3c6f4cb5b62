// SPDX-License-Identifier: MIT
#include "core/export/played_table.h"

#include "core/diagram/labels.h"
#include "core/export/outcome_text.h"
#include "core/export/results.h"
#include "core/export/step_range.h"
#include "core/lesson/inline_markdown.h"
#include "core/lesson/step_text.h"
#include "core/spi/names.h"
#include "core/trace/tr.h"

namespace halfclose {

namespace {

class TableMaker
{
public:
    TableMaker(const Trace &trace, const Diagram &diagram, const Motion &motion, const ExportOptions &options)
        : m_trace(trace)
        , m_diagram(diagram)
        , m_motion(motion)
        , m_options(options)
    {
    }

    PlayedTable ofLesson(const Lesson &lesson) const
    {
        PlayedTable table;
        table.source = lesson.source;
        for (const Endpoint &endpoint : lesson.endpoints)
            table.columns.append({endpoint.name, endpoint.server});
        const StepRange range(lesson, m_options);
        const QList<StepResult> results = resultsOf(lesson, m_trace);
        int row = -1;
        for (qsizetype i = 0; i < lesson.steps.size(); ++i) {
            const Step &step = lesson.steps[i];
            if (!range.has(int(i)))
                continue;
            if (step.row != row)
                table.rows.append(QList<PlayedTable::Cell>(table.columns.size()));
            row = step.row;
            const StepRow *run = m_diagram.step(m_trace.find(step.label));
            PlayedStep played = timed(run);
            played.label = step.label;
            played.code = codeOf(step);
            played.caption = withoutMarkup(step.caption);
            played.column = step.endpoint;
            setOutcome(played, step, results[i]);
            table.rows.last()[step.endpoint].append(played);
        }
        return table;
    }

    /// A row a step, in the order of their starts.
    PlayedTable ofTrace() const
    {
        PlayedTable table;
        for (const Diagram::Participant &participant : m_diagram.participants())
            table.columns.append({participant.name, participant.server});
        const EventRange range = askedEvents(m_trace, m_options);
        for (const StepRow &row : m_diagram.steps()) {
            if (row.endpoint < 0 || !range.has(row.started))
                continue;
            PlayedStep played = timed(&row);
            played.label = m_trace.text(row.label);
            played.code = stepCode(m_trace.at(row.started), m_options.vocabulary);
            played.column = row.endpoint;
            if (row.ended != 0 && row.state != StepState::Narrated) {
                const bool met = row.state == StepState::Met;
                played.kind = met ? PlayedStep::Outcome::Met : PlayedStep::Outcome::Bad;
                played.outcome = (met ? QStringLiteral("✓ ") : QStringLiteral("✗ ")) + shortened(m_trace.at(row.ended).arguments);
            }
            table.rows.append(QList<PlayedTable::Cell>(table.columns.size()));
            table.rows.last()[row.endpoint].append(played);
        }
        return table;
    }

private:
    PlayedStep timed(const StepRow *row) const
    {
        PlayedStep step;
        if (!row)
            return step;
        step.event = row->started;
        step.stop = qsizetype(m_motion.stopBehind(row->started));
        if (step.stop == 0)
            return step;
        step.from = m_motion.at(row->started);
        step.to = row->ended != 0 && row->ended <= m_motion.size() ? m_motion.at(row->ended) : m_motion.end();
        return step;
    }

    /// Without what is expected: the run shall say it.
    QString codeOf(const Step &step) const
    {
        const auto *call = std::get_if<CallAction>(&step.action);
        if (!call || m_options.vocabulary == Vocabulary::Api)
            return stepText(step.action);
        CallAction below = *call;
        below.function = spiName(call->function);
        return stepText(Action(below));
    }

    static void setOutcome(PlayedStep &played, const Step &step, const StepResult &result)
    {
        switch (result.status) {
        case StepStatus::Met:
            played.kind = PlayedStep::Outcome::Met;
            played.outcome = QStringLiteral("✓ ") + returnedText(result);
            break;
        case StepStatus::Failed:
        case StepStatus::TimedOut:
            played.kind = PlayedStep::Outcome::Bad;
            played.outcome = QStringLiteral("✗ ") + failureText(step, result);
            break;
        case StepStatus::Waiting:
        case StepStatus::Running:
        case StepStatus::NotReached:
            played.kind = PlayedStep::Outcome::Open;
            played.outcome = QStringLiteral("· ") + halfclose::tr("not reached");
            break;
        case StepStatus::Narration:
            break;
        }
    }

    const Trace &m_trace;
    const Diagram &m_diagram;
    const Motion &m_motion;
    const ExportOptions &m_options;
};

} // namespace

PlayedTable playedTable(const Trace &trace, const Diagram &diagram, const Motion &motion, const ExportOptions &options)
{
    const TableMaker maker(trace, diagram, motion, options);
    const std::optional<Lesson> lesson = lessonOf(trace);
    return lesson ? maker.ofLesson(*lesson) : maker.ofTrace();
}

} // namespace halfclose
