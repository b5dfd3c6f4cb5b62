// SPDX-License-Identifier: MIT
#include "ui/widgets/fact_row.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

FactRow::FactRow(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(new TextLabel(name, TextSize::Small, Ink::Quiet, this))
    , m_value(new TextLabel({}, TextSize::SmallCode, Ink::Text, this))
{
    const int gap = fontMetrics().height() / 2;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gap, gap / 6, gap, gap / 6);
    row->setSpacing(gap);
    row->addWidget(m_name);
    row->addWidget(m_value, 1);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_value->setWordWrap(true);
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void FactRow::setValue(const QString &value, bool changed)
{
    m_value->show(value);
    m_value->setBold(changed);
    const QString name = changed ? tr("%1: %2, changed").arg(m_name->text(), value)
                                 : QStringLiteral("%1: %2").arg(m_name->text(), value);
    if (name != accessibleName())
        setAccessibleName(name);
    if (changed == m_changed)
        return;
    m_changed = changed;
    update();
}

QString FactRow::value() const
{
    return m_value->text();
}

void FactRow::paintEvent(QPaintEvent *)
{
    if (!m_changed)
        return;
    const Palette &colours = theme::coloursOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), colours.current);
    painter.fillRect(QRect(0, 0, 3, height()), colours.waiting);
}

} // namespace halfclose
