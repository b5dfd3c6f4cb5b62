// Reads a trace that was saved as JSON Lines. The file may come from a stranger: whatever it holds, the answer is a
// trace, or one sentence with the line; nothing named in it is opened or run.
// SPDX-License-Identifier: MIT
#pragma once

#include <QIODevice>
#include <QString>

#include "core/trace/trace.h"

namespace halfclose {

struct TraceReading
{
    Trace trace;
    QString error; ///< "FILE:LINE: error: what is wrong"; empty when the trace is good
    QString note; ///< "FILE:LINE: note: ..." when the last line was cut off and left out; else empty
    bool ok() const { return error.isEmpty(); }
};

/// What a reading takes at most; what is over it is an error.
struct TraceLimits
{
    qsizetype lineBytes = qsizetype(256) << 20;
    quint64 events = 20'000'000;
};

TraceReading readTrace(QIODevice &device, const QString &fileName, const TraceLimits &limits = {});
TraceReading readTraceFile(const QString &path);

/// Whether @p start, the first octets of a file, look like a saved trace rather than a lesson.
bool looksLikeTrace(QByteArrayView start);

} // namespace halfclose
