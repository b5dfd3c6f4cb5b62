// Where everything in a trace stands: laid out event by event as the trace grows, never moved again, so that every
// prefix of a trace has the same picture whenever it is looked at. Vertical positions are in 64ths of a line of
// text; what is across (lanes, texts) depends on fonts and is for LaneLayout and Picture.
// Some 25 bytes an event beside the trace; extending costs O(new events). Knows nothing of painting.
// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <vector>

#include <QHash>

#include "core/diagram/event_links.h"
#include "core/diagram/interval_index.h"
#include "core/diagram/options.h"
#include "core/diagram/skyline.h"
#include "core/diagram/step_row.h"
#include "core/trace/trace.h"

namespace halfclose {

class Diagram
{
public:
    struct Participant
    {
        QString name;
        bool server = false;
    };

    explicit Diagram(const DiagramOptions &options = {});

    /// Lays out the events of @p trace behind those it has. Always the same trace, which only grows.
    void extend(const Trace &trace);

    const DiagramOptions &options() const { return m_options; }
    quint64 size() const { return m_y.size(); }
    /// From left to right: the clients in the order of their columns, then the server.
    const std::vector<Participant> &participants() const { return m_participants; }
    /// Index into participants(); -1 for an endpoint that no event had.
    int participant(Symbol endpoint) const;

    bool isVisible(quint64 sequence) const { return m_flags[sequence - 1] & Visible; }
    /// True where real time was cut short above the event (see TimeAxis::Real).
    bool isAfterCut(quint64 sequence) const { return m_flags[sequence - 1] & AfterCut; }
    /// Where the event stands; never above an earlier event. A hidden one stands with the event before it.
    qint32 y(quint64 sequence) const { return m_y[sequence - 1]; }
    /// Where what is shown ends when the first @p shown events are.
    qint32 bottom(quint64 shown) const { return shown == 0 ? 0 : y(std::min(shown, size())); }
    const EventLinks &links() const { return m_links; }
    /// Participant at the other end of the message that @p sequence sends or receives; -1 when unknown.
    int peer(const Trace &trace, quint64 sequence) const;
    /// In the order in which they started.
    const std::vector<StepRow> &steps() const { return m_steps; }
    /// The step labelled @p label; null when it has not started.
    const StepRow *step(Symbol label) const;
    /// From the start of the run to the first step: times in the margin count from there.
    std::chrono::nanoseconds origin() const { return m_origin; }
    /// When the run ended; 0: not yet. From then on a message that was not received never will be.
    quint64 runEnded() const { return m_runEnded; }

    /// Where a call, a send or a step ends; IntervalIndex::Open when it has not, or for any other event.
    qint32 spanEnd(quint64 sequence) const;
    /// The first event at or below @p y; size() + 1 when there is none.
    quint64 firstAt(qint32 y) const;
    /// Calls @p found, ascending, with the calls, sends and steps that begin above @p bottom and reach @p top.
    template <typename Found>
    void spansBetween(qint32 top, qint32 bottom, Found &&found) const
    {
        const auto last = std::upper_bound(m_spans.begin(), m_spans.end(), bottom,
            [this](qint32 limit, quint32 sequence) { return limit < y(sequence); });
        m_ends.reaching(top, size_t(last - m_spans.begin()), [&](size_t i) { found(quint64(m_spans[i])); });
    }

private:
    static constexpr qint16 Unresolved = -2;
    enum Flag : quint8 { Visible = 1, AfterCut = 2 };
    struct Socket
    {
        qint16 peer = -1;
        QByteArray name;
        QByteArray remoteAddress;
        QByteArray tcpState;
    };
    struct EndpointState
    {
        quint64 openCall = 0;
        quint64 openSpiCall = 0;
        quint64 indication = 0; ///< the last one that no step has waited for yet
    };
    struct Placed
    {
        qint32 y;
        bool visible;
    };

    void readHeader(const Trace &trace);
    int resolve(const Trace &trace, Symbol endpoint);
    bool isAround(const Event &event) const;
    bool isHidden(const Event &event) const;
    Placed place(const Trace &trace, const Event &event, int endpoint);
    Placed placeCall(const Event &event, int endpoint);
    Placed placeReturn(const Event &event, int endpoint);
    Placed placeMessage(const Trace &trace, const Event &event, int endpoint);
    Placed placeIndication(const Event &event, int endpoint);
    Placed placeState(const Trace &trace, const Event &event, int endpoint);
    Placed startStep(const Trace &trace, const Event &event, int endpoint);
    Placed endStep(const Event &event, int endpoint, StepState state);
    quint64 recordedIndication(const Trace &trace, const Event &event, int endpoint) const;
    qint32 realTime(const Event &event);
    void openSpan(quint64 sequence, qint32 end);
    void closeSpan(quint64 sequence, qint32 end);
    size_t ownCorridor(int endpoint) const;
    size_t outerCorridor(int endpoint) const;
    size_t wireCorridor() const;

    DiagramOptions m_options;
    std::vector<Participant> m_participants;
    std::vector<qint16> m_participantOfSymbol; ///< Unresolved until an event has it
    std::vector<qint32> m_y;
    std::vector<quint8> m_flags;
    EventLinks m_links;
    std::vector<quint32> m_spans; ///< events that last: calls, sends, steps that wait or compute
    IntervalIndex m_ends; ///< of m_spans
    std::vector<StepRow> m_steps;
    QHash<Symbol, qint32> m_stepOfLabel;
    std::chrono::nanoseconds m_origin{-1};
    quint64 m_runEnded = 0;

    // The pen: where the next event may stand.
    Skyline m_sky;
    std::vector<EndpointState> m_endpoints;
    QHash<quint32, Socket> m_sockets;
    QHash<QByteArray, qint16> m_addresses; ///< local address -> endpoint
    std::chrono::nanoseconds m_lastTime{0};
    bool m_cut = false;
};

} // namespace halfclose
