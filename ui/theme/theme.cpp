// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QWidget>

namespace halfclose::theme {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

void followSystem()
{
    QApplication::setPalette(QPalette()); // back to the system's own, to ask it
    QApplication::setPalette(windowPalette(coloursOf(QApplication::palette())));
}

const Palette &coloursOf(const QPalette &palette)
{
    return isDark(palette) ? Palette::dark() : Palette::light();
}

const Palette &coloursOf(const QWidget *widget)
{
    return coloursOf(widget->palette());
}

QColor mixed(const QColor &a, const QColor &b, double partOfB)
{
    const auto mix = [partOfB](float x, float y) { return float(double(x) * (1 - partOfB) + double(y) * partOfB); };
    return QColor::fromRgbF(
        mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QPalette windowPalette(const Palette &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.panel);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.panel);
    palette.setColor(QPalette::AlternateBase, c.background);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.quietText);
    palette.setColor(QPalette::Button, shadesOf(c).button);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.failed);
    palette.setColor(QPalette::Highlight, c.selection);
    palette.setColor(QPalette::HighlightedText, c.text);
    palette.setColor(QPalette::Link, c.client);
    palette.setColor(QPalette::LinkVisited, c.indication);
    palette.setColor(QPalette::ToolTipBase, c.panel);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, mixed(c.panel, c.rule, 0.2));
    palette.setColor(QPalette::Midlight, mixed(c.panel, c.rule, 0.5));
    palette.setColor(QPalette::Mid, c.rule);
    palette.setColor(QPalette::Dark, mixed(c.rule, c.text, 0.3));
    palette.setColor(QPalette::Shadow, mixed(c.rule, c.text, 0.5));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, shadesOf(c).faint);
    return palette;
}

Shades shadesOf(const Palette &c)
{
    return {mixed(c.panel, c.rule, 0.55), mixed(c.panel, c.rule, 0.35), mixed(c.quietText, c.panel, 0.45),
        mixed(c.rule, c.text, 0.5), mixed(c.client, c.text, 0.25), mixed(c.rule, c.quietText, 0.3)};
}

QFont headingFont(QFont font)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    return font;
}

QFont codeFont(const QFont &font)
{
    QFont code = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    code.setPointSizeF(font.pointSizeF());
    code.setBold(font.bold());
    return code;
}

QFont smallFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

} // namespace halfclose::theme
