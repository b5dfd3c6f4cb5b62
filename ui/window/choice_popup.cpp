// SPDX-License-Identifier: MIT
#include "ui/window/choice_popup.h"

#include <algorithm>

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPointer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/theme/theme.h"
#include "ui/widgets/tab_place.h"

namespace halfclose {

namespace {

constexpr int IndexRole = Qt::UserRole;

/// The smaller the better: the text begins with what was typed, a word of it does, or it is somewhere.
int rank(const Choice &choice, const QString &typed)
{
    const qsizetype at = choice.text.indexOf(typed, 0, Qt::CaseInsensitive);
    if (at == 0)
        return 0;
    if (at > 0 && !choice.text[at - 1].isLetterOrNumber())
        return at + typed.size() == choice.text.size() || !choice.text[at + typed.size()].isLetterOrNumber() ? 1 : 2;
    return 3;
}

} // namespace

bool choiceMatches(const Choice &choice, const QString &typed)
{
    const QString all = QStringList{choice.text, choice.detail, choice.keys}.join(u' ');
    const QStringList words = typed.split(u' ', Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return all.contains(word, Qt::CaseInsensitive); });
}

ChoicePopup::ChoicePopup(QWidget *window) : QFrame(window)
{
    window->installEventFilter(this);
    hide();
}

void ChoicePopup::make()
{
    if (m_field)
        return;
    m_field = new QLineEdit(this);
    m_list = new QTreeWidget(this);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setColumnCount(3);
    m_list->setUniformRowHeights(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->header()->setStretchLastSection(false);
    const int gap = fontMetrics().height() / 2;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(gap, gap, gap, gap);
    column->setSpacing(gap);
    column->addWidget(m_field);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &ChoicePopup::fill);
    connect(m_list, &QTreeWidget::itemClicked, this, &ChoicePopup::choose);
    m_field->installEventFilter(this);
    keepTabPlace(this);
}

void ChoicePopup::open(const QString &title, const QList<Choice> &choices)
{
    make();
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_choices = choices;
    m_field->setPlaceholderText(title);
    m_field->setAccessibleName(title);
    m_list->setAccessibleName(title);
    setAccessibleName(title);
    m_field->clear();
    fill();
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void ChoicePopup::fill()
{
    const QString typed = m_field->text().simplified();
    QList<int> found;
    for (int i = 0; i < m_choices.size(); ++i) {
        if (choiceMatches(m_choices[i], typed))
            found.append(i);
    }
    if (!typed.isEmpty()) {
        std::stable_sort(found.begin(), found.end(),
            [&](int a, int b) { return rank(m_choices[a], typed) < rank(m_choices[b], typed); });
    }
    m_list->clear();
    const QBrush quiet(theme::coloursOf(this).quietText);
    for (const int i : std::as_const(found)) {
        const Choice &choice = m_choices[i];
        auto *item = new QTreeWidgetItem(m_list, {choice.text, choice.detail, choice.keys});
        item->setData(0, IndexRole, i);
        item->setToolTip(1, choice.detail);
        for (int column = 1; column < 3; ++column)
            item->setForeground(column, quiet);
        if (!choice.act) {
            item->setDisabled(true);
            item->setForeground(0, quiet);
        }
        item->setTextAlignment(2, Qt::AlignTrailing | Qt::AlignVCenter);
    }
    if (found.isEmpty()) {
        auto *nothing = new QTreeWidgetItem(m_list, {tr("Nothing with “%1”").arg(typed)});
        nothing->setDisabled(true);
    }
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (!m_list->topLevelItem(i)->isDisabled()) {
            m_list->setCurrentItem(m_list->topLevelItem(i));
            break;
        }
    }
}

void ChoicePopup::place()
{
    const QWidget *window = parentWidget();
    const int em = fontMetrics().height();
    const int width = std::min(window->width() - 2 * em, 52 * em);
    const int top = window->height() / 10;
    const int wanted = (em * 3 / 2) * (int(m_choices.size()) + 1) + 3 * em;
    setGeometry((window->width() - width) / 2, top, width, std::min(window->height() - 2 * top, std::max(wanted, 8 * em)));
    bool detailed = false;
    bool keyed = false;
    int texts = 0;
    for (const Choice &choice : std::as_const(m_choices)) {
        detailed = detailed || !choice.detail.isEmpty();
        keyed = keyed || !choice.keys.isEmpty();
        texts = std::max(texts, fontMetrics().horizontalAdvance(choice.text) + 2 * em);
    }
    m_list->setColumnHidden(1, !detailed);
    m_list->setColumnHidden(2, !keyed);
    m_list->header()->setSectionResizeMode(0, detailed ? QHeaderView::Interactive : QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    if (detailed)
        m_list->setColumnWidth(0, std::min(texts, width * 3 / 5));
}

void ChoicePopup::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme::coloursOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), colours.panel);
    painter.setPen(QPen(colours.quietText, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

QStringList ChoicePopup::shownTexts() const
{
    QStringList texts;
    for (int i = 0; m_list && i < m_list->topLevelItemCount(); ++i)
        texts.append(m_list->topLevelItem(i)->text(0));
    return texts;
}

void ChoicePopup::choose()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || item->isDisabled())
        return;
    const auto act = m_choices[item->data(0, IndexRole).toInt()].act;
    dismiss();
    act();
}

void ChoicePopup::dismiss()
{
    if (!isVisible())
        return;
    const QPointer<QWidget> before = m_focusBefore;
    const bool hadFocus = m_field->hasFocus();
    hide();
    if (hadFocus && before)
        before->setFocus();
}

bool ChoicePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QFrame::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason)
        dismiss();
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (!override && event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        break;
    default:
        return QFrame::eventFilter(watched, event);
    }
    if (override) {
        key->accept(); // the window's own commands for these keys wait
        return true;
    }
    if (key->key() == Qt::Key_Escape)
        dismiss();
    else if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
        choose();
    else
        QCoreApplication::sendEvent(m_list, event);
    return true;
}

} // namespace halfclose
