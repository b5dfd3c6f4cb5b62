// SPDX-License-Identifier: MIT
#include "ui/details/event_details.h"

#include <QGridLayout>
#include <QPushButton>

#include "ui/widgets/focus_ring.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapping_button.h"

namespace halfclose {

EventDetailsPanel::EventDetailsPanel(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new QWidget)
    , m_title(new TextLabel(tr("Selected: nothing"), TextSize::Heading, Ink::Text, m_page))
    , m_hint(new TextLabel(tr("Click an arrow or a bar of the timeline to read all of it."), TextSize::Small, Ink::Quiet, m_page))
{
    setAccessibleName(tr("Selected event"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::TabFocus);
    new FocusRing(this);
    m_title->setWordWrap(true);
    m_hint->setWordWrap(true);
    const int gap = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addStretch(1);
    setWidget(m_page);
}

void EventDetailsPanel::setFacts(const EventFacts &facts)
{
    delete m_list;
    m_list = nullptr;
    m_lines.clear();
    const bool some = !facts.facts.isEmpty();
    m_title->show(some ? tr("Selected: %1").arg(facts.title) : tr("Selected: nothing"));
    m_hint->setVisible(!some);
    if (!some)
        return;
    m_lines.append(m_title->text());
    m_list = new QWidget(m_page);
    auto *grid = new QGridLayout(m_list);
    const int gap = fontMetrics().height() / 2;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap);
    grid->setVerticalSpacing(gap / 2);
    grid->setColumnStretch(1, 1);
    for (const EventFact &fact : facts.facts) {
        const int row = grid->rowCount();
        grid->addWidget(new TextLabel(fact.name, TextSize::Small, Ink::Quiet, m_list), row, 0, Qt::AlignTop);
        if (fact.event != 0) {
            auto *link = new WrappingButton(fact.value, m_list);
            link->setAccessibleName(QStringLiteral("%1: %2").arg(fact.name, fact.value));
            connect(link, &QAbstractButton::clicked, this, [this, event = fact.event] { Q_EMIT eventActivated(event); });
            grid->addWidget(link, row, 1);
        } else {
            auto *value = new TextLabel(fact.value, TextSize::SmallCode, Ink::Text, m_list);
            value->setWordWrap(true);
            value->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(value, row, 1);
        }
        m_lines.append(QStringLiteral("%1: %2").arg(fact.name, fact.value));
    }
    static_cast<QVBoxLayout *>(m_page->layout())->insertWidget(2, m_list);
    m_list->show();
}

QString EventDetailsPanel::text() const
{
    return m_lines.join(u'\n');
}

QSize EventDetailsPanel::minimumSizeHint() const
{
    return {fontMetrics().height() * 12, fontMetrics().height() * 5};
}

QSize EventDetailsPanel::sizeHint() const
{
    return {fontMetrics().height() * 19, fontMetrics().height() * 14};
}

} // namespace halfclose
