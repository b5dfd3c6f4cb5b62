// Halfclose's icon, as the window shows it: the SVG that is installed for desktops, in every size they ask for.
// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>

namespace halfclose {

QIcon applicationIcon();

} // namespace halfclose
