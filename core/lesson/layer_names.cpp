// SPDX-License-Identifier: MIT
#include "core/lesson/layer_names.h"

namespace halfclose {
namespace {

struct Pair
{
    const char16_t *api;
    const char16_t *spi;
};

// The first row of a WSP name is the one that apiName() gives.
constexpr Pair pairs[] = {
    // SPI-1
    {u"socket", u"WSPSocket"},
    {u"WSASocket", u"WSPSocket"},
    {u"WSAConnect", u"WSPConnect"},
    {u"connect", u"WSPConnect"},
    {u"WSAAccept", u"WSPAccept"},
    {u"accept", u"WSPAccept"},
    {u"WSASend", u"WSPSend"},
    {u"send", u"WSPSend"},
    {u"WSARecv", u"WSPRecv"},
    {u"recv", u"WSPRecv"},
    {u"WSASendTo", u"WSPSendTo"},
    {u"sendto", u"WSPSendTo"},
    {u"WSARecvFrom", u"WSPRecvFrom"},
    {u"recvfrom", u"WSPRecvFrom"},
    {u"ioctlsocket", u"WSPIoctl"},
    {u"WSAIoctl", u"WSPIoctl"},
    // SPI-2
    {u"shutdown", u"WSPShutdown"},
    {u"WSASendDisconnect", u"WSPSendDisconnect"},
    {u"WSARecvDisconnect", u"WSPRecvDisconnect"},
    {u"closesocket", u"WSPCloseSocket"},
    {u"WSAEventSelect", u"WSPEventSelect"},
    {u"WSAAsyncSelect", u"WSPAsyncSelect"},
    {u"WSAEnumNetworkEvents", u"WSPEnumNetworkEvents"},
    {u"select", u"WSPSelect"},
    {u"listen", u"WSPListen"},
    {u"bind", u"WSPBind"},
    {u"getsockopt", u"WSPGetSockOpt"},
    {u"setsockopt", u"WSPSetSockOpt"},
    {u"getsockname", u"WSPGetSockName"},
    {u"getpeername", u"WSPGetPeerName"},
    {u"WSADuplicateSocket", u"WSPDuplicateSocket"},
    {u"WSAGetOverlappedResult", u"WSPGetOverlappedResult"},
    {u"WSAJoinLeaf", u"WSPJoinLeaf"},
};

} // namespace

QString spiName(const QString &apiName)
{
    for (const Pair &pair : pairs) {
        if (apiName == QStringView(pair.api))
            return QString::fromUtf16(pair.spi);
    }
    return apiName;
}

QString apiName(const QString &spiName)
{
    for (const Pair &pair : pairs) {
        if (spiName == QStringView(pair.spi))
            return QString::fromUtf16(pair.api);
    }
    return spiName;
}

} // namespace halfclose
