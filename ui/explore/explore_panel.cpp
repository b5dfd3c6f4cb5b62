// SPDX-License-Identifier: MIT
#include "ui/explore/explore_panel.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QToolButton>
#include <QTreeView>

#include "core/lesson/parser.h"
#include "ui/explore/explored_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/tab_place.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

ExplorePanel::ExplorePanel(NetworkFactory network, QWidget *parent)
    : QWidget(parent), m_job(std::move(network)), m_model(new ExploredModel(this))
{
    setAccessibleName(tr("Explore panel"));
    connect(&m_job, &ExplorationJob::progressed, this, &ExplorePanel::progressed);
    connect(&m_job, &ExplorationJob::finished, this, &ExplorePanel::finished);
    hide();
}

void ExplorePanel::make()
{
    if (m_list)
        return;
    m_said = new TextLabel({}, TextSize::Normal, Ink::Text, this);
    m_progress = new QProgressBar(this);
    m_reduce = new QToolButton(this);
    m_start = new QToolButton(this);
    m_show = new QToolButton(this);
    m_compare = new QToolButton(this);
    m_list = new QTreeView(this);
    m_said->setWordWrap(true);
    m_progress->setAccessibleName(tr("Progress of exploring"));
    m_progress->setRange(0, 0); // how many there are is known when all have been run
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(fontMetrics().height() / 3);
    m_reduce->setText(tr("Skip equal orders"));
    m_reduce->setAccessibleName(m_reduce->text());
    m_reduce->setCheckable(true);
    m_reduce->setProperty("kind", QStringLiteral("layer"));
    m_reduce->setToolTip(tr("Leave out orders that differ only in steps which cannot affect each other"));
    m_show->setText(tr("Show"));
    m_show->setToolTip(tr("Show the selected interleaving in timeline, table and sockets (click it, or Enter)"));
    m_compare->setText(tr("Compare"));
    m_compare->setToolTip(tr("Set the two selected interleavings side by side; a second is added with Ctrl and a click (Ctrl+D)"));
    auto *close = new QToolButton(this);
    close->setText(tr("Close"));
    close->setToolTip(tr("Close (Escape)"));

    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Interleavings"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAlternatingRowColors(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setProperty("framed", true);
    m_list->setTabKeyNavigation(false);
    m_list->setMinimumHeight(fontMetrics().height() * 5);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->setResizeContentsPrecision(50); // measuring thousands of rows would hold the window up

    const int gap = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap / 2);
    auto *head = new QHBoxLayout;
    head->setSpacing(gap);
    head->addWidget(new TextLabel(tr("Interleavings"), TextSize::Heading, Ink::Text, this));
    head->addStretch(1);
    for (QToolButton *button : {m_reduce, m_start, m_show, m_compare, close}) {
        button->setFocusPolicy(Qt::TabFocus);
        head->addWidget(button);
    }
    m_show->setAccessibleName(tr("Show the interleaving"));
    m_compare->setAccessibleName(tr("Compare two interleavings"));
    close->setAccessibleName(tr("Close the interleavings"));
    column->addLayout(head);
    column->addWidget(m_said);
    column->addWidget(m_progress);
    column->addWidget(m_list, 1);

    connect(m_start, &QToolButton::clicked, this, [this] { isExploring() ? cancel() : start(); });
    connect(m_show, &QToolButton::clicked, this, &ExplorePanel::showSelected);
    connect(m_compare, &QToolButton::clicked, this, &ExplorePanel::compareSelected);
    connect(close, &QToolButton::clicked, this, &ExplorePanel::closed);
    connect(m_list, &QTreeView::clicked, this, &ExplorePanel::showSelected);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ExplorePanel::refreshButtons);
    keepTabPlace(this);
    introduce();
    refreshButtons();
}

void ExplorePanel::introduce()
{
    m_said->setInk(Ink::Quiet);
    m_said->show(m_runnable ? tr("Every order in which the steps of this lesson can end, each run on sockets of its own.")
                            : tr("There is no lesson here that could run."));
}

void ExplorePanel::setLesson(const Lesson &lesson)
{
    if (lesson.text == m_lesson.text)
        return;
    m_lesson = lesson;
    m_runnable = !lesson.steps.isEmpty() && parseLesson(lesson.text.toUtf8(), lesson.title).ok();
    m_startNext = false;
    m_job.cancel();
    m_model->setRuns(lesson, {});
    if (m_list)
        introduce();
    refreshButtons();
    Q_EMIT summaryChanged(-1);
    Q_EMIT runnableChanged(m_runnable);
}

void ExplorePanel::open()
{
    make();
    show();
    if (m_model->runs().isEmpty())
        start();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void ExplorePanel::start()
{
    if (!m_runnable)
        return;
    make();
    m_startNext = isExploring();
    if (m_startNext)
        return m_job.cancel();
    m_explored = m_lesson;
    m_wasCancelled = false;
    m_model->setRuns(m_lesson, {});
    m_job.start(m_lesson, m_reduce->isChecked());
    progressed(0);
    refreshButtons();
}

void ExplorePanel::cancel()
{
    m_wasCancelled = true;
    m_startNext = false;
    m_job.cancel();
}

QString ExplorePanel::said() const
{
    return m_said ? m_said->text() : QString();
}

void ExplorePanel::progressed(int found)
{
    if (!isExploring() || m_explored.text != m_lesson.text)
        return;
    m_said->setInk(Ink::Text);
    m_said->show(tr("Exploring: %1 run so far").arg(QLocale().toString(found)));
}

void ExplorePanel::finished(const ExploredLesson &found)
{
    if (m_startNext)
        return start();
    if (m_explored.text != m_lesson.text) // another lesson was opened meanwhile
        return refreshButtons();
    m_model->setRuns(m_explored, found.runs);
    const int passed = int(std::count_if(found.runs.begin(), found.runs.end(), [](const ExploredRun &run) { return run.passed; }));
    const int failed = int(found.runs.size()) - passed;
    QStringList parts;
    if (!found.refused.isEmpty()) {
        parts.append(found.refused);
    } else {
        parts.append(found.runs.size() == 1 ? tr("1 interleaving") : tr("%1 interleavings").arg(QLocale().toString(found.runs.size())));
        parts.append(failed == 0 ? tr("✓ all go as the lesson states") : tr("✓ %1 as the lesson states, ✗ %2 otherwise").arg(passed).arg(failed));
        if (found.skipped > 0)
            parts.append(tr("%1 orders skipped").arg(QLocale().toString(found.skipped)));
        if (!found.complete)
            parts.append(m_wasCancelled ? tr("cancelled: there may be more") : tr("only the first %1 were run").arg(QLocale().toString(ExplorationJob::Limit)));
    }
    m_said->setInk(failed > 0 || !found.refused.isEmpty() ? Ink::Failed : Ink::Text);
    m_said->show(parts.join(QStringLiteral(" · ")));
    for (int i = 0; i < ExploredModel::What; ++i)
        m_list->resizeColumnToContents(i);
    const int digits = m_list->fontMetrics().horizontalAdvance(QString::number(found.runs.size())) + m_list->fontMetrics().height();
    m_list->setColumnWidth(ExploredModel::Number, std::max(m_list->columnWidth(ExploredModel::Number), digits));
    const int widest = m_list->viewport()->width() / 2; // what came of it has to be seen as well
    m_list->setColumnWidth(ExploredModel::OrderOfSteps, std::min(m_list->columnWidth(ExploredModel::OrderOfSteps), widest));
    const auto first = std::find_if(found.runs.begin(), found.runs.end(), [](const ExploredRun &run) { return !run.passed; });
    if (!found.runs.isEmpty()) // the first that fails is what one wants to see
        m_list->setCurrentIndex(m_model->index(first == found.runs.end() ? 0 : int(first - found.runs.begin()), 0));
    refreshButtons();
    Q_EMIT summaryChanged(found.complete ? int(found.runs.size()) : -1);
}

void ExplorePanel::refreshButtons()
{
    if (!m_list)
        return;
    const bool exploring = isExploring();
    const qsizetype count = selected().size();
    m_start->setText(exploring ? tr("Cancel") : m_model->runs().isEmpty() ? tr("Start") : tr("Start again"));
    m_start->setAccessibleName(exploring ? tr("Cancel exploring") : tr("Start exploring"));
    m_start->setProperty("kind", exploring ? QString() : QStringLiteral("primary"));
    m_start->updateGeometry();
    m_start->update();
    m_start->setEnabled(exploring || m_runnable);
    m_reduce->setEnabled(!exploring);
    m_progress->setVisible(exploring);
    m_show->setEnabled(count == 1);
    m_compare->setEnabled(count == 2);
}

QList<int> ExplorePanel::selected() const
{
    if (!m_list)
        return {};
    QList<int> rows;
    const QModelIndexList indexes = m_list->selectionModel()->selectedRows();
    for (const QModelIndex &index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

KeptRun ExplorePanel::run(int row) const
{
    return {tr("Interleaving %1").arg(row + 1), m_model->lesson(), m_model->runs()[row].trace};
}

QList<KeptRun> ExplorePanel::runs() const
{
    QList<KeptRun> all;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (KeptRun each = run(row); each.trace)
            all.append(std::move(each));
    }
    return all;
}

void ExplorePanel::showSelected()
{
    const QList<int> rows = selected();
    if (rows.size() == 1 && run(rows.first()).trace)
        Q_EMIT showWanted(run(rows.first()));
}

void ExplorePanel::compareSelected()
{
    const QList<int> rows = selected();
    if (rows.size() == 2 && run(rows.first()).trace && run(rows.last()).trace)
        Q_EMIT compareWanted(run(rows.first()), run(rows.last()));
}

void ExplorePanel::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        Q_EMIT closed();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selected().size() == 2)
            compareSelected();
        else
            showSelected();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ExplorePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, theme::coloursOf(this).rule);
}

} // namespace halfclose
