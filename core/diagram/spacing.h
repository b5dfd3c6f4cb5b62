// The distances of a diagram, in 64ths of a line of text: what the layout leaves free and the picture fills.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/skyline.h"

namespace halfclose::spacing {

inline constexpr qint32 LabelHeight = lines(1.05); ///< a call's, a message's or a result's text
inline constexpr qint32 LabelGap = lines(0.1); ///< between a text and the line or bar that it belongs to
inline constexpr qint32 LabelRoom = LabelHeight + 2 * LabelGap;
inline constexpr qint32 SmallHeight = lines(0.9); ///< a service provider call's name, a caption
inline constexpr qint32 SmallRoom = SmallHeight + 2 * LabelGap;
inline constexpr qint32 PillHeight = lines(1.15);
inline constexpr qint32 PillRoom = PillHeight + 2 * LabelGap;
inline constexpr qint32 NoteHeight = lines(1.05); ///< the kernel's state
inline constexpr qint32 Step = lines(0.5); ///< the least between two events
inline constexpr qint32 BetweenSteps = lines(0.75); ///< above a step's row
inline constexpr qint32 MarginPill = lines(1.25); ///< a step's label in the margin
inline constexpr qint32 MarginRoom = lines(2.6); ///< with its time below
inline constexpr qint32 ProviderArrow = lines(0.25); ///< below the top of the provider's bar
inline constexpr qint32 Slant = lines(1.5); ///< how far a message falls at least
inline constexpr qint32 ShortestBar = lines(0.9);
inline constexpr qint32 OpenEnd = LabelRoom + SmallRoom; ///< of a bar that goes on: room for "waiting" beside it
inline constexpr qint32 ShortestProviderBar = lines(1.3);
inline constexpr qint32 LongestGap = lines(12); ///< of real time; what is longer is cut
inline constexpr double NanosecondsPerLine = 20'000; ///< of real time

} // namespace halfclose::spacing
