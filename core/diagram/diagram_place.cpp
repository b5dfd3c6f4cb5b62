// The rules of the layout: how much room each kind of event needs, and in which corridors between lanes.
// Corridor 0 is the margin, corridor i + 1 the space to the right of lane i.
// SPDX-License-Identifier: MIT
#include "core/diagram/diagram.h"
#include "core/diagram/labels.h"
#include "core/diagram/spacing.h"
#include "core/trace/state_names.h"

namespace halfclose {

using namespace spacing;

namespace {

constexpr size_t marginCorridor = 0;

} // namespace

size_t Diagram::ownCorridor(int endpoint) const
{
    return size_t(2 * endpoint + 1);
}

size_t Diagram::outerCorridor(int endpoint) const
{
    const bool server = m_participants[size_t(endpoint)].server && size_t(endpoint) + 1 == m_participants.size();
    return server ? wireCorridor() : size_t(2 * endpoint + 2);
}

size_t Diagram::wireCorridor() const
{
    return m_participants.size() == 1 ? 2 : 2 * m_participants.size() - 2;
}

/// Setting up before the first step, or clearing up when the run is over: no step's.
bool Diagram::isAround(const Event &event) const
{
    return m_runEnded != 0 || (m_steps.empty() && event.label == Symbol::None);
}

bool Diagram::isHidden(const Event &event) const
{
    if (event.kind == Kind::State)
        return false; // steps are rows whatever is hidden; placeState decides
    return !m_options.layers.has(event.layer) || (!m_options.setup && isAround(event));
}

Diagram::Placed Diagram::place(const Trace &trace, const Event &event, int endpoint)
{
    const Placed nowhere{m_sky.lowest(), false};
    if (endpoint < 0) {
        if (event.kind == Kind::State && trace.text(event.name) == QStringView(state::RunEnded))
            m_runEnded = event.sequence;
        return nowhere;
    }
    if (event.kind == Kind::State)
        return placeState(trace, event, endpoint);
    if (event.kind == Kind::Receive) {
        if (const quint64 send = m_links.partner(event.sequence)) {
            const Event &sent = trace.at(send);
            m_sockets[event.socket].peer = qint16(participant(sent.endpoint));
            m_sockets[sent.socket].peer = qint16(endpoint);
        }
    }
    if (isHidden(event))
        return nowhere;
    switch (event.kind) {
    case Kind::Call: return placeCall(event, endpoint);
    case Kind::Return: return placeReturn(event, endpoint);
    case Kind::Send:
    case Kind::Receive: return placeMessage(trace, event, endpoint);
    case Kind::Indication: return placeIndication(event, endpoint);
    case Kind::State: break;
    }
    return nowhere;
}

/// The lowest event so far, and in real time what has passed since.
qint32 Diagram::realTime(const Event &event)
{
    if (m_options.time == TimeAxis::Logical || m_y.empty() || m_sky.lowest() == 0)
        return m_sky.lowest();
    const double passed = double((event.at - m_lastTime).count()) / NanosecondsPerLine;
    m_cut = passed > double(LongestGap) / 64;
    return m_sky.lowest() + (m_cut ? LongestGap : lines(std::max(passed, 0.0)));
}

Diagram::Placed Diagram::placeCall(const Event &event, int endpoint)
{
    EndpointState &state = m_endpoints[size_t(endpoint)];
    const size_t own = ownCorridor(endpoint);
    qint32 y = 0;
    if (event.layer == Layer::Api) {
        // The provider's call has its arrow beside the bar; so the label goes above. Else it stands beside the bar.
        const bool above = m_options.layers.has(Layer::Spi);
        const qint32 room = above ? LabelRoom : LabelGap;
        const qint32 below = above ? LabelGap : LabelRoom;
        y = m_sky.place(std::max(realTime(event), m_sky.lowest() + (m_y.empty() ? 0 : LabelGap)),
                        {{own, room, below}, {outerCorridor(endpoint), room, below}});
        // An endpoint makes one call at a time: one that never returned is over when the next begins.
        for (const quint64 open : {state.openCall, state.openSpiCall}) {
            if (open != 0)
                closeSpan(open, y);
        }
        state.openCall = event.sequence;
        state.openSpiCall = 0;
    } else {
        y = m_sky.place(std::max(realTime(event), m_sky.lowest() + Step), {{own, SmallRoom - ProviderArrow, ProviderArrow + LabelGap}});
        if (state.openSpiCall != 0)
            closeSpan(state.openSpiCall, y);
        state.openSpiCall = event.sequence;
    }
    openSpan(event.sequence, IntervalIndex::Open);
    return {y, true};
}

Diagram::Placed Diagram::placeReturn(const Event &event, int endpoint)
{
    EndpointState &state = m_endpoints[size_t(endpoint)];
    const quint64 call = m_links.partner(event.sequence);
    if (call == 0 || !isVisible(call))
        return {m_sky.lowest(), false};
    const bool api = event.layer == Layer::Api;
    const qint32 least = std::max({realTime(event), m_sky.lowest() + Step, y(call) + (api ? ShortestBar : ShortestProviderBar)});
    const qint32 y = api ? m_sky.place(least, {{ownCorridor(endpoint), LabelRoom, LabelGap}}) : m_sky.place(least, {});
    closeSpan(call, y);
    quint64 &open = api ? state.openCall : state.openSpiCall;
    if (open == call)
        open = 0;
    return {y, true};
}

Diagram::Placed Diagram::placeMessage(const Trace &trace, const Event &event, int endpoint)
{
    const int other = peer(trace, event.sequence);
    const quint64 send = event.kind == Kind::Receive ? m_links.partner(event.sequence) : 0;
    const bool arrives = send != 0 && isVisible(send);
    const qint32 start = std::max(realTime(event), m_sky.lowest() + Step);
    qint32 y = 0;
    if (arrives) {
        y = m_sky.place(std::max(start, this->y(send) + Slant), {{wireCorridor(), 0, hasMessageCaption(trace.at(send)) ? SmallRoom : LabelGap}});
        if (m_links.partner(send) == event.sequence)
            closeSpan(send, y);
    } else {
        const bool fromOutside = event.kind == Kind::Receive;
        const qint32 below = fromOutside && hasMessageCaption(event) ? SmallRoom : LabelGap;
        y = m_sky.place(start + (fromOutside ? Slant : 0), {{wireCorridor(), LabelRoom + (fromOutside ? Slant : 0), below}});
        openSpan(event.sequence, y + (fromOutside ? 0 : Slant));
    }
    // A message to or from a client further left crosses the corridors between.
    if (other >= 0) {
        const int client = std::min(endpoint, other);
        for (size_t corridor = size_t(2 * client + 2); corridor < wireCorridor(); ++corridor)
            m_sky.take(corridor, event.kind == Kind::Send ? y + Slant : y);
    }
    return {y, true};
}

Diagram::Placed Diagram::placeIndication(const Event &event, int endpoint)
{
    m_endpoints[size_t(endpoint)].indication = event.sequence;
    // The step that waits for it may get its label in the margin beside it.
    const qint32 below = event.error != 0 ? SmallRoom : lines(0.3);
    const qint32 y = m_sky.place(std::max({realTime(event), m_sky.lowest() + Step,
                                           m_sky.freeFrom(marginCorridor) + MarginPill / 2}),
                                 {{ownCorridor(endpoint), PillRoom, below}});
    return {y, true};
}

Diagram::Placed Diagram::placeState(const Trace &trace, const Event &event, int endpoint)
{
    const QString &name = trace.text(event.name);
    const Placed nowhere{m_sky.lowest(), false};
    if (event.layer == Layer::Kernel) {
        Socket &socket = m_sockets[event.socket];
        if (name != QStringView(state::TcpState) || socket.tcpState == event.arguments)
            return nowhere;
        socket.tcpState = event.arguments;
        if (!m_options.layers.has(Layer::Kernel) || (!m_options.setup && isAround(event)))
            return nowhere;
        const qint32 half = NoteHeight / 2 + LabelGap;
        return {m_sky.place(std::max(realTime(event), m_sky.lowest() + Step),
                            {{ownCorridor(endpoint), half, half}}), true};
    }
    if (event.socket != 0) {
        if (name == QStringView(state::Name))
            m_sockets[event.socket].name = event.arguments;
        else if (name == QStringView(state::LocalAddress))
            m_addresses.insert(event.arguments, qint16(endpoint));
        else if (name == QStringView(state::RemoteAddress))
            m_sockets[event.socket].remoteAddress = event.arguments;
        return nowhere;
    }
    if (name == QStringView(state::StepStarted))
        return startStep(trace, event, endpoint);
    if (name == QStringView(state::StepMet))
        return endStep(event, endpoint, StepState::Met);
    if (name == QStringView(state::StepFailed))
        return endStep(event, endpoint, StepState::Failed);
    if (name == QStringView(state::StepTimedOut))
        return endStep(event, endpoint, StepState::TimedOut);
    if (name == QStringView(state::StepNarrated))
        return endStep(event, endpoint, StepState::Narrated);
    if (name == QStringView(state::StepNotReached))
        return endStep(event, endpoint, StepState::NotReached);
    if (name == QStringView(state::RunEnded))
        m_runEnded = event.sequence;
    return nowhere;
}

quint64 Diagram::recordedIndication(const Trace &trace, const Event &event, int endpoint) const
{
    const quint64 candidate = m_endpoints[size_t(endpoint)].indication;
    if (candidate == 0 || event.arguments.startsWith("no ") || (!m_steps.empty() && m_steps.back().started > candidate))
        return 0;
    const Event &indication = trace.at(candidate);
    const QString &name = trace.text(indication.name);
    if (awaitedEvent(event.arguments) != name.toUtf8())
        return 0;
    const QByteArrayView socket = awaitedSocket(event.arguments);
    return socket.isEmpty() || m_sockets.value(indication.socket).name == socket ? candidate : 0;
}

Diagram::Placed Diagram::startStep(const Trace &trace, const Event &event, int endpoint)
{
    if (m_origin.count() < 0)
        m_origin = event.at;
    StepRow row{.started = event.sequence, .label = event.label, .endpoint = qint16(endpoint),
                .kind = stepKind(event.arguments)};
    EndpointState &state = m_endpoints[size_t(endpoint)];
    Placed placed{m_sky.lowest(), false};
    const quint64 recorded = row.kind == StepKind::Event ? recordedIndication(trace, event, endpoint) : 0;
    if (recorded != 0) {
        row.anchor = recorded;
        row.top = y(recorded) - MarginPill / 2;
        m_sky.take(marginCorridor, row.top + MarginRoom);
        state.indication = 0;
    } else {
        const qint32 gap = m_sky.lowest() == 0 ? 0 : BetweenSteps;
        const qint32 floor = m_options.floors.isEmpty() ? 0 : m_options.floors.value(trace.text(event.label));
        const qint32 least = std::max({realTime(event), m_sky.lowest() + gap, m_sky.freeFrom(marginCorridor), floor});
        const bool text = row.kind != StepKind::Call;
        row.top = text ? m_sky.place(least, {{marginCorridor, 0, MarginRoom}, {ownCorridor(endpoint), 0, LabelRoom},
                                             {outerCorridor(endpoint), 0, LabelRoom}})
                       : m_sky.place(least, {{marginCorridor, 0, MarginRoom}, {ownCorridor(endpoint), 0, 0},
                                             {outerCorridor(endpoint), 0, 0}});
        placed = {row.top, text};
        if (text)
            openSpan(event.sequence, IntervalIndex::Open);
    }
    m_stepOfLabel.insert(event.label, qint32(m_steps.size()));
    m_steps.push_back(row);
    return placed;
}

Diagram::Placed Diagram::endStep(const Event &event, int endpoint, StepState became)
{
    const auto found = m_stepOfLabel.constFind(event.label);
    if (found == m_stepOfLabel.constEnd() || event.label == Symbol::None)
        return {m_sky.lowest(), false};
    StepRow &row = m_steps[size_t(*found)];
    if (row.ended != 0)
        return {m_sky.lowest(), false};
    row.ended = event.sequence;
    row.state = became;
    const bool bad = became == StepState::Failed || became == StepState::TimedOut;
    const bool text = bad || row.kind == StepKind::Sum;
    qint32 least = std::max(realTime(event), m_sky.lowest());
    const bool bar = row.kind != StepKind::Call && row.anchor == 0;
    if (bar)
        least = std::max(least, y(row.started) + LabelRoom);
    qint32 y = m_sky.lowest();
    if (text)
        y = m_sky.place(least, {{ownCorridor(endpoint), LabelRoom, LabelGap}});
    else if (bar)
        y = m_sky.place(least, {});
    if (bar)
        closeSpan(row.started, y);
    if (row.kind == StepKind::Event)
        m_endpoints[size_t(endpoint)].indication = 0;
    return {y, text || bar};
}

} // namespace halfclose
