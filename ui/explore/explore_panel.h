// Every interleaving of the lesson, run for real: starting, how far it is, cancelling, and the list of what was found, of
// which one is shown or two are compared. Knows nothing of how a run is shown.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include "ui/explore/exploration_job.h"
#include "ui/runs/run_shelf.h"

QT_FORWARD_DECLARE_CLASS(QProgressBar)
QT_FORWARD_DECLARE_CLASS(QToolButton)
QT_FORWARD_DECLARE_CLASS(QTreeView)

namespace halfclose {

class ExploredModel;
class TextLabel;

class ExplorePanel : public QWidget
{
    Q_OBJECT

public:
    explicit ExplorePanel(NetworkFactory network, QWidget *parent = nullptr);

    /// What would be explored; another lesson ends what is going on. One with mistakes cannot be.
    void setLesson(const Lesson &lesson);
    /// Becomes visible, and explores unless what there is to find has been found.
    void open();
    void start();
    void cancel();
    bool isExploring() const { return m_job.isRunning(); }
    /// "8 interleavings · ✓ 6 as the lesson states, ✗ 2 otherwise"
    QString said() const;
    QTreeView *list() const { return m_list; }
    KeptRun run(int row) const;
    /// All that were found.
    QList<KeptRun> runs() const;
    /// Those that are selected, from the top.
    QList<int> selected() const;

Q_SIGNALS:
    void showWanted(const halfclose::KeptRun &run);
    void compareWanted(const halfclose::KeptRun &first, const halfclose::KeptRun &second);
    void summaryChanged(int interleavings); ///< -1: not known
    void runnableChanged(bool runnable);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void make();
    void introduce();
    void progressed(int found);
    void finished(const ExploredLesson &found);
    void refreshButtons();
    void showSelected();
    void compareSelected();

    Lesson m_lesson;
    Lesson m_explored; ///< what the job runs
    ExplorationJob m_job;
    bool m_runnable = false; ///< the lesson has steps and no mistakes
    bool m_wasCancelled = false;
    bool m_startNext = false; ///< as soon as the job has ended that is being cancelled
    ExploredModel *m_model;
    // Made when the panel is first opened.
    TextLabel *m_said = nullptr;
    QProgressBar *m_progress = nullptr;
    QToolButton *m_reduce = nullptr; ///< on: orders that differ only in steps that commute are left out
    QToolButton *m_start = nullptr;
    QToolButton *m_show = nullptr;
    QToolButton *m_compare = nullptr;
    QTreeView *m_list = nullptr;
};

} // namespace halfclose
