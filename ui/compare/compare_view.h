// Two runs side by side: their timelines scroll as one and have their steps level, what differs is marked in both, and said
// below in a sentence each. Knows nothing of where the runs come from.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>

#include <QWidget>

#include "ui/compare/run_comparison.h"

QT_FORWARD_DECLARE_CLASS(QComboBox)
QT_FORWARD_DECLARE_CLASS(QListWidget)

namespace halfclose {

class TextLabel;
class TimelineView;

class CompareView : public QWidget
{
    Q_OBJECT

public:
    explicit CompareView(QWidget *parent = nullptr);
    ~CompareView() override;

    /// @param runs  what can be chosen from, at least two
    void begin(const QList<KeptRun> &runs, int first, int second);
    /// Lets go of the runs.
    void end();

    /// As the window's own timeline shows them.
    void setOptions(const DiagramOptions &options, Vocabulary vocabulary);

    TimelineView *timeline(int side) const { return m_sides[size_t(side)].timeline; }
    QComboBox *choice(int side) const { return m_sides[size_t(side)].choice; }
    /// The sentences, one a differing step.
    QListWidget *differences() const { return m_differences; }
    /// "≠ 2 of 9 steps differ"
    QString said() const;

Q_SIGNALS:
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Side
    {
        QComboBox *choice = nullptr;
        TextLabel *order = nullptr;
        TimelineView *timeline = nullptr;
        KeptRun run; ///< kept while its timeline reads the trace
    };

    void make();
    QWidget *makeSide(Side &side, const QString &name);
    void join(const TimelineView *leader, TimelineView *follower);
    void showRuns();
    void level();
    void fit();
    void goToDifference(int row);

    std::array<Side, 2> m_sides;
    QList<KeptRun> m_runs;
    RunComparison m_comparison;
    DiagramOptions m_options;
    TextLabel *m_said = nullptr; ///< none: nothing has been compared yet, and nothing of this is made
    QListWidget *m_differences = nullptr;
    QStringList m_labels; ///< by row of the sentences
    bool m_zoomed = false; ///< by hand: no longer as wide as there is room
    bool m_fitting = false;
};

} // namespace halfclose
