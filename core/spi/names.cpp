// SPDX-License-Identifier: MIT
#include "core/spi/names.h"

#include <algorithm>
#include <array>

#include "core/trace/tr.h"

namespace halfclose {

namespace {

struct ErrorRow
{
    int number;
    const char16_t *name;
    const char *meaning;
};

// Section 15 of the rule book, and the codes that argument checks report.
constexpr ErrorRow errorRows[] = {
    {ERROR_NETNAME_DELETED, u"ERROR_NETNAME_DELETED", QT_TRANSLATE_NOOP("halfclose", "a reset ended the operation that waited")},
    {WSA_OPERATION_ABORTED, u"WSA_OPERATION_ABORTED", QT_TRANSLATE_NOOP("halfclose", "the operation was cancelled by a close")},
    {WSA_IO_PENDING, u"WSA_IO_PENDING", QT_TRANSLATE_NOOP("halfclose", "the operation has started and goes on")},
    {ERROR_CONNECTION_ABORTED, u"ERROR_CONNECTION_ABORTED", QT_TRANSLATE_NOOP("halfclose", "the connection was ended locally while the operation waited")},
    {WSAEINTR, u"WSAEINTR", QT_TRANSLATE_NOOP("halfclose", "the blocking call was cancelled")},
    {WSAEBADF, u"WSAEBADF", QT_TRANSLATE_NOOP("halfclose", "the handle is not valid")},
    {WSAEACCES, u"WSAEACCES", QT_TRANSLATE_NOOP("halfclose", "the offered connection request timed out or was withdrawn")},
    {WSAEFAULT, u"WSAEFAULT", QT_TRANSLATE_NOOP("halfclose", "a bad pointer, or a buffer too small or too large")},
    {WSAEINVAL, u"WSAEINVAL", QT_TRANSLATE_NOOP("halfclose", "an argument, or the socket's state, does not allow this call")},
    {WSAEMFILE, u"WSAEMFILE", QT_TRANSLATE_NOOP("halfclose", "no more descriptors")},
    {WSAEWOULDBLOCK, u"WSAEWOULDBLOCK", QT_TRANSLATE_NOOP("halfclose", "a nonblocking call would have to wait")},
    {WSAEINPROGRESS, u"WSAEINPROGRESS", QT_TRANSLATE_NOOP("halfclose", "a blocking call is running")},
    {WSAEALREADY, u"WSAEALREADY", QT_TRANSLATE_NOOP("halfclose", "a connect is pending already")},
    {WSAENOTSOCK, u"WSAENOTSOCK", QT_TRANSLATE_NOOP("halfclose", "the handle is not a socket")},
    {WSAEDESTADDRREQ, u"WSAEDESTADDRREQ", QT_TRANSLATE_NOOP("halfclose", "a destination address is required")},
    {WSAEMSGSIZE, u"WSAEMSGSIZE", QT_TRANSLATE_NOOP("halfclose", "the message is larger than the buffer or the limit")},
    {WSAEPROTOTYPE, u"WSAEPROTOTYPE", QT_TRANSLATE_NOOP("halfclose", "the protocol does not fit the socket type")},
    {WSAENOPROTOOPT, u"WSAENOPROTOOPT", QT_TRANSLATE_NOOP("halfclose", "the option, QoS or disconnect data is not supported")},
    {WSAEPROTONOSUPPORT, u"WSAEPROTONOSUPPORT", QT_TRANSLATE_NOOP("halfclose", "the protocol, or connect data, is not supported")},
    {WSAESOCKTNOSUPPORT, u"WSAESOCKTNOSUPPORT", QT_TRANSLATE_NOOP("halfclose", "the socket type is not supported")},
    {WSAEOPNOTSUPP, u"WSAEOPNOTSUPP", QT_TRANSLATE_NOOP("halfclose", "the QoS cannot be met, or the socket type cannot do this")},
    {WSAEPFNOSUPPORT, u"WSAEPFNOSUPPORT", QT_TRANSLATE_NOOP("halfclose", "the protocol family is not supported")},
    {WSAEAFNOSUPPORT, u"WSAEAFNOSUPPORT", QT_TRANSLATE_NOOP("halfclose", "the address family does not match")},
    {WSAEADDRINUSE, u"WSAEADDRINUSE", QT_TRANSLATE_NOOP("halfclose", "the address is in use")},
    {WSAEADDRNOTAVAIL, u"WSAEADDRNOTAVAIL", QT_TRANSLATE_NOOP("halfclose", "the address cannot be used")},
    {WSAENETDOWN, u"WSAENETDOWN", QT_TRANSLATE_NOOP("halfclose", "the network subsystem failed")},
    {WSAENETUNREACH, u"WSAENETUNREACH", QT_TRANSLATE_NOOP("halfclose", "no route to the network now")},
    {WSAENETRESET, u"WSAENETRESET", QT_TRANSLATE_NOOP("halfclose", "keep-alive failed during the call")},
    {WSAECONNABORTED, u"WSAECONNABORTED", QT_TRANSLATE_NOOP("halfclose", "the connection was ended locally or by a timeout")},
    {WSAECONNRESET, u"WSAECONNRESET", QT_TRANSLATE_NOOP("halfclose", "the peer closed abortively")},
    {WSAENOBUFS, u"WSAENOBUFS", QT_TRANSLATE_NOOP("halfclose", "no buffer space")},
    {WSAEISCONN, u"WSAEISCONN", QT_TRANSLATE_NOOP("halfclose", "the socket is connected already")},
    {WSAENOTCONN, u"WSAENOTCONN", QT_TRANSLATE_NOOP("halfclose", "the socket is not connected")},
    {WSAESHUTDOWN, u"WSAESHUTDOWN", QT_TRANSLATE_NOOP("halfclose", "that direction has been shut down")},
    {WSAETIMEDOUT, u"WSAETIMEDOUT", QT_TRANSLATE_NOOP("halfclose", "the connect or the peer timed out")},
    {WSAECONNREFUSED, u"WSAECONNREFUSED", QT_TRANSLATE_NOOP("halfclose", "nobody listens, the backlog is full, or the request was rejected")},
    {WSAEHOSTUNREACH, u"WSAEHOSTUNREACH", QT_TRANSLATE_NOOP("halfclose", "no route to the host")},
    {WSASYSNOTREADY, u"WSASYSNOTREADY", QT_TRANSLATE_NOOP("halfclose", "the network subsystem is not ready")},
    {WSAVERNOTSUPPORTED, u"WSAVERNOTSUPPORTED", QT_TRANSLATE_NOOP("halfclose", "the version is not supported")},
    {WSANOTINITIALISED, u"WSANOTINITIALISED", QT_TRANSLATE_NOOP("halfclose", "WSAStartup has not been called")},
    {WSAEDISCON, u"WSAEDISCON", QT_TRANSLATE_NOOP("halfclose", "a graceful shutdown is under way")},
    {WSAEINVALIDPROCTABLE, u"WSAEINVALIDPROCTABLE", QT_TRANSLATE_NOOP("halfclose", "the provider's procedure table is incomplete")},
    {WSATRY_AGAIN, u"WSATRY_AGAIN", QT_TRANSLATE_NOOP("halfclose", "the request was deferred (CF_DEFER)")},
};

struct ConstantRow
{
    quint32 value;
    const char16_t *name;
};

constexpr std::array eventRows = {
    ConstantRow{FD_READ, u"FD_READ"},     ConstantRow{FD_WRITE, u"FD_WRITE"},     ConstantRow{FD_OOB, u"FD_OOB"},
    ConstantRow{FD_ACCEPT, u"FD_ACCEPT"}, ConstantRow{FD_CONNECT, u"FD_CONNECT"}, ConstantRow{FD_CLOSE, u"FD_CLOSE"},
};

constexpr ConstantRow otherRows[] = {
    {SD_RECEIVE, u"SD_RECEIVE"},
    {SD_SEND, u"SD_SEND"},
    {SD_BOTH, u"SD_BOTH"},
    {CF_ACCEPT, u"CF_ACCEPT"},
    {CF_REJECT, u"CF_REJECT"},
    {CF_DEFER, u"CF_DEFER"},
    {SO_LINGER, u"SO_LINGER"},
    {quint32(SO_DONTLINGER), u"SO_DONTLINGER"},
    {SO_CONDITIONAL_ACCEPT, u"SO_CONDITIONAL_ACCEPT"},
    {SO_RCVBUF, u"SO_RCVBUF"},
    {SO_SNDBUF, u"SO_SNDBUF"},
    {SO_ERROR, u"SO_ERROR"},
    {SO_ACCEPTCONN, u"SO_ACCEPTCONN"},
    {SO_CONNECT_TIME, u"SO_CONNECT_TIME"},
    {FIONBIO, u"FIONBIO"},
};

struct FunctionRow
{
    const char16_t *spi;
    const char16_t *api; ///< the WSA form where there are two
    const char16_t *plain; ///< the other form; null where there is one only
};

// SPI-1, SPI-2.
constexpr FunctionRow functionRows[] = {
    {u"WSPSocket", u"socket", nullptr},
    {u"WSPBind", u"bind", nullptr},
    {u"WSPListen", u"listen", nullptr},
    {u"WSPConnect", u"WSAConnect", u"connect"},
    {u"WSPAccept", u"WSAAccept", u"accept"},
    {u"WSPSend", u"WSASend", u"send"},
    {u"WSPRecv", u"WSARecv", u"recv"},
    {u"WSPShutdown", u"shutdown", nullptr},
    {u"WSPSendDisconnect", u"WSASendDisconnect", nullptr},
    {u"WSPRecvDisconnect", u"WSARecvDisconnect", nullptr},
    {u"WSPCloseSocket", u"closesocket", nullptr},
    {u"WSPSetSockOpt", u"setsockopt", nullptr},
    {u"WSPGetSockOpt", u"getsockopt", nullptr},
    {u"WSPIoctl", u"ioctlsocket", u"WSAIoctl"},
    {u"WSPEventSelect", u"WSAEventSelect", nullptr},
    {u"WSPAsyncSelect", u"WSAAsyncSelect", nullptr},
    {u"WSPEnumNetworkEvents", u"WSAEnumNetworkEvents", nullptr},
    {u"WSPGetSockName", u"getsockname", nullptr},
    {u"WSPGetPeerName", u"getpeername", nullptr},
};

const ErrorRow *findError(int error)
{
    const auto *row = std::find_if(std::begin(errorRows), std::end(errorRows),
                                   [error](const ErrorRow &r) { return r.number == error; });
    return row == std::end(errorRows) ? nullptr : row;
}

constexpr qsizetype longestPrinted = 4096;

} // namespace

QString errorName(int error)
{
    const ErrorRow *row = findError(error);
    return row ? QString::fromUtf16(row->name) : QString::number(error);
}

std::optional<int> errorNumber(QStringView name)
{
    for (const ErrorRow &row : errorRows) {
        if (name == QStringView(row.name))
            return row.number;
    }
    return std::nullopt;
}

QString errorMeaning(int error)
{
    const ErrorRow *row = findError(error);
    return row ? tr(row->meaning) : QString();
}

QStringList errorNames()
{
    QStringList names;
    for (const ErrorRow &row : errorRows)
        names.append(QString::fromUtf16(row.name));
    return names;
}

QString networkEventNames(long events)
{
    QStringList names;
    for (const ConstantRow &row : eventRows) {
        if (events & long(row.value))
            names.append(QString::fromUtf16(row.name));
    }
    return names.isEmpty() ? QStringLiteral("0") : names.join(u'|');
}

std::optional<long> networkEvent(QStringView name)
{
    if (!name.startsWith(u"FD_"))
        return std::nullopt;
    for (const ConstantRow &row : eventRows) {
        if (name == QStringView(row.name))
            return long(row.value);
    }
    return std::nullopt;
}

std::optional<quint32> constantValue(QStringView name)
{
    if (const std::optional<long> event = networkEvent(name))
        return quint32(*event);
    for (const ConstantRow &row : otherRows) {
        if (name == QStringView(row.name))
            return row.value;
    }
    return std::nullopt;
}

QStringList constantNames()
{
    QStringList names;
    for (const ConstantRow &row : eventRows)
        names.append(QString::fromUtf16(row.name));
    for (const ConstantRow &row : otherRows)
        names.append(QString::fromUtf16(row.name));
    return names;
}

QString spiName(const QString &function)
{
    for (const FunctionRow &row : functionRows) {
        if (function == QStringView(row.api) || (row.plain && function == QStringView(row.plain)))
            return QString::fromUtf16(row.spi);
    }
    return function;
}

QString apiName(const QString &function)
{
    for (const FunctionRow &row : functionRows) {
        if (function == QStringView(row.spi))
            return QString::fromUtf16(row.api);
    }
    return function;
}

QString quoted(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size() + 2); // most need nothing but the quotes
    text += u'"';
    for (const char c : bytes) {
        const auto octet = uchar(c);
        if (octet == '"' || octet == '\\')
            text.append(QLatin1Char('\\')).append(QLatin1Char(c));
        else if (octet >= 0x20 && octet < 0x7F)
            text += QLatin1Char(c);
        else
            text += QStringLiteral("\\x") + QString::number(octet, 16).rightJustified(2, u'0').toUpper();
    }
    return text + u'"';
}

QByteArray patternBytes(qsizetype count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    for (qsizetype i = 0; i < count; ++i)
        bytes[i] = char(i % 251);
    return bytes;
}

QString dataText(const QByteArray &bytes)
{
    if (bytes.size() <= longestPrinted)
        return quoted(bytes);
    if (bytes == patternBytes(bytes.size()))
        return QStringLiteral("bytes(%1)").arg(bytes.size());
    return quoted(bytes.first(longestPrinted)) + u'…';
}

} // namespace halfclose
