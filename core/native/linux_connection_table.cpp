// NETLINK_SOCK_DIAG's exact question, which costs two calls whatever the table's size, and /proc/net/tcp where that is
// refused.
// SPDX-License-Identifier: MIT
#ifdef __linux__
#include "core/native/linux_connection_table.h"

#include <cerrno>
#include <cstring>

#include <linux/inet_diag.h>
#include <linux/netlink.h>
#include <linux/sock_diag.h>
#include <netinet/tcp.h>
#include <unistd.h>

#include <QFile>

#include "core/native/socket_address.h"

namespace halfclose::native {

namespace {

struct Question
{
    nlmsghdr header;
    inet_diag_req_v2 request;
};

// The address words of a question, in network order; an IPv4 address takes the first.
void putAddress(const SystemAddress &address, __be32 (&words)[4], __be16 &port)
{
    if (address.any.sa_family == AF_INET) {
        words[0] = address.ipv4.sin_addr.s_addr;
        port = address.ipv4.sin_port;
    } else {
        std::memcpy(words, &address.ipv6.sin6_addr, sizeof(words));
        port = address.ipv6.sin6_port;
    }
}

// "0100007F:1F90": the words of the address as this machine reads them, and the port.
QByteArray fileAddress(const SystemAddress &address)
{
    __be32 words[4] = {};
    __be16 port = 0;
    putAddress(address, words, port);
    QByteArray text;
    const int length = address.any.sa_family == AF_INET ? 1 : 4;
    for (int i = 0; i < length; ++i)
        text += QByteArray::number(words[i], 16).rightJustified(8, '0');
    return (text + ':' + QByteArray::number(ntohs(port), 16).rightJustified(4, '0')).toUpper();
}

} // namespace

TcpState linuxTcpState(unsigned number)
{
    static_assert(int(TcpState::Established) == TCP_ESTABLISHED && int(TcpState::Closing) == TCP_CLOSING);
    return number <= unsigned(TcpState::Closing) ? TcpState(number) : TcpState::None;
}

ConnectionTable::~ConnectionTable()
{
    if (m_socket >= 0)
        ::close(m_socket);
}

TcpState ConnectionTable::find(const Address &local, const Address &peer)
{
    {
        const std::lock_guard lock(m_mutex);
        TcpState state = TcpState::None;
        const Answer answer = m_refused ? Answer::Refused : ask(local, peer, state);
        m_refused = answer == Answer::Refused;
        m_answered |= answer == Answer::Known;
        // "No such connection" and "no such table" are one and the same error, until the table has answered once.
        if (answer == Answer::Unknown && !m_answered && !m_doubted)
            m_answered = answersAtAll();
        if (answer == Answer::NotNow || (m_answered && !m_refused))
            return state;
    }
    return findInFiles(local, peer);
}

// Asks for a listener of our own: else every question about a connection that is gone would read the files, which cost
// more the more connections the whole system has.
bool ConnectionTable::answersAtAll()
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (listener < 0)
        return false; // another time
    m_doubted = true;
    SystemAddress address;
    const Address anyPort{QHostAddress(QHostAddress::LocalHost), 0};
    socklen_t length = toSystem(anyPort, address);
    TcpState state = TcpState::None;
    const bool found = bind(listener, &address.any, length) == 0 && listen(listener, 1) == 0
        && getsockname(listener, &address.any, &length) == 0
        && ask({anyPort.host, ntohs(address.ipv4.sin_port)}, anyPort, state) == Answer::Known;
    ::close(listener);
    return found;
}

ConnectionTable::Answer ConnectionTable::ask(const Address &local, const Address &peer, TcpState &state)
{
    SystemAddress from;
    SystemAddress to;
    if (toSystem(local, from) == 0 || toSystem(peer, to) == 0)
        return Answer::Unknown;
    if (m_socket < 0)
        m_socket = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_SOCK_DIAG);
    if (m_socket < 0)
        return errno == EMFILE || errno == ENFILE ? Answer::NotNow : Answer::Refused; // the files need one too

    Question question{};
    question.header.nlmsg_len = sizeof(question);
    question.header.nlmsg_type = SOCK_DIAG_BY_FAMILY;
    question.header.nlmsg_flags = NLM_F_REQUEST;
    question.header.nlmsg_seq = ++m_sequence;
    question.request.sdiag_family = __u8(from.any.sa_family);
    question.request.sdiag_protocol = IPPROTO_TCP;
    question.request.idiag_states = ~0U;
    question.request.id.idiag_cookie[0] = question.request.id.idiag_cookie[1] = INET_DIAG_NOCOOKIE;
    putAddress(from, question.request.id.idiag_src, question.request.id.idiag_sport);
    putAddress(to, question.request.id.idiag_dst, question.request.id.idiag_dport);

    // Netlink answers before send() returns, so nothing waits here. A left-over answer has another number.
    alignas(nlmsghdr) char buffer[1024];
    if (send(m_socket, &question, sizeof(question), 0) < 0)
        return errno == ENOBUFS || errno == ENOMEM ? Answer::NotNow : Answer::Refused;
    for (;;) {
        const ssize_t length = recv(m_socket, buffer, sizeof(buffer), 0);
        if (length < 0 && errno == EINTR)
            continue;
        if (length < ssize_t(sizeof(nlmsghdr)))
            return Answer::NotNow;
        const auto *header = reinterpret_cast<const nlmsghdr *>(buffer);
        if (header->nlmsg_seq != m_sequence)
            continue;
        if (header->nlmsg_type == NLMSG_ERROR) {
            const int error = -static_cast<const nlmsgerr *>(NLMSG_DATA(header))->error;
            return error == ENOENT ? Answer::Unknown : Answer::Refused;
        }
        if (header->nlmsg_type != SOCK_DIAG_BY_FAMILY || length < ssize_t(NLMSG_LENGTH(sizeof(inet_diag_msg))))
            return Answer::Refused;
        const auto *message = static_cast<const inet_diag_msg *>(NLMSG_DATA(header));
        // Where the connection is gone the kernel answers with the port's listener instead.
        if (message->id.idiag_dport == question.request.id.idiag_dport)
            state = linuxTcpState(message->idiag_state);
        return Answer::Known;
    }
}

TcpState ConnectionTable::findInFiles(const Address &local, const Address &peer)
{
    SystemAddress from;
    SystemAddress to;
    if (toSystem(local, from) == 0 || toSystem(peer, to) == 0)
        return TcpState::None;
    QFile file(from.any.sa_family == AF_INET ? QStringLiteral("/proc/net/tcp") : QStringLiteral("/proc/net/tcp6"));
    if (!file.open(QIODevice::ReadOnly))
        return TcpState::None;
    const QByteArray table = file.readAll();
    const QByteArray pair = ' ' + fileAddress(from) + ' ' + fileAddress(to) + ' ';
    const qsizetype at = table.indexOf(pair);
    return at < 0 ? TcpState::None : linuxTcpState(table.mid(at + pair.size(), 2).toUInt(nullptr, 16));
}

} // namespace halfclose::native
#endif
