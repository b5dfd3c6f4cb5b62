// What can wait until the window is there.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace halfclose {

/// Does @p act once, when @p window has shown its first frame.
void afterFirstFrame(QWidget *window, std::function<void()> act);

} // namespace halfclose
