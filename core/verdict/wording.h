// A verdict in words: the cause as the command line's JSON has it (English, fixed), and plain sentences for people
// (translated).
// SPDX-License-Identifier: MIT
#pragma once

#include "core/verdict/verdict.h"

namespace halfclose {

/// "WSASendDisconnect at 1", "linger 0 at 4: closesocket", "crash at 3"; null where nobody has begun. Bytes that
/// another call lost are named behind it.
QString causeText(const ConnectionVerdict &verdict);

/// How one connection ended, as one sentence one could say aloud.
QString sentence(const ConnectionVerdict &connection, const Verdict &verdict);
/// How all of them ended: with several connections, the sentences of those that did not end well.
QString sentence(const Verdict &verdict);
/// Whether the run follows its table; empty while it goes on without a mistake.
QString tableSentence(const Verdict &verdict);

/// "closesocket at (5), 1,024 bytes unread"; empty where nothing was lost.
QString lossText(const LedgerEntry &entry);
/// "the client" in a lesson with one client, else the column's header.
QString roleName(const QString &endpoint, const ConnectionVerdict &connection, const Verdict &verdict);
/// "1,024 bytes", "1 byte".
QString bytesText(qint64 count);

} // namespace halfclose
