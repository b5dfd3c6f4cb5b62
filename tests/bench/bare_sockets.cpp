// SPDX-License-Identifier: MIT
#include "tests/bench/bare_sockets.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

namespace halfclose::bench {
namespace {

sockaddr_in loopback(in_port_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = port;
    return address;
}

void watch(int epoll, int how, int descriptor, std::uint32_t events)
{
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    epoll_ctl(epoll, how, descriptor, &event);
}

void until(int epoll, int descriptor, std::uint32_t wanted)
{
    for (;;) {
        epoll_event events[8];
        const int count = epoll_wait(epoll, events, 8, 1000);
        for (int i = 0; i < count; ++i) {
            if (events[i].data.fd == descriptor && (events[i].events & wanted))
                return;
        }
    }
}

/// As any loop of readiness does: when it is told that there is something to read, it reads once.
ssize_t receive(int epoll, int descriptor)
{
    char buffer[16];
    until(epoll, descriptor, EPOLLIN);
    return ::recv(descriptor, buffer, sizeof buffer, 0);
}

void sendWithoutDelay(int descriptor)
{
    const int yes = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

} // namespace

BareSockets::BareSockets()
    : m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), length);
    ::listen(m_listener, SOMAXCONN);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length);
    m_port = address.sin_port;
    watch(m_epoll, EPOLL_CTL_ADD, m_listener, EPOLLIN);
}

BareSockets::~BareSockets()
{
    ::close(m_listener);
    ::close(m_epoll);
}

bool BareSockets::cycle()
{
    const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sendWithoutDelay(client);
    const sockaddr_in address = loopback(m_port);
    if (::connect(client, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 && errno != EINPROGRESS)
        return false;
    watch(m_epoll, EPOLL_CTL_ADD, client, EPOLLOUT);
    until(m_epoll, client, EPOLLOUT);
    int error = 0;
    socklen_t length = sizeof error;
    ::getsockopt(client, SOL_SOCKET, SO_ERROR, &error, &length);
    watch(m_epoll, EPOLL_CTL_MOD, client, EPOLLIN);
    until(m_epoll, m_listener, EPOLLIN);
    const int server = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC);
    sendWithoutDelay(server);
    watch(m_epoll, EPOLL_CTL_ADD, server, EPOLLIN);

    const bool done = error == 0 && ::send(client, "17", 2, MSG_NOSIGNAL) == 2 && ::shutdown(client, SHUT_WR) == 0
        && receive(m_epoll, server) == 2 && receive(m_epoll, server) == 0
        && ::send(server, "1042", 4, MSG_NOSIGNAL) == 4 && ::shutdown(server, SHUT_WR) == 0
        && receive(m_epoll, client) == 4 && receive(m_epoll, client) == 0;
    ::close(client);
    ::close(server);
    return done;
}

} // namespace halfclose::bench
