// SPDX-License-Identifier: MIT
#include "ui/widgets/notice_bar.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_sign(new TextLabel({}, TextSize::Heading, Ink::Text, this))
    , m_sentence(new TextLabel({}, TextSize::Normal, Ink::Text, this))
    , m_act(new QToolButton(this))
{
    const int gap = fontMetrics().height() / 2;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gap * 3 / 2, gap / 2, gap, gap / 2);
    row->addWidget(m_sign);
    row->addWidget(m_sentence, 1);
    m_sentence->setWordWrap(true);
    row->addWidget(m_act);
    auto *close = new QToolButton(this);
    close->setText(tr("Close"));
    close->setAccessibleName(tr("Close this notice"));
    close->setProperty("kind", QStringLiteral("flat"));
    row->addWidget(close);
    for (QToolButton *button : {m_act, close})
        button->setFocusPolicy(Qt::TabFocus);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_act, &QToolButton::clicked, this, [this] {
        hide();
        if (const auto action = std::exchange(m_action, {}))
            action();
    });
    hide();
}

void NoticeBar::say(Tone tone, const QString &sentence, const QString &action, std::function<void()> act)
{
    m_tone = tone;
    m_action = std::move(act);
    m_sign->show(tone == Tone::Problem ? QStringLiteral("✗") : QStringLiteral("›"));
    m_sign->setInk(tone == Tone::Problem ? Ink::Failed : Ink::Client);
    m_sentence->show(sentence);
    setAccessibleName(sentence);
    m_act->setText(action);
    m_act->setAccessibleName(action);
    m_act->setVisible(!action.isEmpty());
    setVisible(!sentence.isEmpty());
    update();
}

QString NoticeBar::sentence() const
{
    return isHidden() ? QString() : m_sentence->text();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme::coloursOf(this);
    const QColor ink = m_tone == Tone::Problem ? colours.failed : colours.client;
    QPainter painter(this);
    painter.fillRect(rect(), theme::mixed(colours.panel, ink, 0.1));
    painter.fillRect(0, height() - 1, width(), 1, ink);
}

} // namespace halfclose
