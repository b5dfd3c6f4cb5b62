// One socket's network events as they are announced, by WSAEventSelect or by WSAAsyncSelect, read the same way for both.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/spi/names.h"
#include "tests/support/connected_pair.h"

namespace halfclose {

class Watcher
{
public:
    enum Way { E, A }; ///< as section 11 of the rule book calls them

    Watcher(Winsock &winsock, SOCKET s, Way way, long mask)
        : m_winsock(winsock)
        , m_socket(s)
        , m_way(way)
        , m_event(winsock.WSACreateEvent())
    {
        select(mask);
    }
    ~Watcher() { m_winsock.WSACloseEvent(m_event); }

    /// Registers again.
    int select(long mask)
    {
        return m_way == E ? m_winsock.WSAEventSelect(m_socket, m_event, mask)
                          : m_winsock.WSAAsyncSelect(m_socket, 1, 0x401, mask);
    }

    /// What has been announced since the last time, with error codes: "FD_READ FD_CLOSE=WSAECONNRESET". Empty: nothing.
    QByteArray told() { return told(m_socket); }
    /// The same of a socket that was accepted here and took over the registration.
    QByteArray told(SOCKET s)
    {
        QByteArrayList texts;
        const auto add = [&](long event, int error) {
            texts.append(networkEventNames(event).toLatin1() + (error ? "=" + errorName(error).toLatin1() : ""));
        };
        if (m_way == E) {
            WSANETWORKEVENTS events;
            m_winsock.WSAEnumNetworkEvents(s, m_event, &events);
            for (int bit = 0; bit < FD_MAX_EVENTS; ++bit) {
                if (events.lNetworkEvents & (1L << bit))
                    add(1L << bit, events.iErrorCode[bit]);
            }
        } else {
            // By bit, as the record is; the order of the messages is another test's matter.
            for (long event = FD_READ; event <= FD_CLOSE; event <<= 1) {
                while (const std::optional<int> error = m_winsock.takeMessage(s, event))
                    add(event, *error);
            }
        }
        return texts.join(' ');
    }

    WSAEVENT event() const { return m_event; }
    Way way() const { return m_way; }

private:
    Winsock &m_winsock;
    SOCKET m_socket;
    Way m_way;
    WSAEVENT m_event;
};

} // namespace halfclose
