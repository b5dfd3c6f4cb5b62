// The command line of any words: it is a command, or a mistake with a sentence.
// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>

#include "app/arguments.h"

using namespace halfclose;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *octets, size_t size)
{
    const QString line = QString::fromUtf8(reinterpret_cast<const char *>(octets), qsizetype(size));
    const Command command = parseArguments(line.split(u'\n'));
    const auto *mistake = std::get_if<UsageMistake>(&command);
    if (mistake && mistake->sentence.isEmpty())
        __builtin_trap();
    return 0;
}
