// QoS as a lesson writes it: "rate=N,peak=N,latency=N" (bytes a second, bytes a second, microseconds).
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include "core/spi/constants.h"

namespace halfclose {

/// None when the text is not of that form.
std::optional<QOS> qosFromText(const QByteArray &text);
/// What of it is specified, in the same form.
QByteArray qosText(const QOS &qos);

} // namespace halfclose
