// SPDX-License-Identifier: MIT
#include "ui/lecture/lecture_bar.h"

#include <QHBoxLayout>
#include <QPainter>

#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

LectureBar::LectureBar(QWidget *parent) : QWidget(parent)
{
    hide();
}

void LectureBar::setVisible(bool visible)
{
    if (visible)
        make();
    QWidget::setVisible(visible);
}

void LectureBar::make()
{
    if (m_label)
        return;
    m_label = new TextLabel({}, TextSize::Spoken, Ink::Client, this);
    m_sentence = new TextLabel({}, TextSize::Spoken, Ink::Text, this);
    m_question = new TextLabel({}, TextSize::Spoken, Ink::Indication, this);
    m_aside = new TextLabel({}, TextSize::Aside, Ink::Quiet, this);
    auto *keys = new TextLabel(tr("→ on · ← back · F11 ends"), TextSize::Aside, Ink::Quiet, this);
    const int gap = fontMetrics().height();
    for (TextLabel *each : {m_sentence, m_question, m_aside}) {
        each->setWordWrap(true);
        each->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    }
    m_label->setBold(true);
    m_question->setBold(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(gap / 3);
    words->addWidget(m_sentence);
    words->addWidget(m_question);
    words->addStretch(1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_aside, 1);
    foot->addWidget(keys, 0, Qt::AlignBottom);
    words->addLayout(foot);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gap, gap * 2 / 3, gap, gap / 2);
    row->setSpacing(gap);
    row->addWidget(m_label, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    // Two lines and the aside: the timeline above stays where it is from step to step.
    setMinimumHeight(m_sentence->fontMetrics().height() * 2 + m_aside->fontMetrics().height() + 2 * gap);
    say();
}

void LectureBar::setWords(const LectureWords &words)
{
    if (words == m_words)
        return;
    m_words = words;
    setAccessibleName(QStringList{words.sentence, words.question.isEmpty() ? words.ending : words.question}.join(u' ').trimmed());
    if (m_label)
        say();
    update();
}

void LectureBar::say()
{
    const LectureWords &words = m_words;
    m_label->show(words.label);
    m_label->setInk(words.server ? Ink::Server : Ink::Client);
    m_label->setVisible(!words.label.isEmpty());
    m_sentence->show(words.failed ? QStringLiteral("✗ ") + words.sentence : words.sentence);
    m_sentence->setInk(words.failed ? Ink::Failed : Ink::Text);
    const bool ended = words.question.isEmpty() && !words.ending.isEmpty();
    m_question->show(ended ? (words.bad ? QStringLiteral("✗ ") : QStringLiteral("✓ ")) + words.ending
                           : QStringLiteral("? ") + words.question);
    m_question->setInk(!ended ? Ink::Indication : words.bad ? Ink::Failed : Ink::Met);
    m_question->setVisible(ended || !words.question.isEmpty());
    m_aside->show(words.aside);
}

void LectureBar::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme::coloursOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), m_words.question.isEmpty() ? colours.panel : theme::mixed(colours.panel, colours.indication, 0.08));
    painter.fillRect(0, 0, width(), 2, m_words.question.isEmpty() ? colours.rule : colours.indication);
}

} // namespace halfclose
