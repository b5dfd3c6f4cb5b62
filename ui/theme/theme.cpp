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
    QApplication::setPalette(windowPalette(isDark(QApplication::palette()) ? Palette::dark() : Palette::light()));
}

const Palette &coloursOf(const QWidget *widget)
{
    return isDark(widget->palette()) ? Palette::dark() : Palette::light();
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
    palette.setColor(QPalette::Button, mixed(c.panel, c.rule, 0.35));
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
    const QColor faint = mixed(c.quietText, c.panel, 0.45);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

namespace {

// %names are put in below. A focus frame is as wide as the border it replaces, so that nothing moves. Every selector
// begins with a type: one for any widget would be tried on all of them when the window comes up. "QWidget QToolButton:hover"
// has to outweigh "QAbstractButton[kind]".
const char *const Sheet = R"(
QMenuBar { background: %bar; color: %text; border: none; padding: %1px; }
QMenuBar::item { background: transparent; padding: %3px %8px; border-radius: %4px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: %selection; }
QMenu { background: %panel; color: %text; border: 1px solid %rule; padding: %3px; }
QMenu::item { padding: %4px %16px %4px %16px; border-radius: %3px; }
QMenu::item:selected { background: %selection; }
QMenu::item:disabled { color: %faint; }
QMenu::separator { height: 1px; background: %rule; margin: %3px %6px; }
QStatusBar { background: %bar; color: %text; }
QStatusBar::item { border: none; }
QSplitter::handle { background: %rule; }
QSplitter::handle:hover { background: %client; }
QToolTip { background: %panel; color: %text; border: 1px solid %rule; padding: %3px; }

QToolButton, QPushButton { background: %button; color: %text; border: 2px solid %buttonEdge; border-radius: %6px;
    padding: %3px %8px; }
QWidget QToolButton:hover, QWidget QPushButton:hover { border-color: %quiet; }
QWidget QToolButton:pressed, QWidget QPushButton:pressed, QWidget QToolButton:checked, QWidget QPushButton:checked { background: %selection; }
QWidget QToolButton:disabled, QWidget QPushButton:disabled { color: %faint; border-color: %rule; }
QWidget QToolButton:focus, QWidget QPushButton:focus { border-color: %focus; }
QToolButton::menu-indicator { image: none; width: 0; }

QAbstractButton[kind="primary"] { background: %client; color: %onClient; border-color: %client; font-weight: bold; }
QAbstractButton[kind="primary"]:hover, QAbstractButton[kind="primary"]:pressed { background: %clientDeep; border-color: %clientDeep; }
QAbstractButton[kind="primary"]:focus { border-color: %text; }
QAbstractButton[kind="primary"]:disabled { background: %button; color: %faint; border-color: %rule; }
QAbstractButton[kind="client"] { background: %panel; color: %client; border-color: %client; font-weight: bold; }
QAbstractButton[kind="server"] { background: %panel; color: %server; border-color: %server; font-weight: bold; }
QAbstractButton[kind="client"]:hover, QAbstractButton[kind="server"]:hover { background: %selection; }
QAbstractButton[kind="client"]:focus, QAbstractButton[kind="server"]:focus { border-color: %focus; background: %selection; }
QAbstractButton[kind="client"]:disabled, QAbstractButton[kind="server"]:disabled { color: %faint; border-color: %rule; }
QAbstractButton[kind="flat"] { background: transparent; border-color: transparent; }
QAbstractButton[kind="flat"]:hover { background: %button; border-color: %button; }
QAbstractButton[kind="flat"]:focus { border-color: %focus; }
QAbstractButton[kind="link"] { background: transparent; border-color: transparent; color: %client; padding: 0 %3px; }
QAbstractButton[kind="link"]:hover { border-bottom-color: %client; }
QAbstractButton[kind="link"]:focus { border-color: %focus; }
QAbstractButton[kind="tab"] { background: transparent; border: none; border-bottom: 2px solid transparent; border-radius: 0;
    color: %quiet; padding: %2px %6px; }
QAbstractButton[kind="tab"]:hover { color: %text; }
QAbstractButton[kind="tab"]:checked { background: transparent; color: %client; border-bottom-color: %client; font-weight: bold; }
QAbstractButton[kind="tab"]:focus { border-bottom-color: %focus; color: %text; }
QAbstractButton[kind="segment"] { background: %button; border: 2px solid transparent; border-radius: %8px; padding: %2px %10px; color: %quiet; }
QAbstractButton[kind="segment"]:hover { color: %text; }
QAbstractButton[kind="segment"]:checked { background: %client; color: %onClient; }
QAbstractButton[kind="segment"]:focus { border-color: %focus; }
QAbstractButton[kind="segment"]:checked:focus { border-color: %text; }
QFrame#segments { background: %button; border-radius: %8px; }
QAbstractButton[kind="layer"] { background: %button; color: %quiet; border-color: %rule; border-radius: %4px; padding: %2px %10px; }
QAbstractButton[kind="layer"]:checked { background: %selection; color: %text; border-color: %client; }
QAbstractButton[kind="layer"]:focus, QAbstractButton[kind="layer"]:checked:focus { border-color: %focus; }

QLineEdit { background: %panel; color: %text; border: 2px solid %edge;
    border-radius: %4px; padding: %2px %6px; selection-background-color: %client; selection-color: %onClient; }
QLineEdit:focus { border-color: %focus; }
QComboBox QAbstractItemView { background: %panel; color: %text; border: 1px solid %rule; selection-background-color: %selection;
    selection-color: %text; }

QAbstractScrollArea { background: %panel; border: none; }
QTableView { gridline-color: %rule; }
QListView, QTreeView, QTableView, QPlainTextEdit, QTextBrowser { background: %panel; color: %text; border: none;
    selection-background-color: %selection; selection-color: %text; }
QListView::item { padding: %4px %6px; border-radius: %3px; }
QTreeView::item { padding: %3px; border: none; }
QListView::item:selected, QTreeView::item:selected { background: %selection; color: %text; }
QAbstractScrollArea[framed="true"] { border: 1px solid %rule; border-radius: %4px; }
QAbstractScrollArea[framed="true"]:focus, QTableView:focus, QTextBrowser:focus, QPlainTextEdit:focus { border: 1px solid %focus; }
QScrollBar:vertical { background: transparent; width: %11px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: %11px; margin: 0; }
QScrollBar::handle { background: %scroll; border-radius: %4px; margin: %2px; }
QScrollBar::handle:vertical { min-height: %24px; }
QScrollBar::handle:horizontal { min-width: %24px; }
QScrollBar::handle:hover { background: %quiet; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid %focus; border-radius: %3px; }
QDialog { background: %panel; }
)";

} // namespace

QString styleSheet(const Palette &c, const QFont &font)
{
    QString sheet = QString::fromLatin1(Sheet);
    const QList<QPair<QString, QColor>> colours = {
        {QStringLiteral("%bar"), mixed(c.panel, c.rule, 0.55)},
        {QStringLiteral("%panel"), c.panel},
        {QStringLiteral("%text"), c.text},
        {QStringLiteral("%quiet"), c.quietText},
        {QStringLiteral("%faint"), mixed(c.quietText, c.panel, 0.45)},
        {QStringLiteral("%rule"), c.rule},
        {QStringLiteral("%edge"), mixed(c.rule, c.text, 0.5)}, // 3:1, as what can be typed into has to have
        {QStringLiteral("%buttonEdge"), c.rule},
        {QStringLiteral("%button"), mixed(c.panel, c.rule, 0.35)},
        {QStringLiteral("%selection"), c.selection},
        {QStringLiteral("%onClient"), c.indicationText},
        {QStringLiteral("%clientDeep"), mixed(c.client, c.text, 0.25)},
        {QStringLiteral("%client"), c.client},
        {QStringLiteral("%server"), c.server},
        {QStringLiteral("%focus"), c.indication},
        {QStringLiteral("%scroll"), mixed(c.rule, c.quietText, 0.3)},
    };
    for (const auto &[name, colour] : colours)
        sheet.replace(name, colour.name());
    // Sizes are for a line of 16 pixels and grow with the font.
    const double scale = QFontMetricsF(font).height() / 16.0;
    for (const int size : {24, 16, 11, 10, 8, 6, 4, 3, 2, 1})
        sheet.replace(QStringLiteral("%%1px").arg(size), QStringLiteral("%1px").arg(qRound(size * scale)));
    return sheet;
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
