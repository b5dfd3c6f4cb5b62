// SPDX-License-Identifier: MIT
#include "ui/theme/button_look.h"

#include <algorithm>
#include <iterator>

#include <QPainter>
#include <QVariant>
#include <QWidget>

#include "ui/theme/theme.h"

namespace halfclose {

namespace {

constexpr double EdgeWidth = 2; // as wide as the focus is drawn, so that nothing moves when it comes

struct Named
{
    QLatin1String name;
    ButtonKind kind;
};

constexpr Named Names[] = {
    {QLatin1String("primary"), ButtonKind::Primary},
    {QLatin1String("client"), ButtonKind::Client},
    {QLatin1String("server"), ButtonKind::Server},
    {QLatin1String("flat"), ButtonKind::Flat},
    {QLatin1String("link"), ButtonKind::Link},
    {QLatin1String("tab"), ButtonKind::Tab},
    {QLatin1String("segment"), ButtonKind::Segment},
    {QLatin1String("layer"), ButtonKind::Layer},
};

// A ground on which words of the side's own colour can still be read.
QColor tinted(const QColor &side, const Palette &c)
{
    return theme::mixed(c.panel, side, 0.08);
}

// What its kind makes of it while nobody touches it.
ButtonLook atRest(ButtonKind kind, bool on, const Palette &c)
{
    const theme::Shades shades = theme::shadesOf(c);
    ButtonLook look{on ? c.selection : shades.button, c.rule, c.text};
    switch (kind) {
    case ButtonKind::Usual:
        break;
    case ButtonKind::Primary:
        look = {c.client, c.client, c.indicationText, true};
        break;
    case ButtonKind::Client:
    case ButtonKind::Server: {
        const QColor side = kind == ButtonKind::Client ? c.client : c.server;
        look = {c.panel, side, side, true};
        break;
    }
    case ButtonKind::Flat:
        look = {Qt::transparent, Qt::transparent, c.text};
        break;
    case ButtonKind::Link:
        look = {Qt::transparent, Qt::transparent, c.client, false, true, 0};
        break;
    case ButtonKind::Tab:
        look = {Qt::transparent, on ? c.client : QColor(Qt::transparent), on ? c.client : c.quietText, on, true, 0};
        break;
    case ButtonKind::Segment:
        look = {on ? c.client : shades.button, Qt::transparent, on ? c.indicationText : c.quietText, false, false, 8};
        break;
    case ButtonKind::Layer:
        look = {on ? c.selection : shades.button, on ? c.client : c.rule, on ? c.text : c.quietText, false, false, 4};
        break;
    }
    return look;
}

void pointAt(ButtonLook &look, ButtonKind kind, bool on, const Palette &c)
{
    const theme::Shades shades = theme::shadesOf(c);
    switch (kind) {
    case ButtonKind::Primary:
        look.fill = look.edge = shades.clientDeep;
        break;
    case ButtonKind::Client:
    case ButtonKind::Server:
        look.fill = tinted(look.text, c);
        break;
    case ButtonKind::Flat:
        look.fill = look.edge = shades.button;
        break;
    case ButtonKind::Link:
        look.edge = c.client;
        break;
    case ButtonKind::Tab:
    case ButtonKind::Segment:
        if (!on)
            look.text = c.text;
        break;
    case ButtonKind::Usual:
    case ButtonKind::Layer:
        look.edge = c.quietText;
        break;
    }
}

} // namespace

ButtonKind kindOf(const QWidget *button, QStyle::State state)
{
    const QString name = button ? button->property("kind").toString() : QString();
    const auto *found = std::find_if(std::begin(Names), std::end(Names), [&](const Named &each) { return each.name == name; });
    if (found != std::end(Names))
        return found->kind;
    return state.testFlag(QStyle::State_AutoRaise) ? ButtonKind::Flat : ButtonKind::Usual;
}

bool mayBeBold(ButtonKind kind)
{
    return kind == ButtonKind::Primary || kind == ButtonKind::Client || kind == ButtonKind::Server || kind == ButtonKind::Tab;
}

QSizeF paddingOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Link:
        return {6, 3};
    case ButtonKind::Tab:
        return {7, 5};
    case ButtonKind::Segment:
    case ButtonKind::Layer:
        return {13, 5};
    default:
        return {11, 6};
    }
}

ButtonLook lookOf(ButtonKind kind, QStyle::State state, const Palette &colours)
{
    const bool on = state.testFlag(QStyle::State_On);
    ButtonLook look = atRest(kind, on, colours);
    if (!state.testFlag(QStyle::State_Enabled)) {
        look.text = theme::shadesOf(colours).faint;
        if (look.fill != Qt::transparent)
            look.fill = theme::shadesOf(colours).button;
        if (look.edge != Qt::transparent)
            look.edge = colours.rule;
        return look;
    }
    if (state.testFlag(QStyle::State_MouseOver))
        pointAt(look, kind, on, colours);
    if (state.testFlag(QStyle::State_Sunken)) {
        if (kind == ButtonKind::Primary)
            look.fill = look.edge = theme::shadesOf(colours).clientDeep;
        else if (kind == ButtonKind::Client || kind == ButtonKind::Server)
            look.fill = tinted(look.text, colours);
        else if (kind != ButtonKind::Link && kind != ButtonKind::Tab && kind != ButtonKind::Segment)
            look.fill = colours.selection;
    }
    if (state.testFlag(QStyle::State_HasFocus)) {
        // On what is filled with the client's colour the focus has to be another one.
        const bool filled = kind == ButtonKind::Primary || (kind == ButtonKind::Segment && on);
        look.edge = filled ? colours.text : colours.indication;
        if (kind == ButtonKind::Client || kind == ButtonKind::Server)
            look.fill = tinted(look.text, colours);
        if (kind == ButtonKind::Link)
            look.onlyLowerEdge = false;
    }
    return look;
}

void paintButton(QPainter &painter, const QRectF &rect, const ButtonLook &look, double unit)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (look.onlyLowerEdge) {
        painter.fillRect(rect, look.fill);
        painter.fillRect(QRectF(rect.left(), rect.bottom() - EdgeWidth, rect.width(), EdgeWidth), look.edge);
    } else {
        const double half = EdgeWidth / 2;
        const double radius = std::min(look.radius * unit, rect.height() / 2) - half;
        painter.setPen(QPen(look.edge == Qt::transparent ? look.fill : look.edge, EdgeWidth));
        painter.setBrush(look.fill);
        painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    }
    painter.restore();
}

} // namespace halfclose
