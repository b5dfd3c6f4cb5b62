// How far down each corridor between two lanes is taken, and the lowest event so far: where the next label may go
// without touching an earlier one. Positions are 64ths of a line. Knows nothing of events.
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <initializer_list>
#include <vector>

#include <QtGlobal>

namespace halfclose {

/// Vertical positions: 64ths of a line of text. An int holds 33 million lines.
constexpr qint32 lines(double count)
{
    return qint32(count * 64 + (count < 0 ? -0.5 : 0.5));
}

class Skyline
{
public:
    /// Room that an event needs in one corridor, above and below itself.
    struct Need
    {
        size_t corridor;
        qint32 above;
        qint32 below;
    };

    void setCorridors(size_t count) { m_free.resize(count, 0); }
    qint32 lowest() const { return m_lowest; }
    qint32 freeFrom(size_t corridor) const { return corridor < m_free.size() ? m_free[corridor] : 0; }

    /// The highest place not above @p atLeast nor an earlier event, with the room it needs; then taken.
    qint32 place(qint32 atLeast, std::initializer_list<Need> needs)
    {
        qint32 y = std::max(m_lowest, atLeast);
        for (const Need &need : needs)
            y = std::max(y, freeFrom(need.corridor) + need.above);
        for (const Need &need : needs)
            take(need.corridor, y + need.below);
        m_lowest = y;
        return y;
    }
    /// Nothing more is placed in @p corridor above @p until.
    void take(size_t corridor, qint32 until)
    {
        if (corridor < m_free.size())
            m_free[corridor] = std::max(m_free[corridor], until);
    }

private:
    std::vector<qint32> m_free;
    qint32 m_lowest = 0;
};

} // namespace halfclose
