// How a WSP procedure says no: SOCKET_ERROR, with the error through its trailing pointer (SPI-4).
// SPDX-License-Identifier: MIT
#pragma once

#include "core/spi/constants.h"

namespace halfclose {

inline int fail(int *lpErrno, int error)
{
    *lpErrno = error;
    return SOCKET_ERROR;
}

} // namespace halfclose
