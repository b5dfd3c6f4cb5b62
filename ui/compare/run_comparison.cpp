// SPDX-License-Identifier: MIT
#include "ui/compare/run_comparison.h"

#include <algorithm>
#include <map>

#include "core/diagram/diagram.h"
#include "core/trace/tr.h"
#include "ui/lesson/step_words.h"
#include "ui/model/step_history.h"

namespace halfclose {

namespace {

/// One side of the comparison.
struct Side
{
    const KeptRun &run;
    StepHistory history;
    QList<StepView> views;
    QStringList order; ///< labels, as the steps began
    QHash<QString, int> steps;

    explicit Side(const KeptRun &of) : run(of)
    {
        history.begin(run.lesson);
        history.grow(*run.trace);
        views = history.at(run.trace->size());
        for (int i = 0; i < run.lesson.steps.size(); ++i)
            steps.insert(run.lesson.steps[i].label, i);
        for (const StepHistory::Start &start : history.starts())
            order.append(run.lesson.steps[start.step].label);
    }
    bool began(const QString &label) const { return order.contains(label); }
    const Step &step(const QString &label) const { return run.lesson.steps[steps.value(label)]; }
    QString result(const QString &label) const
    {
        return resultOf(step(label), views[steps.value(label)]);
    }
};

/// The longest list that both have in the same order.
QStringList inCommon(const QStringList &a, const QStringList &b)
{
    const size_t width = size_t(b.size()) + 1;
    std::vector<int> lengths((size_t(a.size()) + 1) * width, 0); // of the rests from there
    const auto at = [&](qsizetype i, qsizetype j) -> int & { return lengths[size_t(i) * width + size_t(j)]; };
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j)
            at(i, j) = a[i] == b[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
    }
    QStringList common;
    for (qsizetype i = 0, j = 0; i < a.size() && j < b.size();) {
        if (a[i] == b[j]) {
            common.append(a[i]);
            ++i;
            ++j;
        } else if (at(i + 1, j) >= at(i, j + 1)) {
            ++i;
        } else {
            ++j;
        }
    }
    return common;
}

/// What one sees of an event: calls, messages and indications, of whom, with which error.
using Sight = std::tuple<Layer, Kind, QString, QString, int>;

std::map<Sight, std::vector<quint64>> sightsOf(const Trace &trace, const QString &label)
{
    std::map<Sight, std::vector<quint64>> sights;
    const Symbol symbol = trace.find(label);
    if (symbol == Symbol::None)
        return sights;
    for (const Event &event : trace.events()) {
        if (event.label == symbol && event.kind != Kind::State && event.layer != Layer::Kernel)
            sights[{event.layer, event.kind, trace.text(event.name), trace.text(event.endpoint), event.error}].push_back(event.sequence);
    }
    return sights;
}

/// Events of @p label that @p one has and @p other has not.
std::vector<quint64> eventsOnlyIn(const Trace &one, const Trace &other, const QString &label, QStringList &names)
{
    std::vector<quint64> found;
    const auto others = sightsOf(other, label);
    for (const auto &[sight, sequences] : sightsOf(one, label)) {
        const auto same = others.find(sight);
        for (size_t i = same == others.end() ? 0 : same->second.size(); i < sequences.size(); ++i) {
            found.push_back(sequences[i]);
            if (!names.contains(std::get<2>(sight)))
                names.append(std::get<2>(sight));
        }
    }
    return found;
}

std::vector<quint64> eventsOf(const Trace &trace, const QString &label)
{
    std::vector<quint64> found;
    const Symbol symbol = trace.find(label);
    for (const Event &event : trace.events()) {
        if (symbol != Symbol::None && event.label == symbol)
            found.push_back(event.sequence);
    }
    return found;
}

QString told(const QString &result)
{
    return result.isEmpty() ? tr("not ended") : result;
}

} // namespace

int RunComparison::differences() const
{
    return int(std::count_if(steps.begin(), steps.end(), [](const ComparedStep &step) { return step.differs != Differs::Nothing; }));
}

RunComparison compareRuns(const KeptRun &first, const KeptRun &second)
{
    const Side a(first);
    const Side b(second);
    const QStringList common = inCommon(a.order, b.order);
    RunComparison comparison;
    comparison.firstOrder = a.order;
    comparison.secondOrder = b.order;
    const auto mark = [](std::vector<quint64> &marked, const std::vector<quint64> &events) {
        marked.insert(marked.end(), events.begin(), events.end());
    };
    QStringList labels = a.order;
    for (const QString &label : b.order) {
        if (!labels.contains(label))
            labels.append(label);
    }
    for (const QString &label : std::as_const(labels)) {
        ComparedStep step{label, Differs::Nothing, {}};
        QStringList names;
        std::vector<quint64> onlyA;
        std::vector<quint64> onlyB;
        if (!b.began(label)) {
            step.differs = Differs::OnlyInFirst;
            step.sentence = tr("(%1) only in %2: %3").arg(label, first.name, told(a.result(label)));
        } else if (!a.began(label)) {
            step.differs = Differs::OnlyInSecond;
            step.sentence = tr("(%1) only in %2: %3").arg(label, second.name, told(b.result(label)));
        } else if (a.step(label).text != b.step(label).text) {
            step.differs = Differs::Code;
            step.sentence = tr("(%1) %2 %3 in %4, but %5 %6 in %7")
                                .arg(label, codeOf(a.step(label), Vocabulary::Api), told(a.result(label)), first.name,
                                    codeOf(b.step(label), Vocabulary::Api), told(b.result(label)), second.name);
        } else if (a.result(label) != b.result(label)) {
            step.differs = Differs::Outcome;
            step.sentence = tr("(%1) %2: %3 in %4, but %5 in %6")
                                .arg(label, shortCodeOf(a.step(label), Vocabulary::Api), told(a.result(label)), first.name,
                                    told(b.result(label)), second.name);
        } else if (!common.contains(label)) {
            step.differs = Differs::Order;
            step.sentence = tr("(%1) %2 comes as number %3 in %4, as number %5 in %6")
                                .arg(label, shortCodeOf(a.step(label), Vocabulary::Api)).arg(a.order.indexOf(label) + 1).arg(first.name)
                                .arg(b.order.indexOf(label) + 1).arg(second.name);
        } else {
            onlyA = eventsOnlyIn(*first.trace, *second.trace, label, names);
            const qsizetype ofA = names.size();
            onlyB = eventsOnlyIn(*second.trace, *first.trace, label, names);
            if (!onlyA.empty() || !onlyB.empty()) {
                step.differs = Differs::Events;
                QStringList parts;
                if (!onlyA.empty())
                    parts.append(tr("%1 only in %2").arg(names.mid(0, ofA).join(QStringLiteral(", ")), first.name));
                if (!onlyB.empty())
                    parts.append(tr("%1 only in %2").arg(names.mid(ofA).join(QStringLiteral(", ")), second.name));
                step.sentence = tr("(%1) %2").arg(label, parts.join(QStringLiteral("; ")));
            }
        }
        if (step.differs == Differs::Events) {
            mark(comparison.firstMarked, onlyA);
            mark(comparison.secondMarked, onlyB);
        } else if (step.differs != Differs::Nothing) {
            mark(comparison.firstMarked, eventsOf(*first.trace, label));
            mark(comparison.secondMarked, eventsOf(*second.trace, label));
        }
        comparison.steps.push_back(step);
    }
    std::sort(comparison.firstMarked.begin(), comparison.firstMarked.end());
    std::sort(comparison.secondMarked.begin(), comparison.secondMarked.end());
    return comparison;
}

QHash<QString, qint32> levelFloors(const Trace &first, const Trace &second, const DiagramOptions &options)
{
    const Trace *traces[] = {&first, &second};
    DiagramOptions with = options;
    for (int round = 0; round < 3; ++round) { // pushing a step down may let labels between two others need more or less
        QStringList orders[2];
        QHash<QString, qint32> tops[2];
        for (int side = 0; side < 2; ++side) {
            Diagram diagram(with);
            diagram.extend(*traces[side]);
            for (const StepRow &row : diagram.steps()) {
                if (row.anchor != 0)
                    continue; // it stands with an indication of an earlier step
                const QString label = traces[side]->text(row.label);
                orders[side].append(label);
                tops[side].insert(label, row.top);
            }
        }
        qint32 pushed[2] = {0, 0};
        bool level = true;
        for (const QString &label : inCommon(orders[0], orders[1])) {
            const qint32 there[2] = {tops[0][label] + pushed[0], tops[1][label] + pushed[1]};
            const qint32 floor = std::max(there[0], there[1]);
            level = level && there[0] == there[1];
            pushed[0] += floor - there[0];
            pushed[1] += floor - there[1];
            with.floors.insert(label, floor);
        }
        if (level)
            break;
    }
    return with.floors;
}

} // namespace halfclose
