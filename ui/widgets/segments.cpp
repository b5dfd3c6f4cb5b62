// SPDX-License-Identifier: MIT
#include "ui/widgets/segments.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "ui/theme/theme.h"

namespace halfclose {

Segments::Segments(const QString &name, const QStringList &choices, QWidget *parent)
    : QFrame(parent), m_buttons(new QButtonGroup(this))
{
    setAccessibleName(name);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (int i = 0; i < choices.size(); ++i) {
        auto *button = new QToolButton(this);
        button->setProperty("kind", QStringLiteral("segment"));
        button->setText(choices[i]);
        button->setAccessibleName(QStringLiteral("%1: %2").arg(name, choices[i]));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::TabFocus);
        m_buttons->addButton(button, i);
        row->addWidget(button);
    }
    m_buttons->button(0)->setChecked(true);
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT chosen(index);
    });
}

void Segments::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme::coloursOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::shadesOf(colours).button);
    const double radius = fontMetrics().height() / 2.0;
    painter.drawRoundedRect(rect(), radius, radius);
}

int Segments::current() const
{
    return m_buttons->checkedId();
}

void Segments::setCurrent(int index)
{
    m_buttons->button(index)->setChecked(true);
}

} // namespace halfclose
