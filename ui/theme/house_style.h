// How the window's widgets look on every desktop: Qt's Fusion style with the house's buttons, bars, fields and scroll
// bars. Sizes grow with the font, colours come from the palette that a widget stands in. A style and no style sheet, for
// a sheet is matched with every widget before it can be shown.
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

QT_FORWARD_DECLARE_CLASS(QStyleOptionButton)
QT_FORWARD_DECLARE_CLASS(QStyleOptionMenuItem)
QT_FORWARD_DECLARE_CLASS(QStyleOptionToolButton)

namespace halfclose {

class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    HouseStyle();

    /// Makes it the application's style unless it is already: what has just a window is dressed like the program.
    static void wear();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget = nullptr) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget = nullptr) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
        const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
        const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr,
        QStyleHintReturn *more = nullptr) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option = nullptr, const QWidget *widget = nullptr) const override;

private:
    void drawToolButton(const QStyleOptionToolButton &button, QPainter &painter, const QWidget *widget) const;
    void drawPushButton(const QStyleOptionButton &button, QPainter &painter, const QWidget *widget) const;
    void drawMenuTitle(const QStyleOptionMenuItem &title, QPainter &painter, const QWidget *widget) const;
};

} // namespace halfclose
