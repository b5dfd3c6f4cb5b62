// Two session machines, the octets between them and everything that could happen next: the model that the model test
// walks through. A value, so that every choice can be tried from every moment. Knows nothing of how the walk is done.
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/provider/session/machine.h"

namespace halfclose::session {

/// How often each thing may happen; what makes the walk finite.
struct Budget
{
    int sends = 0; ///< messages, by each end
    int parts = 0; ///< parts of a message that leave it open, by each end
    int finishes = 0;
    int aborts = 0;
    int crashes = 0; ///< an end is gone with its process
    int timeouts = 0; ///< a timer that runs out, though what it waits for may be on its way
};

enum class Deed : quint8 {
    Accept,
    Refuse,
    Send,
    SendPart,
    Finish,
    Abort,
    Crash,
    Timeout,
    Deliver, ///< a piece of what the other end has sent
    End, ///< the transport's end
    Reset, ///< the transport's reset, which may overtake what was sent
};
struct Action
{
    Deed deed = Deed::Deliver;
    int end = 0; ///< 0: the initiator, 1: the acceptor
};

class World
{
public:
    World(const Budget &each, const Settings &settings);

    /// What could happen now.
    std::vector<Action> actions() const;
    void perform(Action action);
    /// Everything that decides what can still happen and what has been seen, in a few octets.
    QByteArray fingerprint() const;
    /// What has gone against the protocol's promises; empty while all is well.
    QString broken() const { return m_broken; }

    /// Nothing is on its way, and no timer runs.
    bool isQuiet() const;
    /// Every end that waits for the other end's protocol, and not for a user, has a limit to it.
    bool waitsAreLimited() const;
    /// Someone's user could go on.
    bool waitsForAUser() const;
    bool allEnded() const { return m_ends[0].isOver() && m_ends[1].isOver(); }
    bool anyoneLost() const { return m_ends[0].lost || m_ends[1].lost || m_ends[0].aborted || m_ends[1].aborted; }

    /// Delivers until nothing is on its way; timers do not run out.
    void settle();
    /// What users who want no more would do: accept, then end sending, both; then settles.
    void finishAll();
    /// What users who want out would do: abort, with timers running out and nothing arriving.
    void abandonAll();

private:
    struct End
    {
        explicit End(SessionMachine::Role role, const Settings &settings) : machine(role, settings) {}
        bool isOver() const { return crashed || machine.isClosed(); }

        SessionMachine machine;
        Budget left;
        QByteArray stream; ///< all octets ever transmitted
        qsizetype taken = 0; ///< of the other end's stream
        bool told = false; ///< of the transport's end
        bool crashed = false;
        bool aborted = false; ///< by its own user
        bool timer = false;
        bool closedWithReset = false;
        bool open = false; ///< a message is half sent
        QByteArray sent; ///< messages, each with a separator
        QByteArray sentOpen; ///< the parts of the half-sent one
        QByteArray received;
        bool hasFinished = false; ///< its user
        bool saidFinish = false;
        bool saidLast = false;
        bool indicatedEnd = false;
        bool indicatedDisconnect = false;
        bool lost = false;
        bool closed = false;
        int disconnectData = 0;
    };

    End &other(const End &end) { return &end == &m_ends[0] ? m_ends[1] : m_ends[0]; }
    const End &other(const End &end) const { return &end == &m_ends[0] ? m_ends[1] : m_ends[0]; }
    void deliver(End &end);
    void collect(End &end);
    void judge(End &end, const Output &output);
    void demand(bool holds, const char *promise);
    qsizetype nextCut(const End &from, qsizetype taken) const;

    std::array<End, 2> m_ends;
    QString m_broken;
};

} // namespace halfclose::session
