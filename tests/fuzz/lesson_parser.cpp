// The lesson parser against any bytes: it ends, every mistake has a place and a sentence, and a lesson it takes for good
// says the same when it is printed and read again.
// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>

#include "core/lesson/parser.h"
#include "core/lesson/printer.h"

using namespace halfclose;

namespace {

void require(bool holds)
{
    if (!holds)
        __builtin_trap();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *octets, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(octets), qsizetype(size));
    const ParseResult result = parseLesson(text, QStringLiteral("fuzzed"));
    for (const Mistake &mistake : result.mistakes)
        require(!mistake.message.isEmpty() && mistake.at.line >= 1 && mistake.at.column >= 1);
    if (result.ok()) {
        const ParseResult again = parseLesson(printLesson(result.lesson).toUtf8(), QStringLiteral("fuzzed"));
        require(again.ok() && sayTheSame(result.lesson, again.lesson));
    }
    return 0;
}
