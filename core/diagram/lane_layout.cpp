// SPDX-License-Identifier: MIT
#include "core/diagram/lane_layout.h"

#include <algorithm>
#include <numeric>

namespace halfclose {

namespace {

/// More than this often the needed width looks empty: the lanes stay together in the middle.
constexpr double widestStretch = 2.2;

} // namespace

LaneLayout::LaneLayout(const std::vector<Diagram::Participant> &participants, const DiagramMetrics &metrics,
                       double available, const QSet<int> &collapsed)
{
    const double em = metrics.em();
    const int count = int(participants.size());
    m_mirrored = count > 1 && participants.back().server;
    m_gap = 0.6 * em;
    m_barWidth = 1.1 * em;
    m_margin = metrics.width(TextRole::SmallCode, u"9999.9 ms") + 1.2 * em;
    m_headHeight = 2.9 * metrics.line;
    m_lanes.resize(size_t(2 * count));
    for (int i = 0; i < count; ++i) {
        const bool folded = collapsed.contains(i);
        const bool server = participants[size_t(i)].server;
        m_lanes[size_t(application(i))] = {0, i, false, server, folded};
        m_lanes[size_t(provider(i))] = {0, i, true, server, folded};
    }

    // The space to the right of each lane, as narrow as its texts allow.
    const double own = metrics.width(TextRole::SmallCode, u"WSPRecvDisconnect") + 2 * m_barWidth + 2 * m_gap;
    const double wire = metrics.width(TextRole::Code, u"DISCONNECT \"1042\"") + m_barWidth + 4 * m_gap;
    m_headWidth = std::max(metrics.width(TextRole::Head, u"Server side") + 2 * em, 0.84 * own);
    std::vector<double> space(m_lanes.size() + 1);
    for (size_t i = 0; i + 1 < m_lanes.size(); ++i) {
        const Lane &left = m_lanes[i];
        const bool same = left.participant == m_lanes[i + 1].participant;
        const bool central = int(i) == wireFrom();
        space[i + 1] = same ? (left.collapsed ? 0 : own) : (central ? std::max(wire, m_headWidth + em) : m_headWidth + em);
    }
    const double side = m_headWidth / 2 + 0.7 * em;
    const double needed = std::accumulate(space.begin(), space.end(), 0.0) + m_margin + 2 * side;
    const double room = std::max(needed, available) - m_margin - 2 * side;
    const double stretch = needed <= m_margin + 2 * side
        ? 1 : std::clamp(room / (needed - m_margin - 2 * side), 1.0, widestStretch);
    m_width = std::max(needed, available);
    double x = m_margin + side;
    const double used = (needed - m_margin - 2 * side) * stretch;
    x += std::max(0.0, (m_width - m_margin - 2 * side - used) / 2);
    for (size_t i = 0; i < m_lanes.size(); ++i) {
        x += space[i] * stretch;
        m_lanes[i].x = x;
    }
}

} // namespace halfclose
