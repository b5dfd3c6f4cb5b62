// The words of a diagram, made from an event when it comes into view: what a call, a result, a message or a step is
// labelled with. Texts are cut at a length that no label can show. Knows nothing of where they stand.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include <QString>

#include "core/diagram/options.h"
#include "core/trace/trace.h"

namespace halfclose {

/// The name of the call as @p vocabulary has it.
QString callName(const Trace &trace, const Event &call, Vocabulary vocabulary);
/// `WSASendDisconnect(s, "17")`
QString callLabel(const Trace &trace, const Event &call, Vocabulary vocabulary);
/// `→ 0`, `→ "17"`, `✕ WSAECONNRESET`
QString resultLabel(const Event &returned);
/// `FINISH "17"`, `RST (linger 0)`
QString messageLabel(const Trace &trace, const Event &message);
/// `X.225 FN, 2 bytes`, `3 bytes`; empty where there is nothing to add
QString messageCaption(const Trace &trace, const Event &message);
/// Whether messageCaption() has anything to say, at less cost.
bool hasMessageCaption(const Event &message);
/// FIN and what ends a connection in good order; RST, ABORT and what breaks it off; all other messages.
enum class MessageKind : quint8 { Data, Ending, Abortive };
MessageKind messageKind(QStringView name);

/// A step's code as its row shows it, in the words of @p vocabulary.
QString stepCode(const Event &started, Vocabulary vocabulary);
/// Between the whole and the part of a number in the reader's language, as UTF-8. To be asked once for many numbers.
std::string decimalPoint();
/// `0.0 µs`, `87.3 µs`, `12.35 ms`, `2.001 s`
QString timeText(std::chrono::nanoseconds time, std::string_view point = decimalPoint());
/// The same as UTF-8, behind what @p out has.
void appendTimeText(std::string &out, std::chrono::nanoseconds time, std::string_view point);

/// UTF-8 cut to @p atMost bytes, at a character, with an ellipsis where something was cut; controls as pictures.
QString shortened(QByteArrayView utf8, qsizetype atMost = 240);

} // namespace halfclose
