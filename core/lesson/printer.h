// A lesson back as Markdown, in one canonical form: parsing what was printed gives the same lesson.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

namespace halfclose {

/// The lesson as Markdown. Its text and positions are not looked at: a lesson made or changed by a program prints, too.
/// What a lesson does not keep (text in cells without label and code) is not printed.
QString printLesson(const Lesson &lesson);

/// Whether two lessons say the same, wherever it stands in their texts and however its code is spaced.
bool sayTheSame(const Lesson &a, const Lesson &b);

} // namespace halfclose
