// Qt's Fusion style, but for icons that nobody may ever see: the arrow of a menu bar that is too narrow would have every
// plugin for pictures loaded before the window comes up.
// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace halfclose {

class HouseStyle : public QProxyStyle
{
    Q_OBJECT

public:
    HouseStyle();

    QIcon standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const override;
};

} // namespace halfclose
