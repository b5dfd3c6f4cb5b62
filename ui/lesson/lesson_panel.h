// The left side of the window: the lesson as text with its live tables, the table alone, or its source to edit.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include "ui/lesson/step_table_model.h"

QT_FORWARD_DECLARE_CLASS(QButtonGroup)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)

namespace halfclose {

class LessonDocument;
class SourceEditor;
class StepEditor;
class StepTableView;
class TextLabel;

class LessonPanel : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Text, Table, Source };

    explicit LessonPanel(QWidget *parent = nullptr);

    void setLesson(const Lesson &lesson);
    void setState(const StepTableState &state);
    void setTab(Tab tab);
    Tab tab() const;

    /// Offers @p step of the lesson to be changed where it stands.
    void changeStep(int step);
    StepEditor *stepEditor() const { return m_stepEditor; }

    /// The step that the keyboard stands on; -1 for none.
    int focusedStep() const;
    SourceEditor *editor() const { return m_editor; }
    LessonDocument *document() const { return m_document; }
    /// The Table tab's; made when it is first asked for.
    StepTableView *table();

Q_SIGNALS:
    void stepActivated(int step);
    void breakpointToggled(int step);
    void stepChosen(int step);
    void menuWanted(int step, const QPoint &globalPosition);
    void linkActivated(const QUrl &url);
    void tabChanged();
    void stepChanged(int step, const QString &code); ///< its new code, without mistakes

private:
    void showPage(Tab tab);

    TextLabel *m_title;
    QButtonGroup *m_tabs;
    QStackedWidget *m_pages;
    LessonDocument *m_document;
    StepTableView *m_table = nullptr;
    StepTableModel *m_model;
    SourceEditor *m_editor;
    StepEditor *m_stepEditor;
    int m_current = -1;
};

} // namespace halfclose
