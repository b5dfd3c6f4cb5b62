// One run of a lesson under somebody's direction: which step ends next is chosen, time moves only when nothing else
// can. What the explorer and a given schedule are made of.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/native/clock.h"
#include "core/run/runner.h"

namespace halfclose {

class Walk
{
public:
    Walk(const Lesson &lesson, native::Network &network, bool recording);

    QString setUp() { return m_runner.setUp(); }
    bool finished() const { return m_runner.finished(); }

    /// The steps that can be made to end now, or to begin with an effect on others, in the lesson's order. Where there
    /// are none, time has passed until there are, or until a step has timed out and the run is finished.
    QList<int> moves();
    /// Makes one of moves().
    void make(int step);

    /// Labels in the order in which the steps have ended.
    const QStringList &order() const { return m_order; }
    const Runner &runner() const { return m_runner; }

private:
    QList<int> possible() const;
    /// A call that does something before it can return: waiting in it is not the same as not having made it.
    bool beginsWithEffect(int step) const;
    void letTimePass();
    void note();

    ManualClock m_clock;
    Runner m_runner;
    QStringList m_order;
    QList<bool> m_noted;
};

} // namespace halfclose
