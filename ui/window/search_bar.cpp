// SPDX-License-Identifier: MIT
#include "ui/window/search_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include "ui/timeline/timeline_view.h"
#include "ui/widgets/tab_place.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

SearchBar::SearchBar(TimelineView *timeline, QWidget *parent) : QWidget(parent), m_timeline(timeline)
{
    setAccessibleName(tr("Search"));
    hide();
}

// Not before it is asked for: the clear button's icon is looked for in all of the system's icon themes.
void SearchBar::make()
{
    if (m_field)
        return;
    m_field = new QLineEdit(this);
    m_said = new TextLabel({}, TextSize::Normal, Ink::Failed, this);
    m_field->setPlaceholderText(tr("A name, an error, or data"));
    m_field->setClearButtonEnabled(true);
    m_field->setAccessibleName(tr("Look for a name, an error, or data in the timeline"));
    const int gap = fontMetrics().height() / 2;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gap, gap / 2, gap, gap / 2);
    row->addWidget(m_field, 1);
    const auto button = [this, row](const QString &text, const QString &name, const QString &tip, auto act) {
        auto *made = new QToolButton(this);
        made->setText(text);
        made->setAccessibleName(name);
        made->setToolTip(tip);
        made->setFocusPolicy(Qt::TabFocus);
        connect(made, &QToolButton::clicked, this, act);
        row->addWidget(made);
    };
    button(QStringLiteral("↑"), tr("Previous match"), tr("Previous match (Shift+F3)"), &SearchBar::previous);
    button(QStringLiteral("↓"), tr("Next match"), tr("Next match (F3, Enter)"), &SearchBar::next);
    row->addWidget(m_said);
    button(tr("Close"), tr("Close the search"), tr("Close (Escape)"), &SearchBar::end);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_timeline->selectEvent(0); // while it is typed, the first match
        say(text.isEmpty() || m_timeline->find(text));
    });
    keepTabPlace(this);
}

void SearchBar::begin()
{
    make();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void SearchBar::find(bool backwards)
{
    if (!m_field || m_field->text().isEmpty())
        return begin();
    say(m_timeline->find(m_field->text(), backwards));
}

void SearchBar::say(bool found)
{
    m_said->show(found ? QString() : tr("✗ nothing in what is shown"));
    m_field->setAccessibleDescription(m_said->text());
}

void SearchBar::end()
{
    hide();
    m_timeline->setFocus();
}

bool SearchBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape) {
            end();
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(key->modifiers() & Qt::ShiftModifier);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace halfclose
