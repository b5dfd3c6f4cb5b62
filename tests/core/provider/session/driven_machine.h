// A machine with everything that ever came out of it, for tests that look at one end or at two that talk.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include <QByteArray>
#include <QStringList>

#include "core/provider/session/machine.h"

namespace halfclose::session {

class DrivenMachine
{
public:
    explicit DrivenMachine(SessionMachine::Role role, const Settings &settings = {}) : machine(role, settings) {}

    SessionMachine machine;
    Outputs all; ///< everything, in order, as far as collect() has seen it

    /// Moves new outputs to `all`, what they transmit to `unsent`.
    void collect();
    /// Octets that were transmitted and not yet taken by takeUnsent().
    QByteArray takeUnsent();

    /// The last output of this kind; null if there is none.
    template<typename T>
    const T *last()
    {
        collect();
        for (auto output = all.rbegin(); output != all.rend(); ++output) {
            if (const T *found = std::get_if<T>(&*output))
                return found;
        }
        return nullptr;
    }
    template<typename T>
    int count()
    {
        collect();
        int number = 0;
        for (const Output &output : all)
            number += std::holds_alternative<T>(output) ? 1 : 0;
        return number;
    }
    /// The messages received, in order.
    QList<QByteArray> messages();
    /// Names of PDUs sent ("> CR") and received ("< CC"), in order.
    QStringList pdus();

private:
    QByteArray m_unsent;
};

/// Carries octets between the two, @p piece at a time, until neither has any; also the close of the transport.
void exchange(DrivenMachine &a, DrivenMachine &b, qsizetype piece = 65'536);

/// Two ends that are connected: caller data "hi", callee data "ok".
struct ConnectedPair
{
    explicit ConnectedPair(qsizetype piece = 65'536, const Settings &initiatorSettings = {}, const Settings &acceptorSettings = {});
    DrivenMachine initiator;
    DrivenMachine acceptor;
    qsizetype piece;
    void run() { exchange(initiator, acceptor, piece); }
};

/// An end that has come to this state by the octets of the protocol's description, so that faults can be tried on it.
DrivenMachine machineIn(State state);

} // namespace halfclose::session
