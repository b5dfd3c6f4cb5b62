// A trace as JSON Lines: one line for what was run, then one line an event, in order; texts are resolved, times
// are in nanoseconds, data is in base64. A file cut off anywhere is readable up to there.
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QList>
#include <QString>

#include "core/trace/atomic_file.h"
#include "core/trace/trace.h"

namespace halfclose {

/// How an error number is named beside it, for people: core/spi's errorName, which this room does not know.
using ErrorNamer = QString (*)(int error);

/// Turns the header and the events of one trace into lines.
class JsonLines
{
public:
    JsonLines(const Trace &trace, ErrorNamer errorName)
        : m_trace(trace)
        , m_errorName(errorName)
    {
    }
    void appendHeader(QByteArray &out) const;
    void appendEvent(QByteArray &out, const Event &event);

private:
    void appendText(QByteArray &out, const char *key, Symbol symbol);

    const Trace &m_trace;
    ErrorNamer m_errorName;
    QList<QByteArray> m_quoted; ///< the JSON string of each symbol met so far
};

/// A trace file that grows with its run: a crash leaves every event written so far in NAME.part; NAME appears when
/// the file is complete. Answers are empty, or one sentence with the reason.
class TraceFile
{
public:
    /// @param trace  must outlive this
    TraceFile(const Trace &trace, const QString &path, ErrorNamer errorName);
    QString open();
    /// Writes the events that have come since the last call, whole lines only.
    QString writeNew();
    QString commit();

private:
    const Trace &m_trace;
    JsonLines m_lines;
    AtomicFile m_file;
    quint64 m_written = 0;
};

/// Saves a whole trace. @return empty, or one sentence with the reason
QString saveTrace(const Trace &trace, const QString &path, ErrorNamer errorName);
/// The same to an open device (standard output).
QString writeTrace(const Trace &trace, QIODevice &device, ErrorNamer errorName);

} // namespace halfclose
