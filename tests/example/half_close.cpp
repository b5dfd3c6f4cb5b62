// The engine in a program of your own: a server answers after its client has shut down sending.
// Links halfclose_core alone; tests/example is built and run with the tests.
// SPDX-License-Identifier: MIT
#include <cstdio>

#include "core/spi/names.h"
#include "core/trace/json_lines_writer.h"
#include "core/winsock/winsock.h"

using namespace halfclose;

int main()
{
    const auto network = native::createSystemNetwork();
    const SteadyClock clock;
    Trace trace;
    Engine engine(*network, clock, trace, Profile::documented());
    Winsock client(engine, QStringLiteral("Client side"));
    Winsock server(engine, QStringLiteral("Server side"));
    client.WSAStartup();
    server.WSAStartup();

    const SOCKET listener = server.socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    server.bind(listener, {QHostAddress(QHostAddress::LocalHost), 0});
    server.listen(listener, SOMAXCONN);
    Address address;
    server.getsockname(listener, &address);

    const SOCKET c = client.socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    if (client.connect(c, address) == SOCKET_ERROR) {
        std::fprintf(stderr, "connect: %s\n", qPrintable(errorName(client.WSAGetLastError())));
        return 1;
    }
    const SOCKET s = server.accept(listener, nullptr);

    char data[64];
    client.shutdown(c, SD_SEND); // a FIN: the client has said all it has to say
    std::printf("server: recv returns %d\n", server.recv(s, data, sizeof(data), 0));
    server.send(s, "done", 4, 0); // the other direction is still open
    std::printf("client: recv returns %d\n", client.recv(c, data, sizeof(data), 0));
    server.closesocket(s);
    std::printf("client: recv returns %d\n", client.recv(c, data, sizeof(data), 0));
    client.closesocket(c);
    server.closesocket(listener);
    engine.settle();

    // Everything that happened, down to the kernel's TCP states: open it in the window, or export it.
    const QString refused = saveTrace(trace, QStringLiteral("half-close.jsonl"), errorName);
    std::printf("%s", qPrintable(refused));
    return refused.isEmpty() ? 0 : 1;
}
