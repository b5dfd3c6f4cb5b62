// The cases of the Windows half of core/native: a name, a function for each address family, and what it found. Plain C++,
// for there is no Qt where these run.
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "tests/support/loopback_pair.h"

namespace halfclose::native {

struct Failed
{
    std::string where;
};
struct Skipped
{
    std::string reason;
};

#define HALFCLOSE_TEXT2(x) #x
#define HALFCLOSE_TEXT(x) HALFCLOSE_TEXT2(x)
/// Ends the case where @p condition is false.
#define EXPECT(condition) \
    do { \
        if (!(condition)) \
            throw Failed{__FILE__ ":" HALFCLOSE_TEXT(__LINE__) ": " #condition}; \
    } while (false)

struct Case
{
    const char *name;
    void (*run)(bool ipv6);
};
#define CASE(name) Case{#name, name}
std::vector<Case> networkCases();
std::vector<Case> pollerCases();

/// Asks again until it is true, for a minute at most: Wine takes seconds for a table of thousands of connections.
template<typename Condition>
bool comesTrue(Condition condition)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
    }
    return true;
}

inline Transfer sendText(Network &network, const OwnedDescriptor &to, std::string_view text)
{
    return network.send(to.get(), {text.data(), text.size()});
}

/// A system's own mistake is not ours. Each of these skips where bare Winsock calls, too, meet the one it names: a reset
/// that is told as an orderly end, and unread data of which a second WSAEventSelect does not tell again.
void needsResetsToBeTold();
void needsSelectingToTellAgain();

} // namespace halfclose::native
