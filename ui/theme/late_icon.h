// An icon that is loaded when it is first painted: most of those that Qt makes at the start are never seen.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <QIcon>

namespace halfclose {

QIcon lateIcon(std::function<QIcon()> load);

} // namespace halfclose
