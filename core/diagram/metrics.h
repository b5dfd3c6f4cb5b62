// What a diagram must know of type: how high a line is and how wide a text. The painter hands in the screen's fonts,
// the exporter a table of widths, and both get the same layout rules.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include <QStringView>

namespace halfclose {

enum class TextRole : quint8 {
    Code, ///< calls, messages, results: monospaced, bold
    SmallCode, ///< service provider names, times: monospaced
    Caption, ///< remarks
    Pill, ///< FD_CLOSE on its arrow: bold
    Step, ///< a step's label in the margin: bold
    Head, ///< a lane's endpoint: bold
};
inline constexpr int TextRoleCount = 6;

/// A role's size, in parts of the base font's.
constexpr double textScale(TextRole role)
{
    switch (role) {
    case TextRole::Code: return 0.9;
    case TextRole::SmallCode: return 0.9;
    case TextRole::Caption: return 0.9;
    case TextRole::Pill: return 0.9;
    case TextRole::Step: return 0.9;
    case TextRole::Head: return 1.0;
    }
    return 1;
}
constexpr bool isMonospaced(TextRole role)
{
    return role == TextRole::Code || role == TextRole::SmallCode;
}
constexpr bool isBold(TextRole role)
{
    return role != TextRole::SmallCode && role != TextRole::Caption;
}

struct DiagramMetrics
{
    double line = 16; ///< height of a line of text: the vertical unit, in pixels
    std::function<double(TextRole, QStringView)> width; ///< in pixels
    /// The horizontal unit: about the base font's size.
    double em() const { return line * 0.8; }
};

/// @p text, or as much of its beginning as fits into @p width with an ellipsis behind it; empty where not even two
/// characters would be left to read.
QString elided(const DiagramMetrics &metrics, TextRole role, const QString &text, double width);

} // namespace halfclose
