// Where the bytes of a file go as they are made, in order: a long file need not be in memory as a whole.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <QByteArrayView>

namespace halfclose {

using ByteSink = std::function<void(QByteArrayView)>;

} // namespace halfclose
