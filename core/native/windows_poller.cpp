// WSAEventSelect with one event object for all sockets. WSAPoll would be level-triggered, which cannot tell each arrival
// once without losing one; Windows' own network events are recorded anew at each arrival, as edges are.
// SPDX-License-Identifier: MIT
#ifdef _WIN32
#include "core/native/windows_poller.h"

#include <map>
#include <utility>

#include <winsock2.h>

namespace halfclose::native {

namespace {

long eventsFor(quint8 interest)
{
    long events = FD_CONNECT | FD_CLOSE; // a failure is always told
    if (interest & Readable)
        events |= FD_READ | FD_ACCEPT | FD_OOB;
    if (interest & Writable)
        events |= FD_WRITE;
    return events;
}

} // namespace

class WindowsPoller final : public Network::Poller
{
public:
    WindowsPoller(std::shared_ptr<WindowsPollers> siblings, WSAEVENT event)
        : m_siblings(std::move(siblings))
        , m_event(event)
    {
        const std::lock_guard lock(m_siblings->m_mutex);
        m_siblings->m_pollers.push_back(this);
    }

    ~WindowsPoller() override
    {
        const std::lock_guard lock(m_siblings->m_mutex);
        std::erase(m_siblings->m_pollers, this);
        for (const auto &[descriptor, watched] : m_watched)
            WSAEventSelect(SOCKET(descriptor), nullptr, 0);
        WSACloseEvent(m_event);
    }
    Q_DISABLE_COPY_MOVE(WindowsPoller)

    bool watch(Descriptor descriptor, quint8 interest, quint64 token) override
    {
        const std::lock_guard lock(m_siblings->m_mutex);
        if (WSAEventSelect(SOCKET(descriptor), m_event, eventsFor(interest)) != 0)
            return false;
        m_watched[descriptor] = {interest, token, 0};
        return true;
    }

    void change(Descriptor descriptor, quint8 interest, quint64 token) override
    {
        watch(descriptor, interest, token);
    }

    void unwatch(Descriptor descriptor) override
    {
        const std::lock_guard lock(m_siblings->m_mutex);
        if (m_watched.erase(descriptor) > 0)
            WSAEventSelect(SOCKET(descriptor), nullptr, 0);
    }

    std::span<const Ready> wait(std::chrono::milliseconds atMost) override
    {
        using namespace std::chrono;
        m_ready.clear();
        const auto deadline = steady_clock::now() + qMax(atMost, 0ms);
        for (;;) {
            const auto left = qMax(ceil<milliseconds>(deadline - steady_clock::now()), 0ms);
            const DWORD timeout = atMost < 0ms ? WSA_INFINITE : DWORD(qMin<qint64>(left.count(), WSA_INFINITE - 1));
            if (WSAWaitForMultipleEvents(1, &m_event, FALSE, timeout, FALSE) != WSA_WAIT_EVENT_0)
                return {};
            WSAResetEvent(m_event); // before the question, so that what comes during it is not missed
            collect();
            if (!m_ready.empty())
                return m_ready;
        }
    }

    int descriptor() const override { return -1; }

    /// All with the siblings' mutex held.
    void forget(Descriptor descriptor) { m_watched.erase(descriptor); }
    int takeError(Descriptor descriptor)
    {
        const auto watched = m_watched.find(descriptor);
        return watched == m_watched.end() ? 0 : std::exchange(watched->second.error, 0);
    }

private:
    struct Watched
    {
        quint8 interest;
        quint64 token;
        int error;
    };

    void collect()
    {
        const std::lock_guard lock(m_siblings->m_mutex);
        for (auto &[descriptor, watched] : m_watched) {
            WSANETWORKEVENTS news{};
            if (WSAEnumNetworkEvents(SOCKET(descriptor), nullptr, &news) == 0 && news.lNetworkEvents != 0)
                tell(watched, news);
        }
    }

    void tell(Watched &watched, const WSANETWORKEVENTS &news)
    {
        const auto happened = [&](long event) { return (news.lNetworkEvents & event) != 0; };
        const int connectError = happened(FD_CONNECT) ? news.iErrorCode[FD_CONNECT_BIT] : 0;
        const int closeError = happened(FD_CLOSE) ? news.iErrorCode[FD_CLOSE_BIT] : 0;
        if (connectError != 0 || closeError != 0)
            watched.error = connectError != 0 ? connectError : closeError;
        const bool broken = connectError != 0 || closeError != 0;
        const bool ended = happened(FD_CLOSE) && !broken && (watched.interest & Readable);
        const Ready ready{
            .token = watched.token,
            .readable = ended || happened(FD_READ | FD_ACCEPT),
            .writable = happened(FD_WRITE),
            .peerEnded = ended,
            .broken = broken,
            .outOfBand = happened(FD_OOB),
        };
        if (ready.readable || ready.writable || ready.broken || ready.outOfBand)
            m_ready.push_back(ready);
    }

    const std::shared_ptr<WindowsPollers> m_siblings;
    const WSAEVENT m_event;
    std::map<Descriptor, Watched> m_watched;
    std::vector<Ready> m_ready;
};

std::unique_ptr<Network::Poller> WindowsPollers::create()
{
    const WSAEVENT event = WSACreateEvent();
    return event == WSA_INVALID_EVENT ? nullptr : std::make_unique<WindowsPoller>(shared_from_this(), event);
}

void WindowsPollers::forget(Descriptor descriptor)
{
    const std::lock_guard lock(m_mutex);
    for (WindowsPoller *poller : m_pollers)
        poller->forget(descriptor);
}

int WindowsPollers::takeError(Descriptor descriptor)
{
    const std::lock_guard lock(m_mutex);
    int error = 0;
    for (WindowsPoller *poller : m_pollers)
        error = error != 0 ? error : poller->takeError(descriptor);
    return error;
}

} // namespace halfclose::native
#endif
