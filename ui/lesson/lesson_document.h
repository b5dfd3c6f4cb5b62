// The lesson as one reads it: prose, the live tables in their places, and where the sequence is documented.
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

#include "ui/lesson/step_table_view.h"

QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace halfclose {

class LessonDocument : public QScrollArea
{
    Q_OBJECT

public:
    explicit LessonDocument(QWidget *parent = nullptr);

    void setLesson(const Lesson &lesson);
    void setState(const StepTableState &state);
    /// The step that the keyboard stands on; -1 for none.
    int focusedStep() const;
    /// Scrolls to the step; where its cell then is, in @p widget's coordinates.
    QRect revealStep(int step, const QWidget *widget);
    const QList<StepTableView *> &tables() const { return m_tables; }

Q_SIGNALS:
    void stepActivated(int step);
    void breakpointToggled(int step);
    void stepChosen(int step);
    void menuWanted(int step, const QPoint &globalPosition);
    void linkActivated(const QUrl &url);

private:
    void addProse(const QString &markdown);
    void addTable(const Lesson &lesson, const Block &block);
    void showCurrent(int step);

    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    QList<StepTableView *> m_tables;
    QList<StepTableModel *> m_models;
    int m_current = -1;
};

} // namespace halfclose
