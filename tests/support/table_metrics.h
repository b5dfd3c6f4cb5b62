// Type of a stated size for tests of layouts: every character as wide as the next.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/metrics.h"

namespace halfclose::test {

/// @param line  height of a line; @param widthFactor  1: a usual font; more: a wide one
inline DiagramMetrics tableMetrics(double line = 16, double widthFactor = 1)
{
    DiagramMetrics metrics;
    metrics.line = line;
    metrics.width = [line, widthFactor](TextRole role, QStringView text) {
        return double(text.size()) * line * 0.8 * 0.6 * textScale(role) * widthFactor;
    };
    return metrics;
}

} // namespace halfclose::test
