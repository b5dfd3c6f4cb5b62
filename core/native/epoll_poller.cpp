// Linux' readiness set: epoll, edge-triggered, with the peer's FIN told apart from data (EPOLLRDHUP).
// Its own descriptor is readable while there is news, so an event loop can watch the whole set with one notifier.
// SPDX-License-Identifier: MIT
#ifdef __linux__
#include "core/native/poller.h"

#include <array>
#include <cerrno>
#include <climits>

#include <sys/epoll.h>
#include <unistd.h>

namespace halfclose::native {

namespace {

constexpr int eventsAtOnce = 256;

epoll_event eventFor(quint8 interest, quint64 token)
{
    epoll_event event{};
    event.events = EPOLLET;
    if (interest & Readable)
        event.events |= EPOLLIN | EPOLLRDHUP | EPOLLPRI;
    if (interest & Writable)
        event.events |= EPOLLOUT;
    event.data.u64 = token;
    return event;
}

Ready newsOf(const epoll_event &event)
{
    // A reset shuts both halves down, which looks like a FIN as well; the error tells them apart.
    const bool error = event.events & EPOLLERR;
    return {
        .token = event.data.u64,
        .readable = (event.events & EPOLLIN) != 0,
        .writable = (event.events & EPOLLOUT) != 0,
        .peerEnded = (event.events & EPOLLRDHUP) && !error,
        .broken = error || (event.events & EPOLLHUP),
        .outOfBand = (event.events & EPOLLPRI) != 0,
    };
}

class EpollPoller final : public Network::Poller
{
public:
    explicit EpollPoller(int epoll)
        : m_epoll(epoll)
    {
    }
    ~EpollPoller() override { ::close(m_epoll); }
    Q_DISABLE_COPY_MOVE(EpollPoller)

    bool watch(Descriptor descriptor, quint8 interest, quint64 token) override
    {
        epoll_event event = eventFor(interest, token);
        return epoll_ctl(m_epoll, EPOLL_CTL_ADD, int(descriptor), &event) == 0;
    }

    void change(Descriptor descriptor, quint8 interest, quint64 token) override
    {
        epoll_event event = eventFor(interest, token);
        epoll_ctl(m_epoll, EPOLL_CTL_MOD, int(descriptor), &event);
    }

    void unwatch(Descriptor descriptor) override { epoll_ctl(m_epoll, EPOLL_CTL_DEL, int(descriptor), nullptr); }
    void aboutToClose(Descriptor) override {} // close() does it, for nobody else has the descriptor

    std::span<const Ready> wait(std::chrono::milliseconds atMost) override
    {
        const int count = waitThroughSignals(atMost);
        for (int i = 0; i < count; ++i)
            m_ready[size_t(i)] = newsOf(m_events[size_t(i)]);
        return {m_ready.data(), size_t(count)};
    }

    int descriptor() const override { return m_epoll; }

private:
    int waitThroughSignals(std::chrono::milliseconds atMost)
    {
        using namespace std::chrono;
        if (atMost.count() <= 0) {
            int count = 0;
            do {
                count = epoll_wait(m_epoll, m_events.data(), eventsAtOnce, atMost.count() < 0 ? -1 : 0);
            } while (count < 0 && errno == EINTR);
            return qMax(count, 0);
        }
        const auto deadline = steady_clock::now() + atMost;
        for (milliseconds left = atMost; left.count() >= 0;
             left = ceil<milliseconds>(deadline - steady_clock::now())) {
            const int timeout = int(qMin<qint64>(left.count(), INT_MAX));
            const int count = epoll_wait(m_epoll, m_events.data(), eventsAtOnce, timeout);
            if (count > 0 || (count < 0 && errno != EINTR))
                return qMax(count, 0);
            if (left.count() == 0)
                break;
        }
        return 0;
    }

    const int m_epoll;
    std::array<epoll_event, eventsAtOnce> m_events;
    std::array<Ready, eventsAtOnce> m_ready;
};

} // namespace

std::unique_ptr<Network::Poller> createSystemPoller()
{
    const int epoll = epoll_create1(EPOLL_CLOEXEC);
    return epoll < 0 ? nullptr : std::make_unique<EpollPoller>(epoll);
}

} // namespace halfclose::native
#endif
