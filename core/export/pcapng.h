// The connections of a run as packets for Wireshark: addresses, ports, flags, sequence numbers and the real payload,
// put together from the trace's wire events. What no event says (the handshake, acknowledgements, checksums) is made
// up to fit, and the file says so.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include "core/export/options.h"
#include "core/trace/trace.h"

namespace halfclose {

QByteArray pcapng(const Trace &trace, const ExportOptions &options = {});

} // namespace halfclose
