// SPDX-License-Identifier: MIT
#include "core/provider/wires.h"

#include <algorithm>
#include <utility>

namespace halfclose {

namespace {

bool directionSettled(const WireEnd &from, const WireEnd &to)
{
    if (to.gone)
        return !from.attached || from.broken || from.sent <= to.arrived; // else its reset is still to be seen
    if (!to.attached || to.broken)
        return true;
    if (from.resetSent)
        return false; // `to` has yet to see it
    if (to.arrived < from.sent) {
        const qint64 unsent = from.unsent ? from.unsent() : 0;
        return unsent > 0 && to.arrived >= from.sent - unsent;
    }
    return !from.finSent || to.finSeen;
}

bool heldUp(WireEnd &from, const WireEnd &to)
{
    constexpr int oftenEnough = 50;
    const WireEnd::UnderWay now{from.sent, to.arrived, from.finSent, from.resetSent};
    if (now != from.asked)
        from.askedInVain = 0;
    from.asked = now;
    return ++from.askedInVain > oftenEnough;
}

bool nothingToWaitFor(WireEnd &from, const WireEnd &to)
{
    return directionSettled(from, to) || heldUp(from, to);
}

} // namespace

size_t qHash(const Wires::Key &key, size_t seed)
{
    return qHashMulti(seed, key.low.port, key.high.port);
}

Wires::Place Wires::attach(const Address &local, const Address &peer)
{
    // Loopback only: both hosts are the same, so the ports order the ends.
    const bool localFirst = local.port < peer.port;
    const Key key = localFirst ? Key{local, peer} : Key{peer, local};
    if (m_wires.size() >= m_tidyAt) {
        m_wires.removeIf([](const auto &wire) { return wire.value().expired(); });
        m_tidyAt = std::max<qsizetype>(64, 2 * m_wires.size());
    }
    std::weak_ptr<Wire> &slot = m_wires[key];
    Place place;
    place.index = localFirst ? 0 : 1;
    place.wire = slot.lock();
    // A pair of addresses comes back after a while: an end that is taken belongs to an older connection.
    if (!place.wire || place.ours().attached || place.ours().sent > 0 || place.ours().broken) {
        place.wire = std::shared_ptr<Wire>(new Wire); // not in one piece with the count, which the slot keeps
        slot = place.wire;
    }
    place.ours().attached = true;
    return place;
}

bool Wires::settled()
{
    for (auto it = m_wires.begin(); it != m_wires.end();) {
        const std::shared_ptr<Wire> wire = it->lock();
        if (!wire) {
            it = m_wires.erase(it);
            continue;
        }
        if (!nothingToWaitFor(wire->ends[0], wire->ends[1]) || !nothingToWaitFor(wire->ends[1], wire->ends[0]))
            return false;
        ++it;
    }
    return true;
}

} // namespace halfclose
