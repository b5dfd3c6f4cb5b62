// Linux: TCP_INFO and the socket's ioctls. Knows nothing of connections that have no descriptor.
// SPDX-License-Identifier: MIT
#ifdef __linux__
#include "core/native/kernel_state.h"

#include <linux/sockios.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include "core/native/linux_connection_table.h"

namespace halfclose::native {

namespace {

qint64 count(int socket, unsigned long question)
{
    int bytes = 0;
    return ioctl(socket, question, &bytes) == 0 ? qMax(bytes, 0) : 0;
}

// From our shutdown until the peer acknowledges it, the kernel counts our FIN as one byte more.
bool ownFinIsUnacknowledged(TcpState state)
{
    return state == TcpState::FinWait1 || state == TcpState::Closing || state == TcpState::LastAck;
}

} // namespace

TcpState kernelStateOf(Descriptor descriptor)
{
    decltype(tcp_info::tcpi_state) state = 0; // the first member; the kernel copies no more than is asked for
    socklen_t length = sizeof(state);
    if (getsockopt(int(descriptor), IPPROTO_TCP, TCP_INFO, &state, &length) != 0)
        return TcpState::None;
    return linuxTcpState(state);
}

Queues kernelQueuesOf(Descriptor descriptor)
{
    const int socket = int(descriptor);
    Queues queues;
    queues.state = kernelStateOf(descriptor);
    if (queues.state == TcpState::None || queues.state == TcpState::Listen)
        return queues;
    queues.unread = count(socket, FIONREAD);
    queues.unacknowledged = count(socket, SIOCOUTQ);
    queues.unsent = queues.unacknowledged > 0 ? count(socket, SIOCOUTQNSD) : 0;
    if (ownFinIsUnacknowledged(queues.state)) {
        queues.unacknowledged = qMax<qint64>(queues.unacknowledged - 1, 0);
        queues.unsent = qMax<qint64>(queues.unsent - 1, 0); // a FIN goes last: unsent bytes have it behind them
    }
    return queues;
}

} // namespace halfclose::native
#endif
