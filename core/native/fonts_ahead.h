// Has the system's list of fonts read while the program does something else, where reading it takes long.
// Knows nothing of who asks for a font later.
// SPDX-License-Identifier: MIT
#pragma once

#include <thread>

namespace halfclose::native {

/// Reads from when it is made, and has read when it is gone. Nobody may ask for a font meanwhile.
class FontsAhead
{
public:
    FontsAhead();
    ~FontsAhead();
    FontsAhead(const FontsAhead &) = delete;
    FontsAhead &operator=(const FontsAhead &) = delete;

private:
    std::thread m_reader;
};

} // namespace halfclose::native
