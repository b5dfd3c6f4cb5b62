// GetTcpTable2 and GetTcp6Table2: Windows gives the whole table or nothing, so a question costs what the table's size is.
// SPDX-License-Identifier: MIT
#ifdef _WIN32
#include "core/native/windows_connection_table.h"

#include <cstring>
#include <vector>

#include "core/native/socket_address.h"

#include <iphlpapi.h> // after winsock2.h

namespace halfclose::native {

namespace {

TcpState stateFromTable(DWORD state)
{
    switch (state) {
    case MIB_TCP_STATE_CLOSED:
    case MIB_TCP_STATE_DELETE_TCB: return TcpState::Closed;
    case MIB_TCP_STATE_LISTEN: return TcpState::Listen;
    case MIB_TCP_STATE_SYN_SENT: return TcpState::SynSent;
    case MIB_TCP_STATE_SYN_RCVD: return TcpState::SynReceived;
    case MIB_TCP_STATE_ESTAB: return TcpState::Established;
    case MIB_TCP_STATE_FIN_WAIT1: return TcpState::FinWait1;
    case MIB_TCP_STATE_FIN_WAIT2: return TcpState::FinWait2;
    case MIB_TCP_STATE_CLOSE_WAIT: return TcpState::CloseWait;
    case MIB_TCP_STATE_CLOSING: return TcpState::Closing;
    case MIB_TCP_STATE_LAST_ACK: return TcpState::LastAck;
    case MIB_TCP_STATE_TIME_WAIT: return TcpState::TimeWait;
    default: return TcpState::None;
    }
}

/// The bytes of a table, which may grow between the question for its size and the one for itself.
template<typename Table, typename Ask>
std::vector<char> readTable(Ask ask)
{
    ULONG size = 16 * 1024;
    for (int attempt = 0; attempt < 4; ++attempt) {
        std::vector<char> bytes(size);
        const ULONG result = ask(reinterpret_cast<Table *>(bytes.data()), &size, FALSE);
        if (result == NO_ERROR)
            return bytes;
        if (result != ERROR_INSUFFICIENT_BUFFER)
            break;
    }
    return {};
}

bool same(const UCHAR (&address)[16], const in6_addr &other)
{
    return std::memcmp(address, &other, sizeof(address)) == 0;
}

TcpState stateOfIpv4(const sockaddr_in &local, const sockaddr_in &peer)
{
    const std::vector<char> bytes = readTable<MIB_TCPTABLE2>(GetTcpTable2);
    if (bytes.empty())
        return TcpState::None;
    const auto *table = reinterpret_cast<const MIB_TCPTABLE2 *>(bytes.data());
    for (DWORD i = 0; i < table->dwNumEntries; ++i) {
        const MIB_TCPROW2 &row = table->table[i];
        if (row.dwLocalAddr == local.sin_addr.s_addr && u_short(row.dwLocalPort) == local.sin_port
            && row.dwRemoteAddr == peer.sin_addr.s_addr && u_short(row.dwRemotePort) == peer.sin_port
            && row.dwState != MIB_TCP_STATE_LISTEN)
            return stateFromTable(row.dwState);
    }
    return TcpState::None;
}

TcpState stateOfIpv6(const sockaddr_in6 &local, const sockaddr_in6 &peer)
{
    const std::vector<char> bytes = readTable<MIB_TCP6TABLE2>(GetTcp6Table2);
    if (bytes.empty())
        return TcpState::None;
    const auto *table = reinterpret_cast<const MIB_TCP6TABLE2 *>(bytes.data());
    for (DWORD i = 0; i < table->dwNumEntries; ++i) {
        const MIB_TCP6ROW2 &row = table->table[i];
        if (same(row.LocalAddr.u.Byte, local.sin6_addr) && u_short(row.dwLocalPort) == local.sin6_port
            && same(row.RemoteAddr.u.Byte, peer.sin6_addr) && u_short(row.dwRemotePort) == peer.sin6_port
            && row.State != MIB_TCP_STATE_LISTEN)
            return stateFromTable(DWORD(row.State));
    }
    return TcpState::None;
}

} // namespace

TcpState tabledState(const Address &local, const Address &peer)
{
    SystemAddress from;
    SystemAddress to;
    if (toSystem(local, from) == 0 || toSystem(peer, to) == 0 || from.any.sa_family != to.any.sa_family)
        return TcpState::None;
    return from.any.sa_family == AF_INET ? stateOfIpv4(from.ipv4, to.ipv4) : stateOfIpv6(from.ipv6, to.ipv6);
}

} // namespace halfclose::native
#endif
