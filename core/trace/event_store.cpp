// SPDX-License-Identifier: MIT
#include "core/trace/event_store.h"

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <new>

namespace halfclose {

static_assert(QTypeInfo<Event>::isRelocatable, "realloc moves events as they are");

EventStore::EventStore(const EventStore &other)
{
    if (other.m_count == 0)
        return;
    makeRoom(other.m_count);
    std::uninitialized_copy(other.m_first, other.m_first + other.m_count, m_first);
    m_count = other.m_count;
}

EventStore::~EventStore()
{
    std::destroy(m_first, m_first + m_count);
    std::free(static_cast<void *>(m_first));
}

void EventStore::append(Event &&event)
{
    constexpr size_t least = 64;
    if (m_count == m_room)
        makeRoom(std::max(least, m_room + m_room / 4));
    new (m_first + m_count) Event(std::move(event));
    ++m_count;
}

void EventStore::makeRoom(size_t room)
{
    void *moved = std::realloc(static_cast<void *>(m_first), room * sizeof(Event));
    if (!moved)
        throw std::bad_alloc();
    m_first = static_cast<Event *>(moved);
    m_room = room;
}

} // namespace halfclose
