// SPDX-License-Identifier: MIT
#include "ui/theme/house_style.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTreeView>

#include "ui/theme/button_look.h"
#include "ui/theme/late_icon.h"
#include "ui/theme/scroll_bar_look.h"
#include "ui/theme/theme.h"

namespace halfclose {

namespace {

constexpr int FieldEdge = 2; // as wide as the focus is drawn

// All sizes are for a line of 16 pixels.
double unitOf(const QStyleOption *option, const QWidget *widget)
{
    if (option)
        return option->fontMetrics.height() / 16.0;
    return QFontMetrics(widget ? widget->font() : QApplication::font()).height() / 16.0;
}

const Palette &coloursOf(const QStyleOption &option)
{
    return theme::coloursOf(option.palette);
}

void strokeRounded(QPainter &painter, const QRect &rect, const QColor &colour, double width, double radius,
    const QBrush &fill = Qt::NoBrush)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, width));
    painter.setBrush(fill);
    const double half = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

bool isFramed(const QWidget *widget)
{
    return widget && widget->property("framed").toBool();
}

/// Its rows have air around their words.
bool isRoomy(const QWidget *widget)
{
    return qobject_cast<const QListView *>(widget) || qobject_cast<const QTreeView *>(widget);
}

void paintField(QPainter &painter, const QStyleOptionFrame &field)
{
    const Palette &colours = coloursOf(field);
    if (field.lineWidth == 0) { // part of another field, which has an edge
        painter.fillRect(field.rect, field.palette.base());
        return;
    }
    const QColor edge = field.state.testFlag(QStyle::State_HasFocus) ? colours.indication : theme::shadesOf(colours).edge;
    strokeRounded(painter, field.rect, edge, FieldEdge, 4 * unitOf(&field, nullptr), field.palette.base());
}

// Nothing but the focus, unless it is to be told from what it stands on.
void paintScrollFrame(QPainter &painter, const QStyleOption &frame, const QWidget *widget)
{
    const Palette &colours = coloursOf(frame);
    const bool focused = frame.state.testFlag(QStyle::State_HasFocus);
    if (focused || isFramed(widget)) {
        strokeRounded(painter, frame.rect, focused ? colours.indication : colours.rule, 1,
            isFramed(widget) ? 4 * unitOf(&frame, widget) : 0);
    }
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { } // which is its own then

void HouseStyle::wear()
{
    if (!qobject_cast<HouseStyle *>(QApplication::style()))
        QApplication::setStyle(new HouseStyle);
}

void HouseStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Palette &colours = coloursOf(*option);
    switch (element) {
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, theme::shadesOf(colours).bar);
        return;
    case PE_FrameStatusBarItem:
    case PE_FrameLineEdit:
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, colours.panel);
        strokeRounded(*painter, option->rect, colours.rule, 1, 0);
        return;
    case PE_PanelScrollAreaCorner:
        painter->fillRect(option->rect, colours.panel);
        return;
    case PE_PanelLineEdit:
        if (const auto *field = qstyleoption_cast<const QStyleOptionFrame *>(option))
            return paintField(*painter, *field);
        break;
    case PE_Frame:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return paintScrollFrame(*painter, *option, widget);
        break;
    case PE_FrameFocusRect:
        return strokeRounded(*painter, option->rect, colours.indication, 1, 3 * unitOf(option, widget));
    case PE_PanelItemViewItem:
        if (qobject_cast<const QListView *>(widget) && option->state.testFlag(State_Selected))
            return strokeRounded(*painter, option->rect, colours.selection, 1, 3 * unitOf(option, widget), colours.selection);
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HouseStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Palette &colours = coloursOf(*option);
    switch (element) {
    case CE_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return drawPushButton(*button, *painter, widget);
        break;
    case CE_MenuBarItem:
        if (const auto *title = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuTitle(*title, *painter, widget);
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme::shadesOf(colours).bar);
        return;
    case CE_Splitter:
        painter->fillRect(option->rect, option->state.testFlag(State_MouseOver) ? colours.client : colours.rule);
        return;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && control == CC_ToolButton && !button->features.testFlag(QStyleOptionToolButton::MenuButtonPopup))
        return drawToolButton(*button, *painter, widget);
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        const QRect handle = proxy()->subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget);
        return paintScrollBar(*painter, *bar, handle, coloursOf(*bar), unitOf(bar, widget));
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void HouseStyle::drawToolButton(const QStyleOptionToolButton &button, QPainter &painter, const QWidget *widget) const
{
    const ButtonLook look = lookOf(kindOf(widget, button.state), button.state, coloursOf(button));
    paintButton(painter, button.rect, look, unitOf(&button, widget));
    QStyleOptionToolButton label = button;
    label.palette.setColor(QPalette::ButtonText, look.text);
    label.font.setBold(look.bold || label.font.bold());
    proxy()->drawControl(CE_ToolButtonLabel, &label, &painter, widget);
}

void HouseStyle::drawPushButton(const QStyleOptionButton &button, QPainter &painter, const QWidget *widget) const
{
    const ButtonLook look = lookOf(kindOf(widget, button.state), button.state, coloursOf(button));
    paintButton(painter, button.rect, look, unitOf(&button, widget));
    QStyleOptionButton label = button;
    label.palette.setColor(QPalette::ButtonText, look.text);
    painter.save();
    QFont font = painter.font();
    font.setBold(look.bold || font.bold());
    painter.setFont(font);
    proxy()->drawControl(CE_PushButtonLabel, &label, &painter, widget);
    painter.restore();
}

void HouseStyle::drawMenuTitle(const QStyleOptionMenuItem &title, QPainter &painter, const QWidget *widget) const
{
    const Palette &colours = coloursOf(title);
    painter.fillRect(title.rect, theme::shadesOf(colours).bar);
    if (title.state.testFlag(State_Selected)) {
        const double radius = 4 * unitOf(&title, widget);
        strokeRounded(painter, title.rect, colours.selection, 1, radius, colours.selection);
    }
    const int underlined = proxy()->styleHint(SH_UnderlineShortcut, &title, widget) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    proxy()->drawItemText(&painter, title.rect, int(Qt::AlignCenter) | underlined | Qt::TextSingleLine, title.palette,
        title.state.testFlag(State_Enabled), title.text, QPalette::WindowText);
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (const auto *field = qstyleoption_cast<const QStyleOptionFrame *>(option); field && element == SE_LineEditContents) {
        if (field->lineWidth == 0)
            return field->rect;
        const int side = FieldEdge + qRound(4 * unitOf(field, widget));
        return field->rect.adjusted(side, FieldEdge, -side, -FieldEdge);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect HouseStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl part, const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option); bar && control == CC_ScrollBar) {
        const QRect place = scrollBarPart(*bar, part, proxy()->pixelMetric(PM_ScrollBarSliderMin, bar, widget));
        return visualRect(bar->direction, bar->rect, place);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize HouseStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &contents, const QWidget *widget) const
{
    const double unit = unitOf(option, widget);
    const auto around = [&](double width, double height) {
        return contents + QSize(qRound(2 * width * unit), qRound(2 * height * unit));
    };
    switch (type) {
    case CT_PushButton:
    case CT_ToolButton: {
        const ButtonKind kind = kindOf(widget, option ? option->state : State_None);
        const QSizeF padding = paddingOf(kind);
        QSize size = around(padding.width(), padding.height());
        if (widget && mayBeBold(kind)) {
            const QString words = widget->property("text").toString();
            QFont bold = widget->font();
            bold.setBold(true);
            size.rwidth() += QFontMetrics(bold).size(Qt::TextShowMnemonic, words).width()
                - QFontMetrics(widget->font()).size(Qt::TextShowMnemonic, words).width();
        }
        return size;
    }
    case CT_MenuBarItem:
        return around(8, 3);
    case CT_LineEdit:
        if (const auto *field = qstyleoption_cast<const QStyleOptionFrame *>(option); field && field->lineWidth == 0)
            return contents;
        return around(FieldEdge + 4, FieldEdge + 2);
    case CT_ItemViewItem:
        if (isRoomy(widget))
            return QProxyStyle::sizeFromContents(type, option, contents, widget) + QSize(0, qRound(6 * unit));
        break;
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int HouseStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *more) const
{
    if (hint == SH_Table_GridLineColor && option)
        return int(coloursOf(*option).rule.rgba());
    return QProxyStyle::styleHint(hint, option, widget, more);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return qRound(11 * unitOf(option, widget));
    case PM_ScrollBarSliderMin:
        return qRound(24 * unitOf(option, widget));
    case PM_MenuBarPanelWidth:
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuBarHMargin:
    case PM_MenuBarVMargin:
        return 1;
    case PM_ToolTipLabelFrameWidth:
        return 1 + qRound(3 * unitOf(option, widget));
    case PM_DefaultFrameWidth:
        if (qobject_cast<const QAbstractScrollArea *>(widget))
            return 1;
        break;
    case PM_FocusFrameHMargin:
        if (isRoomy(widget))
            return qRound(5 * unitOf(option, widget));
        break;
    default:
        break;
    }
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QIcon HouseStyle::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    // The arrow of a menu bar that is too narrow: it would have every plugin for pictures loaded at the start.
    if (which == SP_ToolBarHorizontalExtensionButton)
        return lateIcon([] { return HouseStyle().QProxyStyle::standardIcon(SP_ToolBarHorizontalExtensionButton); });
    return QProxyStyle::standardIcon(which, option, widget);
}

} // namespace halfclose
