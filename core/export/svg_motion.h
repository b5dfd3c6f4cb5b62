// The rules by which an SVG moves: declarative, so that it also moves where no script may run. Each event's group says
// in --t when it appears, what lasts says in --d how long; a player that sets --now holds everything at that moment.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace halfclose {

/// For a file of its own: moves once, down to the whole picture, and not at all for readers who prefer that.
QString movingStyle();
/// For a picture inside of a page that holds it at `--now` (seconds); whole where nothing sets that.
QString heldStyle();

} // namespace halfclose
