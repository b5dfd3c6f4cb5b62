// What the window does to compare two runs: which two, setting their timelines in the place of everything that is of one
// run, and coming back from there.
// SPDX-License-Identifier: MIT
#include <algorithm>

#include <QSplitter>

#include "ui/compare/compare_view.h"
#include "ui/explore/explore_panel.h"
#include "ui/main_window.h"
#include "ui/runs/run_shelf.h"
#include "ui/runs/runs_bar.h"
#include "ui/timeline/timeline_view.h"
#include "ui/transport/transport_bar.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/action_list.h"
#include "ui/window/view_bar.h"

namespace halfclose {

namespace {

/// The place of @p run among @p runs; -1 for none.
int placeOf(const QList<KeptRun> &runs, const KeptRun &run)
{
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const KeptRun &each) { return each.trace == run.trace; });
    return found == runs.end() ? -1 : int(found - runs.begin());
}

} // namespace

void MainWindow::connectCompare()
{
    connect(m_runsBar, &RunsBar::compareWanted, this, &MainWindow::compare);
    connect(m_explore, &ExplorePanel::compareWanted, this, &MainWindow::compareThese);
    connect(m_compare, &CompareView::closed, this, &MainWindow::leaveComparison);
    connect(m_viewBar, &ViewBar::vocabularyChosen, this, &MainWindow::showCompareOptions);
    connect(m_viewBar, &ViewBar::timeChosen, this, &MainWindow::showCompareOptions);
    connect(m_viewBar, &ViewBar::layersChosen, this, &MainWindow::showCompareOptions);
}

void MainWindow::addCompareActions()
{
    m_actions->add(tr("Co&mpare two runs"), {QKeySequence(Qt::CTRL | Qt::Key_D)}, [this] {
        if (isComparing())
            leaveComparison();
        else
            compare();
    });
}

bool MainWindow::isComparing() const
{
    return !m_compare->isHidden();
}

// The two that are selected among the interleavings; else the one that is shown beside the latest other.
void MainWindow::compare()
{
    if (const QList<int> rows = m_explore->selected(); m_explore->isVisible() && rows.size() == 2)
        return compareThese(m_explore->run(rows.first()), m_explore->run(rows.last()));
    QList<KeptRun> runs = m_runs->comparable();
    const QList<KeptRun> interleavings = m_explore->runs();
    const KeptRun shown = m_runs->shown();
    const int place = placeOf(interleavings, shown);
    if (place > 0)
        return compareThese(interleavings[place - 1], shown);
    if (place == 0 && interleavings.size() > 1)
        return compareThese(shown, interleavings[1]);
    runs.removeIf([&](const KeptRun &run) { return run.trace == shown.trace; });
    const bool begun = !m_playback.history().starts().isEmpty();
    if (begun && !runs.isEmpty())
        compareThese(runs.last(), shown);
    else if (begun && !interleavings.isEmpty())
        compareThese(shown, interleavings.first());
    else if (interleavings.size() > 1)
        compareThese(interleavings[0], interleavings[1]);
    else
        m_notice->say(NoticeBar::Tone::Hint,
            tr("There is one run to see. Restart (Shift+F5), change a step (F2) or explore (Ctrl+Shift+E) to compare it with another."));
}

void MainWindow::compareThese(const KeptRun &first, const KeptRun &second)
{
    m_inLecture->setChecked(false);
    m_playback.pause();
    QList<KeptRun> runs = m_runs->comparable() + m_explore->runs();
    for (const KeptRun &run : {first, second}) {
        if (placeOf(runs, run) < 0) // it was explored before something else was
            runs.append(run);
    }
    m_compare->setOptions(m_timeline->options(), m_viewBar->vocabulary());
    m_columns->hide();
    m_compare->show();
    m_transport->hide();
    for (QAction *action : std::as_const(m_ofOneRun))
        action->setEnabled(false);
    m_leave->setEnabled(true);
    m_compare->begin(runs, placeOf(runs, first), placeOf(runs, second));
    m_compare->timeline(0)->setFocus();
}

void MainWindow::leaveComparison()
{
    if (!isComparing())
        return;
    m_compare->hide();
    m_columns->show();
    m_compare->end();
    m_transport->show();
    for (QAction *action : std::as_const(m_ofOneRun))
        action->setEnabled(true);
    m_leave->setEnabled(false);
    m_timeline->setFocus();
}

void MainWindow::leaveWhatIsOn()
{
    if (isComparing())
        leaveComparison();
    else
        m_inLecture->setChecked(false);
}

void MainWindow::showCompareOptions()
{
    if (isComparing())
        m_compare->setOptions(m_timeline->options(), m_viewBar->vocabulary());
}

TimelineView *MainWindow::zoomed() const
{
    return isComparing() ? m_compare->timeline(0) : m_timeline;
}

} // namespace halfclose
