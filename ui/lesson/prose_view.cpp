// SPDX-License-Identifier: MIT
#include "ui/lesson/prose_view.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextFragment>
#include <QWheelEvent>

#include "ui/theme/theme.h"

namespace halfclose {

ProseView::ProseView(QWidget *parent) : QTextBrowser(parent)
{
    setAccessibleName(tr("Lesson text"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    setFocusPolicy(Qt::ClickFocus);
    document()->setDocumentMargin(0);
}

void ProseView::setProse(const QString &markdown)
{
    m_markdown = markdown;
    render();
}

void ProseView::render()
{
    document()->setDefaultFont(font());
    document()->setMarkdown(
        m_markdown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub) | QTextDocument::MarkdownNoHTML);
    // The importer gives code the system's fixed font at the system's size; here it has the size of its surroundings.
    const QFont code = theme::smallFont(theme::codeFont(font()));
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto piece = block.begin(); !piece.atEnd(); ++piece) {
            const QTextFragment fragment = piece.fragment();
            QTextCharFormat format = fragment.charFormat();
            if (!format.fontFixedPitch())
                continue;
            format.setFont(code);
            cursor.setPosition(fragment.position());
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(format);
        }
    }
    cursor.endEditBlock();
    fit();
}

QVariant ProseView::loadResource(int, const QUrl &)
{
    return QByteArray();
}

QSize ProseView::sizeHint() const
{
    int height = 0;
    if (!m_markdown.trimmed().isEmpty())
        height = m_sized ? int(std::ceil(document()->size().height())) : fontMetrics().height();
    return {fontMetrics().height() * 20, height + 2 * frameWidth()};
}

QSize ProseView::minimumSizeHint() const
{
    return {fontMetrics().height() * 8, sizeHint().height()};
}

void ProseView::fit()
{
    if (!m_sized) // laying it out in a width that it will not have is for nothing
        return;
    document()->setTextWidth(viewport()->width());
    updateGeometry();
}

void ProseView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    m_sized = true;
    fit();
}

void ProseView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        render();
}

void ProseView::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // what it stands in scrolls
}

} // namespace halfclose
