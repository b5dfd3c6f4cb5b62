// The events of one trace, in order, in one piece of memory: what a view of the past is a prefix of. Grows by a quarter,
// for a trace is most of what a run keeps and a doubling would leave up to half of it empty; and by realloc, with which
// the system moves large pieces without copying them. Knows nothing of what an event says.
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <utility>

#include "core/trace/event.h"

namespace halfclose {

class EventStore
{
public:
    EventStore() = default;
    EventStore(const EventStore &other);
    EventStore(EventStore &&other) noexcept { swap(other); }
    EventStore &operator=(EventStore other) noexcept
    {
        swap(other);
        return *this;
    }
    ~EventStore();

    void append(Event &&event);
    std::span<const Event> all() const { return {m_first, m_count}; }

private:
    void swap(EventStore &other) noexcept
    {
        std::swap(m_first, other.m_first);
        std::swap(m_count, other.m_count);
        std::swap(m_room, other.m_room);
    }
    void makeRoom(size_t room);

    Event *m_first = nullptr;
    size_t m_count = 0;
    size_t m_room = 0;
};

} // namespace halfclose
