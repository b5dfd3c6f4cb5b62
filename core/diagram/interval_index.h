// Finds, among very many intervals with ascending starts, those that reach below a line: what is open at the top of a
// view although it began far above. Knows nothing of events.
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <limits>
#include <vector>

#include <QtGlobal>

namespace halfclose {

class IntervalIndex
{
public:
    static constexpr qint32 Open = std::numeric_limits<qint32>::max();

    /// Adds an interval behind all others. @return its number, from 0
    size_t add(qint32 end = Open);
    /// Ends interval @p number at @p end, earlier or later than it did.
    void setEnd(size_t number, qint32 end);
    qint32 end(size_t number) const { return m_levels.front()[number]; }
    size_t size() const { return m_levels.front().size(); }

    /// Calls @p found, in ascending order, with the numbers below @p count whose end is at or after @p from.
    /// O(found * log(size)).
    template <typename Found>
    void reaching(qint32 from, size_t count, Found &&found) const
    {
        if (count > 0)
            descend(m_levels.size() - 1, 0, from, count, found);
    }

private:
    static constexpr size_t Fan = 32;

    template <typename Found>
    void descend(size_t level, size_t block, qint32 from, size_t count, Found &found) const
    {
        const std::vector<qint32> &ends = m_levels[level];
        const size_t last = std::min(ends.size(), (block + 1) * Fan);
        size_t width = 1; // intervals under one entry of this level
        for (size_t i = 0; i < level; ++i)
            width *= Fan;
        for (size_t i = block * Fan; i < last && i * width < count; ++i) {
            if (ends[i] < from)
                continue;
            if (level == 0)
                found(i);
            else
                descend(level - 1, i, from, count, found);
        }
    }

    /// Level 0 holds the ends, each entry of the next the latest end of 32 below. The top level is at most 32 long.
    std::vector<std::vector<qint32>> m_levels{1};
};

} // namespace halfclose
