// The listening side of the session provider. A TCP connection becomes a request when its CONNECT has come; until then
// it may be anybody, and whatever it sends ends nothing but itself.
// SPDX-License-Identifier: MIT
#pragma once

#include <list>

#include "core/provider/session/session_circuit.h"

namespace halfclose {

class SessionAcceptor final : public Acceptor, private native::Readiness
{
public:
    /// @param descriptor  listening; taken over. @param number  the listening socket's
    SessionAcceptor(StreamContext &context, SessionBackground &background, native::Descriptor descriptor, int backlog,
                    quint32 number);
    ~SessionAcceptor() override;

    Address localAddress() const override { return m_local; }
    const ConnectionRequest *head() const override;
    int waiting() const override { return int(m_requests.size()); }
    std::unique_ptr<Circuit> accept(quint32 number, const QByteArray &calleeData) override;
    void reject(const QByteArray &calleeData) override;
    qsizetype longestCalleeData() const override;

private:
    struct Caller
    {
        ConnectionRequest request;
        std::unique_ptr<SessionCircuit> circuit; ///< null where there was no descriptor for it
    };
    using Callers = std::list<Caller>;

    void ready(const native::Ready &news) override;
    void serve(const native::Opened &opened);
    /// A client that there is no descriptor for: whoever accepts next is told (SETUP-17), and it is tried again.
    void refusedBy(native::Failure failure);
    void callAgain(std::chrono::nanoseconds after);
    /// Lets go of what refusedBy() has queued.
    void forgetRefusal();
    void asked(Callers::iterator caller, const session::ConnectIndication &what, quint64 cause);
    void gone(Callers::iterator caller, int error);
    void dismiss(std::unique_ptr<SessionCircuit> circuit);
    std::unique_ptr<SessionCircuit> takeHead();

    StreamContext &m_context;
    SessionBackground &m_background;
    native::Descriptor m_descriptor;
    native::Reactor::Token m_token = 0;
    native::Reactor::TimerId m_moreCallers = 0; ///< runs when a burst of callers was not the last, or the system refused one
    Address m_local;
    int m_backlog;
    quint32 m_number;
    quint64 m_lastId = 0;
    Callers m_callers; ///< connected, not asking yet
    Callers m_requests; ///< asking, oldest first
};

} // namespace halfclose
