// From the house's palette to Qt's: which of the two themes a widget stands in, the palette of the window, and the
// fonts, all relative to the application's own. Knows nothing of particular widgets.
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>
#include <QPalette>
#include <QString>

#include "ui/render/palette.h"

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace halfclose::theme {

/// Gives the whole application the house's colours, light or dark as the system is now.
void followSystem();
/// Text lighter than what it stands on.
bool isDark(const QPalette &palette);
/// The colours of the theme that @p palette belongs to, or that @p widget stands in.
const Palette &coloursOf(const QPalette &palette);
const Palette &coloursOf(const QWidget *widget);

/// Qt's palette in those colours.
QPalette windowPalette(const Palette &colours);
/// What the widgets have in common beside it, mixed from the same colours.
struct Shades
{
    QColor bar; ///< menu bar, status line
    QColor button;
    QColor faint; ///< words that do not count now
    QColor edge; ///< of what can be typed into: 3:1
    QColor clientDeep; ///< a primary button that is pointed at
    QColor scroll; ///< a scroll bar's handle
};
Shades shadesOf(const Palette &colours);

/// @p font as a heading, as code, or smaller for what is said in passing.
QFont headingFont(QFont font);
QFont codeFont(const QFont &font);
QFont smallFont(QFont font);

/// A fill between the two.
QColor mixed(const QColor &a, const QColor &b, double partOfB);

} // namespace halfclose::theme
