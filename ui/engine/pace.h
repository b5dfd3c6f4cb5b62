// When the next step of a lesson that plays may start, so that a class can follow. Pure arithmetic on times.
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <chrono>

namespace halfclose {

inline constexpr double SlowestSpeed = 0.1;
inline constexpr double FastestSpeed = 10;
inline constexpr std::chrono::milliseconds StepPace{900}; ///< from one step's start to the next one's, at speed 1

inline std::chrono::milliseconds paceAt(double speed)
{
    const double bounded = std::clamp(speed, SlowestSpeed, FastestSpeed);
    return std::chrono::milliseconds(qint64(double(StepPace.count()) / bounded));
}

/// How long to wait for the next start: a whole pace after the last start, and half a pace after the last end, so that
/// what a long wait was for can be seen before the next thing happens.
inline std::chrono::milliseconds untilNextStart(
    std::chrono::milliseconds sinceStart, std::chrono::milliseconds sinceEnd, double speed)
{
    const std::chrono::milliseconds pace = paceAt(speed);
    return std::max({pace - sinceStart, pace / 2 - sinceEnd, std::chrono::milliseconds(0)});
}

} // namespace halfclose
