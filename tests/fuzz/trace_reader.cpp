// The reader of saved traces against any bytes: it ends with a trace or a sentence, and a trace it takes for good is
// written and read again without a change.
// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>

#include <QBuffer>

#include "core/spi/names.h"
#include "core/trace/json_lines_reader.h"
#include "core/trace/json_lines_writer.h"

using namespace halfclose;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

TraceReading read(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    return readTrace(buffer, QStringLiteral("fuzzed"), {.lineBytes = 1 << 20, .events = 100'000});
}

QByteArray written(const Trace &trace)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    require(writeTrace(trace, buffer, errorName).isEmpty());
    return buffer.data();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *octets, size_t size)
{
    const TraceReading first = read(QByteArray(reinterpret_cast<const char *>(octets), qsizetype(size)));
    if (!first.ok())
        return 0;
    const QByteArray text = written(first.trace);
    const TraceReading second = read(text);
    require(second.ok() && second.trace.size() == first.trace.size() && written(second.trace) == text);
    return 0;
}
