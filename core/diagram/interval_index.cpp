// SPDX-License-Identifier: MIT
#include "core/diagram/interval_index.h"

#include <algorithm>

namespace halfclose {

size_t IntervalIndex::add(qint32 end)
{
    const size_t number = size();
    size_t place = number;
    for (size_t level = 0; level < m_levels.size(); ++level, place /= Fan) {
        if (place < m_levels[level].size())
            m_levels[level][place] = std::max(m_levels[level][place], end);
        else
            m_levels[level].push_back(end);
    }
    if (m_levels.back().size() > Fan) {
        const std::vector<qint32> &below = m_levels.back();
        std::vector<qint32> top;
        for (size_t first = 0; first < below.size(); first += Fan) {
            const size_t last = std::min(below.size(), first + Fan);
            top.push_back(*std::max_element(below.begin() + qint64(first), below.begin() + qint64(last)));
        }
        m_levels.push_back(std::move(top));
    }
    return number;
}

void IntervalIndex::setEnd(size_t number, qint32 end)
{
    m_levels.front()[number] = end;
    size_t place = number;
    for (size_t level = 1; level < m_levels.size(); ++level) {
        const size_t block = place / Fan;
        const std::vector<qint32> &below = m_levels[level - 1];
        const size_t last = std::min(below.size(), (block + 1) * Fan);
        const qint32 latest
            = *std::max_element(below.begin() + qint64(block * Fan), below.begin() + qint64(last));
        if (m_levels[level][block] == latest)
            return;
        m_levels[level][block] = latest;
        place = block;
    }
}

} // namespace halfclose
