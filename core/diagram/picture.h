// A piece of a diagram as shapes and texts at their places, in pixels: what the screen's painter and the SVG writer
// both draw, and what is hit by the pointer. Made for what is in view only. Knows nothing of colours or of painters.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <QLineF>
#include <QRectF>
#include <QString>

#include "core/diagram/diagram.h"
#include "core/diagram/lane_layout.h"
#include "core/diagram/metrics.h"

namespace halfclose {

enum class BarKind : quint8 {
    Call, ///< an application's call
    Provider, ///< the call of the service provider below it
    Local, ///< something computed
    Waiting, ///< a step that waits
};
struct PictureBar
{
    QRectF rect;
    BarKind kind = BarKind::Call;
    bool server = false;
    bool open = false; ///< has not ended yet
    bool failed = false; ///< returned an error
    quint64 event = 0;
};

enum class ArrowKind : quint8 {
    Provider, ///< from the application to its provider
    Data, ///< a message or PDU
    Ending, ///< FIN
    Abortive, ///< RST, ABORT
    Indication, ///< FD_CLOSE and the others
};
enum class ArrowEnd : quint8 {
    Arrived,
    Travelling, ///< sent, not received yet: drawn in full to the middle, as a promise from there
    Lost, ///< never received: stops half way
    FromOutside, ///< received from outside the engine: begins half way
};
struct PictureArrow
{
    QPointF from;
    QPointF to; ///< the receiver's lane, also where the arrow ends half way
    ArrowKind kind = ArrowKind::Data;
    ArrowEnd end = ArrowEnd::Arrived;
    bool server = false; ///< belongs to the server's side
    quint64 event = 0; ///< the send, call or indication
    quint64 arrival = 0; ///< the receive; 0: none

    /// What is drawn as a line.
    QLineF drawn() const;
    /// Where the message is when @p part (0..1) of its way is behind it.
    QPointF at(double part) const { return from + (to - from) * part; }
};

enum class LabelTone : quint8 { Text, Quiet, Met, Failed, Waiting, Ghost, Client, Server };
enum class LabelShape : quint8 {
    Plain,
    Pill, ///< an indication's name on its arrow
    Note, ///< a small box: the kernel's state
    Step, ///< a step's label in the margin
};
enum class LabelAlign : quint8 { Left, Centre, Right };
struct PictureLabel
{
    QRectF rect; ///< what the text takes, with its shape
    QString text;
    TextRole role = TextRole::Code;
    LabelTone tone = LabelTone::Text;
    LabelShape shape = LabelShape::Plain;
    LabelAlign align = LabelAlign::Left;
    bool elided = false; ///< the whole text is in the event's details
    bool overLane = false; ///< stands on a lane's dotted line, which makes room for it
    quint64 event = 0;
};

struct PictureLifeline
{
    double x = 0;
    double top = 0;
    double bottom = 0;
    bool server = false;
};

struct Picture
{
    std::vector<PictureLifeline> lifelines;
    std::vector<PictureBar> bars;
    std::vector<PictureArrow> arrows;
    std::vector<PictureLabel> labels;
    std::vector<double> cuts; ///< y where real time was cut short
};

struct PictureRequest
{
    quint64 shown = 0; ///< the prefix of the trace
    double top = 0; ///< what is in view, from the top of the whole diagram
    double bottom = 0;
    Vocabulary vocabulary = Vocabulary::Api;
    bool texts = true;
    /// Only what begins in view, each event in one piece only: for an exporter that goes through a long trace.
    bool pieces = false;
};

/// Shapes and texts of what @p request has in view (and a few lines around), at their places in the whole diagram.
Picture buildPicture(const Trace &trace, const Diagram &diagram, const LaneLayout &lanes, const DiagramMetrics &metrics,
                     const PictureRequest &request);

/// The steps to come, grey, below what is shown. @param steps  "7 WSARecvDisconnect(s)", @param participants  the
/// lanes they are for (-1: unknown), as many. @return the height that they take
double addUpcoming(Picture &picture, const QStringList &steps, const std::vector<int> &participants,
                   const LaneLayout &lanes, const DiagramMetrics &metrics, double top);

} // namespace halfclose
