// The interleavings as rows: number, outcome with its sign, order, and what went another way than stated.
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>

#include "core/lesson/lesson.h"
#include "ui/explore/exploration_job.h"

namespace halfclose {

class ExploredModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Outcome, OrderOfSteps, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRuns(const Lesson &lesson, const QList<ExploredRun> &runs);
    const QList<ExploredRun> &runs() const { return m_runs; }
    const Lesson &lesson() const { return m_lesson; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "✓ graceful", "✗ fails at (7)".
    QString outcomeText(int row) const;

private:
    QString whatText(const ExploredRun &run) const;

    Lesson m_lesson;
    QList<ExploredRun> m_runs;
};

} // namespace halfclose
