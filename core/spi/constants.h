// The documented Windows Sockets 2 constants and plain types, with their documented names and values.
// Mirrors the SDK headers winsock2.h, ws2def.h, ws2spi.h and qos.h (STR-1 ... STR-12, CAT-1 ... CAT-16).
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace halfclose {

using SOCKET = quint64; // UINT_PTR
using WSAEVENT = quint64; // a handle
using GROUP = quint32;

// STR-11
inline constexpr SOCKET INVALID_SOCKET = ~SOCKET(0);
inline constexpr int SOCKET_ERROR = -1;
inline constexpr int SOMAXCONN = 0x7FFFFFFF;
inline constexpr int MSG_OOB = 0x1;
inline constexpr int MSG_PEEK = 0x2;
inline constexpr int MSG_PARTIAL = 0x8000;
inline constexpr int FROM_PROTOCOL_INFO = -1;
inline constexpr quint32 TF_DISCONNECT = 0x1; // TransmitFile and DisconnectEx, which are not offered
inline constexpr quint32 TF_REUSE_SOCKET = 0x2;
inline constexpr quint32 WSA_FLAG_OVERLAPPED = 0x1; // no socket here is

inline constexpr int AF_UNSPEC = 0;
inline constexpr int AF_INET = 2;
inline constexpr int AF_INET6 = 23;
inline constexpr int SOCK_STREAM = 1;
inline constexpr int SOCK_DGRAM = 2;
inline constexpr int SOCK_SEQPACKET = 5;
inline constexpr int IPPROTO_TCP = 6;
/// Our own number for the session provider's protocol; outside the range that IANA assigns.
inline constexpr int HCPROTO_SESSION = 0x1A00;

// STR-8
inline constexpr int SD_RECEIVE = 0;
inline constexpr int SD_SEND = 1;
inline constexpr int SD_BOTH = 2;
inline constexpr int CF_ACCEPT = 0;
inline constexpr int CF_REJECT = 1;
inline constexpr int CF_DEFER = 2;
inline constexpr GROUP SG_UNCONSTRAINED_GROUP = 1;
inline constexpr GROUP SG_CONSTRAINED_GROUP = 2;

// STR-7
inline constexpr long FD_READ = 0x01;
inline constexpr long FD_WRITE = 0x02;
inline constexpr long FD_OOB = 0x04;
inline constexpr long FD_ACCEPT = 0x08;
inline constexpr long FD_CONNECT = 0x10;
inline constexpr long FD_CLOSE = 0x20;
inline constexpr long FD_QOS = 0x40;
inline constexpr long FD_GROUP_QOS = 0x80;
inline constexpr long FD_ROUTING_INTERFACE_CHANGE = 0x100;
inline constexpr long FD_ADDRESS_LIST_CHANGE = 0x200;
inline constexpr int FD_READ_BIT = 0;
inline constexpr int FD_WRITE_BIT = 1;
inline constexpr int FD_OOB_BIT = 2;
inline constexpr int FD_ACCEPT_BIT = 3;
inline constexpr int FD_CONNECT_BIT = 4;
inline constexpr int FD_CLOSE_BIT = 5;
inline constexpr int FD_QOS_BIT = 6;
inline constexpr int FD_GROUP_QOS_BIT = 7;
inline constexpr int FD_ROUTING_INTERFACE_CHANGE_BIT = 8;
inline constexpr int FD_ADDRESS_LIST_CHANGE_BIT = 9;
inline constexpr int FD_MAX_EVENTS = 10;

// STR-9, STR-10
inline constexpr int SOL_SOCKET = 0xFFFF;
inline constexpr int SO_ACCEPTCONN = 0x0002;
inline constexpr int SO_REUSEADDR = 0x0004;
inline constexpr int SO_KEEPALIVE = 0x0008;
inline constexpr int SO_LINGER = 0x0080;
inline constexpr int SO_DONTLINGER = ~SO_LINGER;
inline constexpr int SO_OOBINLINE = 0x0100;
inline constexpr int SO_SNDBUF = 0x1001;
inline constexpr int SO_RCVBUF = 0x1002;
inline constexpr int SO_SNDTIMEO = 0x1005;
inline constexpr int SO_RCVTIMEO = 0x1006;
inline constexpr int SO_ERROR = 0x1007;
inline constexpr int SO_TYPE = 0x1008;
inline constexpr int SO_CONDITIONAL_ACCEPT = 0x3002;
inline constexpr int SO_CONNDATA = 0x7000;
inline constexpr int SO_CONNOPT = 0x7001;
inline constexpr int SO_DISCDATA = 0x7002;
inline constexpr int SO_DISCOPT = 0x7003;
inline constexpr int SO_CONNDATALEN = 0x7004;
inline constexpr int SO_CONNOPTLEN = 0x7005;
inline constexpr int SO_DISCDATALEN = 0x7006;
inline constexpr int SO_DISCOPTLEN = 0x7007;
inline constexpr int SO_UPDATE_ACCEPT_CONTEXT = 0x700B;
inline constexpr int SO_CONNECT_TIME = 0x700C;
inline constexpr int SO_UPDATE_CONNECT_CONTEXT = 0x7010;
inline constexpr int TCP_NODELAY = 0x0001;

inline constexpr quint32 FIONBIO = 0x8004667E;
inline constexpr quint32 FIONREAD = 0x4004667F;
inline constexpr quint32 SIO_GET_QOS = 0x48000007;
inline constexpr quint32 SIO_SET_QOS = 0x8800000B;

// What WSAPoll is asked and tells (winsock2.h).
inline constexpr qint16 POLLERR = 0x1;
inline constexpr qint16 POLLHUP = 0x2;
inline constexpr qint16 POLLNVAL = 0x4;
inline constexpr qint16 POLLWRNORM = 0x10;
inline constexpr qint16 POLLRDNORM = 0x100;
inline constexpr qint16 POLLRDBAND = 0x200;
struct WSAPOLLFD
{
    SOCKET fd = INVALID_SOCKET;
    qint16 events = 0;
    qint16 revents = 0;
};

/// STR-1. `len` is in octets; on output it is the number written.
struct WSABUF
{
    quint32 len = 0;
    char *buf = nullptr;
};
/// STR-2. `l_linger` counts seconds.
struct LINGER
{
    quint16 l_onoff = 0;
    quint16 l_linger = 0;
};
// STR-5
inline constexpr quint32 SERVICETYPE_NOTRAFFIC = 0;
inline constexpr quint32 SERVICETYPE_BESTEFFORT = 1;
inline constexpr quint32 SERVICETYPE_CONTROLLEDLOAD = 2;
inline constexpr quint32 SERVICETYPE_GUARANTEED = 3;
inline constexpr quint32 SERVICETYPE_NETWORK_UNAVAILABLE = 4;
inline constexpr quint32 SERVICETYPE_GENERAL_INFORMATION = 5;
inline constexpr quint32 SERVICETYPE_NOCHANGE = 6;
inline constexpr quint32 SERVICETYPE_NONCONFORMING = 9;
inline constexpr quint32 SERVICETYPE_NETWORK_CONTROL = 0xA;
inline constexpr quint32 SERVICETYPE_QUALITATIVE = 0xD;
inline constexpr quint32 QOS_NOT_SPECIFIED = 0xFFFFFFFF;
/// STR-3. Rates in bytes a second, times in microseconds, sizes in bytes.
struct FLOWSPEC
{
    quint32 TokenRate = QOS_NOT_SPECIFIED;
    quint32 TokenBucketSize = QOS_NOT_SPECIFIED;
    quint32 PeakBandwidth = QOS_NOT_SPECIFIED;
    quint32 Latency = QOS_NOT_SPECIFIED;
    quint32 DelayVariation = QOS_NOT_SPECIFIED;
    quint32 ServiceType = QOS_NOT_SPECIFIED;
    quint32 MaxSduSize = QOS_NOT_SPECIFIED;
    quint32 MinimumPolicedSize = QOS_NOT_SPECIFIED;
    bool operator==(const FLOWSPEC &) const = default;
};
/// STR-4.
struct QOS
{
    FLOWSPEC SendingFlowspec;
    FLOWSPEC ReceivingFlowspec;
    WSABUF ProviderSpecific;
};
/// STR-6. `iErrorCode` is indexed by bit number.
struct WSANETWORKEVENTS
{
    long lNetworkEvents = 0;
    int iErrorCode[FD_MAX_EVENTS] = {};
};

// WSAPROTOCOL_INFO.dwServiceFlags1 (CAT-1 ... CAT-14)
inline constexpr quint32 XP1_CONNECTIONLESS = 0x1;
inline constexpr quint32 XP1_GUARANTEED_DELIVERY = 0x2;
inline constexpr quint32 XP1_GUARANTEED_ORDER = 0x4;
inline constexpr quint32 XP1_MESSAGE_ORIENTED = 0x8;
inline constexpr quint32 XP1_PSEUDO_STREAM = 0x10;
inline constexpr quint32 XP1_GRACEFUL_CLOSE = 0x20;
inline constexpr quint32 XP1_EXPEDITED_DATA = 0x40;
inline constexpr quint32 XP1_CONNECT_DATA = 0x80;
inline constexpr quint32 XP1_DISCONNECT_DATA = 0x100;
inline constexpr quint32 XP1_SUPPORT_BROADCAST = 0x200;
inline constexpr quint32 XP1_SUPPORT_MULTIPOINT = 0x400;
inline constexpr quint32 XP1_MULTIPOINT_CONTROL_PLANE = 0x800;
inline constexpr quint32 XP1_MULTIPOINT_DATA_PLANE = 0x1000;
inline constexpr quint32 XP1_QOS_SUPPORTED = 0x2000;
inline constexpr quint32 XP1_INTERRUPT = 0x4000;
inline constexpr quint32 XP1_UNI_SEND = 0x8000;
inline constexpr quint32 XP1_UNI_RECV = 0x10000;
inline constexpr quint32 XP1_IFS_HANDLES = 0x20000;
inline constexpr quint32 XP1_PARTIAL_MESSAGE = 0x40000;
inline constexpr quint32 XP1_SAN_SUPPORT_SDP = 0x80000;

// WSAPROTOCOL_INFO.dwProviderFlags (CAT-16)
inline constexpr quint32 PFL_MULTIPLE_PROTO_ENTRIES = 1;
inline constexpr quint32 PFL_RECOMMENDED_PROTO_ENTRY = 2;
inline constexpr quint32 PFL_HIDDEN = 4;
inline constexpr quint32 PFL_MATCHES_PROTOCOL_ZERO = 8;

// Section 15: error codes. The ERROR_* are how operations that wait and completion ports say it.
inline constexpr int ERROR_NETNAME_DELETED = 64;
inline constexpr int ERROR_OPERATION_ABORTED = 995;
inline constexpr int ERROR_IO_PENDING = 997;
inline constexpr int ERROR_CONNECTION_ABORTED = 1236;
inline constexpr int WSA_OPERATION_ABORTED = 995;
inline constexpr int WSA_IO_PENDING = 997;
inline constexpr int WSAEINTR = 10004;
inline constexpr int WSAEBADF = 10009;
inline constexpr int WSAEACCES = 10013;
inline constexpr int WSAEFAULT = 10014;
inline constexpr int WSAEINVAL = 10022;
inline constexpr int WSAEMFILE = 10024;
inline constexpr int WSAEWOULDBLOCK = 10035;
inline constexpr int WSAEINPROGRESS = 10036;
inline constexpr int WSAEALREADY = 10037;
inline constexpr int WSAENOTSOCK = 10038;
inline constexpr int WSAEDESTADDRREQ = 10039;
inline constexpr int WSAEMSGSIZE = 10040;
inline constexpr int WSAEPROTOTYPE = 10041;
inline constexpr int WSAENOPROTOOPT = 10042;
inline constexpr int WSAEPROTONOSUPPORT = 10043;
inline constexpr int WSAESOCKTNOSUPPORT = 10044;
inline constexpr int WSAEOPNOTSUPP = 10045;
inline constexpr int WSAEPFNOSUPPORT = 10046;
inline constexpr int WSAEAFNOSUPPORT = 10047;
inline constexpr int WSAEADDRINUSE = 10048;
inline constexpr int WSAEADDRNOTAVAIL = 10049;
inline constexpr int WSAENETDOWN = 10050;
inline constexpr int WSAENETUNREACH = 10051;
inline constexpr int WSAENETRESET = 10052;
inline constexpr int WSAECONNABORTED = 10053;
inline constexpr int WSAECONNRESET = 10054;
inline constexpr int WSAENOBUFS = 10055;
inline constexpr int WSAEISCONN = 10056;
inline constexpr int WSAENOTCONN = 10057;
inline constexpr int WSAESHUTDOWN = 10058;
inline constexpr int WSAETIMEDOUT = 10060;
inline constexpr int WSAECONNREFUSED = 10061;
inline constexpr int WSAEHOSTUNREACH = 10065;
inline constexpr int WSASYSNOTREADY = 10091;
inline constexpr int WSAVERNOTSUPPORTED = 10092;
inline constexpr int WSANOTINITIALISED = 10093;
inline constexpr int WSAEDISCON = 10101;
inline constexpr int WSAEINVALIDPROCTABLE = 10104;
inline constexpr int WSATRY_AGAIN = 11002;

} // namespace halfclose
