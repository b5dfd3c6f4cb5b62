// One call that has been made: it has returned, or waits on a blocking socket and is tried again when something has
// happened. Writes the call and its return to the trace, on both layers.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

#include "core/spi/provider.h"
#include "core/winsock/engine.h"

namespace halfclose {

/// Which door a call goes through: the API (handle and argument checks, last error) or straight to the provider.
enum class Level { Api, Spi };

class Call
{
public:
    using Attempt = std::function<qint64(Provider *, Call &, int *lpErrno)>;

    /// Tries again. @return true when the call has returned, now or earlier
    bool poll();
    bool done() const { return m_done; }
    bool ok() const { return m_error == 0; }
    qint64 result() const { return m_result; } ///< a count, 0, a socket, or SOCKET_ERROR
    int error() const { return m_error; }
    SOCKET socket() const { return m_socket; }

    // What it handed out; which of these depends on the function.
    QByteArray data; ///< received, disconnect or callee data; an option's value
    int flags = 0; ///< as a receive leaves them: MSG_PARTIAL
    bool ended = false; ///< a receive met the graceful end
    Address address;
    WSANETWORKEVENTS events;
    /// The outcome in lesson syntax where it is not the plain result.
    QByteArray text;

private:
    friend class Calls;
    void finish(qint64 result, int error);

    Engine *m_engine = nullptr;
    Winsock *m_winsock = nullptr; ///< whose last error it sets; null at the SPI
    SOCKET m_socket = INVALID_SOCKET;
    Symbol m_endpoint = Symbol::None;
    Symbol m_label = Symbol::None;
    QStringView m_api; ///< empty at the SPI
    QStringView m_spi;
    quint64 m_apiEvent = 0;
    quint64 m_spiEvent = 0;
    Provider *m_provider = nullptr; ///< null for a handle that is none
    Attempt m_attempt;
    bool m_done = false;
    qint64 m_result = SOCKET_ERROR;
    int m_error = 0;
};

} // namespace halfclose
