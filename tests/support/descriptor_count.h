// How many descriptors this process has open, so that a test can tell that it gave all of them back.
// SPDX-License-Identifier: MIT
#pragma once

namespace halfclose {

/// -1 where the system does not tell.
int openDescriptors();

} // namespace halfclose
