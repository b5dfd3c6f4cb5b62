// The application that a window needs, in the style that it is drawn for.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QtGlobal>

QT_FORWARD_DECLARE_CLASS(QApplication)

namespace halfclose {

/// @param argc  has to live as long as the application
std::unique_ptr<QApplication> makeApplication(int &argc, char **argv);

} // namespace halfclose
