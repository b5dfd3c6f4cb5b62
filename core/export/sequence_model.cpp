// SPDX-License-Identifier: MIT
#include "core/export/sequence_model.h"

#include <algorithm>

#include <QHash>
#include <QSet>

#include "core/export/step_range.h"
#include "core/export/terminal_text.h"
#include "core/spi/names.h"
#include "core/trace/in_words.h"
#include "core/trace/state_names.h"
#include "core/trace/tr.h"
#include "core/verdict/verdict.h"
#include "core/verdict/wording.h"

namespace halfclose {

namespace {

constexpr qsizetype longestText = 100;

/// One line that a diagram can bear.
QString shortened(const QString &text)
{
    const QString shown = printable(text);
    if (shown.size() <= longestText)
        return shown;
    qsizetype end = longestText - 1;
    if (shown[end].isLowSurrogate())
        --end;
    return shown.left(end) + u'…';
}

/// Where an endpoint's application and provider stand; -1 for a lane that the layers leave out.
struct Lanes
{
    int application = -1;
    int provider = -1;
};

class Builder
{
public:
    Builder(const Trace &trace, const ExportOptions &options)
        : m_trace(trace)
        , m_options(options)
        , m_range(trace, options)
    {
    }

    SequenceModel build()
    {
        m_model.title = shortened(m_options.title.value_or(m_trace.header.title));
        if (m_options.captions)
            m_model.closing = printable(sentence(verdictOf(m_trace)));
        addParticipants();
        findPeers();
        for (const Event &event : m_trace.events()) {
            if (m_range.has(event.sequence))
                add(event);
        }
        return std::move(m_model);
    }

private:
    bool showsCalls() const { return m_options.layers.has(Layer::Api) || m_options.layers.has(Layer::Spi); }

    void addParticipants();
    void findPeers();
    void add(const Event &event);
    void addCall(const Event &event);
    void addReturn(const Event &event);
    void addMessage(const Event &event);
    void addState(const Event &event);
    QString metText(Symbol label, const QString &actual) const;
    void addNote(int lane, const QString &text, SequenceItem::Type type = SequenceItem::Type::Note);

    Lanes lanesOf(Symbol endpoint) const { return m_lanes.value(endpoint); }
    /// The call is the application's own: nothing above it made it.
    bool isOutermost(const Event &call) const
    {
        return call.cause == 0 || m_trace.at(call.cause).kind != Kind::Call;
    }
    bool isShown(const Event &call) const
    {
        if (m_options.layers.has(Layer::Api) && isOutermost(call))
            return true; // also a call that goes straight to the provider
        return m_options.layers.has(Layer::Spi) && call.layer == Layer::Spi;
    }
    QString labelled(const Event &event, const QString &text) const
    {
        const QString &label = m_trace.text(event.label);
        return label.isEmpty() ? text : QStringLiteral("(%1) %2").arg(label, text);
    }

    const Trace &m_trace;
    const ExportOptions &m_options;
    EventRange m_range;
    SequenceModel m_model;
    QHash<Symbol, Lanes> m_lanes;
    QHash<quint32, Symbol> m_peers; ///< the endpoint at the other end of a socket
    QSet<quint64> m_received; ///< sends that arrived
    QHash<quint64, SequenceItem> m_open; ///< calls shown and not returned yet
    QSet<Symbol> m_labelsCalled; ///< steps that have shown a call
    QHash<Symbol, QString> m_stepTexts; ///< what the started steps say in the lesson
};

void Builder::addParticipants()
{
    QList<TraceHeader::Endpoint> endpoints = m_trace.header.endpoints;
    // Clients first, the server last; a trace without a header gives its endpoints as they appear.
    std::stable_sort(endpoints.begin(), endpoints.end(),
                     [](const auto &a, const auto &b) { return !a.server && b.server; });
    if (endpoints.isEmpty()) {
        QSet<Symbol> seen;
        for (const Event &event : m_trace.events()) {
            if (event.endpoint != Symbol::None && !seen.contains(event.endpoint)) {
                seen.insert(event.endpoint);
                endpoints.append({m_trace.text(event.endpoint), false});
            }
        }
    }
    const bool providers = m_options.layers.has(Layer::Spi) || m_options.layers.has(Layer::Wire)
        || m_options.layers.has(Layer::Kernel);
    for (const TraceHeader::Endpoint &endpoint : endpoints) {
        const QString name = shortened(endpoint.name);
        Lanes lanes;
        const auto addLane = [this](const QString &text) {
            m_model.participants.append(text);
            return int(m_model.participants.size()) - 1;
        };
        const auto addProvider = [&] { lanes.provider = addLane(showsCalls() ? halfclose::tr("%1: provider").arg(name) : name); };
        if (endpoint.server && providers)
            addProvider();
        if (showsCalls())
            lanes.application = addLane(name);
        if (!endpoint.server && providers)
            addProvider();
        m_lanes.insert(m_trace.find(endpoint.name), lanes);
    }
}

void Builder::findPeers()
{
    QHash<QByteArray, Symbol> byAddress;
    QHash<quint32, QByteArray> remote;
    for (const Event &event : m_trace.events()) {
        if (event.kind == Kind::Receive && event.cause != 0) {
            m_received.insert(event.cause);
            const Event &sent = m_trace.at(event.cause);
            m_peers.insert(sent.socket, event.endpoint);
            m_peers.insert(event.socket, sent.endpoint);
        } else if (event.kind == Kind::State && event.layer == Layer::Spi) {
            if (m_trace.text(event.name) == QStringView(state::LocalAddress))
                byAddress.insert(event.arguments, event.endpoint);
            else if (m_trace.text(event.name) == QStringView(state::RemoteAddress))
                remote.insert(event.socket, event.arguments);
        }
    }
    for (auto it = remote.cbegin(); it != remote.cend(); ++it) {
        if (!m_peers.contains(it.key()) && byAddress.contains(it.value()))
            m_peers.insert(it.key(), byAddress.value(it.value()));
    }
}

void Builder::add(const Event &event)
{
    switch (event.kind) {
    case Kind::Call:
        return addCall(event);
    case Kind::Return:
        return addReturn(event);
    case Kind::Send:
    case Kind::Receive:
        return addMessage(event);
    case Kind::State:
        return addState(event);
    case Kind::Indication:
        if (m_options.layers.has(Layer::Api)) {
            const QString error = event.error ? QStringLiteral(" → ") + errorName(event.error) : QString();
            addNote(lanesOf(event.endpoint).application, m_trace.text(event.name) + error);
        }
        return;
    }
}

void Builder::addCall(const Event &event)
{
    if (!isShown(event))
        return;
    const Lanes lanes = lanesOf(event.endpoint);
    const bool goesDown = event.layer == Layer::Spi || !m_options.layers.has(Layer::Spi);
    SequenceItem item;
    item.type = SequenceItem::Type::Call;
    item.from = lanes.application;
    item.to = goesDown && lanes.provider >= 0 ? lanes.provider : lanes.application;
    if (item.from < 0)
        return;
    const QString &name = m_trace.text(event.name);
    const QString call = (m_options.vocabulary == Vocabulary::Spi ? spiName(name) : name) + u'('
        + QString::fromUtf8(event.arguments) + u')';
    item.text = shortened(isOutermost(event) ? labelled(event, call) : call);
    m_labelsCalled.insert(event.label);
    m_open.insert(event.sequence, item);
    m_model.items.append(item);
}

void Builder::addReturn(const Event &event)
{
    const auto call = m_open.constFind(event.cause);
    if (call == m_open.constEnd())
        return;
    SequenceItem item;
    item.type = SequenceItem::Type::Return;
    item.from = call->to;
    item.to = call->from;
    item.text = shortened(QString::fromUtf8(event.arguments));
    m_open.erase(call);
    m_model.items.append(item);
}

void Builder::addMessage(const Event &event)
{
    if (!m_options.layers.has(Layer::Wire) || (event.kind == Kind::Receive && event.cause != 0))
        return;
    const int own = lanesOf(event.endpoint).provider;
    if (own < 0)
        return;
    QString text = m_trace.text(event.name);
    if (!event.arguments.isEmpty())
        text += u' ' + QString::fromUtf8(event.arguments);
    else if (event.result > 0)
        text += u' ' + bytesText(event.result);
    if (event.note != Symbol::None)
        text += QStringLiteral(" (%1)").arg(inWords(m_trace.text(event.note)));
    const int other = lanesOf(m_peers.value(event.socket, Symbol::None)).provider;
    if (event.kind == Kind::Receive || other < 0)
        return addNote(own, event.kind == Kind::Receive ? halfclose::tr("from outside: %1").arg(text) : halfclose::tr("to outside: %1").arg(text));
    SequenceItem item;
    item.type = m_received.contains(event.sequence) ? SequenceItem::Type::Message : SequenceItem::Type::Lost;
    item.from = own;
    item.to = other;
    item.text = shortened(text);
    m_model.items.append(item);
}

void Builder::addState(const Event &event)
{
    const QString &name = m_trace.text(event.name);
    if (event.layer == Layer::Kernel) {
        if (m_options.layers.has(Layer::Kernel))
            addNote(lanesOf(event.endpoint).provider, QString::fromUtf8(event.arguments));
        return;
    }
    if (event.socket != 0 || event.label == Symbol::None || !m_options.layers.has(Layer::Api))
        return;
    const int lane = lanesOf(event.endpoint).application;
    const QString actual = QString::fromUtf8(event.arguments);
    if (name == QStringView(state::StepStarted))
        m_stepTexts.insert(event.label, actual);
    else if (name == QStringView(state::StepMet) && !m_labelsCalled.contains(event.label))
        addNote(lane, labelled(event, metText(event.label, actual)));
    else if (name == QStringView(state::StepFailed))
        addNote(lane, labelled(event, halfclose::tr("✗ failed: %1").arg(actual)), SequenceItem::Type::Failure);
    else if (name == QStringView(state::StepTimedOut))
        addNote(lane, labelled(event, halfclose::tr("✗ timed out")), SequenceItem::Type::Failure);
}

/// What no call shows: an event that came, a sum, a wait.
QString Builder::metText(Symbol label, const QString &actual) const
{
    const QString text = m_stepTexts.value(label);
    if (text.isEmpty() || text == actual)
        return actual;
    const bool says = actual.isEmpty() || actual == QStringLiteral("ok") || text.startsWith(actual) || text.endsWith(actual);
    return says ? text : text + QStringLiteral(" → ") + actual;
}

void Builder::addNote(int lane, const QString &text, SequenceItem::Type type)
{
    if (lane < 0)
        return;
    SequenceItem item;
    item.type = type;
    item.from = item.to = lane;
    item.text = shortened(text);
    m_model.items.append(item);
}

} // namespace

SequenceModel sequenceModel(const Trace &trace, const ExportOptions &options)
{
    return Builder(trace, options).build();
}

} // namespace halfclose
