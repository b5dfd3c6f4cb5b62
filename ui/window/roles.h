// What kinds of things the window's own widgets are, for screen readers: the timeline is a graphic, the lists beside it
// are panes. Without this they would all be nameless client areas.
// SPDX-License-Identifier: MIT
#pragma once

namespace halfclose {

/// Once is enough; more often does nothing.
void installRoles();

} // namespace halfclose
