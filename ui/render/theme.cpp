// SPDX-License-Identifier: MIT
#include "ui/render/theme.h"

#include <QPalette>
#include <QWidget>

namespace halfclose {

bool isDark(const QWidget &widget)
{
    const QPalette &colours = widget.palette();
    return colours.color(QPalette::Base).lightnessF() < colours.color(QPalette::Text).lightnessF();
}

const Palette &themeOf(const QWidget &widget)
{
    return isDark(widget) ? Palette::dark() : Palette::light();
}

} // namespace halfclose
