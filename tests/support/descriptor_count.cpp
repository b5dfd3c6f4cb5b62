// Linux lists a process's descriptors as files.
// SPDX-License-Identifier: MIT
#include "tests/support/descriptor_count.h"

#include <filesystem>

namespace halfclose {

int openDescriptors()
{
    std::error_code error;
    int count = -1; // the listing holds one open itself
    for (std::filesystem::directory_iterator it("/proc/self/fd", error), end; !error && it != end; it.increment(error))
        ++count;
    return error ? -1 : count;
}

} // namespace halfclose
