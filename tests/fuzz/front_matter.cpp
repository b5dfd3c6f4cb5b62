// Front matter of any bytes before a good table: it is refused, or what it says is within what the format allows.
// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>

#include "core/lesson/parser.h"

using namespace halfclose;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *octets, size_t size)
{
    const QByteArray text = "---\n" + QByteArray(reinterpret_cast<const char *>(octets), qsizetype(size))
        + "\n---\n\n| Client | Server |\n|---|---|\n| (1) `closesocket(s)` | |\n";
    const ParseResult result = parseLesson(text, QStringLiteral("fuzzed"));
    const double timeout = result.lesson.timeoutSeconds;
    if (result.ok() && !(timeout > 0 && timeout <= 60 && result.lesson.endpoints.size() == 2))
        __builtin_trap();
    return 0;
}
