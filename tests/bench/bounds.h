// What a benchmark program promises: each figure, the bound it must keep, and the benchmark it is held against where it
// is a comparison. Declared beside the benchmarks; the program's main() stands in bounds.cpp and tells which were kept.
// SPDX-License-Identifier: MIT
#pragma once

#include <initializer_list>

namespace halfclose::bench {

/// How a figure is read off a benchmark's results: times and rates off the fastest repetition, counters off the median.
enum class Measure {
    Nanoseconds, ///< real time of one iteration
    Milliseconds, ///< the same
    PerSecond, ///< items a second: state.SetItemsProcessed(), else iterations
    Counter, ///< the user counter named `counter`
    RateOfPeer, ///< this benchmark's rate, the peer's being 1
    TimeOfPeer, ///< this benchmark's time, the peer's being 1
};

enum class Must { BeAtLeast, BeAtMost };

struct Bound
{
    const char *figure; ///< what is measured, in words: "tcp cycle, tracing on"
    const char *benchmark; ///< whose result it is; must have been run
    Measure measure;
    Must must;
    double limit;
    const char *peer = ""; ///< the benchmark it is held against; of a Counter's, the same counter is shown beside it
    const char *counter = ""; ///< Counter: its name
    const char *unit = ""; ///< Counter: in which unit it is
};

/// Declare one at namespace scope: `const Bounds bounds{{...}, {...}};`
class Bounds
{
public:
    Bounds(std::initializer_list<Bound> bounds);
};

} // namespace halfclose::bench
