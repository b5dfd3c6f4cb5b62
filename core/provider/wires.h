// What is under way between two ends that both belong to this engine: counts of octets, the ends, resets, and which
// trace event sent what. With it a receive names its send, and the engine knows when everything has settled. An end
// whose peer is another process has nothing on the other side. Knows no sockets.
// SPDX-License-Identifier: MIT
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <vector>

#include <QHash>

#include "core/native/network.h"

namespace halfclose {

using native::Address;

/// One direction's sender, and the same end as a receiver.
struct WireEnd
{
    bool attached = false; ///< a stream of this engine reads here
    qint64 sent = 0; ///< octets the kernel has taken from us
    qint64 arrived = 0; ///< octets the kernel has for us, or has given us
    bool finSent = false;
    bool finSeen = false;
    bool resetSent = false; ///< or certain to be sent by the kernel
    bool broken = false; ///< has seen a reset, or is closed: nothing is waited for any more
    bool gone = false; ///< closed: the kernel answers what still comes with a reset
    std::function<qint64()> unsent; ///< octets the kernel holds back, for the peer's window is full
    quint64 connectEvent = 0; ///< the trace event that asked for the connection
    quint64 finEvent = 0; ///< the trace event that sent our end
    quint64 resetEvent = 0;
    quint64 urgentEvent = 0;
    int urgentSent = 0; ///< urgent octets, which are not among those sent
    bool urgentInline = false; ///< they stay in the stream here
    struct Piece
    {
        qint64 end; ///< the offset behind it
        quint64 event;
    };
    std::deque<Piece> pieces; ///< what the peer has not yet been told of
    struct UnderWay
    {
        qint64 sent = 0;
        qint64 arrived = 0;
        bool end = false;
        bool reset = false;
        bool operator==(const UnderWay &) const = default;
    };
    UnderWay asked; ///< how things stood when settled() last asked, and was told no
    int askedInVain = 0; ///< how often since anything moved
};

/// A connection with both its ends; shared by the streams at them.
struct Wire
{
    WireEnd ends[2];
};

class Wires
{
public:
    struct Place
    {
        std::shared_ptr<Wire> wire;
        int index = 0; ///< which end is ours
        WireEnd &ours() const { return wire->ends[index]; }
        WireEnd &theirs() const { return wire->ends[1 - index]; }
    };
    /// The wire between two addresses; made by whichever end comes first.
    Place attach(const Address &local, const Address &peer);

    /// True when everything sent has arrived, and every end and reset has been seen, but for what has not moved however
    /// often it was asked for: a peer that reads nothing holds it up, and nobody can wait for that.
    bool settled();

private:
    struct Key
    {
        Address low;
        Address high;
        bool operator==(const Key &) const = default;
    };
    friend size_t qHash(const Key &key, size_t seed);
    QHash<Key, std::weak_ptr<Wire>> m_wires;
    qsizetype m_tidyAt = 64; ///< so many, and those whose ends are both gone are looked for
};

} // namespace halfclose
