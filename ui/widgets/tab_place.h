// Keeps the Tab key's way through the window where a panel's parts are made only when the panel is first needed.
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace halfclose {

/// Puts all that is in @p panel right behind it, in the order in which it was made: what is made late would be last.
void keepTabPlace(QWidget *panel);

} // namespace halfclose
