// Runs every case on both families and prints each one's result, QTest's way. Exit status 0: none failed.
// SPDX-License-Identifier: MIT
#include <cstdio>

#include <winsock2.h>

#include "tests/windows/cases.h"

namespace halfclose::native {

namespace {

/// Connected blocking sockets, by the calls alone.
struct BarePair
{
    BarePair()
    {
        const SOCKET listener = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        int length = sizeof(address);
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        bind(listener, reinterpret_cast<sockaddr *>(&address), length);
        listen(listener, 1);
        getsockname(listener, reinterpret_cast<sockaddr *>(&address), &length);
        client = socket(AF_INET, SOCK_STREAM, 0);
        connect(client, reinterpret_cast<sockaddr *>(&address), length);
        server = accept(listener, nullptr, nullptr);
        closesocket(listener);
    }
    ~BarePair()
    {
        closesocket(client);
        closesocket(server);
    }
    BarePair(const BarePair &) = delete;
    BarePair &operator=(const BarePair &) = delete;

    SOCKET client;
    SOCKET server;
};

bool aResetIsTold()
{
    BarePair pair;
    const linger reset{1, 0};
    setsockopt(pair.server, SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&reset), sizeof(reset));
    closesocket(pair.server);
    pair.server = INVALID_SOCKET;
    char byte = 0;
    return recv(pair.client, &byte, 1, 0) == SOCKET_ERROR;
}

bool selectingTellsAgain()
{
    const BarePair pair;
    const WSAEVENT event = WSACreateEvent();
    WSAEventSelect(pair.client, event, FD_READ);
    send(pair.server, "x", 1, 0);
    WSANETWORKEVENTS news{};
    WSAWaitForMultipleEvents(1, &event, FALSE, 5000, FALSE);
    WSAEnumNetworkEvents(pair.client, event, &news);
    WSAEventSelect(pair.client, event, FD_READ); // documented: what is unread is told at once
    const bool told = WSAWaitForMultipleEvents(1, &event, FALSE, 500, FALSE) == WSA_WAIT_EVENT_0;
    WSACloseEvent(event);
    return told;
}

} // namespace

void needsResetsToBeTold()
{
    static const bool told = aResetIsTold();
    if (!told)
        throw Skipped{"bare Winsock calls, too, are told of an orderly end here where the peer resets"};
}

void needsSelectingToTellAgain()
{
    static const bool told = selectingTellsAgain();
    if (!told)
        throw Skipped{"bare Winsock calls, too, are not told again of unread data here"};
}

} // namespace halfclose::native

int main()
{
    using namespace halfclose::native;
    const auto network = createSystemNetwork(); // Winsock is up for as long as one lives
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    std::vector<Case> cases = networkCases();
    for (const Case &one : pollerCases())
        cases.push_back(one);
    for (const Case &one : cases) {
        for (const bool ipv6 : {false, true}) {
            const char *family = ipv6 ? "IPv6" : "IPv4";
            try {
                one.run(ipv6);
                ++passed;
                std::printf("PASS   : %s(%s)\n", one.name, family);
            } catch (const Skipped &why) {
                ++skipped;
                std::printf("SKIP   : %s(%s) %s\n", one.name, family, why.reason.c_str());
            } catch (const Failed &what) {
                ++failed;
                std::printf("FAIL!  : %s(%s) %s\n", one.name, family, what.where.c_str());
            }
            std::fflush(stdout);
        }
    }
    std::printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped);
    return failed == 0 ? 0 : 1;
}
