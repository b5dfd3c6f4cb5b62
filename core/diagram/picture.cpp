// SPDX-License-Identifier: MIT
#include "core/diagram/picture.h"

#include "core/diagram/picture_builder.h"

namespace halfclose {

QLineF PictureArrow::drawn() const
{
    const QPointF middle = (from + to) / 2;
    switch (end) {
    case ArrowEnd::Arrived:
    case ArrowEnd::Travelling: return {from, to};
    case ArrowEnd::Lost: return {from, middle};
    case ArrowEnd::FromOutside: return {middle, to};
    }
    return {from, to};
}

Picture buildPicture(const Trace &trace, const Diagram &diagram, const LaneLayout &lanes, const DiagramMetrics &metrics,
                     const PictureRequest &request)
{
    return PictureBuilder(trace, diagram, lanes, metrics, request).build();
}

double addUpcoming(Picture &picture, const QStringList &steps, const std::vector<int> &participants,
                   const LaneLayout &lanes, const DiagramMetrics &metrics, double top)
{
    const double pitch = 1.5 * metrics.line;
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const int known = size_t(i) < participants.size() ? participants[size_t(i)] : -1;
        const int participant = known >= 0 ? known : 0;
        if (lanes.lanes().empty())
            break;
        const double away = lanes.barWidth() / 2 + lanes.gap();
        const double x = lanes.x(lanes.application(participant));
        const bool leftwards = lanes.isServer(participant);
        const double room = leftwards ? x - away - lanes.margin() : lanes.width() - x - away;
        const QString text = elided(metrics, TextRole::Code, steps[i], room);
        const double width = metrics.width(TextRole::Code, text);
        PictureLabel label;
        label.rect = QRectF(leftwards ? x - away - width : x + away, top + double(i) * pitch, width, 1.05 * metrics.line);
        label.text = text;
        label.tone = LabelTone::Ghost;
        label.align = leftwards ? LabelAlign::Right : LabelAlign::Left;
        label.elided = text != steps[i];
        picture.labels.push_back(label);
    }
    return double(steps.size()) * pitch;
}

} // namespace halfclose
