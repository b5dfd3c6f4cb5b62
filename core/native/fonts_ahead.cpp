// SPDX-License-Identifier: MIT
#include "core/native/fonts_ahead.h"

#ifdef __linux__
#include <clocale>

#include <dlfcn.h>
#endif

namespace halfclose::native {

FontsAhead::FontsAhead()
{
#ifdef __linux__
    // Some forty files of Fontconfig's, which is in a program that shows a window and in no other.
    using Read = int (*)();
    const auto read = reinterpret_cast<Read>(dlsym(RTLD_DEFAULT, "FcInit"));
    if (!read)
        return;
    std::setlocale(LC_ALL, ""); // as every Qt application does first: it must not change while they are read
    m_reader = std::thread(read);
#endif
}

FontsAhead::~FontsAhead()
{
    if (m_reader.joinable())
        m_reader.join();
}

} // namespace halfclose::native
