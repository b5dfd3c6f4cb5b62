// SPDX-License-Identifier: MIT
#include "ui/window/application.h"

#include <QApplication>

#include "core/native/fonts_ahead.h"
#include "ui/theme/house_style.h"

namespace halfclose {

std::unique_ptr<QApplication> makeApplication(int &argc, char **argv)
{
    const native::FontsAhead fonts; // while the display is waited for
    QApplication::setStyle(new HouseStyle); // the same on every desktop: the window brings its colours
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace halfclose
