// SPDX-License-Identifier: MIT
#include "core/provider/session/session_acceptor.h"

#include <algorithm>
#include <utility>

#include "core/provider/failures.h"

namespace halfclose {

using namespace std::chrono_literals;

namespace {

constexpr int mostWaiting = 200; // SETUP-4
/// So many may be connected without having asked; beyond, the oldest silent one goes, so that a flood of them
/// neither takes all descriptors nor shuts out who really calls.
constexpr size_t mostCallers = 128;
/// The system does not say when it has descriptors again.
constexpr auto retryInterval = 100ms;

} // namespace

SessionAcceptor::SessionAcceptor(StreamContext &context, SessionBackground &background, native::Descriptor descriptor,
                                 int backlog, quint32 number)
    : m_context(context)
    , m_background(background)
    , m_descriptor(descriptor)
    , m_local(context.network.localAddress(descriptor))
    , m_backlog(std::clamp(backlog, 1, mostWaiting))
    , m_number(number)
{
    m_token = context.reactor.watch(descriptor, native::Readable, this);
    if (!m_token)
        callAgain(retryInterval);
}

SessionAcceptor::~SessionAcceptor()
{
    m_context.reactor.stopTimer(m_moreCallers);
    m_context.reactor.unwatch(m_token, m_descriptor);
    m_context.network.close(m_descriptor);
    forgetRefusal();
    for (Caller &caller : m_requests)
        caller.circuit->answerReject({}); // nobody will ever decide
    for (Callers *list : {&m_callers, &m_requests}) {
        for (Caller &caller : *list)
            dismiss(std::move(caller.circuit));
    }
}

void SessionAcceptor::ready(const native::Ready &)
{
    // Others have their turn between bursts: callers may come faster than they can be served.
    constexpr int burst = 64;
    for (int i = 0; i < burst; ++i) {
        const native::Opened opened = m_context.network.accept(m_descriptor);
        if (opened.failure == native::Failure::WouldBlock)
            return;
        if (!opened.ok())
            return refusedBy(opened.failure);
        serve(opened);
    }
    callAgain(0ns);
}

void SessionAcceptor::callAgain(std::chrono::nanoseconds after)
{
    m_context.reactor.stopTimer(m_moreCallers);
    m_moreCallers = m_context.reactor.startTimer(after, [this] {
        m_moreCallers = 0;
        if (!m_token)
            m_token = m_context.reactor.watch(m_descriptor, native::Readable, this);
        if (!m_token)
            callAgain(retryInterval);
        ready({});
    });
}

void SessionAcceptor::refusedBy(native::Failure failure)
{
    callAgain(retryInterval);
    if (!m_requests.empty())
        return; // what waits is told of first, and once is enough
    m_context.recorder.write({.layer = Layer::Wire, .kind = Kind::State, .name = u"request waits", .socket = m_number,
                              .error = winsockError(failure), .note = failureReason(failure)});
    Caller &refused = m_requests.emplace_back();
    refused.request.id = ++m_lastId;
    refused.request.local = m_local;
    refused.request.failure = winsockError(failure);
    if (m_observer)
        m_observer->acceptorRequestArrived(0);
}

void SessionAcceptor::forgetRefusal()
{
    m_requests.remove_if([](const Caller &request) { return !request.circuit; });
}

void SessionAcceptor::serve(const native::Opened &opened)
{
    forgetRefusal();
    if (m_callers.size() >= mostCallers) {
        const auto silent = std::find_if(m_callers.begin(), m_callers.end(),
                                         [](const Caller &caller) { return caller.circuit->silent(); });
        const auto victim = silent == m_callers.end() ? m_callers.begin() : silent;
        dismiss(std::move(victim->circuit));
        m_callers.erase(victim);
    }
    const auto caller = m_callers.emplace(m_callers.end());
    caller->request.id = ++m_lastId;
    caller->request.peer = opened.peer;
    caller->request.local = m_local;
    caller->circuit
        = std::make_unique<SessionCircuit>(m_context, m_background, SessionCircuit::Role::Acceptor);
    caller->circuit->setNumber(m_number);
    const bool served = caller->circuit->serve(opened.descriptor, m_local, opened.peer,
                           {[this, caller](const session::ConnectIndication &what, quint64 cause) { asked(caller, what, cause); },
                            [this, caller](int error) { gone(caller, error); }});
    if (!served) {
        dismiss(std::move(caller->circuit));
        m_callers.erase(caller);
    }
}

void SessionAcceptor::asked(Callers::iterator caller, const session::ConnectIndication &what, quint64 cause)
{
    if (int(m_requests.size()) >= m_backlog) {
        SessionCircuit *circuit = caller->circuit.get();
        circuit->answerCongested(); // SETUP-4
        dismiss(std::move(caller->circuit));
        m_callers.erase(caller);
        return;
    }
    if (!what.callerData.isNull())
        caller->request.callerData = what.callerData;
    caller->request.qos = what.qos;
    caller->request.cause = cause;
    m_requests.splice(m_requests.end(), m_callers, caller);
    if (m_observer)
        m_observer->acceptorRequestArrived(cause);
}

void SessionAcceptor::gone(Callers::iterator caller, int error)
{
    const bool asking = std::any_of(m_requests.begin(), m_requests.end(),
                                    [&](const Caller &c) { return c.request.id == caller->request.id; });
    if (asking) {
        // SETUP-19, COND-15: the request stays announced; whoever accepts it learns what became of it.
        caller->request.failure = error == WSAECONNRESET ? WSAECONNRESET : WSAEACCES;
        return;
    }
    dismiss(std::move(caller->circuit));
    m_callers.erase(caller);
}

void SessionAcceptor::dismiss(std::unique_ptr<SessionCircuit> circuit)
{
    SessionCircuit *raw = circuit.get();
    raw->release(std::move(circuit));
}

const ConnectionRequest *SessionAcceptor::head() const
{
    return m_requests.empty() ? nullptr : &m_requests.front().request;
}

qsizetype SessionAcceptor::longestCalleeData() const
{
    return m_requests.empty() || !m_requests.front().circuit ? 0 : m_requests.front().circuit->answerLimit();
}

std::unique_ptr<SessionCircuit> SessionAcceptor::takeHead()
{
    std::unique_ptr<SessionCircuit> circuit = std::move(m_requests.front().circuit);
    m_requests.pop_front();
    return circuit;
}

std::unique_ptr<Circuit> SessionAcceptor::accept(quint32 number, const QByteArray &calleeData)
{
    const bool failed = m_requests.front().request.failure != 0;
    std::unique_ptr<SessionCircuit> circuit = takeHead();
    if (failed) {
        if (circuit)
            dismiss(std::move(circuit));
        return nullptr;
    }
    circuit->setNumber(number);
    circuit->answerAccept(calleeData);
    return circuit;
}

void SessionAcceptor::reject(const QByteArray &calleeData)
{
    std::unique_ptr<SessionCircuit> circuit = takeHead();
    circuit->answerReject(calleeData);
    dismiss(std::move(circuit));
}

} // namespace halfclose
