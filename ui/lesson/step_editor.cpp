// SPDX-License-Identifier: MIT
#include "ui/lesson/step_editor.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolButton>

#include "ui/editor/mistake_finder.h"
#include "ui/lesson/step_change.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tab_place.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

StepEditor::StepEditor(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("stepEditor"));
    setAccessibleName(tr("Change a step"));
    parent->installEventFilter(this);
    hide();
}

void StepEditor::make()
{
    if (m_field)
        return;
    m_title = new TextLabel({}, TextSize::Small, Ink::Quiet, this);
    m_field = new QLineEdit(this);
    m_said = new TextLabel({}, TextSize::Small, Ink::Quiet, this);
    m_run = new QToolButton(this);
    m_finder = new MistakeFinder(this);
    m_title->setWordWrap(true);
    m_said->setWordWrap(true);
    m_field->setFont(theme::codeFont(font()));
    m_run->setText(tr("Run from here"));
    m_run->setToolTip(tr("Run the lesson again to this step, and go on with it as it is now (Enter)"));
    m_run->setProperty("kind", QStringLiteral("primary"));
    auto *cancel = new QToolButton(this);
    cancel->setText(tr("Cancel"));
    cancel->setToolTip(tr("Leave the step as it was (Escape)"));
    const int gap = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap / 2);
    column->addWidget(m_title);
    column->addWidget(m_field);
    column->addWidget(m_said);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QToolButton *button : {m_run, cancel}) {
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(button->text());
        buttons->addWidget(button);
    }
    column->addLayout(buttons);
    connect(m_field, &QLineEdit::textChanged, this, [this] {
        if (m_step >= 0)
            m_finder->read(textWithStep(m_lesson, m_step, m_field->text()), m_lesson.title);
    });
    connect(m_field, &QLineEdit::returnPressed, this, &StepEditor::accept);
    connect(m_finder, &MistakeFinder::found, this, &StepEditor::judge);
    connect(m_run, &QToolButton::clicked, this, &StepEditor::accept);
    connect(cancel, &QToolButton::clicked, this, &StepEditor::dismiss);
    keepTabPlace(this);
}

void StepEditor::open(const Lesson &lesson, int step, const QRect &cell)
{
    make();
    m_lesson = lesson;
    m_step = step;
    m_cell = cell;
    const Step &at = lesson.steps[step];
    m_title->show(tr("(%1) on %2: change the call, an argument or what is expected").arg(at.label, lesson.endpoints[at.endpoint].name));
    m_field->setAccessibleName(tr("The code of step (%1)").arg(at.label));
    m_field->setText(at.text);
    m_field->selectAll();
    judge({lesson, {}});
    show();
    raise();
    place();
    m_field->setFocus();
}

void StepEditor::dismiss()
{
    if (m_step < 0)
        return;
    m_step = -1;
    const bool focused = isAncestorOf(focusWidget()) || m_field->hasFocus();
    hide();
    if (focused)
        parentWidget()->setFocus();
}

QString StepEditor::said() const
{
    return isHidden() ? QString() : m_said->text();
}

void StepEditor::accept()
{
    if (m_step < 0)
        return;
    const ParseResult result = parseLesson(textWithStep(m_lesson, m_step, m_field->text()).toUtf8(), m_lesson.title);
    judge(result);
    if (!mistakeInChange(m_lesson, m_step, result).isEmpty())
        return;
    const int step = m_step;
    const QString code = m_field->text();
    dismiss();
    Q_EMIT accepted(step, code);
}

void StepEditor::judge(const ParseResult &result)
{
    if (m_step < 0)
        return;
    const QString mistake = mistakeInChange(m_lesson, m_step, result);
    m_said->setInk(mistake.isEmpty() ? Ink::Quiet : Ink::Failed);
    m_said->show(mistake.isEmpty() ? tr("Enter runs again to (%1) and goes on from there; Escape leaves it.").arg(m_lesson.steps[m_step].label)
                                   : QStringLiteral("✗ ") + mistake);
    m_run->setEnabled(mistake.isEmpty());
    place();
}

// Over the cell, as wide as there is room, and never cut off.
void StepEditor::place()
{
    if (m_step < 0)
        return;
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    const int width = std::min(room.width(), fontMetrics().height() * 34);
    const int height = layout()->totalHeightForWidth(width);
    const int left = std::clamp(m_cell.left(), room.left(), std::max(room.left(), room.right() - width));
    const int top = std::clamp(m_cell.top(), room.top(), std::max(room.top(), room.bottom() - height));
    setGeometry(left, top, width, height);
}

void StepEditor::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

void StepEditor::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (m_field && event->type() == QEvent::FontChange)
        m_field->setFont(theme::codeFont(font()));
}

// It floats: what lies below must not be seen through it.
void StepEditor::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme::coloursOf(this);
    QPainter painter(this);
    painter.setBrush(colours.panel);
    painter.setPen(QPen(colours.client, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

bool StepEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace halfclose
