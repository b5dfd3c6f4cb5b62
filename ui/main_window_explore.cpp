// What the window does with the interleavings of its lesson: opening and closing their panel, and showing one of them in
// timeline, table and sockets.
// SPDX-License-Identifier: MIT
#include "ui/explore/explore_panel.h"
#include "ui/main_window.h"
#include "ui/runs/run_shelf.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/action_list.h"
#include "ui/window/view_bar.h"

namespace halfclose {

void MainWindow::connectExplore()
{
    connect(m_viewBar, &ViewBar::exploreWanted, this, &MainWindow::openExplore);
    connect(m_explore, &ExplorePanel::summaryChanged, m_viewBar, &ViewBar::setInterleavings);
    connect(m_explore, &ExplorePanel::runnableChanged, m_viewBar, &ViewBar::setExplorable);
    connect(m_explore, &ExplorePanel::closed, this, &MainWindow::closeExplore);
    connect(m_explore, &ExplorePanel::showWanted, this, &MainWindow::showInterleaving);
}

void MainWindow::addExploreActions()
{
    m_actions->add(tr("E&xplore every interleaving"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)}, [this] {
        if (m_explore->isVisible())
            closeExplore();
        else
            openExplore();
    });
}

void MainWindow::openExplore()
{
    leaveComparison();
    m_inLecture->setChecked(false); // there is no room for it in a lecture
    m_explore->open();
}

void MainWindow::closeExplore()
{
    m_explore->cancel();
    m_explore->hide();
    m_timeline->setFocus();
}

// All of it, and the step in view at which it left the lesson.
void MainWindow::showInterleaving(const KeptRun &run)
{
    if (m_playback.keptTrace() != run.trace)
        m_runs->look(run);
    m_playback.show(run.trace->size());
    m_timeline->setShown(m_playback.shown());
    const QList<StepView> steps = m_playback.history().at(run.trace->size());
    for (qsizetype i = 0; i < steps.size(); ++i) {
        if (steps[i].status == StepStatus::Failed || steps[i].status == StepStatus::TimedOut) {
            m_timeline->goToStep(run.lesson.steps[i].label);
            break;
        }
    }
    refresh();
}

} // namespace halfclose
