// Two addresses are all there is to convert, so both are made once and shared from then on.
// SPDX-License-Identifier: MIT
#include "core/native/socket_address.h"

#include <cstring>

namespace halfclose::native {

namespace {

const QHostAddress &loopback4()
{
    static const QHostAddress address(QHostAddress::LocalHost);
    return address;
}

const QHostAddress &loopback6()
{
    static const QHostAddress address(QHostAddress::LocalHostIPv6);
    return address;
}

} // namespace

bool isLoopback(const SystemAddress &address)
{
    if (address.any.sa_family == AF_INET)
        return address.ipv4.sin_addr.s_addr == htonl(INADDR_LOOPBACK);
    return address.any.sa_family == AF_INET6
        && std::memcmp(&address.ipv6.sin6_addr, &in6addr_loopback, sizeof(in6addr_loopback)) == 0;
}

AddressLength toSystem(const Address &address, SystemAddress &out)
{
    std::memset(&out, 0, sizeof(out));
    switch (address.host.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        out.ipv4.sin_family = AF_INET;
        out.ipv4.sin_addr.s_addr = htonl(address.host.toIPv4Address());
        out.ipv4.sin_port = htons(address.port);
        return isLoopback(out) ? AddressLength(sizeof(sockaddr_in)) : 0;
    case QAbstractSocket::IPv6Protocol: {
        const Q_IPV6ADDR host = address.host.toIPv6Address();
        static_assert(sizeof(host) == sizeof(in6_addr));
        out.ipv6.sin6_family = AF_INET6;
        std::memcpy(&out.ipv6.sin6_addr, &host, sizeof(host));
        out.ipv6.sin6_port = htons(address.port);
        return isLoopback(out) ? AddressLength(sizeof(sockaddr_in6)) : 0;
    }
    default:
        return 0;
    }
}

Address fromSystem(const SystemAddress &address)
{
    if (address.any.sa_family == AF_INET)
        return {isLoopback(address) ? loopback4() : QHostAddress(&address.any), ntohs(address.ipv4.sin_port)};
    if (address.any.sa_family == AF_INET6)
        return {isLoopback(address) ? loopback6() : QHostAddress(&address.any), ntohs(address.ipv6.sin6_port)};
    return {};
}

} // namespace halfclose::native
