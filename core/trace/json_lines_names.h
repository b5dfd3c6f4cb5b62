// The words of the JSON Lines format that its writer and its reader share.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>

namespace halfclose::jsonlines {

inline constexpr char Format[] = "halfclose trace";
inline constexpr int Version = 1;
/// In the order of enum Layer and enum Kind.
inline constexpr std::array layerNames = {"api", "spi", "wire", "kernel"};
inline constexpr std::array kindNames = {"call", "return", "indication", "send", "receive", "state"};

} // namespace halfclose::jsonlines
