// Why a connection ended abortively: the texts that a wire Send event named RST, ABORT, REFUSE or DR carries in its
// `note`, written by the engine and read by the verdict and by every view. A note is one of these texts, or one
// of them followed by ": " and a detail ("protocol error: TPKT version 4").
//
// Such a Send belongs to the socket that ended the connection; its label is the step whose call did it, and its
// cause the SPI call behind it, or the Receive that provoked it (protocol error, data after close).
// SPDX-License-Identifier: MIT
#pragma once

namespace halfclose::reason {

// One call threw the connection away.
inline constexpr char16_t LingerZero[] = u"linger 0"; ///< LING-2
inline constexpr char16_t LingerRanOut[] = u"linger ran out"; ///< LING-4
inline constexpr char16_t UnreadDataAtClose[] = u"unread data at close";
inline constexpr char16_t Crash[] = u"crash"; ///< the endpoint ended as if killed
inline constexpr char16_t UnreadDataAtReceiveShutdown[] = u"SD_RECEIVE with unread data"; ///< SHUT-12, WRD-4
inline constexpr char16_t DataAfterReceiveShutdown[] = u"data after SD_RECEIVE"; ///< SHUT-12, WRD-4
inline constexpr char16_t DataAfterClose[] = u"data after close"; ///< RECV-13: data came for a closed socket

// Something came that cannot go on.
inline constexpr char16_t PeerAbort[] = u"peer abort"; ///< an answer to the peer's own RST or ABORT
inline constexpr char16_t ProtocolError[] = u"protocol error"; ///< detail: what was wrong
inline constexpr char16_t LimitExceeded[] = u"limit exceeded"; ///< a message or user data over this side's limit
inline constexpr char16_t TimedOut[] = u"timed out"; ///< the peer did not answer in time
inline constexpr char16_t SystemFailure[] = u"system failure"; ///< detail: what the system said

// Before the connection was there.
inline constexpr char16_t Rejected[] = u"rejected"; ///< CF_REJECT
inline constexpr char16_t BacklogFull[] = u"backlog full"; ///< SETUP-4

// The run ended with the connection still there: nobody's step, and no verdict counts it.
inline constexpr char16_t Stopped[] = u"run stopped";

} // namespace halfclose::reason
