// SPDX-License-Identifier: MIT
#include "ui/lesson/lesson_document.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/lesson/prose_view.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

LessonDocument::LessonDocument(QWidget *parent) : QScrollArea(parent)
{
    setAccessibleName(tr("Lesson"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void LessonDocument::setLesson(const Lesson &lesson)
{
    m_tables.clear();
    m_models.clear();
    m_current = -1;
    m_page = new QWidget;
    m_column = new QVBoxLayout(m_page);
    const int gap = fontMetrics().height() / 2;
    m_column->setContentsMargins(gap * 3 / 2, gap, gap * 3 / 2, gap * 2);
    m_column->setSpacing(gap);
    for (const Block &block : lesson.blocks) {
        if (block.table >= 0)
            addTable(lesson, block);
        else if (!block.markdown.trimmed().isEmpty())
            addProse(block.markdown);
    }
    if (!lesson.source.isEmpty()) {
        auto *source = new TextLabel(tr("Source: %1").arg(lesson.source), TextSize::Small, Ink::Client, m_page);
        source->setWordWrap(true);
        m_column->addWidget(source);
    }
    m_column->addStretch(1);
    setWidget(m_page);
}

void LessonDocument::addProse(const QString &markdown)
{
    auto *prose = new ProseView(m_page);
    prose->setProse(markdown);
    connect(prose, &ProseView::anchorClicked, this, &LessonDocument::linkActivated);
    m_column->addWidget(prose);
}

void LessonDocument::addTable(const Lesson &lesson, const Block &block)
{
    auto *model = new StepTableModel(m_page);
    model->setLesson(lesson, block.firstRow, block.rowCount);
    auto *table = new StepTableView(true, m_page);
    table->setProperty("framed", true);
    table->setModel(model);
    connect(table, &StepTableView::stepActivated, this, &LessonDocument::stepActivated);
    connect(table, &StepTableView::breakpointToggled, this, &LessonDocument::breakpointToggled);
    connect(table, &StepTableView::stepChosen, this, &LessonDocument::stepChosen);
    connect(table, &StepTableView::menuWanted, this, &LessonDocument::menuWanted);
    m_column->addWidget(table);
    m_tables.append(table);
    m_models.append(model);
}

void LessonDocument::setState(const StepTableState &state)
{
    for (StepTableModel *model : std::as_const(m_models))
        model->setState(state);
    if (state.current != m_current)
        showCurrent(state.current);
}

void LessonDocument::showCurrent(int step)
{
    m_current = step;
    for (StepTableView *table : std::as_const(m_tables)) {
        const QRect rect = table->rectOf(step);
        if (rect.isNull())
            continue;
        const QPoint centre = table->viewport()->mapTo(m_page, rect.center());
        ensureVisible(m_page->width() / 2, centre.y(), 0, rect.height() + fontMetrics().height());
    }
}

QRect LessonDocument::revealStep(int step, const QWidget *widget)
{
    for (StepTableView *table : std::as_const(m_tables)) {
        const QRect rect = table->rectOf(step);
        if (rect.isNull())
            continue;
        ensureVisible(m_page->width() / 2, table->viewport()->mapTo(m_page, rect.center()).y(), 0, rect.height());
        return {widget->mapFromGlobal(table->viewport()->mapToGlobal(rect.topLeft())), rect.size()};
    }
    return {};
}

int LessonDocument::focusedStep() const
{
    for (const StepTableView *table : m_tables) {
        if (table->hasFocus())
            return table->focusedStep();
    }
    return -1;
}

} // namespace halfclose
