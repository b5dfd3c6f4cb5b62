// The names of State events: what a socket, a step or the run is in, as written by the engine and read by every
// view. Values are texts in the lesson's syntax.
// SPDX-License-Identifier: MIT
#pragma once

namespace halfclose::state {

// Of a socket (layer spi).
inline constexpr char16_t Name[] = u"name"; ///< the lesson's name for it: s, s1, listener
inline constexpr char16_t Provider[] = u"provider"; ///< tcp or session
inline constexpr char16_t Connection[] = u"connection"; ///< created, bound, listening, connecting, connected, reset, closed
inline constexpr char16_t LocalAddress[] = u"local address"; ///< 127.0.0.1:5000, [::1]:5000
inline constexpr char16_t RemoteAddress[] = u"remote address";
inline constexpr char16_t SendHalf[] = u"send half"; ///< open, shut (SD_SEND)
inline constexpr char16_t ReceiveHalf[] = u"receive half"; ///< open, ended (the peer's end has arrived), shut (SD_RECEIVE)
inline constexpr char16_t Unread[] = u"unread bytes"; ///< a number
inline constexpr char16_t RecordedEvents[] = u"recorded events"; ///< FD_READ|FD_CLOSE, or none
inline constexpr char16_t Linger[] = u"linger"; ///< SO_DONTLINGER, SO_LINGER 0 s, SO_LINGER 5 s
inline constexpr char16_t Blocking[] = u"blocking"; ///< yes, no
inline constexpr char16_t LastError[] = u"last error"; ///< 0 or WSAECONNRESET
inline constexpr char16_t DisconnectData[] = u"disconnect data"; ///< none, N bytes waiting, read (N bytes)

// Of a socket (layer kernel), read from the system.
inline constexpr char16_t TcpState[] = u"tcp state"; ///< ESTABLISHED, FIN_WAIT_2, CLOSE_WAIT, TIME_WAIT, none

// Of a step (layer api); `label` names it. The last five carry what it returned, in lesson syntax, in `arguments`.
inline constexpr char16_t StepStarted[] = u"step started";
inline constexpr char16_t StepMet[] = u"step met";
inline constexpr char16_t StepFailed[] = u"step failed";
inline constexpr char16_t StepTimedOut[] = u"step timed out";
inline constexpr char16_t StepNotReached[] = u"step not reached";
inline constexpr char16_t StepNarrated[] = u"step narrated";

// Of the run (layer api).
inline constexpr char16_t RunEnded[] = u"run ended"; ///< passed, failed

} // namespace halfclose::state
