// SPDX-License-Identifier: MIT
#include "ui/explore/explored_model.h"

#include <QApplication>
#include <QColor>

#include "ui/lesson/step_words.h"
#include "ui/theme/theme.h"

namespace halfclose {

void ExploredModel::setRuns(const Lesson &lesson, const QList<ExploredRun> &runs)
{
    beginResetModel();
    m_lesson = lesson;
    m_runs = runs;
    endResetModel();
}

int ExploredModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int ExploredModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ExploredModel::outcomeText(int row) const
{
    const ExploredRun &run = m_runs[row];
    if (!run.passed)
        return run.failedStep < 0 ? tr("✗ does not end") : tr("✗ fails at (%1)").arg(m_lesson.steps[run.failedStep].label);
    switch (run.ending) {
    case Ending::Graceful:
        return tr("✓ graceful");
    case Ending::Abortive:
        return tr("✓ abortive, as stated");
    case Ending::Open:
        break;
    }
    return tr("✓ still open");
}

QString ExploredModel::whatText(const ExploredRun &run) const
{
    if (run.passed || run.failedStep < 0)
        return run.passed ? tr("every step as stated") : QString();
    const Step &step = m_lesson.steps[run.failedStep];
    const QString code = shortCodeOf(step, Vocabulary::Api);
    if (run.timedOut)
        return run.expected.isEmpty() ? tr("%1 timed out").arg(code) : tr("%1 timed out, expected %2").arg(code, run.expected);
    if (run.returned.startsWith(code)) // an event brought an error
        return tr("%1, expected %2").arg(run.returned, run.expected);
    return tr("%1 → %2, expected %3").arg(code, run.returned, run.expected.isEmpty() ? tr("success") : run.expected);
}

QVariant ExploredModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ExploredRun &run = m_runs[index.row()];
    if (role == Qt::ForegroundRole && index.column() == Outcome) {
        const Palette &colours = theme::isDark(QApplication::palette()) ? Palette::dark() : Palette::light();
        return run.passed ? colours.met : colours.failed;
    }
    if (role == Qt::TextAlignmentRole && index.column() == Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Number:
        return QString::number(index.row() + 1);
    case Outcome:
        return outcomeText(index.row());
    case OrderOfSteps:
        return run.order.join(u' ');
    default:
        return whatText(run);
    }
}

QVariant ExploredModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Outcome:
        return tr("Outcome");
    case OrderOfSteps:
        return tr("Order in which the steps ended");
    default:
        return tr("What came of it");
    }
}

} // namespace halfclose
