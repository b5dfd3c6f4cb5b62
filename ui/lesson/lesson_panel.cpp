// SPDX-License-Identifier: MIT
#include "ui/lesson/lesson_panel.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>

#include "ui/editor/source_editor.h"
#include "ui/lesson/lesson_document.h"
#include "ui/lesson/step_editor.h"
#include "ui/lesson/step_table_view.h"
#include "ui/widgets/tab_place.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

LessonPanel::LessonPanel(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(tr("Lesson"), TextSize::Heading, Ink::Text, this))
    , m_tabs(new QButtonGroup(this))
    , m_pages(new QStackedWidget(this))
    , m_document(new LessonDocument(m_pages))
    , m_model(new StepTableModel(this))
    , m_editor(new SourceEditor(m_pages))
    , m_stepEditor(new StepEditor(this))
{
    setAccessibleName(tr("Lesson panel"));
    const int gap = fontMetrics().height() / 2;
    auto *head = new QHBoxLayout;
    head->setContentsMargins(gap * 3 / 2, gap, gap, gap / 2);
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addStretch(1);
    const std::pair<QString, QString> names[] = {{tr("Text"), tr("The lesson as text, with its live tables")},
        {tr("Table"), tr("The live table alone")}, {tr("Source"), tr("The lesson's source, to edit")}};
    for (int i = 0; i < 3; ++i) {
        auto *tab = new QToolButton(this);
        tab->setProperty("kind", QStringLiteral("tab"));
        tab->setText(names[i].first);
        tab->setToolTip(names[i].second);
        tab->setAccessibleName(names[i].second);
        tab->setCheckable(true);
        tab->setFocusPolicy(Qt::TabFocus);
        m_tabs->addButton(tab, i);
        head->addWidget(tab);
    }
    m_tabs->button(Text)->setChecked(true);

    m_pages->addWidget(m_document);
    m_pages->addWidget(m_editor);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_pages, 1);

    connect(m_tabs, &QButtonGroup::idToggled, this, [this](int tab, bool on) {
        if (!on)
            return;
        m_stepEditor->dismiss();
        showPage(Tab(tab));
        Q_EMIT tabChanged();
    });
    connect(m_stepEditor, &StepEditor::accepted, this, &LessonPanel::stepChanged);
    connect(m_document, &LessonDocument::stepActivated, this, &LessonPanel::stepActivated);
    connect(m_document, &LessonDocument::breakpointToggled, this, &LessonPanel::breakpointToggled);
    connect(m_document, &LessonDocument::stepChosen, this, &LessonPanel::stepChosen);
    connect(m_document, &LessonDocument::menuWanted, this, &LessonPanel::menuWanted);
    connect(m_document, &LessonDocument::linkActivated, this, &LessonPanel::linkActivated);
}

StepTableView *LessonPanel::table()
{
    if (m_table)
        return m_table;
    m_table = new StepTableView(false, m_pages);
    m_table->setModel(m_model);
    m_pages->addWidget(m_table);
    keepTabPlace(m_pages);
    connect(m_table, &StepTableView::stepActivated, this, &LessonPanel::stepActivated);
    connect(m_table, &StepTableView::breakpointToggled, this, &LessonPanel::breakpointToggled);
    connect(m_table, &StepTableView::stepChosen, this, &LessonPanel::stepChosen);
    connect(m_table, &StepTableView::menuWanted, this, &LessonPanel::menuWanted);
    return m_table;
}

void LessonPanel::showPage(Tab tab)
{
    const bool first = tab == Table && !m_table;
    QWidget *const pages[] = {m_document, tab == Table ? table() : nullptr, m_editor};
    m_pages->setCurrentWidget(pages[tab]);
    if (first && m_current >= 0)
        m_table->scrollTo(m_model->cellOf(m_current));
}

void LessonPanel::setLesson(const Lesson &lesson)
{
    m_stepEditor->dismiss();
    m_document->setLesson(lesson);
    m_model->setLesson(lesson, 0, lesson.rowCount);
    m_current = -1;
}

void LessonPanel::setState(const StepTableState &state)
{
    m_document->setState(state);
    m_model->setState(state);
    if (m_table && state.current != m_current && state.current >= 0)
        m_table->scrollTo(m_model->cellOf(state.current));
    m_current = state.current;
}

void LessonPanel::changeStep(int step)
{
    if (tab() == Source)
        setTab(Text);
    QRect cell;
    if (tab() == Table) {
        m_table->focusStep(step);
        const QRect rect = m_table->rectOf(step);
        cell = {m_table->viewport()->mapTo(this, rect.topLeft()), rect.size()};
    } else {
        cell = m_document->revealStep(step, this);
    }
    m_stepEditor->open(m_model->lesson(), step, cell);
}

void LessonPanel::setTab(Tab tab)
{
    m_tabs->button(tab)->setChecked(true);
}

LessonPanel::Tab LessonPanel::tab() const
{
    return Tab(m_tabs->checkedId());
}

int LessonPanel::focusedStep() const
{
    return m_table && m_table->hasFocus() ? m_table->focusedStep() : m_document->focusedStep();
}

} // namespace halfclose
