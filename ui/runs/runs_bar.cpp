// SPDX-License-Identifier: MIT
#include "ui/runs/runs_bar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/runs/run_shelf.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tab_place.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

RunsBar::RunsBar(RunShelf *shelf, QWidget *parent) : QWidget(parent), m_shelf(shelf)
{
    setAccessibleName(tr("Runs"));
    connect(m_shelf, &RunShelf::changed, this, &RunsBar::refresh);
    refresh();
}

void RunsBar::make()
{
    m_list = new QComboBox(this);
    m_said = new TextLabel({}, TextSize::Normal, Ink::Text, this);
    m_back = new QToolButton(this);
    m_compare = new QToolButton(this);
    m_list->setAccessibleName(tr("The run that is shown"));
    m_list->setToolTip(tr("The runs of this lesson since it was opened"));
    m_list->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_said->setEliding(true);
    m_back->setText(tr("Back to the live run"));
    m_back->setToolTip(tr("Show the run that goes on, where it was left (Ctrl+Shift+L)"));
    m_compare->setText(tr("Compare…"));
    m_compare->setToolTip(tr("Set the run that is shown beside another (Ctrl+D)"));
    const int gap = fontMetrics().height() / 2;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gap, gap / 2, gap, gap / 2);
    row->setSpacing(gap);
    row->addWidget(m_list);
    row->addWidget(m_said, 1);
    for (QToolButton *button : {m_back, m_compare}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(button->text());
        row->addWidget(button);
    }
    connect(m_list, &QComboBox::activated, m_shelf, &RunShelf::show);
    connect(m_back, &QToolButton::clicked, this, [this] { m_shelf->show(m_shelf->liveIndex()); });
    connect(m_compare, &QToolButton::clicked, this, &RunsBar::compareWanted);
    keepTabPlace(this);
}

QString RunsBar::said() const
{
    return isHidden() ? QString() : m_said->text();
}

void RunsBar::refresh()
{
    const int shown = m_shelf->shownIndex();
    const bool aside = shown != m_shelf->liveIndex();
    QStringList names;
    for (const KeptRun &run : m_shelf->runs())
        names.append(run.name);
    if (!names.isEmpty() && !aside)
        names.last() = tr("%1 · live").arg(names.last());
    if (shown < 0 && !names.isEmpty())
        names.append(m_shelf->shown().name);
    const bool choice = names.size() > 1;
    if (!m_list && !choice)
        return hide();
    if (!m_list)
        make();
    const QSignalBlocker blocker(m_list);
    QStringList before;
    for (int i = 0; i < m_list->count(); ++i)
        before.append(m_list->itemText(i));
    if (names != before) {
        m_list->clear();
        m_list->addItems(names);
    }
    m_list->setCurrentIndex(shown >= 0 ? shown : m_list->count() - 1);
    m_said->setInk(aside ? Ink::Waiting : Ink::Quiet);
    m_said->show(aside ? tr("A kept run. %1").arg(m_shelf->liveText())
                       : m_shelf->runs().size() > 1 ? tr("The live run; the earlier ones are kept") : QString());
    m_back->setVisible(aside);
    setVisible(choice);
}

void RunsBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, theme::coloursOf(this).rule);
}

} // namespace halfclose
