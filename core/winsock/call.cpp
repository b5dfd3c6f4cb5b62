// SPDX-License-Identifier: MIT
#include "core/winsock/call.h"

#include "core/spi/names.h"
#include "core/trace/state_names.h"
#include "core/winsock/winsock.h"

namespace halfclose {

bool Call::poll()
{
    if (m_done)
        return true;
    Recorder &recorder = m_engine->recorder();
    const Recorder::Scope scope(recorder, m_endpoint, m_label, m_spiEvent ? m_spiEvent : m_apiEvent);
    int error = 0;
    recorder.takeRemark(); // of an attempt that did not return
    const qint64 result = m_attempt(m_provider, *this, &error);
    if (error == WSAEWOULDBLOCK) {
        const Provider *provider = m_engine->providerOf(m_socket);
        if (provider && provider->blocking(m_socket))
            return false;
    }
    finish(result, error);
    return true;
}

void Call::finish(qint64 result, int error)
{
    m_done = true;
    m_result = result;
    m_error = error;
    m_attempt = nullptr;
    if (m_winsock && error)
        m_winsock->WSASetLastError(error); // SPI-4
    Recorder &recorder = m_engine->recorder();
    if (!recorder.on())
        return;
    const QByteArray outcome = error ? errorName(error).toLatin1()
        : !text.isEmpty()            ? text
        : result == 0                ? QByteArrayLiteral("0")
                                     : QByteArray::number(result);
    const QString remark = recorder.takeRemark();
    Recorder::Entry entry{.layer = Layer::Spi, .kind = Kind::Return, .name = m_spi, .socket = quint32(m_socket),
                          .cause = m_spiEvent, .result = result, .error = error, .arguments = outcome, .data = data,
                          .note = remark, .endpoint = m_endpoint};
    if (m_socket == INVALID_SOCKET)
        entry.socket = 0;
    if (m_spiEvent)
        recorder.write(entry);
    if (m_apiEvent) {
        entry.layer = Layer::Api;
        entry.name = m_api;
        entry.cause = m_apiEvent;
        const quint32 socket = entry.socket;
        recorder.write(std::move(entry));
        if (error && socket)
            recorder.state(socket, state::LastError, outcome, m_apiEvent);
    }
}

} // namespace halfclose
