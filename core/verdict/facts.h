// What a trace says about each of its sockets and steps, gathered event by event; the verdict judges it.
// Inside of core/verdict only.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QHash>

#include "core/trace/trace.h"

namespace halfclose::facts {

/// A call, or what stands for one, by its event.
struct Deed
{
    quint64 event = 0;
    Symbol endpoint = Symbol::None;
    Symbol call = Symbol::None;
    Symbol label = Symbol::None;
};

struct Abort
{
    Deed by;
    quint64 event = 0; ///< the RST or ABORT itself
    QString reason;
    QString detail;
};

struct Socket
{
    quint32 number = 0;
    Symbol endpoint = Symbol::None;
    QByteArray local;
    QByteArray remote;
    int peer = -1; ///< index of the other end; -1: not accepted, or outside the engine
    bool connected = false; ///< has been
    bool session = false; ///< the provider is message-oriented: a FIN of TCP ends nothing
    bool outsidePeer = false; ///< the peer belongs to another program: it has received what nobody in the trace sent

    qint64 sent = 0;
    qint64 arrived = 0;
    qint64 read = 0;
    std::optional<QByteArray> disconnectData; ///< handed to its WSASendDisconnect
    bool disconnectDataRead = false; ///< its WSARecvDisconnect got some

    bool ended = false; ///< its end of sending has gone out
    bool gone = false; ///< closed, by whatever did it
    bool peerEnded = false; ///< an end came from somebody who is no socket at the other end (see Reader::isForeign)
    std::optional<Deed> began; ///< its first act of teardown
    std::optional<Deed> peerBegan; ///< and that was its first act
    std::optional<Deed> closed;
    std::optional<Deed> receiveShut;
    std::optional<Abort> abort; ///< it ended the connection abortively
    std::optional<Abort> resetSeen; ///< a reset arrived that the socket at the other end did not send
};

struct StepEnd
{
    enum class How { Met, Failed, TimedOut, NotReached, Narrated };
    Symbol label = Symbol::None;
    How how = How::Met;
    quint64 event = 0;
};

/// Reads events in order, once each.
class Reader
{
public:
    explicit Reader(const Trace &trace)
        : m_trace(trace)
    {
    }
    void readTo(quint64 events);
    quint64 position() const { return m_position; }

    const std::vector<Socket> &sockets() const { return m_sockets; }
    const std::vector<StepEnd> &steps() const { return m_steps; }
    bool runEnded() const { return m_runEnded; }
    /// The first call of step @p label, or none.
    Symbol firstCall(Symbol label) const { return m_firstCalls.value(label, Symbol::None); }

private:
    enum class Word : quint8 {
        Unknown, Other, Send, Receive, Shutdown, SendDisconnect, ReceiveDisconnect, Close,
        Data, Fin, SessionEnd, Abort,
        Local, Remote, Connection, Provider,
        Met, Failed, TimedOut, NotReached, Narrated, RunEnded,
    };

    Word word(Symbol name);
    Socket &socket(quint32 number, Symbol endpoint);
    void read(const Event &event);
    void readReturn(const Event &event);
    void readTeardown(Socket &at, const Event &call, const Event &back, Word what);
    void readWireSend(const Event &event);
    void readWireReceive(const Event &event);
    void readState(const Event &event);
    void pair(int index);
    bool isForeign(const Event &receive, const Socket &at) const;
    const Event *outermostCall(const Event &event) const;
    std::optional<Deed> deedBehind(const Event &event) const;
    Abort abortOf(const Event &event, const Socket &by) const;
    static void note(std::optional<Deed> &slot, const Deed &deed);

    const Trace &m_trace;
    quint64 m_position = 0;
    std::vector<Word> m_words; ///< by symbol
    std::vector<Socket> m_sockets;
    std::vector<StepEnd> m_steps;
    QHash<quint32, int> m_byNumber;
    QHash<QByteArray, int> m_lonely; ///< sockets without a peer yet, by "local remote"
    QHash<Symbol, Symbol> m_firstCalls;
    bool m_runEnded = false;
};

} // namespace halfclose::facts
