// SPDX-License-Identifier: MIT
#include "ui/compare/compare_view.h"

#include <algorithm>

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/timeline/timeline_view.h"
#include "ui/widgets/tab_place.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

namespace {

constexpr double SmallestZoom = 0.7; // smaller, nobody could read it: then the lanes scroll
constexpr int SentencesShown = 5;

} // namespace

CompareView::CompareView(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Comparison of two runs"));
    hide();
}

void CompareView::make()
{
    if (m_said)
        return;
    m_said = new TextLabel({}, TextSize::Normal, Ink::Text, this);
    m_differences = new QListWidget(this);
    const int gap = fontMetrics().height() / 2;
    auto *back = new QToolButton(this);
    back->setText(tr("Back"));
    back->setToolTip(tr("Back to one run (Escape)"));
    back->setAccessibleName(tr("Back to one run"));
    back->setFocusPolicy(Qt::TabFocus);
    m_said->setEliding(true);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(gap, gap / 2, gap, gap / 2);
    head->setSpacing(gap);
    head->addWidget(new TextLabel(tr("Comparison"), TextSize::Heading, Ink::Text, this));
    head->addWidget(m_said, 1);
    head->addWidget(back);

    auto *sides = new QHBoxLayout;
    sides->setSpacing(0);
    sides->addWidget(makeSide(m_sides[0], tr("First run")), 1);
    auto *rule = new QFrame(this);
    rule->setFrameShape(QFrame::VLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    sides->addWidget(rule);
    sides->addWidget(makeSide(m_sides[1], tr("Second run")), 1);

    m_differences->setAccessibleName(tr("What differs"));
    m_differences->setProperty("framed", true);
    m_differences->setTabKeyNavigation(false);
    m_differences->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_differences->setWordWrap(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(gap, gap, gap, gap);
    foot->addWidget(m_differences);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(sides, 1);
    column->addLayout(foot);

    join(timeline(0), timeline(1));
    join(timeline(1), timeline(0));
    connect(back, &QToolButton::clicked, this, &CompareView::closed);
    connect(m_differences, &QListWidget::currentRowChanged, this, &CompareView::goToDifference);
    connect(m_differences, &QListWidget::itemClicked, this, [this] { goToDifference(m_differences->currentRow()); });
    keepTabPlace(this);
}

CompareView::~CompareView()
{
    end();
}

QWidget *CompareView::makeSide(Side &side, const QString &name)
{
    const int gap = fontMetrics().height() / 2;
    auto *all = new QWidget(this);
    side.choice = new QComboBox(all);
    side.choice->setAccessibleName(name);
    side.choice->setToolTip(tr("Compare another run"));
    side.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    side.choice->setMinimumContentsLength(18);
    side.order = new TextLabel({}, TextSize::Code, Ink::Quiet, all);
    side.order->setEliding(true);
    side.timeline = new TimelineView(all);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(gap, 0, gap, gap / 2);
    row->setSpacing(gap);
    row->addWidget(side.choice);
    row->addWidget(side.order, 1);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(side.timeline, 1);
    connect(side.choice, &QComboBox::activated, this, &CompareView::showRuns);
    return all;
}

// What scrolls or zooms the one does so to the other.
void CompareView::join(const TimelineView *leader, TimelineView *follower)
{
    const auto scrollAlike = [this](const QScrollBar *leading, QScrollBar *following) {
        connect(leading, &QScrollBar::valueChanged, this, [following](int value) {
            following->setMaximum(std::max(following->maximum(), value)); // a view may begin a little below its end
            following->setValue(value);
        });
    };
    scrollAlike(leader->verticalScrollBar(), follower->verticalScrollBar());
    scrollAlike(leader->horizontalScrollBar(), follower->horizontalScrollBar());
    connect(leader, &TimelineView::zoomChanged, this, [this, follower](double factor) {
        m_zoomed = m_zoomed || !m_fitting;
        follower->setZoom(factor);
    });
}

void CompareView::begin(const QList<KeptRun> &runs, int first, int second)
{
    make();
    m_runs = runs;
    m_zoomed = false;
    for (Side &side : m_sides) {
        const QSignalBlocker blocker(side.choice);
        side.choice->clear();
        for (const KeptRun &run : runs)
            side.choice->addItem(run.name);
    }
    m_sides[0].choice->setCurrentIndex(first);
    m_sides[1].choice->setCurrentIndex(second);
    showRuns();
}

void CompareView::end()
{
    if (!m_said)
        return;
    for (Side &side : m_sides) {
        side.timeline->setTrace(nullptr);
        side.run = {};
    }
    m_runs.clear();
}

void CompareView::showRuns()
{
    for (Side &side : m_sides) {
        side.timeline->setTrace(nullptr); // of the run that is let go
        side.run = m_runs[side.choice->currentIndex()];
        side.timeline->setAccessibleName(tr("Timeline of %1").arg(side.run.name));
    }
    m_comparison = compareRuns(m_sides[0].run, m_sides[1].run);
    m_sides[0].order->show(m_comparison.firstOrder.join(u' '));
    m_sides[1].order->show(m_comparison.secondOrder.join(u' '));
    QSet<QString> differing;
    m_labels.clear();
    {
        const QSignalBlocker blocker(m_differences);
        m_differences->clear();
        for (const ComparedStep &step : m_comparison.steps) {
            if (step.differs == Differs::Nothing)
                continue;
            differing.insert(step.label);
            m_labels.append(step.label);
            m_differences->addItem(QStringLiteral("≠ %1").arg(step.sentence));
        }
        m_differences->setCurrentRow(-1);
    }
    const int count = int(m_labels.size());
    const int all = int(m_comparison.steps.size());
    m_said->setInk(count > 0 ? Ink::Waiting : Ink::Met);
    m_said->show(count == 0 ? tr("= No step differs") : tr("≠ %1 of %2 steps differ").arg(count).arg(all));
    m_differences->setVisible(count > 0);
    m_sides[0].timeline->setMarks(differing, m_comparison.firstMarked);
    m_sides[1].timeline->setMarks(differing, m_comparison.secondMarked);
    for (Side &side : m_sides)
        side.timeline->setTrace(side.run.trace.get());
    level();
    fit();
    for (Side &side : m_sides)
        side.timeline->verticalScrollBar()->setValue(0);
    const int line = m_differences->sizeHintForRow(0);
    m_differences->setMaximumHeight(std::clamp(count, 1, SentencesShown) * line + 2 * m_differences->frameWidth() + line / 2);
}

void CompareView::setOptions(const DiagramOptions &options, Vocabulary vocabulary)
{
    make();
    m_options = options;
    for (const Side &side : m_sides)
        side.timeline->setVocabulary(vocabulary);
    if (m_runs.isEmpty())
        return;
    const int top = timeline(0)->verticalScrollBar()->value();
    level();
    timeline(0)->verticalScrollBar()->setValue(top);
}

// Steps that both have stand at the same height, and both reach as far down.
void CompareView::level()
{
    DiagramOptions options = m_options;
    options.floors = levelFloors(*m_sides[0].run.trace, *m_sides[1].run.trace, m_options);
    double lines = 0;
    for (const Side &side : m_sides) {
        side.timeline->setOptions(options);
        lines = std::max(lines, side.timeline->contentLines());
    }
    for (const Side &side : m_sides)
        side.timeline->setLeastHeight(lines);
}

void CompareView::fit()
{
    if (m_zoomed || m_runs.isEmpty())
        return;
    m_fitting = true;
    const double room = std::min(timeline(0)->fittingZoom(), timeline(1)->fittingZoom());
    for (const Side &side : m_sides)
        side.timeline->setZoom(std::clamp(room, SmallestZoom, 1.0));
    m_fitting = false;
}

void CompareView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_said)
        return;
    layout()->activate(); // the timelines' widths are asked for
    fit();
}

void CompareView::goToDifference(int row)
{
    if (row < 0 || row >= m_labels.size())
        return;
    for (const Side &side : m_sides)
        side.timeline->goToStep(m_labels[row]);
}

QString CompareView::said() const
{
    return m_said ? m_said->text() : QString();
}

} // namespace halfclose
