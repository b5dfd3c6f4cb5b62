// The rows of one executable table, or of all of them, as Qt's models have them: a cell holds the steps that stand in
// it. Texts are for screen readers; the painting delegate asks for the steps themselves.
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <QSet>

#include "core/diagram/options.h"
#include "core/lesson/lesson.h"
#include "ui/model/step_history.h"

namespace halfclose {

/// Everything about the steps that changes while a lesson is shown.
struct StepTableState
{
    QList<StepView> steps;
    QSet<int> breakpoints;
    QList<int> offered; ///< steps that may be started now, where there is a choice
    int current = -1; ///< the step that was started last
    int next = -1; ///< the step at which stepping goes on
    Vocabulary vocabulary = Vocabulary::Api;
    bool operator==(const StepTableState &) const = default;
};

class StepTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit StepTableModel(QObject *parent = nullptr);

    /// Shows @p rowCount rows of @p lesson from @p firstRow on.
    void setLesson(const Lesson &lesson, int firstRow, int rowCount);
    void setState(const StepTableState &state);

    const Lesson &lesson() const { return m_lesson; }
    const StepTableState &state() const { return m_state; }
    /// The steps in that cell, from top to bottom.
    QList<int> stepsIn(const QModelIndex &cell) const;
    /// The cell of @p step; invalid when it stands in another table.
    QModelIndex cellOf(int step) const;
    const QString &caption(int step) const { return m_captions[step]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    bool looksOtherwise(int step, const StepTableState &before) const;

    Lesson m_lesson;
    QStringList m_captions; ///< plain
    QList<QList<int>> m_cells; ///< row by row
    StepTableState m_state;
    int m_firstRow = 0;
    int m_rowCount = 0;
};

} // namespace halfclose
