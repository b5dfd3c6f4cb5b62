// What a trace says in English for every program that reads it (names and values of states, why a connection ended),
// for the person who reads it: the same in the language of the moment. Knows the words, not the events that carry them.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace halfclose {

/// @p text of a trace, such as "shut (SD_SEND)" or "protocol error: TPKT version 4 instead of 3", in the reader's
/// language. Itself where it is English, a name, or a stranger's word.
QString inWords(const QString &text);

} // namespace halfclose
