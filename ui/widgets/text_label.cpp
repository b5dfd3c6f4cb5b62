// SPDX-License-Identifier: MIT
#include "ui/widgets/text_label.h"

#include <algorithm>

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/theme/theme.h"

namespace halfclose {

namespace {

QColor colourOf(Ink ink, const Palette &colours)
{
    switch (ink) {
    case Ink::Quiet:
        return colours.quietText;
    case Ink::Client:
        return colours.client;
    case Ink::Server:
        return colours.server;
    case Ink::Met:
        return colours.met;
    case Ink::Failed:
        return colours.failed;
    case Ink::Waiting:
        return colours.waiting;
    case Ink::Indication:
        return colours.indication;
    case Ink::Text:
        break;
    }
    return colours.text;
}

} // namespace

TextLabel::TextLabel(const QString &text, TextSize size, Ink ink, QWidget *parent)
    : QLabel(parent), m_size(size), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setText(text);
    dress();
}

void TextLabel::setInk(Ink ink)
{
    if (m_ink == ink)
        return;
    m_ink = ink;
    dress();
}

void TextLabel::setBold(bool bold)
{
    if (m_bold == bold)
        return;
    m_bold = bold;
    dress();
}

void TextLabel::setEliding(bool eliding)
{
    m_eliding = eliding;
    updateGeometry();
    update();
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize size = QLabel::minimumSizeHint();
    return m_eliding ? QSize(std::min(size.width(), 3 * fontMetrics().averageCharWidth()), size.height()) : size;
}

int TextLabel::heightForWidth(int width) const
{
    if (!wordWrap())
        return QLabel::heightForWidth(width);
    if (text() != m_measured || font() != m_measuredFont || contentsMargins() != m_measuredMargins) {
        m_heights.clear();
        m_measured = text();
        m_measuredFont = font();
        m_measuredMargins = contentsMargins();
    }
    const auto known = m_heights.constFind(width);
    return known != m_heights.constEnd() ? *known : *m_heights.insert(width, QLabel::heightForWidth(width));
}

QRect TextLabel::textRect() const
{
    return contentsRect().adjusted(margin(), margin(), -margin(), -margin());
}

bool TextLabel::event(QEvent *event)
{
    if (m_eliding && event->type() == QEvent::ToolTip && toolTip().isEmpty()
        && fontMetrics().horizontalAdvance(text()) > textRect().width()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text().toHtmlEscaped(), this);
        return true;
    }
    return QLabel::event(event);
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!m_eliding)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    const QRect rect = textRect();
    painter.drawText(rect, int(alignment()) | Qt::TextSingleLine,
        fontMetrics().elidedText(text(), Qt::ElideRight, rect.width()));
}

void TextLabel::show(const QString &text)
{
    if (text != this->text())
        setText(text);
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::ParentChange:
    case QEvent::StyleChange:
        dress();
        break;
    default:
        break;
    }
}

void TextLabel::dress()
{
    if (m_dressing)
        return;
    m_dressing = true;
    QFont font = parentWidget() ? parentWidget()->font() : QFont();
    if (m_size == TextSize::Heading)
        font = theme::headingFont(font);
    if (m_size == TextSize::Small || m_size == TextSize::SmallCode)
        font = theme::smallFont(font);
    if (m_size == TextSize::Code || m_size == TextSize::SmallCode)
        font = theme::codeFont(font);
    if (m_size == TextSize::Spoken)
        font.setPointSizeF(std::min(font.pointSizeF() * 2, font.pointSizeF() + 10)); // who has large type has it already
    if (m_size == TextSize::Aside)
        font.setPointSizeF(font.pointSizeF() * 1.3);
    if (m_bold)
        font.setBold(true);
    setFont(font);
    QPalette inked = palette();
    inked.setColor(QPalette::WindowText, colourOf(m_ink, theme::coloursOf(parentWidget() ? parentWidget() : this)));
    setPalette(inked);
    m_dressing = false;
}

} // namespace halfclose
