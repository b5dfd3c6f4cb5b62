// SPDX-License-Identifier: MIT
#include "ui/editor/source_text_edit.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBlock>
#include <QToolTip>

#include "ui/theme/theme.h"

namespace halfclose {

class SourceTextEdit::Margin : public QWidget
{
public:
    explicit Margin(SourceTextEdit *text) : QWidget(text), m_text(text) { }

protected:
    void paintEvent(QPaintEvent *event) override { m_text->paintMargin(event); }

private:
    SourceTextEdit *m_text;
};

SourceTextEdit::SourceTextEdit(QWidget *parent) : QPlainTextEdit(parent), m_margin(new Margin(this))
{
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setTabChangesFocus(true); // a lesson has no tabs, and the keyboard must get out
    connect(this, &QPlainTextEdit::blockCountChanged, this, &SourceTextEdit::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, qOverload<>(&QWidget::update));
    placeMargin();
}

void SourceTextEdit::setMarks(const QList<Mark> &marks)
{
    m_marks = marks;
    underline();
    m_margin->update();
}

int SourceTextEdit::positionOf(int line, int column) const
{
    const QTextBlock block = document()->findBlockByNumber(line - 1);
    if (!block.isValid())
        return document()->characterCount() - 1;
    const QString text = block.text();
    qsizetype at = 0;
    for (int i = 1; i < column && at < text.size(); ++i)
        at += text[at].isHighSurrogate() ? 2 : 1;
    return block.position() + int(std::min(at, text.size()));
}

void SourceTextEdit::underline()
{
    const Palette &colours = theme::coloursOf(this);
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark &mark : m_marks) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        selection.cursor.setPosition(mark.from);
        selection.cursor.setPosition(mark.to, QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(colours.failed);
        selection.format.setBackground(theme::mixed(colours.panel, colours.failed, 0.12));
        selections.append(selection);
    }
    setExtraSelections(selections);
}

bool SourceTextEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int at = cursorForPosition(viewport()->mapFrom(this, help->pos())).position();
        for (const Mark &mark : std::as_const(m_marks)) {
            if (at >= mark.from && at <= mark.to) {
                QToolTip::showText(help->globalPos(), mark.message.toHtmlEscaped(), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QPlainTextEdit::event(event);
}

int SourceTextEdit::marginWidth() const
{
    const auto digits = int(QString::number(std::max(99, blockCount())).size());
    return fontMetrics().horizontalAdvance(u'9') * (digits + 2);
}

void SourceTextEdit::placeMargin()
{
    const int width = marginWidth();
    if (isLeftToRight())
        setViewportMargins(width, 0, 0, 0);
    else
        setViewportMargins(0, 0, width, 0);
    const QRect inside = contentsRect();
    m_margin->setGeometry(
        isLeftToRight() ? inside.left() : inside.right() - width + 1, inside.top(), width, inside.height());
}

void SourceTextEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void SourceTextEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeMargin();
    if (event->type() == QEvent::PaletteChange)
        underline();
}

void SourceTextEdit::paintMargin(QPaintEvent *event)
{
    const Palette &colours = theme::coloursOf(this);
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), theme::mixed(colours.panel, colours.rule, 0.25));
    painter.setFont(font());
    QSet<int> marked;
    for (const Mark &mark : std::as_const(m_marks))
        marked.insert(document()->findBlock(mark.from).blockNumber());
    const int width = m_margin->width();
    const int unit = fontMetrics().horizontalAdvance(u'9');
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
        if (rect.top() > event->rect().bottom())
            break;
        const bool bad = marked.contains(block.blockNumber());
        const QRectF line(0, rect.top(), width - unit, fontMetrics().height());
        painter.setPen(bad ? colours.failed : colours.quietText);
        painter.drawText(line, Qt::AlignRight, QString::number(block.blockNumber() + 1));
        if (bad)
            painter.drawText(QRectF(unit / 4.0, rect.top(), unit * 2, fontMetrics().height()), Qt::AlignLeft, QStringLiteral("✗"));
    }
}

} // namespace halfclose
