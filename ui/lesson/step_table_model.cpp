// SPDX-License-Identifier: MIT
#include "ui/lesson/step_table_model.h"

#include <utility>

#include "ui/lesson/step_words.h"

namespace halfclose {

StepTableModel::StepTableModel(QObject *parent) : QAbstractTableModel(parent) { }

void StepTableModel::setLesson(const Lesson &lesson, int firstRow, int rowCount)
{
    beginResetModel();
    m_lesson = lesson;
    m_firstRow = firstRow;
    m_rowCount = rowCount;
    m_captions.clear();
    m_cells.clear();
    m_cells.resize(qsizetype(rowCount) * lesson.endpoints.size());
    for (int i = 0; i < lesson.steps.size(); ++i) {
        const Step &step = lesson.steps[i];
        const int row = step.row - firstRow;
        const bool here = row >= 0 && row < rowCount;
        m_captions.append(here ? plainText(step.caption) : QString());
        if (here)
            m_cells[qsizetype(row) * lesson.endpoints.size() + step.endpoint].append(i);
    }
    m_state = StepTableState();
    m_state.steps.resize(lesson.steps.size());
    endResetModel();
}

void StepTableModel::setState(const StepTableState &state)
{
    if (state == m_state || state.steps.size() != m_lesson.steps.size())
        return;
    const StepTableState before = std::exchange(m_state, state);
    QSet<int> rows;
    for (int i = 0; i < m_lesson.steps.size(); ++i) {
        const int row = m_lesson.steps[i].row - m_firstRow;
        if (row >= 0 && row < m_rowCount && looksOtherwise(i, before))
            rows.insert(row);
    }
    for (const int row : std::as_const(rows))
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

bool StepTableModel::looksOtherwise(int step, const StepTableState &before) const
{
    return before.vocabulary != m_state.vocabulary || before.steps[step] != m_state.steps[step]
        || (before.current == step) != (m_state.current == step) || (before.next == step) != (m_state.next == step)
        || before.breakpoints.contains(step) != m_state.breakpoints.contains(step)
        || before.offered.contains(step) != m_state.offered.contains(step);
}

QList<int> StepTableModel::stepsIn(const QModelIndex &cell) const
{
    return cell.isValid() ? m_cells[qsizetype(cell.row()) * m_lesson.endpoints.size() + cell.column()] : QList<int>();
}

QModelIndex StepTableModel::cellOf(int step) const
{
    if (step < 0 || step >= m_lesson.steps.size())
        return {};
    const int row = m_lesson.steps[step].row - m_firstRow;
    return row >= 0 && row < m_rowCount ? index(row, m_lesson.steps[step].endpoint) : QModelIndex();
}

int StepTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rowCount;
}

int StepTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lesson.endpoints.size());
}

QVariant StepTableModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    QStringList lines;
    const QList<int> steps = stepsIn(index);
    for (const int i : steps) {
        const Step &step = m_lesson.steps[i];
        QStringList words{QStringLiteral("(%1)").arg(step.label), codeOf(step, m_state.vocabulary), m_captions[i],
            resultOf(step, m_state.steps[i])};
        if (m_state.breakpoints.contains(i))
            words.append(tr("breakpoint"));
        words.removeAll(QString());
        lines.append(words.join(u' '));
    }
    return lines.join(u'\n');
}

QVariant StepTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_lesson.endpoints[section].name;
    return {};
}

} // namespace halfclose
