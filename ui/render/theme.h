// Which of the two palettes a widget is to use: it follows the colours that the system gave the widget.
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/render/palette.h"

class QWidget;

namespace halfclose {

bool isDark(const QWidget &widget);
const Palette &themeOf(const QWidget &widget);

} // namespace halfclose
