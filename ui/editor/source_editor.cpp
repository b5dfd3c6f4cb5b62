// SPDX-License-Identifier: MIT
#include "ui/editor/source_editor.h"

#include <algorithm>
#include <utility>

#include <QEvent>
#include <QListWidget>
#include <QVBoxLayout>

#include "ui/editor/lesson_highlighter.h"
#include "ui/editor/mistake_finder.h"
#include "ui/editor/source_text_edit.h"
#include "ui/theme/theme.h"
#include "ui/widgets/tab_place.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

namespace {

constexpr int MistakesShown = 200; // beyond that a list helps nobody

// What toPlainText() gives back as it was; anything else an edit takes for the end of a line or for a space.
bool isKeptAsItIs(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\r' || c == QChar::Nbsp || c == QChar::LineSeparator || c == QChar::ParagraphSeparator
            || c == QChar(0xFDD0) || c == QChar(0xFDD1);
    });
}

} // namespace

SourceEditor::SourceEditor(QWidget *parent) : QWidget(parent) { }

void SourceEditor::setVisible(bool visible)
{
    if (visible)
        make();
    QWidget::setVisible(visible);
}

void SourceEditor::make()
{
    if (m_edit)
        return;
    m_edit = new SourceTextEdit(this);
    m_highlighter = new LessonHighlighter(m_edit->document(), theme::coloursOf(this));
    m_finder = new MistakeFinder(this);
    m_summary = new TextLabel({}, TextSize::Small, Ink::Quiet, this);
    m_list = new QListWidget(this);
    m_edit->setFont(theme::codeFont(font()));
    m_edit->setAccessibleName(tr("Lesson source"));
    m_list->setAccessibleName(tr("Mistakes"));
    m_list->setWordWrap(true);
    m_list->setMaximumHeight(fontMetrics().height() * 9);
    m_list->hide();
    m_summary->setContentsMargins(fontMetrics().height() / 2, 2, 2, 2);
    m_summary->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_edit, 1);
    column->addWidget(m_summary);
    column->addWidget(m_list);

    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { m_finder->read(text(), m_title); });
    connect(m_edit->document(), &QTextDocument::modificationChanged, this, &SourceEditor::modificationChanged);
    connect(m_finder, &MistakeFinder::found, this, &SourceEditor::show);
    const auto activate = [this](const QListWidgetItem *item) { goTo(m_mistakes[m_list->row(item)].at); };
    connect(m_list, &QListWidget::itemClicked, this, activate);
    connect(m_list, &QListWidget::itemActivated, this, activate);
    keepTabPlace(this);
    m_edit->setPlainText(std::exchange(m_text, {}));
    m_edit->document()->setModified(false);
    show(parseLesson(text().toUtf8(), m_title)); // at once: nothing of it comes when it is being read already
}

void SourceEditor::setText(const QString &text, const QString &title)
{
    m_title = title;
    if (!m_edit && isKeptAsItIs(text)) {
        m_text = text;
        return;
    }
    make();
    m_edit->setPlainText(text);
    m_edit->document()->setModified(false);
}

QString SourceEditor::text() const
{
    return m_edit ? m_edit->toPlainText() : m_text;
}

bool SourceEditor::isModified() const
{
    return m_edit && m_edit->document()->isModified();
}

void SourceEditor::setModified(bool modified)
{
    if (modified)
        make();
    if (m_edit)
        m_edit->document()->setModified(modified);
}

void SourceEditor::replace(const SourcePosition &from, const SourcePosition &to, const QString &text)
{
    make();
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(m_edit->positionOf(from.line, from.column));
    cursor.setPosition(m_edit->positionOf(to.line, to.column), QTextCursor::KeepAnchor);
    cursor.insertText(text);
}

void SourceEditor::goTo(const SourcePosition &position)
{
    make();
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(m_edit->positionOf(position.line, position.column));
    m_edit->setTextCursor(cursor);
    m_edit->ensureCursorVisible();
    m_edit->setFocus();
}

void SourceEditor::show(const ParseResult &result)
{
    m_mistakes = result.mistakes.first(std::min(result.mistakes.size(), qsizetype(MistakesShown)));
    m_list->clear();
    for (const Mistake &mistake : std::as_const(m_mistakes))
        m_list->addItem(tr("✗ line %1, column %2: %3").arg(mistake.at.line).arg(mistake.at.column).arg(mistake.message));
    m_list->setVisible(!m_mistakes.isEmpty());
    m_summary->setInk(m_mistakes.isEmpty() ? Ink::Met : Ink::Failed);
    m_summary->show(m_mistakes.isEmpty()
            ? tr("✓ No mistakes. Ctrl+R runs it.")
            : result.mistakes.size() == 1 ? tr("✗ One mistake: it cannot run yet.")
                                          : tr("✗ %1 mistakes: it cannot run yet.").arg(result.mistakes.size()));
    underline();
    Q_EMIT mistakesChanged();
}

void SourceEditor::underline()
{
    QList<SourceTextEdit::Mark> marks;
    for (const Mistake &mistake : std::as_const(m_mistakes)) {
        const int from = m_edit->positionOf(mistake.at.line, mistake.at.column);
        int to = m_edit->positionOf(mistake.end.line, mistake.end.column);
        if (to <= from) // its end is not known: the word that is there
            to = std::min(from + 1, m_edit->document()->characterCount() - 1);
        marks.append({to == from ? std::max(from - 1, 0) : from, to, mistake.message});
    }
    m_edit->setMarks(marks);
}

void SourceEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (!m_edit)
        return;
    if (event->type() == QEvent::FontChange)
        m_edit->setFont(theme::codeFont(font()));
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setColours(theme::coloursOf(this));
}

} // namespace halfclose
