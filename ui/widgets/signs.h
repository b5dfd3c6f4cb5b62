// The drawn signs of the transport's buttons, as icons in a colour and size: no font has to have them.
// SPDX-License-Identifier: MIT
#pragma once

#include <QIcon>

namespace halfclose {

enum class Sign { ToStart, Back, Play, Pause, Forward };

/// @param size  height in device-independent pixels
QIcon signIcon(Sign sign, const QColor &colour, const QColor &disabled, int size, qreal pixelRatio);

} // namespace halfclose
