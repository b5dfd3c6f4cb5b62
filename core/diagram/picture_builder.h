// Makes a Picture: walks over the events in view, gives each its shapes, and each text a place that no line crosses.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/diagram/picture.h"
#include "core/diagram/strip_finder.h"

namespace halfclose {

class PictureBuilder
{
public:
    PictureBuilder(const Trace &trace, const Diagram &diagram, const LaneLayout &lanes, const DiagramMetrics &metrics,
                   const PictureRequest &request);
    Picture build();

private:
    double px(qint32 position) const { return double(position) * m_metrics.line / 64; }
    qint32 position(double pixels) const;
    bool owns(quint64 sequence) const { return sequence >= m_first && sequence <= m_last; }

    void addSpans();
    void addBar(quint64 sequence, const Event &event);
    void addMessage(quint64 sequence, const Event &event);
    void addProviderArrow(quint64 sequence, const Event &event);
    void addIndication(quint64 sequence, const Event &event);
    void addTexts(quint64 sequence, const Event &event);
    void addCallTexts(quint64 sequence, const Event &event, int participant);
    void addMessageTexts(quint64 sequence, const Event &event);
    void addIndicationTexts(quint64 sequence, const Event &event, int participant);
    void addStateTexts(quint64 sequence, const Event &event, int participant);
    void addWaiting(quint64 sequence, int participant);
    void addStepLabels();
    void addLifelines();

    struct Words
    {
        QString text;
        TextRole role = TextRole::Code;
        LabelTone tone = LabelTone::Text;
        LabelShape shape = LabelShape::Plain;
    };
    enum class Reach { Own, Outer };
    /// Beside the participant's application lane, towards the middle, as far as its provider's lane or beyond it.
    void besideApplication(quint64 sequence, int participant, const Words &words, qint32 top, qint32 height, Reach reach);
    /// In the middle between two lanes.
    void between(quint64 sequence, double leftLane, double rightLane, const Words &words, qint32 top, qint32 height);
    void put(quint64 sequence, const Words &words, StripFinder::Strip room, LabelAlign align, double top, double height);
    QRectF barRect(int lane, double top, double bottom) const;

    const Trace &m_trace;
    const Diagram &m_diagram;
    const LaneLayout &m_lanes;
    const DiagramMetrics &m_metrics;
    const PictureRequest &m_request;
    quint64 m_shown = 0;
    quint64 m_first = 1; ///< events whose texts are made
    quint64 m_last = 0;
    qint32 m_top = 0; ///< what is looked at for obstacles
    qint32 m_bottom = 0;
    StripFinder m_obstacles;
    Picture m_picture;
};

} // namespace halfclose
