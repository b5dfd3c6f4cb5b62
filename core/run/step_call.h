// From a lesson's call step to the documented call: which function, with which arguments, and what its return means
// in the lesson's terms.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

#include "core/run/value.h"
#include "core/winsock/winsock.h"

namespace halfclose {

/// What a call step is made in.
struct CallContext
{
    Winsock &winsock;
    const Names &names; ///< of the endpoint
    Provider &provider; ///< the lesson's
    /// Where a connect goes: the server's listener, or a port that refuses.
    std::function<Address()> destination;
    /// The endpoint's event object for a socket (WSAEventSelect).
    std::function<WSAEVENT(SOCKET)> eventObject;
};

/// A call of a lesson under way.
struct StepCall
{
    CallPtr call; ///< null: nothing had to be called (WSAGetLastError)
    Actual actual; ///< complete once the call is done
    SOCKET socket = INVALID_SOCKET; ///< what it waits on
    // Filled by the condition function of WSAAccept.
    std::shared_ptr<AcceptCondition> asked;
};

/// What a call would have to wait for.
enum class WaitsFor { Nothing, Readable, Writable, Closable, Connected };
WaitsFor waitsFor(const QString &function);

/// Makes the call. @return false, with a sentence in @p why, when an argument has no fitting value
bool startCall(const CallAction &action, const CallContext &context, StepCall *call, QString *why);
/// Reads what a call that is done has returned into StepCall::actual.
void readReturn(const CallAction &action, const CallContext &context, StepCall *call);

} // namespace halfclose
