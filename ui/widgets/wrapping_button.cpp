// SPDX-License-Identifier: MIT
#include "ui/widgets/wrapping_button.h"

#include <QPainter>

#include "ui/theme/theme.h"

namespace halfclose {

namespace {

constexpr int Wrapping = Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere | Qt::TextWordWrap;

}

WrappingButton::WrappingButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont WrappingButton::textFont() const
{
    return theme::smallFont(theme::codeFont(font()));
}

QSize WrappingButton::sizeHint() const
{
    const int width = fontMetrics().height() * 10;
    return {width, heightForWidth(width)};
}

int WrappingButton::heightForWidth(int width) const
{
    return QFontMetrics(textFont()).boundingRect(0, 0, width - 4, 100'000, Wrapping, text()).height() + 4;
}

void WrappingButton::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme::coloursOf(this);
    QPainter painter(this);
    QFont font = textFont();
    font.setUnderline(underMouse() || hasFocus());
    painter.setFont(font);
    painter.setPen(colours.client);
    painter.drawText(rect().adjusted(2, 2, -2, -2), Wrapping, text());
    if (hasFocus()) {
        painter.setPen(QPen(colours.indication, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace halfclose
