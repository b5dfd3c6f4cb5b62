// Texts from a trace on their way into markup: nothing in them is taken for a tag, a character that markup has no place
// for, or a change of direction. Knows nothing of what stands around them.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace halfclose {

/// @p text with U+FFFD for what XML has no place for, however written: most controls, and half a character.
QString legalXml(QString text);
/// @p text as HTML shows it, in an element or in a quoted attribute: controls and direction overrides as visible escapes.
QString htmlText(const QString &text);

} // namespace halfclose
