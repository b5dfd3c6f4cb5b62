// Where the lanes stand across the picture: for each client its application and its provider, then the server's
// provider and application; a margin for the steps' labels at the left. In pixels; knows nothing of events.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <QSet>

#include "core/diagram/diagram.h"
#include "core/diagram/metrics.h"

namespace halfclose {

class LaneLayout
{
public:
    /// @param available  pixels; lanes spread over as much, and never stand closer than their texts need
    /// @param collapsed  participants whose two lanes are drawn as one
    LaneLayout(const std::vector<Diagram::Participant> &participants, const DiagramMetrics &metrics, double available,
               const QSet<int> &collapsed = {});
    LaneLayout() = default;

    struct Lane
    {
        double x = 0;
        int participant = 0;
        bool provider = false;
        bool server = false;
        bool collapsed = false; ///< both lanes of its participant: the same x
    };
    const std::vector<Lane> &lanes() const { return m_lanes; }
    int participants() const { return int(m_lanes.size() / 2); }
    bool isServer(int participant) const { return application(participant) > provider(participant); }
    double x(int lane) const { return m_lanes[size_t(lane)].x; }

    /// Lane numbers. The server's stand mirrored, if it is last.
    int application(int participant) const { return 2 * participant + (m_mirrored && participant == participants() - 1 ? 1 : 0); }
    int provider(int participant) const { return 2 * participant + (m_mirrored && participant == participants() - 1 ? 0 : 1); }
    bool isCollapsed(int participant) const { return m_lanes[size_t(2 * participant)].collapsed; }

    /// The margin's middle, where the steps' labels stand, and its width.
    double marginMiddle() const { return m_margin / 2; }
    double margin() const { return m_margin; }
    /// The whole picture's width: the available one, or what is needed.
    double width() const { return m_width; }
    double headWidth() const { return m_headWidth; }
    double headHeight() const { return m_headHeight; }
    double barWidth() const { return m_barWidth; }
    /// Between a bar or a line and the text beside it.
    double gap() const { return m_gap; }
    /// Between which lanes messages have their labels: the last client's provider and the server's, by number; the
    /// second may be lanes().size(), the right edge.
    int wireFrom() const { return participants() == 1 ? 1 : 2 * participants() - 3; }
    /// The x of a lane, or of the right edge for its number behind the last.
    double edge(int lane) const { return lane < int(m_lanes.size()) ? x(lane) : m_width; }

private:
    std::vector<Lane> m_lanes;
    bool m_mirrored = false;
    double m_margin = 0;
    double m_width = 0;
    double m_headWidth = 0;
    double m_headHeight = 0;
    double m_barWidth = 0;
    double m_gap = 0;
};

} // namespace halfclose
