// What is the same on every system: the words for failures, addresses and states, and which source knows a state.
// SPDX-License-Identifier: MIT
#include "core/native/network.h"

namespace halfclose::native {

QString failureText(Failure failure)
{
    switch (failure) {
    case Failure::None: return QStringLiteral("no error");
    case Failure::WouldBlock: return QStringLiteral("it would have to wait");
    case Failure::InProgress: return QStringLiteral("it goes on");
    case Failure::Refused: return QStringLiteral("connection refused");
    case Failure::Reset: return QStringLiteral("connection reset by the peer");
    case Failure::BrokenPipe: return QStringLiteral("the connection no longer takes data");
    case Failure::TimedOut: return QStringLiteral("timed out");
    case Failure::Unreachable: return QStringLiteral("address unreachable");
    case Failure::AddressInUse: return QStringLiteral("address already in use");
    case Failure::AddressNotAvailable: return QStringLiteral("no such address or no free port");
    case Failure::NoDescriptors: return QStringLiteral("no free descriptors");
    case Failure::NoBuffers: return QStringLiteral("no memory for buffers");
    case Failure::NotConnected: return QStringLiteral("not connected");
    case Failure::NotAllowed: return QStringLiteral("not allowed");
    case Failure::NotSupported: return QStringLiteral("not supported by this system");
    case Failure::Other: break;
    }
    return QStringLiteral("the system refused");
}

const QHostAddress &noHost()
{
    static const QHostAddress address;
    return address;
}

QByteArray addressText(const Address &address)
{
    const QByteArray port = QByteArray::number(address.port);
    if (address.host == QHostAddress::LocalHost) // nearly always, and twice a connection
        return "127.0.0.1:" + port;
    const QByteArray host = address.host.toString().toUtf8();
    const bool ipv6 = address.host.protocol() == QAbstractSocket::IPv6Protocol;
    return ipv6 ? '[' + host + "]:" + port : host + ':' + port;
}

QString tcpStateName(TcpState state)
{
    switch (state) {
    case TcpState::None: break;
    case TcpState::Established: return QStringLiteral("ESTABLISHED");
    case TcpState::SynSent: return QStringLiteral("SYN_SENT");
    case TcpState::SynReceived: return QStringLiteral("SYN_RECEIVED");
    case TcpState::FinWait1: return QStringLiteral("FIN_WAIT_1");
    case TcpState::FinWait2: return QStringLiteral("FIN_WAIT_2");
    case TcpState::TimeWait: return QStringLiteral("TIME_WAIT");
    case TcpState::Closed: return QStringLiteral("CLOSED");
    case TcpState::CloseWait: return QStringLiteral("CLOSE_WAIT");
    case TcpState::LastAck: return QStringLiteral("LAST_ACK");
    case TcpState::Listen: return QStringLiteral("LISTEN");
    case TcpState::Closing: return QStringLiteral("CLOSING");
    }
    return QStringLiteral("none");
}

TcpState Network::connectionState(Descriptor descriptor, const Address &local, const Address &peer)
{
    const TcpState own = descriptor == NoDescriptor ? TcpState::None : state(descriptor);
    if (own != TcpState::None && own != TcpState::Closed)
        return own;
    const TcpState tabled = stateOf(local, peer);
    return tabled == TcpState::None ? own : tabled;
}

} // namespace halfclose::native
