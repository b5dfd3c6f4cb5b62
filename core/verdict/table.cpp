// SPDX-License-Identifier: MIT
#include "core/verdict/table.h"

#include <optional>
#include <span>

#include <QSet>

namespace halfclose {

namespace {

struct Before
{
    QStringView first;
    QStringView then;
};

/// One of section 16's sequences. In each of them the steps named by one digit alone follow one another.
struct Sequence
{
    QStringView opening; ///< the documented call of step 1
    QStringView labels; ///< all of them, separated by spaces, those of one digit first and in order
    std::span<const Before> order; ///< what holds for the others
};

constexpr Before orderA[] = {{u"5", u"5a"}}; // SEQ-A2
constexpr Before orderB[] = {{u"5", u"5'"}}; // SEQ-B1
constexpr Before orderC[] = {{u"5'", u"5"}, {u"4", u"4'"}}; // SEQ-C2

constexpr Sequence sequences[] = {
    {u"WSASendDisconnect", u"1 2 3 4 5 6 7 8 5a", orderA},
    {u"WSPSendDisconnect", u"1 2 3 4 5 6 7 8 5'", orderB},
    {u"shutdown", u"1 2 3 4 5 6 4' 5'", orderC},
    {u"WSPShutdown", u"1 2 3 4 5 6 4' 5'", orderC},
};

/// The table's label of a step: 2.3 is the third step of the cell (2).
QString cellLabel(const QString &label)
{
    return label.left(label.indexOf(u'.'));
}

/// More cells than this has no documented sequence.
constexpr qsizetype mostCells = 9;

/// How each cell of the table ended, in the order in which the cells did.
class Cells
{
public:
    Cells(const Trace &trace, const facts::Reader &reader)
    {
        for (const facts::StepEnd &step : reader.steps()) {
            const QString label = cellLabel(trace.text(step.label));
            m_labels.insert(label);
            if (m_labels.size() > mostCells) // a long run's lesson has thousands, and this is asked for whatever is shown
                return;
            if (step.how == facts::StepEnd::How::Met || step.how == facts::StepEnd::How::Narrated) {
                if (m_metAt.contains(label)) // a cell of several steps; a search each would be slow over a long run
                    m_met.removeOne(label);
                m_metAt[label] = step.event;
                m_met.append(label);
            }
        }
    }

    const Sequence *documented(const Trace &trace, const facts::Reader &reader) const
    {
        const QString &opening = trace.text(reader.firstCall(trace.find(u"1")));
        for (const Sequence &sequence : sequences) {
            const QStringList labels = sequence.labels.toString().split(u' ');
            if (opening == sequence.opening && QSet<QString>(labels.begin(), labels.end()) == m_labels)
                return &sequence;
        }
        return nullptr;
    }

    /// The first cell that ended before one that had to end before it, and that one.
    std::optional<std::pair<QString, QString>> outOfOrder(const Sequence &sequence) const
    {
        for (const QString &label : m_met) {
            for (const QString &first : before(sequence, label)) {
                if (m_metAt.value(first, 0) > m_metAt.value(label))
                    return std::pair(label, first);
            }
        }
        return std::nullopt;
    }

private:
    static QStringList before(const Sequence &sequence, const QString &label)
    {
        QStringList firsts;
        const QStringList labels = sequence.labels.toString().split(u' ');
        const qsizetype place = labels.indexOf(label);
        if (label.size() == 1 && place > 0)
            firsts.append(labels[place - 1]);
        for (const Before &pair : sequence.order) {
            if (pair.then == label)
                firsts.append(pair.first.toString());
        }
        return firsts;
    }

    QSet<QString> m_labels;
    QHash<QString, quint64> m_metAt;
    QStringList m_met;
};

} // namespace

TableVerdict tableVerdict(const Trace &trace, const facts::Reader &reader)
{
    using How = facts::StepEnd::How;
    TableVerdict verdict;
    const std::optional<Cells> cells = reader.runEnded() ? std::optional<Cells>(std::in_place, trace, reader) : std::nullopt;
    const Sequence *documented = cells ? cells->documented(trace, reader) : nullptr;
    verdict.documented = documented != nullptr;
    for (const facts::StepEnd &step : reader.steps()) {
        if (step.how != How::Failed && step.how != How::TimedOut && step.how != How::NotReached)
            continue;
        verdict.state = TableVerdict::State::Leaves;
        verdict.leftAt = trace.text(step.label);
        verdict.actual = QString::fromUtf8(trace.at(step.event).arguments);
        verdict.timedOut = step.how == How::TimedOut;
        return verdict;
    }
    if (documented) {
        if (const auto pair = cells->outOfOrder(*documented)) {
            verdict.state = TableVerdict::State::Leaves;
            verdict.leftAt = pair->first;
            verdict.outOfOrderWith = pair->second;
            return verdict;
        }
    }
    if (reader.runEnded())
        verdict.state = TableVerdict::State::Follows;
    return verdict;
}

} // namespace halfclose
