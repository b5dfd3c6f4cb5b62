// Everything there is to say of one event, as a list of names and values with the events that they lead to. Knows
// nothing of widgets.
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

#include "core/diagram/options.h"
#include "core/trace/trace.h"

namespace halfclose {

struct EventFact
{
    QString name;
    QString value;
    quint64 event = 0; ///< where it leads; 0: nowhere
};

struct EventFacts
{
    QString title; ///< "DISCONNECT of step 5"
    QList<EventFact> facts;
};

/// @param shown  effects are looked for among the first that many events
EventFacts eventFacts(const Trace &trace, quint64 sequence, quint64 shown, Vocabulary vocabulary);

} // namespace halfclose
