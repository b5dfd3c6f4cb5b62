// SPDX-License-Identifier: MIT
#include "ui/window/status_line.h"

#include <QMouseEvent>

#include "ui/widgets/text_label.h"

namespace halfclose {

StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent)
    , m_past(new TextLabel({}, TextSize::Normal, Ink::Waiting, this))
    , m_live(new TextLabel({}, TextSize::Normal, Ink::Text, this))
    , m_counts(new TextLabel({}, TextSize::Normal, Ink::Text, this))
{
    setSizeGripEnabled(false);
    m_past->setBold(true);
    m_past->setToolTip(tr("Click, or press End, to go back to the live end"));
    m_live->setEliding(true);
    m_counts->setContentsMargins(0, 0, fontMetrics().height() / 2, 0);
    setContentsMargins(fontMetrics().height() / 2, 0, 0, 0);
    addWidget(m_past);
    addWidget(m_live, 1);
    addPermanentWidget(m_counts);
    m_past->hide();
}

void StatusLine::setTexts(const QString &live, const QString &past, const QString &counts)
{
    m_past->show(past.isEmpty() ? past : past + QStringLiteral(" ·"));
    m_past->setVisible(!past.isEmpty());
    m_live->show(live);
    m_counts->show(counts);
    setAccessibleName(past.isEmpty() ? live : QStringLiteral("%1. %2").arg(past, live));
}

QString StatusLine::live() const
{
    return m_live->text();
}

QString StatusLine::past() const
{
    return m_past->isHidden() ? QString() : m_past->text().chopped(2);
}

QString StatusLine::counts() const
{
    return m_counts->text();
}

void StatusLine::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_past->isHidden() && m_past->geometry().contains(event->pos()))
        Q_EMIT liveWanted();
    QStatusBar::mouseReleaseEvent(event);
}

} // namespace halfclose
