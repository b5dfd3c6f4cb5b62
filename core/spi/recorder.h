// The engine's one pen: every layer writes its trace events through it. Stamps time, sequence, endpoint and the
// step's label; an event without a step of its own belongs to the step of its cause.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <utility>
#include <vector>

#include "core/native/clock.h"
#include "core/trace/trace.h"

namespace halfclose {

class Recorder
{
public:
    /// Both outlive the recorder.
    Recorder(Trace &trace, const Clock &clock);

    /// When off, nothing is kept and all sequence numbers are 0.
    void setOn(bool on) { m_on = on; }
    bool on() const { return m_on; }

    struct Entry
    {
        Layer layer = Layer::Api;
        Kind kind = Kind::State;
        QStringView name = {};
        quint32 socket = 0;
        quint64 cause = 0; ///< 0: the call being made, if any
        qint64 result = 0;
        int error = 0;
        QByteArray arguments = {};
        QByteArray data = {};
        QStringView note = {};
        Symbol endpoint = Symbol::None; ///< None: the socket's owner, else the endpoint whose call is being made
    };
    /// @return the event's sequence number; 0 when off
    quint64 write(Entry entry);
    /// A property of a socket took a new value.
    void state(quint32 socket, QStringView property, const QByteArray &value, quint64 cause = 0,
               Layer layer = Layer::Spi, QStringView note = {});

    /// While it lives, events without a cause or endpoint of their own get these: a call is being made.
    class Scope
    {
    public:
        Scope(Recorder &recorder, Symbol endpoint, Symbol label, quint64 cause);
        ~Scope();
        Scope(const Scope &) = delete;
        Scope &operator=(const Scope &) = delete;

    private:
        Recorder &m_recorder;
        Symbol m_endpoint;
        Symbol m_label;
        quint64 m_cause;
    };
    quint64 currentCause() const { return m_cause; }
    Symbol currentEndpoint() const { return m_endpoint; }

    /// What the other profile does in the call being made; its return will say so.
    void remark(QStringView note);
    QString takeRemark() { return std::exchange(m_remark, {}); }

    Symbol symbol(QStringView text) { return m_trace.symbol(text); }
    void setOwner(quint32 socket, Symbol endpoint);
    /// What the lesson calls the socket; shown in arguments instead of its number.
    void nameSocket(quint32 socket, const QString &name);
    QByteArray socketName(quint32 socket) const;

    std::chrono::nanoseconds elapsed() const { return m_clock.now() - m_start; }
    Trace &trace() { return m_trace; }

private:
    struct SocketNames
    {
        Symbol owner = Symbol::None;
        QByteArray name;
    };
    Trace &m_trace;
    const Clock &m_clock;
    std::chrono::nanoseconds m_start;
    bool m_on = true;
    Symbol m_endpoint = Symbol::None;
    Symbol m_label = Symbol::None;
    quint64 m_cause = 0;
    QString m_remark;
    SocketNames &namesOf(quint32 socket);
    static constexpr size_t recentPlaces = 256;
    static size_t placeOf(QByteArrayView bytes);
    /// The same bytes, in memory that is shared with the events before that say the same: most do.
    QByteArray shared(QByteArray &&bytes);

    std::vector<SocketNames> m_sockets; ///< by number: the engine counts its sockets
    std::array<QByteArray, recentPlaces> m_recent; ///< what was written lately, by its place
    quint64 m_stamped = 0; ///< the last event whose time was taken from the clock
};

} // namespace halfclose
