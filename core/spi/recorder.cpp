// SPDX-License-Identifier: MIT
#include "core/spi/recorder.h"

#include "core/trace/state_names.h"

namespace halfclose {

namespace {

/// What a socket is called that the lesson gave no name.
QByteArray numberText(quint32 socket)
{
    return '#' + QByteArray::number(socket);
}

} // namespace

Recorder::Recorder(Trace &trace, const Clock &clock)
    : m_trace(trace)
    , m_clock(clock)
    , m_start(clock.now())
{
}

quint64 Recorder::write(Entry entry)
{
    if (!m_on)
        return 0;
    Event event;
    // The states that follow from an event at once are states of its moment: the clock is not asked for each of them.
    const bool follows = entry.kind == Kind::State && entry.cause && entry.cause == m_stamped;
    event.at = follows ? m_trace.at(m_stamped).at : elapsed();
    if (!follows)
        m_stamped = m_trace.size() + 1;
    event.cause = entry.cause ? entry.cause : m_cause;
    event.result = entry.result;
    event.error = entry.error;
    event.socket = entry.socket;
    event.endpoint = entry.endpoint;
    if (event.endpoint == Symbol::None && entry.socket < m_sockets.size()) // any number may be called a socket
        event.endpoint = m_sockets[entry.socket].owner;
    if (event.endpoint == Symbol::None)
        event.endpoint = m_endpoint;
    // What was provoked by an earlier step belongs to that step, whoever is calling now.
    event.label = entry.cause ? m_trace.at(entry.cause).label : m_label;
    event.name = m_trace.symbol(entry.name);
    event.note = m_trace.symbol(entry.note);
    event.layer = entry.layer;
    event.kind = entry.kind;
    event.arguments = shared(std::move(entry.arguments));
    event.data = shared(std::move(entry.data));
    if (entry.cause) { // what is received is what was sent: both events share it
        const Event &cause = m_trace.at(entry.cause);
        if (!event.data.isEmpty() && event.data == cause.data)
            event.data = cause.data;
        if (!event.arguments.isEmpty() && event.arguments == cause.arguments)
            event.arguments = cause.arguments;
    }
    return m_trace.append(std::move(event));
}

/// Where in m_recent @p bytes, some at least, are looked for. Two texts of one place are only copied more often.
size_t Recorder::placeOf(QByteArrayView bytes)
{
    const auto octet = [&](qsizetype at) { return size_t(uchar(bytes[at])); };
    const qsizetype last = bytes.size() - 1; // numbers, and names that are counted, differ there
    return (size_t(last) + 5 * octet(0) + 17 * octet(last) + 101 * octet(last / 2)) % recentPlaces;
}

QByteArray Recorder::shared(QByteArray &&bytes)
{
    // A text that was made of UTF-16 has room for three times its length; a trace keeps it for good.
    constexpr qsizetype muchRoom = 16;
    const bool fits = bytes.capacity() <= bytes.size() + muchRoom;
    constexpr qsizetype longest = 128; // beyond it two events say the same by their cause alone
    if (bytes.isEmpty() || bytes.size() > longest)
        return fits ? std::move(bytes) : QByteArray(bytes.constData(), bytes.size());
    QByteArray &recent = m_recent[placeOf(bytes)];
    if (recent != bytes)
        recent = fits ? std::move(bytes) : QByteArray(bytes.constData(), bytes.size());
    return recent;
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

Recorder::SocketNames &Recorder::namesOf(quint32 socket)
{
    for (size_t next = m_sockets.size(); next <= socket; ++next)
        m_sockets.push_back({.name = numberText(quint32(next))});
    return m_sockets[socket];
}

void Recorder::setOwner(quint32 socket, Symbol endpoint)
{
    namesOf(socket).owner = endpoint;
}

void Recorder::nameSocket(quint32 socket, const QString &name)
{
    QByteArray &stored = namesOf(socket).name;
    const QByteArray utf8 = name.toUtf8();
    if (stored == utf8)
        return;
    stored = utf8;
    state(socket, state::Name, utf8);
}

QByteArray Recorder::socketName(quint32 socket) const
{
    return socket < m_sockets.size() ? m_sockets[socket].name : numberText(socket);
}

} // namespace halfclose
