// SPDX-License-Identifier: MIT
#include "core/spi/recorder.h"

#include "core/trace/state_names.h"

namespace halfclose {

Recorder::Recorder(Trace &trace, const Clock &clock)
    : m_trace(trace)
    , m_clock(clock)
    , m_start(clock.now())
{
}

quint64 Recorder::write(const Entry &entry)
{
    if (!m_on)
        return 0;
    Event event;
    event.at = elapsed();
    event.cause = entry.cause ? entry.cause : m_cause;
    event.result = entry.result;
    event.error = entry.error;
    event.socket = entry.socket;
    event.endpoint = entry.endpoint;
    if (event.endpoint == Symbol::None && entry.socket)
        event.endpoint = m_sockets.value(entry.socket).owner;
    if (event.endpoint == Symbol::None)
        event.endpoint = m_endpoint;
    // What was provoked by an earlier step belongs to that step, whoever is calling now.
    event.label = entry.cause ? m_trace.at(entry.cause).label : m_label;
    event.name = m_trace.symbol(entry.name);
    event.note = m_trace.symbol(entry.note);
    event.layer = entry.layer;
    event.kind = entry.kind;
    event.arguments = entry.arguments;
    event.data = entry.data;
    return m_trace.append(std::move(event));
}

void Recorder::state(quint32 socket, QStringView property, const QByteArray &value, quint64 cause, Layer layer,
                     QStringView note)
{
    if (!m_on)
        return;
    write({.layer = layer, .kind = Kind::State, .name = property, .socket = socket, .cause = cause,
           .arguments = value, .note = note});
}

void Recorder::remark(QStringView note)
{
    if (!m_on)
        return;
    if (!m_remark.isEmpty())
        m_remark += QStringLiteral("; ");
    m_remark += note;
}

Recorder::Scope::Scope(Recorder &recorder, Symbol endpoint, Symbol label, quint64 cause)
    : m_recorder(recorder)
    , m_endpoint(recorder.m_endpoint)
    , m_label(recorder.m_label)
    , m_cause(recorder.m_cause)
{
    recorder.m_endpoint = endpoint;
    recorder.m_label = label;
    recorder.m_cause = cause;
}

Recorder::Scope::~Scope()
{
    m_recorder.m_endpoint = m_endpoint;
    m_recorder.m_label = m_label;
    m_recorder.m_cause = m_cause;
}

void Recorder::setOwner(quint32 socket, Symbol endpoint)
{
    m_sockets[socket].owner = endpoint;
}

void Recorder::nameSocket(quint32 socket, const QString &name)
{
    QByteArray &stored = m_sockets[socket].name;
    const QByteArray utf8 = name.toUtf8();
    if (stored == utf8)
        return;
    stored = utf8;
    state(socket, state::Name, utf8);
}

QByteArray Recorder::socketName(quint32 socket) const
{
    const auto found = m_sockets.constFind(socket);
    if (found != m_sockets.constEnd() && !found->name.isEmpty())
        return found->name;
    return '#' + QByteArray::number(socket);
}

} // namespace halfclose
